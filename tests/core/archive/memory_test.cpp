// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Large archives: time goes with their size, memory does not.

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "opened.h"
#include "xipmaker/signedzip.h"
#include "xipmaker/xip.h"

using namespace xipmaker;

namespace {

/// Peak memory of this process in MiB; 0 where the system does not tell.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).simplified().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

/// How many members an archive has, or its refusal; their bytes stay in the scratch.
QByteArray openLarge(const QString &path, const archive::Trust &trust)
{
    QFile file(path);
    file.open(QIODevice::ReadOnly);
    QTemporaryFile scratch(path + QStringLiteral(".scratch"));
    scratch.open();
    try {
        const auto verified = archive::VerifiedArchive::open({path, &file, receivedAt,
                                                              [path](const QString &suffix) {
                                                                  QFile beside(path + suffix);
                                                                  return beside.open(QIODevice::ReadOnly)
                                                                             ? beside.readAll()
                                                                             : QByteArray();
                                                              }},
                                                             trust, {}, scratch, base::Stop());
        return QByteArray::number(static_cast<qsizetype>(verified.members().size()));
    } catch (const base::Failure &failure) {
        return failure.key;
    }
}

} // namespace

class MemoryTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const Identity m_identity = makeIdentity(m_folder.filePath(QStringLiteral("id")));
    const archive::Trust m_trust{.rootsPem = m_identity.caPem()};
    QString m_path;

    static std::vector<Entry> messages(int count, qint64 size)
    {
        std::vector<Entry> entries;
        for (int i = 0; i < count; ++i)
            entries.push_back(
                Entry::base64Noise(QStringLiteral("items/%1.eml").arg(i),
                                   "From: a@example.com\r\nContent-Transfer-Encoding: base64\r\n\r\n", size,
                                   "\r\n", static_cast<quint32>(i)));
        return entries;
    }

private Q_SLOTS:
    void init() { m_path = m_folder.filePath(QStringLiteral("large")); }
    void cleanup() { QFile::remove(m_path); }

    void largeMembersStayOnDisk_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("XIP, stored chunks") << 0;
        QTest::newRow("XIP, gzip") << 1;
        QTest::newRow("XIP, xz") << 2;
        QTest::newRow("XAR files") << 3;
        QTest::newRow("JAR") << 4;
        QTest::newRow("ASiC-S") << 5;
        QTest::newRow("enveloping CMS") << 6;
        QTest::newRow("detached CMS") << 7;
    }

    void largeMembersStayOnDisk()
    {
        QFETCH(int, kind);
        const auto entries = messages(kind == 2 ? 1 : 2, kind == 2 ? 25 << 20 : 110 << 20);
        const ZipSignature zips[] = {ZipSignature::Jar, ZipSignature::AsicS, ZipSignature::P7m,
                                     ZipSignature::DetachedP7s};
        if (kind == 3)
            writeXip(m_path, entries, m_identity,
                     {.payload = XipOptions::Payload::Files, .encoding = Encoder::Format::None});
        else if (kind < 3)
            writeXip(m_path, entries, m_identity,
                     {.payload = kind == 1 ? XipOptions::Payload::GzipCpio : XipOptions::Payload::PbzxCpio,
                      .level = kind == 2 ? 1 : 0});
        else
            writeSignedZip(m_path, entries, m_identity, zips[kind - 4], kind == 4 ? 1 : 0);
        QCOMPARE(openLarge(m_path, m_trust), QByteArray::number(static_cast<int>(entries.size())));
        QVERIFY2(peakMemory() < 120, QByteArray::number(peakMemory()).constData());
    }

    void manyMembersAreBounded()
    {
        std::vector<Entry> many;
        for (int i = 0; i < 100'000; ++i)
            many.emplace_back(QStringLiteral("items/%1.eml").arg(i), "x");
        writeXip(m_path, many, m_identity, {});
        QCOMPARE(openLarge(m_path, m_trust), QByteArray("100000"));
        for (int i = 0; i < 100'001; ++i)
            many.emplace_back(QStringLiteral("more/%1.eml").arg(i), "x");
        writeXip(m_path, many, m_identity, {});
        QCOMPARE(openLarge(m_path, m_trust), QByteArray("ARCHIVE_LIMIT"));
    }
};

QTEST_GUILESS_MAIN(MemoryTest)
#include "memory_test.moc"
