// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "mime/cleantext.h"

using mime::Spaces;

class CleanTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesBodiesCanonical_data();
    void makesBodiesCanonical();
    void keepsCharactersWholeAcrossItsSteps();
    void makesOneLine_data();
    void makesOneLine();
    void keepsSpacesWhenAsked();
    void cutsBetweenVisibleCharacters_data();
    void cutsBetweenVisibleCharacters();
    void readsNoMoreOfALongTextThanItNeeds();
};

void CleanTextTest::makesBodiesCanonical_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("LF") << QStringLiteral("a\nb\n") << QByteArray("a\r\nb\r\n");
    QTest::newRow("CRLF") << QStringLiteral("a\r\nb") << QByteArray("a\r\nb");
    QTest::newRow("lone CR") << QStringLiteral("a\rb\r") << QByteArray("a\r\nb\r\n");
    QTest::newRow("mixed") << QStringLiteral("\n\r\r\n\n") << QByteArray("\r\n\r\n\r\n\r\n");
    QTest::newRow("controls") << QStringLiteral("a\x01\x0B\x0C\x1B[1m\x7F\tb") << QByteArray("a[1m\tb");
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b")) << QByteArray("ab");
    QTest::newRow("two and three bytes") << QStringLiteral("ü語") << QByteArray("ü語");
    QTest::newRow("emoji") << QStringLiteral("👩‍💻") << QByteArray("👩‍💻");
    QTest::newRow("lone high") << QString(QChar(0xD83D)) << QByteArray("\xEF\xBF\xBD");
    QTest::newRow("lone low") << QString(QString(QChar(0xDC00)) + u'a')
                              << QByteArray("\xEF\xBF\xBD"
                                            "a");
    QTest::newRow("high before text") << QString(QString(QChar(0xD83D)) + u'a')
                                      << QByteArray("\xEF\xBF\xBD"
                                                    "a");
    QTest::newRow("right to left") << QStringLiteral("\u202Eevil")
                                   << QByteArray("\xE2\x80\xAE"
                                                 "evil");
}

void CleanTextTest::makesBodiesCanonical()
{
    QFETCH(QString, text);
    QByteArray out("before ");
    mime::appendBodyText(out, text);
    QTEST(out.mid(7), "body");
}

void CleanTextTest::keepsCharactersWholeAcrossItsSteps()
{
    for (qsizetype before = 16 * 1024 - 3; before < 16 * 1024 + 3; ++before) {
        for (const QString &piece : {QStringLiteral("👩"), QStringLiteral("\r\n"), QStringLiteral("語")}) {
            QByteArray out;
            mime::appendBodyText(out, QString(QString(before, u'x') + piece + u'y'));
            QCOMPARE(out, QByteArray(before, 'x') + piece.toUtf8() + 'y');
        }
    }
}

void CleanTextTest::makesOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << QStringLiteral("Lunch at noon") << QStringLiteral("Lunch at noon");
    QTest::newRow("spaces") << QStringLiteral("  a  b ") << QStringLiteral("a b");
    QTest::newRow("only spaces") << QStringLiteral("  \t ") << QString();
    QTest::newRow("line breaks") << QStringLiteral("a\r\nBcc: x@example.com")
                                 << QStringLiteral("a Bcc: x@example.com");
    QTest::newRow("other breaks") << QStringLiteral("a\u0085b\u2028c\u2029d\vz")
                                  << QStringLiteral("a b c d z");
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(0) + u'b') << QStringLiteral("a b");
    QTest::newRow("bidi controls") << QStringLiteral("a\u202Egpj.exe\u2066b\u2069")
                                   << QStringLiteral("agpj.exeb");
    QTest::newRow("right-to-left text") << QStringLiteral("مرحبا") << QStringLiteral("مرحبا");
    QTest::newRow("lone surrogate") << QString(u'a' + QString(QChar(0xDFFF)) + u'b')
                                    << QStringLiteral("a\uFFFDb");
}

void CleanTextTest::makesOneLine()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(QString::fromStdString(mime::headerText(text, 1000)), line);
}

void CleanTextTest::keepsSpacesWhenAsked()
{
    QCOMPARE(mime::headerText(u" a  b ", 100, Spaces::Keep), std::string(" a  b "));
    QCOMPARE(mime::headerText(u"a\r\nb", 100, Spaces::Keep), std::string("a  b"));
}

void CleanTextTest::cutsBetweenVisibleCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("line");
    QTest::newRow("fits exactly") << QStringLiteral("abcd") << 4 << QStringLiteral("abcd");
    QTest::newRow("cut") << QStringLiteral("abcde") << 4 << QStringLiteral("abcd");
    QTest::newRow("space at the cut") << QStringLiteral("abc de") << 4 << QStringLiteral("abc");
    QTest::newRow("pair at the cut") << QStringLiteral("abc😀") << 4 << QStringLiteral("abc");
    QTest::newRow("accent at the cut") << QStringLiteral("abce\u0301f") << 4 << QStringLiteral("abc");
    QTest::newRow("family at the cut")
        << QStringLiteral("ab👩‍👩‍👧x") << 6 << QStringLiteral("ab");
    QTest::newRow("one huge cluster")
        << QString(u'e' + QString(50, QChar(0x301))) << 4 << QString(u'e' + QString(3, QChar(0x301)));
}

void CleanTextTest::cutsBetweenVisibleCharacters()
{
    QFETCH(QString, text);
    QFETCH(int, limit);
    QFETCH(QString, line);
    QCOMPARE(QString::fromStdString(mime::headerText(text, limit)), line);
}

void CleanTextTest::readsNoMoreOfALongTextThanItNeeds()
{
    const QString text(20'000'000, u'x');
    QBENCHMARK_ONCE
    {
        QCOMPARE(mime::headerText(text, 200).size(), 200u);
    }
}

QTEST_GUILESS_MAIN(CleanTextTest)

#include "cleantext_test.moc"
