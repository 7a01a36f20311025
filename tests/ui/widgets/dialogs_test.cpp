// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDialog>
#include <QPushButton>
#include <QTest>

#include "ui/widgets/dialogs.h"

class DialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesByEnterWhatCanBeUndoneAlone_data();
    void doesByEnterWhatCanBeUndoneAlone();
};

void DialogsTest::doesByEnterWhatCanBeUndoneAlone_data()
{
    QTest::addColumn<bool>("isDanger");
    QTest::newRow("harmless") << false;
    QTest::newRow("danger") << true;
}

void DialogsTest::doesByEnterWhatCanBeUndoneAlone()
{
    QFETCH(bool, isDanger);
    QWidget window;
    window.show();
    bool isDone = false;
    ui::Dialogs().ask(&window,
                      {.title = QStringLiteral("Delete"),
                       .text = QStringLiteral("It will be gone."),
                       .button = QStringLiteral("Delete"),
                       .isDanger = isDanger,
                       .label = {},
                       .value = {}},
                      [&](const QString &) { isDone = true; });
    auto *dialog = window.findChild<QDialog *>(QStringLiteral("question"));
    QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(isDone, !isDanger);
    QVERIFY(!dialog->isVisible());
}

QTEST_MAIN(DialogsTest)
#include "dialogs_test.moc"
