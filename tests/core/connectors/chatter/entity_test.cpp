// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/entity.h"

class EntityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data();
    void readsTimes();
    void bringsIdsIntoOneForm_data();
    void bringsIdsIntoOneForm();
    void collectsIdsOnce();
    void writesSoql();
};

void EntityTest::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("time");
    QTest::newRow("zone of four digits")
        << QStringLiteral("2024-01-01T00:05:00.000+0000") << QStringLiteral("2024-01-01T00:05:00Z");
    QTest::newRow("Z") << QStringLiteral("2011-08-08T21:37:08.000Z")
                       << QStringLiteral("2011-08-08T21:37:08Z");
    QTest::newRow("another zone") << QStringLiteral("2024-01-01T02:00:00.500+0200")
                                  << QStringLiteral("2024-01-01T00:00:00.500Z");
    QTest::newRow("without one") << QStringLiteral("2024-01-01T00:00:00")
                                 << QStringLiteral("2024-01-01T00:00:00Z");
    QTest::newRow("a date") << QStringLiteral("2024-01-01") << QString();
    QTest::newRow("nonsense") << QStringLiteral("soon") << QString();
}

void EntityTest::readsTimes()
{
    QFETCH(QString, text);
    const auto time = chatter::timeOf(QJsonValue(text));
    QTEST(time ? base::toIso(*time) : QString(), "time");
}

void EntityTest::bringsIdsIntoOneForm_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("id");
    QTest::newRow("short") << QStringLiteral("00Dx0000000BV7z") << QStringLiteral("00Dx0000000BV7zEAG");
    QTest::newRow("long") << QStringLiteral("005x0000000JbFuAAK") << QStringLiteral("005x0000000JbFuAAK");
    QTest::newRow("its short form") << QStringLiteral("005x0000000JbFu")
                                    << QStringLiteral("005x0000000JbFuAAK");
    QTest::newRow("none") << QStringLiteral("me") << QString();
    QTest::newRow("would end a literal") << QStringLiteral("005x0000000Jb'u") << QString();
    QTest::newRow("not ASCII") << QStringLiteral("005x0000000Jbéu") << QString();
}

void EntityTest::bringsIdsIntoOneForm()
{
    QFETCH(QString, given);
    QTEST(chatter::idOf(given), "id");
}

void EntityTest::collectsIdsOnce()
{
    const QString one = QStringLiteral("005x0000000JbFuAAK");
    const std::vector<QJsonObject> rows{{{QStringLiteral("A"), one}},
                                        {{QStringLiteral("A"), QJsonValue()}},
                                        {{QStringLiteral("A"), QStringLiteral("005x0000000JbFu")}}};
    QCOMPARE(chatter::idsIn(rows, u"A"), QStringList{one});
    QVERIFY(chatter::isUser(one) && !chatter::isGroup(one));
}

void EntityTest::writesSoql()
{
    QCOMPARE(chatter::literal(*base::fromIso(u"2024-01-01T00:00:00Z")), u"2024-01-01T00:00:00Z");
    QCOMPARE(chatter::literal(*base::fromIso(u"2024-01-01T00:00:00.250Z")), u"2024-01-01T00:00:00.250Z");
    QCOMPARE(chatter::quotedList({QStringLiteral("a"), QStringLiteral("b")}), u"'a','b'");
}

QTEST_GUILESS_MAIN(EntityTest)
#include "entity_test.moc"
