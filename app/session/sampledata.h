// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/sampleserver.h"
#include "app/session/session.h"
#include "engine/connectorfile.h"

namespace app {

/// The sources that come with the program, to try it with, and a local archive for them. Sets up only what
/// is not there yet, by name, so that it may be used again and again. Any thread.
class SampleData
{
public:
    /// Files stay where they are; what a helper plays (SampleServer) is there only while it is read.
    enum class Sources { Files, All };

    /// `account`: the archive account's name; `archive`: the folder of its mailboxes.
    SampleData(Session &session, QString account, QString archive);

    /// Where the build or the package put them: a folder for each kind, with a connector file.
    static QString folder();

    /// Sets up the account, then one connector for each kind that comes with a source, and calls `each` with
    /// it before the next is set up. Throws inputFailure: `DEMO_MISSING` when no source is there, and what
    /// Administration throws.
    void forEachConnector(Sources which,
                          const std::function<void(const model::ConnectorConfig &connector)> &each);

private:
    void ensureAccount();
    model::ConnectorConfig ensureConnector(const engine::ConnectorFile &bundled, const SampleServer *server);

    Session &m_session;
    QString m_account;
    QString m_archive;
};

} // namespace app
