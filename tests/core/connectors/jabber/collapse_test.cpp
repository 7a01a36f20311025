// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/collapse.h"

using jabber::Rooms;
using jabber::Row;
using jabber::Utterance;
using odbc::WallTime;

class CollapseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOneOfPairsAndForks();
    void keepsEqualTextsWithStanzasOfTheirOwn();
    void keepsEqualTextsFurtherApart();
    void collapsesWithoutAnId();
    void joinsWhatIsCaptured();
    void keepsItsIdWhenAnEarlierRowComes();
    void keepsHeadlines();
    void knowsAMessageThatWasHeldBack_data();
    void knowsAMessageThatWasHeldBack();
    void keepsWhatWasHeldBackAndNotSeenBefore();
    void believesNoStampOfLater();
    void makesOneOfAGroupsCopies();
    void keepsTwoSendersOfAGroupApart();
    void dropsWhatIsNoMessage_data();
    void dropsWhatIsNoMessage();
    void readsTheStanzaWhereTheColumnIsEmpty_data();
    void readsTheStanzaWhereTheColumnIsEmpty();
    void namesAnUnknownOccupant();
    void believesTheDatabaseAboutTheSender_data();
    void believesTheDatabaseAboutTheSender();
    void doesNotDependOnTheOrderOfRows();
    void numbersRoomMessages();
    void tellsCiphertext();
};

static const WallTime start = *odbc::wallTimeFrom(u"2026-11-19T08:00:00");

static Row rowAt(int ms, const QString &stanzaId = QStringLiteral("1"))
{
    Row row{.at = start + std::chrono::milliseconds(ms),
            .from = QStringLiteral("ann@e.example/a"),
            .to = QStringLiteral("bob@e.example/b"),
            .type = QStringLiteral("c"),
            .direction = QStringLiteral("I")};
    row.body = QStringLiteral("ok");
    if (!stanzaId.isEmpty())
        row.stanza = QStringLiteral("<message id='%1'><body>ok</body></message>").arg(stanzaId);
    return row;
}

static std::vector<Utterance> collapsed(const std::vector<Row> &rows,
                                        const std::vector<WallTime> &captured = {})
{
    Rooms rooms;
    rooms.addRoom(QStringLiteral("g@c.example"), {}, {});
    rooms.addUser(QStringLiteral("g@c.example"), QStringLiteral("ann@e.example"),
                  QStringLiteral("g@c.example/Ann"), {});
    const odbc::WallClock clock(QStringLiteral("Europe/Berlin")); // an hour ahead
    return jabber::collapsed(rows, rooms, clock, [&](const QString &, WallTime from, WallTime to) {
        std::vector<WallTime> times;
        for (const WallTime time : captured) {
            if (time >= from && time <= to)
                times.push_back(time);
        }
        return times;
    });
}

void CollapseTest::makesOneOfPairsAndForks()
{
    Row out = rowAt(7);
    out.direction = QStringLiteral("O");
    Row fork = rowAt(1'500);
    fork.to = QStringLiteral("BOB@e.example/phone");
    const auto all = collapsed({rowAt(0), out, fork});
    QCOMPARE(all.size(), size_t(1));
    QVERIFY(all.front().at == start);
    QCOMPARE(all.front().from, u"ann@e.example");
    QCOMPARE(all.front().to, QStringList{QStringLiteral("bob@e.example")});
}

void CollapseTest::keepsEqualTextsWithStanzasOfTheirOwn()
{
    const auto all = collapsed({rowAt(0, QStringLiteral("1")), rowAt(0, QStringLiteral("2"))});
    QCOMPARE(all.size(), size_t(2));
    QVERIFY(all[0].id != all[1].id);
}

void CollapseTest::keepsEqualTextsFurtherApart()
{
    QCOMPARE(collapsed({rowAt(0), rowAt(2'000)}).size(), size_t(1));
    QCOMPARE(collapsed({rowAt(0), rowAt(2'001)}).size(), size_t(2));
    QCOMPARE(collapsed({rowAt(0), rowAt(1'900), rowAt(3'800)}).size(), size_t(2));
}

void CollapseTest::collapsesWithoutAnId()
{
    Row other = rowAt(0, {});
    other.body = QStringLiteral("not ok");
    QCOMPARE(collapsed({rowAt(0, {}), rowAt(900, {}), other}).size(), size_t(2));
}

void CollapseTest::joinsWhatIsCaptured()
{
    // The first of these rows is gone, or of an earlier page: the second was never an utterance of its own.
    const auto all = collapsed({rowAt(1'900), rowAt(3'800)}, {start});
    QCOMPARE(all.size(), size_t(2));
    QVERIFY(all[0].at == start);
    QVERIFY(all[1].at == start + std::chrono::milliseconds(3'800));
}

void CollapseTest::keepsItsIdWhenAnEarlierRowComes()
{
    const auto before = collapsed({rowAt(500)});
    const auto after = collapsed({rowAt(0), rowAt(500)}, {start + std::chrono::milliseconds(500)});
    QCOMPARE(after.size(), size_t(1));
    QCOMPARE(after.front().id, before.front().id);
}

void CollapseTest::keepsHeadlines()
{
    Row row = rowAt(0);
    row.type = QStringLiteral("h");
    QCOMPARE(collapsed({row}).size(), size_t(1));
}

static constexpr int sixHours = 6 * 3'600'000;

/// Delivered six hours after it was sent at 08:00, in the zone of the database.
static Row heldBackRow(int ms, const QString &stamp = QStringLiteral("2026-11-19T07:00:00Z"))
{
    Row row = rowAt(sixHours + ms);
    row.direction = QStringLiteral("O");
    row.stanza.replace(QStringLiteral("</message>"),
                       u"<delay xmlns='urn:xmpp:delay' stamp='" + stamp + u"'>Offline</delay></message>");
    return row;
}

void CollapseTest::knowsAMessageThatWasHeldBack_data()
{
    QTest::addColumn<QString>("stamp");
    for (const char *stamp :
         {"2026-11-19T07:00:00Z", "2026-11-19T07:00:01.5Z", "2026-11-19T09:00:00+02:00", "20261119T07:00:00"})
        QTest::newRow(stamp) << QString::fromLatin1(stamp);
}

void CollapseTest::knowsAMessageThatWasHeldBack()
{
    QFETCH(QString, stamp);
    const auto all = collapsed({rowAt(513), heldBackRow(0, stamp), heldBackRow(9'000, stamp)});
    QCOMPARE(all.size(), size_t(1));
    QVERIFY(all.front().at == start + std::chrono::milliseconds(513));
    QCOMPARE(all.front().id, collapsed({rowAt(513)}).front().id);
    QVERIFY(collapsed({heldBackRow(0, stamp)}, {start + std::chrono::milliseconds(513)}).empty());
}

/// The row of its sending comes late, or never; and earlier versions knew it by the time of its row.
void CollapseTest::keepsWhatWasHeldBackAndNotSeenBefore()
{
    const auto all = collapsed({heldBackRow(0), heldBackRow(9'000)});
    QCOMPARE(all.size(), size_t(1));
    QVERIFY(all.front().at == start + std::chrono::milliseconds(sixHours));
    QCOMPARE(all.front().to, QStringList{QStringLiteral("bob@e.example")});
    QVERIFY(collapsed({heldBackRow(0)}, {start}).empty());
    const auto late = collapsed({rowAt(513)}, {start});
    QCOMPARE(late.size(), size_t(1));
    QCOMPARE(late.front().id, all.front().id);
    QVERIFY(collapsed({heldBackRow(0)}, {all.front().at}).empty());
}

void CollapseTest::believesNoStampOfLater()
{
    const QString plain = collapsed({rowAt(sixHours)}).front().id;
    for (const char *stamp : {"2027-01-01T00:00:00Z", "2026-11-19T12:59:59Z", "yesterday", ""})
        QCOMPARE(collapsed({heldBackRow(0, QString::fromLatin1(stamp))}).front().id, plain);
}

static Row groupRow(int ms, const QString &from, const QString &to)
{
    Row row = rowAt(ms, QStringLiteral("g"));
    row.type = QStringLiteral("g");
    row.from = from;
    row.to = to;
    return row;
}

void CollapseTest::makesOneOfAGroupsCopies()
{
    const QString ann = QStringLiteral("g@c.example/Ann");
    const auto all = collapsed(
        {groupRow(0, ann, QStringLiteral("carl@e.example/x")),
         groupRow(3, ann, QStringLiteral("bob@e.example")), groupRow(4, ann, QStringLiteral("ann@e.example")),
         groupRow(5, QStringLiteral("ann@e.example/a"), QStringLiteral("g@c.example"))});
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all.front().room, u"g@c.example");
    QCOMPARE(all.front().from, u"ann@e.example");
    QCOMPARE(all.front().to.join(u' '), u"bob@e.example carl@e.example");
}

void CollapseTest::keepsTwoSendersOfAGroupApart()
{
    std::vector<Row> rows;
    for (const QString &nick : {QStringLiteral("Ann"), QStringLiteral("Bob")}) {
        rows.push_back(groupRow(0, u"g@c.example/" + nick, QStringLiteral("carl@e.example")));
        rows.back().stanza.clear();
    }
    QCOMPARE(collapsed(rows).size(), size_t(2));
}

void CollapseTest::dropsWhatIsNoMessage_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"history", "error", "receipt", "own client"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void CollapseTest::dropsWhatIsNoMessage()
{
    QFETCH(QString, what);
    Row row = rowAt(0);
    QCOMPARE(collapsed({row}).size(), size_t(1));
    row.isHistory = what == u"history";
    if (what == u"error")
        row.type = QStringLiteral("e");
    if (what == u"own client")
        row.to = QStringLiteral("ann@e.example/phone");
    if (what == u"receipt") {
        row.body.clear();
        row.stanza = QStringLiteral("<message id='1'><received xmlns='urn:xmpp:receipts' id='0'/></message>");
    }
    QCOMPARE(collapsed({row}).size(), size_t(0));
}

void CollapseTest::readsTheStanzaWhereTheColumnIsEmpty_data()
{
    QTest::addColumn<QString>("stanza");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *stanza, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(stanza) << QString::fromLatin1(text);
    };
    row("a body", "<message><body>buy</body></message>", "buy");
    row("markup alone",
        "<message><html><body xmlns='http://www.w3.org/1999/xhtml'><p>b<i>uy</i></p></body></html></message>",
        "buy");
    row("a link alone", "<message><x xmlns='jabber:x:oob'><url>http://x.example</url></x></message>",
        "http://x.example");
    row("a picture alone",
        "<message id='1' to='bob/%1'><body xmlns='http://www.w3.org/1999/xhtml'><img "
        "src='a'/></body></message>",
        "<img src=\"a\"/>");
    row("no XML", "<message id='1' to='bob/%1'>b&nbsp;uy</message>", "b&nbsp;uy</message>");
}

/// What a client says without a plain text is said, too.
void CollapseTest::readsTheStanzaWhereTheColumnIsEmpty()
{
    QFETCH(QString, stanza);
    Row row = rowAt(0);
    row.body.clear();
    row.stanza = stanza;
    Row copy = row; // for another client
    copy.stanza.replace(QStringLiteral("%1"), QStringLiteral("phone"));
    const auto all = collapsed({row, copy});
    QCOMPARE(all.size(), size_t(1));
    QTEST(all.front().body, "text");
    const auto inRoom = jabber::roomUtterance(row, {});
    QVERIFY(inRoom);
    QTEST(inRoom->body, "text");
}

void CollapseTest::namesAnUnknownOccupant()
{
    const auto all =
        collapsed({groupRow(0, QStringLiteral("g@c.example/Nobody Known"), QStringLiteral("bob@e.example"))});
    QCOMPARE(all.front().from, u"g@c.example/Nobody Known");
    QCOMPARE(all.front().nick, u"Nobody Known");
}

void CollapseTest::believesTheDatabaseAboutTheSender_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("claimed");
    QTest::addColumn<QString>("sender");
    QTest::newRow("a chat, as another's")
        << QStringLiteral("ann@e.example/a") << QStringLiteral("c") << QStringLiteral("ceo@e.example")
        << QStringLiteral("ann@e.example");
    QTest::newRow("a chat, as the receiver's")
        << QStringLiteral("ann@e.example/a") << QStringLiteral("c") << QStringLiteral("bob@e.example")
        << QStringLiteral("ann@e.example");
    QTest::newRow("a group, as another's")
        << QStringLiteral("g@c.example/Ann") << QStringLiteral("g") << QStringLiteral("ceo@e.example")
        << QStringLiteral("ann@e.example");
    QTest::newRow("a group, of nobody known")
        << QStringLiteral("g@c.example/Cid") << QStringLiteral("g") << QStringLiteral("cid@e.example")
        << QStringLiteral("cid@e.example");
}

/// Whoever sends a stanza can put any address into it.
void CollapseTest::believesTheDatabaseAboutTheSender()
{
    QFETCH(QString, from);
    QFETCH(QString, type);
    QFETCH(QString, claimed);
    Row row = rowAt(0);
    row.from = from;
    row.type = type;
    row.stanza = QStringLiteral("<message id='1'><body>ok</body><addresses xmlns='http://jabber.org/protocol/"
                                "address'><address type='ofrom' jid='%1'/></addresses></message>")
                     .arg(claimed);
    const auto all = collapsed({row});
    QCOMPARE(all.size(), size_t(1));
    QTEST(all.front().from, "sender");
    QCOMPARE(all.front().to, QStringList{QStringLiteral("bob@e.example")});
}

void CollapseTest::doesNotDependOnTheOrderOfRows()
{
    std::vector<Row> rows{rowAt(0), rowAt(0, QStringLiteral("2")), rowAt(0, {}), rowAt(700), rowAt(2'500)};
    rows[3].to = QStringLiteral("bob@e.example");
    rows[3].stanza += QStringLiteral("<!-- another client -->");
    const auto first = collapsed(rows);
    std::reverse(rows.begin(), rows.end());
    QVERIFY(collapsed(rows) == first);
}

void CollapseTest::numbersRoomMessages()
{
    Row row = rowAt(0);
    row.to = QStringLiteral("G@c.example");
    row.number = QStringLiteral("3315");
    const auto said = jabber::roomUtterance(row, {});
    QVERIFY(said);
    QCOMPARE(said->id, u"g@c.example#3315");
    QCOMPARE(said->from, u"ann@e.example");
    row.body.clear();
    row.stanza.clear();
    QVERIFY(!jabber::roomUtterance(row, {}));
}

void CollapseTest::tellsCiphertext()
{
    QVERIFY(jabber::looksEncrypted(QStringLiteral("q83vEjRWeJA=")));
    QVERIFY(!jabber::looksEncrypted(QStringLiteral(" <message/>")));
    QVERIFY(!jabber::looksEncrypted(QString()));
}

QTEST_GUILESS_MAIN(CollapseTest)
#include "collapse_test.moc"
