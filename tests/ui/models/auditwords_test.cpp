// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/models/auditwords.h"

class AuditWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesActionsInWords();
    void keepsAnActionItDoesNotKnow();
    void writesADetailOnOneLine_data();
    void writesADetailOnOneLine();
};

void AuditWordsTest::namesActionsInWords()
{
    QCOMPARE(ui::auditAction("connector.add"), QStringLiteral("Connector added"));
    QCOMPARE(ui::auditAction("dismiss"), QStringLiteral("Deliveries given up"));
}

void AuditWordsTest::keepsAnActionItDoesNotKnow()
{
    QCOMPARE(ui::auditAction("moon.land"), QStringLiteral("moon.land"));
}

void AuditWordsTest::writesADetailOnOneLine_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("line");
    QTest::newRow("flat") << QByteArray(R"({"change":"paused","lines":3})")
                          << QStringLiteral("change: paused · lines: 3");
    QTest::newRow("nested") << QByteArray(R"({"settings":{"folder":"/in","since":""}})")
                            << QStringLiteral("settings: folder=/in");
    QTest::newRow("list") << QByteArray(R"({"keys":["a","b"]})") << QStringLiteral("keys: a, b");
    QTest::newRow("empty values") << QByteArray(R"({"reason":""})") << QString();
    QTest::newRow("no JSON") << QByteArray("nonsense") << QString();
}

void AuditWordsTest::writesADetailOnOneLine()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, line);
    QCOMPARE(ui::auditDetail(json), line);
}

QTEST_GUILESS_MAIN(AuditWordsTest)
#include "auditwords_test.moc"
