// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/filereference.h"

#include <algorithm>
#include <initializer_list>

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include "connectors/xip/elementparts.h"
#include "connectors/xip/fieldmap.h"

namespace xip {

QString Reference::shownName() const
{
    const QString shown = name.isEmpty() ? path.section(u'/', -1).section(u'\\', -1) : name;
    return shown.isEmpty() ? QStringLiteral("attachment") : shown;
}

namespace {

/// What a name inside an object that tells of a file stands for.
enum class Key { Path, Name, Place, Files, ContentId, About, Other };

Key meaningOf(const QString &name)
{
    static const QHash<QString, Key> meanings = [] {
        QHash<QString, Key> all;
        const auto add = [&](Key key, QStringView names) {
            for (const QStringView each : names.split(u' '))
                all.insert(each.toString(), key);
        };
        add(Key::Path, u"path file $text");
        add(Key::Name, u"name filename");
        add(Key::Place, u"relativepath filepath fullpath url uri href src source location link contenturl");
        add(Key::Files, u"files attachment attachments document documents item items list entry entries");
        add(Key::ContentId, u"contentid cid content-id");
        add(Key::About,
            u"$parts count total size length bytes type kind class mediatype contenttype mimetype "
            u"content-type created createdat modified modifiedat date hasmore sha256 sha1 md5 hash "
            u"checksum inline isinline disposition status state");
        return all;
    }();
    return meanings.value(name.toLower(), Key::Other);
}

/// The values of the members with that meaning, as texts; empty ones left out.
QStringList textsOf(const QJsonObject &json, Key key)
{
    QStringList texts;
    for (auto each = json.begin(); each != json.end(); ++each) {
        const QString text = meaningOf(each.key()) == key ? textIn(each.value()).trimmed() : QString();
        if (!text.isEmpty())
            texts.append(text);
    }
    return texts;
}

class Reading
{
public:
    void read(const QJsonValue &value);
    std::vector<Reference> found;

private:
    void readObject(const QJsonObject &json);
    bool readMembers(const QJsonObject &json);
};

void Reading::read(const QJsonValue &value)
{
    if (value.isObject()) {
        readObject(value.toObject());
    } else if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            read(each);
    } else if (const QString path = textIn(value).trimmed(); !path.isEmpty()) {
        found.push_back({.path = path});
    }
}

/// The files that are told of below the members with one of these meanings.
std::vector<Reference> filesBelow(const QJsonObject &json, std::initializer_list<Key> keys)
{
    Reading reading;
    const QSet<QString> attributes = ElementParts::attributesOf(json);
    const bool isElement = ElementParts::hasChildren(json);
    for (auto each = json.begin(); each != json.end(); ++each) {
        const QJsonValue value = each.value();
        const bool isBelow =
            value.isArray() || value.isObject() || (isElement && !attributes.contains(each.key()));
        if (isBelow && std::ranges::find(keys, meaningOf(each.key())) != keys.end())
            reading.read(value);
    }
    return reading.found;
}

/// Of a file that tells no path: where it is by its other members. Other items' files may have its name too,
/// so that comes last.
void lead(Reference &reference, const QJsonObject &json)
{
    QStringList paths = textsOf(json, Key::Place);
    if (paths.isEmpty() && !reference.name.isEmpty()) {
        const std::vector<Reference> own = filesBelow(json, {Key::Path, Key::Place});
        if (own.size() == 1)
            paths = QStringList{own.front().path} + own.front().otherPaths;
        else
            reference.inside = filesBelow(json, {Key::Path, Key::Place, Key::Files});
    }
    const bool isTold =
        std::ranges::any_of(reference.inside, [](const Reference &each) { return !each.path.isEmpty(); });
    if (!isTold)
        reference.inside.clear();
    paths.append(reference.name);
    paths.removeAll(QString());
    paths.removeDuplicates();
    if (!paths.isEmpty())
        reference.path = paths.takeFirst();
    reference.otherPaths = paths;
}

void Reading::readObject(const QJsonObject &json)
{
    const QStringList paths = textsOf(json, Key::Path);
    const QStringList names = textsOf(json, Key::Name);
    Reference reference{.name = names.isEmpty() ? QString() : names.back()};
    if (!paths.isEmpty())
        reference.path = paths.back();
    else
        lead(reference, json);
    reference.contentId = textsOf(json, Key::ContentId).value(0);
    if (reference.contentId.startsWith(u'<') && reference.contentId.endsWith(u'>'))
        reference.contentId = reference.contentId.mid(1, reference.contentId.size() - 2);
    const bool isUnclear = reference.path.isEmpty() && readMembers(json);
    if (!reference.path.isEmpty() || isUnclear)
        found.push_back(reference);
}

/// Reads what is below an object that names no file itself. True when that is not nothing, but no file
/// either.
bool Reading::readMembers(const QJsonObject &json)
{
    const size_t before = found.size();
    const QSet<QString> attributes = ElementParts::attributesOf(json);
    const bool isElement = ElementParts::hasChildren(json);
    bool isUnclear = false;
    for (auto each = json.begin(); each != json.end(); ++each) {
        if (meaningOf(each.key()) == Key::About || (isElement && attributes.contains(each.key())))
            continue;
        const QJsonValue value = each.value();
        if (isElement || value.isArray() || value.isObject())
            read(value);
        else
            isUnclear = isUnclear || !value.toString().trimmed().isEmpty() || value.toDouble() != 0;
    }
    return isUnclear && found.size() == before;
}

} // namespace

std::vector<Reference> referencesIn(const QJsonValue &value)
{
    if (value.isArray() || value.isObject()) {
        Reading reading;
        reading.read(value);
        return reading.found;
    }
    std::vector<Reference> references;
    for (const QString &path : textIn(value).split(u';')) {
        if (!path.trimmed().isEmpty())
            references.push_back({.path = path.trimmed()});
    }
    return references;
}

} // namespace xip
