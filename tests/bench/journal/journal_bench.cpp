// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <cstdio>
#include <ctime>

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include "base/digest.h"
#include "base/failure.h"
#include "base/platform.h"
#include "journal/capture.h"
#include "journal/configuration.h"
#include "journal/deliveries.h"
#include "journal/journal.h"
#include "journal/runs.h"

namespace {

using Seconds = std::chrono::duration<double>;

constexpr int pageSize = 200;
constexpr qint64 window = 100000;
constexpr int mailboxes = 1000;

/// Adds up the time of one kind of call, and keeps the rates of the first and the last window of items.
class Meter
{
public:
    explicit Meter(const char *name) : m_name(name) {}

    template<typename Call>
    void measure(qint64 items, Call &&call)
    {
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t processorStart = std::clock();
        call();
        m_processor += static_cast<double>(std::clock() - processorStart) / CLOCKS_PER_SEC;
        m_wall += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        m_items += items;
        if (m_items < window)
            return;
        const auto count = static_cast<double>(m_items);
        m_last = {count / m_wall, count / m_processor};
        if (m_first.wall == 0)
            m_first = m_last;
        m_items = 0;
        m_wall = 0;
        m_processor = 0;
    }

    static void printHeader()
    {
        std::printf("items a second      first      last  ratio    by CPU time: first      last  ratio\n");
    }

    void print() const
    {
        std::printf("%-14s  %9.0f %9.0f  %5.2f           %9.0f %9.0f  %5.2f\n", m_name, m_first.wall,
                    m_last.wall, m_last.wall / m_first.wall, m_first.processor, m_last.processor,
                    m_last.processor / m_first.processor);
    }

private:
    struct Rate
    {
        double wall = 0;
        double processor = 0; ///< by the time of all threads together
    };

    const char *m_name;
    qint64 m_items = 0;
    double m_wall = 0;
    double m_processor = 0;
    Rate m_first;
    Rate m_last;
};

QString mailboxOf(qint64 item)
{
    return QStringLiteral("user%1@contoso.example.com").arg(item * 7919 % mailboxes, 5, 10, QChar(u'0'));
}

journal::CapturedItem captured(qint64 number, const QByteArray &segment)
{
    journal::CapturedItem item;
    const QByteArray id = base::Digest::sha256(QByteArray::number(number)).toHex().left(32);
    item.item = {.container = QStringLiteral("archive"),
                 .id = QString::fromLatin1(id),
                 .digest = base::Digest::sha256(id),
                 .sentAt = base::Instant{std::chrono::seconds{1760000000 + number}}};
    item.key = model::itemKey("xip", item.item);
    item.entry = {.segment = segment, .offset = number * 2048, .length = 1500, .sha256 = item.item.digest};
    item.messageId = model::messageIdOf("xip", item.key);
    const QString mailbox = mailboxOf(number);
    item.people = {{.name = QStringLiteral("Someone"), .address = mailboxOf(number + 1)},
                   {.name = QStringLiteral("User"), .address = mailbox}};
    item.deliveries = {
        {.mailbox = mailbox, .key = model::deliveryKey(item.key, mailbox), .sourceUser = mailbox}};
    return item;
}

class Bench
{
public:
    Bench(const QString &folder, qint64 items)
        : m_items(items), m_journal(folder, m_clock, {.auditKey = [] {
                                        return base::Secret(QByteArray(32, 'k'));
                                    }})
    {}

    void run()
    {
        m_account = m_journal.configuration().addAccount(
            {.name = QStringLiteral("Archive"), .kind = QStringLiteral("local")});
        m_connector = m_journal.configuration().addConnector(
            {.name = QStringLiteral("Files"), .kind = QStringLiteral("xip"), .account = m_account});
        m_run = m_journal.runs().start(m_connector, model::Trigger::Manual);
        for (qint64 first = 0; first < m_items; first += pageSize) {
            collect(first);
            while (m_stored - m_settled > backlog)
                deliver();
        }
        while (deliver()) {
        }
        const auto start = std::chrono::steady_clock::now();
        const auto record = m_journal.runs().finish(m_run, model::RunState::Completed, {}, {}, {});
        const Seconds finish = std::chrono::steady_clock::now() - start;
        Meter::printHeader();
        for (const Meter *meter : {&m_judge, &m_store, &m_next, &m_batch, &m_intent, &m_settle, &m_all})
            meter->print();
        std::printf("finish %.2f s   imported %lld   holds %d   peak %lld MB\n", finish.count(),
                    static_cast<long long>(record.counts.imported), record.counts.invariantHolds(),
                    static_cast<long long>(base::platform::peakMemory() >> 20));
    }

private:
    static constexpr qint64 backlog = 20000;

    void collect(qint64 first)
    {
        journal::PageCommit page{
            .connector = m_connector, .account = m_account, .run = m_run, .identity = "xip"};
        std::vector<journal::Capture::Question> questions;
        const QByteArray segment = base::Digest::sha256(QByteArray::number(first / 50000)).toHex().left(32);
        for (qint64 number = first; number < first + pageSize; ++number) {
            page.items.push_back(captured(number, segment));
            questions.push_back({page.items.back().key, page.items.back().item.digest});
        }
        page.next = {.container = QStringLiteral("archive"), .value = QByteArray::number(first)};
        page.segment = segment;
        page.segmentLength = (first + pageSize) * 2048;
        m_all.measure(pageSize, [&] {
            m_judge.measure(pageSize, [&] { m_journal.capture().judge(m_connector, questions); });
            m_store.measure(pageSize, [&] { m_journal.capture().store(page); });
        });
        m_stored += pageSize;
    }

    bool deliver()
    {
        std::optional<QString> mailbox;
        std::vector<model::Delivery> batch;
        m_next.measure(pageSize,
                       [&] { mailbox = m_journal.deliveries().nextMailbox(m_connector, m_after, {}); });
        if (!mailbox)
            return false;
        m_after = *mailbox;
        m_batch.measure(pageSize, [&] {
            batch = m_journal.deliveries().batch(m_connector, *mailbox, pageSize, 32 << 20);
        });
        const auto count = std::ssize(batch);
        m_intent.measure(count, [&] { m_journal.deliveries().recordIntent(m_run, batch); });
        std::vector<journal::Deliveries::Settled> settled;
        for (const model::Delivery &delivery : batch)
            settled.emplace_back(
                delivery.id, model::Outcome{.state = model::Outcome::State::Imported,
                                            .receipt = "new/" + delivery.key.toHex() + ".1760000000.host"});
        m_settle.measure(count, [&] { m_journal.deliveries().settle(m_run, settled); });
        m_settled += count;
        return true;
    }

    qint64 m_items;
    base::SystemClock m_clock;
    journal::Journal m_journal;
    base::AccountId m_account;
    base::ConnectorId m_connector;
    base::RunId m_run;
    QString m_after;
    qint64 m_stored = 0;
    qint64 m_settled = 0;
    Meter m_judge{"judge"};
    Meter m_store{"store"};
    Meter m_next{"nextMailbox"};
    Meter m_batch{"batch"};
    Meter m_intent{"recordIntent"};
    Meter m_settle{"settle"};
    Meter m_all{"judge+store"};
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString parent = arguments.size() > 1 ? arguments.at(1) : QDir::tempPath();
    const qint64 items = arguments.size() > 2 ? arguments.at(2).toLongLong() : 1000000;
    const QTemporaryDir folder(parent + QStringLiteral("/journal-bench-XXXXXX"));
    try {
        Bench(folder.path(), items).run();
    } catch (const base::Failure &failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
    return 0;
}
