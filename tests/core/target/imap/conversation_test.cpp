// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/imap/scripted.h"
#include "support/failureof.h"
#include "target/imap/conversation.h"

using imap::Conversation;
using imap::Response;
using support::failureOf;

class ConversationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void matchesAnswersToCommandsInAnyOrder();
    void learnsCapabilitiesWhereverTheyCome();
    void throwsTheServersGoodbye();
    void refusesAnswersToWhatNobodyAsked();
    void tellsARefusalFromGoingOn();

private:
    support::ImapServer m_server;
    std::unique_ptr<imap::Wire> m_wire;
    std::unique_ptr<Conversation> m_talk;
};

void ConversationTest::init()
{
    m_server.instead = {};
    m_talk.reset();
    m_wire = std::make_unique<imap::Wire>(scripted::settingsOf(m_server), scripted::network());
    m_talk = std::make_unique<Conversation>(*m_wire);
    m_wire->open({});
    QVERIFY(m_talk->greeting({}).isOk());
}

void ConversationTest::matchesAnswersToCommandsInAnyOrder()
{
    QByteArray held;
    m_server.instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        if (command == "FIRST") {
            held = "kept";
            return QByteArray();
        }
        return QByteArray("* 3 EXISTS\r\n%1 NO second\r\nA1 OK first\r\n");
    };
    const QByteArray first = m_talk->begin("FIRST\r\n", {});
    const QByteArray second = m_talk->begin("SECOND\r\n", {});
    int seen = 0;
    QCOMPARE(
        m_talk->answerTo(first, {}, [&](const Response &each) { seen += int(each.number.value_or(0)); }).text,
        QStringLiteral("first"));
    QCOMPARE(seen, 3);
    QCOMPARE(m_talk->answerTo(second, {}).text, QStringLiteral("second"));
    QVERIFY(!m_talk->hasUnread());
}

void ConversationTest::learnsCapabilitiesWhereverTheyCome()
{
    QVERIFY(m_talk->run("CAPABILITY", {}).isOk());
    QVERIFY(m_talk->offers("MULTIAPPEND"));
    m_server.instead = [](const QByteArray &) {
        return QByteArray("%1 OK [CAPABILITY IMAP4rev1 idle] x\r\n");
    };
    m_talk->run("NOOP", {});
    QVERIFY(m_talk->offers("IDLE"));
    QVERIFY(!m_talk->offers("MULTIAPPEND"));
}

void ConversationTest::throwsTheServersGoodbye()
{
    m_server.instead = [](const QByteArray &) {
        return QByteArray("* BYE [UNAVAILABLE] Closing down\r\n");
    };
    const base::Failure failure = failureOf([&] { m_talk->run("NOOP", {}); });
    QCOMPARE(failure.key, "SERVER_UNAVAILABLE");
    QVERIFY(failure.text.contains(QStringLiteral("Closing down")));
}

void ConversationTest::refusesAnswersToWhatNobodyAsked()
{
    m_server.instead = [](const QByteArray &) {
        return QByteArray("X9 OK hello\r\n");
    };
    QCOMPARE(failureOf([&] { m_talk->run("NOOP", {}); }).key, "RESPONSE_UNREADABLE");
}

void ConversationTest::tellsARefusalFromGoingOn()
{
    m_server.instead = [](const QByteArray &command) {
        return command == "YES" ? QByteArray("* 1 EXISTS\r\n+ go\r\n") : QByteArray("%1 NO [TOOBIG] no\r\n");
    };
    QVERIFY(!m_talk->refusalToGoOn(m_talk->begin("YES\r\n", {}), {}));
    QCOMPARE(m_talk->challenge(), QStringLiteral("go"));
    const auto refused = m_talk->refusalToGoOn(m_talk->begin("NO\r\n", {}), {});
    QVERIFY(refused);
    QCOMPARE(refused->code, "TOOBIG");
}

QTEST_GUILESS_MAIN(ConversationTest)
#include "conversation_test.moc"
