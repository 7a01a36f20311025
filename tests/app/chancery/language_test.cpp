// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QTest>
#include <QTranslator>

#include "app/chancery/language.h"

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasPluralsInEveryLanguage_data();
    void hasPluralsInEveryLanguage();
};

void LanguageTest::hasPluralsInEveryLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("said");
    QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("1 check failed.");
    QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("1 Prüfung ist fehlgeschlagen.");
    QTest::newRow("none at all") << QStringLiteral("C") << QStringLiteral("1 check failed.");
    QTest::newRow("one without a translation") << QStringLiteral("fi") << QStringLiteral("1 check failed.");
}

void LanguageTest::hasPluralsInEveryLanguage()
{
    QFETCH(QString, locale);
    QFETCH(QString, said);
    app::speak(*qApp, locale);
    QCOMPARE(QCoreApplication::translate("ui::TestPanel", "%n check(s) failed.", nullptr, 1), said);
    qDeleteAll(qApp->findChildren<QTranslator *>());
}

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
