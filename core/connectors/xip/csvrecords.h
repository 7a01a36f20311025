// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QJsonObject>

#include "base/csv.h"
#include "connectors/xip/fieldmap.h"
#include "connectors/xip/recordreader.h"

class QIODevice;

namespace xip {

/// The records of a CSV member with a header row. A record is the header row and its own line, so that it can
/// be read by itself.
class CsvRecords final : public RecordReader
{
public:
    CsvRecords(std::unique_ptr<QIODevice> device, const QString &name);
    ~CsvRecords() override;

    std::optional<RawRecord> next() override;
    bool hasFoundPlace() const override { return m_reader != nullptr; }

    /// The columns by name, as if each held something: tells whether lines would be items. Throws itemFailure
    /// (`SOURCE_ITEM_UNREADABLE`) when there is no header row to be read.
    static QJsonObject columns(QIODevice &device);

    /// A record's bytes as an object of texts. What columns of one name hold, upper and lower case being
    /// alike, makes a list; where a field can say one thing only, the last of them counts. Throws itemFailure
    /// (`SOURCE_ITEM_UNREADABLE`), also when it has not as many cells as the header row: which cell is whose
    /// cannot be told then (RFC 4180, section 2). Empty cells at its end may be too many.
    static QJsonObject object(const QByteArray &bytes, const FieldMap &map = {});

private:
    std::unique_ptr<QIODevice> m_device;
    QString m_name;
    std::unique_ptr<base::CsvReader> m_reader; ///< made when the first record is asked for
};

} // namespace xip
