// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/filereference.h"

#include <algorithm>
#include <utility>

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include "connectors/xip/elementparts.h"
#include "connectors/xip/fieldmap.h"

namespace xip {

QString Reference::shownName() const
{
    const QString shown = name.isEmpty() ? path.section(u'/', -1).section(u'\\', -1) : name;
    return shown.isEmpty() ? QStringLiteral("attachment") : shown;
}

bool Reference::isInline() const
{
    static const QRegularExpression base64(
        QStringLiteral("^([A-Za-z0-9+/\\s]{200,}|[A-Za-z0-9+/\\s]+=)=?\\s*$"));
    return hasContent || path.startsWith(u"data:", Qt::CaseInsensitive) || base64.match(path).hasMatch();
}

namespace {

/// What a name inside an object that tells of a file stands for.
enum class Key { Path, Name, Place, Files, ContentId, Content, About, Other };

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
        add(Key::Content,
            u"content contentbytes contentbase64 base64 data body payload filecontent filedata");
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

/// Names inside names beyond that are not followed: a file is told of by its own name then.
constexpr int deepestName = 20;

class Reading
{
public:
    explicit Reading(int depth = 0) : m_depth(depth) {}

    void read(const QJsonValue &value);
    std::vector<Reference> found;

private:
    void readObject(const QJsonObject &json);
    bool readMembers(const QJsonObject &json);

    int m_depth; ///< how many names it is inside of
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

/// The files that are told of below an object's members.
struct Below
{
    std::vector<Reference> files;
    std::vector<size_t> own; ///< those that say where the object's own file is
};

Below filesBelow(const QJsonObject &json, int depth)
{
    Reading reading(depth + 1);
    Below below;
    const QSet<QString> attributes = ElementParts::attributesOf(json);
    const bool isElement = ElementParts::hasChildren(json);
    for (auto each = json.begin(); each != json.end(); ++each) {
        const QJsonValue value = each.value();
        const Key key = meaningOf(each.key());
        const bool isOwn = key == Key::Path || key == Key::Place;
        const bool isBelow =
            value.isArray() || value.isObject() || (isElement && !attributes.contains(each.key()));
        if (!isBelow || !(isOwn || key == Key::Files))
            continue;
        const size_t before = reading.found.size();
        reading.read(value);
        for (size_t i = before; isOwn && i < reading.found.size(); ++i)
            below.own.push_back(i);
    }
    below.files = std::move(reading.found);
    return below;
}

/// Of a file that tells no path: where it is by its other members. Other items' files may have its name too,
/// so that comes last.
void lead(Reference &reference, const QJsonObject &json, int depth)
{
    QStringList paths = textsOf(json, Key::Place);
    if (paths.isEmpty() && !reference.name.isEmpty() && depth < deepestName) {
        Below below = filesBelow(json, depth);
        if (below.own.size() == 1) {
            const Reference &own = below.files.at(below.own.front());
            paths = QStringList{own.path} + own.otherPaths;
        } else {
            reference.inside = std::move(below.files);
        }
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

/// True when a member holds a file's bytes, or says that they are written as base64.
bool holdsContent(const QJsonObject &json)
{
    for (auto each = json.begin(); each != json.end(); ++each) {
        const QJsonValue value = each.value();
        const bool isContent = meaningOf(each.key()) == Key::Content && !value.isDouble() && !value.isBool();
        if (isContent && (!textIn(value).trimmed().isEmpty() || holdsContent(value.toObject())))
            return true;
        if (each.key().endsWith(u"encoding", Qt::CaseInsensitive) &&
            textIn(value).compare(u"base64", Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

void Reading::readObject(const QJsonObject &json)
{
    const QStringList paths = textsOf(json, Key::Path);
    const QStringList names = textsOf(json, Key::Name);
    Reference reference{.name = names.isEmpty() ? QString() : names.back()};
    if (!paths.isEmpty())
        reference.path = paths.back();
    else
        lead(reference, json, m_depth);
    reference.hasContent = holdsContent(json);
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
