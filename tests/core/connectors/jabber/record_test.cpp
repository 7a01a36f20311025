// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "connectors/jabber/record.h"
#include "support/failureof.h"

using jabber::Record;

class RecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void comesBackWithoutWhatIsAbsent();
    void isWrittenAsByAnyWriterOfJson();
    void keepsWhatIsNoText();
    void refusesWhatIsNoRecord_data();
    void refusesWhatIsNoRecord();
};

static Record wholeRecord()
{
    Record record{.at = *base::fromIso(u"2026-11-19T07:00:00.513Z")};
    record.said.kind = jabber::Utterance::Kind::Group;
    record.said.id = QStringLiteral("id");
    record.said.at = *odbc::wallTimeFrom(u"2026-11-19T08:00:00.513");
    record.said.from = QStringLiteral("ann@example.com");
    record.said.nick = QStringLiteral("Ann");
    record.said.room = QStringLiteral("g@c.example");
    record.said.to = {QStringLiteral("bob@example.com"), QStringLiteral("carl@example.com")};
    record.said.thread = QStringLiteral("t");
    record.said.subject = QStringLiteral("s");
    record.said.body = QStringLiteral("Grüße 😀\n\"'");
    record.said.stanza = QStringLiteral("<message/>");
    record.said.length = 5'000;
    record.title = QStringLiteral("Title");
    record.file = {QStringLiteral("a.pdf"), QStringLiteral("server"), QStringLiteral("/path"),
                   9'007'199'254'740};
    record.isSupplement = true;
    return record;
}

void RecordTest::comesBackAsItWas()
{
    const Record record = wholeRecord();
    QVERIFY(Record::decoded(record.encoded()) == record);
    QCOMPARE(record.encoded(), wholeRecord().encoded());
}

void RecordTest::comesBackWithoutWhatIsAbsent()
{
    for (const auto kind : {jabber::Utterance::Kind::Chat, jabber::Utterance::Kind::Room}) {
        Record record{.at = *base::fromIso(u"2026-11-19T07:00:00Z")};
        record.said.kind = kind;
        record.said.at = *odbc::wallTimeFrom(u"2026-11-19T08:00:00");
        QVERIFY(Record::decoded(record.encoded()) == record);
    }
}

void RecordTest::isWrittenAsByAnyWriterOfJson()
{
    QString all;
    for (char16_t c = 0; c < 0x250; ++c)
        all += QChar(c);
    Record record = wholeRecord();
    record.said.body = all + QStringLiteral("😀\uFFFE") + QChar(0xDE00) + u'x' + QChar(0xD83D);
    record.said.to.clear();
    for (const Record &one : {record, wholeRecord()}) {
        const QByteArray bytes = one.encoded();
        QCOMPARE(QJsonDocument::fromJson(bytes).toJson(QJsonDocument::Compact), bytes);
    }
}

void RecordTest::keepsWhatIsNoText()
{
    Record record = wholeRecord();
    for (const QString &odd :
         {QString(QChar(0xD83D)), QString(QChar(0xDE00)), QString(QChar(0xDE00)).repeated(100'000),
          QString(QStringLiteral("a") + QChar(0xD83D) + u'b'), QString(QChar(0))}) {
        record.said.body = odd;
        QVERIFY(Record::decoded(record.encoded()) == record);
    }
}

void RecordTest::refusesWhatIsNoRecord_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no time") << QByteArray("{\"id\":\"1\",\"wall\":\"2026-11-19T08:00:00\"}");
    QTest::newRow("an array") << QByteArray("[1]");
}

void RecordTest::refusesWhatIsNoRecord()
{
    QFETCH(QByteArray, bytes);
    const auto failure = support::failureOf([&] { Record::decoded(bytes); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY(failure.reaction == base::Reaction::SkipItem);
}

QTEST_GUILESS_MAIN(RecordTest)
#include "record_test.moc"
