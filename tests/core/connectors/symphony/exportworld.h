// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QUuid>

#include "base/digest.h"
#include "core/connectors/symphony/exportbox.h"
#include "core/connectors/symphony/symphonyworld.h"
#include "support/sftpserver.h"

namespace symphony {

/// Export files in a folder, behind the Files API, or on an SFTP server, as a world of the contract suite.
class ExportWorld final : public contract::World
{
public:
    /// `server`: where the folder is; null: on this machine.
    explicit ExportWorld(bool isFolder, bool moves = false, const support::SftpServer *server = nullptr)
        : m_isFolder(isFolder),
          m_moves(moves),
          m_server(server),
          m_folder(server ? QUuid::createUuid().toString(QUuid::WithoutBraces) : QString()),
          m_world({}, sandbox::Pod()),
          m_box(server ? server->path(m_folder) : QString())
    {
        put(exportName('e', 0), zip({member(QStringLiteral("1.eml"), exportedMail(1)),
                                     member(QStringLiteral("2.eml"), exportedMail(2)),
                                     member(QStringLiteral("bad.eml"), "no mail")}));
        put(exportName('a', 1), zip({member(QStringLiteral("actiance_export.xml"), mime::sampleDump()),
                                     member(QStringLiteral("r-1/curve.csv"), "the curve")}));
        put(exportName('e', 2, true),
            exportKey().encrypted(zip({member(QStringLiteral("3.eml"), exportedMail(3))})));
        put(QStringLiteral("broken.zip"), "no archive");
    }

    /// A drop folder knows no `since`.
    connectors::ConnectorKind kind() const override
    {
        connectors::ConnectorKind kind = symphony::kind();
        kind.hasTimeline = !m_isFolder;
        return kind;
    }

    model::Values settings() const override
    {
        model::Values values = m_world.settings();
        values["route"] = m_isFolder ? QStringLiteral("folder") : QStringLiteral("contentExport");
        values["gpg"] = exportKey().program();
        if (m_isFolder)
            values["folder"] = m_box.path();
        if (m_server) {
            values["route"] = QStringLiteral("sftp");
            values["sftpHost"] = QStringLiteral("127.0.0.1");
            values["sftpPort"] = QString::number(m_server->port());
            values["sftpUser"] = support::SftpServer::user();
            values["sftpFolder"] = m_folder;
            values["sftpHostKey"] = m_server->fingerprint();
        }
        if (m_moves)
            values["after"] = QStringLiteral("move");
        for (auto more = m_more.begin(); more != m_more.end(); ++more)
            values[more.key()] = more.value();
        return values;
    }

    base::Secret secret(const QByteArray &key) const override
    {
        if (key == "pgpKey")
            return m_hasKey ? base::Secret(exportKey().key()) : base::Secret();
        if (key == "sftpPassword" && m_hasPassword)
            return base::Secret(support::SftpServer::password());
        return m_world.secret(key);
    }

    const base::Clock &clock() const override { return m_world.clock(); }

    /// Two mails and one that is none, two messages, an edit and a transfer or two, the encrypted mail; a
    /// file that is no archive.
    contract::Amount contents() const override { return {.items = 9, .unconvertible = 1, .refusals = 1}; }

    contract::Amount addMore() override
    {
        put(exportName('e', 3), zip({member(QStringLiteral("4.eml"), exportedMail(4)),
                                     member(QStringLiteral("again.eml"), exportedMail(1))}));
        return {.items = 1, .unconvertible = 0, .refusals = 0};
    }

    QByteArray outside() const override
    {
        base::Digest digest;
        for (const char *folder : {"", "done", "quarantine"}) {
            for (const QString &name : QDir(m_box.path(QLatin1String(folder))).entryList(QDir::Files))
                digest.addField((QLatin1String(folder) + name).toUtf8());
        }
        return digest.result();
    }

    void put(const QString &name, const QByteArray &bytes)
    {
        if (m_isFolder) {
            m_box.write(name, bytes);
            return;
        }
        m_world.server().change([&](sandbox::Pod &pod) {
            const QString time =
                QStringLiteral("2024-05-10 10:00:%1+00:00").arg(pod.exports.size(), 2, 10, QChar(u'0'));
            pod.exports[u"id/" + name] = {
                {{QStringLiteral("id"), QString(u"id/" + name)},
                 {QStringLiteral("name"), name},
                 {QStringLiteral("uploadTime"), time},
                 {QStringLiteral("integrityHash"), QString::fromLatin1(base::Digest::sha256(bytes).toHex())}},
                bytes};
        });
    }

    QByteArray zip(const std::vector<xipmaker::Entry> &entries)
    {
        m_making.drop(QStringLiteral("z"), entries);
        return m_making.read(QStringLiteral("z"));
    }

    ExportBox &box() { return m_box; }
    SymphonyWorld &world() { return m_world; }
    void set(const QByteArray &key, const QString &value) { m_more[key] = value; }
    void giveKey(bool gives) { m_hasKey = gives; }
    void givePassword(bool gives) { m_hasPassword = gives; }

private:
    const bool m_isFolder;
    const bool m_moves;
    const support::SftpServer *const m_server;
    const QString m_folder; ///< on the server
    bool m_hasKey = true;
    bool m_hasPassword = true; ///< for the server
    SymphonyWorld m_world;
    ExportBox m_box;
    ExportBox m_making;
    model::Values m_more;
};

} // namespace symphony
