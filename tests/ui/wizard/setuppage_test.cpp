// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include "support/eventually.h"
#include "ui/wizard/hands.h"

using support::Hands;

class SetUpPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForTheTerms();
    void showsTermsAndPreparations();
    void refusesANameThatIsTaken();
    void tellsAllThatIsMissingAtOnce();
    void usesAnAccountThatIsAddedHere();
    void followsAnAccountThatIsAddedElsewhere();
    void leavesAnOpenListAlone();
    void testsTheChosenAccount();
    void testsNoAccountWhereNoneIsChosen();
};

void SetUpPageTest::asksForTheTerms()
{
    Hands hands;
    QVERIFY(hands.open(QStringLiteral("stub")));
    Hands::press(Qt::Key_Return);
    QVERIFY(!hands.messageAt(QStringLiteral("termsError")).isEmpty());
    QCOMPARE(QApplication::focusWidget(), hands.find(QStringLiteral("acceptTerms")));
    QCOMPARE(hands.step(), 0);
    Hands::press(Qt::Key_Space);
    QCOMPARE(hands.messageAt(QStringLiteral("termsError")), QString());
    Hands::press(Qt::Key_Return);
    QVERIFY(hands.isAt(1));
    QVERIFY(hands.drafting().all().front().termsAccepted);
}

void SetUpPageTest::showsTermsAndPreparations()
{
    Hands hands;
    QVERIFY(hands.open(QStringLiteral("stub")));
    const auto *terms = hands.find<QPlainTextEdit>(QStringLiteral("terms"));
    QVERIFY(terms->isReadOnly());
    for (const QString &word : {QStringLiteral("GNU General Public License"), QStringLiteral("warranty"),
                                QStringLiteral("you are allowed to archive")})
        QVERIFY2(terms->toPlainText().contains(word), qPrintable(word));
    QStringList texts;
    for (const QLabel *label : hands.assistant->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(QStringLiteral("Ask for an API key")));
    QVERIFY(texts.contains(QStringLiteral("Open the firewall")));
}

void SetUpPageTest::refusesANameThatIsTaken()
{
    Hands hands;
    hands.room.world.connector(QStringLiteral("Taken"));
    QVERIFY(hands.open(QStringLiteral("stub")));
    Hands::press(Qt::Key_Space);
    QVERIFY(Hands::tabTo(QStringLiteral("name")));
    Hands::press(Qt::Key_A, Qt::ControlModifier);
    Hands::type(QStringLiteral("taken"));
    Hands::press(Qt::Key_Return);
    EVENTUALLY(hands.messageAt(QStringLiteral("nameError")).contains(QStringLiteral("“Taken”")));
    QCOMPARE(hands.step(), 0);
    QCOMPARE(QApplication::focusWidget(), hands.find(QStringLiteral("name")));
    Hands::type(QStringLiteral("Free"));
    QCOMPARE(hands.messageAt(QStringLiteral("nameError")), QString());
    Hands::press(Qt::Key_Return);
    QVERIFY(hands.isAt(1));
}

void SetUpPageTest::tellsAllThatIsMissingAtOnce()
{
    Hands hands;
    hands.room.world.administration().removeAccount(QStringLiteral("archive"));
    QVERIFY(hands.open(QStringLiteral("stub")));
    hands.find<QLineEdit>(QStringLiteral("name"))->clear();
    hands.click(QStringLiteral("next"));
    for (const QString &error :
         {QStringLiteral("termsError"), QStringLiteral("nameError"), QStringLiteral("accountError")})
        QVERIFY2(!hands.messageAt(error).isEmpty(), qPrintable(error));
}

void SetUpPageTest::usesAnAccountThatIsAddedHere()
{
    Hands hands;
    hands.room.world.administration().removeAccount(QStringLiteral("archive"));
    QVERIFY(hands.open(QStringLiteral("stub")));
    hands.click(QStringLiteral("addAccount"));
    auto *dialog = hands.find<QDialog>(QStringLiteral("accountDialog"));
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    EVENTUALLY(dialog->findChild<QLineEdit *>(QStringLiteral("accountName"))->hasFocus());
    Hands::type(QStringLiteral("Vault"));
    Hands::press(Qt::Key_Return);
    EVENTUALLY_EQUAL(hands.find<QComboBox>(QStringLiteral("account"))->currentText(),
                     QStringLiteral("Vault"));
    EVENTUALLY(dialog->findChild<QPushButton *>(QStringLiteral("closeAccount"))->hasFocus());
    Hands::press(Qt::Key_Return);
    EVENTUALLY(!hands.find(QStringLiteral("accountDialog")));
    hands.click(QStringLiteral("acceptTerms"));
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(1));
    QCOMPARE(hands.drafting().all().front().account, QStringLiteral("Vault"));
}

void SetUpPageTest::followsAnAccountThatIsAddedElsewhere()
{
    Hands hands;
    QVERIFY(hands.open(QStringLiteral("stub")));
    const auto *accounts = hands.find<QComboBox>(QStringLiteral("account"));
    QCOMPARE(accounts->currentText(), QStringLiteral("archive"));
    hands.room.world.administration().addAccount(QStringLiteral("second"), QStringLiteral("memory"), {}, {});
    hands.room.desk().refresh();
    EVENTUALLY(accounts->findText(QStringLiteral("second")) >= 0);
    QCOMPARE(accounts->currentText(), QStringLiteral("archive"));
}

/// The desk reads again now and then.
void SetUpPageTest::leavesAnOpenListAlone()
{
    Hands hands;
    hands.room.world.administration().addAccount(QStringLiteral("second"), QStringLiteral("memory"), {}, {});
    hands.room.desk().refresh();
    EVENTUALLY_EQUAL(hands.room.desk().accounts().size(), size_t(2));
    QVERIFY(hands.open(QStringLiteral("stub")));
    auto *accounts = hands.find<QComboBox>(QStringLiteral("account"));
    accounts->setCurrentIndex(accounts->findText(QStringLiteral("second")));
    hands.room.desk().refresh();
    QSignalSpy read(&hands.room.desk(), &ui::Desk::connectorsChanged);
    EVENTUALLY(read.count() > 0);
    QCOMPARE(accounts->currentText(), QStringLiteral("second"));
}

void SetUpPageTest::testsTheChosenAccount()
{
    Hands hands;
    QVERIFY(hands.open(QStringLiteral("stub")));
    QVERIFY(Hands::tabTo(QStringLiteral("testAccount")));
    Hands::press(Qt::Key_Space);
    auto *dialog = hands.find<QDialog>(QStringLiteral("accountDialog"));
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("accountName"))->text(),
             QStringLiteral("archive"));
    EVENTUALLY(dialog->findChild<QWidget *>(QStringLiteral("testMessage"))->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    EVENTUALLY(!hands.find(QStringLiteral("accountDialog")));
    QCOMPARE(hands.step(), 0);
}

void SetUpPageTest::testsNoAccountWhereNoneIsChosen()
{
    Hands hands;
    hands.room.world.administration().removeAccount(QStringLiteral("archive"));
    QVERIFY(hands.open(QStringLiteral("stub")));
    QVERIFY(!hands.find(QStringLiteral("testAccount"))->isEnabled());
}

QTEST_MAIN(SetUpPageTest)
#include "setuppage_test.moc"
