// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/ledger.h"

#include "connectors/jive/entity.h"

namespace jive {

static QByteArray threadKey(const QString &key)
{
    return "thread:" + key.toUtf8();
}

static QByteArray replyPrefix(const QString &key)
{
    return "reply:" + key.toUtf8() + '#';
}

std::optional<ThreadRow> Ledger::thread(const QString &key) const
{
    const QByteArray value = m_state.value(threadKey(key));
    if (value.isEmpty())
        return {};
    const QJsonObject json = parsed(value);
    ThreadRow row{.marker = json.value(u"marker").toString().toLatin1()};
    row.since = base::Instant{std::chrono::milliseconds{json.value(u"since").toInteger()}};
    row.version = json.value(u"version").toInteger();
    row.stood = json.value(u"stood").toInteger();
    row.place = json.value(u"place").toString();
    row.subject = json.value(u"subject").toString();
    row.swept = base::Instant{std::chrono::milliseconds{json.value(u"swept").toInteger()}};
    return row;
}

void Ledger::set(const QString &key, const ThreadRow &row)
{
    QJsonObject json{{QStringLiteral("marker"), QString::fromLatin1(row.marker)},
                     {QStringLiteral("since"), qint64(row.since.time_since_epoch().count())}};
    if (row.version > 0)
        json.insert(QStringLiteral("version"), row.version);
    if (row.stood > 0)
        json.insert(QStringLiteral("stood"), row.stood);
    if (!row.place.isEmpty())
        json.insert(QStringLiteral("place"), row.place);
    if (!row.subject.isEmpty())
        json.insert(QStringLiteral("subject"), row.subject);
    if (row.swept > base::Instant{})
        json.insert(QStringLiteral("swept"), qint64(row.swept.time_since_epoch().count()));
    m_changes[threadKey(key)] = compact(json);
}

QSet<QString> Ledger::replies(const QString &key) const
{
    QSet<QString> all;
    const QByteArray prefix = replyPrefix(key);
    for (const auto &[name, value] : m_state.withPrefix(prefix))
        all.insert(QString::fromUtf8(name.mid(prefix.size())));
    return all;
}

void Ledger::addReply(const QString &key, const QString &reply)
{
    m_changes[replyPrefix(key) + reply.toUtf8()] = "1";
}

void Ledger::removeReply(const QString &key, const QString &reply)
{
    m_changes[replyPrefix(key) + reply.toUtf8()] = "";
}

QByteArray Ledger::entry(const QString &key) const
{
    return m_state.value("entry:" + key.toUtf8());
}

void Ledger::setEntry(const QString &key, const QByteArray &marker)
{
    m_changes["entry:" + key.toUtf8()] = marker;
}

} // namespace jive
