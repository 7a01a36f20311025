// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/entity.h"
#include "connectors/chatter/segments.h"

class SegmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsWhatIsSaid();
    void findsMentionsOfBothForms();
    void leavesOutWhoCannotSeeTheText();
    void keepsTheGoodResultsOfABatch();
};

using chatter::parsed;

void SegmentsTest::joinsWhatIsSaid()
{
    QCOMPARE(chatter::plainText(parsed(R"({"body":{"text":"I love #frogs","messageSegments":[]}})")),
             u"I love #frogs");
    QCOMPARE(
        chatter::plainText(parsed(
            R"({"body":{"text":null,"messageSegments":[{"type":"Text","text":"a "},{"type":"Link","text":"b"}]}})")),
        u"a b");
    QCOMPARE(chatter::plainText(parsed(R"({"body":{"text":null},"header":{"text":"Ann changed"}})")),
             u"Ann changed");
    QCOMPARE(chatter::plainText({}), QString());
}

void SegmentsTest::findsMentionsOfBothForms()
{
    const QJsonObject element = parsed(
        R"({"body":{"messageSegments":[
            {"type":"Mention","record":{"id":"005000000000002AAA"}},
            {"type":"Mention","user":{"id":"005000000000003AAA"}},
            {"type":"Mention","record":{"id":"0F9000000000001AAA"}},
            {"type":"Mention","record":{"id":"005000000000002AAA"}},
            {"type":"Mention","record":{"id":"001000000000002AAA"}},
            {"type":"EntityLink","reference":{"id":"005000000000009AAA"}},
            {"type":"Mention"}]}})");
    QCOMPARE(chatter::mentionedIn(element).join(u' '),
             u"005000000000002AAA 005000000000003AAA 0F9000000000001AAA");
}

void SegmentsTest::leavesOutWhoCannotSeeTheText()
{
    const QJsonObject element = parsed(
        R"({"body":{"messageSegments":[
            {"type":"Mention","accessible":false,"record":{"id":"005000000000002AAA"}},
            {"type":"Mention","accessible":true,"record":{"id":"005000000000003AAA"}}]}})");
    QCOMPARE(chatter::mentionedIn(element), QStringList{QStringLiteral("005000000000003AAA")});
}

void SegmentsTest::keepsTheGoodResultsOfABatch()
{
    const auto good = chatter::goodResults(parsed(
        R"({"results":[{"statusCode":200,"result":{"id":"a"}},{"statusCode":404,"result":[{"errorCode":"NOT_FOUND"}]},
            {"statusCode":200,"result":[]},{"result":{"id":"b"}}]})"));
    QCOMPARE(good.size(), size_t(1));
    QCOMPARE(good.front().value(u"id").toString(), u"a");
}

QTEST_GUILESS_MAIN(SegmentsTest)
#include "segments_test.moc"
