// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_maildir FOLDER [MESSAGES [LANES [SIZE]]]
//   Delivers small messages into local archives below FOLDER, in batches of several sizes, and prints
//   messages per second, the last tenth's rate against the first's, what a search after a restart costs, and
//   the peak of memory. Each lane has a mailbox of its own. What it wrote is removed.

#include <cstdio>
#include <thread>

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include "base/digest.h"
#include "base/platform.h"
#include "target/maildir/maildirkind.h"

namespace {

struct Options
{
    QString folder;
    int messages = 100000;
    int lanes = 1;
    int size = 3000;
};

/// Made up on the way, so that the letters of a million messages take no memory.
target::Letter letterOf(int lane, int number, const QByteArray &message)
{
    const QByteArray name = QByteArray::number(lane) + '/' + QByteArray::number(number);
    target::Letter letter;
    letter.key.bytes = base::Digest::sha256(name).left(16);
    letter.date = base::Instant{std::chrono::seconds{1795161600 + number}};
    letter.size = message.size();
    letter.open = [&message]() -> std::unique_ptr<QIODevice> {
        auto device = std::make_unique<QBuffer>();
        device->setData(message);
        device->open(QIODevice::ReadOnly);
        return device;
    };
    return letter;
}

std::vector<target::Letter> lettersOf(int lane, int from, int count, const QByteArray &message)
{
    std::vector<target::Letter> letters;
    for (int number = from; number < from + count; ++number)
        letters.push_back(letterOf(lane, number, message));
    return letters;
}

QString mailboxOf(int lane)
{
    return QStringLiteral("user%1@example.com").arg(lane);
}

/// Delivers one lane's share; seconds for each tenth of it.
std::vector<double> deliver(target::Target &target, int lane, int count, int batch, const QByteArray &message)
{
    std::vector<double> tenths;
    QElapsedTimer timer;
    timer.start();
    for (int from = 0; from < count; from += batch) {
        target.put(mailboxOf(lane), QStringLiteral("XIP"),
                   lettersOf(lane, from, std::min(batch, count - from), message), {});
        if ((from + batch) * 10 / count > from * 10 / count)
            tenths.push_back(static_cast<double>(timer.restart()) / 1000);
    }
    return tenths;
}

void measure(const Options &options, int batch, const QString &archive)
{
    const QByteArray message = "Subject: bench\r\n\r\n" + QByteArray(options.size, 'm');
    const target::TargetContext context{
        .values = {{"path", archive}, {"domains", QStringLiteral("example.com")}}};
    const target::TargetKind kind = maildir::kind();
    const int share = options.messages / options.lanes;
    std::vector<std::vector<double>> tenths(static_cast<size_t>(options.lanes));
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> lanes;
    for (int lane = 0; lane < options.lanes; ++lane) {
        lanes.emplace_back([&, lane] {
            tenths[static_cast<size_t>(lane)] = deliver(*kind.make(context), lane, share, batch, message);
        });
    }
    for (std::thread &lane : lanes)
        lane.join();
    const double seconds = static_cast<double>(timer.restart()) / 1000;
    const auto target = maildir::kind().make(context);
    const auto found = target->find(mailboxOf(0), QStringLiteral("XIP"), lettersOf(0, 0, batch, message), {});
    const double first = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    target->find(mailboxOf(0), QStringLiteral("XIP"), lettersOf(0, 0, batch, message), {});
    const double second = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::printf(
        "batch %5d  %8.0f messages/s  last tenth/first %.2f  search in %d: first %.1f ms, then %.2f ms (%zu "
        "found)  peak %lld MB\n",
        batch, share * options.lanes / seconds, tenths[0].front() / tenths[0].back(), share, first, second,
        found.size(), base::platform::peakMemory() >> 20);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: bench_maildir FOLDER [MESSAGES [LANES [SIZE]]]\n");
        return 2;
    }
    Options options{arguments[1]};
    options.messages = arguments.value(2, QString::number(options.messages)).toInt();
    options.lanes = arguments.value(3, QString::number(options.lanes)).toInt();
    options.size = arguments.value(4, QString::number(options.size)).toInt();
    // All is removed at the end only: ext4 makes files slowly for minutes after many were removed.
    const QTemporaryDir folder(options.folder + QStringLiteral("/bench-XXXXXX"));
    for (const int batch : {1, 10, 50, 100, 200, 500, 1000}) {
        if (batch > 10 || options.messages <= 10000)
            measure(options, batch, folder.filePath(QString::number(batch)));
    }
    return 0;
}
