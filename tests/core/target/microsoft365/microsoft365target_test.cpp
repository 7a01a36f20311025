// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/mail.h"
#include "core/target/microsoft365/sandboxfixture.h"
#include "support/eventually.h"
#include "support/failureof.h"

using namespace std::chrono_literals;
using model::Outcome;
using sandbox::Fault;
using Kind = Fault::Kind;
using Letters = std::vector<target::Letter>;

static const QString folder = QStringLiteral("XIP");
static const mail::Files largeFiles{mail::file(1'000'000), mail::file(2'000'000), mail::file(7'000'000)};

namespace {

/// What the engine does until every letter is settled: looks where there is a doubt, puts what is not there.
/// How many rounds that took; a round that ends in a failure counts.
int deliverAll(target::Target &target, const QString &mailbox, Letters letters, bool looksFirst)
{
    for (int round = 1; round <= 10; ++round) {
        try {
            if (looksFirst || round > 1) {
                const auto found = target.find(mailbox, folder, letters, {});
                Letters left;
                for (target::Letter &letter : letters) {
                    const auto copy = found.find(letter.key);
                    const bool isThere = copy != found.end();
                    if (isThere && copy->second.state == target::Found::State::Complete)
                        continue;
                    letter.incomplete = isThere ? copy->second.receipt : QByteArray();
                    left.push_back(letter);
                }
                letters = left;
            }
            const auto outcomes = target.put(mailbox, folder, letters, {});
            Letters left;
            for (size_t i = 0; i < letters.size(); ++i) {
                if (outcomes[i].state != Outcome::State::Imported)
                    left.push_back(letters[i]);
            }
            letters = left;
            if (letters.empty())
                return round;
        } catch (const base::Failure &failure) {
            if (failure.reaction != base::Reaction::ParkMailbox &&
                failure.reaction != base::Reaction::LeaveMailbox && failure.reaction != base::Reaction::Retry)
                throw;
        }
    }
    return 1000;
}

Fault fault(Kind kind, const char *route, int skip = 0, int times = 1)
{
    Fault fault{.kind = kind, .route = QLatin1String(route), .skip = skip, .times = times};
    fault.status = 503;
    fault.code.clear();
    return fault;
}

} // namespace

class Microsoft365TargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsSettingsThatCannotBeRightAsACheck();
    void everyFaultLosesAndDoublesNothing_data();
    void everyFaultLosesAndDoublesNothing();
    void anUploadGoesOnAfterARestartAtAnyStep_data();
    void anUploadGoesOnAfterARestartAtAnyStep();
    void aThrottledMailboxWaitsAndOthersDoNot();
    void aMailboxThatIsOutIsSkipped_data();
    void aMailboxThatIsOutIsSkipped();
    void anEMailCarriesItsOriginal();
    void neverMoreThanThreeAtOnce();
    void signsInAgainInTheMiddle();
    void theDirectoryFollowsItsChanges();
    void theClassIsAskedForAndChecked_data();
    void theClassIsAskedForAndChecked();
    void answersNothingItMustNot();

private:
    /// Exactly one whole copy of each letter.
    void verifyCopies(const QString &mailbox, const Letters &letters, const mail::Files &files = {});

    std::unique_ptr<SandboxFixture> m_fixture;
};

void Microsoft365TargetTest::init()
{
    m_fixture = std::make_unique<SandboxFixture>();
}

void Microsoft365TargetTest::verifyCopies(const QString &mailbox, const Letters &letters,
                                          const mail::Files &files)
{
    EVENTUALLY_EQUAL(m_fixture->cloud.pendingCommits(), 0);
    std::map<QString, int> copies;
    for (const sandbox::StoredMessage &message : m_fixture->cloud.messages(mailbox)) {
        ++copies[message.archiveKey];
        QVERIFY(!message.isDraft);
        QCOMPARE(message.folder, QStringLiteral("Inbox/XIP"));
        QCOMPARE(message.attachments.size(), files.size());
        for (const sandbox::StoredAttachment &attachment : message.attachments) {
            const auto index = static_cast<size_t>(attachment.name.section(u'.', 0, 0).toInt());
            QCOMPARE(attachment.sha256, base::Digest::sha256(files.at(index)).toHex());
        }
    }
    QCOMPARE(copies.size(), letters.size());
    for (const target::Letter &letter : letters)
        QCOMPARE(copies[QString::fromLatin1(letter.archiveKey.toHex())], 1);
    QCOMPARE(m_fixture->make()->find(mailbox, folder, letters, {}).size(), letters.size());
}

void Microsoft365TargetTest::everyFaultLosesAndDoublesNothing_data()
{
    QTest::addColumn<Fault>("fault");
    for (const char *route : {"createMessage", "createFolder", "listChildFolders", "listFolderMessages"}) {
        for (const Kind kind : {Kind::Status, Kind::Drop, Kind::AcceptThenDrop, Kind::HalfAnswer})
            QTest::addRow("%s %d", route, int(kind))
                << fault(kind, route, route[0] == 'c' && route[6] == 'M' ? 1 : 0);
    }
    Fault later = fault(Kind::CommitLater, "createMessage", 1);
    later.delay = 50ms;
    QTest::newRow("committed later") << later;
    QTest::newRow("folder race") << fault(Kind::FolderRace, "createFolder");
    QTest::newRow("folder gone") << fault(Kind::FolderGone, "createMessage");
    QTest::newRow("token expired") << fault(Kind::ExpireTokens, "createMessage", 1);
    Fault throttled = Fault::throttled("0.3");
    throttled.times = 2;
    QTest::newRow("throttled") << throttled;
    QTest::newRow("moving") << Fault::mailboxMoving({}, 2);
}

void Microsoft365TargetTest::everyFaultLosesAndDoublesNothing()
{
    QFETCH(Fault, fault);
    const QString mailbox = m_fixture->freshMailbox();
    const Letters letters{mail::letter(1, mailbox), mail::letter(2, mailbox), mail::letter(3, mailbox)};
    m_fixture->cloud.add(fault);
    const auto target = m_fixture->make();
    // The engine looks again after a while; what is committed late has come by then.
    const auto outcomes =
        support::failureOf([&] { target->put(mailbox, folder, std::span(letters).first(2), {}); });
    EVENTUALLY_EQUAL(m_fixture->cloud.pendingCommits(), 0);
    QVERIFY(outcomes.key == "NO_FAILURE" || outcomes.reaction != base::Reaction::EndRun);
    QVERIFY(deliverAll(*target, mailbox, letters, true) < 10);
    verifyCopies(mailbox, letters);
}

void Microsoft365TargetTest::anUploadGoesOnAfterARestartAtAnyStep_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<int>("skip");
    QTest::addColumn<bool>("isDone");
    for (const bool isDone : {false, true}) {
        const char *how = isDone ? "done" : "not done";
        QTest::addRow("creation %s", how) << "createMessage" << 0 << isDone;
        QTest::addRow("session %s", how) << "createUploadSession" << 0 << isDone;
        for (int piece = 0; piece < 3; ++piece)
            QTest::addRow("piece %d %s", piece, how) << "uploadChunk" << piece << isDone;
    }
}

void Microsoft365TargetTest::anUploadGoesOnAfterARestartAtAnyStep()
{
    QFETCH(QString, route);
    QFETCH(int, skip);
    QFETCH(bool, isDone);
    const QString mailbox = m_fixture->freshMailbox();
    const Letters letters{mail::letter(1, mailbox, largeFiles)};
    const auto target = m_fixture->make();
    const base::Stop stop;
    // As a process that dies there: the request is cut, and nothing is sent any more.
    Fault cut = fault(isDone ? Kind::AcceptThenDrop : Kind::Drop, qPrintable(route), skip);
    m_fixture->cloud.add(cut);
    std::thread killer([&] {
        while (m_fixture->cloud.traffic().faults.empty())
            std::this_thread::yield();
        stop.now();
    });
    support::failureOf([&] { target->put(mailbox, folder, letters, stop); });
    killer.join();
    m_fixture->cloud.clearFaults();
    m_fixture->restart();
    QVERIFY(deliverAll(*m_fixture->make(), mailbox, letters, true) < 10);
    verifyCopies(mailbox, letters, largeFiles);
}

void Microsoft365TargetTest::aThrottledMailboxWaitsAndOthersDoNot()
{
    const QString busy = m_fixture->freshMailbox();
    const QString idle = m_fixture->freshMailbox();
    Fault throttled = Fault::throttled("60");
    throttled.mailbox = busy;
    m_fixture->cloud.add(throttled);
    const auto target = m_fixture->make();
    const base::Failure failure =
        support::failureOf([&] { target->put(busy, folder, Letters{mail::letter(1, busy)}, {}); });
    QCOMPARE(failure.key, "IMPORT_THROTTLED");
    QVERIFY(failure.retryAfter && *failure.retryAfter > 50s);
    QCOMPARE(target->put(idle, folder, Letters{mail::letter(1, idle)}, {}).at(0).state,
             Outcome::State::Imported);
    QCOMPARE(m_fixture->cloud.traffic().requestsByMailbox.at(busy), 1);
}

void Microsoft365TargetTest::aMailboxThatIsOutIsSkipped_data()
{
    QTest::addColumn<int>("mailbox");
    QTest::newRow("none") << int(sandbox::DirectoryUser::Mailbox::None);
    QTest::newRow("on premises") << int(sandbox::DirectoryUser::Mailbox::OnPremises);
    QTest::newRow("no user") << -1;
}

void Microsoft365TargetTest::aMailboxThatIsOutIsSkipped()
{
    QFETCH(int, mailbox);
    QString id = QStringLiteral("2f1f8a9a-3a53-4a4c-8d0c-8a3f3f0d9f10");
    if (mailbox >= 0)
        id = m_fixture->cloud.add(
            sandbox::DirectoryUser{.userPrincipalName = QStringLiteral("out@example.com"),
                                   .mail = QStringLiteral("out@example.com"),
                                   .mailbox = static_cast<sandbox::DirectoryUser::Mailbox>(mailbox)});
    const auto target = m_fixture->make();
    const Letters letters{mail::letter(1, id)};
    for (const base::Failure &failure : {support::failureOf([&] { target->holdsAny(id, folder, {}); }),
                                         support::failureOf([&] { target->find(id, folder, letters, {}); }),
                                         support::failureOf([&] { target->put(id, folder, letters, {}); })}) {
        QCOMPARE(failure.reaction, base::Reaction::SkipItem);
        QCOMPARE(failure.key, "MAILBOX_NOT_FOUND");
        QVERIFY(!failure.fix.isEmpty());
    }
}

void Microsoft365TargetTest::anEMailCarriesItsOriginal()
{
    const QString mailbox = m_fixture->freshMailbox();
    const QByteArray original =
        "From: a@example.com\r\nTo: b@example.com\r\nSubject: Plain\r\nMessage-ID: <kept@example.com>\r\n"
        "Date: Tue, 3 Mar 2020 10:00:00 +0000\r\n\r\nText.\r\n";
    const auto target = m_fixture->make();
    target->put(mailbox, folder, Letters{mail::passedThrough(original, mailbox)}, {});
    const auto messages = m_fixture->cloud.messages(mailbox);
    QCOMPARE(messages.size(), 1u);
    QCOMPARE(messages[0].internetMessageId, QStringLiteral("<kept@example.com>"));
    QCOMPARE(messages[0].subject, QStringLiteral("Plain"));
    QCOMPARE(messages[0].attachments.size(), 1u);
    QCOMPARE(messages[0].attachments[0].name, QStringLiteral("original.eml"));
    QCOMPARE(messages[0].attachments[0].content, original);
}

void Microsoft365TargetTest::neverMoreThanThreeAtOnce()
{
    const QString mailbox = m_fixture->freshMailbox();
    Letters letters;
    for (int i = 0; i < 40; ++i)
        letters.push_back(mail::letter(i, mailbox));
    const auto target = m_fixture->make();
    QCOMPARE(deliverAll(*target, mailbox, letters, true), 1);
    QVERIFY(m_fixture->cloud.traffic().mostConcurrentEver <= 3);
    QCOMPARE(target->find(mailbox, folder, letters, {}).size(), 40u);
    QVERIFY(m_fixture->cloud.traffic().mostConcurrentEver <= 3);
}

void Microsoft365TargetTest::signsInAgainInTheMiddle()
{
    const QString mailbox = m_fixture->freshMailbox();
    const auto target = m_fixture->make();
    const Letters letters{mail::letter(1, mailbox), mail::letter(2, mailbox)};
    QCOMPARE(target->put(mailbox, folder, std::span(letters).first(1), {}).at(0).state,
             Outcome::State::Imported);
    m_fixture->cloud.expireTokens();
    QCOMPARE(target->put(mailbox, folder, std::span(letters).last(1), {}).at(0).state,
             Outcome::State::Imported);
    QCOMPARE(m_fixture->cloud.traffic().requests.at(QStringLiteral("token")), 2);
}

void Microsoft365TargetTest::theDirectoryFollowsItsChanges()
{
    for (int i = 0; i < 250; ++i)
        m_fixture->freshMailbox();
    m_fixture->cloud.add(
        sandbox::DirectoryUser{.userPrincipalName = QStringLiteral("g_x.example#EXT#@example.com"),
                               .mail = QStringLiteral("g@x.example"),
                               .userType = QStringLiteral("Guest")});
    const auto target = m_fixture->make();
    const target::Directory first = target->directory({});
    QCOMPARE(first.entries.size(), 251u);
    QCOMPARE(std::ranges::count(first.entries, true, &target::DirectoryEntry::isGuest), 1);
    QCOMPARE(first.domains, QStringList{QStringLiteral("example.com")});
    m_fixture->cloud.forgetTraffic();
    m_fixture->cloud.removeUser(first.entries[0].mailbox);
    const QString added = m_fixture->freshMailbox();
    m_fixture->restart();
    const target::Directory second = m_fixture->make()->directory({});
    QCOMPARE(m_fixture->cloud.traffic().requests.at(QStringLiteral("deltaUsers")), 1);
    QCOMPARE(second.entries.size(), 251u);
    QVERIFY(std::ranges::count(second.entries, added, &target::DirectoryEntry::mailbox) == 1);
    QVERIFY(std::ranges::count(second.entries, first.entries[0].mailbox, &target::DirectoryEntry::mailbox) ==
            0);
    m_fixture->cloud.expireDeltaLinks();
    QCOMPARE(m_fixture->make()->directory({}), second);
}

void Microsoft365TargetTest::theClassIsAskedForAndChecked_data()
{
    QTest::addColumn<bool>("isKept");
    QTest::newRow("kept") << true;
    QTest::newRow("not kept") << false;
}

void Microsoft365TargetTest::theClassIsAskedForAndChecked()
{
    QFETCH(bool, isKept);
    m_fixture = std::make_unique<SandboxFixture>(sandbox::MicrosoftOptions{.keepsMessageClass = isKept});
    const QString mailbox = m_fixture->freshMailbox();
    Letters letters{mail::letter(1, mailbox), mail::letter(2, mailbox)};
    for (target::Letter &letter : letters)
        letter.itemClass = QStringLiteral("IPM.ExternalData.XIP.Post");
    if (!isKept)
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("does not keep the item class")));
    m_fixture->make()->put(mailbox, folder, letters, {});
    QCOMPARE(m_fixture->cloud.messageCount(), 2);
    for (const sandbox::StoredMessage &message : m_fixture->cloud.messages(mailbox)) {
        const auto property = message.properties.find(QStringLiteral("String 0x1a"));
        QCOMPARE(property != message.properties.end(), isKept);
        if (isKept)
            QCOMPARE(property->second, letters[0].itemClass);
    }
    QCOMPARE(m_fixture->cloud.traffic().requests.at(QStringLiteral("getMessage")), 1);
}

void Microsoft365TargetTest::answersNothingItMustNot()
{
    const QString mailbox = m_fixture->freshMailbox();
    const auto target = m_fixture->make();
    const Letters letters{mail::letter(1, mailbox, largeFiles), mail::letter(2, mailbox)};
    QCOMPARE(deliverAll(*target, mailbox, letters, true), 1);
    target->list(mailbox, folder, [](const target::Held &) {}, {});
    QVERIFY(!target->read(mailbox, folder, "m1", {}));
    target->probe({});
    QVERIFY2(m_fixture->cloud.violations().isEmpty(), qPrintable(m_fixture->cloud.violations().join(u'\n')));
}

void Microsoft365TargetTest::tellsSettingsThatCannotBeRightAsACheck()
{
    const model::Checks checks = microsoft365::kind()
                                     .make({.values = {{"cloud", QStringLiteral("global")},
                                                       {"tenant", QStringLiteral("a/b")},
                                                       {"clientId", SandboxFixture::clientId}}})
                                     ->probe({});
    QCOMPARE(checks.size(), size_t(1));
    QCOMPARE(checks.front().name, QStringLiteral("Sign-in"));
    QCOMPARE(checks.front().key, "INVALID_SETTING");
}

QTEST_GUILESS_MAIN(Microsoft365TargetTest)
#include "microsoft365target_test.moc"
