// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>

#include "base/failure.h"
#include "base/files.h"
#include "xipmaker/xip.h"

using xipmaker::Entry;

namespace {

constexpr int itemsPerFile = 10'000;
constexpr int mailboxes = 1'000;

/// One chat item as a line of JSON; `copies` mailboxes take part.
QByteArray item(int number, int copies)
{
    const QByteArray n = QByteArray::number(number);
    QByteArray people;
    for (int copy = 0; copy < copies; ++copy)
        people += (copy == 0 ? "" : ";") + QByteArray("user") +
                  QByteArray::number((number + copy * 7) % mailboxes) + "@contoso.example";
    const QByteArray minute = QByteArray::number(number / 60 % 60).rightJustified(2, '0');
    const QByteArray second = QByteArray::number(number % 60).rightJustified(2, '0');
    return "{\"id\":\"item-" + n + "\",\"sentAt\":\"2026-11-19T08:" + minute + ':' + second +
           "Z\",\"from\":\"" + people.split(';').first() + "\",\"text\":\"Where do you see the 10y? Ticket " +
           n +
           ", 25 million, settlement on Thursday. A line of ordinary length follows, as in any "
           "chat.\",\"Email\":\"" +
           people + "\"}\n";
}

void writeItems(const QString &folder, int count, int copies, const xipmaker::Identity &signer)
{
    for (int first = 0; first < count; first += itemsPerFile) {
        QByteArray lines;
        for (int number = first; number < std::min(count, first + itemsPerFile); ++number)
            lines += item(number, copies);
        xipmaker::writeXip(folder + QStringLiteral("/items-%1.xip").arg(first, 8, 10, QLatin1Char('0')),
                           {Entry(QStringLiteral("items.ndjson"), lines)}, signer, {.level = 1});
    }
}

/// E-mails with an attachment of 150 MB each, until there are that many megabytes.
void writeLarge(const QString &folder, qint64 megabytes, const xipmaker::Identity &signer)
{
    std::vector<Entry> entries;
    for (qint64 done = 0; done < megabytes; done += 150) {
        const QByteArray n = QByteArray::number(done);
        const QByteArray head = "From: user1@contoso.example\r\nTo: user2@contoso.example\r\nDate: 19 Nov "
                                "2026 08:00:00 +0000\r\nSubject: Large " +
                                n + "\r\nMessage-ID: <large-" + n +
                                "@contoso.example>\r\nMIME-Version: 1.0\r\nContent-Type: "
                                "application/octet-stream; name=\"large.bin\"\r\n"
                                "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; "
                                "filename=\"large.bin\"\r\n\r\n";
        entries.push_back(Entry::base64Noise(QStringLiteral("large-%1.eml").arg(done), head, 109LL << 20,
                                             "\r\n", static_cast<quint32>(done + 1)));
    }
    xipmaker::writeXip(folder + QStringLiteral("/large.xip"), entries, signer, {.level = 0});
}

} // namespace

/// `bench_source items <folder> <count> <copies>`, `bench_source large <folder> <megabytes>`: signed XIP
/// files to archive; the root goes to `<folder>.pem`.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    try {
        const QString folder = QDir(arguments.at(2)).absolutePath();
        base::makePrivateFolder(folder);
        const xipmaker::Identity signer = xipmaker::makeIdentity(folder + QStringLiteral(".keys"));
        base::writeFileDurably(folder + QStringLiteral(".pem"), signer.caPem());
        if (arguments.at(1) == QStringLiteral("items"))
            writeItems(folder, arguments.at(3).toInt(), arguments.value(4).toInt(), signer);
        else
            writeLarge(folder, arguments.at(3).toLongLong(), signer);
    } catch (const base::Failure &failure) {
        std::fprintf(stderr, "bench_source: %s\n", failure.what());
        return 8;
    }
    return 0;
}
