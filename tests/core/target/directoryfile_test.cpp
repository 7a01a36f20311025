// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "support/failureof.h"
#include "target/directoryfile.h"

class DirectoryFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRows_data();
    void readsRows();
    void theMailboxIsTheAddressInLowerCase();
    void namesWhatIsWrongWithItsLine_data();
    void namesWhatIsWrongWithItsLine();
    void namesSeveralProblemsAtOnce();
    void namesAFileThatIsNotThere();
    void waitsForNoPipe();
    void readsDomains_data();
    void readsDomains();
    void refusesWhatIsNoDomain_data();
    void refusesWhatIsNoDomain();

private:
    QString write(const QByteArray &content)
    {
        QFile file(m_folder.filePath(QStringLiteral("directory.csv")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
            qFatal("Cannot write the directory");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void DirectoryFileTest::readsRows_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("as documented") << QByteArray("address,displayName,aliases\r\n"
                                                 "ann@example.com,Ann Example,a.example@example.com;ann\r\n"
                                                 "bob@example.com,,\r\n");
    QTest::newRow("other order, case, separator and a further column") << QByteArray(
        "Aliases;ADDRESS;id;DisplayName\n"
        "\" a.example@example.com ; ann;\";ann@example.com;7;\"Ann Example\"\n\n;bob@example.com\n");
    QTest::newRow("byte order mark, tab, no line end")
        << QByteArray("\xef\xbb\xbf"
                      "address\tdisplayName\taliases\n ann@example.com \tAnn Example\t"
                      "a.example@example.com;ann\nbob@example.com");
}

void DirectoryFileTest::readsRows()
{
    QFETCH(QByteArray, content);
    const auto entries = target::readDirectoryFile(write(content));
    const target::DirectoryEntry ann{
        .mailbox = QStringLiteral("ann@example.com"),
        .address = QStringLiteral("ann@example.com"),
        .displayName = QStringLiteral("Ann Example"),
        .aliases = {QStringLiteral("a.example@example.com"), QStringLiteral("ann")}};
    const target::DirectoryEntry bob{.mailbox = QStringLiteral("bob@example.com"),
                                     .address = QStringLiteral("bob@example.com")};
    QCOMPARE(entries.size(), 2u);
    QCOMPARE(entries[0], ann);
    QCOMPARE(entries[1], bob);
}

void DirectoryFileTest::theMailboxIsTheAddressInLowerCase()
{
    const auto entries = target::readDirectoryFile(write("address\nAnn.O'Hara@EXAMPLE.com\n"));
    QCOMPARE(entries.at(0).address, QStringLiteral("Ann.O'Hara@EXAMPLE.com"));
    QCOMPARE(entries.at(0).mailbox, QStringLiteral("ann.o'hara@example.com"));
}

void DirectoryFileTest::namesWhatIsWrongWithItsLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *content, const char *key, const char *named) {
        QTest::newRow(name) << QByteArray(content) << QByteArray(key) << QString::fromUtf8(named);
    };
    row("no address column", "mail,displayName\na@example.com,A\n", "DIRECTORY_INVALID", "line 1");
    row("no address column, after empty lines", "\n\nmail,displayName\na@example.com,A\n",
        "DIRECTORY_INVALID", "line 3:");
    row("aliases not in one cell",
        "address;displayName;aliases\na@example.com;A;a1@example.com\nb@example.com;B;b1@example.com;b2@"
        "example.com\n",
        "DIRECTORY_INVALID", "line 3: there are more cells than columns");
    row("a comma in a name", "address,displayName,aliases\na@example.com,Doe, Ann,ann@example.com\n",
        "DIRECTORY_INVALID", "line 2: there are more cells than columns");
    row("no address", "address,displayName\na@example.com,A\n,B\n", "DIRECTORY_INVALID", "line 3");
    row("no @", "address\na@example.com\nb.example.com\n", "DIRECTORY_INVALID", "line 3");
    row("nothing before @", "address\n@example.com\n", "DIRECTORY_INVALID", "line 2");
    row("nothing after @", "address\na@\n", "DIRECTORY_INVALID", "line 2");
    row("a blank inside", "address\na b@example.com\n", "DIRECTORY_INVALID", "line 2");
    row("a line break inside", "address\n\"a\nb@example.com\"\n", "DIRECTORY_INVALID", "line 2");
    row("twice", "address\na@example.com\nb@example.com\nA@Example.com\n", "DIRECTORY_INVALID", "line 4");
    row("no row", "address,displayName,aliases\n", "DIRECTORY_INVALID", "nobody");
    row("an open quote", "address\na@example.com\n\"b@example.com\n", "CSV_INVALID", "3");
    row("empty", "", "CSV_INVALID", "directory.csv");
}

void DirectoryFileTest::namesWhatIsWrongWithItsLine()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, key);
    QFETCH(QString, named);
    const base::Failure failure = support::failureOf([&] { target::readDirectoryFile(write(content)); });
    QCOMPARE(failure.key, key);
    QCOMPARE(failure.area, base::Area::Input);
    QVERIFY2(failure.text.contains(named), qPrintable(failure.text));
    QVERIFY(failure.text.contains(QStringLiteral("directory.csv")));
}

void DirectoryFileTest::namesSeveralProblemsAtOnce()
{
    QByteArray content = "address\n";
    for (int i = 0; i < 1000; ++i)
        content += "bad\n";
    const base::Failure failure = support::failureOf([&] { target::readDirectoryFile(write(content)); });
    QVERIFY(failure.text.contains(QStringLiteral("line 2:")));
    QVERIFY(failure.text.contains(QStringLiteral("line 11:")));
    QVERIFY(!failure.text.contains(QStringLiteral("line 12:")));
}

void DirectoryFileTest::namesAFileThatIsNotThere()
{
    const QString path = m_folder.filePath(QStringLiteral("absent.csv"));
    const base::Failure failure = support::failureOf([&] { target::readDirectoryFile(path); });
    QCOMPARE(failure.key, "DIRECTORY_UNREADABLE");
    QCOMPARE(failure.area, base::Area::Input);
    QVERIFY(failure.text.contains(path));
}

/// Nobody writes to it, so that opening it would never end.
void DirectoryFileTest::waitsForNoPipe()
{
    const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
    if (QProcess::execute(QStringLiteral("mkfifo"), {pipe}) != 0)
        QSKIP("There are no named pipes here.");
    const auto failure = support::failureOf([&] { target::readDirectoryFile(pipe); });
    QCOMPARE(failure.key, "DIRECTORY_UNREADABLE");
    QVERIFY(failure.text.contains(pipe) && !failure.fix.isEmpty());
}

void DirectoryFileTest::readsDomains_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QStringList>("domains");
    const QStringList both{QStringLiteral("example.com"), QStringLiteral("example.org")};
    QTest::newRow("none") << "" << QStringList();
    QTest::newRow("one") << "example.com" << QStringList{QStringLiteral("example.com")};
    QTest::newRow("two") << "example.com,example.org" << both;
    QTest::newRow("as people type") << " @Example.COM , ,example.org, example.com," << both;
    QTest::newRow("IDN") << QString::fromUtf8("BÜCHER.example")
                         << QStringList{QString::fromUtf8("bücher.example")};
}

void DirectoryFileTest::readsDomains()
{
    QFETCH(QString, setting);
    QTEST(target::domainsOf(setting), "domains");
}

void DirectoryFileTest::refusesWhatIsNoDomain_data()
{
    QTest::addColumn<QString>("setting");
    for (const char *setting :
         {"a@example.com", "@", "example.com example.org", ".com", "a/b", "example.com,b@c"})
        QTest::newRow(setting) << QString::fromLatin1(setting);
}

void DirectoryFileTest::refusesWhatIsNoDomain()
{
    QFETCH(QString, setting);
    QCOMPARE(support::failureOf([&] { target::domainsOf(setting); }).key, "INVALID_SETTING");
}

QTEST_GUILESS_MAIN(DirectoryFileTest)
#include "directoryfile_test.moc"
