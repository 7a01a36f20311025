// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

#include "ui/models/wording.h"

class WordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasWordsForEveryReasonADeliveryCanEndWith();
    void keepsAReasonItDoesNotKnow();
    void tellsALengthInItsLargestUnit();
    void tellsWhatARetryCameTo();
    void tellsSecondsInEveryLanguage_data();
    void tellsSecondsInEveryLanguage();
};

/// What looks at a machine or an account and never settles a delivery.
static bool isAboutNoDelivery(const QString &path)
{
    static const QRegularExpression others(
        QStringLiteral("probe\\.cpp$|engine/(machine|alerts|administration)\\.cpp$"));
    return others.match(path).hasMatch();
}

/// The reason codes in the engine's source: of an item's failure, of a mailbox's, and of an outcome.
static QSet<QByteArray> reasons()
{
    static const QList<QRegularExpression> patterns{
        QRegularExpression(QStringLiteral("itemFailure\\(\\s*\"([A-Z_]{4,})\"")),
        QRegularExpression(
            QStringLiteral("(?:SkipItem|ParkMailbox|LeaveMailbox)\\b[^;{}\"]{0,80}\"([A-Z_]{4,})\"")),
        QRegularExpression(
            QStringLiteral("State::(?:Failed|Parked|Partial|Skipped)\\b[^;{}\"]{0,60}\"([A-Z_]{4,})\"")),
        QRegularExpression(QStringLiteral("reason\\s*=\\s*\"([A-Z_]{4,})\"")),
        QRegularExpression(QStringLiteral("constexpr char \\w+\\[\\] = \"([A-Z_]{4,})\""))};
    QSet<QByteArray> found;
    QDirIterator files(QStringLiteral(CORE_DIR), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (isAboutNoDelivery(file.fileName()) || !file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (const QRegularExpression &pattern : patterns) {
            for (auto match = pattern.globalMatch(text); match.hasNext();)
                found.insert(match.next().captured(1).toLatin1());
        }
    }
    return found;
}

void WordingTest::hasWordsForEveryReasonADeliveryCanEndWith()
{
    const QSet<QByteArray> all = reasons();
    QVERIFY(all.contains("USER_NOT_MAPPED")); // the patterns fit what they are for
    QVERIFY(all.contains("MAILBOX_FULL"));
    QVERIFY(all.contains("MESSAGE_TOO_LARGE"));
    QVERIFY(all.contains("SOURCE_ITEM_UNREADABLE"));
    QByteArrayList unworded;
    for (const QByteArray &reason : all) {
        if (ui::reasonWords(reason) == QString::fromLatin1(reason))
            unworded.append(reason);
    }
    QVERIFY2(unworded.isEmpty(), unworded.join(", ").constData());
}

void WordingTest::keepsAReasonItDoesNotKnow()
{
    QCOMPARE(ui::reasonWords("OF_ANOTHER_VERSION"), QStringLiteral("OF_ANOTHER_VERSION"));
}

void WordingTest::tellsALengthInItsLargestUnit()
{
    using namespace std::chrono_literals;
    QCOMPARE(ui::duration(0ms), QStringLiteral("less than a second"));
    QCOMPARE(ui::duration(999ms), QStringLiteral("less than a second"));
    QVERIFY(ui::duration(59s).startsWith(QStringLiteral("59 second")));
    QVERIFY(ui::duration(47h).startsWith(QStringLiteral("47 hour")));
    QVERIFY(ui::duration(48h).startsWith(QStringLiteral("2 day")));
}

void WordingTest::tellsWhatARetryCameTo()
{
    model::RunRecord run;
    run.counts = {.fannedOut = 10, .open = 1, .imported = 2, .partial = 1, .skipped = 1, .failed = 5};
    QCOMPARE(ui::retryWords(run),
             QStringLiteral("The retry has ended: 4 delivered, 5 failed or parked again, 1 left open."));
    run.failureText = QStringLiteral("The server refuses the password.");
    QVERIFY(ui::retryWords(run).endsWith(QStringLiteral("left open. The server refuses the password.")));
}

void WordingTest::tellsSecondsInEveryLanguage_data()
{
    QTest::addColumn<QString>("time");
    QTest::newRow("C") << QStringLiteral("08:28:13");
    QTest::newRow("de_DE") << QStringLiteral("08:28:13");
    QTest::newRow("en_US") << QStringLiteral("8:28:13");
    QTest::newRow("ja_JP") << QStringLiteral("8:28:13");
    QTest::newRow("fi_FI") << QStringLiteral("8.28.13");
}

void WordingTest::tellsSecondsInEveryLanguage()
{
    QFETCH(const QString, time);
    const auto asBefore = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QString::fromLatin1(QTest::currentDataTag())));
    const QString told = ui::dateAndSecond(*base::fromIso(u"2026-11-30T08:28:13Z"));
    QVERIFY2(told.contains(time), qPrintable(told));
    QCOMPARE(told.count(QStringLiteral("13")), 1);
}

QTEST_MAIN(WordingTest)
#include "wording_test.moc"
