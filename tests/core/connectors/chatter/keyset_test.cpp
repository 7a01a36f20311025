// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "core/connectors/chatter/lab.h"
#include "support/failureof.h"

class KeysetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksBehindTheLastRow();
    void losesAndDoublesNothingAtTies_data();
    void losesAndDoublesNothingAtTies();
    void givesTheSameRowsWithoutWhatItKept();
    void endsBeforeItsEnd();
    void saysWhatToDoAboutRowsOutOfOrder();
};

using chatter::Key;
using chatter::KeysetRows;
using chatter::Lab;
using chatter::Stretch;

static base::Instant time(const char *text)
{
    return *base::fromIso(QString::fromLatin1(text));
}

static Stretch wholeDay()
{
    return {time("2026-11-19T00:00:00Z"), time("2026-11-20T00:00:00Z"), {}};
}

void KeysetTest::asksBehindTheLastRow()
{
    Stretch stretch = wholeDay();
    QCOMPARE(
        chatter::soqlOf(stretch, QStringLiteral("SystemModstamp"), 7),
        u"WHERE SystemModstamp >= 2026-11-19T00:00:00Z AND SystemModstamp < 2026-11-20T00:00:00Z ORDER BY "
        u"SystemModstamp, Id LIMIT 7");
    stretch.after = {time("2026-11-19T08:00:00Z"), QStringLiteral("0D5")};
    QCOMPARE(
        chatter::soqlOf(stretch, QStringLiteral("SystemModstamp"), 7),
        u"WHERE (SystemModstamp > 2026-11-19T08:00:00Z OR (SystemModstamp = 2026-11-19T08:00:00Z AND Id > "
        u"'0D5')) AND SystemModstamp < 2026-11-20T00:00:00Z ORDER BY SystemModstamp, Id LIMIT 7");
}

void KeysetTest::losesAndDoublesNothingAtTies_data()
{
    QTest::addColumn<int>("serverPage");
    QTest::addColumn<int>("ownPage");
    for (const auto &[server, own] : {std::pair{1, 1}, {2, 3}, {4, 5}, {5, 2}, {2000, 3}, {2000, 200}})
        QTest::newRow(qPrintable(QStringLiteral("%1 and %2").arg(server).arg(own))) << server << own;
}

void KeysetTest::losesAndDoublesNothingAtTies()
{
    QFETCH(int, serverPage);
    QFETCH(int, ownPage);
    for (const bool locatorsDie : {false, true}) {
        Lab lab({.pageSize = serverPage, .locatorsDie = locatorsDie});
        KeysetRows rows(lab.queries, chatter::objects::feedItem(), QStringLiteral("SystemModstamp"),
                        chatter::Queries::Rows::WithDeleted);
        Stretch stretch = wholeDay();
        QStringList ids;
        for (;;) {
            const auto page = rows.read(stretch, size_t(ownPage), lab.stop);
            for (const QJsonObject &row : page)
                ids.append(row.value(u"Id").toString());
            if (page.size() < size_t(ownPage))
                break;
            stretch.after = rows.keyOf(page.back());
        }
        QCOMPARE(ids.size(), 14);
        QCOMPARE(ids.removeDuplicates(), 0);
    }
}

void KeysetTest::givesTheSameRowsWithoutWhatItKept()
{
    Lab lab({.pageSize = 3});
    const auto made = [&] {
        return KeysetRows(lab.queries, chatter::objects::feedItem(), QStringLiteral("SystemModstamp"),
                          chatter::Queries::Rows::WithDeleted);
    };
    KeysetRows keeping = made();
    Stretch stretch = wholeDay();
    for (int page = 0; page < 4; ++page) {
        const auto kept = keeping.read(stretch, 4, lab.stop);
        QVERIFY(keeping.read(stretch, 4, lab.stop) == kept);
        QVERIFY(made().read(stretch, 4, lab.stop) == kept);
        if (!kept.empty())
            stretch.after = keeping.keyOf(kept.back());
    }
}

void KeysetTest::endsBeforeItsEnd()
{
    Lab lab;
    KeysetRows rows(lab.queries, chatter::objects::feedItem(), QStringLiteral("SystemModstamp"),
                    chatter::Queries::Rows::WithDeleted);
    const Stretch stretch{time("2026-11-19T08:03:00Z"), time("2026-11-19T08:06:00Z"), {}};
    QStringList numbers;
    for (const QJsonObject &row : rows.read(stretch, 50, lab.stop))
        numbers.append(QString::number(row.value(u"Id").toString().mid(3, 12).toInt()));
    QCOMPARE(numbers.join(u' '), u"6 7 8 9"); // 4 and 5 were touched later, 10 is at the end
}

void KeysetTest::saysWhatToDoAboutRowsOutOfOrder()
{
    Lab lab;
    lab.client.version(lab.stop);
    lab.server.spoil([](const sandbox::HttpRequest &, sandbox::HttpReply &reply) {
        QJsonObject answer = QJsonDocument::fromJson(reply.body).object();
        QJsonArray turned;
        for (const QJsonValue &row : answer.value(u"records").toArray())
            turned.prepend(row);
        answer.insert(QStringLiteral("records"), turned);
        reply.body = QJsonDocument(answer).toJson();
    });
    KeysetRows rows(lab.queries, chatter::objects::feedItem(), QStringLiteral("SystemModstamp"),
                    chatter::Queries::Rows::WithDeleted);
    const auto failure = support::failureOf([&] { rows.read(wholeDay(), 50, lab.stop); });
    QCOMPARE(failure.key, QByteArray("SALESFORCE_UNORDERED"));
    QVERIFY(!failure.fix.isEmpty());
}

QTEST_GUILESS_MAIN(KeysetTest)
#include "keyset_test.moc"
