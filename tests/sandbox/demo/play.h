// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sandbox {

/// The kinds of sources that can be played.
QStringList playedKinds();

/// Plays the demo's source of a kind on loopback: writes `{"settings":{…},"secrets":{…}}`, one line, to
/// standard output, and serves until standard input ends. Throws Failure (`SANDBOX_OPTIONS`) for a kind that
/// is not played.
int play(const QString &kind);

} // namespace sandbox
