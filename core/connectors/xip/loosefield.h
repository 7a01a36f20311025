// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonObject>
#include <QString>

#include "connectors/xip/fieldmap.h"

namespace xip {

/// A field of a record that no path of a map leads to or into: one at the record's top, or one beside a path
/// in what that goes through (`header.bcc`, where the map has `header.to`).
struct LooseField
{
    /// What the paths are of that go through what the field stands in.
    enum class Beside {
        Content, ///< of several, or of what is said and when; also where the field stands at the top
        People,  ///< of people alone: it stands in what tells of somebody
        Marks,   ///< of other messages' ids and of conversations alone: it may be theirs
    };

    QString path;     ///< from the record's top
    QString name;     ///< its own: of the path, what is behind that which a path of the map goes through too
    QJsonValue value; ///< where that is through a list: of all its elements, as one list
    Beside beside = Beside::Content;
    bool isOff = false; ///< it has a usual name of a target that the map switches off

    /// True when a word is in it; numbers and truth values are none.
    bool holdsWords() const;

    /// Those of a record, by their paths, but for what ElementParts keeps. In a field that has a path of its
    /// own and others through it, they are those beside the others, unless the map finds people, content or
    /// files by the former, or has it behind other paths of `text`.
    static std::vector<LooseField> of(const QJsonObject &record, const FieldMap &map);
};

} // namespace xip
