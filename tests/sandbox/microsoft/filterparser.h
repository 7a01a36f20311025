// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft/filternode.h"

namespace sandbox {

/// Reads the text of a filter by recursive descent.
class FilterParser
{
public:
    explicit FilterParser(QStringView text) : m_rest(text) {}

    /// Null when the text is no filter, or deeper than 50 levels.
    std::shared_ptr<const Filter::Node> parse();

private:
    using Pointer = std::shared_ptr<Filter::Node>;

    Pointer either();
    Pointer both();
    Pointer single();
    Pointer function(const QString &name);
    Pointer any(QStringList path);
    Pointer comparison(QStringList path);
    bool literal(Filter::Node &node);
    bool text(Filter::Node &node);
    QString word();
    bool skip(QStringView token);
    bool skipWord(QStringView token);

    QStringView m_rest;
    int m_depth = 0;
};

} // namespace sandbox
