// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include "fixture.h"
#include "journal/audittrail.h"
#include "journal/connection.h"
#include "tampering.h"

/// Writes the chain anew with manifests as they were before they had these figures; the journal is closed
/// then.
inline void makeOlder(Fixture &f)
{
    std::vector<journal::Audit::Row> rows;
    f.audit().read({}, [&](const journal::Audit::Row &row) { rows.push_back(row); });
    f.close();
    Tampering(f.file()).run("DELETE FROM audit");
    Tampering(f.file()).run("DELETE FROM meta WHERE key = 'audit.end'");
    journal::Connection connection(f.file(), {});
    for (const journal::Audit::Row &row : rows) {
        QJsonObject detail = QJsonDocument::fromJson(row.detail).object();
        for (const char *later : {"failuresTotal", "failureText", "itemsSha256", "leftOutSha256",
                                  "supersededSha256", "supersededEarlierSha256"})
            detail.remove(QLatin1String(later));
        const auto link =
            journal::appendAudit(connection, Fixture::key(), row.at, {row.action, row.subject, detail});
        connection.change("UPDATE runs SET audit_hash = ? WHERE audit_sequence = ?",
                          {link.hash, link.sequence});
    }
}
