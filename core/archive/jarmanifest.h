// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QByteArray>
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

private:
    void take(const Section &section, bool isFirst, const Reading &reading);

    Section m_main;
    QHash<QByteArray, Section> m_entries;
};

} // namespace archive
