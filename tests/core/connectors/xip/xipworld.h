// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>

#include "base/digest.h"
#include "connectors/xip/xipkind.h"
#include "contract/world.h"
#include "core/connectors/xip/dropbox.h"

namespace xip {

/// Archives of three containers and every member format, one of them of a stranger.
class XipWorld final : public contract::World
{
public:
    explicit XipWorld(QString after) : m_after(std::move(after))
    {
        m_box.dropXip(QStringLiteral("mails.xip"),
                      {{QStringLiteral("items/1.eml"), mail(1)},
                       {QStringLiteral("items/2.eml"), mail(2)},
                       {QStringLiteral("notes.msg"), QByteArray("\xD0\xCF\x11\xE0")}});
        m_box.dropZip(
            QStringLiteral("mixed.zip"),
            {{QStringLiteral("list.json"),
              '[' + jsonItem(QStringLiteral("j1"), R"(,"attachments":"files/a.txt")") + ',' +
                  R"({"id":"j2","to":"bob@example.com","text":"no author"})" + ']'},
             {QStringLiteral("list.csv"), "id;date;from;Email;body\r\nc1;2026-11-19;ann@example.com;"
                                          "ann@example.com,bob@example.com;Text\r\n"},
             {QStringLiteral("list.xml"),
              "<items><item><id>x1</id><date>1763539200</date><from>ann@example.com"
              "</from><to>bob@example.com</to></item></items>"},
             {QStringLiteral("files/a.txt"), "attached"}});
        m_box.dropXip(QStringLiteral("foreign.xip"), {{QStringLiteral("3.eml"), mail(3)}}, stranger());
        m_box.dropZip(QStringLiteral("dump.zip"),
                      {{QStringLiteral("export.xml"), dump()}, {QStringLiteral("r/curve.csv"), "1,2\r\n"}},
                      xipmaker::ZipSignature::AsicE);
        QByteArray lines;
        for (int i = 0; i < 250; ++i)
            lines += jsonItem(QStringLiteral("n%1").arg(i)) + '\n';
        m_box.dropXip(QStringLiteral("many.xip"), {{QStringLiteral("many.ndjson"), lines}});
    }

    connectors::ConnectorKind kind() const override { return xip::kind(); }
    const base::Clock &clock() const override { return m_box.clock(); }
    model::Values settings() const override
    {
        return {{"folder", m_box.path()}, {"trust", signer().caPath()}, {"after", m_after}};
    }

    contract::Amount contents() const override
    {
        return {.items = 3 + 4 + 2 + 250, .unconvertible = 2, .refusals = 1};
    }

    /// A file of new mails, one with what is known already, and one that nobody can read.
    contract::Amount addMore() override
    {
        m_box.dropXip(QStringLiteral("late.xip"),
                      {{QStringLiteral("4.eml"), mail(4)}, {QStringLiteral("5.eml"), mail(5)}});
        m_box.dropZip(QStringLiteral("again.zip"), {{QStringLiteral("one.eml"), mail(1)}});
        m_box.write(QStringLiteral("torn.xip"), "no archive");
        m_box.age(QStringLiteral("torn.xip"));
        return {.items = 2, .unconvertible = 0, .refusals = 1};
    }

    QByteArray outside() const override
    {
        QStringList files;
        QDirIterator walk(m_box.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            file.open(QIODevice::ReadOnly);
            files.append(file.fileName() + QString::fromLatin1(base::Digest::sha256(file).toHex()));
        }
        files.sort();
        return base::Digest::sha256(files.join(u'\n').toUtf8());
    }

private:
    static QByteArray dump()
    {
        const auto person = [](const char *login) -> QByteArray {
            return QByteArray("<ParticipantEntered><LoginName>") + login +
                   "</LoginName><DateTimeUTC>1763539200</DateTimeUTC><CorporateEmailID>" + login +
                   "@example.com</CorporateEmailID></ParticipantEntered>";
        };
        return "<FileDump><Conversation Perspective=\"Desk\"><RoomID>r</RoomID>"
               "<StartTimeUTC>1763539200</StartTimeUTC>" +
               person("ann") + person("bob") +
               "<Message><MessageId>m1</MessageId><LoginName>ann</LoginName><DateTimeUTC>1763539300000</"
               "DateTimeUTC>"
               "<Content>Hello</Content></Message>"
               "<FileTransferEnded><LoginName>bob</LoginName><DateTimeUTC>1763539400000</DateTimeUTC>"
               "<UserFileName>curve.csv</UserFileName><FileName>r/curve.csv</FileName><Status>Completed</"
               "Status>"
               "</FileTransferEnded><EndTimeUTC>1763539500</EndTimeUTC></Conversation></FileDump>";
    }

    DropBox m_box;
    QString m_after;
};

} // namespace xip
