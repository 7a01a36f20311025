// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/conversion.h"
#include "connectors/chatter/record.h"
#include "support/failureof.h"

class ConversionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAMessageOfAPost();
    void keepsItsHeadersShort();
    void saysBeforeAndAfterOfAnEdit();
    void saysBothTitlesWhereAnEditChangedThem();
    void saysWhatWasDeleted();
    void showsImagesInRichText();
    void threadsComments();
    void listsWhatBelongsToIt();
    void findsASubject_data();
    void findsASubject();
    void namesWhatIsMissing_data();
    void namesWhatIsMissing();
    void saysWhyNotAllIsHere();
};

using chatter::Record;
using model::Message;
using model::Person;
using model::SourceItem;

static Record record(const QString &body, bool isRich = false)
{
    Record made{.kind = Record::Kind::Post, .identity = "chatter:00D000000000001EAA"};
    made.row = {{QStringLiteral("Id"), QStringLiteral("0D5000000000001AAA")},
                {QStringLiteral("Type"), QStringLiteral("TextPost")},
                {QStringLiteral("ParentId"), QStringLiteral("0F9000000000001AAA")}};
    made.text = {{}, body, isRich};
    made.people = {{QStringLiteral("Ann"), QStringLiteral("ann@example.com"), QStringLiteral("ann"),
                    Person::Role::From, false},
                   {QStringLiteral("Eve"), {}, QStringLiteral("eve"), Person::Role::Present, false},
                   {QStringLiteral("Bob"), QStringLiteral("bob@example.com"), QStringLiteral("bob"),
                    Person::Role::To, false}};
    made.root = QStringLiteral("0D5000000000001AAA");
    made.rootTitle = QStringLiteral("Staff");
    made.site = QStringLiteral("https://a.my.salesforce.com");
    return made;
}

static SourceItem item(const Record &record, const QString &revision = {})
{
    SourceItem made{.container = QStringLiteral("posts"), .id = record.row.value(u"Id").toString()};
    made.revision = revision;
    made.originalId = revision.isEmpty() ? QString() : made.id;
    made.sentAt = *base::fromIso(u"2026-11-19T08:00:00Z");
    made.record = record.encoded();
    return made;
}

static QString header(const Message &message, const char *name)
{
    for (const auto &[key, value] : message.headers) {
        if (key == name)
            return value;
    }
    return {};
}

void ConversionTest::makesAMessageOfAPost()
{
    const Message message = chatter::messageOf(item(record(QStringLiteral("hello\nall"))));
    QCOMPARE(message.text, u"hello\nall");
    QCOMPARE(message.html, QString());
    QCOMPARE(message.subject, u"hello all");
    QCOMPARE(message.people.size(), size_t(3));
    QCOMPARE(message.sourceName, u"Salesforce Chatter");
    QCOMPARE(message.conversationTopic, u"Staff");
    QCOMPARE(header(message, "X-Chatter-Email"), u"ann@example.com, bob@example.com");
    QCOMPARE(header(message, "X-Chatter-Url"), u"https://a.my.salesforce.com/0D5000000000001AAA");
    QVERIFY(message.inReplyTo.isEmpty());
}

void ConversionTest::keepsItsHeadersShort()
{
    Record made = record(QStringLiteral("for many"));
    for (int number = 0; number < 5000; ++number)
        made.people.push_back(
            {{}, QStringLiteral("user%1@example.com").arg(number), {}, Person::Role::Present, false});
    const QString addresses = header(chatter::messageOf(item(made)), "X-Chatter-Email");
    QVERIFY(addresses.size() < 20'000);
    QVERIFY2(addresses.endsWith(u" more"), qPrintable(addresses.right(40)));
    const qsizetype listed = addresses.count(u'@');
    QVERIFY(addresses.endsWith(QStringLiteral(" and %1 more").arg(5002 - listed)));
}

void ConversionTest::saysBeforeAndAfterOfAnEdit()
{
    Record edit = record(QStringLiteral("after"));
    edit.isEdit = true;
    edit.before = chatter::Text{{}, QStringLiteral("before"), false};
    const Message message = chatter::messageOf(item(edit, QStringLiteral("2")));
    QCOMPARE(message.text, u"after\n\nBefore this edit:\n\nbefore");
    QVERIFY(!message.inReplyTo.isEmpty());
    edit.before.reset();
    QVERIFY(chatter::messageOf(item(edit, QStringLiteral("2"))).text.endsWith(u"is not known."));
    edit.before = chatter::Text{{}, QStringLiteral("<b>rich</b>"), true};
    const QString html = chatter::messageOf(item(edit, QStringLiteral("2"))).html;
    QVERIFY(html.contains(u"<div>after</div>") && html.contains(u"<blockquote><b>rich</b></blockquote>"));
}

void ConversionTest::saysBothTitlesWhereAnEditChangedThem()
{
    Record edit = record(QStringLiteral("text"));
    edit.isEdit = true;
    edit.text.title = QStringLiteral("new title");
    edit.before = chatter::Text{QStringLiteral("old title"), QStringLiteral("text"), false};
    const Message message = chatter::messageOf(item(edit, QStringLiteral("2")));
    QCOMPARE(message.subject, u"new title");
    QCOMPARE(message.text, u"new title\ntext\n\nBefore this edit:\n\nold title\ntext");
    edit.text.isRich = true;
    edit.text.title = QStringLiteral("1 < 2");
    const QString html = chatter::messageOf(item(edit, QStringLiteral("2"))).html;
    QVERIFY2(html.contains(u"<div>1 &lt; 2<br>\ntext</div>"), qPrintable(html));
    Record other = record(QStringLiteral("after"));
    other.isEdit = true;
    other.text.title = QStringLiteral("title");
    other.before = chatter::Text{QStringLiteral("title"), QStringLiteral("before"), false};
    QVERIFY(chatter::messageOf(item(other, QStringLiteral("2"))).text.startsWith(u"after\n"));
}

void ConversionTest::saysWhatWasDeleted()
{
    Record gone = record(QStringLiteral("said"));
    gone.isDeletion = true;
    gone.before = gone.text;
    const Message message = chatter::messageOf(item(gone, QStringLiteral("deleted")));
    QCOMPARE(message.subject, u"Deleted: said");
    QVERIFY(message.text.contains(u"was deleted") && message.text.endsWith(u"said"));
    Record unknown{.kind = Record::Kind::Post, .identity = "chatter:x"};
    unknown.row = {{QStringLiteral("Id"), QStringLiteral("0D5000000000001AAA")}};
    unknown.isDeletion = true;
    QCOMPARE(chatter::messageOf(item(unknown, QStringLiteral("deleted"))).subject, u"Deleted");
}

void ConversionTest::showsImagesInRichText()
{
    Record rich = record(QStringLiteral("<p>look <img src=\"sfdc://069000000000002AAA\"></p>"), true);
    rich.files = {QJsonObject{{QStringLiteral("id"), QStringLiteral("068000000000002AAA")},
                              {QStringLiteral("name"), QStringLiteral("cat.png")},
                              {QStringLiteral("image"), QStringLiteral("069000000000002AAA")}}};
    const Message message = chatter::messageOf(item(rich));
    QCOMPARE(message.attachments.size(), size_t(1));
    QVERIFY(
        message.html.contains(QString(u"cid:" + QString::fromLatin1(message.attachments.front().contentId))));
    QCOMPARE(message.subject.left(4), u"look");
}

void ConversionTest::threadsComments()
{
    const Message root = chatter::messageOf(item(record(QStringLiteral("root"))));
    Record comment = record(QStringLiteral("answer"));
    comment.kind = Record::Kind::Comment;
    comment.row = {{QStringLiteral("Id"), QStringLiteral("0D7000000000001AAA")},
                   {QStringLiteral("ThreadParentId"), QStringLiteral("0D7000000000009AAA")}};
    SourceItem answer = item(comment);
    answer.container = QStringLiteral("comments");
    const Message message = chatter::messageOf(answer);
    QCOMPARE(message.references.size(), size_t(2));
    QCOMPARE(message.inReplyTo, message.references.back());
    QCOMPARE(message.conversationId, root.conversationId);
}

void ConversionTest::listsWhatBelongsToIt()
{
    Record poll = record(QStringLiteral("what to eat"));
    poll.row.insert(QStringLiteral("LinkUrl"), QStringLiteral("https://example.org/x"));
    poll.choices = {
        QJsonObject{{QStringLiteral("text"), QStringLiteral("Pizza")}, {QStringLiteral("votes"), 2}}};
    poll.changes = {QJsonObject{{QStringLiteral("field"), QStringLiteral("Status")},
                                {QStringLiteral("old"), QStringLiteral("a")},
                                {QStringLiteral("new"), QStringLiteral("b")}}};
    QCOMPARE(
        chatter::messageOf(item(poll)).text,
        u"what to eat\n\nLink: https://example.org/x\nChoice: Pizza (2)\nChanged: Status, from “a” to “b”");
}

void ConversionTest::findsASubject_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("subject");
    QTest::newRow("title") << QStringLiteral("a title") << QStringLiteral("text")
                           << QStringLiteral("a title");
    QTest::newRow("text") << QString() << QStringLiteral(" two\nlines ") << QStringLiteral("two lines");
    QTest::newRow("long") << QString() << QString(100, u'x') << QString(QString(60, u'x') + u'…');
    QTest::newRow("place") << QString() << QString() << QStringLiteral("Staff");
}

void ConversionTest::findsASubject()
{
    QFETCH(QString, title);
    QFETCH(QString, body);
    Record made = record(body);
    made.text.title = title;
    QTEST(chatter::messageOf(item(made)).subject, "subject");
}

void ConversionTest::namesWhatIsMissing_data()
{
    QTest::addColumn<bool>("hasAuthor");
    QTest::addColumn<bool>("hasTime");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("author") << false << true << QByteArray("MISSING_MANDATORY(CreatedById)");
    QTest::newRow("time") << true << false << QByteArray("MISSING_MANDATORY(CreatedDate)");
}

void ConversionTest::namesWhatIsMissing()
{
    QFETCH(bool, hasAuthor);
    QFETCH(bool, hasTime);
    Record made = record(QStringLiteral("text"));
    if (!hasAuthor)
        made.people.erase(made.people.begin());
    SourceItem source = item(made);
    if (!hasTime)
        source.sentAt = {};
    const auto failure = support::failureOf([&] { chatter::messageOf(source); });
    QTEST(failure.key, "key");
    QVERIFY(failure.reaction == base::Reaction::SkipItem);
}

void ConversionTest::saysWhyNotAllIsHere()
{
    Record made = record(QStringLiteral("text"));
    made.refusal = QStringLiteral("It answered with status 500.");
    const auto failure = support::failureOf([&] { chatter::messageOf(item(made)); });
    QCOMPARE(failure.key, QByteArray("DETAILS_REFUSED"));
    QVERIFY(failure.reaction == base::Reaction::SkipItem && !failure.fix.isEmpty());
    QVERIFY2(failure.text.contains(u"0D5000000000001AAA") && failure.text.endsWith(u"status 500."),
             failure.what());
}

QTEST_GUILESS_MAIN(ConversionTest)
#include "conversion_test.moc"
