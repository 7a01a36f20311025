// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "base/digest.h"
#include "connectors/daysource.h"
#include "contract/memory.h"
#include "support/failureof.h"
#include "support/fakeclock.h"

using connectors::Cursor;
using connectors::DaySource;
using connectors::Page;
using model::Message;
using model::SourceItem;

namespace {

/// A room whose messages a test lists: `id|time|who is there, the writer first|text`, with a `!` before the
/// id of what cannot be converted. Everything is read in one page, each time.
class Room final : public connectors::Source
{
public:
    explicit Room(const QStringList &lines) : m_lines(lines) {}

    QByteArray identity(const base::Stop &) override { return "room:1"; }
    model::Checks probe(const base::Stop &) override { return {}; }
    std::vector<Cursor> resume(const std::vector<Cursor> &stored, const connectors::Window &,
                               const connectors::SourceState &, const base::Stop &) override
    {
        for (const Cursor &cursor : stored)
            Q_ASSERT(cursor.container == u"room"); // those of others are none of its business
        return {{QStringLiteral("room"), "0"}};
    }
    Page fetch(const Cursor &, const connectors::SourceState &, const connectors::KnownItems &known,
               const base::Stop &) override
    {
        Page page;
        for (const QString &line : m_lines) {
            SourceItem item{.container = QStringLiteral("room"), .id = line.section(u'|', 0, 0)};
            item.sentAt = *base::fromIso(line.section(u'|', 1, 1));
            item.digest = base::Digest::sha256(line.toUtf8());
            item.record = line.toUtf8();
            m_known += known.find(item.container, item.id) ? 1 : 0;
            page.items.push_back(item);
        }
        page.next = {QStringLiteral("room"), "1", true};
        return page;
    }
    Message convert(const SourceItem &item) const override
    {
        const QString line = QString::fromUtf8(item.record);
        if (line.startsWith(u'!'))
            throw base::itemFailure("SOURCE_ITEM_UNREADABLE", QStringLiteral("It cannot be read."));
        Message message{
            .date = item.sentAt, .text = line.section(u'|', 3), .sourceName = QStringLiteral("Room")};
        for (const QString &name : line.section(u'|', 2, 2).split(u','))
            message.people.push_back(
                {.name = name,
                 .address = name + u"@example.com",
                 .role = message.people.empty() ? model::Person::Role::From : model::Person::Role::To});
        message.conversationId = QStringLiteral("talk");
        return message;
    }
    std::unique_ptr<QIODevice> open(const model::Attachment &, const base::Stop &) override
    {
        return std::make_unique<QBuffer>();
    }

    static int takeKnown() { return std::exchange(m_known, 0); }

private:
    QStringList m_lines;
    static inline int m_known = 0; ///< items that it was told to be known
};

} // namespace

class DaySourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void waitsUntilTheDayIsOver();
    void endsAPartWhenSomebodyComesOrGoes();
    void makesAFurtherPartOfALateMessage();
    void takesNothingTwiceAfterAKillAtAnyPage();
    void letsOthersPass();
    void takesAChangedMessageForARevision();
    void endsAFullPart();
    void takesNothingTwiceWhenTheSettingChanges();
    void makesTheSamePartsWhereAnotherConnectorHasThem();
    void leavesLateOnesInPartsOfTheirOwnWhereAnotherConnectorHasThem();
    void convertsAPartWithoutHavingRead();

private:
    using Items = std::vector<SourceItem>;

    std::unique_ptr<DaySource> source(const QStringList &lines, bool groups = true)
    {
        return std::make_unique<DaySource>(
            std::make_unique<Room>(lines), m_clock,
            DaySource::Rules{.groups = groups, .lag = std::chrono::minutes{5}, .textOf = {}, .finish = {}});
    }

    /// A run; killed after so many pages.
    Items run(const QStringList &lines, bool groups = true, int pages = 1'000)
    {
        const auto one = source(lines, groups);
        Items fresh;
        for (Cursor cursor : one->resume(m_memory.cursors(), {}, m_memory, m_stop)) {
            while (!cursor.atEnd && pages-- > 0) {
                const Page page = one->fetch(cursor, m_memory, m_memory, m_stop);
                const Items items = m_memory.commit("room:1", page);
                fresh.insert(fresh.end(), items.begin(), items.end());
                m_reread += page.reread;
                cursor = page.next;
            }
        }
        return fresh;
    }

    QStringList texts(const Items &items)
    {
        QStringList all;
        for (const SourceItem &item : items) {
            const QString text = source({})->convert(item).text;
            QStringList lines;
            for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
                lines.append(line.section(QStringLiteral(": "), 1));
            all.append(lines.join(u' ').trimmed());
        }
        return all;
    }

    contract::Memory m_memory;
    support::FakeClock m_clock;
    const base::Stop m_stop;
    qint64 m_reread = 0;
};

void DaySourceTest::init()
{
    m_memory = {};
    m_clock.jumpTo(*base::fromIso(u"2026-11-20T08:00:00Z"));
    m_reread = 0;
}

static const QStringList pair{QStringLiteral("1|2026-11-19T08:00:00Z|ann,bob|one"),
                              QStringLiteral("2|2026-11-19T09:00:00Z|bob,ann|two"),
                              QStringLiteral("3|2026-11-20T07:00:00Z|ann,bob|three")};

void DaySourceTest::waitsUntilTheDayIsOver()
{
    const Items first = run(pair);
    QCOMPARE(texts(first), QStringList(QStringLiteral("one two")));
    QCOMPARE(first[0].id, QStringLiteral("talk/2026-11-19/1"));
    const std::vector<model::ItemName> both{{QStringLiteral("room"), QStringLiteral("1")},
                                            {QStringLiteral("room"), QStringLiteral("2")}};
    QCOMPARE(first[0].covers, both);
    QVERIFY(run(pair).empty());
    QCOMPARE(m_reread, 3);
    m_clock.jumpTo(*base::fromIso(u"2026-11-21T00:04:59Z"));
    QVERIFY(run(pair).empty());
    m_clock.jumpTo(*base::fromIso(u"2026-11-21T00:05:00Z"));
    QCOMPARE(texts(run(pair)), QStringList(QStringLiteral("three")));
    QVERIFY(run(pair).empty());
}

void DaySourceTest::endsAPartWhenSomebodyComesOrGoes()
{
    const Items parts = run({QStringLiteral("1|2026-11-19T08:00:00Z|ann,bob|one"),
                             QStringLiteral("2|2026-11-19T08:01:00Z|bob,carl,ann|two"),
                             QStringLiteral("3|2026-11-19T08:02:00Z|carl,ann,bob|three"),
                             QStringLiteral("4|2026-11-19T08:03:00Z|bob,ann|four")});
    QCOMPARE(texts(parts),
             QStringList({QStringLiteral("one"), QStringLiteral("two three"), QStringLiteral("four")}));
    QCOMPARE(source({})->convert(parts[1]).people.size(), 3U);
    QCOMPARE(source({})->convert(parts[2]).people.size(), 2U);
}

void DaySourceTest::makesAFurtherPartOfALateMessage()
{
    run(pair);
    QStringList later = pair;
    later.insert(1, QStringLiteral("late|2026-11-19T08:30:00Z|ann,bob|late"));
    const Items parts = run(later);
    QCOMPARE(texts(parts), QStringList(QStringLiteral("late")));
    QCOMPARE(parts[0].id, QStringLiteral("talk/2026-11-19/late"));
}

void DaySourceTest::takesNothingTwiceAfterAKillAtAnyPage()
{
    QStringList lines;
    for (int i = 0; i < 6; ++i)
        lines.append(
            QStringLiteral("%1|2026-11-19T08:0%1:00Z|%2|m%1").arg(i).arg(i % 2 ? u"ann,bob" : u"ann,carl"));
    for (int pages = 0; pages < 9; ++pages) {
        m_memory = {};
        Items all = run(lines, true, pages);
        const Items rest = run(lines);
        all.insert(all.end(), rest.begin(), rest.end());
        QCOMPARE(texts(all).join(u' '), QStringLiteral("m0 m1 m2 m3 m4 m5"));
    }
}

void DaySourceTest::letsOthersPass()
{
    const Items items = run({QStringLiteral("!1|2026-11-19T08:00:00Z|ann,bob|unreadable"),
                             QStringLiteral("2|2026-11-19T08:01:00Z|ann,bob|")});
    QCOMPARE(items.size(), 2U);
    QCOMPARE(items[0].id, QStringLiteral("!1"));
    QCOMPARE(items[1].container, QStringLiteral("room"));
}

void DaySourceTest::takesAChangedMessageForARevision()
{
    run(pair);
    QStringList changed = pair;
    changed[0] = QStringLiteral("1|2026-11-19T08:00:00Z|ann,bob|one, edited");
    changed[2] = QStringLiteral("3|2026-11-20T07:00:00Z|ann,bob|three");
    const Items items = run(changed);
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items[0].id, QStringLiteral("1"));
    QVERIFY(!items[0].revision.isEmpty());
    QVERIFY(run(changed).empty());
}

void DaySourceTest::endsAFullPart()
{
    QStringList lines;
    for (int i = 0; i < 1'001; ++i)
        lines.append(QStringLiteral("%1|2026-11-19T08:00:00Z|ann,bob|m").arg(i, 4, 10, QChar(u'0')));
    const Items parts = run(lines);
    QCOMPARE(parts.size(), 2U);
    QCOMPARE(source({})->convert(parts[0]).text.count(u": m"), 1'000);
    QCOMPARE(source({})->convert(parts[1]).text.count(u": m"), 1);
}

void DaySourceTest::takesNothingTwiceWhenTheSettingChanges()
{
    QCOMPARE(run(pair, false).size(), 3U);
    QVERIFY(run(pair).empty()); // they went out one by one
    m_memory = {};
    Room::takeKnown();
    QCOMPARE(run(pair).size(), 1U); // of yesterday; the third waits
    QCOMPARE(texts(run(pair, false)), QStringList(QStringLiteral("three")));
    QCOMPARE(Room::takeKnown(), 3);
    QVERIFY(run(pair, false).empty());
}

/// Of a message that is in a part, another connector has an edit by itself.
void DaySourceTest::makesTheSamePartsWhereAnotherConnectorHasThem()
{
    const Items parts = run(pair);
    QStringList changed = pair;
    changed[0] += u'!';
    QCOMPARE(run(changed).size(), 1U);
    const contract::Memory first = std::exchange(m_memory, {});
    m_memory.seeOther(first);
    QCOMPARE(run(pair), parts);
}

void DaySourceTest::leavesLateOnesInPartsOfTheirOwnWhereAnotherConnectorHasThem()
{
    Items parts = run(pair);
    QStringList later = pair;
    later.insert(1, QStringLiteral("late|2026-11-19T08:30:00Z|ann,bob|late"));
    later.insert(0, QStringLiteral("early|2026-11-19T07:30:00Z|ann,bob|early"));
    const Items further = run(later);
    QCOMPARE(texts(further), QStringList(QStringLiteral("early late")));
    parts.insert(parts.begin(), further.begin(), further.end());
    later.insert(1, QStringLiteral("latest|2026-11-19T07:40:00Z|ann,bob|latest"));
    const contract::Memory first = std::exchange(m_memory, {});
    m_memory.seeOther(first);
    const Items again = run(later);
    QCOMPARE(texts(again), QStringList({QStringLiteral("early late"), QStringLiteral("latest"),
                                        QStringLiteral("one two")}));
    QCOMPARE(again[0], parts[0]);
    QCOMPARE(again[2], parts[1]);
}

void DaySourceTest::convertsAPartWithoutHavingRead()
{
    const Items parts = run(pair);
    QCOMPARE(source({}, false)->convert(parts[0]), source({})->convert(parts[0]));
    SourceItem broken = parts[0];
    broken.record.chop(3);
    QCOMPARE(support::failureOf([&] { source({})->convert(broken); }).key,
             QByteArray("SOURCE_ITEM_UNREADABLE"));
}

QTEST_GUILESS_MAIN(DaySourceTest)
#include "daysource_test.moc"
