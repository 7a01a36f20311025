// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include <QHeaderView>

namespace ui {

/// Widens the columns whose titles would be cut in this language and font. After the widths and the sorting
/// are set.
inline void giveTitlesRoom(QHeaderView &header)
{
    for (int section = 0; section < header.count(); ++section)
        header.resizeSection(section, std::max(header.sectionSize(section), header.sectionSizeHint(section)));
}

} // namespace ui
