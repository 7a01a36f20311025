// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/stride.h"
#include "contract/rehearsal.h"
#include "core/connectors/jabber/jabberworld.h"
#include "support/failureof.h"

using jabber::JabberWorld;
using jabber::Stride;

class StrideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForAllUntilItTakesTooLong();
    void goesNoFurtherThanTheEnd();
    void namesTheLeastThatTookTooLong();
    void capturesInPartsWhatTakesTooLong();
    void endsWhereAMinuteTakesTooLong();
};

static const odbc::WallTime start = *odbc::wallTimeFrom(u"2026-11-19T08:00:00");
static constexpr std::chrono::hours hour{1};
static constexpr std::chrono::minutes minute{1};

static base::Failure timeout()
{
    return {base::Reaction::Retry, base::Area::Source, "SOURCE_TIMEOUT", QStringLiteral("It timed out.")};
}

void StrideTest::asksForAllUntilItTakesTooLong()
{
    Stride stride(minute, std::chrono::seconds{120});
    const auto end = start + 720 * hour;
    QVERIFY(stride.endOf(start, end) == end);
    stride.halve(timeout(), QStringLiteral("jm"), start, end);
    QVERIFY(stride.endOf(start, end) == start + 360 * hour);
    stride.halve(timeout(), QStringLiteral("jm"), start, start + hour);
    QVERIFY(stride.endOf(start, end) == start + 30 * minute);
    stride.halve(timeout(), QStringLiteral("jm"), start, start + std::chrono::seconds{90});
    QVERIFY(stride.endOf(start, end) == start + minute);
}

void StrideTest::goesNoFurtherThanTheEnd()
{
    Stride stride(minute, std::chrono::seconds{120});
    stride.halve(timeout(), QStringLiteral("jm"), start, start + hour);
    QVERIFY(stride.endOf(start + 50 * minute, start + hour) == start + hour);
}

void StrideTest::namesTheLeastThatTookTooLong()
{
    Stride stride(minute, std::chrono::seconds{240});
    const auto failure =
        support::failureOf([&] { stride.halve(timeout(), QStringLiteral("jm"), start, start + minute); });
    QCOMPARE(failure.key, QByteArray("SOURCE_TIMEOUT"));
    QVERIFY(failure.reaction == base::Reaction::Retry);
    for (const char *part :
         {"It timed out.", "jm", "2026-11-19T08:00:00.000", "2026-11-19T08:01:00.000", "240 seconds"})
        QVERIFY2(failure.text.contains(QLatin1String(part)), qUtf8Printable(failure.text));
    QVERIFY(failure.fix.contains(u"queryTimeout"));
}

/// From now on a statement that asks for more time than this fails as one does that runs into its timeout.
static void answerNoLonger(JabberWorld &world, const char *messages, const char *counts)
{
    world.database().execute(
        QStringLiteral(
            "CREATE OR REPLACE FUNCTION in_time() RETURNS boolean STABLE LANGUAGE plpgsql AS $$ DECLARE "
            "asked text[] := regexp_match(current_query(), '>= ''([^'']+)'' AND [^<]+ < ''([^'']+)'''); "
            "BEGIN IF asked[2]::timestamp - asked[1]::timestamp > (CASE WHEN current_query() LIKE "
            "'%COUNT(%' THEN interval '%2' ELSE interval '%1' END) THEN RAISE EXCEPTION 'canceling "
            "statement due to statement timeout' USING ERRCODE = 'query_canceled'; END IF; "
            "RETURN true; END $$;")
            .arg(QLatin1String(messages), QLatin1String(counts)));
    for (const char *table : {"jm", "tc_msgarchive"})
        world.database().execute(QStringLiteral("ALTER TABLE %1 ENABLE ROW LEVEL SECURITY; "
                                                "DROP POLICY IF EXISTS in_time ON %1; "
                                                "CREATE POLICY in_time ON %1 USING (in_time());")
                                     .arg(QLatin1String(table)));
    world.database().write();
    QVERIFY2(world.database().problem().isEmpty(), qUtf8Printable(world.database().problem()));
}

static const contract::Extent ofTwoDays{.window = {.since = *base::fromIso(u"2026-11-18T08:00:00Z")}};

static QStringList wholeKeys(const JabberWorld &world)
{
    contract::Memory memory;
    return contract::Rehearsal(world, memory).run(ofTwoDays).keys();
}

void StrideTest::capturesInPartsWhatTakesTooLong()
{
    JabberWorld world;
    const QStringList whole = wholeKeys(world);
    QCOMPARE(whole.size(), world.contents().items);
    answerNoLonger(world, "20 minutes", "5 hours");
    contract::Memory memory;
    const contract::Harvest harvested = contract::Rehearsal(world, memory).run(ofTwoDays);
    QVERIFY(harvested.hasEnded);
    QCOMPARE(harvested.keys(), whole);
    QCOMPARE(contract::Rehearsal(world, memory).run(ofTwoDays).keys(), QStringList());
}

void StrideTest::endsWhereAMinuteTakesTooLong()
{
    JabberWorld world;
    const QStringList whole = wholeKeys(world);
    answerNoLonger(world, "1 second", "3 days");
    contract::Memory memory;
    const auto failure = support::failureOf([&] { contract::Rehearsal(world, memory).run(ofTwoDays); });
    QCOMPARE(failure.key, QByteArray("SOURCE_TIMEOUT"));
    QVERIFY2(failure.text.contains(
                 u"jm was asked for than from 2026-11-19T08:00:00.000 to 2026-11-19T08:01:00.000"),
             qUtf8Printable(failure.text));
    answerNoLonger(world, "3 days", "3 days");
    QCOMPARE(contract::Rehearsal(world, memory).run(ofTwoDays).keys(), whole);
}

QTEST_GUILESS_MAIN(StrideTest)
#include "stride_test.moc"
