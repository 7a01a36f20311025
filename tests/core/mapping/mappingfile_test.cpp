// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "mapping/mappingfile.h"
#include "support/failureof.h"

using namespace mapping;
using support::failureOf;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Resolver directory()
{
    return {{.entries =
                 {{.mailbox = text("id-a"), .address = text("alice@contoso.com"), .aliases = {text("team")}},
                  {.mailbox = text("id-b"), .address = text("bob@contoso.com"), .aliases = {text("team")}}}},
            {},
            true};
}

MappingFile readAll(QByteArray content)
{
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    return readMappingFile(buffer, text("map.csv"), directory());
}

model::CustomMappings imported(QByteArray content)
{
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    return readMapping(buffer, text("map.csv"), directory());
}

QString described(const MappingFile &file)
{
    QStringList words;
    for (const model::CustomMapping &line : file.mapping)
        words.append(line.sourceUser + u'=' + line.mailbox);
    for (const LineProblem &problem : file.problems)
        words.append(QString::number(problem.line) + u':' + problem.text);
    return words.join(u'/');
}

} // namespace

class MappingFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAMapping_data();
    void readsAMapping();
    void findsEveryWrongLine_data();
    void findsEveryWrongLine();
    void refusesAnotherHeader_data();
    void refusesAnotherHeader();
    void namesTheLineOfTheHeader();
    void importsEverythingOrNothing();
    void countsOneLineAsOne();
    void tellsTheFirstProblemsOfMany();
    void keepsABoundedNumberOfProblems();
    void namesTheLineOfWhatIsNoCsv();
    void readsBackWhatItWrites();
    void disarmsFormulasOnTheWay();
    void readsAMillionLines();
};

void MappingFileTest::readsAMapping_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *content, const char *expected) {
        QTest::newRow(name) << QByteArray(content) << text(expected);
    };
    row("plain", "sourceUser,mailbox\nx17,alice@contoso.com\n", "x17=alice@contoso.com");
    row("from a spreadsheet", "\xEF\xBB\xBFsourceUser;mailbox\r\nx17;alice@contoso.com\r\n",
        "x17=alice@contoso.com");
    row("columns turned around", "mailbox,sourceUser\nalice@contoso.com,x17\n", "x17=alice@contoso.com");
    row("names in another case, with spaces", " SOURCEUSER , Mailbox \nx17,alice@contoso.com\n",
        "x17=alice@contoso.com");
    row("a further column", "sourceUser,note,mailbox\nx17,\"since, 2020\",alice@contoso.com\n",
        "x17=alice@contoso.com");
    row("cells are trimmed", "sourceUser,mailbox\n x17 ,  Alice@Contoso.com \n", "x17=Alice@Contoso.com");
    row("several users of a mailbox", "sourceUser,mailbox\na,alice@contoso.com\nb,alice@contoso.com\n",
        "a=alice@contoso.com/b=alice@contoso.com");
    row("nothing but the header", "sourceUser,mailbox\n", "");
    row("empty lines", "sourceUser,mailbox\n\nx17,alice@contoso.com\n\n", "x17=alice@contoso.com");
    row("a name with a comma", "sourceUser,mailbox\n\"Doe, Jane\",alice@contoso.com\n",
        "Doe, Jane=alice@contoso.com");
}

void MappingFileTest::readsAMapping()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, expected);
    QCOMPARE(described(readAll(content)), expected);
    QCOMPARE(described({.mapping = imported(content)}), expected);
}

void MappingFileTest::findsEveryWrongLine_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *lines, const char *expected) {
        QTest::newRow(name) << QByteArray(lines) << text(expected);
    };
    row("unknown mailbox", "x,eve@contoso.com",
        "2:The directory has no mailbox eve@contoso.com, or more than one.");
    row("ambiguous mailbox", "x,team", "2:The directory has no mailbox team, or more than one.");
    row("no mailbox", "x,", "2:The cell “mailbox” is empty.");
    row("no mailbox, one cell", "x", "2:The cell “mailbox” is empty.");
    row("no user", ",alice@contoso.com", "2:The cell “sourceUser” is empty.");
    row("only spaces", "  ,alice@contoso.com", "2:The cell “sourceUser” is empty.");
    row("too many cells", "Doe, Jane,alice@contoso.com",
        "2:There are more cells than columns; quote a cell that holds the separator.");
    row("the same user twice", "x,alice@contoso.com\nX,bob@contoso.com",
        "x=alice@contoso.com/3:X stands in line 2 already.");
    row("the same line twice", "x,alice@contoso.com\nx,alice@contoso.com",
        "x=alice@contoso.com/3:x stands in line 2 already.");
    row("the same address written differently",
        "dave@b\xC3\xBC"
        "cher.example,alice@contoso.com\n<Dave@xn--bcher-kva.example>,bob@contoso.com",
        "dave@b\xC3\xBC"
        "cher.example=alice@contoso.com/3:<Dave@xn--bcher-kva.example> stands in line 2 already.");
    row("several", "x,\n\"a\nb\",eve@contoso.com\n,alice@contoso.com\ny,bob@contoso.com",
        "y=bob@contoso.com/2:The cell “mailbox” is empty./3:The directory has no mailbox eve@contoso.com, or "
        "more than "
        "one./5:The cell “sourceUser” is empty.");
}

void MappingFileTest::findsEveryWrongLine()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, expected);
    QCOMPARE(described(readAll(QByteArray("sourceUser,mailbox\n") + lines)), expected);
}

void MappingFileTest::refusesAnotherHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("missing");
    QTest::newRow("no mailbox") << QByteArray("sourceUser,address") << text("mailbox");
    QTest::newRow("no user") << QByteArray("user,mailbox") << text("sourceUser");
    QTest::newRow("no header") << QByteArray("x17,alice@contoso.com") << text("sourceUser");
}

void MappingFileTest::refusesAnotherHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, missing);
    const base::Failure failure = failureOf([&] { readAll(QByteArray(header + "\nx,alice@contoso.com\n")); });
    QCOMPARE(failure.key, QByteArray("MAPPING_INVALID"));
    QVERIFY2(failure.text.contains(text("map.csv, line 1")) && failure.text.contains(missing),
             qPrintable(failure.text));
    QVERIFY(failure.fix.contains(text("sourceUser,mailbox")));
}

void MappingFileTest::namesTheLineOfTheHeader()
{
    const base::Failure failure = failureOf([&] { readAll("\n\nuser,mailbox\nx,alice@contoso.com\n"); });
    QVERIFY2(failure.text.contains(text("map.csv, line 3:")), qPrintable(failure.text));
}

void MappingFileTest::importsEverythingOrNothing()
{
    const QByteArray content = "sourceUser,mailbox\nx,alice@contoso.com\ny,\nz,eve@contoso.com\n";
    const base::Failure failure = failureOf([&] { imported(content); });
    QCOMPARE(failure.key, QByteArray("MAPPING_INVALID"));
    QCOMPARE(failure.area, base::Area::Input);
    for (const char *part : {"map.csv", "2 of its lines", "Line 3:", "Line 4:", "eve@contoso.com"})
        QVERIFY2(failure.text.contains(text(part)), qPrintable(failure.text));
}

void MappingFileTest::countsOneLineAsOne()
{
    const base::Failure one = failureOf([&] { imported("sourceUser,mailbox\r\nx,\r\n"); });
    QVERIFY2(one.text.contains(text("1 of its lines is wrong")), qPrintable(one.text));
}

void MappingFileTest::tellsTheFirstProblemsOfMany()
{
    const QByteArray content = "sourceUser,mailbox\n" + QByteArray("x,\n").repeated(50);
    const QString reason = failureOf([&] { imported(content); }).text;
    QVERIFY(reason.contains(text("50 of its lines")));
    QVERIFY(reason.contains(text("Line 21:")) && !reason.contains(text("Line 22:")));
    QVERIFY(reason.endsWith(text("And 30 more.")));
}

void MappingFileTest::keepsABoundedNumberOfProblems()
{
    const MappingFile file = readAll("sourceUser,mailbox\n" + QByteArray("x,\n").repeated(20000));
    QCOMPARE(file.problems.size(), size_t{10000});
    QCOMPARE(file.problemsTotal, 20000);
}

void MappingFileTest::namesTheLineOfWhatIsNoCsv()
{
    const base::Failure failure = failureOf([] { readAll("sourceUser,mailbox\nx,\"alice@contoso.com\n"); });
    QCOMPARE(failure.key, QByteArray("CSV_INVALID"));
    QVERIFY(failure.text.contains(text("map.csv, line 2")));
}

void MappingFileTest::readsBackWhatItWrites()
{
    const model::CustomMappings mapping{{text("x17"), text("alice@contoso.com")},
                                        {text("Doe, \"Jane\""), text("bob@contoso.com")},
                                        {text("a\nb;c\td"), text("bob@contoso.com")},
                                        {text("\xC3\xA9\xF0\x9F\x98\x80"), text("alice@contoso.com")}};
    const QByteArray written = writeMapping(mapping);
    QVERIFY(written.startsWith("sourceUser,mailbox\r\n"));
    QVERIFY(imported(written) == mapping);
    QCOMPARE(writeMapping({}), QByteArray("sourceUser,mailbox\r\n"));
}

void MappingFileTest::disarmsFormulasOnTheWay()
{
    const model::CustomMappings mapping{{text("=cmd|' /C calc'!A0"), text("alice@contoso.com")},
                                        {text("@jane"), text("bob@contoso.com")},
                                        {text("+4912345"), text("bob@contoso.com")},
                                        {text("'quoted"), text("bob@contoso.com")}};
    const QByteArray written = writeMapping(mapping);
    QVERIFY(written.contains("\n'=cmd") && written.contains("\n'@jane") && written.contains("\n'+49"));
    QVERIFY(imported(written) == mapping);
}

void MappingFileTest::readsAMillionLines()
{
    QByteArray content = "sourceUser,mailbox\n";
    for (int each = 0; each < 1000000; ++each)
        content += "user" + QByteArray::number(each) + ",alice@contoso.com\n";
    content += "USER500000,bob@contoso.com\n";
    const MappingFile file = readAll(content);
    QCOMPARE(file.mapping.size(), size_t{1000000});
    QCOMPARE(file.problems.size(), size_t{1});
    QCOMPARE(file.problems.front().line, 1000002);
    QCOMPARE(file.problems.front().text, text("USER500000 stands in line 500002 already."));
}

QTEST_GUILESS_MAIN(MappingFileTest)
#include "mappingfile_test.moc"
