// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "base/ids.h"

namespace journal {

class Database;

/// The hash chain of admin actions and run manifests. Each row's hash is HMAC-SHA-256 under the vault's key
/// over the row and the hash before it, so that it cannot be rebuilt without the key.
class Audit
{
public:
    explicit Audit(Database &database);

    struct Row
    {
        qint64 sequence = 0;
        base::Instant at;
        QString actor;     ///< operating-system user
        QByteArray action; ///< `connector.add`, `mapping.import`, `run.finish` …
        QString subject;
        QByteArray detail; ///< JSON
        QByteArray hash;   ///< hex
    };

    void append(const QByteArray &action, const QString &subject, const QByteArray &detail);

    struct Verdict
    {
        bool ok = true;
        qint64 rows = 0;
        QByteArray head;     ///< hex
        qint64 brokenAt = 0; ///< sequence of the first broken row; 0: none
        QString text;        ///< what is broken: chain, a run's counts, a delivery row
        struct Contradiction
        {
            qint64 row = 0;
            QString text;

            bool operator==(const Contradiction &) const = default;
        };
        std::vector<Contradiction> further; ///< after that one; the first 99
        qint64 contradictions = 0;          ///< how many, that one included
        QByteArray runHead; ///< head as of the newest run manifest, for comparison with the copy in staging
    };

    /// Proves the chain, and every run's figures and digests against its manifest (of a manifest of an
    /// earlier version, those that it has), and the dismissals against the chain; for one connector or all.
    Verdict verify(std::optional<base::ConnectorId> connector);

    /// The first row's hash, hex: names this journal among those that share a staging. Empty: there is no
    /// row.
    QByteArray origin();

    void read(std::optional<base::Instant> since, const std::function<void(const Row &)> &each);

private:
    Database &m_database;
};

} // namespace journal
