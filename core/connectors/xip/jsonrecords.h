// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QJsonObject>
#include <QStringList>

#include "connectors/xip/fieldmap.h"
#include "connectors/xip/jsonway.h"
#include "connectors/xip/surroundings.h"

namespace xip {

/// The records of a JSON member: the elements of a top-level list, the values that stand one after another
/// (NDJSON), or what the first of `paths` that holds something leads to in each object that stands there, as
/// JsonWay does. An element of a top-level list to which none leads is a record itself, and so is an item
/// with nothing there.
///
/// With a guide and no path, a first object that is no item, but has lists `items`, `messages` … holds
/// records: the elements of these lists, and so do others like it behind it. What else tells something in it
/// is one further record with `surroundings`. Whatever else stands there is a record.
class JsonRecords final : public RecordReader
{
public:
    JsonRecords(std::unique_ptr<QIODevice> device, QList<QStringList> paths,
                std::optional<FieldMap> guide = {});
    ~JsonRecords() override;

    std::optional<RawRecord> next() override;
    bool hasFoundPlace() const override { return m_hasFoundPlace; }

    /// A record's bytes as an object. Throws itemFailure (`SOURCE_ITEM_UNREADABLE`).
    static QJsonObject object(const QByteArray &bytes);

private:
    bool entersObject();
    bool holdsLists();
    bool entersPath(bool isElement);
    std::optional<QStringList> leadingPath(bool isElement);
    bool isItem();
    std::optional<RawRecord> nextOfPath();
    std::optional<RawRecord> nextOfList();
    std::optional<RawRecord> nextOfWrapper();
    bool enterList();

    std::unique_ptr<QIODevice> m_device;
    JsonScanner m_scanner;
    QList<QStringList> m_paths;
    std::optional<FieldMap> m_guide; ///< tells what is an item; absent: it is not asked
    std::optional<JsonWay> m_way;    ///< through the object we are inside of, if there are paths
    Surroundings m_surroundings;     ///< of the object that holds lists
    int m_lists = 0;                 ///< how many lists of it were entered
    QString m_listName;              ///< the latest
    bool m_isAtStart = true;
    bool m_isInWrapper = false;
    bool m_isInList = false;
    bool m_hasFoundPlace = false;
};

} // namespace xip
