// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/loosefield.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <utility>

#include <QJsonArray>

#include "connectors/xip/elementparts.h"

namespace xip {

using Target = FieldMap::Target;
using Beside = LooseField::Beside;

static bool containsWords(const QJsonValue &value)
{
    if (value.isArray())
        return std::ranges::any_of(value.toArray(), [](const auto &each) { return containsWords(each); });
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (!ElementParts::isOwnName(each.key()) && containsWords(each.value()))
            return true;
    }
    return !value.toString().trimmed().isEmpty();
}

bool LooseField::holdsWords() const
{
    return containsWords(value);
}

namespace {

/// A path of the map.
struct Trail
{
    Target target;
    QStringList steps;
};

using Trails = std::vector<Trail>;

bool areOf(const Trails &trails, std::initializer_list<Target> targets)
{
    return std::ranges::all_of(
        trails, [&](const Trail &trail) { return std::ranges::count(targets, trail.target) > 0; });
}

Beside besideOf(const Trails &trails)
{
    if (areOf(trails,
              {Target::From, Target::To, Target::Cc, Target::Bcc, Target::Participants, Target::Email}))
        return Beside::People;
    const bool isOther = areOf(
        trails, {Target::ConversationId, Target::ConversationTopic, Target::InReplyTo, Target::OriginalId});
    return isOther ? Beside::Marks : Beside::Content;
}

/// Whether an element's own words are all that is taken of what a path leads to.
bool isWords(const Trail &trail)
{
    return areOf({trail}, {Target::Id, Target::Revision, Target::SentAt, Target::ConversationId,
                           Target::ConversationTopic, Target::InReplyTo, Target::Event, Target::OriginalId});
}

bool isSame(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

/// An object of the record that is looked through.
struct Place
{
    QString before; ///< its own path, with a dot behind it; empty: the record
    qsizetype depth = 0;
    Trails trails; ///< those that go through it
};

class Gathering
{
public:
    Gathering(const QJsonObject &record, const FieldMap &map);
    std::vector<LooseField> fields() const;

private:
    void look(const QJsonObject &object, const Place &place);
    void lookBelow(const QJsonValue &value, const LooseField &field, const Place &inside);
    LooseField fieldOf(const QString &name, const Place &place) const;
    LooseField columnOf(const QString &name, const Place &place) const;
    bool isHeeded(const Trails &whole, const QJsonValue &value, Place &inside);
    bool finds(const Trail &trail);
    void add(const LooseField &field, const QJsonValue &value);

    /// The values of a field.
    struct Found
    {
        LooseField field;
        QJsonArray values;
        bool isList = false;
    };

    const QJsonObject &m_record;
    const FieldMap &m_map;
    std::map<Target, QString> m_answers;                  ///< the paths by which the map finds something
    std::map<std::pair<QString, QString>, Found> m_found; ///< by path and name
};

Gathering::Gathering(const QJsonObject &record, const FieldMap &map) : m_record(record), m_map(map)
{
    Place top;
    for (size_t i = 0; i < FieldMap::targetCount; ++i) {
        for (const QStringList &path : map.paths(static_cast<Target>(i)))
            top.trails.push_back({static_cast<Target>(i), path});
    }
    look(record, top);
}

void Gathering::look(const QJsonObject &object, const Place &place)
{
    for (auto each = object.begin(); each != object.end(); ++each) {
        const QString name = each.key();
        if (ElementParts::isOwnName(name))
            continue;
        Place inside{.before = QString(place.before + name + u'.'), .depth = place.depth + 1};
        Trails whole;
        for (const Trail &trail : place.trails) {
            const bool isFirst = isSame(trail.steps.at(place.depth), name);
            const bool isColumn =
                place.depth == 0 && name.contains(u'.') && isSame(trail.steps.join(u'.'), name);
            if (isColumn || (isFirst && trail.steps.size() == place.depth + 1))
                whole.push_back(trail);
            else if (isFirst)
                inside.trails.push_back(trail);
        }
        if (!isHeeded(whole, each.value(), inside))
            lookBelow(each.value(), fieldOf(name, place), inside);
    }
}

/// Whether a field at the end of a path is done with. Where other paths go through it, and it is not what the
/// map finds, only what they find is in the message.
bool Gathering::isHeeded(const Trails &whole, const QJsonValue &value, Place &inside)
{
    if (inside.trails.empty() || !(value.isObject() || value.isArray()))
        return !whole.empty();
    for (const Trail &trail : whole) {
        const bool isAnswer = finds(trail);
        if ((isAnswer && !isWords(trail)) || (trail.target == Target::Text && !m_map.isUsual(Target::Text)))
            return true;
        if (isAnswer)
            inside.trails.push_back({trail.target, trail.steps + QStringList{QStringLiteral("$text")}});
    }
    return false;
}

/// Whether it is the path of its target that counts in the record.
bool Gathering::finds(const Trail &trail)
{
    const auto [answer, isNew] = m_answers.try_emplace(trail.target);
    if (isNew)
        answer->second = m_map.path(m_record, trail.target);
    return answer->second == trail.steps.join(u'.');
}

void Gathering::lookBelow(const QJsonValue &value, const LooseField &field, const Place &inside)
{
    if (!inside.trails.empty() && value.isObject()) {
        look(value.toObject(), inside);
    } else if (!inside.trails.empty() && value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            lookBelow(each, field, inside);
    } else {
        add(field, value);
    }
}

LooseField Gathering::fieldOf(const QString &name, const Place &place) const
{
    LooseField field;
    if (place.depth == 0) {
        field = columnOf(name, place);
    } else {
        field = {.path = QString(place.before + name), .name = name, .beside = besideOf(place.trails)};
    }
    field.isOff = m_map.isOff(field.name);
    return field;
}

/// At the top, where a CSV column has dots in its name in place of objects.
LooseField Gathering::columnOf(const QString &name, const Place &place) const
{
    const QStringList steps = name.split(u'.');
    qsizetype most = 0;
    Trails through;
    for (const Trail &trail : place.trails) {
        const qsizetype limit = std::min(trail.steps.size(), steps.size()) - 1;
        qsizetype same = 0;
        while (same < limit && isSame(trail.steps.at(same), steps.at(same)))
            ++same;
        if (same > most)
            through.clear();
        most = std::max(most, same);
        if (same > 0 && same == most)
            through.push_back(trail);
    }
    LooseField field{.path = name, .name = steps.mid(most).join(u'.')};
    if (most > 0)
        field.beside = besideOf(through);
    return field;
}

void Gathering::add(const LooseField &field, const QJsonValue &value)
{
    const auto [found, isNew] = m_found.try_emplace({field.path, field.name}, Found{.field = field});
    Found &there = found->second;
    there.isList = !isNew || value.isArray();
    if (!value.isArray()) {
        there.values.append(value);
        return;
    }
    for (const QJsonValue &each : value.toArray())
        there.values.append(each);
}

std::vector<LooseField> Gathering::fields() const
{
    std::vector<LooseField> fields;
    for (const auto &[key, found] : m_found) {
        fields.push_back(found.field);
        fields.back().value = found.isList ? QJsonValue(found.values) : found.values.first();
    }
    return fields;
}

} // namespace

std::vector<LooseField> LooseField::of(const QJsonObject &record, const FieldMap &map)
{
    return Gathering(record, map).fields();
}

} // namespace xip
