// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/chancery/pseudolocale.h"

using app::PseudoLocale;

class PseudoLocaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthensByTwoFifthsAndBrackets();
    void leavesWhatMustStay_data();
    void leavesWhatMustStay();
    void saysItsDirection();
};

void PseudoLocaleTest::lengthensByTwoFifthsAndBrackets()
{
    const QString text = QStringLiteral("Download the log of the run");
    const QString stretched = PseudoLocale::stretched(text);
    QVERIFY(stretched.startsWith(u'[') && stretched.endsWith(u']'));
    QVERIFY(stretched.size() * 10 >= text.size() * 14);
    QVERIFY(!stretched.contains(QStringLiteral("Download")));
    QCOMPARE(PseudoLocale::stretched(QString()), QString());
}

void PseudoLocaleTest::leavesWhatMustStay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("argument") << QStringLiteral("Written to %1.") << QStringLiteral("%1");
    QTest::newRow("localised argument") << QStringLiteral("Page %L2") << QStringLiteral("%L2");
    QTest::newRow("number") << QStringLiteral("%n item(s)") << QStringLiteral("%n");
    QTest::newRow("markup") << QStringLiteral("See <a href=\"help\">this</a>")
                            << QStringLiteral("<a href=\"help\">");
    QTest::newRow("entity") << QStringLiteral("A &amp; B") << QStringLiteral("&amp;");
    QTest::newRow("shortcut") << QStringLiteral("&Save") << QStringLiteral("&Š");
}

void PseudoLocaleTest::leavesWhatMustStay()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    QVERIFY2(PseudoLocale::stretched(text).contains(part), qPrintable(PseudoLocale::stretched(text)));
}

void PseudoLocaleTest::saysItsDirection()
{
    const auto direction = [](Qt::LayoutDirection of) {
        return PseudoLocale(of).translate("QGuiApplication", "QT_LAYOUT_DIRECTION", nullptr, -1);
    };
    QCOMPARE(direction(Qt::RightToLeft), QStringLiteral("RTL"));
    QCOMPARE(direction(Qt::LeftToRight), QStringLiteral("LTR"));
}

QTEST_GUILESS_MAIN(PseudoLocaleTest)
#include "pseudolocale_test.moc"
