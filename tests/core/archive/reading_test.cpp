// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/reading.h"
#include "refusal.h"

using archive::Limits;
using archive::Reading;
using archive::Verdict;

class ReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerdictHasItsKeyAndAFix_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QByteArray>("key");
        const std::pair<Verdict, const char *> rows[] = {
            {Verdict::SignatureInvalid, "SIGNATURE_INVALID"},
            {Verdict::SignatureMissing, "SIGNATURE_MISSING"},
            {Verdict::SignerUntrusted, "SIGNER_UNTRUSTED"},
            {Verdict::SignerExpired, "SIGNER_EXPIRED"},
            {Verdict::SignatureUnsupported, "SIGNATURE_UNSUPPORTED"},
            {Verdict::Unsafe, "ARCHIVE_UNSAFE"},
            {Verdict::Limit, "ARCHIVE_LIMIT"},
            {Verdict::Unreadable, "ARCHIVE_UNREADABLE"},
        };
        for (const auto &[verdict, key] : rows)
            QTest::newRow(key) << verdict << QByteArray(key);
    }

    void everyVerdictHasItsKeyAndAFix()
    {
        QFETCH(Verdict, verdict);
        QFETCH(QByteArray, key);
        const Reading reading = makeReading();
        try {
            reading.refuse(verdict, QStringLiteral("it is odd"));
        } catch (const base::Failure &failure) {
            QCOMPARE(failure.key, key);
            QVERIFY(failure.reaction == base::Reaction::SkipItem);
            QVERIFY(failure.area == base::Area::Signature);
            QCOMPARE(failure.text, QStringLiteral("mail.xip is refused: it is odd."));
            QVERIFY(!failure.fix.isEmpty());
            return;
        }
        QFAIL("not refused");
    }

    void namesTheSettingOfALimit_data()
    {
        QTest::addColumn<archive::Bound>("bound");
        QTest::addColumn<QString>("setting");
        QTest::newRow("files") << archive::Bound::Members << QStringLiteral("maxMembers, which is 7.");
        QTest::newRow("bytes") << archive::Bound::TotalBytes << QStringLiteral("maxUnpackedGB, which is 6.");
        QTest::newRow("a file's") << archive::Bound::MemberBytes
                                  << QStringLiteral("maxMemberGB, which is 5.");
        QTest::newRow("ratio") << archive::Bound::Ratio << QStringLiteral("maxRatio, which is 4.");
        QTest::newRow("depth") << archive::Bound::Depth << QStringLiteral("maxDepth, which is 3.");
        QTest::newRow("time") << archive::Bound::Time << QStringLiteral("maxMinutes, which is 2.");
    }

    void namesTheSettingOfALimit()
    {
        QFETCH(archive::Bound, bound);
        QFETCH(QString, setting);
        Limits limits{
            .members = 7, .totalBytes = 6LL << 30, .memberBytes = 5LL << 30, .ratio = 4, .depth = 3};
        limits.time = std::chrono::minutes(2);
        const Reading reading = makeReading(limits);
        const auto exceed = [&] {
            reading.exceed(bound, QStringLiteral("it is odd"));
        };
        QCOMPARE(keyOf(exceed), QByteArray("ARCHIVE_LIMIT"));
        QVERIFY2(fixOf(exceed).endsWith(setting), qUtf8Printable(fixOf(exceed)));
    }

    void namesTheSignerOnceKnown()
    {
        Reading reading = makeReading();
        reading.setSigner({QStringLiteral("CN=Alice"), QByteArray(32, '\xab'), {}});
        const QString text = textOf([&] { reading.refuse(Verdict::Unsafe, QStringLiteral("it is odd")); });
        QVERIFY(text.contains(QStringLiteral("CN=Alice")));
        QVERIFY(text.contains(QStringLiteral("AB:AB:AB")));
    }

    void tellsAClaimFromASigner()
    {
        Reading reading = makeReading();
        const auto text = [&] {
            return textOf([&] { reading.refuse(Verdict::Unsafe, QStringLiteral("it is odd")); });
        };
        reading.setClaim({QStringLiteral("CN=Eve"), QByteArray(32, '\xab'), {}});
        QVERIFY2(text().contains(u"It claims to be signed by CN=Eve, SHA-256 fingerprint AB:AB"),
                 qUtf8Printable(text()));
        reading.setSigner({QStringLiteral("CN=Alice"), QByteArray(32, '\xcd'), {}});
        QVERIFY2(text().contains(u"Signer: CN=Alice") && !text().contains(u"Eve"), qUtf8Printable(text()));
    }

    void leavesAtOnceWhenStoppedNow()
    {
        const base::Stop stop;
        const Reading reading(QStringLiteral("a"), {}, stop);
        QCOMPARE(keyOf([&] { reading.check(); }), QByteArray("OK"));
        stop.gently();
        QCOMPARE(keyOf([&] { reading.check(); }), QByteArray("OK"));
        stop.now();
        bool stopped = false;
        try {
            reading.check();
        } catch (const base::Failure &failure) {
            stopped = failure.reaction == base::Reaction::Stopped;
        }
        QVERIFY(stopped);
    }

    void refusesWhenTheTimeIsOver()
    {
        Limits limits;
        limits.time = std::chrono::seconds(0);
        const Reading reading = makeReading(limits);
        QVERIFY(fixOf([&] { reading.check(); }).contains(u"maxMinutes"));
    }

    void countsMembersAndBytes()
    {
        Limits limits;
        limits.members = 2;
        limits.totalBytes = 100;
        Reading reading = makeReading(limits);
        reading.countMember();
        reading.countMember();
        QVERIFY(fixOf([&] { reading.countMember(); }).contains(u"maxMembers"));
        reading.countBytes(100);
        QVERIFY(fixOf([&] { reading.countBytes(1); }).contains(u"maxUnpackedGB"));
    }

    void judgesTheRatioAbove16MiBOnly()
    {
        const Reading reading = makeReading();
        QCOMPARE(keyOf([&] { reading.checkRatio(1, 16 << 20); }), QByteArray("OK"));
        QCOMPARE(keyOf([&] { reading.checkRatio(1 << 20, 200 << 20); }), QByteArray("OK"));
        QVERIFY(fixOf([&] { reading.checkRatio(1 << 20, 202 << 20); }).contains(u"maxRatio, which is 200."));
        QCOMPARE(keyOf([&] { reading.checkRatio(1, (16 << 20) + 1); }), QByteArray("ARCHIVE_LIMIT"));
    }
};

QTEST_GUILESS_MAIN(ReadingTest)
#include "reading_test.moc"
