// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QTest>

#include "target/foldername.h"

class FolderNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNamesThatAreSafe_data();
    void keepsNamesThatAreSafe();
    void replacesWhatIsNotSafe_data();
    void replacesWhatIsNotSafe();
    void blanksAroundAndUnicodeFormDoNotCount();
    void differentTextsStayDifferent();
    void neverTooLongAndNeverCutInACharacter_data();
    void neverTooLongAndNeverCutInACharacter();
    void modifiedUtf7IsAsTheStandardHasIt_data();
    void modifiedUtf7IsAsTheStandardHasIt();
};

void FolderNameTest::keepsNamesThatAreSafe_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"XIP", "Jive", "R & D", "two words", "a_b-c+d=e'f(g)[h]{i}!$@,;", "Grüße",
                             "日本語", "مرحبا", "👍🏽", "INBOX", "cur", "a#~b", "क्‍ष"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void FolderNameTest::keepsNamesThatAreSafe()
{
    QFETCH(QString, name);
    QCOMPARE(target::safeFolderName(name), name);
}

void FolderNameTest::replacesWhatIsNotSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("start");
    const auto row = [](const char *name, const QString &text, const char *start) {
        QTest::newRow(name) << text << QString::fromUtf8(start);
    };
    row("Maildir++ separator", QStringLiteral("a.b"), "a_b-");
    row("slash", QStringLiteral("a/b"), "a_b-");
    row("backslash and caret", QStringLiteral("a\\b^c"), "a_b_c-");
    row("patterns", QStringLiteral("50%*"), "50__-");
    row("climbing", QStringLiteral("../../etc"), "______etc-");
    row("only dots", QStringLiteral("..."), "___-");
    row("line break", QStringLiteral("a\r\nb"), "a__b-");
    row("NUL", QString(QStringLiteral("a") + QChar(0)), "a_-");
    row("quote and others", QStringLiteral("\":<>|?"), "______-");
    row("home", QStringLiteral("~root"), "_root-");
    row("namespace", QStringLiteral("#news"), "_news-");
    row("right to left override",
        QString::fromUtf8("a\xe2\x80\xae"
                          "b"),
        "a_b-");
    row("byte order mark", QString(QChar(0xfeff) + QStringLiteral("XIP")), "_XIP-");
    row("half a pair", QString(QStringLiteral("a") + QChar(0xd83d)), "a_-");
    row("paragraph",
        QString::fromUtf8("a\xe2\x80\xa9"
                          "b"),
        "a_b-");
}

void FolderNameTest::replacesWhatIsNotSafe()
{
    QFETCH(QString, text);
    QFETCH(QString, start);
    const QString name = target::safeFolderName(text);
    QVERIFY2(name.startsWith(start), qPrintable(name));
    QCOMPARE(name.size(), start.size() + 8);
    QCOMPARE(target::safeFolderName(text), name);
}

void FolderNameTest::blanksAroundAndUnicodeFormDoNotCount()
{
    QCOMPARE(target::safeFolderName(QStringLiteral("  XIP\t")), QStringLiteral("XIP"));
    QCOMPARE(target::safeFolderName(QString::fromUtf8("Gru\xcc\x88\xc3\x9f"
                                                      "e")),
             QString::fromUtf8("Grüße"));
    QCOMPARE(target::safeFolderName(QString()), QStringLiteral("Archive"));
    QCOMPARE(target::safeFolderName(QStringLiteral(" \t ")), QStringLiteral("Archive"));
}

void FolderNameTest::differentTextsStayDifferent()
{
    const QStringList texts{QStringLiteral("a.b"),  QStringLiteral("a/b"),       QStringLiteral("a_b"),
                            QStringLiteral("a^b"),  QStringLiteral("a*b"),       QString(200, u'x'),
                            QString(201, u'x'),     QString(200, u'x') + u'y',   QStringLiteral("...."),
                            QStringLiteral("..._"), QString(100, QChar(0x65e5)), QString(101, QChar(0x65e5))};
    QSet<QString> names;
    for (const QString &text : texts)
        names.insert(target::safeFolderName(text));
    QCOMPARE(names.size(), texts.size());
}

void FolderNameTest::neverTooLongAndNeverCutInACharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("ASCII") << QString(100000, u'n');
    QTest::newRow("just fits") << QString(100, u'n');
    QTest::newRow("just does not") << QString(101, u'n');
    QTest::newRow("ampersands") << QString(100, u'&');
    QTest::newRow("three bytes") << QString(90, QChar(0x65e5));
    QTest::newRow("pairs") << QString::fromUtf8("👍").repeated(80);
    QTest::newRow("pairs, shifted") << QString(u'a' + QString::fromUtf8("👍").repeated(80));
    QTest::newRow("in and out") << QString::fromUtf8("aü").repeated(80);
    QTest::newRow("blanks at the cut") << QString(QString(91, u'n') + QString(50, u' ') + u'x');
}

void FolderNameTest::neverTooLongAndNeverCutInACharacter()
{
    QFETCH(QString, text);
    const QString name = target::safeFolderName(text);
    QVERIFY(!name.isEmpty());
    QVERIFY(target::modifiedUtf7(name).size() <= 100);
    QCOMPARE(QString::fromUtf8(name.toUtf8()), name); // no half pair
    QCOMPARE(name.trimmed(), name);
    QCOMPARE(name == text, text.size() == 100 && text.startsWith(u'n'));
}

void FolderNameTest::modifiedUtf7IsAsTheStandardHasIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("encoded");
    // The first two are RFC 3501's own.
    QTest::newRow("RFC 3501") << QString::fromUtf8("~peter/mail/台北/日本語")
                              << QByteArray("~peter/mail/&U,BTFw-/&ZeVnLIqe-");
    QTest::newRow("RFC 3501, ampersand") << QStringLiteral("Hi & Bye") << QByteArray("Hi &- Bye");
    QTest::newRow("plain") << QStringLiteral("XIP") << QByteArray("XIP");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("umlauts") << QString::fromUtf8("Entwürfe") << QByteArray("Entw&APw-rfe");
    QTest::newRow("pair") << QString::fromUtf8("👍") << QByteArray("&2D3cTQ-");
    QTest::newRow("two runs") << QString::fromUtf8("ü&ü") << QByteArray("&APw-&-&APw-");
    QTest::newRow("delete") << QString(QChar(0x7f)) << QByteArray("&AH8-");
}

void FolderNameTest::modifiedUtf7IsAsTheStandardHasIt()
{
    QFETCH(QString, name);
    QTEST(target::modifiedUtf7(name), "encoded");
}

QTEST_GUILESS_MAIN(FolderNameTest)
#include "foldername_test.moc"
