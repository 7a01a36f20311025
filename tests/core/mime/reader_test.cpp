// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"
#include "support/failureof.h"

using compose::Role;

namespace {

QString people(const QByteArray &mail)
{
    static const QHash<Role, QString> roles = {{Role::From, QStringLiteral("from")},
                                               {Role::To, QStringLiteral("to")},
                                               {Role::Cc, QStringLiteral("cc")},
                                               {Role::Bcc, QStringLiteral("bcc")},
                                               {Role::Present, QStringLiteral("present")}};
    QStringList list;
    for (const model::Person &person : compose::headers(mail).people)
        list += roles[person.role] + u' ' + person.label();
    return list.join(u'|');
}

} // namespace

class ReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFieldsThatMatter();
    void gathersPeopleOnce_data();
    void gathersPeopleOnce();
    void readsMessageIds_data();
    void readsMessageIds();
    void givesAllValuesOfAField();
    void forgivesWhatRealMailersDo_data();
    void forgivesWhatRealMailersDo();
    void refusesWhatIsNoMail_data();
    void refusesWhatIsNoMail();
    void refusesToGuessWhatALineIs_data();
    void refusesToGuessWhatALineIs();
    void readsTheSameFromKeptBytes();
    void readsKeptBytesToTheHeadersEnd();
};

void ReaderTest::readsTheFieldsThatMatter()
{
    const mime::Headers headers = compose::headers("From: Desk 42 <ann@contoso.com>\r\n"
                                                   "To: =?UTF-8?Q?M=C3=BCller?= <m@contoso.com>\r\n"
                                                   "Subject: =?UTF-8?B?5Lya?=\r\n =?UTF-8?B?6K2w?= today\r\n"
                                                   "Date: Fri, 20 Nov 2026 09:00:00 +0100\r\n"
                                                   "Message-ID: <1@contoso.com>\r\n"
                                                   "In-Reply-To: <0@contoso.com>\r\n"
                                                   "References: <a@contoso.com>\r\n\t<0@contoso.com>\r\n"
                                                   "\r\nbody");
    QCOMPARE(headers.subject, QStringLiteral("会議 today"));
    QCOMPARE(base::toIso(*headers.date), QStringLiteral("2026-11-20T08:00:00Z"));
    QCOMPARE(headers.utcOffset.count(), 60);
    QCOMPARE(headers.messageId, QByteArray("1@contoso.com"));
    QCOMPARE(headers.inReplyTo, QByteArray("0@contoso.com"));
    QCOMPARE(headers.references, (std::vector<QByteArray>{"a@contoso.com", "0@contoso.com"}));
    QCOMPARE(headers.people.size(), size_t{2});
    QCOMPARE(headers.people[0],
             compose::person(Role::From, QStringLiteral("Desk 42"), QStringLiteral("ann@contoso.com")));
    QCOMPARE(headers.people[1],
             compose::person(Role::To, QStringLiteral("Müller"), QStringLiteral("m@contoso.com")));
    QVERIFY(!headers.raw.contains("body"));
}

void ReaderTest::gathersPeopleOnce_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::addColumn<QString>("people");
    const auto row = [](const char *name, const char *mail, const char *people) {
        QTest::newRow(name) << QByteArray(mail) << QString::fromUtf8(people);
    };
    row("all roles", "From: a@x\nTo: b@x\nCc: c@x\nBcc: d@x\nReply-To: g@x\n",
        "from a@x|to b@x|cc c@x|bcc d@x");
    row("who sent it on, and to whom",
        "Resent-From: r@x\nResent-Sender: s@x\nResent-To: t@x\nResent-Cc: u@x\nResent-Bcc: v@x\n"
        "From: a@x\nTo: b@x\n",
        "from a@x|to b@x|present r@x|present s@x|to t@x|cc u@x|bcc v@x");
    row("sent on twice",
        "Resent-From: r2@x\nResent-To: t2@x\nResent-Bcc: v2@x\nReceived: by x\n"
        "Resent-From: r1@x\nResent-To: t1@x\nFrom: a@x\nTo: b@x\n",
        "from a@x|to b@x|present r2@x|present r1@x|to t2@x|to t1@x|bcc v2@x");
    row("sent on by its author", "Resent-From: a@x\nResent-To: t@x\nFrom: a@x\nTo: b@x\n",
        "from a@x|to b@x|to t@x");
    row("in the order of the roles", "Cc: c@x\nTo: b@x\nFrom: a@x\n", "from a@x|to b@x|cc c@x");
    row("sender", "From: a@x\nSender: s@x\nTo: b@x\n", "from a@x|present s@x|to b@x");
    row("two authors", "From: a@x, b@x\nTo: c@x\n", "from a@x|present b@x|to c@x");
    row("twice, in another case", "From: Ann <a@x>\nTo: A@X, b@x, b@x\nCc: B@x\n", "from a@x|to b@x");
    row("two To fields", "From: a@x\nTo: b@x\nTo: c@x\n", "from a@x|to b@x|to c@x");
    row("group", "From: a@x\nTo: team: b@x, c@x;\n", "from a@x|to b@x|to c@x");
    row("undisclosed", "From: a@x\nTo: undisclosed-recipients:;\n", "from a@x");
    row("user name", "From: root\nTo: b@x\n", "from root|to b@x");
    row("no author", "To: b@x\n", "to b@x");
    row("empty From", "From:\nTo: b@x\n", "to b@x");
}

void ReaderTest::gathersPeopleOnce()
{
    QFETCH(QByteArray, mail);
    QTEST(people(mail), "people");
}

void ReaderTest::readsMessageIds_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *value, const char *id) {
        QTest::newRow(value) << QByteArray(value) << QByteArray(id);
    };
    row("<a@x>", "a@x");
    row("a@x", "a@x");
    row("< a@x >", "a@x");
    row("(comment) <a@x>", "a@x");
    row("<a@x> <b@x>", "a@x");
    row("Ann's message of Monday", "");
    row("<a@x", "");
    row("<>", "");
    row("", "");
}

void ReaderTest::readsMessageIds()
{
    QFETCH(QByteArray, value);
    QTEST(compose::headers("From: a@x\nMessage-ID: " + value + "\n\n").messageId, "id");
}

void ReaderTest::givesAllValuesOfAField()
{
    const mime::Headers headers =
        compose::headers("X-Archive-Key: new\nFrom: a@x\nx-archive-key: =?UTF-8?Q?=C3=BC?=\n folded\n\n");
    QCOMPARE(headers.values("X-Archive-Key"),
             (QStringList{QStringLiteral("new"), QStringLiteral("ü folded")}));
    QCOMPARE(headers.values("X-Other"), QStringList());
}

void ReaderTest::forgivesWhatRealMailersDo_data()
{
    QTest::addColumn<QByteArray>("mail");
    const auto row = [](const char *name, const char *mail) {
        QTest::newRow(name) << QByteArray(mail);
    };
    row("LF only", "From: ann@contoso.com\nTo: bob@contoso.com\nSubject: Lunch\n\nx");
    row("mixed line ends", "From: ann@contoso.com\r\nTo: bob@contoso.com\nSubject: Lunch\r\n\nx");
    row("no body", "From: ann@contoso.com\nTo: bob@contoso.com\nSubject: Lunch");
    row("CR only", "From: ann@contoso.com\rTo: bob@contoso.com\rSubject: Lunch\r\r"
                   "Please tell <ceo@contoso.com>, thanks\rTo: ceo@contoso.com\r");
    row("mbox separator",
        "From ann@contoso.com Fri Nov 20 08:00:00 2026\nFrom: ann@contoso.com\nTo: bob@contoso.com\n"
        "Subject: Lunch\n\nx");
    row("byte order mark", "\xEF\xBB\xBF"
                           "From: ann@contoso.com\nTo: bob@contoso.com\nSubject: Lunch\n\nx");
    row("stray line", "From: ann@contoso.com\nthis line is broken\nTo: bob@contoso.com\nSubject: Lunch\n\nx");
    row("space before the colon", "From : ann@contoso.com\nTo : bob@contoso.com\nSubject : Lunch\n\nx");
    row("any case", "FROM: ann@contoso.com\nto: bob@contoso.com\nsubject: Lunch\n\nx");
    row("comments", "From: ann@contoso.com (Ann)\nTo: (Bob) bob@contoso.com\nSubject: Lunch\n\nx");
}

void ReaderTest::forgivesWhatRealMailersDo()
{
    QFETCH(QByteArray, mail);
    QCOMPARE(people(mail), QStringLiteral("from ann@contoso.com|to bob@contoso.com"));
    QCOMPARE(compose::headers(mail).subject, QStringLiteral("Lunch"));
}

void ReaderTest::refusesWhatIsNoMail_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Dear all,\n\nhello");
    QTest::newRow("empty first line") << QByteArray("\nFrom: a@x\nTo: b@x\n\n");
    QTest::newRow("no people") << QByteArray("Subject: x\nDate: y\n\nbody");
    QTest::newRow("NUL") << QByteArray("From: a@x\nSubject: a\0b\n\n", 24);
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1A\n\0\0", 10);
    QTest::newRow("HTML") << QByteArray("<html>\n<body>\n");
}

void ReaderTest::refusesWhatIsNoMail()
{
    QFETCH(QByteArray, bytes);
    const base::Failure failure = support::failureOf([&] { compose::headers(bytes); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    QCOMPARE(support::failureOf([&] { compose::parsed(bytes); }).key, failure.key);
}

void ReaderTest::refusesToGuessWhatALineIs_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::newRow("a field behind CR")
        << QByteArray("From: a@x\nTo: b@x\nReferences: <r@x>\rTo: c@x\nSubject: s\n\nhi\n");
    QTest::newRow("the end behind CR") << QByteArray("From: a@x\nTo: b@x\r\rTo: c@x\nSubject: s\n\nhi\n");
    QTest::newRow("LF among CR") << QByteArray("From: a@x\rTo: b@x\nCc: c@x\r\rhi\r");
}

void ReaderTest::refusesToGuessWhatALineIs()
{
    QFETCH(QByteArray, mail);
    const base::Failure failure = support::failureOf([&] { compose::headers(mail); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    QVERIFY(failure.fix.contains(QStringLiteral("CR LF")));
    QCOMPARE(compose::parsed(mail).headers.people.at(0).address, QStringLiteral("a@x")); // it can be shown
}

void ReaderTest::readsKeptBytesToTheHeadersEnd()
{
    const mime::Headers headers = mime::parseHeaders("From: a@x\rTo: b@x\r\rTo: c@x\rtell <d@x>\r");
    QCOMPARE(headers.people.size(), size_t{2});
    QCOMPARE(headers.raw, QByteArray("From: a@x\rTo: b@x\r"));
}

void ReaderTest::readsTheSameFromKeptBytes()
{
    const mime::Headers read = compose::headers("From: a@x\r\nTo: b@x\r\nSubject: s\r\n\r\nFrom: c@x\r\n");
    const mime::Headers again = mime::parseHeaders(read.raw);
    QCOMPARE(again.raw, read.raw);
    QCOMPARE(again.people, read.people);
    QCOMPARE(again.subject, read.subject);
}

QTEST_GUILESS_MAIN(ReaderTest)

#include "reader_test.moc"
