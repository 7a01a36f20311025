// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace sandbox {

/// An OData `$filter`, as far as importers write it: and, or, not, eq, ne, gt, ge, lt, le, in, parentheses,
/// startsWith, endsWith, contains, and `any` over a list. Immutable, any thread.
class Filter
{
public:
    /// The value of a property of what is filtered; undefined when there is none.
    using Property = std::function<QJsonValue(const QString &name)>;

    struct Node;

    /// Absent (isValid() is false) when the text is no such filter.
    static Filter parse(QStringView text);

    bool isValid() const { return m_root != nullptr; }
    const Node &root() const { return *m_root; }

    /// The same filter with each string literal replaced.
    Filter withLiterals(const std::function<QString(const QString &)> &replaced) const;

    /// Strings are compared without regard to case where `isCaseless`, as directories do.
    bool accepts(const Property &property, bool isCaseless) const;

    /// The properties that are named, and `ne`, `not`, `endsWith`, `contains` where they occur: what a
    /// service may refuse.
    QStringList properties() const;
    QStringList advanced() const;

    /// The literal when the whole filter is `property eq 'literal'`; null otherwise.
    QString equalTo(const QString &property) const;

private:
    std::shared_ptr<const Node> m_root;
};

} // namespace sandbox
