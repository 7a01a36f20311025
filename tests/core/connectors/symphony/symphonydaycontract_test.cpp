// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/sourcecontract.h"
#include "core/connectors/symphony/symphonyworld.h"

/// The same pod, transcripts of a conversation and day: eight parts, and alone an edit, a suppression, a
/// connection and what nobody sent.
class DayWorld final : public symphony::SymphonyWorld
{
public:
    DayWorld()
    {
        set("grouping", QStringLiteral("conversationDay"));
        fakeClock().jumpTo(*base::fromIso(u"2026-11-20T08:00:00Z"));
    }

    contract::Amount contents() const override { return {.items = 12, .unconvertible = 1, .refusals = 0}; }
    contract::Amount addMore() override
    {
        SymphonyWorld::addMore();
        return {.items = 4, .unconvertible = 0, .refusals = 0};
    }
};

class SymphonyDayContractTest : public contract::SourceContract
{
    Q_OBJECT

    std::unique_ptr<contract::World> makeWorld() override { return std::make_unique<DayWorld>(); }
};

QTEST_GUILESS_MAIN(SymphonyDayContractTest)
#include "symphonydaycontract_test.moc"
