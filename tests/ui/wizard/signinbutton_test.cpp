// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPointer>
#include <QTest>

#include "core/engine/personkind.h"
#include "support/eventually.h"
#include "ui/room.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/wizard/signinbutton.h"

using support::Room;

namespace {

const QString person = QStringLiteral("Person");

/// A window with the button and its message, over an account that a person signs in to.
class Shown
{
public:
    explicit Shown(decltype(target::TargetKind::signIn) signIn)
        : room({.connectors = {}, .targets = {support::personKind(std::move(signIn))}})
    {
        room.world.administration().addAccount(person, QStringLiteral("person"), {}, {});
        message = new ui::InlineMessage(&window);
        button = new ui::SignInButton(room.desk(), room.prompts, *message, &window);
        window.show();
        button->setAccount(account());
    }

    model::AccountConfig account() { return room.world.administration().account(person); }
    base::Secret stored() { return room.world.environment().targetContext(account()).secret("refreshToken"); }
    void click() const { QTest::mouseClick(button, Qt::LeftButton); }

    Room room;
    QWidget window;
    ui::InlineMessage *message;
    QPointer<ui::SignInButton> button;
};

} // namespace

class SignInButtonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWherePersonsSignIn();
    void opensTheBrowserAndKeepsTheSignIn();
    void saysWhyItWasRefused();
    void stopsWhenPressedAgain();
    void canBeStoppedWhileAnotherAccountIsChosen();
    void stopsWhenTheWindowGoes();
};

void SignInButtonTest::showsWherePersonsSignIn()
{
    Shown shown{support::SlowSignIn()};
    QVERIFY(shown.button->isVisible());
    shown.button->setAccount(shown.room.world.administration().account(QStringLiteral("archive")));
    QVERIFY(!shown.button->isVisible());
    shown.button->setAccount(shown.account());
    QVERIFY(shown.button->isVisible());
    shown.button->setAccount(std::nullopt);
    QVERIFY(!shown.button->isVisible());
}

void SignInButtonTest::opensTheBrowserAndKeepsTheSignIn()
{
    const support::SlowSignIn slow;
    Shown shown{slow};
    QSignalSpy signedIn(shown.button, &ui::SignInButton::signedIn);
    QSignalSpy changed(&shown.room.desk(), &ui::Desk::configurationChanged);
    shown.click();
    QVERIFY(shown.message->text().contains(person));
    EVENTUALLY_EQUAL(shown.room.prompts.opened,
                     QStringList{QStringLiteral("https://login.example/authorize?state=1")});
    QVERIFY(shown.button->isSigningIn());
    QVERIFY(shown.stored().isEmpty());
    slow.goOn();
    EVENTUALLY_EQUAL(signedIn.count(), 1);
    QCOMPARE(signedIn.front().front().toString(), person);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(shown.stored().reveal(), QByteArray("r1"));
    QCOMPARE(shown.message->text(), QStringLiteral("You are signed in to “Person”."));
    QVERIFY(!shown.button->isSigningIn());
}

void SignInButtonTest::saysWhyItWasRefused()
{
    Shown shown([](const target::TargetContext &, const target::OpenBrowser &,
                   const base::Stop &) -> target::TargetKind::Secrets {
        throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "AADSTS65004",
                            QStringLiteral("Declined."), QStringLiteral("Accept it."));
    });
    QSignalSpy signedIn(shown.button, &ui::SignInButton::signedIn);
    shown.click();
    EVENTUALLY(shown.message->text().contains(QStringLiteral("Declined.")));
    QVERIFY(shown.message->text().contains(QStringLiteral("Accept it.")));
    QVERIFY(shown.message->text().contains(QStringLiteral("not signed in")));
    QCOMPARE(signedIn.count(), 0);
    QVERIFY(!shown.button->isSigningIn());
}

void SignInButtonTest::stopsWhenPressedAgain()
{
    Shown shown{support::SlowSignIn()};
    const QString before = shown.button->text();
    shown.click();
    EVENTUALLY_EQUAL(shown.room.prompts.opened.size(), 1);
    QVERIFY(shown.button->text() != before);
    shown.click();
    EVENTUALLY(!shown.button->isSigningIn());
    QCOMPARE(shown.button->text(), before);
    QVERIFY(shown.message->text().contains(QStringLiteral("stopped")));
    QVERIFY(shown.stored().isEmpty());
}

void SignInButtonTest::canBeStoppedWhileAnotherAccountIsChosen()
{
    Shown shown{support::SlowSignIn()};
    shown.click();
    shown.button->setAccount(shown.room.world.administration().account(QStringLiteral("archive")));
    QVERIFY(shown.button->isVisible());
    shown.click();
    EVENTUALLY(!shown.button->isSigningIn());
    QVERIFY(!shown.button->isVisible());
}

void SignInButtonTest::stopsWhenTheWindowGoes()
{
    Shown shown{support::SlowSignIn()};
    shown.click();
    EVENTUALLY_EQUAL(shown.room.prompts.opened.size(), 1);
    delete shown.button;
    EVENTUALLY(shown.room.background().isIdle());
    QVERIFY(shown.stored().isEmpty());
}

QTEST_MAIN(SignInButtonTest)
#include "signinbutton_test.moc"
