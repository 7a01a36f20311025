// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QTest>

#include "ui/wizard/parts.h"
#include "ui/wizard/schedulewords.h"
#include "ui/wizard/startwords.h"
#include "ui/wizard/summary.h"

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsMarginsWithTheDirection();
    void explainsASchedule();
    void explainsTheFirstImport();
    void sumsUpWhatAppliesAndNoSecret();
    void sumsUpATest();
    void sumsUpWhoIsUnmapped();
};

void WordsTest::explainsASchedule()
{
    const auto said = [](const char *text) {
        return ui::scheduleWords(engine::Schedule::parse(QString::fromLatin1(text)));
    };
    QVERIFY(said("manual").contains(QStringLiteral("somebody")));
    QVERIFY(said("every:24h").contains(QStringLiteral("day")) ||
            said("every:24h").contains(QStringLiteral("24")));
    const QString weekly = said("weekly:mon,fri@02:30");
    for (const QString &word : {QStringLiteral("Monday"), QStringLiteral("Friday"), QStringLiteral("02:30")})
        QVERIFY2(weekly.contains(word), qPrintable(weekly));
}

void WordsTest::explainsTheFirstImport()
{
    connectors::ConnectorKind kind;
    const base::Instant now = *base::fromIso(QStringLiteral("2026-11-20T00:00:00Z"));
    QVERIFY(ui::startWords(kind, {}, now).contains(QStringLiteral("21 October 2026")));
    QVERIFY(
        ui::startWords(kind, QStringLiteral("2026-01-31"), now).contains(QStringLiteral("31 January 2026")));
    QVERIFY(!ui::startWords(kind, QStringLiteral("2026-01-31T08:00:00Z"), now).isEmpty());
    QVERIFY(ui::startWords(kind, QStringLiteral("soon"), now).isEmpty());
    kind.hasTimeline = false;
    QVERIFY(ui::startWords(kind, {}, now).contains(QStringLiteral("whatever its date")));
}

void WordsTest::sumsUpWhatAppliesAndNoSecret()
{
    using Type = model::Field::Type;
    connectors::ConnectorKind kind;
    kind.name = QStringLiteral("Telex");
    kind.fields = {{.key = "password", .label = QStringLiteral("Password"), .type = Type::Secret},
                   {.key = "hosts", .label = QStringLiteral("Hosts"), .type = Type::List},
                   {.key = "key", .label = QStringLiteral("Key"), .onlyWhen = "auth=key"},
                   {.key = "lanes",
                    .label = QStringLiteral("Lanes"),
                    .defaultValue = QStringLiteral("3"),
                    .advanced = true}};
    model::Draft draft{.name = QStringLiteral("Mine"), .account = QStringLiteral("archive")};
    draft.settings = {{"hosts", QStringLiteral("a,b")}, {"key", QStringLiteral("x")}};
    draft.secretKeys = {"password"};
    const auto setUp = ui::setUpSummary(draft, kind);
    QCOMPARE(setUp.front().value, QStringLiteral("Mine"));
    QCOMPARE(setUp.back().value, QStringLiteral("Not accepted"));
    const QString schedule = QStringLiteral("Every day.");
    ui::SummaryLines settings = ui::settingsSummary(draft, kind, schedule);
    QVERIFY(std::ranges::find(settings, ui::SummaryLine{QStringLiteral("Schedule"), schedule}) !=
            settings.end());
    QCOMPARE(settings.at(0), (ui::SummaryLine{QStringLiteral("Password"), QStringLiteral("Stored")}));
    QCOMPARE(settings.at(1), (ui::SummaryLine{QStringLiteral("Hosts"), QStringLiteral("a\nb")}));
    for (const ui::SummaryLine &line : settings)
        QVERIFY(line.label != QStringLiteral("Key") && line.label != QStringLiteral("Lanes"));
    draft.settings.insert("lanes", QStringLiteral("5"));
    settings = ui::settingsSummary(draft, kind, schedule);
    QVERIFY(std::ranges::find(settings, ui::SummaryLine{QStringLiteral("Lanes"), QStringLiteral("5")}) !=
            settings.end());
    QCOMPARE(ui::mappingSummary(draft).back().value, QStringLiteral("None"));
}

void WordsTest::sumsUpATest()
{
    using State = model::Check::State;
    const auto check = [](const QString &name, State state) {
        return model::Check{.name = name, .state = state, .text = QStringLiteral("As it is.")};
    };
    const model::Check good = check(QStringLiteral("TLS"), State::Passed);
    QCOMPARE(ui::testSummary({}).value, QStringLiteral("Not tested"));
    QVERIFY(ui::testSummary({}).isTrouble);
    QCOMPARE(ui::testSummary(model::Checks{good}).value, QStringLiteral("Tested, every check passed"));
    const model::Check careful = check(QStringLiteral("Clock"), State::Warning);
    QVERIFY(ui::testSummary(model::Checks{good, careful}).value.contains(QStringLiteral("1 warning")));
    QVERIFY(!ui::testSummary(model::Checks{good, careful}).isTrouble);
    const model::Check bad = check(QStringLiteral("Folder"), State::Failed);
    const ui::SummaryLine failed = ui::testSummary(model::Checks{good, bad, bad});
    QVERIFY(failed.isTrouble);
    QVERIFY2(failed.value.startsWith(u'2') && failed.value.contains(QStringLiteral("Folder: As it is.")),
             qPrintable(failed.value));
    const ui::SummaryLine refused = ui::testSummary(model::Checks{check({}, State::Failed)});
    QVERIFY(refused.isTrouble && refused.value.contains(QStringLiteral("As it is.")));
}

void WordsTest::sumsUpWhoIsUnmapped()
{
    QVERIFY(ui::unmappedSummary(3).value.startsWith(u'3'));
    QVERIFY(ui::unmappedSummary(0).value.contains(QStringLiteral("None")));
}

void WordsTest::turnsMarginsWithTheDirection()
{
    QCOMPARE(ui::margins(1, 2, 3, 4), QMargins(1, 2, 3, 4));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(ui::margins(1, 2, 3, 4), QMargins(3, 2, 1, 4));
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(WordsTest)
#include "words_test.moc"
