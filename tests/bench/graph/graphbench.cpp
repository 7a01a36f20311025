// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_graph [ITEMS A MAILBOX [LATENCY]]
//   Imports small messages into 256 mailboxes of a sandbox that answers after LATENCY ms, with 1, 4, 16 and
//   64 lanes, a mailbox in one lane's hand at a time. Prints items per second, the factor over one lane, and
//   the processor time of this program and of the sandbox (a process of its own) for each item. A fresh
//   sandbox for each number of lanes. Fewer lanes import into fewer mailboxes, so that each row takes about
//   as long.

#include <atomic>
#include <cstdio>
#include <ctime>
#include <thread>

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include "base/digest.h"
#include "target/microsoft365/microsoft365kind.h"

namespace {

constexpr int kMailboxes = 256;
constexpr double kTicks = 100; // a second, in /proc/<pid>/stat

/// The sandbox as a process, and what it said at its start.
class Sandbox
{
public:
    explicit Sandbox(int latency)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(BINARY_DIR "/chancery-sandbox"),
                        {QStringLiteral("microsoft"), QStringLiteral("--digests"), QStringLiteral("--users"),
                         QString::number(kMailboxes), QStringLiteral("--latency"), QString::number(latency)});
        while (!m_process.canReadLine() && m_process.waitForReadyRead())
            continue;
        m_told = QJsonDocument::fromJson(m_process.readLine()).object();
    }

    ~Sandbox()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    QString told(QStringView name) const { return m_told.value(name).toString(); }

    QStringList mailboxes() const
    {
        QStringList ids;
        const QJsonObject users = m_told.value(u"users").toObject();
        for (const QJsonValue &id : users)
            ids << id.toString();
        return ids;
    }

    double processorSeconds() const
    {
        QFile file(QStringLiteral("/proc/%1/stat").arg(m_process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = file.readAll();
        const QByteArrayList fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        return (fields.value(11).toDouble() + fields.value(12).toDouble()) / kTicks;
    }

private:
    QProcess m_process;
    QJsonObject m_told;
};

target::Letter letterOf(const QString &mailbox, int number)
{
    const QByteArray name = mailbox.toLatin1() + '/' + QByteArray::number(number);
    const QByteArray key = base::Digest::sha256(name).left(16);
    const QByteArray message =
        "From: Sales <sales@example.com>\r\nTo: Desk <desk@example.com>\r\nSubject: Item\r\n"
        "Date: Tue, 3 Mar 2020 10:00:00 +0000\r\nMessage-ID: <" +
        key.toHex() + "@archive.example.com>\r\nX-Archive-Key: " + key.toHex() +
        "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + QByteArray(3000, 'm') +
        "\r\n";
    target::Letter letter;
    letter.key.bytes = key;
    letter.archiveKey.bytes = key;
    letter.date = base::Instant{std::chrono::seconds{1583229600}};
    letter.size = message.size();
    letter.open = [message]() -> std::unique_ptr<QIODevice> {
        auto device = std::make_unique<QBuffer>();
        device->setData(message);
        device->open(QIODevice::ReadOnly);
        return device;
    };
    return letter;
}

/// One lane: takes the next mailbox until there is none.
int import(target::Target &target, const QStringList &mailboxes, std::atomic<int> &next, int count, int items)
{
    int imported = 0;
    for (int at = next++; at < count; at = next++) {
        std::vector<target::Letter> letters;
        for (int number = 0; number < items; ++number)
            letters.push_back(letterOf(mailboxes.at(at), number));
        const std::vector<model::Outcome> outcomes =
            target.put(mailboxes.at(at), QStringLiteral("Jive"), letters, {});
        for (const model::Outcome &outcome : outcomes)
            imported += outcome.state == model::Outcome::State::Imported;
    }
    return imported;
}

double measure(int lanes, int items, int latency, double single)
{
    const Sandbox sandbox(latency);
    const QTemporaryDir folder;
    const base::SystemClock clock;
    const target::TargetContext context{.values = {{"cloud", QStringLiteral("global")},
                                                   {"tenant", sandbox.told(u"tenant")},
                                                   {"clientId", sandbox.told(u"clientId")},
                                                   {"loginUrl", sandbox.told(u"loginUrl")},
                                                   {"graphUrl", sandbox.told(u"graphUrl")}},
                                        .secret =
                                            [](const QByteArray &key) {
                                                return key == "clientSecret" ? base::Secret("sandbox-secret")
                                                                             : base::Secret();
                                            },
                                        .clock = &clock,
                                        .cacheFolder = folder.path()};
    const target::TargetKind kind = microsoft365::kind();
    const QStringList mailboxes = sandbox.mailboxes();
    const int count = std::min(kMailboxes, 8 * lanes);
    std::atomic<int> next{0};
    std::atomic<int> imported{0};
    const double before = sandbox.processorSeconds();
    const std::clock_t own = std::clock();
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> threads;
    for (int lane = 0; lane < lanes; ++lane)
        threads.emplace_back([&] { imported += import(*kind.make(context), mailboxes, next, count, items); });
    for (std::thread &thread : threads)
        thread.join();
    const double seconds = double(timer.elapsed()) / 1000;
    const double rate = imported / seconds;
    std::printf(
        "%2d lanes  %4d mailboxes  %5d of %5d items  %7.1f items/s  factor %5.1f  ms of processor an item: "
        "client %.2f, sandbox %.2f\n",
        lanes, count, imported.load(), count * items, rate, single > 0 ? rate / single : 1.0,
        double(std::clock() - own) * 1000 / CLOCKS_PER_SEC / imported,
        (sandbox.processorSeconds() - before) * 1000 / imported);
    std::fflush(stdout);
    return rate;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int items = arguments.value(1, QStringLiteral("4")).toInt();
    const int latency = arguments.value(2, QStringLiteral("70")).toInt();
    double single = 0;
    for (const int lanes : {1, 4, 16, 64}) {
        const double rate = measure(lanes, items, latency, single);
        single = lanes == 1 ? rate : single;
    }
    return 0;
}
