// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonValue>
#include <QStringList>

#include "connectors/xip/recordkeeper.h"

namespace xip {

/// Gathers what stands around a file's records and tells of people, or is text: no message has it, and it
/// must not vanish. Memory is bounded as RecordKeeper's is.
class Surroundings
{
public:
    /// False for what an export says of itself: numbers, truth values, times, ids, names that begin with `$`
    /// or `@`, and usual names as `version`, `next`, `exportedBy`; further in (`isInside`) with words under
    /// them fewer of these. An address tells of somebody, but under the name of whoever made the export.
    static bool tell(const QString &name, const QJsonValue &value, bool isInside = false);

    /// A member of a JSON object, where it tells something. Answers it again when it is too large.
    std::optional<RawRecord> addMember(const QString &name, const RawRecord &value);

    /// Text as it stands, for a record that is written elsewhere; only what has a name here makes one.
    void add(QByteArrayView bytes, qint64 line);
    void addName(const QString &name);

    /// What was gathered since the last call, with its names, and `end` behind it; absent: nothing that
    /// tells.
    std::optional<RawRecord> take(const QByteArray &end);

private:
    std::optional<RecordKeeper> m_keeper;
    QStringList m_names;
    qint64 m_line = 0;
};

} // namespace xip
