// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/target/letters.h"
#include "core/target/imap/scripted.h"
#include "support/failureof.h"
#include "target/imap/appender.h"

using contract::lettersTo;
using scripted::mailbox;
using support::ImapServer;
using State = model::Outcome::State;

class AppenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void putsEveryLetterInOrder_data();
    void putsEveryLetterInOrder();
    void putsManyIntoOneCommand();
    void sendsAMessageWhileTheNextIsRead();
    void keepsManyCommandsUnderWay();
    void halvesUntilTheBadOneStandsAlone_data();
    void halvesUntilTheBadOneStandsAlone();
    void waitsForTheServerWhereItMust();
    void sendsALargeMessageInPieces();
    void knowsWhatIsTooLargeBeforehand();
    void makesTheFolderAgainOnce();
    void fillsTheMailboxAsFarAsItGoes();
    void stopsWhenTheMailboxTakesNothing();
    void takesNoneForRefusedWhenAllAre();
    void failsWhatIsVaguelyRefusedOnlyWhereOthersAreTaken_data();
    void failsWhatIsVaguelyRefusedOnlyWhereOthersAreTaken();
    void failsWhatIsVaguelyRefusedInRunAfterRun();
    void leavesWhatWasVaguelyRefusedBeforeACut();
    void leavesAFullMailboxThatHasOnlyWordsForIt();
    void takesNoReceiptThatDoesNotFit();

private:
    std::vector<ImapServer::Message> &stored()
    {
        return m_server->folder("ann@example.com", "INBOX.XIP").messages;
    }
    void refuse(const std::vector<int> &numbers, const QByteArray &why)
    {
        m_server->refusal = [numbers, why](const ImapServer::Message &message) {
            const bool isBad = std::ranges::any_of(
                numbers, [&](int number) { return message.bytes == contract::messageOf(number); });
            return isBad ? why : QByteArray();
        };
    }
    std::vector<model::Outcome> append(const contract::Letters &letters,
                                       const imap::AppendLimits &limits = {})
    {
        const auto session = scripted::signedIn(*m_server);
        imap::MailFolder folder(*session, QStringLiteral("INBOX"), QStringLiteral("XIP"), {});
        folder.selectForAppend({});
        m_server->forget();
        m_firstTag = session->talk().run("NOOP", {}).tag.mid(1).toInt() + 1;
        m_server->forget();
        imap::Appender appender(*session, folder, letters, limits);
        appender.run({});
        m_trouble = appender.trouble();
        return appender.outcomes();
    }
    static std::vector<int> numbersOf(const std::vector<model::Outcome> &outcomes, State state)
    {
        std::vector<int> numbers;
        for (size_t i = 0; i < outcomes.size(); ++i) {
            if (outcomes[i].state == state)
                numbers.push_back(int(i));
        }
        return numbers;
    }

    std::unique_ptr<ImapServer> m_server;
    std::optional<base::Failure> m_trouble;
    int m_firstTag = 0; ///< of the first APPEND
};

void AppenderTest::init()
{
    m_server = std::make_unique<ImapServer>();
}

void AppenderTest::putsEveryLetterInOrder_data()
{
    QTest::addColumn<QByteArray>("capabilities");
    QTest::newRow("everything") << QByteArray("LITERAL+ MULTIAPPEND UIDPLUS");
    QTest::newRow("no LITERAL+") << QByteArray("MULTIAPPEND UIDPLUS");
    QTest::newRow("no MULTIAPPEND") << QByteArray("LITERAL+ UIDPLUS");
    QTest::newRow("LITERAL-") << QByteArray("LITERAL- MULTIAPPEND UIDPLUS");
    QTest::newRow("UIDPLUS alone") << QByteArray("UIDPLUS");
    QTest::newRow("nothing") << QByteArray("IDLE");
}

void AppenderTest::putsEveryLetterInOrder()
{
    QFETCH(QByteArray, capabilities);
    m_server->capabilities = "IMAP4rev1 SASL-IR AUTH=PLAIN " + capabilities;
    contract::Letters letters = lettersTo(mailbox, 7);
    letters.push_back(contract::letterTo(mailbox, 7, contract::messageOf(7) + QByteArray(9000, 'x')));
    const auto outcomes = append(letters, {.messages = 3, .pipelined = 2});
    QCOMPARE(outcomes.size(), 8u);
    QCOMPARE(stored().size(), 8u);
    for (size_t i = 0; i < 8; ++i) {
        QCOMPARE(outcomes[i].state, State::Imported);
        QVERIFY(stored()[i].bytes == letters[i].open()->readAll());
        QCOMPARE(stored()[i].flags, "\\Seen");
        const QByteArray receipt = "7:" + QByteArray::number(stored()[i].uid);
        QCOMPARE(outcomes[i].receipt, capabilities.contains("UIDPLUS") ? receipt : QByteArray());
    }
    QCOMPARE(stored()[0].date, " 3-Mar-2026 10:20:30 +0000");
}

void AppenderTest::putsManyIntoOneCommand()
{
    append(lettersTo(mailbox, 250));
    QCOMPARE(m_server->commands().size(), 3);
    m_server->forget();
    append(lettersTo(mailbox, 10), {.messages = 100, .bytes = 600});
    QVERIFY(m_server->commands().size() > 3);
    QVERIFY(m_server->commands().size() < 10);
}

void AppenderTest::sendsAMessageWhileTheNextIsRead()
{
    contract::Letters letters;
    for (int i = 0; i < 3; ++i)
        letters.push_back(contract::letterTo(mailbox, i, contract::messageOf(i) + QByteArray(900'000, 'x')));
    qint64 before = 0;
    letters.back().open = [&, open = letters.back().open] {
        before = m_server->received();
        return open();
    };
    const auto outcomes = append(letters);
    QVERIFY2(before > 500'000, QByteArray::number(before).constData());
    QCOMPARE(numbersOf(outcomes, State::Imported).size(), 3u);
    QCOMPARE(m_server->commands().size(), 1);
}

void AppenderTest::keepsManyCommandsUnderWay()
{
    m_server->capabilities.replace("MULTIAPPEND ", "");
    // Says nothing until ten commands are there, and then answers them from the last to the first.
    QByteArray answers;
    int held = 0;
    m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("APPEND"))
            return {};
        const QByteArray tag = QByteArray::number(m_firstTag + held);
        ++held;
        answers.prepend("A" + tag + " OK [APPENDUID 7 " + QByteArray::number(held) + "] x\r\n");
        return held < 10 ? QByteArray() : answers;
    };
    const auto outcomes = append(lettersTo(mailbox, 10), {.pipelined = 10});
    QCOMPARE(numbersOf(outcomes, State::Imported).size(), 10u);
    QCOMPARE(outcomes[0].receipt, "7:1");
    QCOMPARE(outcomes[9].receipt, "7:10");
}

void AppenderTest::halvesUntilTheBadOneStandsAlone_data()
{
    QTest::addColumn<std::vector<int>>("bad");
    QTest::addColumn<bool>("isMulti");
    QTest::newRow("first") << std::vector<int>{0} << true;
    QTest::newRow("last") << std::vector<int>{36} << true;
    QTest::newRow("some") << std::vector<int>{3, 4, 20} << true;
    QTest::newRow("one by one") << std::vector<int>{3, 4, 20} << false;
}

void AppenderTest::halvesUntilTheBadOneStandsAlone()
{
    QFETCH(std::vector<int>, bad);
    QFETCH(bool, isMulti);
    if (!isMulti)
        m_server->capabilities.replace("MULTIAPPEND ", "");
    refuse(bad, "NO Message contains invalid header");
    const auto outcomes = append(lettersTo(mailbox, 37));
    QVERIFY(numbersOf(outcomes, State::Failed) == bad);
    QCOMPARE(numbersOf(outcomes, State::Imported).size(), 37u - bad.size());
    QCOMPARE(stored().size(), 37u - bad.size());
    const model::Outcome &failed = outcomes[size_t(bad.front())];
    QCOMPARE(failed.reason, "MESSAGE_REFUSED");
    QVERIFY(failed.text.contains(QStringLiteral("invalid header")));
    QVERIFY(failed.receipt.isEmpty());
}

void AppenderTest::waitsForTheServerWhereItMust()
{
    m_server->capabilities.replace("LITERAL+ ", "");
    m_server->instead = [](const QByteArray &) {
        return std::optional<QByteArray>();
    };
    append(lettersTo(mailbox, 3));
    QVERIFY(!m_server->commands().first().contains("+}"));
    QCOMPARE(m_server->commands().first().count('{'), 3);
}

void AppenderTest::sendsALargeMessageInPieces()
{
    const QByteArray large = contract::messageOf(1) + QByteArray("0123456789abcd\n").repeated(400000);
    contract::Letters letters = lettersTo(mailbox, 1);
    letters.push_back(contract::letterTo(mailbox, 1, large));
    const auto outcomes = append(letters);
    QCOMPARE(numbersOf(outcomes, State::Imported).size(), 2u);
    QByteArray expected = large;
    expected.replace("\r\n", "\n").replace("\n", "\r\n");
    QVERIFY(stored()[1].bytes == expected);
}

void AppenderTest::knowsWhatIsTooLargeBeforehand()
{
    m_server->capabilities += " APPENDLIMIT=1000";
    contract::Letters letters = lettersTo(mailbox, 2);
    letters.push_back(contract::letterTo(mailbox, 2, contract::messageOf(2) + QByteArray(1000, 'x')));
    const auto outcomes = append(letters);
    QCOMPARE(outcomes[2].state, State::Failed);
    QCOMPARE(outcomes[2].reason, model::messageTooLarge);
    QCOMPARE(stored().size(), 2u);
    m_server->capabilities.replace(" APPENDLIMIT=1000", "");
    refuse({4}, "NO [TOOBIG] Maximum size exceeded");
    QCOMPARE(append(lettersTo(mailbox, 2, 3))[1].reason, model::messageTooLarge);
}

void AppenderTest::makesTheFolderAgainOnce()
{
    bool isGone = false;
    m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("APPEND") || std::exchange(isGone, true))
            return {};
        return QByteArray("%1 NO [TRYCREATE] It was removed\r\n");
    };
    QCOMPARE(numbersOf(append(lettersTo(mailbox, 3)), State::Imported).size(), 3u);
    QVERIFY(m_server->commands().contains("CREATE \"INBOX.XIP\""));
    m_server->capabilities.replace("MULTIAPPEND ", "");
    int refused = 0;
    m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("APPEND") || ++refused > 3)
            return {};
        return QByteArray("%1 NO [TRYCREATE] It was removed\r\n");
    };
    QCOMPARE(numbersOf(append(lettersTo(mailbox, 3, 5)), State::Imported).size(), 3u);
    QCOMPARE(m_server->count("CREATE"), 1);
    QCOMPARE(stored().size(), 6u);
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("APPEND"))
            return {};
        return QByteArray("%1 NO [TRYCREATE] It was removed\r\n");
    };
    const auto outcomes = append(lettersTo(mailbox, 3, 10));
    QCOMPARE(numbersOf(outcomes, State::Later).size(), 3u);
    QCOMPARE(m_trouble.value().key, "FOLDER_REFUSED");
}

void AppenderTest::fillsTheMailboxAsFarAsItGoes()
{
    m_server->refusal = [&](const ImapServer::Message &) {
        return stored().size() >= 11 ? QByteArray("NO [OVERQUOTA] Quota exceeded") : QByteArray();
    };
    const auto outcomes = append(lettersTo(mailbox, 20), {.messages = 4});
    QCOMPARE(m_trouble.value().key, "MAILBOX_FULL");
    QCOMPARE(m_trouble->reaction, base::Reaction::LeaveMailbox);
    QCOMPARE(numbersOf(outcomes, State::Imported).size(), stored().size());
    QVERIFY(stored().size() >= 11);
    QCOMPARE(numbersOf(outcomes, State::Later).size(), 20 - stored().size());
}

void AppenderTest::stopsWhenTheMailboxTakesNothing()
{
    const QByteArray words = "NO Request is throttled. Suggested Backoff Time: 5000 milliseconds";
    refuse({50}, words);
    const auto outcomes = append(lettersTo(mailbox, 150));
    QVERIFY(m_trouble);
    QCOMPARE(m_trouble->key, "THROTTLED");
    QCOMPARE(m_trouble->retryAfter, std::chrono::milliseconds{5000});
    QCOMPARE(numbersOf(outcomes, State::Later).size(), 150u);
    QCOMPARE(m_server->commands().size(), 1);
    QVERIFY(stored().empty());
}

void AppenderTest::takesNoneForRefusedWhenAllAre()
{
    m_server->refusal = [](const ImapServer::Message &) {
        return QByteArray("NO Internal trouble");
    };
    const auto outcomes = append(lettersTo(mailbox, 40));
    QCOMPARE(numbersOf(outcomes, State::Later).size(), 40u);
    QCOMPARE(m_trouble.value().key, "MAILBOX_UNAVAILABLE");
}

void AppenderTest::failsWhatIsVaguelyRefusedOnlyWhereOthersAreTaken_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<std::vector<int>>("refused");
    QTest::addColumn<std::vector<int>>("failed");
    using Numbers = std::vector<int>;
    QTest::newRow("all, without a code")
        << QByteArray("NO System I/O error") << Numbers{0, 1, 2} << Numbers{};
    QTest::newRow("all, a limit") << QByteArray("NO [LIMIT] Too many") << Numbers{0, 1, 2} << Numbers{};
    QTest::newRow("all, an alert") << QByteArray("NO [ALERT] Sorry") << Numbers{0, 1, 2} << Numbers{};
    QTest::newRow("the first") << QByteArray("NO System I/O error") << Numbers{0} << Numbers{0};
    QTest::newRow("the last") << QByteArray("NO [LIMIT] Too many") << Numbers{2} << Numbers{2};
    QTest::newRow("all, by name") << QByteArray("NO Message contains NUL characters") << Numbers{0, 1, 2}
                                  << Numbers{0, 1, 2};
    QTest::newRow("all, by a code") << QByteArray("NO [CANNOT] No") << Numbers{0, 1, 2} << Numbers{0, 1, 2};
}

void AppenderTest::failsWhatIsVaguelyRefusedOnlyWhereOthersAreTaken()
{
    QFETCH(QByteArray, words);
    QFETCH(std::vector<int>, refused);
    QFETCH(std::vector<int>, failed);
    for (const bool isMulti : {true, false}) {
        init();
        if (!isMulti)
            m_server->capabilities.replace("MULTIAPPEND ", "");
        refuse(refused, words);
        const auto outcomes = append(lettersTo(mailbox, 3));
        QCOMPARE(numbersOf(outcomes, State::Failed), failed);
        QCOMPARE(numbersOf(outcomes, State::Imported).size(), 3 - refused.size());
        QCOMPARE(numbersOf(outcomes, State::Later).size(), refused.size() - failed.size());
        QCOMPARE(m_trouble.has_value(), failed.empty());
        if (m_trouble)
            QCOMPARE(m_trouble->reaction, base::Reaction::ParkMailbox);
    }
}

void AppenderTest::failsWhatIsVaguelyRefusedInRunAfterRun()
{
    refuse({0}, "NO Cannot be stored");
    contract::Letters letters = lettersTo(mailbox, 1);
    letters.front().attempts = 1000; // connections that were cut say nothing of it
    letters.front().refusals = 44;
    letters.front().refusals = append(letters).front().refusals.value_or(0);
    QVERIFY(m_trouble);
    const model::Outcome failed = append(letters).front();
    QCOMPARE(failed.state, State::Failed);
    QCOMPARE(failed.reason, "MESSAGE_REFUSED");
    QVERIFY(failed.text.contains(QStringLiteral("Cannot be stored")));
    QVERIFY(!m_trouble);
    m_server->refusal = [](const ImapServer::Message &) {
        return QByteArray("NO Internal trouble");
    };
    letters = lettersTo(mailbox, 40);
    for (target::Letter &letter : letters)
        letter.refusals = 100;
    QCOMPARE(numbersOf(append(letters), State::Later).size(), 40u); // it is the server
}

void AppenderTest::leavesWhatWasVaguelyRefusedBeforeACut()
{
    m_server->capabilities = "IMAP4rev1 SASL-IR AUTH=PLAIN";
    int appends = 0;
    m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("APPEND"))
            return {};
        return ++appends == 1 ? QByteArray("%1 NO System I/O error\r\n") : QByteArray("* BYE Good night\r\n");
    };
    const auto session = scripted::signedIn(*m_server);
    imap::MailFolder folder(*session, QStringLiteral("INBOX"), QStringLiteral("XIP"), {});
    folder.selectForAppend({});
    const contract::Letters letters = lettersTo(mailbox, 2);
    imap::Appender appender(*session, folder, letters);
    QCOMPARE(support::failureOf([&] { appender.run({}); }).reaction, base::Reaction::Retry);
    QCOMPARE(appender.outcomes()[0].state, State::Later);
    QCOMPARE(appender.outcomes()[1].state, State::Unknown);
}

void AppenderTest::leavesAFullMailboxThatHasOnlyWordsForIt()
{
    refuse({0, 1, 2}, "NO [ALERT] You exceeded your mail quota.");
    QCOMPARE(numbersOf(append(lettersTo(mailbox, 3)), State::Later).size(), 3u);
    QCOMPARE(m_trouble.value().key, "MAILBOX_FULL");
    refuse({0, 1, 2}, "NO [LIMIT] Rate limit, slow down");
    QCOMPARE(numbersOf(append(lettersTo(mailbox, 3)), State::Later).size(), 3u);
    QCOMPARE(m_trouble.value().key, "THROTTLED");
}

void AppenderTest::takesNoReceiptThatDoesNotFit()
{
    for (const char *code : {"[APPENDUID 7 1:2]", "[APPENDUID 7 1:4]", "[APPENDUID 0 1:3]", "[APPENDUID 7]",
                             "[APPENDUID 7 1:4294967295]", "[APPENDUID 7 3:1]"}) {
        m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
            if (!command.startsWith("APPEND"))
                return {};
            return QByteArray("%1 OK ") + code + " Taken\r\n";
        };
        for (const model::Outcome &outcome : append(lettersTo(mailbox, 3))) {
            QCOMPARE(outcome.state, State::Imported);
            QVERIFY2(outcome.receipt.isEmpty(), code);
        }
    }
}

QTEST_GUILESS_MAIN(AppenderTest)
#include "appender_test.moc"
