// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>

#include "core/engine/personkind.h"
#include "support/eventually.h"
#include "ui/dashboard/pagehands.h"
#include "ui/dashboard/settingspage.h"
#include "ui/widgets/preferences.h"

using support::World;
using Hands = support::PageHands<ui::SettingsPage>;

class SettingsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void wearsTheThemeAtOnce();
    void keepsTheLanguageTwice();
    void opensTheDataFolder();
    void startsAtSignInOrSaysWhyNot();
    void namesLanguagesWithoutACountry();
    void listsAccountsAndWhoUsesThem();
    void refusesToRemoveAnAccountInUse();
    void removesAnAccountThatNobodyUses();
    void testsAnAccount();
    void signsInToAnAccount();
    void addsAnAccountInADialog();
    void sendsATestAlert();
    void keepsTheKeyboardWhileATestIsSent();
    void namesEverythingThatTakesTheKeyboard();
};

namespace {

/// A system that does what it is told, or fails.
class Around final : public ui::Surroundings
{
public:
    std::atomic<bool> isOn = false;
    std::atomic<bool> isBroken = false;
    std::atomic<int> sent = 0;

    bool startsAtSignIn() override { return isOn; }
    void setStartsAtSignIn(bool isWanted) override
    {
        if (isBroken)
            throw base::inputFailure("BROKEN", QStringLiteral("The folder cannot be written to."));
        isOn = isWanted;
    }
    model::Checks sendTestAlert(const base::Stop &) override
    {
        ++sent;
        return {{.name = QStringLiteral("Webhook"),
                 .key = {},
                 .text = QStringLiteral("It was taken."),
                 .fix = {}}};
    }
};

QString setting(Hands &hands, const QByteArray &key)
{
    return hands.room.world.journal().configuration().settings().value(key);
}

} // namespace

void SettingsPageTest::cleanup()
{
    ui::preferences::setTheme(QStringLiteral("system"));
    ui::preferences::setLocale(QStringLiteral("system"));
}

void SettingsPageTest::wearsTheThemeAtOnce()
{
    Hands hands;
    QVERIFY(hands.open());
    hands.find<QComboBox>(QStringLiteral("theme"))->setFocus();
    Hands::press(Qt::Key_End);
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
    QCOMPARE(ui::preferences::theme(), QStringLiteral("highContrast"));
    Hands::press(Qt::Key_Home);
    QCOMPARE(ui::preferences::theme(), QStringLiteral("system"));
}

void SettingsPageTest::keepsTheLanguageTwice()
{
    Hands hands;
    QVERIFY(hands.open());
    hands.find<QComboBox>(QStringLiteral("language"))->setFocus();
    Hands::type(QStringLiteral("D"));
    EVENTUALLY_EQUAL(setting(hands, "locale"), QStringLiteral("de"));
    QCOMPARE(ui::preferences::locale(), QStringLiteral("de"));
    EVENTUALLY(hands.said().contains(QStringLiteral("next start")));
}

void SettingsPageTest::opensTheDataFolder()
{
    Hands hands;
    QVERIFY(hands.open());
    QCOMPARE(hands.find<QLineEdit>(QStringLiteral("dataFolder"))->text(), hands.room.world.dataFolder());
    hands.click(QStringLiteral("openDataFolder"));
    QCOMPARE(hands.room.prompts.opened, QStringList(u"file://" + hands.room.world.dataFolder()));
}

void SettingsPageTest::startsAtSignInOrSaysWhyNot()
{
    Around around;
    Hands hands;
    QVERIFY(hands.open());
    hands.page->setSurroundings(around);
    hands.page->entered();
    auto *box = hands.find<QCheckBox>(QStringLiteral("startAtSignIn"));
    box->setFocus();
    Hands::press(Qt::Key_Space);
    EVENTUALLY(around.isOn);
    EVENTUALLY(box->isEnabled() && box->isChecked());
    around.isBroken = true;
    box->setFocus();
    Hands::press(Qt::Key_Space);
    EVENTUALLY(hands.said().contains(QStringLiteral("cannot be written")));
    EVENTUALLY(box->isEnabled() && box->isChecked());
}

void SettingsPageTest::namesLanguagesWithoutACountry()
{
    Hands hands;
    QVERIFY(hands.open());
    const auto *languages = hands.find<QComboBox>(QStringLiteral("language"));
    QStringList names;
    for (int index = 1; index < languages->count(); ++index)
        names.append(languages->itemText(index));
    QCOMPARE(names,
             QStringList({QStringLiteral("English"), QStringLiteral("Deutsch"), QStringLiteral("Français"),
                          QStringLiteral("Español"), QStringLiteral("日本語")}));
}

void SettingsPageTest::listsAccountsAndWhoUsesThem()
{
    Hands hands;
    hands.room.world.connector();
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(QStringLiteral("accounts")), 1);
    QCOMPARE(hands.cell(QStringLiteral("accounts"), 0, 0), QStringLiteral("archive"));
    QCOMPARE(hands.cell(QStringLiteral("accounts"), 0, 1), QStringLiteral("Memory"));
    QVERIFY(hands.cell(QStringLiteral("accounts"), 0, 2).startsWith(u'1'));
    QVERIFY(!hands.isEnabled(QStringLiteral("removeAccount")));
}

void SettingsPageTest::refusesToRemoveAnAccountInUse()
{
    Hands hands;
    hands.room.world.connector();
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(QStringLiteral("accounts")), 1);
    hands.clickRow(QStringLiteral("accounts"), 0);
    hands.click(QStringLiteral("removeAccount"));
    QVERIFY(hands.said().contains(QStringLiteral("“archive” is in use.")));
    QCOMPARE(hands.room.prompts.questions.size(), 0U);
}

void SettingsPageTest::removesAnAccountThatNobodyUses()
{
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(QStringLiteral("accounts")), 1);
    hands.clickRow(QStringLiteral("accounts"), 0);
    hands.room.prompts.nextLine = QString();
    hands.click(QStringLiteral("removeAccount"));
    EVENTUALLY_EQUAL(hands.rows(QStringLiteral("accounts")), 0);
    QCOMPARE(hands.room.prompts.questions.size(), 1U);
}

void SettingsPageTest::testsAnAccount()
{
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(QStringLiteral("accounts")), 1);
    hands.clickRow(QStringLiteral("accounts"), 0);
    hands.click(QStringLiteral("testAccount"));
    EVENTUALLY(hands.said().contains(QStringLiteral("“archive” is ready.")));
}

void SettingsPageTest::signsInToAnAccount()
{
    const support::SlowSignIn slow;
    Hands hands({.connectors = {}, .targets = {support::personKind(slow)}});
    hands.room.world.administration().addAccount(QStringLiteral("Person"), QStringLiteral("person"), {}, {});
    QVERIFY(hands.open());
    EVENTUALLY_EQUAL(hands.rows(QStringLiteral("accounts")), 2);
    hands.clickRow(QStringLiteral("accounts"), 0);
    QVERIFY(!hands.isEnabled(QStringLiteral("signInAccount"))); // nobody signs in to archive
    hands.clickRow(QStringLiteral("accounts"), 1);
    hands.click(QStringLiteral("signInAccount"));
    EVENTUALLY_EQUAL(hands.room.prompts.opened.size(), 1);
    slow.goOn();
    EVENTUALLY(hands.said().contains(QStringLiteral("You are signed in to “Person”.")));
    QCOMPARE(hands.room.world.administration().account(QStringLiteral("Person")).secretKeys,
             QList<QByteArray>{"refreshToken"});
}

void SettingsPageTest::addsAnAccountInADialog()
{
    Hands hands;
    QVERIFY(hands.open());
    hands.click(QStringLiteral("addAccount"));
    const QPointer<QDialog> dialog = hands.page->findChild<QDialog *>();
    QVERIFY(dialog);
    EVENTUALLY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    EVENTUALLY(!dialog);
}

void SettingsPageTest::sendsATestAlert()
{
    Around around;
    Hands hands;
    QVERIFY(hands.open());
    hands.page->setSurroundings(around);
    hands.click(QStringLiteral("sendTest"));
    EVENTUALLY_EQUAL(around.sent.load(), 1);
    EVENTUALLY(hands.shows(QStringLiteral("It was taken.")));
}

void SettingsPageTest::keepsTheKeyboardWhileATestIsSent()
{
    Around around;
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY(hands.room.background().isIdle());
    hands.page->setSurroundings(around);
    auto *test = hands.find(QStringLiteral("sendTest"));
    test->setFocus();
    Hands::press(Qt::Key_Space);
    QVERIFY(test->hasFocus());
    Hands::press(Qt::Key_Space); // one is on its way
    EVENTUALLY(hands.shows(QStringLiteral("It was taken.")));
    QVERIFY(test->hasFocus());
    QCOMPARE(around.sent.load(), 1);
}

void SettingsPageTest::namesEverythingThatTakesTheKeyboard()
{
    Around around;
    Hands hands;
    hands.room.world.connector();
    QVERIFY(hands.open());
    hands.page->setSurroundings(around);
    EVENTUALLY_EQUAL(hands.rows(QStringLiteral("accounts")), 1);
    QCOMPARE(hands.unnamed(), QStringList());
}

QTEST_MAIN(SettingsPageTest)
#include "settingspage_test.moc"
