// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QJsonObject>
#include <QStringList>
#include <QXmlStreamReader>

#include "connectors/xip/fieldmap.h"
#include "connectors/xip/recordreader.h"
#include "connectors/xip/surroundings.h"

namespace xip {

class TokenGuard;

/// The records of an XML member: the elements that `path` leads to, root first; `*` stands for any name. A
/// record is written anew, without comments and prefixes, so that it can be read by itself; of two attributes
/// that differ in the prefix only, one keeps it, as `xml-lang`. A document type is refused.
///
/// Around::Told, for a path of the root's children: what the root says itself, by attributes or words that
/// tell something, is one further record with `surroundings`, without its children.
class XmlRecords final : public RecordReader
{
public:
    enum class Around { Left, Told };

    XmlRecords(std::unique_ptr<QIODevice> device, QStringList path, Around around = Around::Left);
    ~XmlRecords() override;

    std::optional<RawRecord> next() override;
    bool hasFoundPlace() const override { return m_hasFoundPlace; }

    /// The whole path of the records: the first of the map's that leads to some, with the root put before it;
    /// where the map has none, the root when it has an item's fields, else its children. For what is no XML,
    /// the path of nothing. The device has random access.
    static QStringList fullPath(QIODevice &device, const FieldMap &map);

    /// True when the root is an Actiance FileDump.
    static bool isDump(QIODevice &device);

    /// A record's bytes as an object: children and attributes by name, several of a name as a list under the
    /// first one's writing (upper and lower case are alike), the text of an element with either as `$text`,
    /// and the order of all as ElementParts. Throws itemFailure (`SOURCE_ITEM_UNREADABLE`).
    static QJsonObject object(const QByteArray &bytes);

private:
    QXmlStreamReader::TokenType read();
    RawRecord takeElement();
    void beginAround();
    void addAround();
    std::optional<RawRecord> endAround();

    std::unique_ptr<QIODevice> m_device;
    std::unique_ptr<TokenGuard> m_guard;
    QXmlStreamReader m_reader;
    QStringList m_path;
    bool m_tellsAround;
    Surroundings m_surroundings;
    qsizetype m_level = 0; ///< how many elements of the path we are inside of
    bool m_hasFoundPlace = false;
};

} // namespace xip
