// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QJsonObject>
#include <QStringList>

#include "connectors/xip/fieldmap.h"
#include "connectors/xip/jsonscanner.h"

namespace xip {

/// The records of a JSON member: the elements of a top-level list, the values that stand one after another
/// (NDJSON), or the elements of the list that `path` leads to in each top-level object.
class JsonRecords final : public RecordReader
{
public:
    JsonRecords(std::unique_ptr<QIODevice> device, QStringList path);
    ~JsonRecords() override;

    std::optional<RawRecord> next() override;
    bool hasFoundPlace() const override { return m_hasFoundPlace; }

    /// Where the records are when the field map does not say: in the first object's list `items`,
    /// `messages` … unless the object itself is an item.
    static QStringList guessedPath(QIODevice &device, const FieldMap &map);

    /// A record's bytes as an object. Throws itemFailure (`SOURCE_ITEM_UNREADABLE`).
    static QJsonObject object(const QByteArray &bytes);

private:
    bool walkPath();
    bool enterList();

    std::unique_ptr<QIODevice> m_device;
    JsonScanner m_scanner;
    QStringList m_path;
    qsizetype m_level = 0; ///< how many objects of the path we are inside of
    bool m_isInList = false;
    bool m_hasFoundPlace = false;
};

} // namespace xip
