// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>

#include "engine/secretstore.h"
#include "support/eventually.h"
#include "ui/wizard/hands.h"

using support::Hands;

/// What is kept of what was entered, and what is not.
class AssistantDraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNoEditThatChangedNothing();
    void keepsNoDraftThatNothingWasEnteredIn_data();
    void keepsNoDraftThatNothingWasEnteredIn();
    void storesNoHalfTypedSecret();
    void storesASecretOnceTheKeyboardLeavesIt();
    void leavesNoStaleSecretWhenTheProgramDiesWhileAnotherIsTyped();
    void keepsTheStoredSecretWhenWhatWasTypedIsTakenBack();
    void savesWhatIsEnteredWhenTheProgramEnds();
};

void AssistantDraftsTest::keepsNoEditThatChangedNothing()
{
    Hands hands;
    hands.room.world.serve({});
    const QString name = hands.room.world.connector().name;
    QVERIFY(hands.open(hands.drafting().edit(name)));
    for (int step = 1; step < 4; ++step) {
        hands.click(QStringLiteral("next"));
        QVERIFY(hands.isAt(step));
    }
    Hands::press(Qt::Key_Escape);
    QVERIFY(hands.isClosed());
    EVENTUALLY(hands.drafting().all().empty());
    QVERIFY(hands.open(hands.drafting().edit(name)));
    Hands::press(Qt::Key_End);
    Hands::type(QStringLiteral(" two"));
    Hands::press(Qt::Key_Escape);
    QVERIFY(hands.isClosed());
    EVENTUALLY(hands.room.background().isIdle());
    QCOMPARE(hands.drafting().edit(name).name, name + QStringLiteral(" two"));
}

void AssistantDraftsTest::keepsNoDraftThatNothingWasEnteredIn_data()
{
    QTest::addColumn<QString>("entered");
    QTest::addColumn<int>("kept");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("the terms") << QStringLiteral("acceptTerms") << 1;
    QTest::newRow("the name") << QStringLiteral("name") << 1;
}

void AssistantDraftsTest::keepsNoDraftThatNothingWasEnteredIn()
{
    QFETCH(const QString, entered);
    QFETCH(const int, kept);
    Hands hands;
    hands.room.world.serve({});
    hands.room.world.connector(); // so that its own name has a number
    QVERIFY(hands.open(QStringLiteral("paged")));
    if (!entered.isEmpty()) {
        QVERIFY(Hands::tabTo(entered));
        Hands::press(entered == QStringLiteral("name") ? Qt::Key_X : Qt::Key_Space);
    }
    Hands::press(Qt::Key_Escape);
    QVERIFY(hands.isClosed());
    EVENTUALLY(hands.room.background().isIdle());
    QCOMPARE(hands.drafting().all().size(), static_cast<size_t>(kept));
    QCOMPARE(hands.closedAsDraft, kept);
}

void AssistantDraftsTest::storesNoHalfTypedSecret()
{
    Hands hands;
    model::Draft draft = hands.drafting().begin(QStringLiteral("stub"));
    draft.page = 1;
    QVERIFY(hands.open(hands.drafting().save(draft, {})));
    QVERIFY(Hands::tabTo(QStringLiteral("field-user")));
    Hands::type(QStringLiteral("desk"));
    QVERIFY(Hands::tabTo(QStringLiteral("field-password")));
    Hands::type(QStringLiteral("half"));
    EVENTUALLY_EQUAL(hands.drafting().all().front().settings.value("user"), QStringLiteral("desk"));
    QCOMPARE(hands.drafting().all().front().secretKeys, QList<QByteArray>());
    QCOMPARE(hands.field<QLineEdit>("password")->text(), QStringLiteral("half"));
}

/// Opens a draft whose stored password is wrong, the keyboard in its input.
static bool openWithAWrongPassword(Hands &hands)
{
    model::Draft draft = hands.drafting().begin(QStringLiteral("stub"));
    draft.page = 1;
    return hands.open(hands.drafting().save(draft, {{"password", base::Secret("wrong")}})) &&
           Hands::tabTo(QStringLiteral("field-password"));
}

static QByteArray storedPassword(Hands &hands)
{
    const QByteArray owner = "draft:" + QByteArray::number(hands.drafting().all().front().id.value);
    const engine::Environment &environment = hands.room.world.environment();
    if (environment.journal.configuration().sealedSecret(owner, "password").isEmpty())
        return {};
    return engine::openedSecret(environment, owner, "password").reveal();
}

void AssistantDraftsTest::storesASecretOnceTheKeyboardLeavesIt()
{
    Hands hands;
    QVERIFY(openWithAWrongPassword(hands));
    Hands::type(QStringLiteral("right"));
    Hands::press(Qt::Key_Tab);
    EVENTUALLY_EQUAL(storedPassword(hands), QByteArray("right"));
    EVENTUALLY_EQUAL(hands.drafting().all().front().secretKeys, QList<QByteArray>{"password"});
    EVENTUALLY(hands.field<QLineEdit>("password")->text().isEmpty());
}

void AssistantDraftsTest::leavesNoStaleSecretWhenTheProgramDiesWhileAnotherIsTyped()
{
    Hands hands;
    QVERIFY(openWithAWrongPassword(hands));
    Hands::type(QStringLiteral("right"));
    EVENTUALLY_EQUAL(hands.drafting().all().front().secretKeys, QList<QByteArray>());
    QCOMPARE(hands.field<QLineEdit>("password")->text(), QStringLiteral("right"));
    delete hands.assistant; // which stores nothing more
    QVERIFY(hands.open(hands.drafting().all().front()));
    QVERIFY(hands.field<QLineEdit>("password")->placeholderText().isEmpty());
    Hands::press(Qt::Key_Escape);
    QVERIFY(hands.isClosed());
    EVENTUALLY_EQUAL(storedPassword(hands), QByteArray());
    QCOMPARE(hands.drafting().all().front().secretKeys, QList<QByteArray>());
}

void AssistantDraftsTest::keepsTheStoredSecretWhenWhatWasTypedIsTakenBack()
{
    Hands hands;
    QVERIFY(openWithAWrongPassword(hands));
    Hands::type(QStringLiteral("x"));
    EVENTUALLY_EQUAL(hands.drafting().all().front().secretKeys, QList<QByteArray>());
    Hands::press(Qt::Key_Backspace);
    EVENTUALLY_EQUAL(hands.drafting().all().front().secretKeys, QList<QByteArray>{"password"});
    EVENTUALLY(!hands.field<QLineEdit>("password")->placeholderText().isEmpty());
    QCOMPARE(storedPassword(hands), QByteArray("wrong"));
}

void AssistantDraftsTest::savesWhatIsEnteredWhenTheProgramEnds()
{
    Hands hands;
    QVERIFY(hands.open(QStringLiteral("paged")));
    QVERIFY(Hands::tabTo(QStringLiteral("name")));
    Hands::type(QStringLiteral("Half done"));
    QMetaObject::invokeMethod(qApp, "aboutToQuit");
    EVENTUALLY_EQUAL(hands.drafting().all().front().name, QStringLiteral("Half done"));
}

QTEST_MAIN(AssistantDraftsTest)
#include "assistantdrafts_test.moc"
