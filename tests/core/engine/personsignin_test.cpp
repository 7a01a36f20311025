// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/personkind.h"
#include "core/engine/world.h"
#include "engine/administration.h"
#include "journal/audit.h"
#include "support/failureof.h"

using engine::Administration;
using support::failureOf;
using support::World;

/// Administration: what a person's sign-in to an account leaves.
class PersonSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatASignInBrings();
    void tellsAndAuditsWhoSignedIn();
    void signsInToNoAccountWithoutPersons();
    void keepsNothingOfARefusedSignIn();
    void keepsNothingWhenTheAccountChangedMeanwhile_data();
    void keepsNothingWhenTheAccountChangedMeanwhile();
    void keepsNoSecretThatTheKindDoesNotKnow();
};

using SignIn = decltype(target::TargetKind::signIn);

/// A world with the account Person, whose sign-in is given; `read` opens its stored sign-in.
struct PersonWorld
{
    explicit PersonWorld(SignIn signIn)
        : world({.connectors = {}, .targets = {support::personKind(std::move(signIn))}})
    {
        world.administration().addAccount(QStringLiteral("Person"), QStringLiteral("person"),
                                          {{"tenant", QStringLiteral("contoso")}}, {});
    }

    base::Failure failure()
    {
        return failureOf(
            [&] { world.administration().signInAccount(QStringLiteral("Person"), openBrowser, world.stop); });
    }
    model::AccountConfig account() { return world.administration().account(QStringLiteral("Person")); }
    base::Secret stored() { return world.environment().targetContext(account()).secret("refreshToken"); }

    World world;
    QList<QUrl> opened;
    target::OpenBrowser openBrowser = [this](const QUrl &url) {
        opened.append(url);
    };
};

void PersonSignInTest::keepsWhatASignInBrings()
{
    const QUrl address(QStringLiteral("https://login.example/authorize"));
    PersonWorld person([&](const target::TargetContext &context, const target::OpenBrowser &openBrowser,
                           const base::Stop &) -> target::TargetKind::Secrets {
        openBrowser(address);
        return {{"refreshToken", base::Secret("of " + context.values.value("tenant").toUtf8())}};
    });
    QCOMPARE(person.failure().key, QByteArray("NO_FAILURE"));
    QCOMPARE(person.opened, QList{address});
    QCOMPARE(person.stored().reveal(), QByteArray("of contoso"));
    QCOMPARE(person.account().secretKeys, QList<QByteArray>{"refreshToken"});
    QByteArray last;
    person.world.journal().audit().read({}, [&](const journal::Audit::Row &row) {
        last = row.action + ' ' + row.subject.toUtf8() + row.detail;
    });
    QVERIFY2(last.startsWith("secrets.set account:2") && last.contains("\"from\":\"sign-in\"") &&
                 last.contains("refreshToken") && !last.contains("contoso"),
             last.constData());
}

void PersonSignInTest::tellsAndAuditsWhoSignedIn()
{
    PersonWorld person([](const target::TargetContext &, const target::OpenBrowser &,
                          const base::Stop &) -> target::TargetKind::SignedIn {
        return {{{"refreshToken", base::Secret("r1")}}, QStringLiteral("ann@example.com")};
    });
    QCOMPARE(person.world.administration().signInAccount(QStringLiteral("Person"), person.openBrowser,
                                                         person.world.stop),
             QStringLiteral("ann@example.com"));
    QByteArray last;
    person.world.journal().audit().read({}, [&](const journal::Audit::Row &row) { last = row.detail; });
    QVERIFY2(last.contains("\"from\":\"sign-in of ann@example.com\""), last.constData());
}

void PersonSignInTest::signsInToNoAccountWithoutPersons()
{
    World world;
    const auto failure = failureOf([&] {
        world.administration().signInAccount(
            QStringLiteral("archive"), [](const QUrl &) {}, world.stop);
    });
    QCOMPARE(failure.key, QByteArray("NO_SIGN_IN"));
    QCOMPARE(failure.area, base::Area::Input);
}

void PersonSignInTest::keepsNothingOfARefusedSignIn()
{
    PersonWorld person([](const target::TargetContext &, const target::OpenBrowser &,
                          const base::Stop &) -> target::TargetKind::Secrets {
        throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "AADSTS65004",
                            QStringLiteral("No."));
    });
    QCOMPARE(person.failure().key, QByteArray("AADSTS65004"));
    QVERIFY(person.stored().isEmpty());
}

void PersonSignInTest::keepsNothingWhenTheAccountChangedMeanwhile_data()
{
    QTest::addColumn<bool>("isRemoved");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("edited") << false << QByteArray("ACCOUNT_CHANGED");
    QTest::newRow("removed") << true << QByteArray("UNKNOWN_ACCOUNT");
}

void PersonSignInTest::keepsNothingWhenTheAccountChangedMeanwhile()
{
    QFETCH(bool, isRemoved);
    QFETCH(QByteArray, key);
    Administration *administration = nullptr;
    PersonWorld person([&](const target::TargetContext &, const target::OpenBrowser &,
                           const base::Stop &) -> target::TargetKind::Secrets {
        isRemoved ? administration->removeAccount(QStringLiteral("Person"))
                  : void(administration->editAccount(QStringLiteral("Person"),
                                                     {{"tenant", QStringLiteral("fabrikam")}}, {}));
        return {{"refreshToken", base::Secret("r1")}};
    });
    administration = &person.world.administration();
    const model::AccountConfig before = person.account();
    QCOMPARE(person.failure().key, key);
    QVERIFY(person.world.environment().targetContext(before).secret("refreshToken").isEmpty());
}

void PersonSignInTest::keepsNoSecretThatTheKindDoesNotKnow()
{
    PersonWorld person([](const target::TargetContext &, const target::OpenBrowser &,
                          const base::Stop &) -> target::TargetKind::Secrets {
        return {{"telegram", base::Secret("r1")}};
    });
    QCOMPARE(person.failure().key, QByteArray("UNKNOWN_SECRET"));
    QVERIFY(person.account().secretKeys.isEmpty());
}

QTEST_GUILESS_MAIN(PersonSignInTest)
#include "personsignin_test.moc"
