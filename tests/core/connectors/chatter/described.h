// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include "base/digest.h"
#include "base/failure.h"
#include "contract/rehearsal.h"
#include "mime/htmltext.h"

namespace chatter {

/// An item as a line: where and what it is, who is in it (the author first), what it says, and its files with
/// the first eight digits of their digests.
inline QString described(connectors::Source &source, const model::SourceItem &item)
{
    QString line = item.container + u' ' + item.id.left(3) + QString::number(item.id.mid(3, 12).toInt()) +
                   u'|' + item.revision + u' ' + QString::fromLatin1(item.event);
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
    line +=
        u' ' + author.section(u'@', 0, 0) + u'>' + others.join(u',').remove(QLatin1String("@example.com"));
    const QString text = message.html.isEmpty() ? message.text : mime::htmlToText(message.html);
    line += QStringLiteral(" “%1”").arg(text.simplified());
    for (const model::Attachment &attachment : message.attachments) {
        const QByteArray bytes = source.open(attachment, base::Stop())->readAll();
        line += u' ' + attachment.name + u'=' + QString::fromLatin1(bytes);
    }
    return line;
}

/// All that a run finds new, as lines, sorted.
inline QStringList found(const contract::World &world, contract::Memory &memory,
                         const connectors::Window &window = {})
{
    contract::Rehearsal rehearsal(world, memory);
    QStringList lines;
    for (const model::SourceItem &item : rehearsal.run({.window = window}).fresh)
        lines.append(described(rehearsal.source(), item));
    lines.sort();
    return lines;
}

/// What the pages of a run leave unfinished.
inline QStringList unfinishedIn(const contract::Harvest &harvest)
{
    QStringList all;
    for (const connectors::Page &page : harvest.pages)
        all += page.unfinished;
    return all;
}

} // namespace chatter
