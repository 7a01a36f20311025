// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <QTextDocument>

#include "ui/models/plaintip.h"

class PlainTipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsATipToTheLetter_data();
    void showsATipToTheLetter();
};

void PlainTipTest::showsATipToTheLetter_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"plain", "Sales Desk <sales@example.com>", "a & b", "<b>bold</b>",
          "<img src=\"//files.example.com/x.png\">", "one\n<i>two</i>", "<html><script>x</script>", ""})
        QTest::newRow(text) << QString::fromLatin1(text);
}

/// As QToolTip does it.
void PlainTipTest::showsATipToTheLetter()
{
    QFETCH(QString, text);
    const QString tip = ui::plainTip(text);
    if (!Qt::mightBeRichText(tip)) {
        QCOMPARE(tip, text);
        return;
    }
    QTextDocument shown;
    shown.setHtml(tip);
    QCOMPARE(shown.toPlainText(), text);
    QVERIFY(!tip.contains(QLatin1String("<img")));
}

QTEST_MAIN(PlainTipTest)
#include "plaintip_test.moc"
