// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include "support/eventually.h"
#include "ui/registrykinds.h"
#include "ui/wizard/assistant.h"
#include "ui/wizard/hands.h"

using support::Hands;
using support::World;

class AssistantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsByKeyboardAlone_data();
    void createsByKeyboardAlone();
    void createsByMouse_data() { createsByKeyboardAlone_data(); }
    void createsByMouse();
    void leavesAConnectorThatRunsAtOnce();
    void keepsADraftWhenClosedOnAnyPage_data();
    void keepsADraftWhenClosedOnAnyPage();
    void storesWhatIsEnteredBeforeThePageIsLeft_data();
    void storesWhatIsEnteredBeforeThePageIsLeft();
    void goesBackByStepsAndByButton();
    void editsAConnector();
    void saysWhyNothingWasCreated();
    void namesEverythingThatTakesTheKeyboard();
    void tabsThroughTheInputsInTheirOrder();
};

void AssistantTest::createsByKeyboardAlone_data()
{
    QTest::addColumn<QString>("kind");
    for (const connectors::ConnectorKind &kind : connectors::allKinds())
        QTest::newRow(kind.id.constData()) << QString::fromLatin1(kind.id);
    QTest::newRow("paged") << QStringLiteral("paged");
    QTest::newRow("stub") << QStringLiteral("stub");
}

void AssistantTest::createsByKeyboardAlone()
{
    QFETCH(QString, kind);
    Hands hands;
    hands.room.world.serve({});
    QVERIFY(hands.open(kind));
    QCOMPARE(QApplication::focusWidget(), hands.find(QStringLiteral("acceptTerms")));
    Hands::press(Qt::Key_Space);
    QVERIFY(Hands::tabTo(QStringLiteral("name")));
    Hands::press(Qt::Key_A, Qt::ControlModifier);
    Hands::type(QStringLiteral("Mine"));
    Hands::press(Qt::Key_Return);
    QVERIFY(hands.isAt(1));
    const auto &described = hands.room.world.environment().connectorKind(kind.toUtf8());
    QCOMPARE(QApplication::focusWidget()->objectName(),
             QStringLiteral("field-") + QString::fromLatin1(described.fields.front().key));
    for (const model::Field &field : support::toFillIn(described)) {
        QVERIFY(Hands::tabTo(QStringLiteral("field-") + QString::fromLatin1(field.key)));
        Hands::type(support::sampleOf(field, hands.room.world.serverFile()));
    }
    QVERIFY(Hands::tabTo(QStringLiteral("field-folderName")));
    Hands::press(Qt::Key_Return);
    QVERIFY(hands.isAt(2));
    QCOMPARE(hands.title(), described.mappingTitle);
    Hands::press(Qt::Key_Return);
    QVERIFY(hands.isAt(3));
    QCOMPARE(hands.find<QPushButton>(QStringLiteral("next"))->text(), QStringLiteral("&Create connector"));
    QVERIFY(hands.room.world.journal().configuration().connectors().empty());
    Hands::press(Qt::Key_Return);
    QVERIFY(hands.isClosed());
    QVERIFY(hands.wasNew);
    const auto connector = hands.room.world.journal().configuration().connector(hands.applied);
    QCOMPARE(connector->name, QStringLiteral("Mine"));
    QCOMPARE(connector->kind, kind);
    QVERIFY(hands.drafting().all().empty());
}

void AssistantTest::createsByMouse()
{
    QFETCH(QString, kind);
    Hands hands;
    hands.room.world.serve({});
    QVERIFY(hands.open(kind));
    hands.click(QStringLiteral("acceptTerms"));
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(1));
    for (const model::Field &field :
         support::toFillIn(hands.room.world.environment().connectorKind(kind.toUtf8()))) {
        const QString key = QString::fromLatin1(field.key);
        if (hands.find(QStringLiteral("choose-") + key)) {
            hands.room.prompts.nextPath = support::sampleOf(field, hands.room.world.serverFile());
            hands.click(QStringLiteral("choose-") + key);
        } else {
            QTest::mouseClick(hands.find(QStringLiteral("field-") + key), Qt::LeftButton);
            Hands::type(support::sampleOf(field, {}));
        }
    }
    for (int step = 2; step < 4; ++step) {
        hands.click(QStringLiteral("next"));
        QVERIFY(hands.isAt(step));
    }
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isClosed());
    QCOMPARE(hands.room.world.journal().configuration().connectors().front().kind, kind);
    QCOMPARE(hands.closedAsDraft, 0);
}

void AssistantTest::leavesAConnectorThatRunsAtOnce()
{
    Hands hands;
    hands.room.world.serve({World::message(QStringLiteral("1"), QStringLiteral("desk1@example.com"), {})});
    model::Draft draft = hands.drafting().begin(QStringLiteral("paged"));
    draft.settings = {{"server", hands.room.world.serverFile()}, {"since", QStringLiteral("2026-01-01")}};
    draft.termsAccepted = true;
    draft.page = 3;
    QVERIFY(hands.open(hands.drafting().save(draft, {})));
    QSignalSpy finished(&hands.room.desk(), &ui::Desk::runFinished);
    connect(hands.assistant, &ui::Assistant::applied, this,
            [&](base::ConnectorId id) { hands.room.desk().run(id); });
    QTest::keyClick(hands.assistant, Qt::Key_C, Qt::AltModifier);
    QVERIFY(hands.isClosed());
    EVENTUALLY_EQUAL(finished.count(), 1);
    QCOMPARE(finished.front().front().value<base::ConnectorId>(), hands.applied);
    QCOMPARE(hands.room.world.mailboxes->total(), size_t(1));
}

void AssistantTest::keepsADraftWhenClosedOnAnyPage_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<bool>("byEscape");
    for (int page = 0; page < 4; ++page)
        QTest::addRow("page %d", page + 1) << page << (page % 2 == 0);
}

void AssistantTest::keepsADraftWhenClosedOnAnyPage()
{
    QFETCH(int, page);
    QFETCH(bool, byEscape);
    Hands hands;
    hands.room.world.serve({});
    QVERIFY(hands.open(QStringLiteral("paged")));
    Hands::press(Qt::Key_Space);
    QVERIFY(Hands::tabTo(QStringLiteral("name")));
    Hands::press(Qt::Key_End);
    Hands::type(QStringLiteral(" of mine"));
    for (int step = 0; step < page; ++step) {
        if (step == 1)
            hands.field<QLineEdit>("server")->setText(hands.room.world.serverFile());
        hands.click(QStringLiteral("next"));
        QVERIFY(hands.isAt(step + 1));
    }
    if (page == 1)
        Hands::type(QStringLiteral("/nowhere"));
    if (page == 2)
        hands.click(QStringLiteral("automaticMapping"));
    byEscape ? Hands::press(Qt::Key_Escape) : hands.click(QStringLiteral("close"));
    QVERIFY(!hands.assistant || !hands.assistant->isVisible());
    QVERIFY(hands.isClosed());
    QCOMPARE(hands.closedAsDraft, 1);
    QVERIFY(hands.room.prompts.questions.empty());
    hands.room.reopen();
    const auto drafts = hands.drafting().all();
    QCOMPARE(drafts.size(), size_t(1));
    QVERIFY(hands.open(drafts.front()));
    QCOMPARE(hands.step(), page);
    QCOMPARE(hands.find<QLineEdit>(QStringLiteral("name"))->text(),
             page == 0 ? QStringLiteral("Paged of mine") : QString());
    QCOMPARE(drafts.front().name, QStringLiteral("Paged of mine"));
    QVERIFY(drafts.front().termsAccepted);
    if (page == 1)
        QCOMPARE(hands.field<QLineEdit>("server")->text(), QStringLiteral("/nowhere"));
    if (page == 2)
        QVERIFY(!hands.find<QCheckBox>(QStringLiteral("automaticMapping"))->isChecked());
}

void AssistantTest::storesWhatIsEnteredBeforeThePageIsLeft_data()
{
    QTest::addColumn<int>("page");
    for (int page = 0; page < 4; ++page)
        QTest::addRow("page %d", page + 1) << page;
}

/// The program may be killed at any time.
void AssistantTest::storesWhatIsEnteredBeforeThePageIsLeft()
{
    QFETCH(int, page);
    Hands hands;
    hands.room.world.serve({});
    model::Draft draft = hands.drafting().begin(QStringLiteral("paged"));
    draft.settings = {{"server", hands.room.world.serverFile()}};
    draft.termsAccepted = page > 0;
    QVERIFY(hands.open(hands.drafting().save(draft, {})));
    for (int step = 0; step < page; ++step) {
        hands.click(QStringLiteral("next"));
        QVERIFY(hands.isAt(step + 1));
    }
    const auto stored = [&] {
        return hands.drafting().all().front();
    };
    EVENTUALLY_EQUAL(stored().page, page);
    if (page == 0) {
        hands.click(QStringLiteral("acceptTerms"));
        EVENTUALLY(stored().termsAccepted);
    } else if (page == 1) {
        QVERIFY(Hands::tabTo(QStringLiteral("field-folderName")));
        Hands::press(Qt::Key_A, Qt::ControlModifier);
        Hands::type(QStringLiteral("Elsewhere"));
        EVENTUALLY_EQUAL(stored().settings.value("folderName"), QStringLiteral("Elsewhere"));
    } else if (page == 2) {
        hands.click(QStringLiteral("automaticMapping"));
        EVENTUALLY(!stored().automaticMapping);
    }
    QCOMPARE(hands.step(), page);
}

void AssistantTest::goesBackByStepsAndByButton()
{
    Hands hands;
    hands.room.world.serve({});
    model::Draft draft = hands.drafting().begin(QStringLiteral("paged"));
    draft.settings = {{"server", hands.room.world.serverFile()}};
    draft.termsAccepted = true;
    draft.page = 3;
    QVERIFY(hands.open(hands.drafting().save(draft, {})));
    EVENTUALLY(hands.find(QStringLiteral("change-1")) && hands.find(QStringLiteral("change-1"))->isVisible());
    hands.click(QStringLiteral("change-1"));
    QVERIFY(hands.isAt(1));
    hands.click(QStringLiteral("back"));
    QVERIFY(hands.isAt(0));
    QVERIFY(!hands.find(QStringLiteral("back"))->isVisible());
    hands.click(QStringLiteral("step-2"));
    QVERIFY(hands.isAt(2));
    hands.find(QStringLiteral("step-0"))->setFocus();
    Hands::press(Qt::Key_Space);
    QVERIFY(hands.isAt(0));
    QTest::keyClick(hands.assistant, Qt::Key_N, Qt::AltModifier);
    QVERIFY(hands.isAt(1));
    QTest::keyClick(hands.assistant, Qt::Key_B, Qt::AltModifier);
    QVERIFY(hands.isAt(0));
}

void AssistantTest::editsAConnector()
{
    Hands hands;
    hands.room.world.serve({});
    const auto before = hands.room.world.connector();
    QVERIFY(hands.open(hands.drafting().edit(before.name)));
    QVERIFY(!hands.find(QStringLiteral("acceptTerms")));
    QCOMPARE(QApplication::focusWidget(), hands.find(QStringLiteral("name")));
    Hands::press(Qt::Key_End);
    Hands::type(QStringLiteral(" two"));
    for (int step = 1; step < 4; ++step) {
        hands.click(QStringLiteral("next"));
        QVERIFY(hands.isAt(step));
        if (step == 1) {
            hands.field<QLineEdit>("folderName")->setFocus();
            Hands::press(Qt::Key_A, Qt::ControlModifier);
            Hands::type(QStringLiteral("Elsewhere"));
        }
    }
    QCOMPARE(hands.find<QPushButton>(QStringLiteral("next"))->text(), QStringLiteral("&Save changes"));
    QCOMPARE(hands.room.world.connector(), before);
    Hands::press(Qt::Key_Return);
    QVERIFY(hands.isClosed());
    QVERIFY(!hands.wasNew);
    QCOMPARE(hands.applied, before.id);
    const auto after = hands.room.world.journal().configuration().connector(before.id);
    QCOMPARE(after->name, QStringLiteral("Paged two"));
    QCOMPARE(after->settings.value("folderName"), QStringLiteral("Elsewhere"));
}

void AssistantTest::saysWhyNothingWasCreated()
{
    Hands hands;
    hands.room.world.serve({});
    model::Draft draft = hands.drafting().begin(QStringLiteral("paged"));
    draft.settings = {{"server", hands.room.world.serverFile()}};
    draft.termsAccepted = true;
    draft.page = 3;
    QVERIFY(hands.open(hands.drafting().save(draft, {})));
    hands.room.world.connector(draft.name);
    hands.click(QStringLiteral("next"));
    EVENTUALLY(hands.messageAt(QStringLiteral("reviewMessage")).contains(draft.name));
    QVERIFY(hands.assistant->isVisible());
    QCOMPARE(hands.drafting().all().size(), size_t(1));
}

void AssistantTest::namesEverythingThatTakesTheKeyboard()
{
    Hands hands;
    hands.room.world.serve({});
    model::Draft draft = hands.drafting().begin(QStringLiteral("paged"));
    draft.settings = {{"server", hands.room.world.serverFile()}};
    draft.page = 3;
    QVERIFY(hands.open(hands.drafting().save(draft, {})));
    for (const QWidget *widget : hands.assistant->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() ||
            widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(isNamed && !widget->objectName().isEmpty(),
                 qPrintable(QString(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                    widget->objectName())));
    }
}

void AssistantTest::tabsThroughTheInputsInTheirOrder()
{
    Hands hands;
    model::Draft draft = hands.drafting().begin(QStringLiteral("stub"));
    draft.page = 1;
    QVERIFY(hands.open(hands.drafting().save(draft, {})));
    QStringList order;
    for (int stop = 0; stop < 21; ++stop) {
        order.append(QApplication::focusWidget()->objectName());
        Hands::press(Qt::Key_Tab);
    }
    const QStringList expected{QStringLiteral("field-address"),  QStringLiteral("field-user"),
                               QStringLiteral("field-password"), QStringLiteral("file-password"),
                               QStringLiteral("field-auth"),     QStringLiteral("field-hosts"),
                               QStringLiteral("field-until"),    QStringLiteral("calendar-until"),
                               QStringLiteral("field-pages"),    QStringLiteral("field-since"),
                               QStringLiteral("calendar-since"), QStringLiteral("field-folderName"),
                               QStringLiteral("field-schedule"), QStringLiteral("scheduleCount"),
                               QStringLiteral("scheduleUnit"),   QStringLiteral("disclosure"),
                               QStringLiteral("testConnection"), QStringLiteral("close"),
                               QStringLiteral("back"),           QStringLiteral("next"),
                               QStringLiteral("step-0")};
    QCOMPARE(order, expected);
}

QTEST_MAIN(AssistantTest)
#include "assistant_test.moc"
