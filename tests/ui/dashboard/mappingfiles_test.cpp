// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/eventually.h"
#include "ui/dashboard/pagehands.h"
#include "ui/dashboard/usermappingpage.h"

using Hands = support::PageHands<ui::UserMappingPage>;

/// Files with the mapping of a connector that are written; usermappingpage_test.cpp has those that are read.
class MappingFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportsTheMappingAndATemplate();
    void suggestsAFileNameOfTheConnectorsName();
};

/// The page of a connector with that name and one line.
static void open(Hands &hands, const QString &name)
{
    hands.room.world.journal().configuration().setMapping(
        hands.room.world.connector(name).id,
        {{.sourceUser = QStringLiteral("carl@example.com"), .mailbox = QStringLiteral("ben@example.com")}},
        QStringLiteral("test"));
    QVERIFY(hands.open());
    EVENTUALLY(hands.isEnabled(QStringLiteral("exportMapping")));
}

void MappingFilesTest::exportsTheMappingAndATemplate()
{
    Hands hands;
    open(hands, QStringLiteral("Paged"));
    const QString path = hands.room.world.dataFolder() + QStringLiteral("/out.csv");
    hands.room.prompts.nextPath = path;
    hands.click(QStringLiteral("exportMapping"));
    EVENTUALLY(support::contentOf(path).contains("carl@example.com,ben@example.com"));
    QCOMPARE(hands.room.prompts.files.back().suggestion, QStringLiteral("Paged-mapping.csv"));
    hands.room.prompts.nextPath = path;
    hands.click(QStringLiteral("mappingTemplate"));
    EVENTUALLY(support::contentOf(path).contains("source.user@example.com"));
}

void MappingFilesTest::suggestsAFileNameOfTheConnectorsName()
{
    Hands hands;
    open(hands, QStringLiteral("/HR:Legal"));
    hands.click(QStringLiteral("exportMapping"));
    QCOMPARE(hands.room.prompts.files.back().suggestion, QStringLiteral("_HR_Legal-mapping.csv"));
}

QTEST_MAIN(MappingFilesTest)
#include "mappingfiles_test.moc"
