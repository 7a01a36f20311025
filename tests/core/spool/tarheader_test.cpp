// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <QTest>

#include <archive.h>
#include <archive_entry.h>

#include "spool/tarheader.h"

using namespace std::chrono_literals;

/// What libarchive makes of a header.
struct Seen
{
    QString name;
    qint64 size = 0;
    qint64 seconds = 0;
    int mode = 0;
    int type = 0;
};

static Seen seenByLibarchive(const QByteArray &head)
{
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(),
                                                                        archive_read_free);
    archive_read_support_format_tar(reader.get());
    const QByteArray file = head + spool::tarTrailer();
    archive_entry *entry = nullptr;
    if (archive_read_open_memory(reader.get(), file.constData(), static_cast<size_t>(file.size())) !=
            ARCHIVE_OK ||
        archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK)
        return {QString::fromUtf8(archive_error_string(reader.get()))};
    return {QString::fromUtf8(archive_entry_pathname_utf8(entry)), archive_entry_size(entry),
            archive_entry_mtime(entry), static_cast<int>(archive_entry_perm(entry)),
            static_cast<int>(archive_entry_filetype(entry))};
}

class TarHeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void libarchiveReadsWhatWasMeant_data();
    void libarchiveReadsWhatWasMeant();
    void endsWithTheReplaceableBlock();
    void refusesNamesThatCouldUnpackElsewhere_data();
    void refusesNamesThatCouldUnpackElsewhere();
    void padsToWholeBlocks();
};

void TarHeaderTest::libarchiveReadsWhatWasMeant_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<qint64>("size");
    const qint64 now = 1795161600;
    QTest::newRow("plain") << "a1b2.eml" << now << qint64(1234);
    QTest::newRow("empty") << "a1b2.eml" << now << qint64(0);
    QTest::newRow("name of 100") << QString(100, u'n') << now << qint64(1);
    QTest::newRow("name of 101") << QString(101, u'n') << now << qint64(1);
    QTest::newRow("long path") << QString(QString(400, u'a') + u'/' + QString(400, u'b')) << now << qint64(7);
    QTest::newRow("not ASCII") << QString::fromUtf8("fichiers/Löwe 👍 مرحبا.eml") << now << qint64(5);
    QTest::newRow("largest octal size") << "x" << now << qint64(077777777777);
    QTest::newRow("beyond octal") << "x" << now << (qint64(077777777777) + 1);
    QTest::newRow("one terabyte") << "x" << now << (qint64(1) << 40);
    QTest::newRow("the epoch") << "x" << qint64(0) << qint64(1);
    QTest::newRow("before the epoch") << "x" << qint64(-86400 * 365 * 20) << qint64(1);
    QTest::newRow("year 9999") << "x" << qint64(253402300799) << qint64(1);
}

void TarHeaderTest::libarchiveReadsWhatWasMeant()
{
    QFETCH(QString, name);
    QFETCH(qint64, seconds);
    QFETCH(qint64, size);
    const base::Instant time{std::chrono::seconds{seconds} + 999ms};
    const Seen seen = seenByLibarchive(spool::tarHead(name, time, size));
    QCOMPARE(seen.name, name);
    QCOMPARE(seen.size, size);
    QCOMPARE(seen.seconds, seconds);
    QCOMPARE(seen.mode, 0600);
    QCOMPARE(seen.type, int(AE_IFREG));
}

void TarHeaderTest::endsWithTheReplaceableBlock()
{
    const base::Instant time{1795161600s};
    for (const QString &name : {QStringLiteral("short.eml"), QString(300, u'x'), QStringLiteral("ü.eml")}) {
        QByteArray head = spool::tarHead(name, time, 0);
        QCOMPARE(head.size() % spool::tarBlock, 0);
        head.replace(head.size() - spool::tarBlock, spool::tarBlock, spool::tarHeader(name, time, 4711));
        QCOMPARE(head, spool::tarHead(name, time, 4711));
        QCOMPARE(seenByLibarchive(head).size, 4711);
    }
}

void TarHeaderTest::refusesNamesThatCouldUnpackElsewhere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("plain") << "0123.eml" << true;
    QTest::newRow("folder") << "0123/1-report.pdf" << true;
    QTest::newRow("dots inside") << "a..b/c...d" << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("absolute") << "/etc/passwd" << false;
    QTest::newRow("climbing") << "a/../../b" << false;
    QTest::newRow("only up") << ".." << false;
    QTest::newRow("here") << "./a" << false;
    QTest::newRow("trailing slash") << "a/" << false;
    QTest::newRow("double slash") << "a//b" << false;
    QTest::newRow("backslash") << "..\\b" << false;
    QTest::newRow("drive") << "C:a" << false;
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b")) << false;
    QTest::newRow("line break") << "a\nb" << false;
    QTest::newRow("longest") << QString(1000, u'a') << true;
    QTest::newRow("too long") << QString(1001, u'a') << false;
}

void TarHeaderTest::refusesNamesThatCouldUnpackElsewhere()
{
    QFETCH(QString, name);
    QTEST(spool::isTarName(name), "isGood");
}

void TarHeaderTest::padsToWholeBlocks()
{
    QCOMPARE(spool::tarPadding(0), 0);
    QCOMPARE(spool::tarPadding(1), 511);
    QCOMPARE(spool::tarPadding(511), 1);
    QCOMPARE(spool::tarPadding(512), 0);
    QCOMPARE(spool::tarPadding(513), 511);
    QCOMPARE(spool::tarTrailer(), QByteArray(1024, '\0'));
}

QTEST_GUILESS_MAIN(TarHeaderTest)
#include "tarheader_test.moc"
