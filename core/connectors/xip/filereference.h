// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace xip {

/// A file that a record refers to.
struct Reference
{
    QString path;           ///< in the archive, as the record says it; empty: it says none that is understood
    QString name;           ///< empty: the path's last part
    QStringList otherPaths; ///< what leads to it as well, where `path` does not
    QString contentId;      ///< as the record's HTML calls it; empty: by its name or path
    bool hasContent = false; ///< beside what leads to the file, the record holds its bytes

    /// The files told of below a mere name: what is meant, if no file is called that.
    std::vector<Reference> inside;

    /// What the attachment is called.
    QString shownName() const;

    /// True when the record holds the file's bytes, or what stands for the path is these.
    bool isInline() const;

    bool operator==(const Reference &) const = default;
};

/// Reads references from what a field holds: paths in a text, separated by `;`; a list of paths, which are
/// not cut; objects with path (or file, url) and name, or with such ones below them. A name leads to a file
/// where nothing better does. An object that tells of a file, but not of which, is a reference without a
/// path.
std::vector<Reference> referencesIn(const QJsonValue &value);

} // namespace xip
