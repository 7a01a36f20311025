// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/jsonrecords.h"

#include <cstring>

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

#include "base/failure.h"
#include "connectors/xip/corrections.h"

namespace xip {

JsonRecords::JsonRecords(std::unique_ptr<QIODevice> device, QList<QStringList> paths,
                         std::optional<FieldMap> guide)
    : m_device(std::move(device)), m_scanner(*m_device), m_paths(std::move(paths)), m_guide(std::move(guide))
{}

JsonRecords::~JsonRecords() = default;

std::optional<RawRecord> JsonRecords::next()
{
    for (;;) {
        std::optional<RawRecord> record;
        if (m_way)
            record = nextOfPath();
        else if (m_isInList)
            record = nextOfList();
        else if (m_isInWrapper)
            record = nextOfWrapper();
        else if (m_scanner.peek() == 0)
            return {};
        else if (!entersObject() && enterList())
            record = m_scanner.takeValue();
        if (record)
            return record;
    }
}

/// Enters the object that stands next, if what is inside of it counts.
bool JsonRecords::entersObject()
{
    const bool isObject = m_scanner.peek() == '{';
    if (!m_paths.isEmpty())
        return isObject && entersPath(false);
    m_isInWrapper = isObject && m_guide && holdsLists() && m_scanner.take('{');
    if (m_isAtStart && !m_isInWrapper)
        m_guide.reset();
    m_isAtStart = false;
    m_lists = 0;
    return m_isInWrapper;
}

/// What a call answers; false where the text breaks off. The scanner stands where it stood.
template<typename Call>
static bool aheadOf(JsonScanner &scanner, Call &&call)
{
    const JsonScanner::Place start = scanner.place();
    bool answer = false;
    try {
        answer = call();
    } catch (const base::Failure &failure) {
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
    }
    scanner.goBack(start);
    return answer;
}

/// An object that no path leads into is a record, if it looks like one or (`isElement`) is of a top-level
/// list.
bool JsonRecords::entersPath(bool isElement)
{
    std::optional<QStringList> path = leadingPath(isElement);
    if (!path && !isElement && !isItem())
        path = m_paths.front();
    if (path)
        m_way.emplace(m_scanner, *path);
    return path.has_value();
}

static bool holdsNothing(const RawRecord &value)
{
    return value.bytes == "null" || value.bytes == R"("")" || value.bytes == "{}";
}

/// The first path that holds something in the object that stands next; else one whose end is there, unless
/// the object is a record itself; else none.
std::optional<QStringList> JsonRecords::leadingPath(bool isElement)
{
    std::optional<QStringList> empty;
    for (const QStringList &path : m_paths) {
        bool isThere = false;
        const bool holds = aheadOf(m_scanner, [&] {
            JsonWay way(m_scanner, path);
            const bool isFound = way.next();
            isThere = way.hasFoundPlace();
            return isFound && !holdsNothing(m_scanner.takeValue());
        });
        if (holds)
            return path;
        if (isThere && !empty)
            empty = path;
    }
    return isElement && empty && isItem() ? std::nullopt : empty;
}

bool JsonRecords::isItem()
{
    return m_guide &&
           aheadOf(m_scanner, [&] { return m_guide->isItem(object(m_scanner.takeValue().bytes)); });
}

/// Looks through an object's fields for lists of records. `holds` is what there is so far, should the text
/// break off.
static void lookForLists(JsonScanner &scanner, const FieldMap &map, bool &holds)
{
    scanner.take('{');
    while (!scanner.take('}')) {
        scanner.take(',');
        const QString key = scanner.takeKey();
        if (map.isTelling(key)) {
            holds = false;
            return;
        }
        holds = holds || (scanner.peek() == '[' && FieldMap::isRecordList(key));
        scanner.takeValue();
    }
}

/// True when the object that stands next is no item itself, but has lists of records.
bool JsonRecords::holdsLists()
{
    bool holds = false; // the records before a break count, so the lists do
    aheadOf(m_scanner, [&] {
        lookForLists(m_scanner, *m_guide, holds);
        return true;
    });
    return holds;
}

/// The next record of the object that a path leads into; absent: it has no more.
std::optional<RawRecord> JsonRecords::nextOfPath()
{
    const bool isFound = m_way->next();
    m_hasFoundPlace = m_hasFoundPlace || m_way->hasFoundPlace();
    if (isFound)
        return m_scanner.takeValue();
    m_way.reset();
    return {};
}

/// The next element of a list, unless its records stand inside of it, or it is none.
std::optional<RawRecord> JsonRecords::nextOfList()
{
    m_scanner.take(',');
    m_isInList = !m_scanner.take(']');
    if (!m_isInList)
        return {};
    const char first = m_scanner.peek();
    if (!m_paths.isEmpty() && first == '{' && entersPath(true))
        return {};
    RawRecord value = m_scanner.takeValue();
    const bool isPlain = first != '{' && first != '[';
    return m_lists > 1 && isPlain
               ? m_surroundings.addMember(m_listName, value) // it tells about a list before
               : std::optional(value);
}

/// One field of an object with lists of records. What stands around these comes at its end.
std::optional<RawRecord> JsonRecords::nextOfWrapper()
{
    if (m_scanner.take('}')) {
        m_isInWrapper = false;
        return m_surroundings.take("}");
    }
    m_scanner.take(',');
    const QString key = m_scanner.takeKey();
    if (!FieldMap::isRecordList(key) || m_scanner.peek() != '[')
        return m_surroundings.addMember(key, m_scanner.takeValue());
    ++m_lists;
    m_listName = key;
    enterList();
    return {};
}

/// Enters the list of records that stands next. True when there is none, but a single value in its place.
bool JsonRecords::enterList()
{
    m_hasFoundPlace = true;
    m_isInList = m_scanner.take('[');
    return !m_isInList;
}

/// The record with whole numbers that do not fit 64 bits as texts: as numbers they would be rounded, and two
/// ids the same. The record is known to be JSON.
static QByteArray withExactNumbers(const QByteArray &bytes)
{
    static constexpr qsizetype mostDigits = 18; // always fit
    QByteArray exact;
    qsizetype copied = 0;
    bool isString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (c == '"')
            isString = !isString;
        else if (isString && c == '\\')
            ++i;
        if (isString || !(c == '-' || (c >= '0' && c <= '9')))
            continue;
        const qsizetype start = i;
        while (i + 1 < bytes.size() && std::strchr("+-.0123456789eE", bytes.at(i + 1)))
            ++i;
        const QByteArray number = bytes.mid(start, i + 1 - start);
        bool fits = number.size() <= mostDigits || number.contains('.') || number.toLower().contains('e');
        if (!fits)
            number.toLongLong(&fits);
        if (fits)
            continue;
        exact += bytes.mid(copied, start - copied) + '"' + number + '"';
        copied = i + 1;
    }
    return copied == 0 ? bytes : QByteArray(exact + bytes.mid(copied));
}

/// A number, a text, true, false or null: JSON as well, which Qt reads inside a list only.
static bool isPlainValue(const QByteArray &bytes)
{
    const QJsonArray list = QJsonDocument::fromJson('[' + bytes + ']').array();
    return list.size() == 1 && !list.first().isObject();
}

QJsonObject JsonRecords::object(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isObject()) {
        const QByteArray exact = withExactNumbers(bytes);
        return exact.size() == bytes.size() ? document.object() : QJsonDocument::fromJson(exact).object();
    }
    if (!bytes.isValidUtf8())
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE", QStringLiteral("The text is not UTF-8."), asUtf8());
    throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                            error.error == QJsonParseError::NoError || isPlainValue(bytes)
                                ? QStringLiteral("The JSON record is no object.")
                                : QStringLiteral("The JSON record is broken at its byte %1: %2.")
                                      .arg(error.offset)
                                      .arg(error.errorString()),
                            corrected(QStringLiteral("correct it")));
}

} // namespace xip
