// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <QTest>

#include "connectors/jabber/reading.h"
#include "core/connectors/jabber/jabberdatabase.h"

using jabber::Reading;

class ReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsAStretchIntoPiecesThatMeet();
    void returnsTheSamePieceAnew();
    void readsAnEmptyStretch();
    void doesNotCutWhatIsTooDense();
    void namesTextsThatAreCut();
};

static const odbc::WallTime start = *odbc::wallTimeFrom(u"2026-11-19T08:00:00");
static constexpr std::chrono::hours hour{1};

/// `count` rows, so many a second, over the hour and beyond its ends.
static void fill(int count, int aSecond)
{
    jabber::JabberDatabase database;
    database.execute(
        QStringLiteral(
            "INSERT INTO jm SELECT 'b@e.example', 'a@e.example', timestamp '2026-11-19T07:59:50' + "
            "(i / %2) * interval '1 second', NULL, NULL, 'c', 'I', 0, 0, i::text, NULL, NULL, NULL, 'N' "
            "FROM generate_series(0, %1 - 1) i;")
            .arg(count)
            .arg(aSecond));
    database.write();
    if (!database.problem().isEmpty())
        qFatal("%s", qUtf8Printable(database.problem()));
}

class Opened
{
public:
    Opened()
        : connection(jabber::JabberDatabase::parsedSettings().login, base::Stop()),
          schema(jabber::Schema::read(connection, base::Stop()))
    {}

    Reading reading(odbc::WallTime from)
    {
        return {connection, schema, QStringLiteral("jm"), from, start + hour, base::Stop()};
    }

    odbc::Connection connection;
    jabber::Schema schema;
};

void ReadingTest::cutsAStretchIntoPiecesThatMeet()
{
    fill(20'000, 5);
    Opened opened;
    Reading reading = opened.reading(start);
    std::set<QString> bodies;
    odbc::WallTime at = start;
    for (bool isLast = false; !isLast;) {
        QVERIFY(reading.goesOnAt(QStringLiteral("jm"), at));
        const Reading::Piece piece = reading.next();
        QVERIFY(piece.from == at && piece.to > at && piece.end == start + hour);
        QVERIFY(piece.rows.size() < 900);
        for (const jabber::Row &row : piece.rows) {
            if (row.at >= piece.from && row.at < piece.to)
                QVERIFY2(bodies.insert(row.body).second, qUtf8Printable(row.body));
        }
        at = piece.to;
        isLast = piece.isLast();
    }
    QVERIFY(at == start + hour);
    QCOMPARE(bodies.size(), size_t(18'000));
    QVERIFY(!reading.goesOnAt(QStringLiteral("jm"), at));
}

void ReadingTest::returnsTheSamePieceAnew()
{
    fill(3'000, 3);
    Opened opened;
    std::vector<Reading::Piece> pieces;
    {
        Reading reading = opened.reading(start);
        for (int i = 0; i < 3; ++i)
            pieces.push_back(reading.next());
    }
    for (const Reading::Piece &before : pieces) {
        const Reading::Piece again = opened.reading(before.from).next();
        QVERIFY(again.to == before.to);
        std::multiset<QString> first;
        std::multiset<QString> second;
        for (const jabber::Row &row : before.rows)
            first.insert(row.body);
        for (const jabber::Row &row : again.rows)
            second.insert(row.body);
        QVERIFY(first == second);
    }
}

void ReadingTest::readsAnEmptyStretch()
{
    fill(0, 1);
    Opened opened;
    const Reading::Piece piece = opened.reading(start).next();
    QVERIFY(piece.rows.empty());
    QVERIFY(piece.isLast());
    QVERIFY(piece.to == start + hour);
}

void ReadingTest::doesNotCutWhatIsTooDense()
{
    fill(5'000, 5'000);
    Opened opened;
    const Reading::Piece piece = opened.reading(start - std::chrono::seconds(10)).next();
    QCOMPARE(piece.rows.size(), size_t(5'000));
}

void ReadingTest::namesTextsThatAreCut()
{
    const jabber::Row whole{.at = start, .from = QStringLiteral("ann"), .to = QStringLiteral("bob")};
    Reading::Piece piece{.rows = {whole}, .from = start, .to = start + hour};
    QCOMPARE(jabber::cutTextsIn(QStringLiteral("jm"), piece), QString());
    const auto add = [&](const jabber::Row &row) {
        piece.rows.push_back(row);
    };
    jabber::Row cut = whole;
    cut.bodyLength = 5'000;
    cut.stanza = QStringLiteral("<message><body>it is here</body></message>");
    add(cut);
    cut.body = QStringLiteral("cut");
    cut.at = start + hour; // of the next piece
    add(cut);
    cut.at = start;
    cut.type = QStringLiteral("e");
    add(cut);
    cut.type.clear();
    cut.isHistory = true;
    add(cut);
    QCOMPARE(jabber::cutTextsIn(QStringLiteral("jm"), piece), QString());
    cut.isHistory = false;
    add(cut);
    cut.body.clear();
    cut.stanza.clear();
    add(cut);
    add({.at = start, .hasCutStanza = true});
    const QString line = jabber::cutTextsIn(QStringLiteral("jm"), piece);
    QVERIFY2(line.startsWith(u"jm (3 texts") && line.contains(u"2026-11-19T08:00:00.000 from ann to bob"),
             qUtf8Printable(line));
}

QTEST_GUILESS_MAIN(ReadingTest)
#include "reading_test.moc"
