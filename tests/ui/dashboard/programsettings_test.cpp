// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QScrollArea>

#include "engine/secretstore.h"
#include "support/eventually.h"
#include "ui/around.h"
#include "ui/dashboard/pagehands.h"
#include "ui/dashboard/settingspage.h"

using support::Around;
using Hands = support::PageHands<ui::SettingsPage>;

class ProgramSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesWhatWasChangedAndNothingElse();
    void keepsItsPlaceWhenItSaves();
    void tellsEveryFaultBesideItsInput();
    void walksTheSettingsInTheirOrder();
    void saysWhyATestCannotBeSent();
    void keepsWhatIsTypedWhileItIsSaved();
    void undoesWhatWasNotSaved();
    void saysWhatIsNotSavedEvenOnceThePageWasLeft();
    void undoKeepsAStoredPassword();
    void showsAWrongValueBesideItsInput();
};

namespace {

QString setting(Hands &hands, const QByteArray &key)
{
    return hands.room.world.journal().configuration().settings().value(key);
}

bool isInSight(const QWidget *widget)
{
    for (const QWidget *above = widget; above; above = above->parentWidget()) {
        if (const auto *area = qobject_cast<const QScrollArea *>(above))
            return area->viewport()->rect().contains(
                QRect(widget->mapTo(area->viewport(), QPoint()), widget->size()));
    }
    return false;
}

const ui::InlineMessage *messageWith(const Hands &hands, const QString &text)
{
    for (const auto *message : hands.page->findChildren<ui::InlineMessage *>()) {
        if (message->isVisible() && message->text().contains(text))
            return message;
    }
    return nullptr;
}

} // namespace

void ProgramSettingsTest::savesWhatWasChangedAndNothingElse()
{
    Hands hands;
    QVERIFY(hands.open());
    QVERIFY(!hands.isEnabled(QStringLiteral("saveSettings")));
    EVENTUALLY(hands.room.background().isIdle());
    hands.find(QStringLiteral("field-lanes"))->setFocus();
    Hands::press(Qt::Key_A, Qt::ControlModifier);
    Hands::type(QStringLiteral("8"));
    hands.click(QStringLiteral("saveSettings"));
    EVENTUALLY_EQUAL(setting(hands, "lanes"), QStringLiteral("8"));
    EVENTUALLY(hands.said().contains(QStringLiteral("Saved.")));
    QCOMPARE(hands.room.world.journal().configuration().settings().size(), 1);
    Hands::press(Qt::Key_Tab);
    EVENTUALLY(!hands.isEnabled(QStringLiteral("saveSettings")));
}

void ProgramSettingsTest::keepsItsPlaceWhenItSaves()
{
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY(hands.room.background().isIdle());
    hands.find(QStringLiteral("field-lanes"))->setFocus();
    Hands::press(Qt::Key_A, Qt::ControlModifier);
    Hands::type(QStringLiteral("8"));
    QWidget *save = hands.find(QStringLiteral("saveSettings"));
    save->setFocus();
    Hands::press(Qt::Key_Space);
    EVENTUALLY(messageWith(hands, QStringLiteral("Saved.")));
    QVERIFY(save->hasFocus());
    EVENTUALLY(isInSight(messageWith(hands, QStringLiteral("Saved."))) && isInSight(save));
}

void ProgramSettingsTest::tellsEveryFaultBesideItsInput()
{
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY(hands.room.background().isIdle());
    hands.find(QStringLiteral("field-caFile"))->setFocus();
    Hands::type(QStringLiteral("/nonexistent.pem"));
    hands.find(QStringLiteral("field-proxy"))->setFocus();
    Hands::type(QStringLiteral("htp//bad"));
    hands.find(QStringLiteral("saveSettings"))->setFocus();
    Hands::press(Qt::Key_Space);
    const QWidget *proxy = hands.find(QStringLiteral("error-proxy"));
    EVENTUALLY(proxy->isVisible() && hands.find(QStringLiteral("error-caFile"))->isVisible());
    QVERIFY(hands.find(QStringLiteral("field-proxy"))->hasFocus());
    EVENTUALLY(isInSight(proxy) && isInSight(hands.find(QStringLiteral("field-proxy"))));
    QVERIFY(setting(hands, "proxy").isEmpty());
    QVERIFY(hands.isEnabled(QStringLiteral("saveSettings")));
}

void ProgramSettingsTest::walksTheSettingsInTheirOrder()
{
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY(hands.room.background().isIdle());
    hands.find(QStringLiteral("field-proxy"))->setFocus();
    Hands::type(QStringLiteral("none"));
    QStringList walked;
    while (walked.size() < 60 && !walked.contains(QStringLiteral("undoSettings"))) {
        walked.append(QApplication::focusWidget()->objectName());
        Hands::press(Qt::Key_Tab);
    }
    QCOMPARE(walked.mid(walked.size() - 2),
             QStringList({QStringLiteral("saveSettings"), QStringLiteral("undoSettings")}));
    QStringList fields;
    for (const char *key : {"proxy", "caFile", "lanes", "spoolLimit", "retentionDays", "alertMail", "smtpUrl",
                            "smtpFrom", "smtpUser", "smtpPassword", "alertWebhook", "alertWebhookSecret"})
        fields.append(QStringLiteral("field-") + QLatin1String(key));
    QCOMPARE(walked.filter(QStringLiteral("field-")), fields);
}

void ProgramSettingsTest::saysWhyATestCannotBeSent()
{
    Around around;
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY(hands.room.background().isIdle());
    hands.page->setSurroundings(around);
    QVERIFY(!hands.find(QStringLiteral("sendTestHint"))->isVisible());
    hands.find(QStringLiteral("field-proxy"))->setFocus();
    Hands::type(QStringLiteral("none"));
    QVERIFY(!hands.isEnabled(QStringLiteral("sendTest")));
    QVERIFY(hands.find(QStringLiteral("sendTestHint"))->isVisible());
    QVERIFY(hands.find(QStringLiteral("sendTest"))->toolTip().contains(QStringLiteral("Save first")));
}

void ProgramSettingsTest::keepsWhatIsTypedWhileItIsSaved()
{
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY(hands.room.background().isIdle());
    const auto enter = [&](const QString &key, const QString &text) {
        hands.find(u"field-" + key)->setFocus();
        Hands::press(Qt::Key_A, Qt::ControlModifier);
        Hands::type(text);
    };
    const auto password = [&] {
        return engine::openedSecret(hands.room.world.environment(), "settings", "smtpPassword").reveal();
    };
    enter(QStringLiteral("lanes"), QStringLiteral("8"));
    enter(QStringLiteral("smtpPassword"), QStringLiteral("one"));
    hands.click(QStringLiteral("saveSettings"));
    enter(QStringLiteral("lanes"), QStringLiteral("6")); // the answer comes with the event loop
    enter(QStringLiteral("smtpPassword"), QStringLiteral("two"));
    EVENTUALLY(hands.said().contains(QStringLiteral("Saved.")));
    QCOMPARE(setting(hands, "lanes"), QStringLiteral("8"));
    QCOMPARE(password(), QByteArray("one"));
    EVENTUALLY(hands.room.background().isIdle());
    QVERIFY(hands.isEnabled(QStringLiteral("saveSettings")));
    hands.click(QStringLiteral("saveSettings"));
    EVENTUALLY_EQUAL(setting(hands, "lanes"), QStringLiteral("6"));
    EVENTUALLY_EQUAL(password(), QByteArray("two"));
    EVENTUALLY(!hands.isEnabled(QStringLiteral("undoSettings")));
}

void ProgramSettingsTest::undoesWhatWasNotSaved()
{
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY(hands.room.background().isIdle());
    auto *proxy = hands.find<QLineEdit>(QStringLiteral("field-proxy"));
    proxy->setFocus();
    Hands::type(QStringLiteral("none"));
    hands.click(QStringLiteral("undoSettings"));
    QVERIFY(proxy->text() != QStringLiteral("none"));
    Hands::press(Qt::Key_Tab);
    EVENTUALLY(!hands.isEnabled(QStringLiteral("undoSettings")));
}

void ProgramSettingsTest::saysWhatIsNotSavedEvenOnceThePageWasLeft()
{
    const QString unsaved = QStringLiteral("Not saved yet");
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY(hands.room.background().isIdle());
    QVERIFY(!hands.shows(unsaved));
    hands.find(QStringLiteral("field-proxy"))->setFocus();
    Hands::type(QStringLiteral("none"));
    QVERIFY(hands.shows(unsaved));
    hands.page->hide();
    hands.page->show();
    hands.page->entered();
    EVENTUALLY(hands.room.background().isIdle());
    QVERIFY(hands.shows(unsaved));
    hands.click(QStringLiteral("saveSettings"));
    EVENTUALLY_EQUAL(setting(hands, "proxy"), QStringLiteral("none"));
    EVENTUALLY(!hands.shows(unsaved));
}

void ProgramSettingsTest::undoKeepsAStoredPassword()
{
    Hands hands;
    hands.room.world.administration().setSettingSecrets({{"smtpPassword", base::Secret("hush")}});
    QVERIFY(hands.open());
    EVENTUALLY(hands.room.background().isIdle());
    auto *remove = hands.find<QAbstractButton>(QStringLiteral("remove-smtpPassword"));
    EVENTUALLY_EQUAL(remove->text(), QStringLiteral("Remove"));
    remove->click();
    hands.click(QStringLiteral("undoSettings"));
    QCOMPARE(remove->text(), QStringLiteral("Remove"));
    hands.find(QStringLiteral("field-lanes"))->setFocus();
    Hands::press(Qt::Key_A, Qt::ControlModifier);
    Hands::type(QStringLiteral("8"));
    hands.click(QStringLiteral("saveSettings"));
    EVENTUALLY_EQUAL(setting(hands, "lanes"), QStringLiteral("8"));
    EVENTUALLY(hands.room.background().isIdle());
    QVERIFY(!hands.room.world.journal().configuration().sealedSecret("settings", "smtpPassword").isEmpty());
}

void ProgramSettingsTest::showsAWrongValueBesideItsInput()
{
    Hands hands;
    QVERIFY(hands.open());
    EVENTUALLY(hands.room.background().isIdle());
    hands.find(QStringLiteral("field-alertWebhook"))->setFocus();
    Hands::type(QStringLiteral("nonsense"));
    hands.click(QStringLiteral("saveSettings"));
    QVERIFY(!hands.said().isEmpty());
    QVERIFY(setting(hands, "alertWebhook").isEmpty());
}

QTEST_MAIN(ProgramSettingsTest)
#include "programsettings_test.moc"
