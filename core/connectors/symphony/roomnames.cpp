// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/roomnames.h"

namespace symphony {

static QByteArray nameKey(const QString &stream)
{
    return "room/" + stream.toUtf8();
}

static QByteArray toldName(const QString &stream, const Rosters::Rows &rows)
{
    const QByteArray key = nameKey(stream);
    const auto changed = rows.changes.find(key);
    return changed == rows.changes.end() ? rows.state.value(key) : changed->second;
}

void learnName(const Stream &listed, const Rosters::Rows &rows)
{
    const QByteArray name = listed.name.toUtf8();
    if (!listed.id.isEmpty() && !name.isEmpty() && toldName(listed.id, rows) != name)
        rows.changes[nameKey(listed.id)] = name;
}

void learnName(const Event &event, const Rosters::Rows &rows)
{
    Stream stream = event.stream;
    for (const char16_t *key : {u"roomProperties", u"newRoomProperties"}) {
        const QString name = textIn(objectIn(event.payload, QStringView(key)), u"name");
        if (!name.isEmpty())
            stream.name = name;
    }
    learnName(stream, rows);
}

Stream named(Stream stream, const Rosters::Rows &rows)
{
    if (stream.name.isEmpty() && !stream.id.isEmpty())
        stream.name = QString::fromUtf8(toldName(stream.id, rows));
    return stream;
}

} // namespace symphony
