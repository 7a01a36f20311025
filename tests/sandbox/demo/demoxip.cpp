// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoxip.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "base/files.h"
#include "demo/connectorfile.h"
#include "xipmaker/signedzip.h"
#include "xipmaker/xip.h"

namespace sandbox {

namespace {

using xipmaker::Entry;

/// A plain e-mail between two desks.
QByteArray mail(int number)
{
    const QByteArray n = QByteArray::number(number);
    const QByteArray day = QByteArray::number(2 + number % 15);
    const QByteArray minute = QByteArray::number(10 + number);
    return "From: Rates Desk <rates@contoso.example>\r\n"
           "To: Credit Desk <credit@contoso.example>, Middle Office <middle.office@fabrikam.example>\r\n"
           "Date: " +
           day + " Nov 2026 09:" + minute +
           ":00 +0100\r\n"
           "Message-ID: <confirmation-" +
           n +
           "@contoso.example>\r\n"
           "Subject: Confirmation " +
           n +
           "\r\n"
           "MIME-Version: 1.0\r\n"
           "Content-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: 8bit\r\n\r\n"
           "Ticket " +
           n + ": 25 million, settlement on Thursday \xE2\x9C\x93\r\n";
}

std::vector<Entry> mails()
{
    std::vector<Entry> entries;
    for (int number = 1; number <= 20; ++number)
        entries.emplace_back(QStringLiteral("mails/confirmation-%1.eml").arg(number), mail(number));
    return entries;
}

QJsonObject chat(const QString &id, const QString &at, const QString &from, const QString &text)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("sentAt"), at},
            {QStringLiteral("from"), from},
            {QStringLiteral("participants"),
             QJsonArray{QStringLiteral("rates@contoso.example"), QStringLiteral("credit@contoso.example")}},
            {QStringLiteral("subject"), QStringLiteral("Desk chat")},
            {QStringLiteral("text"), text},
            {QStringLiteral("conversationId"), QStringLiteral("desk-chat-7")},
            {QStringLiteral("Email"),
             QStringLiteral("rates@contoso.example;credit@contoso.example;quotes@partner.example")}};
}

/// Chat items as JSON, one of them with a file.
std::vector<Entry> chats()
{
    QJsonArray items;
    for (int number = 1; number <= 8; ++number) {
        const QString minute = QStringLiteral("%1").arg(number * 5, 2, 10, QLatin1Char('0'));
        items.append(chat(QStringLiteral("chat-%1").arg(number),
                          QStringLiteral("2026-11-17T08:%1:00Z").arg(minute),
                          number % 2 == 0 ? QStringLiteral("credit@contoso.example")
                                          : QStringLiteral("rates@contoso.example"),
                          QStringLiteral("Where do you see the 10y? %1 bp 📈").arg(number)));
    }
    QJsonObject last = items.last().toObject();
    last.insert(QStringLiteral("attachments"), QJsonArray{QStringLiteral("files/curve.csv")});
    items.replace(items.size() - 1, last);
    return {Entry(QStringLiteral("chats.json"), QJsonDocument(items).toJson()),
            Entry(QStringLiteral("files/curve.csv"), "tenor,rate\r\n2y,2.41\r\n10y,2.87\r\n")};
}

/// The same kind of thing as a table.
std::vector<Entry> notes()
{
    return {Entry(
        QStringLiteral("notes.csv"),
        "id,sentAt,from,participants,subject,text,Email\r\n"
        "note-1,2026-11-18T10:00:00Z,middle.office@fabrikam.example,rates@contoso.example,Limit,"
        "\"The limit is raised, see the file.\",middle.office@fabrikam.example;rates@contoso.example\r\n"
        "note-2,2026-11-18T10:05:00Z,rates@contoso.example,middle.office@fabrikam.example,Limit,Thank you.,"
        "middle.office@fabrikam.example;rates@contoso.example\r\n")};
}

} // namespace

void writeDemoXip(const QString &folder)
{
    const QString inbox = folder + QStringLiteral("/inbox");
    QDir(inbox).removeRecursively();
    base::makePrivateFolder(inbox);
    const QTemporaryDir keys;
    const xipmaker::Identity signer =
        xipmaker::makeIdentity(keys.path(), {.commonName = QStringLiteral("Chancery Demo Signer")});
    base::writeFileDurably(folder + QStringLiteral("/ca.pem"), signer.caPem());
    xipmaker::writeXip(inbox + QStringLiteral("/2026-11-16-mails.xip"), mails(), signer);
    xipmaker::writeSignedZip(inbox + QStringLiteral("/2026-11-17-chats.zip"), chats(), signer,
                             xipmaker::ZipSignature::Jar);
    xipmaker::writeSignedZip(inbox + QStringLiteral("/2026-11-18-notes.asice"), notes(), signer,
                             xipmaker::ZipSignature::AsicE);
    writeConnectorFile(folder, QStringLiteral("xip"), QStringLiteral("Demo XIP"),
                       {{QStringLiteral("folder"), QStringLiteral("${demo}/inbox")},
                        {QStringLiteral("trust"), QStringLiteral("${demo}/ca.pem")}});
}

} // namespace sandbox
