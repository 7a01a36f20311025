// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QScopeGuard>
#include <QTest>

#include "ui/models/connectorview.h"

using namespace std::chrono_literals;
using ui::ConnectorView;
using ui::Status;

class ConnectorViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsUnresolvedWhilePaused();
    void doesNotClaimThatWhatWasDismissedIsImported();
    void saysWhatFailedBeforeAReplay();
    void namesAttachmentsThatAReplayCanSend();
    void namesWhatWasLeftUnread();
    void namesAMailboxWhileItsCopiesAreOpen();
    void callsThrottledOnlyWhatWasAskedToWait();
    void groupsTheDigitsOfManyCopies();
};

static const base::Instant now = *base::fromIso(u"2026-11-30T08:00:00Z");

void ConnectorViewTest::tellsWhatIsUnresolvedWhilePaused()
{
    ConnectorView view;
    view.status = Status::Paused;
    const QString paused = ui::statusSentence(view, now);
    QVERIFY(paused.contains(QStringLiteral("until you resume it")));
    view.figures.unmapped = 3;
    view.figures.parked = 80;
    QVERIFY(ui::statusSentence(view, now).startsWith(paused));
    QVERIFY(ui::statusSentence(view, now).contains(QStringLiteral("map them")));
}

void ConnectorViewTest::doesNotClaimThatWhatWasDismissedIsImported()
{
    ConnectorView view;
    view.figures.lastRun.emplace();
    view.figures.lastRun->state = model::RunState::CompletedWithFailures;
    view.figures.lastRun->counts = {.fannedOut = 2, .imported = 1, .failed = 1}; // dismissed since
    view.figures.lastSuccess = now;
    view.status = ui::statusOf(view, now);
    QCOMPARE(view.status, Status::Healthy);
    QCOMPARE(ui::statusSentence(view, now), QStringLiteral("Nothing is unresolved."));
}

void ConnectorViewTest::saysWhatFailedBeforeAReplay()
{
    ConnectorView view;
    view.figures.lastReading.emplace();
    view.figures.lastReading->state = model::RunState::Failed;
    view.figures.lastReading->failureKey = "SIGN_IN_FAILED";
    view.figures.lastReading->failureText = QStringLiteral("The server refuses the password.");
    view.figures.lastRun.emplace();
    view.figures.lastRun->state = model::RunState::Completed;
    view.status = ui::statusOf(view, {});
    QCOMPARE(view.status, ui::Status::SignInNeeded);
    QCOMPARE(ui::statusSentence(view, {}), QStringLiteral("The server refuses the password."));
}

void ConnectorViewTest::namesAttachmentsThatAReplayCanSend()
{
    ConnectorView view;
    view.figures.owesAttachments = true;
    view.figures.lastRun.emplace();
    view.figures.lastRun->state = model::RunState::Completed;
    view.status = ui::statusOf(view, {});
    QCOMPARE(view.status, ui::Status::Attention);
    QVERIFY(ui::statusSentence(view, {}).contains(QStringLiteral("allow larger files")));
}

void ConnectorViewTest::namesWhatWasLeftUnread()
{
    ConnectorView view;
    view.figures.lastRun.emplace();
    view.figures.lastRun->state = model::RunState::CompletedWithFailures;
    for (const char *name : {"one", "two", "three", "four"})
        view.figures.unfinished.append(QString::fromLatin1(name) + QStringLiteral(".zip (still growing)"));
    view.status = ui::statusOf(view, now);
    QCOMPARE(view.status, Status::Attention);
    const QString sentence = ui::statusSentence(view, now);
    QVERIFY(sentence.contains(QStringLiteral("Left for the next run: one.zip (still growing)")));
    QVERIFY(sentence.contains(QStringLiteral("three.zip")));
    QVERIFY(!sentence.contains(QStringLiteral("four.zip")));
    view.status = Status::Paused;
    QVERIFY(ui::statusSentence(view, now).contains(QStringLiteral("one.zip")));
}

void ConnectorViewTest::namesAMailboxWhileItsCopiesAreOpen()
{
    ConnectorView view;
    view.figures.lastRun.emplace();
    view.figures.lastRun->state = model::RunState::CompletedWithFailures;
    view.figures.leftMailboxes = {QStringLiteral("ann@example.com: It is full.")};
    view.figures.parked = 1;
    view.status = ui::statusOf(view, now);
    QVERIFY(!ui::statusSentence(view, now).contains(QStringLiteral("It is full.")));
    view.figures.open = 1;
    QVERIFY(ui::statusSentence(view, now).contains(
        QStringLiteral("Left for the next run: ann@example.com: It is full.")));
}

void ConnectorViewTest::callsThrottledOnlyWhatWasAskedToWait()
{
    ConnectorView view;
    view.live = model::RunSnapshot();
    view.live->waitsFor = QStringLiteral("The server is not there.");
    view.live->waitsUntil = now + 30s;
    view.status = ui::statusOf(view, now);
    QCOMPARE(view.status, Status::Throttled);
    QVERIFY(ui::statusWord(view).startsWith(QStringLiteral("Waiting until")));
    view.live->isThrottled = true;
    QVERIFY(ui::statusWord(view).startsWith(QStringLiteral("Throttled until")));
}

void ConnectorViewTest::groupsTheDigitsOfManyCopies()
{
    const auto asBefore = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    ConnectorView view;
    view.status = Status::Attention;
    view.figures.failed = 3968;
    QVERIFY(ui::statusSentence(view, now).startsWith(QStringLiteral("3,968 cop")));
}

QTEST_MAIN(ConnectorViewTest)
#include "connectorview_test.moc"
