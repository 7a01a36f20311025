// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/described.h"
#include "core/connectors/jive/jiveworld.h"

/// What is captured is what there is: participants, texts, files, edits and deletions.
class JiveTruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void capturesWhatThereIs_data();
    void capturesWhatThereIs();
    void keepsEveryText();
};

static QStringList firstTruth()
{
    const QString plan = QStringLiteral(" plan.txt=") + contract::digestText("the plan");
    QStringList lines{QStringLiteral("/contents/100| post ann@example.com>bob@example.com"),
                      QStringLiteral("/contents/100|v2 edit bob@example.com>ann@example.com") + plan,
                      QStringLiteral("/comments/200| reply bob@example.com>ann@example.com"),
                      QStringLiteral("/comments/201| reply ann@example.com>bob@example.com"),
                      QStringLiteral("/contents/101| post bob@example.com>"),
                      QStringLiteral("/messages/300| reply ann@example.com>bob@example.com"),
                      QStringLiteral("/messages/301| reply eve>ann@example.com,bob@example.com"),
                      QStringLiteral("/messages/302| reply ann@example.com>bob@example.com,eve"),
                      QStringLiteral("/messages/303| reply eve>ann@example.com,bob@example.com"),
                      QStringLiteral("/messages/304| reply ann@example.com>bob@example.com,eve"),
                      QStringLiteral("/contents/102| post ann@example.com>bob@example.com"),
                      QStringLiteral("/contents/103| file dan@example.com> book.pdf=") +
                          contract::digestText("the book"),
                      QStringLiteral("/contents/104| post ann@example.com>"),
                      QStringLiteral("/contents/105| post bob@example.com>"),
                      QStringLiteral("/contents/106| post ann@example.com>bob@example.com"),
                      QStringLiteral("/contents/107| post bob@example.com>ann@example.com"),
                      QStringLiteral("/contents/108| post ann@example.com>"),
                      QStringLiteral("/contents/109| post bob@example.com>"),
                      QStringLiteral("/contents/110| post MISSING_MANDATORY(author)"),
                      QStringLiteral("/contents/111| post 9>"),
                      QStringLiteral("/contents/112| post ann@example.com>bob@example.com"),
                      QStringLiteral("/dms/400| post ann@example.com>bob@example.com,eve"),
                      QStringLiteral("/comments/401| reply bob@example.com>ann@example.com,eve"),
                      QStringLiteral("/shares/410| post bob@example.com>ann@example.com")};
    lines.sort();
    return lines;
}

static QStringList laterTruth()
{
    QStringList lines{QStringLiteral("/contents/120| post ann@example.com>"),
                      QStringLiteral("/contents/100|v3 edit bob@example.com>ann@example.com plan.txt=") +
                          contract::digestText("the plan"),
                      QStringLiteral("/contents/102|* edit ann@example.com>"),
                      QStringLiteral("/messages/301|* edit eve>ann@example.com,bob@example.com"),
                      QStringLiteral("/contents/105|deleted delete >"),
                      QStringLiteral("/messages/303|deleted delete >"),
                      QStringLiteral("/comments/402| reply eve>ann@example.com,bob@example.com")};
    lines.sort();
    return lines;
}

void JiveTruthTest::capturesWhatThereIs_data()
{
    QTest::addColumn<bool>("isCloud");
    QTest::addColumn<QString>("instance");
    QTest::addColumn<bool>("filtersInbox");
    QTest::addColumn<int>("pageSize");
    QTest::newRow("on-premises") << false << QString() << true << 3;
    QTest::newRow("cloud") << true << QString() << true << 25;
    QTest::newRow("references to another host")
        << false << QStringLiteral("http://inside.example.com:8080") << true << 3;
    QTest::newRow("without the inbox's filter") << false << QString() << false << 2;
    QTest::newRow("an entry a page") << true << QString() << true << 1;
}

void JiveTruthTest::capturesWhatThereIs()
{
    QFETCH(bool, isCloud);
    QFETCH(QString, instance);
    QFETCH(bool, filtersInbox);
    QFETCH(int, pageSize);
    jive::JiveWorld world(
        {.isCloud = isCloud, .instance = instance, .filtersInbox = filtersInbox, .pageSize = pageSize});
    contract::Memory memory;
    QCOMPARE(contract::found(world, memory), firstTruth());
    QCOMPARE(contract::found(world, memory), QStringList());
    world.addMore();
    QCOMPARE(contract::found(world, memory), laterTruth());
    QCOMPARE(contract::found(world, memory), QStringList());
}

void JiveTruthTest::keepsEveryText()
{
    jive::JiveWorld world;
    contract::Memory memory;
    contract::Rehearsal rehearsal(world, memory);
    QString all;
    for (const model::SourceItem &item : rehearsal.run().fresh) {
        if (item.id != u"/contents/110")
            all += rehearsal.source().convert(item).html;
    }
    for (const char *text : {"first text",
                             "second text",
                             "a comment",
                             "an author's comment",
                             "what about lunch?",
                             "answer 0",
                             "answer 4",
                             "hello",
                             "a file",
                             "what to eat",
                             "Option: Pizza (2)",
                             "Option: Pasta",
                             "Stage: Active",
                             "a status",
                             "Due: ",
                             "https://example.org/x",
                             "duration: 42",
                             "by one who left",
                             "a secret",
                             "kept",
                             "look at this"})
        QVERIFY2(all.contains(QLatin1String(text)), text);
}

QTEST_GUILESS_MAIN(JiveTruthTest)
#include "jivetruth_test.moc"
