// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/sourcecontract.h"
#include "core/connectors/jabber/jabberworld.h"

/// The same database, a message a conversation and day. Of its 13 items, the one that nobody sent goes out
/// alone; the others make parts, as few as the people allow.
class DayWorld final : public jabber::JabberWorld
{
public:
    DayWorld() { time().jumpTo(*base::fromIso(u"2026-11-22T08:00:00Z")); }

    model::Values settings() const override
    {
        model::Values values = JabberWorld::settings();
        values["grouping"] = QStringLiteral("conversationDay");
        return values;
    }
    contract::Amount contents() const override { return {.items = 7, .unconvertible = 1, .refusals = 0}; }
    contract::Amount addMore() override
    {
        JabberWorld::addMore();
        return {.items = 3,
                .unconvertible = 0,
                .refusals = 0}; // the late one and the new one are of one conversation
    }
};

class JabberDayContractTest : public contract::SourceContract
{
    Q_OBJECT

    std::unique_ptr<contract::World> makeWorld() override { return std::make_unique<DayWorld>(); }
};

QTEST_GUILESS_MAIN(JabberDayContractTest)
#include "jabberdaycontract_test.moc"
