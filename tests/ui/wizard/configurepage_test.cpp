// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include "journal/drafts.h"
#include "support/eventually.h"
#include "ui/held.h"
#include "ui/wizard/hands.h"

using support::Hands;
using Probe = support::StubState::Probe;

class ConfigurePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesABadValueBesideItsField_data();
    void refusesABadValueBesideItsField();
    void refusesAScheduleThatIsNone();
    void asksForTheScheduleWithoutItsTextForm();
    void namesWhatIsRequired();
    void namesWhatIsMissingOfEveryKind_data();
    void namesWhatIsMissingOfEveryKind();
    void opensWhatHidesAWrongValue();
    void saysWhatTheFirstImportLeavesOut();
    void testsTheConnection_data();
    void testsTheConnection();
    void saysWhyATestCannotBeMade_data();
    void saysWhyATestCannotBeMade();
    void stopsATest();
    void stopsATestWhenThePageIsLeft();
    void forgetsAResultWhenSomethingIsEdited();
    void testsNothingThatIsIncomplete();
    void sealsASecretAndKeepsItOutOfTheDraft();
    void removesAStoredSecret();
    void forgetsATestThatWasEditedBeforeItBegan();
    void makesNoTestOfAPageThatWasLeft();

private:
    /// On the second page, with what is required.
    static bool openComplete(Hands &hands, const model::Values &more = {})
    {
        model::Draft draft = hands.drafting().begin(QStringLiteral("stub"));
        draft.settings = more;
        draft.settings.insert("address", QStringLiteral("https://source.example.com"));
        draft.termsAccepted = true;
        draft.page = 1;
        return hands.open(hands.drafting().save(draft, {{"password", base::Secret("secret")}}));
    }
    static void enter(const Hands &hands, const char *key, const QString &value)
    {
        hands.field(key)->setFocus();
        Hands::press(Qt::Key_A, Qt::ControlModifier);
        Hands::type(value);
    }
};

static QString errorOf(const char *key)
{
    return QStringLiteral("error-") + QString::fromLatin1(key);
}

void ConfigurePageTest::refusesABadValueBesideItsField_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("bad");
    QTest::addColumn<QString>("good");
    const auto row = [](const char *key, const char *bad, const char *good) {
        QTest::newRow(bad) << QByteArray(key) << QString::fromLatin1(bad) << QString::fromLatin1(good);
    };
    row("address", "source.example.com", "https://other.example.com");
    row("until", "31.1.2026", "2026-01-31");
    row("pages", "none", "2");
    row("pages", "0", "1");
    row("pages", "1.5", "3");
    row("address", "ftp://source.example.com", "http://source.example.com");
    row("until", "2026-02-30", "2026-02-28");
    row("since", "yesterday", "2026-01-31T08:00:00Z");
}

void ConfigurePageTest::refusesABadValueBesideItsField()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, bad);
    QFETCH(QString, good);
    Hands hands;
    QVERIFY(openComplete(hands));
    enter(hands, key.constData(), bad);
    Hands::press(Qt::Key_Return);
    const QString said = hands.messageAt(errorOf(key.constData()));
    QVERIFY2(said.contains(bad), qPrintable(said));
    QCOMPARE(hands.step(), 1);
    QCOMPARE(QApplication::focusWidget(), hands.field(key.constData()));
    enter(hands, key.constData(), good);
    QCOMPARE(hands.messageAt(errorOf(key.constData())), QString());
    Hands::press(Qt::Key_Return);
    QVERIFY(hands.isAt(2));
    QCOMPARE(hands.drafting().all().front().settings.value(key), good);
}

void ConfigurePageTest::refusesAScheduleThatIsNone()
{
    Hands hands;
    QVERIFY(openComplete(hands, {{"schedule", QStringLiteral("often")}}));
    Hands::press(Qt::Key_Return);
    EVENTUALLY(hands.messageAt(errorOf("schedule")).contains(QStringLiteral("often")));
    QCOMPARE(hands.step(), 1);
    QCOMPARE(QApplication::focusWidget(), hands.field("schedule"));
    Hands::press(Qt::Key_Up);
    QCOMPARE(hands.messageAt(errorOf("schedule")), QString());
    Hands::press(Qt::Key_Return);
    QVERIFY(hands.isAt(2));
    QCOMPARE(hands.drafting().all().front().settings.value("schedule"), QStringLiteral("manual"));
}

void ConfigurePageTest::asksForTheScheduleWithoutItsTextForm()
{
    Hands hands;
    QVERIFY(openComplete(hands));
    QVERIFY(Hands::tabTo(QStringLiteral("field-schedule")));
    Hands::press(Qt::Key_Down);
    QVERIFY(Hands::tabTo(QStringLiteral("scheduleDay5")));
    Hands::press(Qt::Key_Space);
    QVERIFY(Hands::tabTo(QStringLiteral("scheduleTimes")));
    Hands::press(Qt::Key_Return);
    QVERIFY(!hands.messageAt(errorOf("schedule")).isEmpty());
    QCOMPARE(hands.step(), 1);
    QVERIFY(Hands::tabTo(QStringLiteral("scheduleTimes")));
    Hands::type(QStringLiteral("02:30"));
    Hands::press(Qt::Key_Return);
    QVERIFY(hands.isAt(2));
    QCOMPARE(hands.drafting().all().front().settings.value("schedule"), QStringLiteral("weekly:fri@02:30"));
}

void ConfigurePageTest::namesWhatIsRequired()
{
    Hands hands;
    model::Draft draft = hands.drafting().begin(QStringLiteral("stub"));
    draft.page = 1;
    QVERIFY(hands.open(hands.drafting().save(draft, {})));
    hands.click(QStringLiteral("next"));
    QVERIFY(!hands.messageAt(errorOf("address")).isEmpty());
    QVERIFY(!hands.messageAt(errorOf("password")).isEmpty());
    QCOMPARE(hands.messageAt(errorOf("user")), QString());
}

void ConfigurePageTest::namesWhatIsMissingOfEveryKind_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const connectors::ConnectorKind &kind : connectors::allKinds())
        QTest::newRow(kind.id.constData()) << kind.id;
    QTest::newRow("paged") << QByteArray("paged");
    QTest::newRow("stub") << QByteArray("stub");
}

void ConfigurePageTest::namesWhatIsMissingOfEveryKind()
{
    QFETCH(const QByteArray, kind);
    Hands hands;
    model::Draft draft = hands.drafting().begin(QString::fromLatin1(kind));
    draft.page = 1;
    QVERIFY(hands.open(hands.drafting().save(draft, {})));
    const connectors::ConnectorKind &chosen = hands.room.world.environment().connectorKind(kind);
    QCOMPARE(hands.field("since") != nullptr, chosen.hasTimeline); // elsewhere it leaves nothing out
    const model::Fields wanted = support::toFillIn(chosen);
    if (wanted.empty())
        QSKIP("No single field is missing: what is, depends on the others.");
    Hands::press(Qt::Key_Return);
    for (const model::Field &field : wanted) {
        const QString said = hands.messageAt(errorOf(field.key.constData()));
        QVERIFY2(said.contains(field.label), field.key.constData());
        QVERIFY2(said.contains(QStringLiteral("missing")), qPrintable(said));
    }
    QCOMPARE(QApplication::focusWidget(), hands.field(wanted.front().key.constData()));
    QCOMPARE(hands.step(), 1);
}

void ConfigurePageTest::opensWhatHidesAWrongValue()
{
    Hands hands;
    QVERIFY(openComplete(hands));
    hands.click(QStringLiteral("disclosure"));
    enter(hands, "sizeLimitMB", QStringLiteral("huge"));
    hands.click(QStringLiteral("disclosure"));
    QVERIFY(!hands.field("sizeLimitMB")->isVisible());
    QTest::keyClick(hands.assistant, Qt::Key_N, Qt::AltModifier);
    EVENTUALLY(hands.messageAt(errorOf("sizeLimitMB")).contains(QStringLiteral("huge")));
    QCOMPARE(QApplication::focusWidget(), hands.field("sizeLimitMB"));
    QCOMPARE(hands.step(), 1);
}

void ConfigurePageTest::saysWhatTheFirstImportLeavesOut()
{
    Hands hands;
    QVERIFY(openComplete(hands));
    QVERIFY(hands.messageAt(QStringLiteral("startWords")).contains(QStringLiteral("30 days back")));
    enter(hands, "since", QStringLiteral("2025-03-01"));
    QVERIFY(hands.messageAt(QStringLiteral("startWords")).contains(QStringLiteral("2025")));
    enter(hands, "since", QStringLiteral("never"));
    QCOMPARE(hands.messageAt(QStringLiteral("startWords")), QString());
}

void ConfigurePageTest::testsTheConnection_data()
{
    QTest::addColumn<bool>("passes");
    QTest::newRow("passes") << true;
    QTest::newRow("fails") << false;
}

void ConfigurePageTest::testsTheConnection()
{
    QFETCH(bool, passes);
    Hands hands;
    QVERIFY(openComplete(hands));
    hands.stub->probe = passes ? Probe::Passes : Probe::Fails;
    QVERIFY(Hands::tabTo(QStringLiteral("testConnection")));
    Hands::press(Qt::Key_Space);
    EVENTUALLY(hands.find(QStringLiteral("check-1")));
    QVERIFY(
        hands.find(QStringLiteral("check-0"))->accessibleName().contains(QStringLiteral("Settings: passed")));
    const auto *second = hands.find<QLabel>(QStringLiteral("check-1"));
    QCOMPARE(second->accessibleName().contains(QStringLiteral("failed")), !passes);
    QCOMPARE(second->text().contains(QStringLiteral("Start it.")), !passes);
    QVERIFY(Hands::tabTo(QStringLiteral("check-1")));
    QVERIFY(hands.room.world.journal().configuration().connectors().empty());
}

void ConfigurePageTest::saysWhyATestCannotBeMade_data()
{
    QTest::addColumn<bool>("isAccountGone");
    QTest::addColumn<QString>("said");
    QTest::newRow("the account is gone") << true << QStringLiteral("archive");
    QTest::newRow("the kind refuses its settings") << false << QStringLiteral("This cannot be right.");
}

void ConfigurePageTest::saysWhyATestCannotBeMade()
{
    QFETCH(const bool, isAccountGone);
    QFETCH(const QString, said);
    Hands hands;
    QVERIFY(openComplete(hands));
    hands.stub->refusesSettings = !isAccountGone;
    if (isAccountGone)
        hands.room.world.administration().removeAccount(QStringLiteral("archive"));
    hands.click(QStringLiteral("testConnection"));
    const QString at = QStringLiteral("testMessage");
    EVENTUALLY_OR_SAY(hands.messageAt(at).contains(said), qPrintable(hands.messageAt(at)));
    QVERIFY(!hands.find(QStringLiteral("check-0")));
    QVERIFY(hands.find(QStringLiteral("testConnection"))->isEnabled());
}

void ConfigurePageTest::stopsATest()
{
    Hands hands;
    QVERIFY(openComplete(hands));
    hands.stub->probe = Probe::WaitsForAStop;
    auto *button = hands.find<QPushButton>(QStringLiteral("testConnection"));
    const QString before = button->text();
    QTest::keyClick(hands.assistant, Qt::Key_T, Qt::AltModifier);
    EVENTUALLY(button->text() != before);
    EVENTUALLY_EQUAL(hands.stub->waits.load(), 1);
    hands.click(QStringLiteral("testConnection"));
    QCOMPARE(button->text(), before);
    QVERIFY(hands.messageAt(QStringLiteral("testMessage")).contains(QStringLiteral("stopped")));
    EVENTUALLY_EQUAL(hands.stub->stops.load(), 1);
    EVENTUALLY(hands.room.background().isIdle());
    QVERIFY(!hands.find(QStringLiteral("check-0")));
}

void ConfigurePageTest::stopsATestWhenThePageIsLeft()
{
    Hands hands;
    QVERIFY(openComplete(hands));
    hands.stub->probe = Probe::WaitsForAStop;
    hands.click(QStringLiteral("testConnection"));
    EVENTUALLY_EQUAL(hands.stub->waits.load(), 1);
    QTest::keyClick(hands.assistant, Qt::Key_B, Qt::AltModifier);
    QVERIFY(hands.isAt(0));
    EVENTUALLY_EQUAL(hands.stub->stops.load(), 1);
}

void ConfigurePageTest::forgetsAResultWhenSomethingIsEdited()
{
    Hands hands;
    QVERIFY(openComplete(hands));
    hands.click(QStringLiteral("testConnection"));
    EVENTUALLY(hands.find(QStringLiteral("check-0")));
    enter(hands, "user", QStringLiteral("other"));
    QCOMPARE(hands.messageAt(QStringLiteral("testMessage")), QString());
    QVERIFY(!hands.find(QStringLiteral("testResults"))->isVisible());
}

void ConfigurePageTest::testsNothingThatIsIncomplete()
{
    Hands hands;
    QVERIFY(openComplete(hands));
    enter(hands, "address", QStringLiteral("nowhere"));
    hands.click(QStringLiteral("testConnection"));
    QVERIFY(!hands.messageAt(errorOf("address")).isEmpty());
    QVERIFY(!hands.find(QStringLiteral("check-0")));
}

/// True when any file of the data folder holds the bytes.
static bool isOnDisk(const QString &folder, const QByteArray &bytes)
{
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

void ConfigurePageTest::sealsASecretAndKeepsItOutOfTheDraft()
{
    Hands hands;
    model::Draft draft = hands.drafting().begin(QStringLiteral("stub"));
    draft.page = 1;
    QVERIFY(hands.open(hands.drafting().save(draft, {})));
    enter(hands, "user", QStringLiteral("words-to-find"));
    enter(hands, "password", QStringLiteral("secret-to-hide"));
    hands.click(QStringLiteral("close"));
    QVERIFY(hands.isClosed());
    EVENTUALLY(hands.room.background().isIdle());
    const auto stored = hands.room.world.journal().drafts().find(draft.id);
    QVERIFY(!stored->settings.contains("password"));
    QCOMPARE(stored->secretKeys, QList<QByteArray>{"password"});
    QVERIFY(isOnDisk(hands.room.world.dataFolder(), "words-to-find"));
    QVERIFY(!isOnDisk(hands.room.world.dataFolder(), "secret-to-hide"));
    const QByteArray owner = "draft:" + QByteArray::number(draft.id.value);
    const QByteArray sealed = hands.room.world.journal().configuration().sealedSecret(owner, "password");
    QCOMPARE(hands.room.world.environment().vault.open(sealed, owner + ":password").reveal(),
             QByteArray("secret-to-hide"));
    hands.room.reopen();
    QVERIFY(hands.open(*stored));
    QCOMPARE(hands.field<QLineEdit>("password")->text(), QString());
    QVERIFY(hands.field<QLineEdit>("password")->placeholderText().contains(QStringLiteral("Stored")));
}

void ConfigurePageTest::removesAStoredSecret()
{
    Hands hands;
    QVERIFY(openComplete(hands));
    hands.click(QStringLiteral("remove-password"));
    hands.click(QStringLiteral("next"));
    QVERIFY(!hands.messageAt(errorOf("password")).isEmpty());
    hands.click(QStringLiteral("back"));
    QVERIFY(hands.isAt(0));
    EVENTUALLY(hands.drafting().all().front().secretKeys.isEmpty());
}

void ConfigurePageTest::forgetsATestThatWasEditedBeforeItBegan()
{
    Hands hands;
    QVERIFY(openComplete(hands));
    support::Held held(hands.room.desk());
    QVERIFY(held.isHolding());
    hands.click(QStringLiteral("testConnection"));
    enter(hands, "user", QStringLiteral("other"));
    held.letGo();
    EVENTUALLY(hands.room.background().isIdle());
    QCOMPARE(hands.messageAt(QStringLiteral("testMessage")), QString());
    QVERIFY(!hands.find(QStringLiteral("check-0")));
    hands.click(QStringLiteral("testConnection"));
    EVENTUALLY(hands.find(QStringLiteral("check-0")));
}

void ConfigurePageTest::makesNoTestOfAPageThatWasLeft()
{
    Hands hands;
    QVERIFY(openComplete(hands));
    support::Held held(hands.room.desk());
    QVERIFY(held.isHolding());
    hands.click(QStringLiteral("testConnection"));
    QTest::keyClick(hands.assistant, Qt::Key_B, Qt::AltModifier);
    QVERIFY(hands.isAt(0));
    held.letGo();
    EVENTUALLY(hands.room.background().isIdle());
    QVERIFY(!hands.find(QStringLiteral("check-0")));
}

QTEST_MAIN(ConfigurePageTest)
#include "configurepage_test.moc"
