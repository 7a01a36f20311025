// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_staging MESSAGES SCRATCH CONTAINER_URL
//   Writes every file of the folder MESSAGES into segments in pages of 500, as a capture does, stages the
//   segments and reads the staged copies back; prints three times in seconds, parted by spaces: until all are
//   in closed segments, until all are staged, until all are read back. ACCOUNT_KEY in the environment is the
//   account's.

#include <cstdio>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include "spool/spool.h"
#include "staging/azureblob/azureblobkind.h"

static constexpr int pageSize = 500;

static std::vector<spool::Spool::Closed> writeSegments(spool::Spool &spool, const QDir &folder)
{
    std::vector<spool::Spool::Closed> segments;
    const base::Instant time{std::chrono::seconds{1795161600}};
    int number = 0;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot open %s", qPrintable(file.fileName()));
        spool.append(name, time, [&](QIODevice &device) { device.write(file.readAll()); });
        if (++number % pageSize == 0) {
            spool.sync();
            if (spool.isFull())
                segments.push_back(*spool.close());
        }
    }
    if (const auto last = spool.close())
        segments.push_back(*last);
    return segments;
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fprintf(stderr, "usage: bench_staging MESSAGES SCRATCH CONTAINER_URL\n");
        return 2;
    }
    const base::SystemClock clock;
    const auto staging = azureblob::kind().make(
        {.values = {{"containerUrl", arguments.at(3)}},
         .secretKeys = {"accountKey"},
         .secret = [](const QByteArray &) { return base::Secret(qgetenv("ACCOUNT_KEY")); },
         .clock = &clock,
         .network = {.proxy = QStringLiteral("none")}});
    spool::Spool spool(arguments.at(2), {});
    QElapsedTimer timer;
    timer.start();
    const auto seconds = [&timer] {
        return static_cast<double>(timer.nsecsElapsed()) / 1e9;
    };
    const auto segments = writeSegments(spool, QDir(arguments.at(1)));
    const double written = seconds();
    for (const auto &segment : segments) {
        QFile file(spool.path(segment.segment));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot open %s", qPrintable(file.fileName()));
        staging->put(segment.segment, file, segment.length, segment.sha256, {});
    }
    const double staged = seconds();
    for (const auto &segment : segments) {
        if (!staging->verify(segment.segment, segment.sha256, {}))
            qFatal("the staged copy of %s differs", segment.segment.constData());
    }
    std::printf("%.3f %.3f %.3f\n", written, staged, seconds());
    return 0;
}
