// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTableView>

#include "support/eventually.h"
#include "ui/dashboard/auditpage.h"
#include "ui/dashboard/pagehands.h"
#include "ui/held.h"

using support::World;
using Hands = support::PageHands<ui::AuditPage>;

class AuditPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheNewestFirst();
    void tellsEntriesOfOneMinuteApart();
    void showsWhatConcernsOneSubject();
    void saysThatNothingConcernsASubject();
    void provesTheRecordAndHandsOutItsHead();
    void saysWhereTheRecordIsBroken();
    void exportsCsvAndJson_data();
    void exportsCsvAndJson();
    void saysWhyNothingWasExported();
    void keepsTheKeyboardWhileItWorks_data();
    void keepsTheKeyboardWhileItWorks();
    void namesEverythingThatTakesTheKeyboard();
    void showsTheChosenEntryInFullByKeysAlone();
};

static const QString table = QStringLiteral("auditTable");

static void run(World &world)
{
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    world.run();
}

void AuditPageTest::listsTheNewestFirst()
{
    Hands hands;
    hands.room.world.connector();
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(table), 2);
    EVENTUALLY_EQUAL(hands.cell(table, 0, 2), QStringLiteral("Connector added"));
    QCOMPARE(hands.cell(table, 0, 3), QStringLiteral("Paged"));
    QCOMPARE(hands.cell(table, 1, 2), QStringLiteral("Account added"));
}

void AuditPageTest::tellsEntriesOfOneMinuteApart()
{
    const auto asBefore = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(table), 1);
    static const QRegularExpression withSeconds(QStringLiteral("\\d:\\d\\d:\\d\\d$"));
    EVENTUALLY(withSeconds.match(hands.cell(table, 0, 0)).hasMatch());
}

void AuditPageTest::showsWhatConcernsOneSubject()
{
    Hands hands;
    hands.room.world.connector();
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(table), 2);
    hands.find<QComboBox>(QStringLiteral("auditSubject"))->setFocus();
    Hands::type(QStringLiteral("archive"));
    Hands::press(Qt::Key_Return);
    EVENTUALLY_EQUAL(hands.rows(table), 1);
    EVENTUALLY_EQUAL(hands.cell(table, 0, 2), QStringLiteral("Account added"));
}

void AuditPageTest::saysThatNothingConcernsASubject()
{
    Hands hands;
    QVERIFY(hands.open());
    hands.find<QComboBox>(QStringLiteral("auditSubject"))->setFocus();
    Hands::type(QStringLiteral("nobody"));
    Hands::press(Qt::Key_Return);
    EVENTUALLY(hands.shows(QStringLiteral("No entries about “nobody”")));
}

void AuditPageTest::provesTheRecordAndHandsOutItsHead()
{
    Hands hands;
    run(hands.room.world);
    QVERIFY(hands.open());
    hands.click(QStringLiteral("verify"));
    EVENTUALLY(hands.said().contains(QStringLiteral("The record is whole")));
    hands.click(QStringLiteral("copyHead"));
    QCOMPARE(QApplication::clipboard()->text(),
             QString::fromLatin1(hands.room.world.journal().audit().verify({}).head));
}

void AuditPageTest::saysWhereTheRecordIsBroken()
{
    Hands hands;
    run(hands.room.world);
    const QString folder =
        hands.room.world.dataFolder() +
        QStringLiteral("/staging/1/manifests/%1/run-1.json")
            .arg(QString::fromLatin1(hands.room.world.journal().audit().origin().left(16)));
    QFile manifest(folder);
    QVERIFY(manifest.open(QIODevice::Append));
    manifest.write(" ");
    manifest.close();
    QVERIFY(hands.open());
    hands.click(QStringLiteral("verify"));
    EVENTUALLY(hands.said().contains(QStringLiteral("The record is broken")));
}

void AuditPageTest::exportsCsvAndJson_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("csv") << QStringLiteral("audit.csv") << QByteArray("sequence,at,actor");
    QTest::newRow("json") << QStringLiteral("audit.json") << QByteArray("[{");
}

void AuditPageTest::exportsCsvAndJson()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    Hands hands;
    QVERIFY(hands.open());
    hands.room.prompts.nextPath = hands.room.world.dataFolder() + u'/' + name;
    const QString path = hands.room.prompts.nextPath;
    hands.click(QStringLiteral("exportAudit"));
    EVENTUALLY(hands.said().contains(path));
    QVERIFY(support::contentOf(path).startsWith(start));
}

void AuditPageTest::saysWhyNothingWasExported()
{
    Hands hands;
    QVERIFY(hands.open());
    hands.room.prompts.nextPath = hands.room.world.dataFolder() + QStringLiteral("/absent/audit.csv");
    hands.click(QStringLiteral("exportAudit"));
    EVENTUALLY(hands.said().contains(QStringLiteral("The audit was not exported.")));
    QVERIFY(hands.said().contains(QStringLiteral("/absent/audit.csv")));
}

void AuditPageTest::keepsTheKeyboardWhileItWorks_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("verify") << QStringLiteral("verify") << QStringLiteral("The record is whole");
    QTest::newRow("export") << QStringLiteral("exportAudit") << QStringLiteral("Written to");
}

/// Pressed again, it is the same button, and what it does is under way.
void AuditPageTest::keepsTheKeyboardWhileItWorks()
{
    QFETCH(const QString, button);
    QFETCH(const QString, outcome);
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY(hands.room.background().isIdle());
    hands.room.prompts.nextPath = hands.room.world.dataFolder() + QStringLiteral("/audit.csv");
    support::Held held(hands.room.desk());
    QVERIFY(held.isHolding());
    hands.find(button)->setFocus();
    Hands::press(Qt::Key_Space);
    QVERIFY(hands.find(button)->hasFocus());
    const size_t asked = hands.room.prompts.files.size();
    Hands::press(Qt::Key_Space);
    QCOMPARE(hands.room.prompts.files.size(), asked);
    held.letGo();
    EVENTUALLY(hands.said().contains(outcome));
    QVERIFY(hands.find(button)->hasFocus());
}

void AuditPageTest::namesEverythingThatTakesTheKeyboard()
{
    Hands hands;
    run(hands.room.world);
    QVERIFY(hands.open());
    hands.click(QStringLiteral("verify"));
    EVENTUALLY(hands.said().contains(QStringLiteral("whole")));
    QCOMPARE(hands.unnamed(), QStringList());
}

void AuditPageTest::showsTheChosenEntryInFullByKeysAlone()
{
    Hands hands;
    hands.room.world.connector();
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.cell(table, 0, 2), QStringLiteral("Connector added"));
    auto *entry = hands.find<QPlainTextEdit>(QStringLiteral("auditEntry"));
    QVERIFY(!entry->isVisible());
    const auto *view = hands.find<QTableView>(table);
    hands.find<QTableView>(table)->setFocus();
    Hands::press(Qt::Key_Down);
    EVENTUALLY(entry->isVisible());
    const int row = view->currentIndex().row();
    QVERIFY(entry->toPlainText().contains(hands.cell(table, row, 5)));
    const QString hash = view->model()->index(row, 4).data(Qt::ToolTipRole).toString();
    QVERIFY(hash.size() == 64 && entry->toPlainText().contains(hash));
    Hands::press(Qt::Key_Tab);
    QVERIFY(entry->hasFocus());
    Hands::press(Qt::Key_Tab);
    QVERIFY(!entry->hasFocus());
}

QTEST_MAIN(AuditPageTest)
#include "auditpage_test.moc"
