// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/sourcecontract.h"

#include <algorithm>
#include <set>

#include <QTest>

#include "support/failureof.h"

namespace contract {

using base::Reaction;
using connectors::ConnectorKind;
using connectors::Page;
using model::Cursor;
using model::SourceItem;

/// A page that is larger makes a transaction that is too long, and a crash too dear.
static constexpr size_t largestPage = 1'000;
static constexpr qint64 largestPageBytes = 80LL << 20;

static bool isSame(const Page &one, const Page &other)
{
    return one.items == other.items && one.next == other.next && one.state == other.state &&
           one.refusals == other.refusals && one.accepted == other.accepted &&
           one.excluded == other.excluded && one.unfinished == other.unfinished;
}

void SourceContract::init()
{
    m_world = makeWorld();
    m_memory = {};
}

void SourceContract::cleanup()
{
    m_world.reset();
}

Harvest SourceContract::wholeHarvest()
{
    Memory memory;
    return Rehearsal(*m_world, memory).run({.acknowledges = false});
}

void SourceContract::describesItselfWhole()
{
    const ConnectorKind kind = m_world->kind();
    QVERIFY(!kind.id.isEmpty() && kind.id == kind.id.toLower());
    for (const QString &text : {kind.name, kind.description, kind.icon, kind.addLabel, kind.mappingTitle})
        QVERIFY(!text.isEmpty());
    for (const QStringList &list : {kind.captures, kind.leavesOut, kind.beforeYouBegin})
        QVERIFY(!list.isEmpty());
    std::set<QByteArray> keys;
    for (const model::Field &field : connectors::allFields(kind)) {
        QVERIFY2(!field.label.isEmpty() && !field.help.isEmpty(), field.key.constData());
        QVERIFY2(keys.insert(field.key).second, field.key.constData());
    }
    QVERIFY(kind.makeSource);
}

void SourceContract::acceptsTheDefaultsOfItsFields()
{
    for (const model::Field &field : connectors::allFields(m_world->kind())) {
        if (field.defaultValue.isEmpty())
            continue;
        const auto values = model::validated({field}, {{field.key, field.defaultValue}}, {});
        QCOMPARE(values.value(field.key), field.defaultValue);
    }
}

void SourceContract::keepsItsIdentity()
{
    const QByteArray identity = Rehearsal(*m_world, m_memory).identity();
    QVERIFY(identity == m_world->kind().id || identity.startsWith(QByteArray(m_world->kind().id + ':')));
    harvest();
    QCOMPARE(Rehearsal(*m_world, m_memory).identity(), identity);
}

void SourceContract::probesWithASentence()
{
    Rehearsal rehearsal(*m_world, m_memory);
    const model::Checks checks = rehearsal.source().probe(rehearsal.stop());
    QVERIFY(!checks.empty());
    for (const model::Check &check : checks) {
        QVERIFY2(check.state != model::Check::State::Failed, qUtf8Printable(check.name + u": " + check.text));
        QVERIFY(!check.name.isEmpty());
        QVERIFY2(!check.text.isEmpty(), qUtf8Printable(check.name));
    }
}

void SourceContract::readsEverythingOnce()
{
    const Harvest harvested = harvest();
    QVERIFY(harvested.hasEnded);
    QVERIFY2(harvested.pages.size() >= 3, "a world has three pages or more");
    QCOMPARE(qint64(harvested.fresh.size()), m_world->contents().items);
    QCOMPARE(qint64(harvested.refusals.size()), m_world->contents().refusals);
    QStringList keys = harvested.keys();
    QCOMPARE(keys.removeDuplicates(), 0);
}

void SourceContract::returnsTheSamePageForTheSameCursor()
{
    Rehearsal rehearsal(*m_world, m_memory);
    for (Cursor cursor : rehearsal.resume()) {
        const QString container = cursor.container;
        while (!cursor.atEnd) {
            const Page page = rehearsal.fetch(cursor);
            QVERIFY(isSame(rehearsal.fetch(cursor), page));
            QCOMPARE(page.next.container, container);
            m_memory.commit(rehearsal.identity(), page);
            cursor = page.next;
        }
    }
}

void SourceContract::returnsTheSamePageAfterARestart()
{
    Rehearsal first(*m_world, m_memory);
    for (const Cursor &cursor : first.resume()) {
        const Page page = first.fetch(cursor);
        Rehearsal second(*m_world, m_memory);
        for (const Cursor &again : second.resume()) {
            if (again.container == cursor.container)
                QVERIFY(isSame(second.fetch(again), page));
        }
    }
}

void SourceContract::findsNothingNewTheSecondTime()
{
    harvest();
    const Harvest second = harvest();
    QVERIFY(second.hasEnded);
    QCOMPARE(second.keys(), QStringList());
    QCOMPARE(qint64(second.refusals.size()), 0);
}

void SourceContract::findsWhatArrivedSince()
{
    harvest();
    const Amount more = m_world->addMore();
    const Harvest second = harvest();
    QCOMPARE(qint64(second.fresh.size()), more.items);
    QCOMPARE(qint64(second.refusals.size()), more.refusals);
    QCOMPARE(harvest().keys(), QStringList());
}

/// Under the same names, so that it goes to nobody twice; and all of it, as not all may have a copy.
void SourceContract::handsInTheSameWhereAnotherConnectorHasIt()
{
    const Harvest first = Rehearsal(*m_world, m_memory).run({.acknowledges = false});
    Memory second;
    second.seeOther(m_memory);
    const Harvest again = Rehearsal(*m_world, second).run({.acknowledges = false});
    QVERIFY(again.hasEnded);
    QCOMPARE(again.keys(), first.keys());
    const auto digests = [](const Harvest &harvest) {
        std::set<QByteArray> all;
        for (const SourceItem &item : harvest.fresh)
            all.insert(item.container.toUtf8() + '|' + item.id.toUtf8() + '|' + item.revision.toUtf8() + '|' +
                       item.digest.toHex());
        return all;
    };
    QVERIFY(digests(again) == digests(first));
}

void SourceContract::losesAndDoublesNothingWhenKilledAfterAnyPage()
{
    const Harvest whole = wholeHarvest();
    const int pages = int(whole.pages.size());
    for (int kill = 1; kill <= pages; ++kill) {
        init();
        QStringList keys = Rehearsal(*m_world, m_memory).run({.pages = kill, .diesBeforeLast = true}).keys();
        const Harvest rest = harvest();
        QVERIFY(rest.hasEnded);
        keys += rest.keys();
        keys.sort();
        QCOMPARE(keys, whole.keys());
    }
}

void SourceContract::losesAndDoublesNothingWhenKilledBeforeAnyCommit()
{
    const Harvest whole = wholeHarvest();
    for (int kill = 1; kill < int(whole.pages.size()); ++kill) {
        init();
        QStringList keys;
        {
            Rehearsal killed(*m_world, m_memory);
            const Harvest begun = killed.run({.pages = kill, .diesBeforeLast = true});
            keys = begun.keys();
            if (!begun.pages.back().next.atEnd)
                killed.fetch(begun.pages.back().next);
        }
        keys += harvest().keys();
        keys.sort();
        QCOMPARE(keys, whole.keys());
    }
}

void SourceContract::endsADryRun()
{
    const QByteArray outside = m_world->outside();
    const Harvest dry = Rehearsal(*m_world, m_memory).run({.commits = false, .acknowledges = false});
    QVERIFY(dry.hasEnded);
    QCOMPARE(qint64(dry.fresh.size()), m_world->contents().items);
    QCOMPARE(m_world->outside(), outside);
    QCOMPARE(harvest().keys(), dry.keys());
}

void SourceContract::changesNothingOutsideBeforeItAcknowledges()
{
    const QByteArray outside = m_world->outside();
    Rehearsal rehearsal(*m_world, m_memory);
    rehearsal.source().probe(rehearsal.stop());
    rehearsal.run({.acknowledges = false});
    QCOMPARE(m_world->outside(), outside);
}

void SourceContract::acknowledgesTheSamePageTwice()
{
    Rehearsal rehearsal(*m_world, m_memory);
    const Harvest first = rehearsal.run();
    const QByteArray outside = m_world->outside();
    for (const Page &page : first.pages)
        rehearsal.source().acknowledge(page);
    QCOMPARE(m_world->outside(), outside);
    QCOMPARE(harvest().keys(), QStringList());
}

void SourceContract::boundsItsPages()
{
    for (const Page &page : harvest().pages) {
        QVERIFY(page.items.size() <= largestPage);
        qint64 bytes = 0;
        for (const SourceItem &item : page.items)
            bytes += item.record.size();
        QVERIFY(bytes <= largestPageBytes);
    }
}

void SourceContract::stopsWhenAsked()
{
    Rehearsal rehearsal(*m_world, m_memory);
    const std::vector<Cursor> cursors = rehearsal.resume();
    rehearsal.stop().now();
    using support::failureOf;
    QVERIFY(failureOf([&] { rehearsal.resume(); }).reaction == Reaction::Stopped);
    QVERIFY(failureOf([&] { rehearsal.fetch(cursors.front()); }).reaction == Reaction::Stopped);
    QVERIFY(failureOf([&] { rehearsal.source().probe(rehearsal.stop()); }).reaction == Reaction::Stopped);
}

void SourceContract::goesOnAfterAStop()
{
    const Harvest whole = wholeHarvest();
    QStringList keys;
    {
        Rehearsal rehearsal(*m_world, m_memory);
        const Harvest begun = rehearsal.run({.pages = 2});
        keys = begun.keys();
        rehearsal.stop().gently();
        const auto failure = support::failureOf([&] { rehearsal.fetch(begun.pages.back().next); });
        QVERIFY(failure.reaction == Reaction::Stopped);
    }
    keys += harvest().keys();
    keys.sort();
    QCOMPARE(keys, whole.keys());
}

void SourceContract::honoursSince()
{
    const Harvest whole = wholeHarvest();
    std::vector<base::Instant> times;
    for (const SourceItem &item : whole.fresh)
        times.push_back(item.sentAt);
    std::ranges::nth_element(times, times.begin() + qint64(times.size()) / 2);
    const base::Instant since = times[times.size() / 2];
    const Harvest later = Rehearsal(*m_world, m_memory).run({.window = {.since = since, .until = {}}});
    QVERIFY(later.hasEnded);
    if (!m_world->kind().hasTimeline) {
        QCOMPARE(later.keys(), whole.keys());
        return;
    }
    for (const SourceItem &item : later.fresh)
        QVERIFY(item.sentAt >= since);
    QVERIFY(later.fresh.size() < whole.fresh.size());
}

} // namespace contract
