// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/messagenumbers.h"

#include <map>
#include <utility>

#include "base/digest.h"
#include "connectors/jabber/captured.h"

namespace jabber {

static QString saidUnder(const Utterance &said)
{
    return said.id + u'-' + QString::fromLatin1(base::Digest::sha256(said.body.toUtf8()).toHex().left(8));
}

void tellNumbersApart(std::vector<Utterance> &all, const connectors::KnownItems &known)
{
    std::map<QString, odbc::WallTime> last;
    std::vector<Utterance> apart;
    apart.reserve(all.size());
    for (Utterance &said : all) {
        if (!said.id.contains(u'#')) { // equal texts may be two messages
            said.id = idOf(said.id, said.at);
            apart.push_back(std::move(said));
            continue;
        }
        const QString prefix = saidUnder(said);
        const auto before = last.find(prefix);
        if (before != last.end() && said.at - before->second <= togetherness)
            continue;
        last[prefix] = said.at;
        const auto times =
            capturedTimes(known, roomContainer(), prefix, said.at - togetherness, said.at + togetherness);
        said.id = idOf(prefix, times.empty() ? said.at : times.front());
        apart.push_back(std::move(said));
    }
    all = std::move(apart);
}

} // namespace jabber
