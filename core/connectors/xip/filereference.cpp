// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/filereference.h"

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
enum class Key { Path, Name, Place, ContentId, About, Other };

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

void Reading::readObject(const QJsonObject &json)
{
    QStringList paths = textsOf(json, Key::Path);
    const QStringList names = textsOf(json, Key::Name);
    Reference reference{.name = names.isEmpty() ? QString() : names.back()};
    if (!paths.isEmpty()) {
        reference.path = paths.takeLast();
    } else {
        paths = textsOf(json, Key::Place);
        reference.path = reference.name.isEmpty() && !paths.isEmpty() ? paths.takeFirst() : reference.name;
        reference.otherPaths = paths;
    }
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
