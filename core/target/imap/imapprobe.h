// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "model/check.h"
#include "target/directory.h"
#include "target/imap/session.h"

namespace imap {

/// What probing works with.
struct Probed
{
    const Settings &settings;
    const model::Network &network;
    std::function<target::Directory()> directory;
    std::function<Session &(const QString &mailbox)> sessionOf; ///< a new one, signed in
};

/// `Server name`, `Proxy` (where there is one), `Connection`, `Encryption`, `Mailboxes` (the directory),
/// `Sign-in` (into the first mailbox), `Abilities`, `Folder`; each says what was found, and what to do about
/// it. Ends with the first step that the others need. Changes nothing on the server, but for what
/// isSameMailbox() may make for a moment. Throws only what no check can say: Stopped.
model::Checks probeServer(const Probed &probed, const base::Stop &stop);

} // namespace imap
