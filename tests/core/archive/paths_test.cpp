// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/paths.h"
#include "refusal.h"

using archive::Paths;

class PathsTest : public QObject
{
    Q_OBJECT

private:
    const archive::Reading m_reading = makeReading();

private Q_SLOTS:
    void checksNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *title, const QString &name, const char *key,
                            const QString &path = {}) {
            QTest::newRow(title) << name << QByteArray(key) << path;
        };
        row("plain", QStringLiteral("a.eml"), "OK", QStringLiteral("a.eml"));
        row("folders", QStringLiteral("a/b/c.eml"), "OK", QStringLiteral("a/b/c.eml"));
        row("leading ./", QStringLiteral("./a/b"), "OK", QStringLiteral("a/b"));
        row("trailing /", QStringLiteral("a/b/"), "OK", QStringLiteral("a/b"));
        row("root", QStringLiteral("."), "OK", QString());
        row("decomposed", QStringLiteral("u\u0308.eml"), "OK", QStringLiteral("\u00fc.eml"));
        row("dots in a name", QStringLiteral("a..b/...c"), "OK", QStringLiteral("a..b/...c"));
        row("device name", QStringLiteral("CON"), "OK", QStringLiteral("CON"));
        row("time of day", QStringLiteral("mail 12:30.eml"), "OK", QStringLiteral("mail 12:30.eml"));
        row("emoji", QStringLiteral("\U0001F600/\u05D0.eml"), "OK", QStringLiteral("\U0001F600/\u05D0.eml"));
        row("empty", QString(), "ARCHIVE_UNSAFE");
        row("absolute", QStringLiteral("/etc/passwd"), "ARCHIVE_UNSAFE");
        row("drive", QStringLiteral("C:/x"), "ARCHIVE_UNSAFE");
        row("drive, relative", QStringLiteral("c:x"), "ARCHIVE_UNSAFE");
        row("backslash", QStringLiteral("a\\b"), "ARCHIVE_UNSAFE");
        row("UNC", QStringLiteral("\\\\host\\share"), "ARCHIVE_UNSAFE");
        row("parent", QStringLiteral(".."), "ARCHIVE_UNSAFE");
        row("climbs", QStringLiteral("a/../../b"), "ARCHIVE_UNSAFE");
        row("climbs at the end", QStringLiteral("a/.."), "ARCHIVE_UNSAFE");
        row("climbs after ./", QStringLiteral("./../a"), "ARCHIVE_UNSAFE");
        row("dot inside", QStringLiteral("a/./b"), "ARCHIVE_UNSAFE");
        row("double slash", QStringLiteral("a//b"), "ARCHIVE_UNSAFE");
        row("two trailing slashes", QStringLiteral("a//"), "ARCHIVE_UNSAFE");
        row("NUL", QStringLiteral("a\0b"), "ARCHIVE_UNSAFE");
        row("line break", QStringLiteral("a\r\nBcc: x"), "ARCHIVE_UNSAFE");
        row("C1 control", QStringLiteral("a\u0085b"), "ARCHIVE_UNSAFE");
        row("very long", QString(5000, u'a'), "ARCHIVE_UNSAFE");
        row("32 folders", QStringLiteral("d/").repeated(32) + u'f', "OK",
            QStringLiteral("d/").repeated(32) + u'f');
        row("33 folders", QStringLiteral("d/").repeated(33) + u'f', "ARCHIVE_LIMIT");
    }

    void checksNames()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, key);
        QFETCH(QString, path);
        const Paths paths(m_reading);
        QString checked;
        QCOMPARE(keyOf([&] { checked = paths.checked(name); }), key);
        QCOMPARE(checked, path);
    }

    void refusesWhatIsNoUtf8()
    {
        const Paths paths(m_reading);
        QCOMPARE(paths.checkedUtf8("b\xc3\xbc.eml"), QStringLiteral("bü.eml"));
        QCOMPARE(keyOf([&] { paths.checkedUtf8("b\xfc.eml"); }), QByteArray("ARCHIVE_UNSAFE"));
        QCOMPARE(keyOf([&] { paths.checkedUtf8("\xc0\xaf"); }), QByteArray("ARCHIVE_UNSAFE"));
        QCOMPARE(keyOf([&] { paths.checkedUtf8("\xed\xa0\x80"); }), QByteArray("ARCHIVE_UNSAFE"));
    }

    void refusesNamesThatCollide_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("same") << QStringLiteral("a") << QStringLiteral("a") << QByteArray("ARCHIVE_UNSAFE");
        QTest::newRow("case") << QStringLiteral("Mail.EML") << QStringLiteral("mail.eml")
                              << QByteArray("ARCHIVE_UNSAFE");
        QTest::newRow("sharp s") << QStringLiteral("stra\u00dfe") << QStringLiteral("STRASSE")
                                 << QByteArray("ARCHIVE_UNSAFE");
        QTest::newRow("normalisation")
            << QStringLiteral("\u00fc") << QStringLiteral("u\u0308") << QByteArray("ARCHIVE_UNSAFE");
        QTest::newRow("other") << QStringLiteral("a") << QStringLiteral("b") << QByteArray("OK");
        QTest::newRow("other folder") << QStringLiteral("a/x") << QStringLiteral("b/x") << QByteArray("OK");
    }

    void refusesNamesThatCollide()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QByteArray, key);
        Paths paths(m_reading);
        paths.claim(first);
        QCOMPARE(keyOf([&] { paths.claim(second); }), key);
    }

    void quotesHostileNamesHarmlessly()
    {
        const Paths paths(m_reading);
        const QString text = textOf([&] { paths.checked(QStringLiteral("a\r\nb")); });
        QVERIFY(!text.contains(u'\n'));
        QVERIFY(text.contains(QStringLiteral("a??b")));
    }
};

QTEST_GUILESS_MAIN(PathsTest)
#include "paths_test.moc"
