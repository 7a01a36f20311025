// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

#include "support/eventually.h"
#include "ui/dashboard/pagehands.h"
#include "ui/dashboard/usermappingpage.h"
#include "ui/models/mappingwork.h"

using support::World;
using Hands = support::PageHands<ui::UserMappingPage>;

class UserMappingPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsThoseWithoutAMailboxFirst();
    void saysThatThereAreNoConnectors();
    void mapsOnePersonByKeyboardAndOffersRetry();
    void saysThatThereIsNoSuchMailbox();
    void takesAMappingBack();
    void importsAFile();
    void refusesAFileWithWrongLinesAndNamesThem();
    void asksBeforeItReplacesAMapping();
    void asksBeforeItReplacesAlsoWhenTheSourceIsDown();
    void importGoesToTheConnectorItWasChosenFor();
    void turnsTheAutomaticMappingOff();
    void showsTheAutomaticMappingAsItIsWhenTheChangeIsRefused();
    void keepsBothOfTwoMappingsAtOnce();
    void keepsWhatIsBeingTyped();
    void showsWhatWasMappedByAnAlias();
    void choosesThePersonAskedFor();
    void namesAPersonWithAnAmpersandInFull();
    void findsPeople();
    void keepsTheChosenPersonAndWhatIsTypedWhileItSortsAndFinds();
    void saysWhyNobodyCouldBeRead();
    void namesEverythingThatTakesTheKeyboard();
};

static const QString table = QStringLiteral("people");
static const QString carl = QStringLiteral("carl@example.com");

/// Ann and Ben have mailboxes, Carl has none, Gus is outside.
static void prepare(World &world)
{
    for (const QString &name : {QStringLiteral("ann"), QStringLiteral("ben")})
        world.mailboxes->directory.entries.push_back({.mailbox = name + QStringLiteral("@example.com"),
                                                      .address = name + QStringLiteral("@example.com"),
                                                      .displayName = name,
                                                      .aliases = {},
                                                      .isGuest = false,
                                                      .createdAt = {}});
    world.mailboxes->directory.anyAddressInDomains = false;
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"),
                                {carl, QStringLiteral("gus@elsewhere.example")})});
    world.connector();
}

static bool isThere(const Hands &hands)
{
    return QTest::qWaitFor([&] { return hands.rows(table) == 3; });
}

static void importFile(Hands &hands, const QByteArray &content)
{
    hands.room.prompts.nextPath = hands.room.world.dataFolder() + QStringLiteral("/mapping.csv");
    QFile file(hands.room.prompts.nextPath);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    hands.click(QStringLiteral("importMapping"));
}

void UserMappingPageTest::listsThoseWithoutAMailboxFirst()
{
    Hands hands;
    prepare(hands.room.world);
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    QCOMPARE(hands.cell(table, 0, 0), carl);
    QCOMPARE(hands.cell(table, 0, 2), QStringLiteral("No mailbox"));
    QVERIFY(hands.shows(QStringLiteral("1 without a mailbox")));
    QVERIFY(hands.shows(QStringLiteral("1 outside")));
}

void UserMappingPageTest::saysThatThereAreNoConnectors()
{
    Hands hands;
    QVERIFY(hands.open());
    QVERIFY(hands.shows(QStringLiteral("No connectors yet")));
    QVERIFY(!hands.isEnabled(QStringLiteral("importMapping")));
}

void UserMappingPageTest::mapsOnePersonByKeyboardAndOffersRetry()
{
    Hands hands;
    prepare(hands.room.world);
    hands.room.world.run();
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    hands.clickRow(table, 0);
    Hands::press(Qt::Key_Return);
    Hands::type(QStringLiteral("ben@example.com"));
    Hands::press(Qt::Key_Return);
    EVENTUALLY_EQUAL(hands.said(), QStringLiteral("Copies for carl@example.com go to ben@example.com."));
    EVENTUALLY(hands.shows(QStringLiteral("Retry delivers those")));
    hands.click(QStringLiteral("retryParked"));
    EVENTUALLY_EQUAL(hands.room.world.mailboxes->total(), 2U);
    EVENTUALLY_EQUAL(hands.room.desk().connectors().front().figures.parked, 0);
    QVERIFY(!hands.isEnabled(QStringLiteral("retryParked")));
}

void UserMappingPageTest::saysThatThereIsNoSuchMailbox()
{
    Hands hands;
    prepare(hands.room.world);
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    hands.clickRow(table, 0);
    hands.find<QComboBox>(QStringLiteral("mailbox"))->setFocus();
    Hands::type(QStringLiteral("zoe@example.com"));
    hands.click(QStringLiteral("mapPerson"));
    QVERIFY(hands.said().contains(QStringLiteral("zoe@example.com")));
    QVERIFY(hands.room.world.journal().configuration().mapping(hands.room.world.connector().id).empty());
}

void UserMappingPageTest::takesAMappingBack()
{
    Hands hands;
    prepare(hands.room.world);
    const base::ConnectorId id = hands.room.world.connector().id;
    hands.room.world.journal().configuration().setMapping(
        id, {{.sourceUser = carl, .mailbox = QStringLiteral("ben@example.com")}}, QStringLiteral("test"));
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    hands.page->showPerson(id, carl);
    EVENTUALLY(hands.isEnabled(QStringLiteral("unmapPerson")));
    hands.click(QStringLiteral("unmapPerson"));
    EVENTUALLY(hands.room.world.journal().configuration().mapping(id).empty());
    EVENTUALLY_EQUAL(hands.cell(table, 0, 2), QStringLiteral("No mailbox"));
}

void UserMappingPageTest::importsAFile()
{
    Hands hands;
    prepare(hands.room.world);
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    importFile(hands, "sourceUser,mailbox\r\ncarl@example.com,ben@example.com\r\n");
    EVENTUALLY_EQUAL(hands.said(), QStringLiteral("1 line(s) imported from mapping.csv."));
    EVENTUALLY(hands.shows(QStringLiteral("1 mapped by hand")));
}

void UserMappingPageTest::refusesAFileWithWrongLinesAndNamesThem()
{
    Hands hands;
    prepare(hands.room.world);
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    importFile(
        hands,
        "sourceUser,mailbox\r\ncarl@example.com,ben@example.com\r\ndora@example.com,zoe@example.com\r\n");
    EVENTUALLY(hands.said().contains(QStringLiteral("Line 3:")));
    QVERIFY(hands.said().contains(QStringLiteral("zoe@example.com")));
    QVERIFY(hands.room.world.journal().configuration().mapping(hands.room.world.connector().id).empty());
}

void UserMappingPageTest::asksBeforeItReplacesAMapping()
{
    Hands hands;
    prepare(hands.room.world);
    const base::ConnectorId id = hands.room.world.connector().id;
    const model::CustomMappings before{{.sourceUser = carl, .mailbox = QStringLiteral("ben@example.com")}};
    hands.room.world.journal().configuration().setMapping(id, before, QStringLiteral("test"));
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    importFile(hands, "sourceUser,mailbox\r\ncarl@example.com,ann@example.com\r\n");
    EVENTUALLY_EQUAL(hands.room.prompts.questions.size(), 1U);
    QCOMPARE(hands.room.world.journal().configuration().mapping(id), before);
    hands.room.prompts.nextLine = QString();
    importFile(hands, "sourceUser,mailbox\r\ncarl@example.com,ann@example.com\r\n");
    EVENTUALLY_EQUAL(hands.room.world.journal().configuration().mapping(id).front().mailbox,
                     QStringLiteral("ann@example.com"));
}

void UserMappingPageTest::asksBeforeItReplacesAlsoWhenTheSourceIsDown()
{
    Hands hands;
    prepare(hands.room.world);
    const base::ConnectorId id = hands.room.world.connector().id;
    const model::CustomMappings before{{.sourceUser = carl, .mailbox = QStringLiteral("ben@example.com")}};
    hands.room.world.journal().configuration().setMapping(id, before, QStringLiteral("test"));
    QFile::remove(hands.room.world.serverFile());
    QVERIFY(hands.open());
    EVENTUALLY(hands.said().contains(QStringLiteral("Who there is could not be read.")));
    EVENTUALLY(hands.isEnabled(QStringLiteral("exportMapping")));
    importFile(hands, "sourceUser,mailbox\r\ncarl@example.com,ann@example.com\r\n");
    EVENTUALLY(hands.isEnabled(QStringLiteral("importMapping")) && hands.room.background().isIdle());
    QCOMPARE(hands.room.prompts.questions.size(), 1U);
    QVERIFY(hands.room.prompts.questions.front().text.contains(QStringLiteral("The 1 line(s)")));
    QCOMPARE(hands.room.world.journal().configuration().mapping(id), before);
}

void UserMappingPageTest::importGoesToTheConnectorItWasChosenFor()
{
    Hands hands;
    prepare(hands.room.world);
    const base::ConnectorId other = hands.room.world.connector(QStringLiteral("Quiet")).id;
    const model::CustomMappings before{{.sourceUser = carl, .mailbox = QStringLiteral("ben@example.com")}};
    hands.room.world.journal().configuration().setMapping(other, before, QStringLiteral("test"));
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    hands.room.prompts.nextLine = QString();
    importFile(hands, "sourceUser,mailbox\r\ndora@example.com,ann@example.com\r\n");
    QVERIFY(!hands.isEnabled(QStringLiteral("mappingConnector")));
    hands.page->showPerson(other, carl); // as another page does
    EVENTUALLY(hands.said().contains(QStringLiteral("another connector was chosen meanwhile")));
    EVENTUALLY(hands.isEnabled(QStringLiteral("mappingConnector")) && hands.room.background().isIdle());
    QCOMPARE(hands.room.world.journal().configuration().mapping(other), before);
    QVERIFY(hands.room.world.journal().configuration().mapping(hands.room.world.connector().id).empty());
    QVERIFY(hands.room.prompts.questions.empty());
}

void UserMappingPageTest::turnsTheAutomaticMappingOff()
{
    Hands hands;
    prepare(hands.room.world);
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    hands.find<QCheckBox>(QStringLiteral("automaticMapping"))->setFocus();
    Hands::press(Qt::Key_Space);
    EVENTUALLY(!hands.room.world.connector().automaticMapping);
    EVENTUALLY(hands.shows(QStringLiteral("2 without a mailbox")));
}

void UserMappingPageTest::showsTheAutomaticMappingAsItIsWhenTheChangeIsRefused()
{
    Hands hands;
    prepare(hands.room.world);
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    EVENTUALLY(hands.room.background().isIdle());
    QStringList troubles;
    connect(&hands.room.desk(), &ui::Desk::troubled, this,
            [&](const ui::Trouble &trouble) { troubles += trouble.what; });
    model::ConnectorConfig renamed = hands.room.world.connector();
    renamed.name = QStringLiteral("Renamed elsewhere");
    hands.room.world.journal().configuration().updateConnector(renamed, {});
    auto *box = hands.find<QCheckBox>(QStringLiteral("automaticMapping"));
    box->setFocus();
    Hands::press(Qt::Key_Space);
    QVERIFY(!box->isChecked());
    EVENTUALLY_EQUAL(troubles, QStringList(QStringLiteral("The automatic mapping was not changed.")));
    QVERIFY(box->isChecked());
}

void UserMappingPageTest::keepsBothOfTwoMappingsAtOnce()
{
    Hands hands;
    prepare(hands.room.world);
    const base::ConnectorId id = hands.room.world.connector().id;
    journal::Configuration &configuration = hands.room.world.journal().configuration();
    for (int round = 0; round < 20; ++round) {
        configuration.setMapping(id, {}, QStringLiteral("test"));
        for (const QString &person : {QStringLiteral("dora@example.com"), carl})
            hands.room.desk().change(
                {}, [&environment = hands.room.world.environment(), id, person](engine::Administration &) {
                    ui::mapPerson(environment, id, person, QStringLiteral("ben@example.com"));
                });
        EVENTUALLY(hands.room.background().isIdle());
        QCOMPARE(configuration.mapping(id).size(), 2U);
    }
}

void UserMappingPageTest::keepsWhatIsBeingTyped()
{
    Hands hands;
    prepare(hands.room.world);
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    hands.clickRow(table, 0);
    Hands::press(Qt::Key_Return);
    Hands::type(QStringLiteral("bn@exam"));
    auto *mailbox = hands.find<QComboBox>(QStringLiteral("mailbox"));
    mailbox->lineEdit()->setCursorPosition(1);
    hands.click(QStringLiteral("readAgain"));
    EVENTUALLY(hands.isEnabled(QStringLiteral("readAgain")));
    QCOMPARE(mailbox->currentText(), QStringLiteral("bn@exam"));
    mailbox->lineEdit()->setFocus();
    QCOMPARE(mailbox->lineEdit()->cursorPosition(), 1);
    hands.clickRow(table, 1);
    QVERIFY(mailbox->currentText() != QStringLiteral("bn@exam"));
}

void UserMappingPageTest::showsWhatWasMappedByAnAlias()
{
    Hands hands;
    prepare(hands.room.world);
    hands.room.world.mailboxes->directory.entries.back().aliases = {QStringLiteral("benny@example.com")};
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    hands.clickRow(table, 0);
    Hands::press(Qt::Key_Return);
    Hands::type(QStringLiteral("benny@example.com"));
    Hands::press(Qt::Key_Return);
    EVENTUALLY(hands.shows(QStringLiteral("1 mapped by hand")));
    QCOMPARE(hands.find<QComboBox>(QStringLiteral("mailbox"))->currentText(),
             QStringLiteral("ben@example.com"));
}

void UserMappingPageTest::choosesThePersonAskedFor()
{
    Hands hands;
    prepare(hands.room.world);
    QVERIFY(hands.open());
    hands.page->showPerson(hands.room.world.connector().id, QStringLiteral("ann@example.com"));
    EVENTUALLY(hands.shows(QStringLiteral("Mailbox for ann@example.com:")));
    EVENTUALLY(hands.find<QComboBox>(QStringLiteral("mailbox"))->hasFocus());
}

void UserMappingPageTest::namesAPersonWithAnAmpersandInFull()
{
    Hands hands;
    prepare(hands.room.world);
    const QString person = QStringLiteral("r&d@example.com");
    hands.room.world.serve(
        {World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {person})});
    QVERIFY(hands.open());
    hands.page->showPerson(hands.room.world.connector().id, person);
    EVENTUALLY(hands.shows(QStringLiteral("Mailbox for r&&d@example.com:"))); // not an underlined d
}

void UserMappingPageTest::findsPeople()
{
    Hands hands;
    prepare(hands.room.world);
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    hands.find<QLineEdit>(QStringLiteral("peopleFilter"))->setFocus();
    Hands::type(QStringLiteral("CARL"));
    QCOMPARE(hands.rows(table), 3); // until they were looked for in the background
    EVENTUALLY_EQUAL(hands.rows(table), 1);
    QCOMPARE(hands.cell(table, 0, 0), carl);
    Hands::type(QStringLiteral("xyz"));
    EVENTUALLY(hands.shows(QStringLiteral("Nobody matches “CARLxyz”")));
}

void UserMappingPageTest::keepsTheChosenPersonAndWhatIsTypedWhileItSortsAndFinds()
{
    Hands hands;
    prepare(hands.room.world);
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    hands.clickRow(table, 0);
    Hands::press(Qt::Key_Return);
    Hands::type(QStringLiteral("bn@exam"));
    hands.find<QLineEdit>(QStringLiteral("peopleFilter"))->setFocus();
    Hands::type(QStringLiteral("example.com"));
    EVENTUALLY_EQUAL(hands.rows(table), 2);
    auto *people = hands.find<QTableView>(table);
    people->sortByColumn(0, Qt::AscendingOrder);
    EVENTUALLY_EQUAL(hands.cell(table, 1, 0), carl);
    QCOMPARE(hands.cell(table, people->currentIndex().row(), 0), carl);
    QVERIFY(hands.shows(QStringLiteral("Mailbox for carl@example.com:")));
    QCOMPARE(hands.find<QComboBox>(QStringLiteral("mailbox"))->currentText(), QStringLiteral("bn@exam"));
}

void UserMappingPageTest::saysWhyNobodyCouldBeRead()
{
    Hands hands;
    prepare(hands.room.world);
    QFile::remove(hands.room.world.serverFile());
    QVERIFY(hands.open());
    EVENTUALLY(hands.said().contains(QStringLiteral("Who there is could not be read.")));
    prepare(hands.room.world);
    hands.click(QStringLiteral("readAgain"));
    QVERIFY(isThere(hands));
}

void UserMappingPageTest::namesEverythingThatTakesTheKeyboard()
{
    Hands hands;
    prepare(hands.room.world);
    QVERIFY(hands.open());
    QVERIFY(isThere(hands));
    hands.clickRow(table, 0);
    QCOMPARE(hands.unnamed(), QStringList());
}

QTEST_MAIN(UserMappingPageTest)
#include "usermappingpage_test.moc"
