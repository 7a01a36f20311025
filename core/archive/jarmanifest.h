// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

namespace archive {

class Reading;

/// A JAR manifest or signature file: a main section, then one for each named entry. Attribute names are in
/// lower case.
class JarManifest
{
public:
    using Section = std::map<QByteArray, QByteArray>;

    /// Refuses lines that are none, an attribute said twice in a section, and a name with two sections.
    static JarManifest parse(const QByteArray &text, const Reading &reading);

    const Section &main() const { return m_main; }
    const QHash<QByteArray, Section> &entries() const { return m_entries; } ///< by name

    /// The bytes of a section up to and with the blank line behind it: what signature files give digests of.
    QByteArrayView mainBytes() const { return bytesOf(m_mainExtent); }
    QByteArrayView entryBytes(const QByteArray &name) const { return bytesOf(m_extents.value(name)); }

private:
    struct Extent
    {
        qsizetype at = 0;
        qsizetype size = 0;
    };

    void take(const Section &section, const Extent &extent, bool isFirst, const Reading &reading);
    QByteArrayView bytesOf(const Extent &extent) const
    {
        return QByteArrayView(m_text).sliced(extent.at, extent.size);
    }

    QByteArray m_text;
    Section m_main;
    Extent m_mainExtent;
    QHash<QByteArray, Section> m_entries;
    QHash<QByteArray, Extent> m_extents; ///< by name
};

} // namespace archive
