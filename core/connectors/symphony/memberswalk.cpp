// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/memberswalk.h"

#include "connectors/symphony/roomnames.h"

namespace symphony {

Position MembersWalk::fetch(Position position, const Reading &reading, bool &isAtEnd)
{
    const bool isHose = m_client.settings().route == Settings::Route::Datahose;
    const auto &page =
        m_streams.page(isHose ? Streams::Whose::Pod : Streams::Whose::Own, position.skip, reading.stop);
    for (const Listed &listed : page) {
        reading.stop.throwIfGentle();
        learnName(listed.stream, reading.rows());
        if (listed.stream.type != u"POST" && !listed.stream.id.isEmpty())
            m_maker.rosters().ensure(reading.rows(), listed.stream.id, reading.stop);
    }
    position.skip += int(page.size());
    isAtEnd = page.empty();
    if (isAtEnd) {
        m_maker.rosters().demandRole(reading.rows(), reading.stop);
        reading.page.state[doneKey] = done;
    }
    return position;
}

} // namespace symphony
