// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"
#include "mime/encodedword.h"
#include "mime/filename.h"

class FileNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleansNames_data();
    void cleansNames();
    void keepsNamesWithin120_data();
    void keepsNamesWithin120();
    void writesParameters_data();
    void writesParameters();
    void comesBackFromAMessage_data();
    void comesBackFromAMessage();
};

void FileNameTest::cleansNames_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char *given, const char *clean) {
        QTest::newRow(given) << QString::fromUtf8(given) << QString::fromUtf8(clean);
    };
    row("report.pdf", "report.pdf");
    row("", "attachment");
    row("..", "attachment");
    row("   ", "attachment");
    row("../../etc/passwd", "passwd");
    row("C:\\temp\\x.txt", "x.txt");
    row("a/b\\c/d.txt", "d.txt");
    row("folder/", "attachment");
    row("a:b*?.txt", "a_b__.txt");
    row("in\u202Egpj.exe", "ingpj.exe");
    row("a\u200Fb\u2066.txt", "ab.txt");
    row("line\r\nbreak.txt", "linebreak.txt");
    row("e\u0301.txt", "é.txt");
    row("x.txt. . ", "x.txt");
    row("NUL", "_NUL");
    row("con.txt", "_con.txt");
    row("COM7.log", "_COM7.log");
    row("COMMON.log", "COMMON.log");
    row("شكر.pdf", "شكر.pdf");
    row("👩‍💻.png", "👩‍💻.png");
    QTest::newRow("NUL byte") << QString(QStringLiteral("a.txt") + QChar(0) + QStringLiteral(".exe"))
                              << QStringLiteral("a.txt.exe");
    QTest::newRow("lone surrogate") << QString(QString(QChar(0xD800)) + QStringLiteral(".txt"))
                                    << QStringLiteral("\uFFFD.txt");
}

void FileNameTest::cleansNames()
{
    QFETCH(QString, given);
    QTEST(mime::cleanFileName(given), "clean");
}

void FileNameTest::keepsNamesWithin120_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("extension");
    QTest::newRow("plain") << QString(QString(500, u'x') + QStringLiteral(".docx"))
                           << QStringLiteral(".docx");
    QTest::newRow("emoji") << QString(QStringLiteral("😀").repeated(200) + QStringLiteral(".png"))
                           << QStringLiteral(".png");
    QTest::newRow("emoji, shifted") << QString(u'x' + QStringLiteral("😀").repeated(200) +
                                               QStringLiteral(".png"))
                                    << QStringLiteral(".png");
    QTest::newRow("no extension") << QString(500, u'x') << QStringLiteral("x");
    QTest::newRow("dot far from the end") << QString(u'.' + QString(500, u'x')) << QStringLiteral("x");
    QTest::newRow("a megabyte") << QString(QString(1'000'000, u'ü') + QStringLiteral(".txt"))
                                << QStringLiteral(".txt");
}

void FileNameTest::keepsNamesWithin120()
{
    QFETCH(QString, given);
    QFETCH(QString, extension);
    const QString clean = mime::cleanFileName(given);
    QVERIFY2(clean.size() <= 120 && clean.size() > 110, qPrintable(QString::number(clean.size())));
    QVERIFY(clean.endsWith(extension));
    QCOMPARE(QString::fromUtf8(clean.toUtf8()), clean);
}

void FileNameTest::writesParameters_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("parameters");
    const auto row = [](const char *name, const char *parameters) {
        QTest::newRow(name) << QString::fromUtf8(name) << QByteArray(parameters);
    };
    row("a b.txt", "filename=\"a b.txt\"");
    row("Müller.txt", "filename*=UTF-8''M%C3%BCller.txt; filename=\"Muller.txt\"");
    row("会議.pdf", "filename*=UTF-8''%E4%BC%9A%E8%AD%B0.pdf; filename=\"__.pdf\"");
    row("100%.txt", "filename*=UTF-8''100%25.txt; filename=\"100_.txt\"");
    row("it's.txt", "filename*=UTF-8''it%27s.txt; filename=\"it_s.txt\"");
}

void FileNameTest::writesParameters()
{
    QFETCH(QString, name);
    QTEST(QByteArray::fromStdString(mime::fileNameParameters(name)).replace(mime::foldPoint, ' '),
          "parameters");
}

void FileNameTest::comesBackFromAMessage_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"a.txt", "Müller.txt", "会議 資料.pdf", "😀😀😀.png", "x=y;z.txt", "100%.txt", "a'b'c.txt"})
        QTest::newRow(name) << QString::fromUtf8(name);
    QTest::newRow("long ASCII") << QString(QString(100, u'x') + QStringLiteral(".txt"));
    QTest::newRow("long CJK") << QString(QStringLiteral("議").repeated(110) + QStringLiteral(".txt"));
    QTest::newRow("long emoji") << QString(QStringLiteral("😀").repeated(55) + QStringLiteral(".txt"));
}

void FileNameTest::comesBackFromAMessage()
{
    QFETCH(QString, name);
    model::Message message = compose::message();
    message.attachments = {compose::attachment(name, "1")};
    const QByteArray bytes = compose::written(message, {{"1", "x"}});
    QCOMPARE(compose::parsed(bytes).attachments.at(0).attachment.name, name);
    for (const QByteArray &line : bytes.mid(bytes.indexOf("\r\n\r\n")).split('\n'))
        QVERIFY2(line.size() <= 79, line.constData());
}

QTEST_GUILESS_MAIN(FileNameTest)

#include "filename_test.moc"
