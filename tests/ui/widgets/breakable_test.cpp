// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/widgets/breakable.h"

class BreakableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesWhatFits_data();
    void leavesWhatFits();
    void givesLongWordsPlacesToBreak();
    void partsNoCharacter();
};

void BreakableTest::leavesWhatFits_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a sentence") << QStringLiteral("Words are short, and ").repeated(20);
    QTest::newRow("a digest") << QString(64, u'f');
    QTest::newRow("a path") << QStringLiteral("/folder-of-some-length").repeated(20);
}

void BreakableTest::leavesWhatFits()
{
    QFETCH(QString, text);
    QCOMPARE(ui::breakable(text), text);
}

void BreakableTest::givesLongWordsPlacesToBreak()
{
    const QString name(190, u'W');
    QString broken = ui::breakable(name);
    QVERIFY(broken.count(QChar(0x200B)) >= 2);
    QCOMPARE(broken.remove(QChar(0x200B)), name);
}

void BreakableTest::partsNoCharacter()
{
    const QString name = u'a' + QStringLiteral("\U0001F600").repeated(150);
    for (const QString &piece : ui::breakable(name).split(QChar(0x200B)))
        QVERIFY(piece.isValidUtf16());
}

QTEST_GUILESS_MAIN(BreakableTest)
#include "breakable_test.moc"
