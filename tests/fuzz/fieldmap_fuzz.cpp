// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <cstdlib>
#include <memory>

#include <QBuffer>

#include "base/failure.h"
#include "connectors/xip/contents.h"
#include "connectors/xip/csvrecords.h"
#include "connectors/xip/itemfields.h"
#include "connectors/xip/jsonrecords.h"
#include "connectors/xip/xmlrecords.h"

// The input is a field map, a NUL, and a file of JSON, XML or CSV records: which, its first byte says.
namespace {

std::unique_ptr<QIODevice> device(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

/// A failure that admins read says what and why, and never ends a run.
void expectAnItemsFailure(const base::Failure &failure)
{
    if (failure.reaction != base::Reaction::SkipItem || failure.key.isEmpty() || failure.text.isEmpty())
        std::abort();
}

xip::FieldMap mapIn(const QByteArray &json)
{
    try {
        return xip::FieldMap::parsed(json, QStringLiteral("map.json"));
    } catch (const base::Failure &failure) {
        if (failure.key != "INVALID_FIELD_MAP")
            std::abort();
        return {};
    }
}

void readRecord(const QByteArray &record, xip::Use use, const xip::FieldMap &map)
{
    try {
        const QJsonObject object = xip::objectIn(record, use, map);
        const xip::ItemFields fields = xip::ItemFields::of(object, map);
        if (fields.event.isEmpty())
            std::abort();
        if (!fields.people.empty() && !map.isItem(object))
            std::abort();
        for (const model::Person &person : fields.people) {
            if (person.label().isEmpty())
                std::abort();
        }
    } catch (const base::Failure &failure) {
        expectAnItemsFailure(failure);
    }
}

/// A record read by itself is one record again, the very same one.
void expectItReadsAlone(const QByteArray &record, xip::Use use)
{
    if (use == xip::Use::Json) {
        xip::JsonRecords again(device('[' + record + ']'), {});
        const auto first = again.next();
        if (!first || first->bytes != record || again.next())
            std::abort();
    } else if (use == xip::Use::Xml) {
        xip::XmlRecords again(device("<all>" + record + "</all>"),
                              {QStringLiteral("all"), QStringLiteral("*")});
        const auto first = again.next();
        if (!first || first->bytes != record || again.next())
            std::abort();
    }
}

std::unique_ptr<xip::RecordReader> readerOf(const QByteArray &file, xip::Use use, const xip::FieldMap &map)
{
    if (use == xip::Use::Csv)
        return std::make_unique<xip::CsvRecords>(device(file), QStringLiteral("input.csv"));
    if (use == xip::Use::Xml)
        return std::make_unique<xip::XmlRecords>(device(file), xip::XmlRecords::fullPath(*device(file), map),
                                                 map.itemsPaths().isEmpty() ? xip::XmlRecords::Around::Told
                                                                            : xip::XmlRecords::Around::Left);
    return std::make_unique<xip::JsonRecords>(device(file), map.itemsPaths(), map);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype border = bytes.indexOf('\0');
    if (border < 0 || border + 1 == bytes.size())
        return 0;
    const xip::FieldMap map = mapIn(bytes.left(border));
    const QByteArray file = bytes.mid(border + 1);
    const char first = file.trimmed().isEmpty() ? ' ' : file.trimmed().front();
    const xip::Use use = first == '<'                   ? xip::Use::Xml
                         : first == '{' || first == '[' ? xip::Use::Json
                                                        : xip::Use::Csv;
    try {
        const auto records = readerOf(file, use, map);
        while (const auto record = records->next()) {
            if (!record->isTooLarge)
                expectItReadsAlone(record->bytes, use);
            readRecord(record->bytes, use, map);
        }
    } catch (const base::Failure &failure) {
        expectAnItemsFailure(failure);
    }
    return 0;
}
