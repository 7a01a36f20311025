// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "base/digest.h"
#include "contract/target/letters.h"
#include "contract/target/targetcontract.h"

// What TargetContract asks about what copies hold: of find(), and of a letter that cannot be opened.

namespace contract {

using Content = target::Found::Content;
using State = model::Outcome::State;

static const QString folder = QStringLiteral("XIP");

/// As written of that content of the item; its text may hold a line that looks like a field of ours.
static target::Letter letterOfContent(const QString &mailbox, int number, const QByteArray &content)
{
    const QByteArray digest = base::Digest::sha256(content);
    QByteArray message = messageOf(number);
    const QByteArray fields = keyLine(number) + "X-Archive-Sha256: " + digest.toHex() + "\r\n";
    message.replace(keyLine(number), fields);
    message += "X-Archive-Sha256: " + base::Digest::sha256("none").toHex() + "\r\n" + content + "\r\n";
    target::Letter letter = letterTo(mailbox, number, message);
    letter.sourceDigest = digest;
    return letter;
}

static std::vector<Content> contentsOf(target::Target &target, const QString &mailbox, const Letters &letters)
{
    std::vector<Content> contents;
    const auto found = target.find(mailbox, folder, letters, {});
    for (const target::Letter &letter : letters) {
        if (found.contains(letter.key))
            contents.push_back(found.at(letter.key).content);
    }
    return contents;
}

void TargetContract::aCopyOfAnotherContentIsTold()
{
    const QString mailbox = m_fixture.freshMailbox();
    const Letters before{letterOfContent(mailbox, 1, "one"), letterOfContent(mailbox, 2, "two"),
                         letterOfContent(mailbox, 3, "three")};
    m_fixture.make()->put(mailbox, folder, before, {});
    const Letters now{before[0], letterOfContent(mailbox, 2, "two, and more of it"), before[2]};
    for (const bool isRestarted : {false, true}) {
        if (isRestarted)
            m_fixture.restart();
        const auto target = m_fixture.make();
        QCOMPARE(contentsOf(*target, mailbox, before), (std::vector<Content>(3, Content::Same)));
        QCOMPARE(contentsOf(*target, mailbox, now),
                 (std::vector<Content>{Content::Same, Content::Other, Content::Same}));
    }
}

void TargetContract::aContentThatIsThereUnderAnotherKeyIsTold()
{
    const QString mailbox = m_fixture.freshMailbox();
    const auto target = m_fixture.make();
    target->put(mailbox, folder,
                Letters{letterOfContent(mailbox, 1, "first"), letterOfContent(mailbox, 2, "edited"),
                        letterOfContent(mailbox, 3, "last")},
                {});
    const Letters now{letterOfContent(mailbox, 1, "edited"), letterOfContent(mailbox, 3, "unheard of")};
    QCOMPARE(contentsOf(*target, mailbox, now), (std::vector<Content>{Content::Elsewhere, Content::Other}));
}

void TargetContract::aCopyThatTellsNoContentIsAsAnyOther()
{
    const QString mailbox = m_fixture.freshMailbox();
    const auto target = m_fixture.make();
    target->put(mailbox, folder,
                Letters{letterTo(mailbox, 1, messageOf(1)), letterOfContent(mailbox, 2, "x")}, {});
    Letters now{letterOfContent(mailbox, 1, "anything"), letterOfContent(mailbox, 2, "y")};
    now[1].sourceDigest.clear();
    QCOMPARE(contentsOf(*target, mailbox, now), (std::vector<Content>(2, Content::Same)));
}

void TargetContract::aLetterThatCannotBeOpenedWaitsOrFailsAlone_data()
{
    QTest::addColumn<base::Reaction>("reaction");
    QTest::addColumn<base::Area>("area");
    QTest::addColumn<State>("state");
    QTest::newRow("damaged in the spool") << base::Reaction::SkipItem << base::Area::Storage << State::Failed;
    QTest::newRow("damaged in staging")
        << base::Reaction::SkipItem << base::Area::Destination << State::Failed;
    QTest::newRow("broken off") << base::Reaction::Retry << base::Area::Destination << State::Later;
    QTest::newRow("staging is away") << base::Reaction::EndRun << base::Area::Destination << State::Later;
    QTest::newRow("staging is closed") << base::Reaction::SignInAgain << base::Area::SignIn << State::Later;
}

void TargetContract::aLetterThatCannotBeOpenedWaitsOrFailsAlone()
{
    QFETCH(base::Reaction, reaction);
    QFETCH(base::Area, area);
    QFETCH(State, state);
    const auto target = m_fixture.make();
    const QString mailbox = m_fixture.freshMailbox();
    Letters all = lettersTo(mailbox, 5);
    all[2].open = [reaction, area]() -> std::unique_ptr<QIODevice> {
        throw base::Failure(reaction, area, "SEGMENT_AWAY", QStringLiteral("Out of reach."));
    };
    const auto outcomes = target->put(mailbox, folder, all, {});
    QCOMPARE(outcomes.size(), 5u);
    QCOMPARE(std::ranges::count(outcomes, State::Imported, &model::Outcome::state), 4);
    QCOMPARE(outcomes[2].state, state);
    QCOMPARE(outcomes[2].reason, "SEGMENT_AWAY");
    QCOMPARE(outcomes[2].text, QStringLiteral("Out of reach."));
    QVERIFY(outcomes[2].receipt.isEmpty());
    QCOMPARE(target->find(mailbox, folder, all, {}).size(), 4u);
}

} // namespace contract
