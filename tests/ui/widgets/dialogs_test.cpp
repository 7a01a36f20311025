// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "ui/widgets/dialogs.h"

class DialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesByEnterWhatCanBeUndoneAlone_data();
    void doesByEnterWhatCanBeUndoneAlone();
    void givesAFileTheEndingOfTheChosenFilter_data();
    void givesAFileTheEndingOfTheChosenFilter();
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

void DialogsTest::givesAFileTheEndingOfTheChosenFilter_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("with the ending of another one") << QStringLiteral("log.txt");
    QTest::newRow("without an ending") << QStringLiteral("log");
}

void DialogsTest::givesAFileTheEndingOfTheChosenFilter()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QWidget window;
    window.show();
    QString path;
    ui::Dialogs().saveFile(&window,
                           {.title = QStringLiteral("Save"),
                            .filter = QStringLiteral("Text (*.txt);;CSV files (*.csv)"),
                            .suggestion = folder.filePath(name)},
                           [&](const QString &chosen) { path = chosen; });
    auto *dialog = window.findChild<QFileDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
    QCOMPARE(dialog->defaultSuffix(), QStringLiteral("txt"));
    auto *filters = dialog->findChild<QComboBox *>(QStringLiteral("fileTypeCombo"));
    filters->setFocus();
    QTest::keyClick(filters, Qt::Key_Down);
    QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
    QCOMPARE(path, folder.filePath(QStringLiteral("log.csv")));
}

QTEST_MAIN(DialogsTest)
#include "dialogs_test.moc"
