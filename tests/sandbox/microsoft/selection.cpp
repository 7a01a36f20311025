// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/selection.h"

#include "microsoft/extendedproperty.h"

namespace sandbox {
namespace {

/// Splits at commas that stand in no parentheses and no quotes.
QStringList topLevelParts(const QString &text, QChar separator)
{
    QStringList parts{QString()};
    int depth = 0;
    bool isQuoted = false;
    for (const QChar c : text) {
        isQuoted ^= c == u'\'';
        if (!isQuoted)
            depth += int(c == u'(') - int(c == u')');
        if (c == separator && depth == 0 && !isQuoted)
            parts << QString();
        else
            parts.last() += c;
    }
    return parts;
}

QStringList names(const QString &text)
{
    QStringList list = text.split(u',', Qt::SkipEmptyParts);
    for (QString &each : list)
        each = each.trimmed();
    return list;
}

bool readExpansion(const QString &part, Selection &selection)
{
    const qsizetype open = part.indexOf(u'(');
    const QString name = part.left(open).trimmed();
    QMap<QString, QString> options;
    if (open >= 0) {
        if (!part.endsWith(u')'))
            return false;
        const QStringList inner = topLevelParts(part.mid(open + 1, part.size() - open - 2), u';');
        for (const QString &each : inner)
            options.insert(each.section(u'=', 0, 0).trimmed(), each.section(u'=', 1));
    }
    if (name == QStringLiteral("attachments")) {
        selection.expandsAttachments = true;
        selection.attachmentSelect = names(options.take(QStringLiteral("$select")));
        return options.isEmpty();
    }
    if (name != QStringLiteral("singleValueExtendedProperties"))
        return false;
    const Filter filter = Filter::parse(options.take(QStringLiteral("$filter")));
    selection.expandsProperties = true;
    if (!filter.isValid() || !options.isEmpty())
        return false;
    selection.propertyFilter = withCanonicalIds(filter);
    return true;
}

} // namespace

Filter withCanonicalIds(const Filter &filter)
{
    return filter.withLiterals(
        [](const QString &literal) { return canonicalPropertyId(literal).value_or(literal); });
}

std::optional<Selection> Selection::parse(const QMap<QString, QString> &query)
{
    Selection selection{.select = names(query.value(QStringLiteral("$select")))};
    const QString expand = query.value(QStringLiteral("$expand"));
    if (expand.isEmpty())
        return selection;
    const QStringList parts = topLevelParts(expand, u',');
    for (const QString &part : parts) {
        if (!readExpansion(part.trimmed(), selection))
            return {};
    }
    return selection;
}

QJsonObject Selection::apply(const QJsonObject &object, const QStringList &always) const
{
    QJsonObject chosen;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (selects(it.key()) || always.contains(it.key()) || it.key().contains(u'@'))
            chosen.insert(it.key(), it.value());
    }
    return chosen;
}

} // namespace sandbox
