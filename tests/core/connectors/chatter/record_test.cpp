// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/record.h"
#include "support/failureof.h"

class RecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesBeingStored();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
};

using chatter::Record;

void RecordTest::survivesBeingStored()
{
    Record record{.kind = Record::Kind::Comment, .identity = "chatter:00D"};
    record.row = {{QStringLiteral("Id"), QStringLiteral("0D7000000000001AAA")}};
    record.text = {QStringLiteral("title"), QStringLiteral("<p>Grüße 🙂</p>"), true};
    record.before = chatter::Text{{}, QStringLiteral("before"), false};
    record.people = {{QStringLiteral("Ann"), QStringLiteral("ann@example.com"), QStringLiteral("ann"),
                      model::Person::Role::From, false},
                     {QStringLiteral("Dan"), {}, QStringLiteral("dan"), model::Person::Role::Present, true}};
    record.root = QStringLiteral("0D5000000000001AAA");
    record.rootTitle = QStringLiteral("root");
    record.rootAt = *base::fromIso(u"2026-11-19T08:00:00Z");
    record.site = QStringLiteral("https://a.my.salesforce.com");
    record.files = {QJsonObject{{QStringLiteral("id"), QStringLiteral("068")}}};
    record.choices = {QJsonObject{{QStringLiteral("text"), QStringLiteral("Pizza")}}};
    record.changes = {QJsonObject{{QStringLiteral("field"), QStringLiteral("Status")}}};
    record.refusal = QStringLiteral("It answered with status 500.");
    record.isEdit = true;
    QVERIFY(Record::decoded(record.encoded()) == record);
    record.isDeletion = true;
    record.before.reset();
    QVERIFY(Record::decoded(record.encoded()) == record);
    QCOMPARE(record.encoded(), Record::decoded(record.encoded()).encoded());
}

void RecordTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("nonsense");
    QTest::newRow("no row") << QByteArray(R"({"kind":0})");
    QTest::newRow("no kind") << QByteArray(R"({"row":{}})");
    QTest::newRow("another kind") << QByteArray(R"({"row":{},"kind":9})");
}

void RecordTest::refusesWhatIsNone()
{
    QFETCH(QByteArray, bytes);
    const auto failure = support::failureOf([&] { Record::decoded(bytes); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY(failure.reaction == base::Reaction::SkipItem);
}

QTEST_GUILESS_MAIN(RecordTest)
#include "record_test.moc"
