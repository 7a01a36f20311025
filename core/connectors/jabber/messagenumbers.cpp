// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/messagenumbers.h"

#include <algorithm>
#include <map>
#include <utility>

#include "connectors/jabber/captured.h"
#include "connectors/jabber/supplements.h"

namespace jabber {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

/// From the west of the date line to the east of it.
static constexpr hours widestZones{26};
static constexpr minutes finestZone{15};

static bool isSameMessage(const model::KnownItem &known, const Utterance &said, base::Instant at)
{
    const auto apart = std::chrono::abs(known.sentAt - at);
    if (apart == milliseconds{0})
        return true;
    const bool isZone = apart <= widestZones && apart % finestZone == milliseconds{0};
    return known.digest == digestOf(said) && (apart <= togetherness || isZone);
}

void tellNumbersApart(std::vector<Utterance> &all, const connectors::KnownItems &known,
                      const odbc::WallClock &clock)
{
    std::map<QString, std::vector<size_t>> ofNumber;
    std::vector<Utterance> apart;
    apart.reserve(all.size());
    for (Utterance &said : all) {
        std::vector<size_t> &before = ofNumber[said.id];
        const bool isAgain = std::ranges::any_of(before, [&](size_t index) {
            return apart[index].body == said.body && said.at - apart[index].at <= togetherness;
        });
        if (isAgain)
            continue;
        const auto there = known.find(roomContainer(), said.id);
        const bool isOther = there ? !isSameMessage(*there, said, clock.toUtc(said.at)) : !before.empty();
        before.push_back(apart.size());
        if (isOther)
            said.id = idOf(said.id, said.at);
        apart.push_back(std::move(said));
    }
    all = std::move(apart);
}

} // namespace jabber
