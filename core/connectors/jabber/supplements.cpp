// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/supplements.h"

#include "base/digest.h"
#include "connectors/jabber/captured.h"

namespace jabber {

using connectors::KnownItems;
using connectors::Page;
using connectors::SourceState;
using model::SourceItem;

QByteArray digestOf(const Utterance &said)
{
    base::Digest digest;
    digest.addField(said.id.toUtf8());
    digest.addField(said.body.toUtf8());
    return digest.result();
}

SourceItem itemOf(const QString &container, const Record &record)
{
    SourceItem item{.container = container, .id = record.said.id};
    item.sentAt = record.at;
    item.record = record.encoded();
    item.event = record.file ? "file" : "post";
    item.digest = digestOf(record.said);
    return item;
}

Unserved withoutThoseServed(Record &record, const SourceState &state, const KnownItems &known)
{
    const auto fingerprint = fingerprintInChats(record.said);
    if (!fingerprint || known.findOwn(roomContainer(), record.said.id))
        return Unserved::Some;
    for (const WallTime time : capturedTimes(known, chatContainer(), *fingerprint,
                                             record.said.at - togetherness, record.said.at + togetherness)) {
        const QString id = idOf(*fingerprint, time);
        const auto served = receiversOf(time, id, state);
        if (!served)
            return known.findOwn(chatContainer(), id) ? Unserved::Forgotten : Unserved::OfOther;
        record.isSupplement = true;
        for (const QString &person : *served)
            record.said.to.removeAll(person);
    }
    return record.isSupplement && record.said.to.isEmpty() ? Unserved::Nobody : Unserved::Some;
}

bool addReceivers(const Record &record, const SourceState &state, const KnownItems &known, Page &page)
{
    const Utterance &said = record.said;
    const auto noted = receiversOf(said.at, said.id, state);
    const bool isKnown = known.findOwn(chatContainer(), said.id).has_value();
    QStringList all = noted.value_or(QStringList());
    QStringList late;
    for (const QString &person : said.to) {
        if (!all.contains(person))
            late.append(person);
    }
    if (noted && late.isEmpty())
        return true;
    if (noted && isKnown) {
        Record supplement = record;
        supplement.isSupplement = true;
        supplement.said.to = late;
        SourceItem item = itemOf(chatContainer(), supplement);
        item.revision =
            u"to-" + QString::fromLatin1(base::Digest::sha256(late.join(u'\n').toUtf8()).toHex().left(16));
        page.items.push_back(item);
    }
    all += late;
    page.state[receiversKey(said.at, said.id)] = receiversRow(all);
    page.state["days/" + dayOf(said.at)] = "1";
    return noted || !isKnown;
}

} // namespace jabber
