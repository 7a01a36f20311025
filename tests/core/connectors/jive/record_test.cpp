// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/record.h"
#include "support/failureof.h"

class RecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void refusesWhatIsNone();
};

void RecordTest::comesBackAsItWas()
{
    jive::Record record{.identity = "jive:https://a",
                        .entity = {{QStringLiteral("id"), QStringLiteral("1")}}};
    record.people = {{.name = QStringLiteral("A"),
                      .address = QStringLiteral("a@x.org"),
                      .role = model::Person::Role::From},
                     {.name = QStringLiteral("B"),
                      .sourceId = QStringLiteral("b"),
                      .role = model::Person::Role::Present,
                      .external = true}};
    record.root = QStringLiteral("/contents/1");
    record.rootSubject = QStringLiteral("s");
    record.rootAt = base::Instant{std::chrono::milliseconds{5}};
    record.site = QStringLiteral("https://a");
    record.runAs = QStringLiteral("2");
    record.results = {QJsonObject{{QStringLiteral("count"), 1}}};
    record.isDeletion = true;
    QVERIFY(jive::Record::decoded(record.encoded()) == record);
    QVERIFY(jive::Record::decoded(jive::Record{}.encoded()) == jive::Record{});
}

void RecordTest::refusesWhatIsNone()
{
    for (const char *bytes : {"", "nonsense", "[]", "{\"entity\":1}"})
        QCOMPARE(support::failureOf([&] { jive::Record::decoded(bytes); }).key,
                 QByteArray("SOURCE_ITEM_UNREADABLE"));
}

QTEST_GUILESS_MAIN(RecordTest)
#include "record_test.moc"
