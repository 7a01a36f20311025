// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "connectors/connectorkind.h"
#include "model/check.h"
#include "model/draft.h"

namespace ui {

struct SummaryLine
{
    QString label;
    QString value;
    bool isTrouble = false; ///< somebody should look at it
    QString remedy = {}; ///< of a page's finding: what is done about it there, for a button; empty: nothing

    bool operator==(const SummaryLine &) const = default;
};
using SummaryLines = std::vector<SummaryLine>;

// What was entered on each page, in words; without secrets. Translated.

SummaryLines setUpSummary(const model::Draft &draft, const connectors::ConnectorKind &kind);
/// `schedule`: the setting in words.
SummaryLines settingsSummary(const model::Draft &draft, const connectors::ConnectorKind &kind,
                             const QString &schedule);
SummaryLines mappingSummary(const model::Draft &draft);

/// What the last test of the connection found; nothing: there was none of what is entered, which is trouble,
/// too. A failed check without a name stands for a test that could not be made.
SummaryLine testSummary(const std::optional<model::Checks> &checks);

SummaryLine unmappedSummary(qint64 people); ///< how many of those found have no mailbox

} // namespace ui
