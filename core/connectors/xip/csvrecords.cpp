// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/csvrecords.h"

#include <QBuffer>
#include <QHash>
#include <QJsonArray>

#include "base/failure.h"
#include "connectors/xip/corrections.h"

namespace xip {

/// What is invalid input for an admin's file is one unreadable item here.
template<typename Read>
static auto reading(Read &&read)
{
    try {
        return read();
    } catch (const base::Failure &failure) {
        if (failure.area != base::Area::Input)
            throw;
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE", failure.text, failure.fix);
    }
}

CsvRecords::CsvRecords(std::unique_ptr<QIODevice> device, const QString &name)
    : m_device(std::move(device)), m_name(name)
{}

CsvRecords::~CsvRecords() = default;

std::optional<RawRecord> CsvRecords::next()
{
    return reading([&]() -> std::optional<RawRecord> {
        if (!m_reader)
            m_reader = std::make_unique<base::CsvReader>(*m_device, m_name, recordLimit,
                                                         base::CsvReader::TooLarge::Skip);
        base::CsvRecord record;
        if (!m_reader->next(record))
            return {};
        if (record.isTooLarge)
            return RawRecord{.line = record.line,
                             .isTooLarge = true,
                             .sha256 = record.sha256,
                             .offset = record.offset,
                             .length = record.length};
        return RawRecord{.bytes =
                             base::csvLine(m_reader->header(), false) + base::csvLine(record.cells, false),
                         .line = record.line};
    });
}

QJsonObject CsvRecords::columns(QIODevice &device)
{
    return reading([&] {
        const base::CsvReader reader(device, QStringLiteral("The CSV text"), recordLimit);
        QJsonObject object;
        for (const QString &column : reader.header())
            object.insert(column.trimmed(), QStringLiteral("x"));
        return object;
    });
}

static void checkLength(const QStringList &header, QStringList &cells)
{
    const qsizetype count = cells.size();
    while (cells.size() > header.size() && cells.back().isEmpty())
        cells.removeLast();
    if (cells.size() == header.size())
        return;
    throw base::itemFailure(
        "SOURCE_ITEM_UNREADABLE",
        QStringLiteral("The record's number of cells is %1, the header row's is %2.")
            .arg(count)
            .arg(header.size()),
        corrected(QStringLiteral("give every record as many cells as the header row, with quotation marks "
                                 "around what holds a separator or a line break")));
}

/// Puts a cell beside those of other columns of its name, unless it says nothing new.
static void putBeside(QJsonObject &object, const QString &name, const QString &cell)
{
    const QJsonValue before = object.value(name);
    QJsonArray cells = before.isArray() ? before.toArray() : QJsonArray{before};
    if (cell.trimmed().isEmpty() || cells.contains(cell))
        return;
    if (before.toString().trimmed().isEmpty() && !before.isArray())
        cells = {};
    cells.append(cell);
    object.insert(name, cells.size() == 1 ? cells.first() : QJsonValue(cells));
}

static QJsonObject objectOf(const QStringList &header, const QStringList &cells, const FieldMap &map)
{
    QJsonObject object;
    QHash<QString, QString> names; // as the first column of a name writes it
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString name = header.at(i).trimmed();
        const QString first = names.value(name.toLower());
        if (first.isNull() || map.isSingle(name))
            object.insert(name, cells.at(i));
        else
            putBeside(object, first, cells.at(i));
        if (first.isNull())
            names.insert(name.toLower(), name);
    }
    return object;
}

QJsonObject CsvRecords::object(const QByteArray &bytes, const FieldMap &map)
{
    return reading([&] {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        base::CsvReader reader(buffer, QStringLiteral("record"), bytes.size()); // longer than in the member
        base::CsvRecord record;
        reader.next(record);
        checkLength(reader.header(), record.cells);
        return objectOf(reader.header(), record.cells, map);
    });
}

} // namespace xip
