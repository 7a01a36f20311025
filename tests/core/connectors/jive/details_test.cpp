// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/details.h"
#include "connectors/jive/entity.h"

class DetailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatPeopleSee_data();
    void saysWhatPeopleSee();
};

void DetailsTest::saysWhatPeopleSee_data()
{
    QTest::addColumn<QByteArray>("entity");
    QTest::addColumn<QString>("lines");
    QTest::newRow("document") << QByteArray(R"({"type":"document","viewCount":5})") << QString();
    QTest::newRow("tags") << QByteArray(R"({"type":"post","tags":["a","b"]})") << QStringLiteral("Tags=a, b");
    QTest::newRow("poll") << QByteArray(R"({"type":"poll","options":["A","B"],"voteCount":3})")
                          << QStringLiteral("Option=A (2);Option=B;Votes=3");
    QTest::newRow("task") << QByteArray(R"({"type":"task","dueDate":"2016-12-26","completed":false})")
                          << QStringLiteral("Due=2016-12-26;Completed=no");
    QTest::newRow("idea") << QByteArray(R"({"type":"idea","stage":"Active","score":7})")
                          << QStringLiteral("Stage=Active;Score=7");
    QTest::newRow("favorite")
        << QByteArray(R"({"type":"favorite","favoriteObject":{"subject":"A &amp; B","url":"https://x"}})")
        << QStringLiteral("Bookmark=A & B (https://x)");
    QTest::newRow("share")
        << QByteArray(
               R"({"type":"share","sharedContent":{"subject":"S","resources":{"html":{"ref":"https://y"}}},"sharedPlace":{"name":"P"}})")
        << QStringLiteral("Shared=S (https://y);Shared place=P");
    QTest::newRow("update") << QByteArray(R"({"type":"update","latitude":1.5})")
                            << QStringLiteral("Latitude=1.5");
    QTest::newRow("file") << QByteArray(R"({"type":"file","name":"b.pdf"})") << QStringLiteral("File=b.pdf");
    QTest::newRow("unknown") << QByteArray(
                                    R"({"type":"event","id":"1","viewCount":2,"city":"Rome","open":true})")
                             << QStringLiteral("city=Rome;open=yes;type=event");
    QTest::newRow("unknown, with more inside")
        << QByteArray(R"({"type":"event","author":{"displayName":"A"},"room":{"floor":2,"resources":{}},
            "guests":[{"displayName":"B"},{"name":"C","url":"https://c"}],"empty":[]})")
        << QStringLiteral("guests=B, C (https://c);room=floor 2;type=event");
    QTest::newRow("open question") << QByteArray(R"({"type":"discussion","question":true,"resolved":"open"})")
                                   << QStringLiteral("Question=yes;Answered=open");
    QTest::newRow("discussion") << QByteArray(R"({"type":"discussion","question":false,"resolved":"open"})")
                                << QString();
    QTest::newRow("message") << QByteArray(R"({"type":"message","answer":true,"helpful":false})")
                             << QStringLiteral("Marked as the answer=yes");
}

void DetailsTest::saysWhatPeopleSee()
{
    QFETCH(QByteArray, entity);
    jive::Record record;
    record.entity = jive::parsed(entity);
    record.results = {
        QJsonObject{{QStringLiteral("option"), QStringLiteral("A")}, {QStringLiteral("count"), 2}}};
    QStringList lines;
    for (const auto &[name, value] : jive::detailsOf(record))
        lines.append(name + u'=' + value);
    QTEST(lines.join(u';'), "lines");
}

QTEST_GUILESS_MAIN(DetailsTest)
#include "details_test.moc"
