// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/target/targetcontract.h"

#include <mutex>
#include <thread>

#include <QBuffer>
#include <QTest>

#include "base/digest.h"
#include "contract/target/letters.h"
#include "support/failureof.h"

namespace contract {

using State = model::Outcome::State;

static const QString folder = QStringLiteral("XIP");

/// How often each key is in the folder.
static std::map<model::DeliveryKey, int> keysIn(target::Target &target, const QString &mailbox,
                                                const QString &name)
{
    std::map<model::DeliveryKey, int> keys;
    target.list(mailbox, name, [&](const target::Held &held) { ++keys[held.key]; }, {});
    return keys;
}

static int importedOf(const std::vector<model::Outcome> &outcomes)
{
    return static_cast<int>(std::ranges::count(outcomes, State::Imported, &model::Outcome::state));
}

void TargetContract::probePasses()
{
    const auto target = m_fixture.make();
    const model::Checks checks = target->probe({});
    QVERIFY(!checks.empty());
    for (const model::Check &check : checks) {
        QVERIFY(!check.name.isEmpty());
        QVERIFY2(check.state != model::Check::State::Failed, qPrintable(check.text));
    }
}

void TargetContract::directoryKnowsTheMailboxes()
{
    const QString mailbox = m_fixture.freshMailbox();
    const target::Directory directory = m_fixture.make()->directory({});
    QCOMPARE(m_fixture.make()->directory({}), directory);
    const bool isListed = std::ranges::find(directory.entries, mailbox, &target::DirectoryEntry::mailbox) !=
                          directory.entries.end();
    const QString domain = mailbox.mid(mailbox.indexOf(u'@') + 1);
    QVERIFY(isListed || (directory.anyAddressInDomains && directory.domains.contains(domain)));
}

void TargetContract::aFreshMailboxHoldsNothing()
{
    const auto target = m_fixture.make();
    const QString mailbox = m_fixture.freshMailbox();
    QVERIFY(!target->holdsAny(mailbox, folder, {}));
    QVERIFY(target->find(mailbox, folder, lettersTo(mailbox, 3), {}).empty());
    QVERIFY(keysIn(*target, mailbox, folder).empty());
}

void TargetContract::everyLetterHasItsReceipt()
{
    const auto target = m_fixture.make();
    const QString mailbox = m_fixture.freshMailbox();
    const auto outcomes = target->put(mailbox, folder, lettersTo(mailbox, 7), {});
    QCOMPARE(outcomes.size(), 7u);
    QSet<QByteArray> receipts;
    for (const model::Outcome &outcome : outcomes) {
        QCOMPARE(outcome.state, State::Imported);
        QVERIFY(outcome.reason.isEmpty());
        QVERIFY(!outcome.receipt.isEmpty());
        receipts.insert(outcome.receipt);
    }
    QCOMPARE(receipts.size(), 7);
    QVERIFY(target->holdsAny(mailbox, folder, {}));
    QCOMPARE(keysIn(*target, mailbox, folder).size(), 7u);
}

void TargetContract::anEmptyBatchIsNothing()
{
    const auto target = m_fixture.make();
    const QString mailbox = m_fixture.freshMailbox();
    QVERIFY(target->put(mailbox, folder, {}, {}).empty());
    QVERIFY(target->find(mailbox, folder, {}, {}).empty());
    QVERIFY(!target->holdsAny(mailbox, folder, {}));
}

void TargetContract::whatWasPutIsFoundAfterARestart()
{
    const QString mailbox = m_fixture.freshMailbox();
    const Letters all = lettersTo(mailbox, 10);
    const auto outcomes = m_fixture.make()->put(mailbox, folder, std::span(all).first(6), {});
    QCOMPARE(importedOf(outcomes), 6);
    for (const bool isRestarted : {false, true}) {
        if (isRestarted)
            m_fixture.restart();
        const auto target = m_fixture.make();
        QVERIFY(target->holdsAny(mailbox, folder, {}));
        const auto found = target->find(mailbox, folder, all, {});
        QCOMPARE(found.size(), 6u);
        for (size_t i = 0; i < 6; ++i) {
            QCOMPARE(found.at(all[i].key).state, target::Found::State::Complete);
            QCOMPARE(found.at(all[i].key).receipt, outcomes[i].receipt);
        }
        // What find() read once must not be what it answers for ever.
        if (!isRestarted)
            continue;
        QCOMPARE(importedOf(target->put(mailbox, folder, std::span(all).last(4), {})), 4);
        QCOMPARE(target->find(mailbox, folder, all, {}).size(), 10u);
    }
}

void TargetContract::aKeyIsFoundInItsMailboxAndFolderOnly()
{
    const auto target = m_fixture.make();
    const QString mailbox = m_fixture.freshMailbox();
    const QString other = m_fixture.freshMailbox();
    const Letters all = lettersTo(mailbox, 2);
    target->put(mailbox, folder, all, {});
    QCOMPARE(target->find(mailbox, folder, all, {}).size(), 2u);
    QVERIFY(target->find(other, folder, all, {}).empty());
    QVERIFY(target->find(mailbox, QStringLiteral("Jive"), all, {}).empty());
    QVERIFY(!target->holdsAny(mailbox, QStringLiteral("Jive"), {}));
}

void TargetContract::bytesAreKeptExactly_data()
{
    QTest::addColumn<QByteArray>("message");
    const QByteArray head = keyLine(1) + "From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\n\r\n";
    QTest::newRow("plain") << QByteArray(head + "text\r\n");
    QTest::newRow("no line end at the end") << QByteArray(head + "text");
    QTest::newRow("no body") << head;
    QTest::newRow("dots and From") << QByteArray(head + ".\r\n..\r\nFrom here\r\n>From there\r\n");
    QTest::newRow("long line") << QByteArray(head + QByteArray(200000, 'l') + "\r\n");
    QTest::newRow("8 bit") << QByteArray(head + "Gr\xc3\xbc\xc3\x9f Gott \xff\xfe\r\n");
    QTest::newRow("a piece's size") << QByteArray(head + QByteArray((256 << 10) - head.size(), 'p'));
    QTest::newRow("large") << QByteArray(head + QByteArray("0123456789abcdef\r\n").repeated(400000));
}

void TargetContract::bytesAreKeptExactly()
{
    if (!m_fixture.keepsBytes())
        QSKIP("This destination keeps no bytes.");
    QFETCH(QByteArray, message);
    const auto target = m_fixture.make();
    const QString mailbox = m_fixture.freshMailbox();
    const Letters all{letterTo(mailbox, 1, message)};
    const auto outcomes = target->put(mailbox, folder, all, {});
    QCOMPARE(outcomes.at(0).state, State::Imported);
    const auto stored = target->read(mailbox, folder, outcomes[0].receipt, {});
    QVERIFY(stored);
    QVERIFY(stored->readAll() == message);
    int listed = 0;
    target->list(mailbox, folder,
                 [&](const target::Held &held) {
                     ++listed;
                     QCOMPARE(held.receipt, outcomes[0].receipt);
                     QCOMPARE(held.key, all[0].key);
                     QCOMPARE(held.messageSha256, base::Digest::sha256(message));
                 },
                 {});
    QCOMPARE(listed, 1);
}

void TargetContract::aMessageWithLineFeedsIsKnownAgain()
{
    if (!m_fixture.keepsBytes())
        QSKIP("This destination keeps no bytes.");
    const QByteArray message = keyLine(1).replace("\r\n", "\n") + "Subject: x\n\nOne\n\nlone \r CR\n";
    const auto target = m_fixture.make();
    const QString mailbox = m_fixture.freshMailbox();
    QCOMPARE(importedOf(target->put(mailbox, folder, Letters{letterTo(mailbox, 1, message)}, {})), 1);
    const QByteArray sha256 = base::Digest::sha256(message);
    target->list(mailbox, folder,
                 [&](const target::Held &held) {
                     QVERIFY(held.messageSha256 == sha256 || held.lineFeedSha256 == sha256);
                 },
                 {});
}

void TargetContract::theTimeOfReceiptIsTheMessagesDate_data()
{
    QTest::addColumn<QString>("date");
    QTest::newRow("lately") << "2026-11-19T23:59:59Z";
    QTest::newRow("in summer") << "2025-07-01T12:00:00Z";
    QTest::newRow("leap day") << "2024-02-29T00:00:00Z";
    QTest::newRow("long ago") << "1995-03-04T05:06:07Z";
}

void TargetContract::theTimeOfReceiptIsTheMessagesDate()
{
    QFETCH(QString, date);
    const auto target = m_fixture.make();
    const QString mailbox = m_fixture.freshMailbox();
    Letters all = lettersTo(mailbox, 2);
    for (target::Letter &each : all)
        each.date = *base::fromIso(date);
    const auto outcomes = target->put(mailbox, folder, all, {});
    for (const model::Outcome &outcome : outcomes) {
        const auto received = m_fixture.receivedAt(mailbox, folder, outcome.receipt);
        if (!received)
            QSKIP("This fixture cannot look.");
        QCOMPARE(base::toIso(*received), date);
    }
}

void TargetContract::foreignMessagesAreHeldButNotOurs()
{
    const auto target = m_fixture.make();
    const QString mailbox = m_fixture.freshMailbox();
    m_fixture.addForeign(mailbox, folder, "Subject: someone else's\r\n\r\n");
    QVERIFY(target->holdsAny(mailbox, folder, {}));
    const Letters all = lettersTo(mailbox, 2);
    QVERIFY(target->find(mailbox, folder, all, {}).empty());
    QCOMPARE(importedOf(target->put(mailbox, folder, all, {})), 2);
    const std::map<model::DeliveryKey, int> expected{
        {model::DeliveryKey(), 1}, {all[0].key, 1}, {all[1].key, 1}};
    QCOMPARE(keysIn(*target, mailbox, folder), expected);
}

void TargetContract::theMarkTellsWhatOthersPut()
{
    const QString mailbox = m_fixture.freshMailbox();
    const auto target = m_fixture.make();
    const auto first = target->mark(mailbox, folder, {});
    if (!first)
        QSKIP("Its put() leaves out what is there.");
    QCOMPARE(importedOf(target->put(mailbox, folder, lettersTo(mailbox, 3), {})), 3);
    const auto second = target->mark(mailbox, folder, {});
    QVERIFY(second > first);
    QCOMPARE(m_fixture.make()->mark(mailbox, folder, {}), second);
    m_fixture.addForeign(mailbox, folder, "Subject: someone else's\r\n\r\n");
    target->requireUsed({}); // another run
    QVERIFY(target->mark(mailbox, folder, {}) > second);
}

void TargetContract::aBrokenRunLosesAndDoublesNothing_data()
{
    QTest::addColumn<bool>("isRestarted");
    QTest::newRow("the next run is in the same process") << false;
    QTest::newRow("the next run is in another process") << true;
}

void TargetContract::aBrokenRunLosesAndDoublesNothing()
{
    QFETCH(bool, isRestarted);
    const QString mailbox = m_fixture.freshMailbox();
    const Letters all = lettersTo(mailbox, 8);
    Letters broken(all.begin() + 2, all.end());
    broken[3].open = []() -> std::unique_ptr<QIODevice> {
        throw base::storageFailure("STORAGE_FAILED", QStringLiteral("The spool's disk is gone."));
    };
    const auto target = m_fixture.make();
    QCOMPARE(importedOf(target->put(mailbox, folder, std::span(all).first(2), {})), 2);
    QCOMPARE(target->find(mailbox, folder, all, {}).size(), 2u);
    const base::Failure failure = support::failureOf([&] { target->put(mailbox, folder, broken, {}); });
    QCOMPARE(failure.key, "STORAGE_FAILED");
    QCOMPARE(failure.area, base::Area::Storage);

    if (isRestarted)
        m_fixture.restart();
    const auto next = m_fixture.make();
    const auto found = next->find(mailbox, folder, all, {});
    Letters missing;
    std::ranges::copy_if(all, std::back_inserter(missing),
                         [&](const target::Letter &each) { return !found.contains(each.key); });
    QCOMPARE(importedOf(next->put(mailbox, folder, missing, {})), int(missing.size()));
    std::map<model::DeliveryKey, int> expected;
    for (const target::Letter &each : all)
        expected[each.key] = 1;
    QCOMPARE(keysIn(*next, mailbox, folder), expected);
    QCOMPARE(next->find(mailbox, folder, all, {}).size(), 8u);
}

void TargetContract::stopNowEndsAtOnce()
{
    const auto target = m_fixture.make();
    const QString mailbox = m_fixture.freshMailbox();
    Letters all = lettersTo(mailbox, 4);
    const base::Stop stop;
    const auto open = all[1].open;
    all[1].open = [&] {
        stop.now();
        return open();
    };
    const base::Failure failure = support::failureOf([&] { target->put(mailbox, folder, all, stop); });
    QCOMPARE(failure.reaction, base::Reaction::Stopped);
    const auto found = target->find(mailbox, folder, all, {});
    QVERIFY(!found.contains(all[3].key));
}

void TargetContract::everyFolderNameWorksAndIsItsOwn()
{
    const auto target = m_fixture.make();
    const QString mailbox = m_fixture.freshMailbox();
    const QStringList names{QStringLiteral("XIP"),
                            QStringLiteral("Jive"),
                            QStringLiteral("a.b"),
                            QStringLiteral("a/b"),
                            QStringLiteral("a_b"),
                            QStringLiteral("../../x"),
                            QStringLiteral("R & D"),
                            QStringLiteral("50 % * more"),
                            QString::fromUtf8("Grüße 👍"),
                            QString::fromUtf8("日本語"),
                            QStringLiteral("."),
                            QStringLiteral("a\\b^c"),
                            QStringLiteral("two\r\nlines"),
                            QStringLiteral("cur"),
                            QString(300, u'n'),
                            QString(301, u'n')};
    const Letters all = lettersTo(mailbox, static_cast<int>(names.size()));
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(
            importedOf(target->put(mailbox, names[i], std::span(all).subspan(static_cast<size_t>(i), 1), {})),
            1);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto found = target->find(mailbox, names[i], all, {});
        QVERIFY2(found.size() == 1 && found.contains(all[static_cast<size_t>(i)].key), qPrintable(names[i]));
    }
}

void TargetContract::lanesServeMailboxesAtTheSameTime()
{
    constexpr int lanes = 4;
    std::vector<QString> mailboxes;
    for (int i = 0; i < lanes; ++i)
        mailboxes.push_back(m_fixture.freshMailbox());
    std::array<int, lanes> imported{};
    std::vector<std::thread> threads;
    std::mutex making; // the fixture is the test's own; a target is its lane's from beginning to end
    for (size_t lane = 0; lane < lanes; ++lane) {
        threads.emplace_back([&, lane] {
            const auto target = [&] {
                const std::lock_guard lock(making);
                return m_fixture.make();
            }();
            const QString mailbox = mailboxes[lane];
            for (int batch = 0; batch < 5; ++batch)
                imported[lane] +=
                    importedOf(target->put(mailbox, folder, lettersTo(mailbox, 4, batch * 4), {}));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const auto target = m_fixture.make();
    for (size_t lane = 0; lane < lanes; ++lane) {
        QCOMPARE(imported[lane], 20);
        QCOMPARE(target->find(mailboxes[lane], folder, lettersTo(mailboxes[lane], 20), {}).size(), 20u);
    }
}

void TargetContract::aMailboxWandersBetweenLanes()
{
    const auto first = m_fixture.make();
    const auto second = m_fixture.make();
    const QString mailbox = m_fixture.freshMailbox();
    for (int i = 0; i < 6; ++i) {
        target::Target &target = i % 2 == 0 ? *first : *second;
        target::Target &other = i % 2 == 0 ? *second : *first;
        const Letters next = lettersTo(mailbox, 2, i * 2);
        QVERIFY(target.find(mailbox, folder, next, {}).empty());
        QCOMPARE(importedOf(target.put(mailbox, folder, next, {})), 2);
        QCOMPARE(other.find(mailbox, folder, next, {}).size(), 2u);
        QCOMPARE(other.find(mailbox, folder, lettersTo(mailbox, (i + 1) * 2), {}).size(), size_t(i + 1) * 2);
    }
}

} // namespace contract
