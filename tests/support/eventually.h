// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// What a test waits for, with the event loop running, before it goes on; a minute at most. Qt's QTRY_VERIFY
/// and QTRY_COMPARE wait for five seconds, which a sanitizer's build on a machine with other work exceeds.
/// The limit is met only by a test that fails.
#define EVENTUALLY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), 60000)
#define EVENTUALLY_EQUAL(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), (expected), 60000)

/// The same; `words` say what there was instead.
#define EVENTUALLY_OR_SAY(condition, words) QTRY_VERIFY2_WITH_TIMEOUT((condition), (words), 60000)
