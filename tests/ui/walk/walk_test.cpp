// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include "ui/walk/walk.h"

/// The walk finds what was planted: a test that cannot fail proves nothing.
class WalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isContentWithAProperForm();
    void findsAFieldWithoutAName();
    void findsAnIconWithoutAName();
    void findsACutLabelAndACutButton();
    void findsWhatTabDoesNotReach();
    void findsPaleText();
};

struct Form : QWidget
{
    Form()
    {
        auto *layout = new QHBoxLayout(this);
        label->setBuddy(line);
        for (QWidget *widget : std::initializer_list<QWidget *>{label, line, check, button})
            layout->addWidget(widget);
        line->setAccessibleName(QStringLiteral("Name"));
    }
    void open()
    {
        show();
        QVERIFY(QTest::qWaitForWindowExposed(this));
        line->setFocus();
    }

    QLabel *label = new QLabel(QStringLiteral("&Name"), this);
    QLineEdit *line = new QLineEdit(this);
    QCheckBox *check = new QCheckBox(QStringLiteral("Really"), this);
    QPushButton *button = new QPushButton(QStringLiteral("Do it"), this);
};

void WalkTest::isContentWithAProperForm()
{
    Form form;
    form.open();
    QCOMPARE(support::withoutName(form), QStringList());
    QCOMPARE(support::clippedTexts(form), QStringList());
    QCOMPARE(support::notReachedByTab(form), QStringList());
    QCOMPARE(support::focusable(form), 3);
}

void WalkTest::findsAFieldWithoutAName()
{
    Form form;
    form.line->setAccessibleName(QString());
    form.label->setBuddy(nullptr);
    form.open();
    QCOMPARE(support::withoutName(form).size(), 1);
}

void WalkTest::findsAnIconWithoutAName()
{
    Form form;
    new QToolButton(&form);
    form.open();
    QCOMPARE(support::withoutName(form).size(), 1);
}

void WalkTest::findsACutLabelAndACutButton()
{
    Form form;
    form.label->setFixedWidth(5);
    form.button->setFixedWidth(12);
    form.open();
    QCOMPARE(support::clippedTexts(form).size(), 2);
}

void WalkTest::findsWhatTabDoesNotReach()
{
    Form form;
    form.open();
    QWidget::setTabOrder(form.line, form.check);
    form.button->setFocusPolicy(Qt::TabFocus);
    // A filter that swallows Tab on the box before it.
    struct Swallow : QObject
    {
        bool eventFilter(QObject *, QEvent *event) override { return event->type() == QEvent::KeyPress; }
    } swallow;
    form.check->installEventFilter(&swallow);
    QVERIFY(!support::notReachedByTab(form).isEmpty());
}

void WalkTest::findsPaleText()
{
    Form form;
    QPalette pale = form.palette();
    pale.setColor(QPalette::WindowText, pale.color(QPalette::Window).darker(115));
    form.label->setPalette(pale);
    form.open();
    QVERIFY(support::lowestContrast(form).lowest < 2);
}

QTEST_MAIN(WalkTest)
#include "walk_test.moc"
