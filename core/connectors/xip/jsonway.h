// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "connectors/xip/jsonscanner.h"

namespace xip {

/// Follows a path of names through the object that stands next: into objects, and through lists into each of
/// their members. Upper and lower case are alike. The scanner must outlive it.
class JsonWay
{
public:
    /// The path is not empty.
    JsonWay(JsonScanner &scanner, QStringList path);

    /// Goes on to the next value that the path leads to, which the caller takes: an element of a list at its
    /// end, or a single value in the place of one. False: the object was taken to its end.
    bool next();

    /// True once the path's end was seen, even when nothing stands there.
    bool hasFoundPlace() const { return m_hasFoundPlace; }

private:
    /// An object or list we are inside of.
    struct Level
    {
        bool isList = false;
        qsizetype step = 0; ///< how many names of the path led here
    };

    bool enter(bool isElement, qsizetype step);

    JsonScanner &m_scanner;
    QStringList m_path;
    std::vector<Level> m_open;
    bool m_hasFoundPlace = false;
};

} // namespace xip
