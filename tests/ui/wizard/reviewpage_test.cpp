// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "support/eventually.h"
#include "ui/wizard/hands.h"

using support::Hands;
using support::World;
using Probe = support::StubState::Probe;

/// What the last page says of the pages before it.
class ReviewPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheScheduleInWords();
    void saysWhatTheTestFound_data();
    void saysWhatTheTestFound();
    void leadsToTheTestThatWasNotMade();
    void forgetsATestOfOtherValues();
    void stepWarnsOfAFailedTest();
    void namesASecretThatWasJustTyped();
    void saysHowManyAreUnmapped();
    void saysNothingOfPeopleWhoWereNotRead();

private:
    /// On a page from 0, with what is required.
    static bool open(Hands &hands, int page, const model::Values &more = {})
    {
        model::Draft draft = hands.drafting().begin(QStringLiteral("stub"));
        draft.settings = more;
        draft.settings.insert("address", QStringLiteral("https://source.example.com"));
        draft.termsAccepted = true;
        draft.page = page;
        return hands.open(hands.drafting().save(draft, {{"password", base::Secret("secret")}}));
    }
    /// From the second page.
    static void goToReview(const Hands &hands)
    {
        for (int step = 2; step < 4; ++step) {
            hands.click(QStringLiteral("next"));
            QVERIFY(hands.isAt(step));
        }
    }
    /// What is said beside the label, with it; empty: there is none.
    static QString line(const Hands &hands, const QString &label)
    {
        const QString start = label + QStringLiteral(": ");
        for (const QWidget *each : hands.assistant->findChildren<QWidget *>()) {
            if (each->isVisible() && each->accessibleName().startsWith(start))
                return each->accessibleName();
        }
        return {};
    }
};

void ReviewPageTest::saysTheScheduleInWords()
{
    Hands hands;
    QVERIFY(open(hands, 3, {{"schedule", QStringLiteral("weekly:fri@02:30")}}));
    EVENTUALLY(line(hands, QStringLiteral("Schedule")).contains(QStringLiteral("Friday")));
    for (const QLabel *label : hands.assistant->findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || !label->text().contains(QStringLiteral("weekly:")),
                 qPrintable(label->text()));
}

void ReviewPageTest::saysWhatTheTestFound_data()
{
    QTest::addColumn<bool>("isTested");
    QTest::addColumn<bool>("passes");
    QTest::addColumn<QString>("said");
    QTest::newRow("never tested") << false << true << QStringLiteral("Not tested");
    QTest::newRow("passed") << true << true << QStringLiteral("Tested, every check passed");
    QTest::newRow("failed") << true << false << QStringLiteral("Server: It does not answer.");
}

void ReviewPageTest::saysWhatTheTestFound()
{
    QFETCH(const bool, isTested);
    QFETCH(const bool, passes);
    QFETCH(const QString, said);
    Hands hands;
    QVERIFY(open(hands, 1));
    hands.stub->probe = passes ? Probe::Passes : Probe::Fails;
    if (isTested) {
        hands.click(QStringLiteral("testConnection"));
        EVENTUALLY(hands.find(QStringLiteral("check-1")));
    }
    goToReview(hands);
    EVENTUALLY(!line(hands, QStringLiteral("Connection")).isEmpty());
    const QString found = line(hands, QStringLiteral("Connection"));
    QVERIFY2(found.contains(said), qPrintable(found));
    hands.click(QStringLiteral("next")); // whatever it found
    QVERIFY(hands.isClosed());
    QVERIFY(hands.wasNew);
}

void ReviewPageTest::leadsToTheTestThatWasNotMade()
{
    Hands hands;
    QVERIFY(open(hands, 1));
    goToReview(hands);
    const QString remedy = QStringLiteral("remedy-1");
    EVENTUALLY(hands.find(remedy) && hands.find(remedy)->isVisible());
    QVERIFY(hands.find(QStringLiteral("step-1"))->accessibleName().contains(QStringLiteral("warning")));
    QVERIFY(Hands::tabTo(remedy));
    Hands::press(Qt::Key_Space);
    QVERIFY(hands.isAt(1));
    QVERIFY(hands.find(QStringLiteral("testConnection"))->hasFocus());
    Hands::press(Qt::Key_Space);
    EVENTUALLY(hands.find(QStringLiteral("check-1")));
    goToReview(hands);
    EVENTUALLY(line(hands, QStringLiteral("Connection")).contains(QStringLiteral("every check passed")));
    QVERIFY(!hands.find(remedy));
    QVERIFY(!hands.find(QStringLiteral("step-1"))->accessibleName().contains(QStringLiteral("warning")));
}

void ReviewPageTest::forgetsATestOfOtherValues()
{
    Hands hands;
    QVERIFY(open(hands, 1));
    hands.stub->probe = Probe::Fails;
    hands.click(QStringLiteral("testConnection"));
    EVENTUALLY(hands.find(QStringLiteral("check-1")));
    hands.field("user")->setFocus();
    Hands::type(QStringLiteral("other"));
    goToReview(hands);
    EVENTUALLY(line(hands, QStringLiteral("Connection")).contains(QStringLiteral("Not tested")));
}

void ReviewPageTest::stepWarnsOfAFailedTest()
{
    Hands hands;
    QVERIFY(open(hands, 1));
    const auto step = [&] {
        return hands.find(QStringLiteral("step-1"))->accessibleName();
    };
    hands.stub->probe = Probe::Fails;
    hands.click(QStringLiteral("testConnection"));
    EVENTUALLY(hands.find(QStringLiteral("check-1")));
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(2));
    QVERIFY2(step().contains(QStringLiteral("warning")), qPrintable(step()));
    hands.click(QStringLiteral("back"));
    QVERIFY(hands.isAt(1));
    hands.stub->probe = Probe::Passes;
    hands.click(QStringLiteral("testConnection"));
    EVENTUALLY(hands.find<QLabel>(QStringLiteral("check-1")) &&
               hands.find(QStringLiteral("check-1"))->accessibleName().contains(QStringLiteral("passed")));
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(2));
    QVERIFY2(!step().contains(QStringLiteral("warning")), qPrintable(step()));
}

void ReviewPageTest::namesASecretThatWasJustTyped()
{
    Hands hands;
    model::Draft draft = hands.drafting().begin(QStringLiteral("stub"));
    draft.page = 3;
    QVERIFY(hands.open(hands.drafting().save(draft, {})));
    const auto shows = [&](const QString &line) {
        const auto labels = hands.assistant->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel *each) { return each->accessibleName() == line; });
    };
    EVENTUALLY(shows(QStringLiteral("Password: None")));
    hands.click(QStringLiteral("step-1"));
    QVERIFY(hands.isAt(1));
    hands.field("password")->setFocus();
    Hands::type(QStringLiteral("secret"));
    hands.click(QStringLiteral("step-3"));
    QVERIFY(hands.isAt(3));
    EVENTUALLY(shows(QStringLiteral("Password: Stored")));
}

void ReviewPageTest::saysHowManyAreUnmapped()
{
    Hands hands;
    const QString desk1 = QStringLiteral("desk1@example.com");
    hands.room.world.mailboxes->directory = {
        .entries = {{.mailbox = desk1, .address = desk1, .displayName = {}, .aliases = {}}},
        .domains = {QStringLiteral("example.com")}};
    hands.room.world.serve(
        {World::message(QStringLiteral("1"), desk1, {QStringLiteral("desk2@example.com")})});
    model::Draft draft = hands.drafting().begin(QStringLiteral("paged"));
    draft.settings = {{"server", hands.room.world.serverFile()}, {"since", QStringLiteral("2026-01-01")}};
    draft.termsAccepted = true;
    draft.page = 2;
    QVERIFY(hands.open(hands.drafting().save(draft, {})));
    EVENTUALLY(hands.find(QStringLiteral("people"))->isVisible());
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(3));
    EVENTUALLY(line(hands, QStringLiteral("Unmapped people")).contains(QStringLiteral(": 1")));
}

void ReviewPageTest::saysNothingOfPeopleWhoWereNotRead()
{
    Hands hands;
    hands.stub->fetchWaits = true;
    QVERIFY(open(hands, 2));
    EVENTUALLY_EQUAL(hands.stub->waits.load(), 1);
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(3));
    EVENTUALLY(hands.find(QStringLiteral("change-2")) && hands.find(QStringLiteral("change-2"))->isVisible());
    QCOMPARE(line(hands, QStringLiteral("Unmapped people")), QString());
}

QTEST_MAIN(ReviewPageTest)
#include "reviewpage_test.moc"
