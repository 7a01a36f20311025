// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include "base/digest.h"
#include "base/failure.h"
#include "contract/rehearsal.h"

namespace contract {

/// An item as a line: where and what it is, who is in it (the author first), and its files with the first
/// eight digits of their digests. A revision that is made of digests shows as *.
inline QString described(connectors::Source &source, const model::SourceItem &item)
{
    const bool isMade = item.revision.size() == 16;
    QString line = item.id + u'|' + (isMade ? QStringLiteral("*") : item.revision) + u' ' +
                   QString::fromLatin1(item.event);
    model::Message message;
    try {
        message = source.convert(item);
    } catch (const base::Failure &failure) {
        return QString(line + u' ' + QString::fromLatin1(failure.key));
    }
    QStringList others;
    QString author;
    for (const model::Person &person : message.people) {
        if (person.role == model::Person::Role::From)
            author = person.label();
        else
            others.append(person.label());
    }
    others.sort();
    line += u' ' + author + u'>' + others.join(u',');
    for (const model::Attachment &attachment : message.attachments) {
        const QByteArray bytes = source.open(attachment, base::Stop())->readAll();
        line +=
            u' ' + attachment.name + u'=' + QString::fromLatin1(base::Digest::sha256(bytes).toHex().left(8));
    }
    return line;
}

inline QString digestText(const QByteArray &bytes)
{
    return QString::fromLatin1(base::Digest::sha256(bytes).toHex().left(8));
}

/// All that a run finds new, as lines, sorted.
inline QStringList found(const World &world, Memory &memory)
{
    Rehearsal rehearsal(world, memory);
    QStringList lines;
    for (const model::SourceItem &item : rehearsal.run().fresh)
        lines.append(described(rehearsal.source(), item));
    lines.sort();
    return lines;
}

} // namespace contract
