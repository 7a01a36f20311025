// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "connectors/connectorkind.h"
#include "model/draft.h"

namespace ui {

struct SummaryLine
{
    QString label;
    QString value;

    bool operator==(const SummaryLine &) const = default;
};
using SummaryLines = std::vector<SummaryLine>;

// What was entered on each page, in words; without secrets. Translated.

SummaryLines setUpSummary(const model::Draft &draft, const connectors::ConnectorKind &kind);
SummaryLines settingsSummary(const model::Draft &draft, const connectors::ConnectorKind &kind);
SummaryLines mappingSummary(const model::Draft &draft);

} // namespace ui
