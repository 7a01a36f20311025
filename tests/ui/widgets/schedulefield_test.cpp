// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "ui/scriptedprompts.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/schedulefield.h"

/// Worked as a part of a form, with real keys.
class ScheduleFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_form.reset(); }

    void showsTheDefaultWhenNothingIsStored();
    void givesAgainWhatIsStored_data();
    void givesAgainWhatIsStored();
    void entersAnInterval();
    void entersDaysAndTimes();
    void isLeftToTheHand();
    void keepsATextThatItCannotShow();
    void saysWhatIsWrongWithAWeek_data();
    void saysWhatIsWrongWithAWeek();
    void isSilentWhileItIsFilled();
    void namesEveryPartAndHidesTheTextForm();

private:
    template<typename T = QWidget>
    T *part(const char *name) const
    {
        return m_form->findChild<T *>(QString::fromLatin1(name));
    }
    QString value() const { return m_form->values().value("when"); }
    void store(const QString &value) { m_form->setValues({{"when", value}}); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void pickMode(int downs)
    {
        part("field-when")->setFocus();
        press(Qt::Key_Home);
        for (int i = 0; i < downs; ++i)
            press(Qt::Key_Down);
    }

    support::ScriptedPrompts m_prompts;
    std::unique_ptr<ui::FieldForm> m_form;
};

void ScheduleFieldTest::init()
{
    m_form = std::make_unique<ui::FieldForm>(m_prompts);
    m_form->setFields({{.key = "when",
                        .label = QStringLiteral("Schedule"),
                        .help = QStringLiteral("every:24h or manual."),
                        .type = model::Field::Type::Schedule,
                        .defaultValue = QStringLiteral("every:24h")}});
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

void ScheduleFieldTest::showsTheDefaultWhenNothingIsStored()
{
    store({});
    QCOMPARE(part<QComboBox>("field-when")->currentIndex(), 0);
    QCOMPARE(part<QSpinBox>("scheduleCount")->value(), 24);
    QVERIFY(part("scheduleCount")->isVisible());
    QVERIFY(!part("scheduleTimes")->isVisible());
    QCOMPARE(value(), QStringLiteral("every:24h"));
}

void ScheduleFieldTest::givesAgainWhatIsStored_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<int>("mode");
    for (const char *text : {"every:24h", "every:90m", "every:3d"})
        QTest::newRow(text) << QString::fromLatin1(text) << 0;
    for (const char *text : {"weekly:mon,fri@02:30,14:00", "weekly:@", "weekly:sun@", "weekly:tue@noon"})
        QTest::newRow(text) << QString::fromLatin1(text) << 1;
    QTest::newRow("manual") << QStringLiteral("manual") << 2;
    for (const char *text : {"often", "every:0h", "every:100000m", "weekly:day@02:30", "weekly:mon"})
        QTest::newRow(text) << QString::fromLatin1(text) << 3;
}

void ScheduleFieldTest::givesAgainWhatIsStored()
{
    QFETCH(const QString, stored);
    store(QStringLiteral("weekly:wed@05:00")); // nothing of it stays
    store(stored);
    QTEST(part<QComboBox>("field-when")->currentIndex(), "mode");
    QCOMPARE(value(), stored);
}

void ScheduleFieldTest::entersAnInterval()
{
    store(QStringLiteral("manual"));
    pickMode(0);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), part("scheduleCount"));
    part<QSpinBox>("scheduleCount")->selectAll();
    type(QStringLiteral("2"));
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), part("scheduleUnit"));
    press(Qt::Key_Down);
    QCOMPARE(value(), QStringLiteral("every:2d"));
}

void ScheduleFieldTest::entersDaysAndTimes()
{
    pickMode(1);
    QVERIFY(!part("scheduleCount")->isVisible());
    for (int day = 1; day <= 7; ++day) {
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("scheduleDay%1").arg(day));
        if (day == 1 || day == 3)
            press(Qt::Key_Space);
    }
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), part("scheduleTimes"));
    type(QStringLiteral("14:00, 02:30"));
    QCOMPARE(value(), QStringLiteral("weekly:mon,wed@14:00,02:30"));
    QVERIFY(m_form->showProblems());
}

void ScheduleFieldTest::isLeftToTheHand()
{
    pickMode(2);
    QVERIFY(!part("scheduleCount")->isVisible() && !part("scheduleTimes")->isVisible());
    QCOMPARE(value(), QStringLiteral("manual"));
}

void ScheduleFieldTest::keepsATextThatItCannotShow()
{
    store(QStringLiteral("often"));
    auto *mode = part<QComboBox>("field-when");
    QCOMPARE(mode->currentText(), QStringLiteral("often"));
    mode->setFocus();
    press(Qt::Key_Up);
    QCOMPARE(value(), QStringLiteral("manual"));
    store(QStringLiteral("manual"));
    QCOMPARE(mode->count(), 3);
}

void ScheduleFieldTest::saysWhatIsWrongWithAWeek_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("said");
    QTest::newRow("no day") << QStringLiteral("weekly:@02:30") << QStringLiteral("ticked");
    QTest::newRow("no time") << QStringLiteral("weekly:mon@") << QStringLiteral("02:30");
    QTest::newRow("no such time") << QStringLiteral("weekly:mon@25:00") << QStringLiteral("02:30");
    QTest::newRow("words") << QStringLiteral("weekly:mon@noon") << QStringLiteral("02:30");
}

void ScheduleFieldTest::saysWhatIsWrongWithAWeek()
{
    QFETCH(const QString, stored);
    QFETCH(const QString, said);
    store(stored);
    QVERIFY(!m_form->showProblems());
    QVERIFY2(m_form->error("when").contains(said), qPrintable(m_form->error("when")));
    QCOMPARE(QApplication::focusWidget(), part("field-when"));
    press(Qt::Key_Up);
    QVERIFY(m_form->error("when").isEmpty());
    QVERIFY(m_form->showProblems());
}

void ScheduleFieldTest::isSilentWhileItIsFilled()
{
    const QSignalSpy edited(m_form.get(), &ui::FieldForm::edited);
    store(QStringLiteral("weekly:mon@02:30"));
    store(QStringLiteral("every:3d"));
    QCOMPARE(edited.count(), 0);
    pickMode(2);
    QVERIFY(edited.count() > 0);
}

void ScheduleFieldTest::namesEveryPartAndHidesTheTextForm()
{
    QCOMPARE(part("field-when")->accessibleName(), QStringLiteral("Schedule"));
    for (const char *name : {"scheduleCount", "scheduleUnit", "scheduleTimes"})
        QVERIFY2(!part(name)->accessibleName().isEmpty(), name);
    QWidgetList buddies;
    for (const QLabel *label : m_form->findChildren<QLabel *>()) {
        QVERIFY2(!label->text().contains(QStringLiteral("every:")), qPrintable(label->text()));
        buddies.append(label->buddy());
    }
    for (const char *name : {"field-when", "scheduleCount", "scheduleTimes"})
        QVERIFY2(buddies.contains(part(name)), name);
}

QTEST_MAIN(ScheduleFieldTest)
#include "schedulefield_test.moc"
