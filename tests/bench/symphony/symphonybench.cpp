// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_symphony messages COUNT [LATENCY]
//   Reads so many messages, in rooms of a thousand, from a sandbox in a process of its own whose answers take
//   LATENCY milliseconds. Prints requests and the most of them in a second, seconds and CPU seconds, and the
//   most memory of the first fifth and the last tenth of the way.
// bench_symphony export MB
//   Reads an export file of that size, most of it e-mails of 1 MB, and a tenth of it in one. Prints seconds
//   and the most memory.
// bench_symphony serve COUNT LATENCY
//   The sandbox: prints its addresses, answers until its input ends, and prints how much it was asked.

#include <cstdio>

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include "connectors/symphony/symphonykind.h"
#include "reading.h"
#include "symphony/servicekey.h"
#include "symphony/symphonysandbox.h"
#include "xipmaker/zipwriter.h"

using sandbox::Pod;
using sandbox::SymphonySandbox;
using Place = SymphonySandbox::Place;

namespace {

constexpr int messagesInRoom = 1000;
constexpr int membersInRoom = 50;
constexpr int people = 500;
constexpr int pageSize = 500; ///< the most that Symphony lists

qint64 now()
{
    return base::SystemClock().now().time_since_epoch().count();
}

Pod made(int messages)
{
    Pod pod;
    pod.addUser(SymphonySandbox::botNumber, QStringLiteral("Bot"), QStringLiteral("bot@example.com"));
    for (int number = 1; number <= people; ++number)
        pod.addUser(1000 + number, QStringLiteral("User %1").arg(number),
                    QStringLiteral("user%1@example.com").arg(number));
    const qint64 begin = now() - 86'400'000;
    QString room;
    for (int number = 0; number < messages; ++number) {
        if (number % messagesInRoom == 0) {
            const int which = number / messagesInRoom;
            room = QStringLiteral("Room%1___x").arg(which);
            QList<int> members{SymphonySandbox::botNumber};
            for (int member = 0; member < membersInRoom; ++member)
                members.append(1001 + (which * 7 + member) % people);
            pod.addRoom(room, QStringLiteral("ROOM"), QStringLiteral("Room %1").arg(which), members, begin);
        }
        pod.say(room, 1001 + (number / messagesInRoom * 7 + number % membersInRoom) % people,
                begin + number * 100, QStringLiteral("text %1 ").arg(number).repeated(20));
    }
    return pod;
}

int serve(int messages, int latency)
{
    const SymphonySandbox server(
        made(messages),
        {.listedAtOnce = 1000, .messagesAtOnce = pageSize, .latency = std::chrono::milliseconds{latency}},
        now);
    for (const Place place : {Place::Pod, Place::Agent, Place::SessionAuth, Place::KeyManager})
        std::printf("%s\n", qPrintable(server.url(place).toString()));
    std::printf("%s\n", sandbox::ServiceKey::pem().toBase64().constData()); // each process makes its own
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    std::printf("%d requests, at most %d in a second\n", server.requests(), server.busiestSecond());
    return 0;
}

connectors::SourceContext contextOf(const model::Values &values, const base::Clock &clock,
                                    const QString &scratch, const QByteArray &key = {})
{
    connectors::SourceContext context;
    context.values = model::withDefaults(connectors::allFields(symphony::kind()), values);
    context.secret = [key](const QByteArray &name) {
        return name == "privateKey" ? base::Secret(key) : base::Secret();
    };
    context.clock = &clock;
    context.network.proxy = QStringLiteral("none");
    context.scratchFolder = scratch;
    return context;
}

void print(const char *what, const bench::Reading &reading)
{
    const double first = reading.most(0, 2);
    const double last = reading.most(9, 10);
    std::printf(
        "%s: %lld items, %.0f MB, %.1f s, %.1f s CPU; memory %.0f MB at most in the first fifth, %.0f MB "
        "in the last tenth (%+.1f %%), %.0f MB at most\n",
        what, static_cast<long long>(reading.items), double(reading.bytes) / (1 << 20), reading.seconds,
        reading.cpuSeconds, first, last, (last / first - 1) * 100, bench::memoryPeak());
}

int readMessages(const QString &messages, const QString &latency)
{
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationFilePath(), {QStringLiteral("serve"), messages, latency});
    QStringList told; // four addresses and the key
    while (told.size() < 5 && server.waitForReadyRead(600'000)) {
        while (server.canReadLine())
            told.append(QString::fromLatin1(server.readLine().trimmed()));
    }
    const base::SystemClock clock;
    const QTemporaryDir scratch;
    const auto source = symphony::kind().makeSource(
        contextOf({{"podUrl", told.value(0)},
                   {"agentUrl", told.value(1)},
                   {"sessionAuthUrl", told.value(2)},
                   {"keyManagerUrl", told.value(3)},
                   {"username", QLatin1String(SymphonySandbox::username)},
                   {"requestsPerSecond", QStringLiteral("400")}},
                  clock, scratch.path(), QByteArray::fromBase64(told.value(4).toLatin1())));
    print("messages", bench::readAll(*source));
    server.closeWriteChannel();
    server.waitForFinished();
    std::printf("messages: %s", server.readAllStandardOutput().constData());
    return 0;
}

int readExport(int megabytes)
{
    const QTemporaryDir folder;
    xipmaker::ZipWriter zip(folder.filePath(
        QStringLiteral("e_ACME_SD-2026-11-19-00_ED-2026-11-20-00_GD-2026-11-20_1795075200000.zip")));
    const auto add = [&](int number, qint64 size) {
        const QByteArray head = "From: Ann <ann@example.com>\r\nTo: Bob <bob@example.com>\r\nDate: Thu, 19 "
                                "Nov 2026 08:00:00 +0000\r\n"
                                "Message-ID: <" +
                                QByteArray::number(number) +
                                "@acme.example>\r\nSubject: A file\r\nMIME-Version: 1.0\r\nContent-Type: "
                                "application/octet-stream\r\n"
                                "Content-Transfer-Encoding: base64\r\n\r\n";
        zip.add(xipmaker::Entry::base64Noise(QStringLiteral("%1.eml").arg(number), head, size, {},
                                             quint32(number)),
                0);
    };
    const int small = megabytes * 9 / 10;
    for (int number = 1; number <= small; ++number)
        add(number, (1 << 20) * 73LL / 100); // base64 makes it a third more
    add(small + 1, (1LL << 20) * (megabytes - small) * 73 / 100);
    zip.finish();
    const base::SystemClock clock;
    const QTemporaryDir scratch;
    const auto source =
        symphony::kind().makeSource(contextOf({{"podUrl", QStringLiteral("https://acme.example")},
                                               {"route", QStringLiteral("folder")},
                                               {"folder", folder.path()}},
                                              clock, scratch.path()));
    print("export", bench::readAll(*source));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString what = arguments.value(1);
    const QString latency = arguments.value(3, QStringLiteral("50"));
    if (what == u"serve")
        return serve(arguments.value(2).toInt(), latency.toInt());
    if (what == u"export")
        return readExport(arguments.value(2, QStringLiteral("200")).toInt());
    return readMessages(arguments.value(2, QStringLiteral("10000")), latency);
}
