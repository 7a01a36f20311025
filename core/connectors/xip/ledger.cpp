// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/ledger.h"

#include <algorithm>
#include <array>
#include <set>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xip {

using connectors::Page;
using connectors::StateChanges;
using State = Verdict::State;

static constexpr std::array<QStringView, 3> stateNames{u"reading", u"done", u"refused"};
static constexpr size_t removalsAtOnce = 10'000;
static constexpr int rowsAtOnce = 1'000;
static const QByteArray filePrefix = "file/";
static const QByteArray contentPrefix = "content/";

static QByteArray fileKey(const QString &path)
{
    return filePrefix + path.toUtf8();
}

static QByteArray contentKey(const QByteArray &content)
{
    return contentPrefix + content.toHex();
}

static QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

static QByteArray bytes(const QJsonValue &hex)
{
    return QByteArray::fromHex(hex.toString().toLatin1());
}

static std::optional<FileRow> fileRowOf(const QByteArray &value)
{
    const QJsonObject json = QJsonDocument::fromJson(value).object();
    const FileRow row{.stamp = {.size = json.value(u"size").toInteger(),
                                .modified = json.value(u"modified").toInteger(),
                                .changed = json.value(u"changed").toInteger()},
                      .content = bytes(json.value(u"content"))};
    return row.content.isEmpty() ? std::nullopt : std::optional(row);
}

/// Rows of earlier versions have one alone.
static std::vector<QByteArray> judgementsIn(const QJsonObject &json)
{
    QJsonArray all = json.value(u"judgements").toArray();
    if (json.contains(u"judgement"))
        all.append(json.value(u"judgement"));
    std::vector<QByteArray> judgements;
    for (const QJsonValue &judgement : std::as_const(all))
        judgements.push_back(bytes(judgement));
    return judgements;
}

static std::optional<Verdict> verdictOf(const QByteArray &value)
{
    const QJsonObject json = QJsonDocument::fromJson(value).object();
    const auto state = std::ranges::find(stateNames, json.value(u"state").toString());
    if (state == stateNames.end())
        return {};
    Verdict verdict{.state = static_cast<State>(state - stateNames.begin()),
                    .reason = json.value(u"reason").toString().toLatin1(),
                    .judgements = judgementsIn(json),
                    .mapDigest = bytes(json.value(u"map")),
                    .map = json.value(u"fieldMap").toString().toUtf8(),
                    .trust = bytes(json.value(u"trust"))};
    for (const QJsonValue &member : json.value(u"members").toArray())
        verdict.members.push_back(member.toInteger(-1));
    return verdict;
}

static QByteArray encoded(const FileRow &row)
{
    return compact({{QStringLiteral("size"), row.stamp.size},
                    {QStringLiteral("modified"), row.stamp.modified},
                    {QStringLiteral("changed"), row.stamp.changed},
                    {QStringLiteral("content"), QString::fromLatin1(row.content.toHex())}});
}

static QByteArray encoded(const Verdict &verdict)
{
    QJsonObject json{{QStringLiteral("state"), stateNames.at(size_t(verdict.state)).toString()}};
    if (verdict.state == State::Refused) {
        json.insert(QStringLiteral("reason"), QString::fromLatin1(verdict.reason));
        QJsonArray judgements;
        for (const QByteArray &judgement : verdict.judgements)
            judgements.append(QString::fromLatin1(judgement.toHex()));
        json.insert(QStringLiteral("judgements"), judgements);
        json.insert(QStringLiteral("trust"), QString::fromLatin1(verdict.trust.toHex()));
    }
    QJsonArray members;
    for (const qsizetype member : verdict.members)
        members.append(qint64(member));
    if (!members.isEmpty())
        json.insert(QStringLiteral("members"), members);
    if (!verdict.mapDigest.isEmpty())
        json.insert(QStringLiteral("map"), QString::fromLatin1(verdict.mapDigest.toHex()));
    if (!verdict.map.isEmpty())
        json.insert(QStringLiteral("fieldMap"), QString::fromUtf8(verdict.map));
    return compact(json);
}

std::optional<FileRow> Ledger::file(const QString &path) const
{
    return fileRowOf(m_state.value(fileKey(path)));
}

std::optional<Verdict> Ledger::verdict(const QByteArray &content) const
{
    return verdictOf(m_state.value(contentKey(content)));
}

bool Ledger::isBegun(const QByteArray &content) const
{
    const auto known = verdict(content);
    return known && known->state == State::Reading;
}

static QString pathOf(const QByteArray &key)
{
    return QString::fromUtf8(key.mid(filePrefix.size()));
}

QString Ledger::fileWith(const QByteArray &content) const
{
    for (const auto &[key, value] : m_state.withPrefix(filePrefix)) {
        const auto row = fileRowOf(value);
        if (row && row->content == content)
            return pathOf(key);
    }
    return {};
}

/// Members to read alone are so because a map did not find their records.
static bool hangsOnAMap(const QByteArray &value)
{
    const auto verdict = verdictOf(value);
    return verdict && !(verdict->members.empty() && verdict->mapDigest.isEmpty() && verdict->map.isEmpty());
}

Ledger::Gone Ledger::gone(const DropFolder &folder) const
{
    Gone gone;
    StateChanges &removals = gone.removals;
    std::set<QByteArray> held;
    const auto files = m_state.withPrefix(filePrefix);
    for (const auto &[key, value] : files) {
        const auto row = fileRowOf(value);
        if (row && folder.look(pathOf(key)))
            held.insert(contentKey(row->content));
        else if (removals.size() < removalsAtOnce)
            removals[key] = {};
    }
    for (const auto &[key, value] : files) {
        const auto row = removals.contains(key) ? fileRowOf(value) : std::nullopt;
        if (row && !held.contains(contentKey(row->content)) && isBegun(row->content))
            gone.begun.append(pathOf(key));
    }
    for (auto rows = m_state.after(contentPrefix, {}, rowsAtOnce); !rows.empty();
         rows = m_state.after(contentPrefix, rows.back().first, rowsAtOnce)) {
        for (const auto &[key, value] : rows) {
            if (!held.contains(key) && !hangsOnAMap(value) && removals.size() < removalsAtOnce)
                removals[key] = {};
        }
    }
    return gone;
}

void Ledger::set(Page &page, const QString &path, const FileRow &row, const Verdict &verdict)
{
    page.state[fileKey(path)] = encoded(row);
    page.state[contentKey(row.content)] = encoded(verdict);
}

std::vector<Ledger::Settled> Ledger::settledIn(const Page &page)
{
    std::vector<Settled> settled;
    for (const auto &[key, value] : page.state) {
        const auto row = key.startsWith(filePrefix) ? fileRowOf(value) : std::nullopt;
        const auto content = row ? page.state.find(contentKey(row->content)) : page.state.end();
        const auto verdict = content == page.state.end() ? std::nullopt : verdictOf(content->second);
        if (verdict && verdict->state != State::Reading)
            settled.push_back({pathOf(key), *row, *verdict});
    }
    return settled;
}

} // namespace xip
