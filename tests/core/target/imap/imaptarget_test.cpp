// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "contract/target/letters.h"
#include "core/target/imap/scripted.h"
#include "support/failureof.h"
#include "support/fakeclock.h"
#include "target/imap/imapkind.h"

using contract::lettersTo;
using scripted::mailbox;
using support::failureOf;
using support::ImapServer;
using State = model::Outcome::State;

static const QString folder = QStringLiteral("XIP");

class ImapTargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void losesAndDoublesNothingWhereverItIsCut_data();
    void losesAndDoublesNothingWhereverItIsCut();
    void looksUpReceiptsThatTheServerDoesNotGive();
    void leavesAThrottlingServerAlone();
    void tellsWhatWasTakenBeforeATrouble();
    void countsAVagueRefusal();
    void leavesInDoubtWhatAnEndCameInBetween_data();
    void leavesInDoubtWhatAnEndCameInBetween();
    void leavesInDoubtWhatWasCutAfterATrouble();
    void throwsWhatKeptItFromBeginning_data();
    void throwsWhatKeptItFromBeginning();
    void usesOneConnectionForAll();
    void deliversAsTheMasterOfEveryMailbox();
    void blamesNoPasswordWhenTheFirstOfTheDirectoryHaveLeft();
    void deliversNothingWhereTheMasterUserIsIgnored();
    void readsWhatReceiptsName();
    void storesCrlfWhateverTheLetterHas();
    void directoryIsTheUserOrTheFile();
    void refusesSettingsThatCannotBe();

private:
    std::unique_ptr<target::Target> make(const model::Values &more = {})
    {
        auto context = scripted::contextOf(*m_server, more);
        context.clock = &m_clock;
        return m_kind.make(context);
    }
    std::vector<ImapServer::Message> &stored()
    {
        return m_server->folder("ann@example.com", "INBOX.XIP").messages;
    }
    void tryCut(qint64 after, bool isReceived);

    std::unique_ptr<ImapServer> m_server;
    support::FakeClock m_clock;
    target::TargetKind m_kind = imap::kind();
};

void ImapTargetTest::init()
{
    m_server = std::make_unique<ImapServer>();
    m_kind = imap::kind();
}

void ImapTargetTest::losesAndDoublesNothingWhereverItIsCut_data()
{
    QTest::addColumn<QByteArray>("capabilities");
    QTest::addColumn<bool>("isReceived");
    for (const bool isReceived : {true, false}) {
        const char *what = isReceived ? "to the server" : "from the server";
        QTest::addRow("everything, %s", what) << QByteArray("LITERAL+ MULTIAPPEND UIDPLUS") << isReceived;
        QTest::addRow("one by one, %s", what) << QByteArray("LITERAL+ UIDPLUS") << isReceived;
        QTest::addRow("nothing, %s", what) << QByteArray("IDLE") << isReceived;
    }
}

static const contract::Letters &fewLetters()
{
    static const contract::Letters letters = [] {
        contract::Letters few;
        for (int i = 0; i < 3; ++i)
            few.push_back(contract::letterTo(mailbox, i, contract::keyLine(i) + "\r\nx\r\n"));
        return few;
    }();
    return letters;
}

/// One delivery that is cut after so many bytes, and what the engine does about it.
void ImapTargetTest::tryCut(qint64 after, bool isReceived)
{
    (isReceived ? m_server->cutAfterReceived : m_server->cutAfterSent) = after;
    const contract::Letters &letters = fewLetters();
    std::vector<model::Outcome> outcomes(letters.size());
    try {
        outcomes = make()->put(mailbox, folder, letters, {});
    } catch (const base::Failure &failure) {
        QVERIFY2(failure.reaction == base::Reaction::Retry, failure.what());
    }
    m_server->cutAfterReceived = m_server->cutAfterSent = -1;
    std::map<QByteArray, int> there;
    for (const ImapServer::Message &message : stored())
        ++there[message.bytes];
    for (size_t i = 0; i < letters.size(); ++i) {
        const bool isThere = there.contains(letters[i].open()->readAll());
        QVERIFY(outcomes[i].state != State::Failed);
        QVERIFY(outcomes[i].state != (isThere ? State::Later : State::Imported));
    }
    const auto next = make();
    const auto found = next->find(mailbox, folder, letters, {});
    QCOMPARE(found.size(), there.size());
    contract::Letters missing;
    for (const target::Letter &letter : letters) {
        if (!found.contains(letter.key))
            missing.push_back(letter);
    }
    next->put(mailbox, folder, missing, {});
    QCOMPARE(stored().size(), letters.size());
    QCOMPARE(next->find(mailbox, folder, letters, {}).size(), letters.size());
}

void ImapTargetTest::losesAndDoublesNothingWhereverItIsCut()
{
    QFETCH(QByteArray, capabilities);
    QFETCH(bool, isReceived);
    const QByteArray all = "IMAP4rev1 SASL-IR AUTH=PLAIN " + capabilities;
    m_server->capabilities = all;
    make()->put(mailbox, folder, fewLetters(), {});
    const qint64 length = isReceived ? m_server->received() : m_server->sent();
    QVERIFY(length > 200);
    for (qint64 after = 0; after <= length; ++after) {
        init();
        m_server->capabilities = all;
        tryCut(after, isReceived);
        if (QTest::currentTestFailed()) {
            qWarning() << "cut after" << after << "bytes of" << length;
            return;
        }
    }
}

void ImapTargetTest::looksUpReceiptsThatTheServerDoesNotGive()
{
    m_server->capabilities.replace(" UIDPLUS", "");
    const auto letters = lettersTo(mailbox, 5);
    const auto outcomes = make()->put(mailbox, folder, letters, {});
    for (size_t i = 0; i < letters.size(); ++i) {
        QCOMPARE(outcomes[i].state, State::Imported);
        QCOMPARE(outcomes[i].receipt, "7:" + QByteArray::number(qulonglong(i + 1)));
    }
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("UID FETCH"))
            return {};
        return QByteArray("%1 NO Not now\r\n");
    };
    for (const model::Outcome &outcome : make()->put(mailbox, folder, lettersTo(mailbox, 2, 9), {})) {
        QCOMPARE(outcome.state, State::Imported);
        QCOMPARE(outcome.receipt, "0:0");
    }
}

void ImapTargetTest::leavesAThrottlingServerAlone()
{
    m_server->refusal = [](const ImapServer::Message &) {
        return QByteArray("NO Request is throttled. Suggested Backoff Time: 60000 milliseconds");
    };
    const auto target = make();
    const auto put = [&] {
        target->put(mailbox, folder, lettersTo(mailbox, 3), {});
    };
    const base::Failure failure = failureOf(put);
    QCOMPARE(failure.reaction, base::Reaction::ParkMailbox);
    QCOMPARE(failure.retryAfter, std::chrono::milliseconds{60000});
    m_server->forget();
    m_server->refusal = {};
    m_clock.advance(std::chrono::seconds{59});
    QCOMPARE(failureOf(put).retryAfter, std::chrono::milliseconds{1000});
    QVERIFY(m_server->commands().isEmpty());
    m_clock.advance(std::chrono::seconds{1});
    put();
    QCOMPARE(stored().size(), 3u);
}

void ImapTargetTest::tellsWhatWasTakenBeforeATrouble()
{
    m_server->refusal = [this](const ImapServer::Message &) {
        return stored().size() >= 100 ? QByteArray("NO [UNAVAILABLE] Moving. Backoff time: 9 s")
                                      : QByteArray();
    };
    const auto target = make();
    const auto outcomes = target->put(mailbox, folder, lettersTo(mailbox, 150), {});
    QCOMPARE(std::ranges::count(outcomes, State::Imported, &model::Outcome::state), 100);
    QCOMPARE(std::ranges::count(outcomes, State::Later, &model::Outcome::state), 50);
    for (const model::Outcome &outcome : outcomes)
        QCOMPARE(outcome.retryAfter, outcome.state == State::Later
                                         ? std::optional(std::chrono::milliseconds{9000})
                                         : std::nullopt);
    const base::Failure failure =
        failureOf([&] { target->find(mailbox, folder, lettersTo(mailbox, 150), {}); });
    QCOMPARE(failure.key, "MAILBOX_UNAVAILABLE");
}

void ImapTargetTest::countsAVagueRefusal()
{
    m_server->refusal = [](const ImapServer::Message &) {
        return QByteArray("NO Cannot be stored");
    };
    QCOMPARE(make()->put(mailbox, folder, lettersTo(mailbox, 1), {}).front().refusals, std::optional(1));
}

void ImapTargetTest::leavesInDoubtWhatAnEndCameInBetween_data()
{
    QTest::addColumn<QByteArray>("goodbye");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("expired") << QByteArray("* BYE [EXPIRED] Your password\r\n")
                             << QByteArray("PASSWORD_EXPIRED");
    QTest::newRow("ask the admin") << QByteArray("* BYE [CONTACTADMIN] Sorry\r\n")
                                   << QByteArray("CONTACT_ADMIN");
}

void ImapTargetTest::leavesInDoubtWhatAnEndCameInBetween()
{
    QFETCH(QByteArray, goodbye);
    m_server->capabilities = "IMAP4rev1 SASL-IR AUTH=PLAIN LITERAL+ UIDPLUS";
    int appends = 0;
    m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        const bool isLast = command.startsWith("APPEND") && ++appends == 3;
        return isLast ? std::optional(goodbye) : std::nullopt;
    };
    const auto letters = lettersTo(mailbox, 150);
    const auto target = make();
    const auto outcomes = target->put(mailbox, folder, letters, {});
    const auto count = [&](State state) {
        return std::ranges::count(outcomes, state, &model::Outcome::state);
    };
    QCOMPARE(count(State::Imported), 2);
    QCOMPARE(count(State::Unknown), 48);
    QCOMPARE(count(State::Later), 100); // not begun
    QTEST(failureOf([&] { target->find(mailbox, folder, letters, {}); }).key, "key");
    QCOMPARE(qsizetype(target->find(mailbox, folder, letters, {}).size()), qsizetype(stored().size()));
}

void ImapTargetTest::leavesInDoubtWhatWasCutAfterATrouble()
{
    m_server->capabilities = "IMAP4rev1 SASL-IR AUTH=PLAIN LITERAL+ UIDPLUS";
    int appends = 0;
    m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("APPEND"))
            return {};
        return ++appends == 1 ? QByteArray("%1 NO [UNAVAILABLE] Moving\r\n")
                              : QByteArray("* BYE Good night\r\n");
    };
    const auto outcomes = make()->put(mailbox, folder, lettersTo(mailbox, 3), {});
    QCOMPARE(outcomes[0].state, State::Later);
    QCOMPARE(outcomes[1].state, State::Unknown);
    QCOMPARE(outcomes[2].state, State::Unknown);
}

void ImapTargetTest::throwsWhatKeptItFromBeginning_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("signing in") << QByteArray("AUTHENTICATE")
                                << QByteArray("%1 NO [AUTHENTICATIONFAILED] No\r\n")
                                << QByteArray("SIGN_IN_REFUSED");
    QTest::newRow("the folder") << QByteArray("CREATE") << QByteArray("%1 NO [NOPERM] No\r\n")
                                << QByteArray("MAILBOX_FORBIDDEN");
    QTest::newRow("a goodbye") << QByteArray("LIST") << QByteArray("* BYE [UNAVAILABLE] No\r\n")
                               << QByteArray("SERVER_UNAVAILABLE");
}

void ImapTargetTest::throwsWhatKeptItFromBeginning()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, answer);
    m_server->instead = [&](const QByteArray &line) {
        return line.startsWith(command) ? std::optional(answer) : std::nullopt;
    };
    QTEST(failureOf([&] { make()->put(mailbox, folder, lettersTo(mailbox, 1), {}); }).key, "key");
    QCOMPARE(m_server->count("APPEND"), 0);
}

void ImapTargetTest::usesOneConnectionForAll()
{
    const auto target = make();
    target->put(mailbox, folder, lettersTo(mailbox, 3), {});
    target->find(mailbox, folder, lettersTo(mailbox, 3), {});
    target->holdsAny(mailbox, folder, {});
    target->put(mailbox, folder, lettersTo(mailbox, 3, 3), {});
    QCOMPARE(m_server->connections(), 1);
    QCOMPARE(m_server->count("LIST"), 2); // the delimiter, and whether the folder is there
}

void ImapTargetTest::deliversAsTheMasterOfEveryMailbox()
{
    QTemporaryDir scratch;
    QFile file(scratch.filePath(QStringLiteral("directory.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("address,displayName,aliases\r\nAnn@example.com,Ann,\r\nben@example.com,Ben,\r\n");
    file.close();
    const auto target =
        make({{"username", {}}, {"masterUser", QStringLiteral("master")}, {"directory", file.fileName()}});
    for (const target::DirectoryEntry &entry : target->directory({}).entries) {
        const auto letters = lettersTo(entry.mailbox, 2);
        target->put(entry.mailbox, folder, letters, {});
        QCOMPARE(m_server->folder(entry.mailbox.toUtf8(), "INBOX.XIP").messages.size(), 2u);
    }
    const base::Failure failure = failureOf(
        [&] { target->put(QStringLiteral("nobody@example.com"), folder, lettersTo(mailbox, 1), {}); });
    QCOMPARE(failure.key, "MAILBOX_NOT_FOUND");
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
}

void ImapTargetTest::blamesNoPasswordWhenTheFirstOfTheDirectoryHaveLeft()
{
    QTemporaryDir scratch;
    QFile file(scratch.filePath(QStringLiteral("directory.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("address\r\n");
    for (const char *name : {"nobody1", "nobody2", "nobody3", "nobody4", "ann", "ben"})
        file.write(QByteArray(name) + "@example.com\r\n");
    file.close();
    const auto target =
        make({{"username", {}}, {"masterUser", QStringLiteral("master")}, {"directory", file.fileName()}});
    const base::Failure failure = failureOf(
        [&] { target->put(QStringLiteral("nobody1@example.com"), folder, lettersTo(mailbox, 1), {}); });
    QCOMPARE(failure.key, "MAILBOX_NOT_FOUND");
}

void ImapTargetTest::deliversNothingWhereTheMasterUserIsIgnored()
{
    QTemporaryDir scratch;
    QFile file(scratch.filePath(QStringLiteral("directory.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("address\r\nann@example.com\r\nben@example.com\r\n");
    file.close();
    m_server->instead = scripted::ignoreWhoIsAskedFor;
    const auto target =
        make({{"username", {}}, {"masterUser", QStringLiteral("master")}, {"directory", file.fileName()}});
    const auto letters = lettersTo(mailbox, 1);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(failureOf([&] { target->holdsAny(mailbox, folder, {}); }).key, "MASTER_USER_IGNORED");
        QCOMPARE(failureOf([&] { target->find(mailbox, folder, letters, {}); }).key, "MASTER_USER_IGNORED");
        QCOMPARE(failureOf([&] { target->put(mailbox, folder, letters, {}); }).reaction,
                 base::Reaction::EndRun);
    }
    QCOMPARE(m_server->count("APPEND"), 0);
}

void ImapTargetTest::readsWhatReceiptsName()
{
    const auto target = make();
    const auto letters = lettersTo(mailbox, 2);
    const auto outcomes = target->put(mailbox, folder, letters, {});
    const auto read = [&](const QByteArray &receipt) {
        return target->read(mailbox, folder, receipt, {})->readAll();
    };
    QCOMPARE(read(outcomes[1].receipt), contract::messageOf(1));
    for (const char *other : {"7:99", "8:1", "0:0", "", "x"})
        QCOMPARE(failureOf([&] { read(other); }).key, "COPY_NOT_FOUND");
}

void ImapTargetTest::storesCrlfWhateverTheLetterHas()
{
    const auto target = make();
    const contract::Letters letters{contract::letterTo(mailbox, 1, "X: y\n\nline\nline\r\n")};
    const auto outcomes = target->put(mailbox, folder, letters, {});
    QCOMPARE(stored().at(0).bytes, "X: y\r\n\r\nline\r\nline\r\n");
    QCOMPARE(target->read(mailbox, folder, outcomes[0].receipt, {})->readAll(), stored()[0].bytes);
}

void ImapTargetTest::directoryIsTheUserOrTheFile()
{
    const target::Directory own = make()->directory({});
    QCOMPARE(own.entries.size(), 1u);
    QCOMPARE(own.entries[0].mailbox, mailbox);
    const auto target = make({{"directory", QStringLiteral("/not/there.csv")}});
    QCOMPARE(failureOf([&] { target->directory({}); }).key, "DIRECTORY_UNREADABLE");
}

void ImapTargetTest::refusesSettingsThatCannotBe()
{
    const auto failure = failureOf([&] { make({{"host", QStringLiteral("mail.example.com")}}); });
    QCOMPARE(failure.key, "INSECURE_ADDRESS");
    QCOMPARE(m_server->connections(), 0);
}

QTEST_GUILESS_MAIN(ImapTargetTest)
#include "imaptarget_test.moc"
