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

JsonRecords::JsonRecords(std::unique_ptr<QIODevice> device, QStringList path, std::optional<FieldMap> guide)
    : m_device(std::move(device)), m_scanner(*m_device), m_path(std::move(path))
{
    if (m_path.isEmpty())
        m_guide = std::move(guide);
}

JsonRecords::~JsonRecords() = default;

std::optional<RawRecord> JsonRecords::next()
{
    for (;;) {
        if (m_isInList) {
            m_scanner.take(',');
            m_isInList = !m_scanner.take(']');
            if (!m_isInList)
                continue;
            const char first = m_scanner.peek();
            RawRecord value = m_scanner.takeValue();
            if (m_lists <= 1 || first == '{' || first == '[') // mere words beside a list tell about it
                return value;
        } else if (m_level > 0) {
            if (walkPath())
                return m_scanner.takeValue();
        } else if (m_scanner.peek() == 0) {
            return {};
        } else if (entersObject()) {
            m_level = 1;
        } else if (enterList()) {
            return m_scanner.takeValue();
        }
    }
}

/// Enters the object that stands next, if what is inside of it counts.
bool JsonRecords::entersObject()
{
    const bool isEntered =
        m_scanner.peek() == '{' && (m_guide ? holdsLists() : !m_path.isEmpty()) && m_scanner.take('{');
    if (m_isAtStart && !isEntered)
        m_guide.reset();
    m_isAtStart = false;
    m_lists = 0;
    return isEntered;
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
    const JsonScanner::Place start = m_scanner.place();
    bool holds = false;
    try {
        lookForLists(m_scanner, *m_guide, holds);
    } catch (const base::Failure &failure) { // the records before the break count, so the lists do
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
    }
    m_scanner.goBack(start);
    return holds;
}

/// One field of an object on the path. True when a value that counts as a record stands next.
bool JsonRecords::walkPath()
{
    if (m_scanner.take('}')) {
        --m_level;
        return false;
    }
    m_scanner.take(',');
    const QString key = m_scanner.takeKey();
    const bool isOnPath = m_guide ? FieldMap::isRecordList(key) && m_scanner.peek() == '['
                                  : key.compare(m_path.at(m_level - 1), Qt::CaseInsensitive) == 0;
    if (!isOnPath) {
        m_scanner.takeValue();
        return false;
    }
    if (m_guide)
        ++m_lists;
    if (m_guide || m_level == m_path.size())
        return enterList();
    if (m_scanner.take('{'))
        ++m_level;
    else
        m_scanner.takeValue();
    return false;
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
