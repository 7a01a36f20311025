// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace support {

/// In ms. Qt waits twice as long again to tell a wait that was too short, and the test is to say so before
/// ctest ends it. A sanitizer's build takes its time, and ctest gives it five times as much.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int patience = 60000;
#else
constexpr int patience = 35000;
#endif

} // namespace support

/// What a test waits for, with the event loop running, before it goes on. Qt's QTRY_VERIFY and QTRY_COMPARE
/// wait for five seconds, which a machine with other work exceeds. The limit is met only by a test that
/// fails.
#define EVENTUALLY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), support::patience)
#define EVENTUALLY_EQUAL(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), (expected), support::patience)

/// The same; `words` say what there was instead.
#define EVENTUALLY_OR_SAY(condition, words) QTRY_VERIFY2_WITH_TIMEOUT((condition), (words), support::patience)
