// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/surroundings.h"

#include <algorithm>
#include <utility>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include "connectors/xip/itemfields.h"
#include "connectors/xip/people.h"

namespace xip {

static constexpr qsizetype namesToTell = 5;

static QSet<QString> setOf(QStringView words)
{
    QSet<QString> set;
    for (const QStringView word : words.split(u' '))
        set.insert(word.toString());
    return set;
}

/// Who made an export took no part in what it holds.
static bool isMaker(const QString &plainName)
{
    static const QSet<QString> names = setOf(u"exporter exportedby generatedby");
    return names.contains(plainName);
}

static bool isOfTheExport(const QString &plainName)
{
    static const QSet<QString> names = setOf(
        u"version schema schemaversion schemalocation formatversion apiversion format type kind object "
        u"encoding "
        u"charset language lang locale timezone zone count total totalcount size limit offset page pages "
        u"pagesize pagecount perpage hasmore more next nextpage nextlink nexturl nexttoken nextcursor "
        u"nextpagetoken nextpagelink nextrecordsurl nextsynctoken prev previous prevpage previouspage "
        u"previouslink first last self href link url uri cursor cursors before after since until start end "
        u"pagetoken continuationtoken continuation token synctoken deltalink deltatoken odatacontext "
        u"odatanextlink odatadeltalink etag checksum hash digest export exportname exporttype exportformat "
        u"exportversion exporttool exportdate exporttime exportedat exportedon exportedfrom generator "
        u"generatedat generatedon producer product application app tool software source platform vendor "
        u"server host hostname domain tenant environment status success ok");
    return names.contains(plainName);
}

/// Of these only what is no word counts as the export's: people have first names, and are hosts.
static bool mayBeOfPeople(const QString &plainName)
{
    static const QSet<QString> names = setOf(u"first last self host");
    return names.contains(plainName);
}

static bool isProduct(const QString &plainName)
{
    static const QSet<QString> names =
        setOf(u"app application generator platform producer product software tool vendor");
    return names.contains(plainName);
}

/// An address of the web, a token, a version and the like.
static bool isTechnical(const QString &text)
{
    constexpr qsizetype longestWord = 15;
    const bool isOneWord = std::ranges::none_of(text, [](QChar c) { return c.isSpace(); });
    const bool hasSigns =
        std::ranges::any_of(text, [](QChar c) { return !c.isLetter() && c != u'-' && c != u'\''; });
    return isOneWord && (hasSigns || text.size() > longestWord);
}

static bool isId(const QString &name)
{
    static const QRegularExpression word(QStringLiteral("[a-z](?:Id|ID)$|[^A-Za-z](?:id|Id|ID)$"));
    return name.compare(u"id", Qt::CaseInsensitive) == 0 || word.match(name).hasMatch();
}

/// Whether the text says something of the export itself, by its name; further in there are things of people.
static bool isOfTheExport(const QString &name, const QString &plainName, const QString &text, bool isInside)
{
    if (name.startsWith(u'$') || name.startsWith(u'@'))
        return true;
    if (plainName.endsWith(u"id"))
        return isTechnical(text) || isId(name);
    if (!isOfTheExport(plainName))
        return false;
    const bool areWords = isInside && text.contains(u' ') && !isProduct(plainName);
    return isTechnical(text) || (!mayBeOfPeople(plainName) && !areWords);
}

bool Surroundings::tell(const QString &name, const QJsonValue &value, bool isInside)
{
    QString plain = name.toLower();
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    if (isMaker(plain))
        return false;
    if (value.isArray())
        return std::ranges::any_of(value.toArray(), [&](const auto &each) { return tell(name, each, true); });
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each) {
            if (tell(each.key(), each.value(), true))
                return true;
        }
        return false;
    }
    const QString words = value.toString().trimmed();
    if (words.isEmpty() || timeIn(words))
        return false;
    const bool isOwn = isOfTheExport(name, plain, words, isInside);
    bool isNumber = false;
    words.toDouble(&isNumber);
    return (!isOwn && !isNumber) || holdsOtherAddress(value, {});
}

std::optional<RawRecord> Surroundings::addMember(const QString &name, const RawRecord &value)
{
    if (value.isTooLarge)
        return value;
    const QJsonDocument list = QJsonDocument::fromJson('[' + value.bytes + ']');
    if (list.isArray() && !tell(name, list.array().at(0))) // what is no JSON is for a person to look at
        return {};
    const QByteArray key = QJsonDocument(QJsonArray{name}).toJson(QJsonDocument::Compact);
    add(m_names.isEmpty() ? "{" : ",", value.line);
    add(QByteArrayView(key).sliced(1, key.size() - 2), value.line);
    add(":", value.line);
    add(value.bytes, value.line);
    addName(name);
    return {};
}

void Surroundings::add(QByteArrayView bytes, qint64 line)
{
    if (!m_keeper) {
        m_keeper.emplace();
        m_line = line;
    }
    m_keeper->add(bytes);
}

void Surroundings::addName(const QString &name)
{
    if (m_names.size() < namesToTell && !m_names.contains(name))
        m_names.append(name);
}

std::optional<RawRecord> Surroundings::take(const QByteArray &end)
{
    add(end, 0);
    RawRecord record = m_keeper->record(-1, m_line);
    m_keeper.reset();
    record.surroundings = std::exchange(m_names, {});
    return record.surroundings.isEmpty() ? std::nullopt : std::optional(record);
}

} // namespace xip
