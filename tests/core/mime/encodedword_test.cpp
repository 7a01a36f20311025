// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>

#include "mime/encodedword.h"
#include "mime/gmimevalues.h"

namespace {

QString unstructured(const QString &text, size_t column = 9)
{
    std::string out;
    mime::appendUnstructured(out, text.toStdString(), column);
    return QString::fromStdString(out);
}

QByteArray onOneLine(QString tokens)
{
    return tokens.replace(QChar::fromLatin1(mime::foldPoint), u' ').toLatin1();
}

} // namespace

class EncodedWordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesPlainWordsAsTheyAre_data();
    void writesPlainWordsAsTheyAre();
    void encodesFromTheFirstOtherWordOn_data();
    void encodesFromTheFirstOtherWordOn();
    void keepsWordsShortAndCharactersWhole_data();
    void keepsWordsShortAndCharactersWhole();
    void fitsTheFirstWordIntoItsLine();
};

void EncodedWordTest::writesPlainWordsAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << QStringLiteral("[XIP] Lunch at noon?");
    QTest::newRow("signs") << QStringLiteral("a=b, (c); \"d\" <e@example.com>");
    QTest::newRow("longest word") << QString(75, u'x');
}

void EncodedWordTest::writesPlainWordsAsTheyAre()
{
    QFETCH(QString, text);
    QCOMPARE(onOneLine(unstructured(text)), text.toLatin1());
}

void EncodedWordTest::encodesFromTheFirstOtherWordOn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const char *text, const char *value) {
        QTest::newRow(name) << QString::fromUtf8(text) << QByteArray(value);
    };
    row("latin", "[XIP] Müller", "[XIP] =?UTF-8?Q?M=C3=BCller?=");
    row("words after it", "a ü b", "a =?UTF-8?Q?=C3=BC_b?=");
    row("other script", "会議", "=?UTF-8?B?5Lya6K2w?=");
    row("looks encoded", "=?UTF-8?Q?x?=", "=?UTF-8?B?PT9VVEYtOD9RP3g/PQ==?=");
    row("looks encoded within", "a x=?y", "a =?UTF-8?Q?x=3D=3Fy?=");
    row("two spaces", "a  b", "a =?UTF-8?Q?_b?=");
    row("space first", " a", "=?UTF-8?Q?_a?=");
    row("space last", "a ", "=?UTF-8?Q?a_?=");
}

void EncodedWordTest::encodesFromTheFirstOtherWordOn()
{
    QFETCH(QString, text);
    QTEST(onOneLine(unstructured(text)), "value");
    QCOMPARE(mime::decodedText(onOneLine(unstructured(text))), text);
}

void EncodedWordTest::keepsWordsShortAndCharactersWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("latin") << QStringLiteral("é").repeated(300);
    QTest::newRow("CJK") << QStringLiteral("議").repeated(300);
    QTest::newRow("shifted by one") << QString(u'é' + QStringLiteral("議").repeated(300));
    QTest::newRow("shifted by two") << QString(QStringLiteral("éx") + QStringLiteral("議").repeated(300));
    QTest::newRow("emoji") << QStringLiteral("😀").repeated(300);
    QTest::newRow("emoji, shifted") << QString(u'é' + QStringLiteral("😀").repeated(300));
    QTest::newRow("families") << QStringLiteral("👩‍👩‍👧").repeated(60);
    QTest::newRow("mixed") << QStringLiteral("aé議😀 ").repeated(60).trimmed();
    QTest::newRow("long plain word") << QString(500, u'x');
    QTest::newRow("long plain word with signs") << QStringLiteral("a=?b,").repeated(100);
}

void EncodedWordTest::keepsWordsShortAndCharactersWhole()
{
    QFETCH(QString, text);
    static const QRegularExpression form(QStringLiteral(R"(^=\?UTF-8\?([QB])\?[!-~]+\?=$)"));
    for (size_t column = 2; column < 60; ++column) {
        const QStringList tokens = unstructured(text, column).split(QChar::fromLatin1(mime::foldPoint));
        for (const QString &token : tokens) {
            QVERIFY2(token.size() <= 75, qPrintable(token));
            QVERIFY2(form.match(token).hasMatch(), qPrintable(token));
            const QString decoded = mime::decodedText(token.toLatin1());
            QVERIFY2(!decoded.contains(QChar::ReplacementCharacter), qPrintable(token));
        }
        QCOMPARE(mime::decodedText(tokens.join(u' ').toLatin1()), text);
    }
}

void EncodedWordTest::fitsTheFirstWordIntoItsLine()
{
    const QString text = QStringLiteral("議").repeated(40);
    for (size_t column = 2; column < 200; ++column) {
        const QString first = unstructured(text, column).section(QChar::fromLatin1(mime::foldPoint), 0, 0);
        const bool fits = column + static_cast<size_t>(first.size()) <= 76;
        QVERIFY2(fits || first.size() > 60, qPrintable(QString::number(column)));
    }
}

QTEST_GUILESS_MAIN(EncodedWordTest)

#include "encodedword_test.moc"
