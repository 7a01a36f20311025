// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_window DATA_FOLDER
//   The whole window over a data folder whose one connector is due: start to first paint, how long the
//   window's thread keeps an event waiting while the connector runs, how long a table of all the run's rows
//   takes to open, and how often the program wakes when nothing happens. Nothing is judged, only printed.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTableView>

#include "app/chancery/application.h"
#include "base/clock.h"
#include "engine/background.h"
#include "journal/journal.h"
#include "journal/listing.h"
#include "journal/runs.h"
#include "ui/models/stretchmodel.h"

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

/// Tells when the first window has drawn itself.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(Clock::time_point start) : m_start(start) {}

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isSeen && object->isWidgetType()) {
            m_isSeen = true;
            std::printf("start to first paint      %8.1f ms\n", Milliseconds(Clock::now() - m_start).count());
        }
        return false;
    }

private:
    Clock::time_point m_start;
    bool m_isSeen = false;
};

/// Sends the window's thread an event every few milliseconds and notes how long each had to wait.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_waits.reserve(1 << 20);
        m_thread = std::thread([this] { beat(); });
    }

    void stop()
    {
        m_isStopping = true;
        m_isAnswered = true; // this thread, which would answer, waits below
        m_isAnswered.notify_one();
        m_thread.join();
    }

    void print()
    {
        std::ranges::sort(m_waits);
        const auto at = [&](double share) {
            return m_waits.at(static_cast<size_t>(share * static_cast<double>(m_waits.size() - 1)));
        };
        std::printf("window's thread, %zu beats: median %.2f ms, p99 %.2f ms, longest %.1f ms\n",
                    m_waits.size(), at(0.5), at(0.99), m_waits.back());
    }

private:
    void beat()
    {
        while (!m_isStopping) {
            const auto sent = Clock::now();
            QMetaObject::invokeMethod(
                qApp, [this, sent] { answer(sent); }, Qt::QueuedConnection);
            m_isAnswered.wait(false);
            m_isAnswered = false;
            std::this_thread::sleep_for(3ms);
        }
    }

    void answer(Clock::time_point sent)
    {
        m_waits.push_back(Milliseconds(Clock::now() - sent).count());
        m_isAnswered = true;
        m_isAnswered.notify_one();
    }

    std::vector<double> m_waits;
    std::atomic<bool> m_isStopping = false;
    std::atomic<bool> m_isAnswered = false;
    std::thread m_thread;
};

template<typename Done>
void spinUntil(Done done)
{
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
}

qint64 voluntarySwitches()
{
    qint64 sum = 0;
    for (const QString &task :
         QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(QStringLiteral("/proc/self/task/%1/status").arg(task));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("voluntary_ctxt_switches:"))
                sum += line.mid(24).trimmed().toLongLong();
        }
    }
    return sum;
}

void measureIdle()
{
    constexpr auto length = 15s;
    const auto end = Clock::now() + length;
    const qint64 before = voluntarySwitches();
    while (Clock::now() < end)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents,
                                        static_cast<int>(std::chrono::milliseconds(length).count()));
    std::printf("idle wake-ups             %8lld a minute, all threads\n",
                static_cast<long long>((voluntarySwitches() - before) * (60s / length)));
}

void measureTable(journal::Journal &journal, base::RunId run)
{
    using Row = journal::Queries::SettledRow;
    engine::Background background;
    const auto start = Clock::now();
    ui::StretchModel<Row> model(background, {{QStringLiteral("Item"),
                                              [](const Row &row) {
                                                  return row.itemId;
                                              }},
                                             {QStringLiteral("Mailbox"), [](const Row &row) {
                                                  return row.mailbox;
                                              }}});
    QTableView table;
    table.setModel(&model);
    table.resize(800, 600);
    table.show();
    journal::Listing &listing = journal.listing();
    model.setSource(
        [&](const base::Stop &) { return listing.settledCount(run, false); },
        [&](journal::Stretch part, const base::Stop &) { return listing.settled(run, false, part); });
    spinUntil([&] { return model.rowCount() > 0 && model.row(0); });
    std::printf("table of %8d rows    %8.1f ms to its first rows\n", model.rowCount(),
                Milliseconds(Clock::now() - start).count());
}

} // namespace

int main(int argc, char **argv)
{
    const auto start = Clock::now();
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: bench_window DATA_FOLDER\n", stderr);
        return 2;
    }
    const QString folder = QFile::decodeName(argv[1]);
    FirstPaint paint(start);
    application.installEventFilter(&paint);
    const base::SystemClock clock;
    app::Application chancery(folder);
    chancery.start(false);
    Heartbeat heartbeat;
    journal::Journal journal(folder, clock, {.readOnly = true});
    const auto lastRun = [&] {
        return journal.runs().run(journal.runs().newest(), 0);
    };
    std::atomic<bool> isOver = false;
    std::thread watch([&] { // beside the window's thread: to look is not to be measured
        while (!isOver) {
            std::this_thread::sleep_for(1s);
            const auto run = lastRun();
            isOver = run && run->state != model::RunState::Running;
        }
    });
    spinUntil([&] { return isOver.load(); });
    watch.join();
    heartbeat.stop();
    const auto run = lastRun();
    std::printf("run: %lld copies, %lld s\n", static_cast<long long>(run->counts.imported),
                static_cast<long long>((*run->completedAt - run->startedAt) / 1s));
    heartbeat.print();
    measureTable(journal, run->id);
    measureIdle();
    return 0;
}
