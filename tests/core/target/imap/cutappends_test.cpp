// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "contract/target/letters.h"
#include "core/target/imap/scripted.h"
#include "support/failureof.h"
#include "target/imap/appender.h"

using State = model::Outcome::State;
using scripted::mailbox;
using support::ImapServer;

/// Messages behind which the connection was cut.
class CutAppendsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goLastAndAloneAfterTheSecondTime();
    void takeNoOtherAlong();
};

static contract::Letters cutTwice(int count)
{
    contract::Letters letters = contract::lettersTo(mailbox, count);
    for (target::Letter &letter : letters) {
        letter.wasCut = true;
        letter.attempts = 2;
    }
    return letters;
}

void CutAppendsTest::goLastAndAloneAfterTheSecondTime()
{
    ImapServer server;
    const auto session = scripted::signedIn(server);
    imap::MailFolder folder(*session, QStringLiteral("INBOX"), QStringLiteral("XIP"), {});
    folder.selectForAppend({});
    contract::Letters letters = cutTwice(5);
    letters[2].wasCut = false;
    letters[4].attempts = 1;
    server.forget();
    imap::Appender appender(*session, folder, letters);
    appender.run({});
    const QByteArrayList commands = server.commands();
    const auto appends =
        std::ranges::count_if(commands, [](const QByteArray &each) { return each.startsWith("APPEND"); });
    QCOMPARE(appends, 4); // two in one
    const auto &stored = server.folder("ann@example.com", "INBOX.XIP").messages;
    QCOMPARE(stored.size(), 5u);
    const int order[] = {2, 4, 0, 1, 3};
    for (size_t i = 0; i < 5; ++i) {
        QVERIFY(stored[i].bytes == contract::messageOf(order[i]));
        QCOMPARE(appender.outcomes()[i].state, State::Imported);
    }
}

void CutAppendsTest::takeNoOtherAlong()
{
    ImapServer server;
    int appends = 0;
    server.instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("APPEND") || ++appends != 2)
            return {};
        return QByteArray("* BYE Too much\r\n");
    };
    const auto session = scripted::signedIn(server);
    imap::MailFolder folder(*session, QStringLiteral("INBOX"), QStringLiteral("XIP"), {});
    folder.selectForAppend({});
    const contract::Letters letters = cutTwice(4);
    imap::Appender appender(*session, folder, letters);
    const base::Failure cut = support::failureOf([&] { appender.run({}); });
    appender.explain(cut);
    QCOMPARE(appender.outcomes()[0].state, State::Imported);
    QCOMPARE(appender.outcomes()[1].state, State::Unknown);
    QCOMPARE(appender.outcomes()[2].state, State::Later);
    QCOMPARE(appender.outcomes()[3].state, State::Later);
    for (const size_t i : {1U, 2U, 3U}) {
        QCOMPARE(appender.outcomes()[i].reason, cut.key);
        QVERIFY(!appender.outcomes()[i].text.isEmpty());
    }
}

QTEST_GUILESS_MAIN(CutAppendsTest)
#include "cutappends_test.moc"
