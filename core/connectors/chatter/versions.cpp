// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/versions.h"

#include <algorithm>
#include <set>

#include "connectors/chatter/entity.h"

namespace chatter {

static bool isComment(const QJsonObject &entity)
{
    return entity.contains(u"CommentBody");
}

Text textOf(const QJsonObject &entity)
{
    return {entity.value(u"Title").toString(),
            entity.value(isComment(entity) ? u"CommentBody" : u"Body").toString(),
            entity.value(u"IsRichText").toBool()};
}

int revisionOf(const QJsonObject &entity)
{
    return std::max(1, entity.value(u"Revision").toInt(1));
}

static int numberOf(const QJsonObject &revision)
{
    return revision.value(u"Revision").toInt();
}

/// An edit of one attribute leaves the others without a row: they said then what they said at the next edit
/// of theirs.
static Text textAt(int number, const Text &now, const std::vector<QJsonObject> &sorted)
{
    Text text = now;
    bool hasTitle = false;
    bool hasBody = false;
    for (const QJsonObject &revision : sorted) {
        if (numberOf(revision) < number)
            continue;
        const QString attribute = revision.value(u"EditedAttribute").toString();
        const QString value = revision.value(u"Value").toString();
        if (attribute.endsWith(QLatin1String("Title")) && !hasTitle) {
            text.title = value;
            hasTitle = true;
        } else if (attribute.endsWith(QLatin1String("Body")) && !hasBody) {
            text.body = value;
            text.isRich = revision.value(u"IsValueRichText").toBool(now.isRich);
            hasBody = true;
        }
    }
    return text;
}

/// Of the edit that made this version: the row that holds what stood there before.
static const QJsonObject *editInto(int number, const std::vector<QJsonObject> &sorted)
{
    const auto found = std::ranges::find(sorted, number - 1, numberOf);
    return found == sorted.end() ? nullptr : &*found;
}

static Version versionAt(int number, const QJsonObject &entity, const std::vector<QJsonObject> &sorted)
{
    Version version{.number = number, .text = textAt(number, textOf(entity), sorted), .before = {}};
    if (number == 1) {
        version.at = timeIn(entity, u"CreatedDate");
        if (version.at == base::Instant{}) // better than none, by which it would be left out
            version.at = timeIn(entity, u"SystemModstamp");
        return version;
    }
    if (const QJsonObject *edit = editInto(number, sorted)) {
        version.at = timeIn(*edit, u"CreatedDate");
        version.editor = idIn(*edit, u"CreatedById");
        version.before = textAt(number - 1, textOf(entity), sorted);
    }
    if (number == revisionOf(entity)) {
        if (version.at == base::Instant{})
            version.at = timeIn(entity, u"LastEditDate");
        if (version.at == base::Instant{})
            version.at = timeIn(entity, u"SystemModstamp");
        if (version.editor.isEmpty())
            version.editor = idIn(entity, u"LastEditById");
    }
    return version;
}

/// The rows in order, by the number of the text that each holds. An organisation whose rows bear the number
/// of the text that came after it shows by that: there is none with 1, and one with the present number.
static std::vector<QJsonObject> sortedRows(const std::vector<QJsonObject> &revisions, int latest)
{
    std::vector<QJsonObject> sorted = revisions;
    std::ranges::stable_sort(sorted, {}, numberOf);
    const bool isShifted =
        !sorted.empty() && numberOf(sorted.front()) > 1 && numberOf(sorted.back()) == latest;
    for (QJsonObject &revision : sorted) {
        if (isShifted)
            revision.insert(QStringLiteral("Revision"), numberOf(revision) - 1);
    }
    std::erase_if(sorted,
                  [&](const QJsonObject &each) { return numberOf(each) < 1 || numberOf(each) >= latest; });
    return sorted;
}

std::vector<Version> versionsOf(const QJsonObject &entity, const std::vector<QJsonObject> &revisions)
{
    const int latest = revisionOf(entity);
    const std::vector<QJsonObject> sorted = sortedRows(revisions, latest);
    std::set<int> numbers{latest};
    for (const QJsonObject &revision : sorted)
        numbers.insert(numberOf(revision));
    std::vector<Version> versions;
    for (const int number : numbers)
        versions.push_back(versionAt(number, entity, sorted));
    return versions;
}

} // namespace chatter
