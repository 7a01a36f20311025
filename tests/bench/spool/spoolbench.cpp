// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_spool FOLDER [MESSAGES [SIZE]]
//   Writes messages to segments in pages of 500 as a capture does, then reads each back, and prints messages
//   per second. What it wrote is removed.

#include <cstdio>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QIODevice>
#include <QTemporaryDir>

#include "spool/spool.h"

static constexpr int pageSize = 500;

static double secondsSince(QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

static std::vector<model::EntryRef> writeAll(spool::Spool &spool, int messages, const QByteArray &message)
{
    std::vector<model::EntryRef> entries;
    const base::Instant time{std::chrono::seconds{1795161600}};
    for (int number = 0; number < messages; ++number) {
        entries.push_back(spool.append(QStringLiteral("%1.eml").arg(number, 32, 16, QLatin1Char('0')), time,
                                       [&](QIODevice &device) { device.write(message); }));
        if (number % pageSize == pageSize - 1) {
            spool.sync();
            if (spool.isFull())
                spool.close();
        }
    }
    spool.close();
    return entries;
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: bench_spool FOLDER [MESSAGES [SIZE]]\n");
        return 2;
    }
    const int messages = arguments.value(2, QStringLiteral("100000")).toInt();
    const QByteArray message(arguments.value(3, QStringLiteral("3000")).toInt(), 'm');
    const QTemporaryDir folder(arguments[1] + QStringLiteral("/bench-XXXXXX"));
    spool::Spool spool(folder.filePath(QStringLiteral("spool")), {});
    QElapsedTimer timer;
    timer.start();
    const auto entries = writeAll(spool, messages, message);
    const double writing = secondsSince(timer);
    timer.restart();
    qint64 bytes = 0;
    for (const model::EntryRef &entry : entries)
        bytes += spool.openEntry(entry)->readAll().size();
    const double reading = secondsSince(timer);
    std::printf("%d messages of %lld bytes: written %.0f/s, read and verified %.0f/s\n", messages,
                static_cast<long long>(bytes / messages), messages / writing, messages / reading);
    return 0;
}
