// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/record.h"
#include "support/failureof.h"

using namespace symphony;

class RecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesBeingWrittenDown()
    {
        Record record{.identity = "symphony:acme.symphony.com"};
        record.source = {{QStringLiteral("messageId"), QStringLiteral("m1")}};
        record.stream = {QStringLiteral("s1"), QStringLiteral("ROOM"), QStringLiteral("Rates"), true};
        record.people = {{.name = QStringLiteral("Ann"),
                          .address = QStringLiteral("ann@example.com"),
                          .sourceId = QStringLiteral("1"),
                          .role = model::Person::Role::From},
                         {.name = QStringLiteral("Eve"),
                          .address = {},
                          .sourceId = QStringLiteral("3"),
                          .external = true}};
        QCOMPARE(Record::decoded(record.encoded()), record);
        const QByteArray without = record.encoded(); // as before there were previews
        QVERIFY(!without.contains("previews") && !without.contains("writtenAt"));
        record.hasPreviews = true;
        QCOMPARE(Record::decoded(record.encoded()), record);
        record.writtenAt = base::Instant{std::chrono::milliseconds{5}};
        record.kind = Record::Kind::Event;
        QCOMPARE(Record::decoded(record.encoded()), record);
    }
    void refusesWhatIsNone()
    {
        for (const char *bytes : {"", "nonsense", "{}", "{\"message\":1}"}) {
            const auto failure = support::failureOf([&] { Record::decoded(bytes); });
            QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
        }
    }
    void takesWhatAStreamLacksFromTheListing()
    {
        const Stream listed{QStringLiteral("a_b"), QStringLiteral("ROOM"), QStringLiteral("Rates"), true};
        QCOMPARE(Stream::of({{QStringLiteral("streamId"), QStringLiteral("a/b==")}}, listed), listed);
        QCOMPARE(Stream::of({}, listed), listed);
        const Stream other = Stream::of({{QStringLiteral("streamId"), QStringLiteral("c")}}, listed);
        QCOMPARE(other, (Stream{QStringLiteral("c"), {}, {}, false}));
    }
};

QTEST_GUILESS_MAIN(RecordTest)
#include "record_test.moc"
