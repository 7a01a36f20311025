// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/conversion.h"
#include "core/connectors/xip/unpackedbox.h"
#include "support/failureof.h"

using model::Message;

class InnerMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failsRatherThanLoseMessagesInside_data();
    void failsRatherThanLoseMessagesInside();
    void takesOtherListsInside_data();
    void takesOtherListsInside();
    void takesAnElementsWordsForNoMessage();
    void findsAnElementsWordsWithATime();
    void leavesOutMessagesInsideThatTheMapNames();
    void findsThemWhateverTheMapNames_data();
    void findsThemWhateverTheMapNames();
};

static Message messageOf(const xip::UnpackedBox &box)
{
    return xip::messageOf(box.items().front(), box.map());
}

static QByteArray conversation(const QByteArray &more)
{
    return R"({"creator":"ann@example.com","participants":["bob@example.com"],)"
           R"("createdAt":"2026-11-19T08:00:00Z","title":"Desk")" +
           more + '}';
}

void InnerMessagesTest::failsRatherThanLoseMessagesInside_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    const auto json = [](const char *name, const QByteArray &more, const char *field) {
        QTest::newRow(name) << QStringLiteral("l.json") << conversation(more) << QString::fromLatin1(field);
    };
    json("a conversation", R"(,"messages":[{"from":"ann@example.com","date":"2026-11-19","text":"x"}])",
         "messages");
    json("without an author", R"(,"messages":[{"time":"2026-11-19","body":"x"}])", "messages");
    json("further in", R"(,"data":{"threads":[{"replies":[{"author":"a","text":"x"}]}]})", "data");
    json("a file", R"(,"uploads":[{"author":"a","date":"2026-11-19","files":["a.txt"]}])", "uploads");
    const auto xml = [](const char *name, const QByteArray &messages) {
        QTest::newRow(name) << QStringLiteral("l.xml")
                            << "<chat><from>ann@example.com</from><to>bob@example.com</to>"
                               "<date>2026-11-19</date><messages>" +
                                   messages + "</messages></chat>"
                            << QStringLiteral("messages");
    };
    const QByteArray message = "<message><from>a</from><date>2026-11-19</date><text>x</text></message>";
    xml("elements", message + message);
    xml("one element", message);
    const QByteArray timed = "<message><date>2026-11-19</date><text>x</text></message>";
    xml("elements without an author", timed + timed);
    xml("elements of several lists", timed + "</messages><messages>" + timed);
}

void InnerMessagesTest::failsRatherThanLoseMessagesInside()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const auto failure = support::failureOf([&] { messageOf(xip::UnpackedBox({{path, bytes}})); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY(failure.reaction == base::Reaction::SkipItem);
    QVERIFY2(failure.text.contains(u"“" + name + u"”"), qUtf8Printable(failure.text));
    QVERIFY(failure.fix.contains(u"field map"));
}

void InnerMessagesTest::takesOtherListsInside_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("reactions") << QByteArray(
        R"(,"reactions":[{"from":"bob","date":"2026-11-19","emoji":"x"}])");
    QTest::newRow("reactions with words")
        << QByteArray(R"(,"reactions":[{"content":"THUMBS_UP","date":"2026-11-19"}])");
    QTest::newRow("link cards") << QByteArray(
        R"(,"embeds":[{"subject":"Q3","from":"bob","date":"2026-11-19","url":"https://example.com"}])");
    QTest::newRow("mentions") << QByteArray(R"(,"mentions":[{"email":"bob@example.com","text":"@bob"}])");
    QTest::newRow("readers") << QByteArray(R"(,"readBy":[{"email":"bob@example.com","date":"2026-11-19"}])");
    QTest::newRow("paragraphs") << QByteArray(R"(,"blocks":[{"type":"p","text":"x"},["x"],1])");
    QTest::newRow("what is answered")
        << QByteArray(R"(,"quoted":{"from":"bob","date":"2026-11-19","text":"x"})");
}

void InnerMessagesTest::takesOtherListsInside()
{
    QFETCH(QByteArray, more);
    const Message message = messageOf(xip::UnpackedBox({{QStringLiteral("l.json"), conversation(more)}}));
    QCOMPARE(message.subject, u"Desk");
}

/// Under a map of which the elements' own words are no text.
static xip::UnpackedBox elementWith(const QByteArray &inside)
{
    const QByteArray record =
        "<m from='ann@example.com' to='bob@example.com' date='2026-11-19'><body>T</body>" + inside + "</m>";
    return xip::UnpackedBox({{QStringLiteral("l.xml"), record}}, R"({"text":"body"})");
}

void InnerMessagesTest::takesAnElementsWordsForNoMessage()
{
    const QByteArray reaction = "<reaction from='bob@example.com'>like</reaction>";
    const xip::UnpackedBox box = elementWith(reaction + reaction);
    QCOMPARE(messageOf(box).text, u"T");
}

void InnerMessagesTest::findsAnElementsWordsWithATime()
{
    const QByteArray reply = "<reply from='bob@example.com' sentAt='2026-11-19'>yes</reply>";
    const xip::UnpackedBox box = elementWith("<replies>" + reply + reply + "</replies>");
    QCOMPARE(support::failureOf([&] { messageOf(box); }).key, QByteArray("SOURCE_ITEM_UNREADABLE"));
}

void InnerMessagesTest::leavesOutMessagesInsideThatTheMapNames()
{
    const xip::UnpackedBox box(
        {{QStringLiteral("l.json"), conversation(R"(,"text":"T","replies":[{"author":"a","text":"x"}])")}});
    QCOMPARE(support::failureOf([&] { messageOf(box); }).key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    const auto map = xip::FieldMap::parsed(R"({"text":["text","replies"]})", QStringLiteral("map"));
    QCOMPARE(xip::messageOf(box.items().front(), map).text, u"T");
}

void InnerMessagesTest::findsThemWhateverTheMapNames_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *map, const char *more, const char *name) {
        QTest::newRow(more) << QByteArray(map) << QByteArray(more) << QString::fromLatin1(name);
    };
    row(R"({"from":"creator","text":"title"})", R"(,"replies":[{"from":"henry@example.com","text":"x"}])",
        "replies");
    row(R"({"text":"body.plain"})", R"(,"body":{"plain":"T","replies":[{"from":"a","text":"x"}]})",
        "body.replies");
    row(R"({"text":"body.plain"})", R"(,"body":{"plain":"T","replies":[{"from":"a","body":{"plain":"x"}}]})",
        "body.replies");
    row(R"({"text":"thread.intro"})",
        R"(,"thread":[{"intro":"T","messages":[{"text":"x","time":"2026-11-19"}]},)"
        R"({"intro":"U","messages":[{"text":"y","time":"2026-11-19"}]}])",
        "thread.messages");
    row(R"({"text":"body"})", R"(,"body":"T","messages":[[{"text":"x","time":"2026-11-19"}]])", "messages");
}

void InnerMessagesTest::findsThemWhateverTheMapNames()
{
    QFETCH(QByteArray, map);
    QFETCH(QByteArray, more);
    QFETCH(QString, name);
    const xip::UnpackedBox box({{QStringLiteral("l.json"), conversation(more)}});
    const auto failure = support::failureOf(
        [&] { xip::messageOf(box.items().front(), xip::FieldMap::parsed(map, QStringLiteral("map"))); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY2(failure.text.contains(u"“" + name + u"”"), qUtf8Printable(failure.text));
}

QTEST_GUILESS_MAIN(InnerMessagesTest)
#include "innermessages_test.moc"
