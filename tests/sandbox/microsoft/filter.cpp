// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/filter.h"

#include <vector>

#include <QJsonArray>
#include <QJsonObject>

#include "microsoft/filternode.h"
#include "microsoft/filterparser.h"

namespace sandbox {
namespace {

using Node = Filter::Node;
using Bindings = std::vector<std::pair<QString, QJsonValue>>;

/// Evaluates one node over one object.
class Evaluation
{
public:
    Evaluation(const Filter::Property &property, bool isCaseless)
        : m_property(property), m_case(isCaseless ? Qt::CaseInsensitive : Qt::CaseSensitive)
    {}

    bool holds(const Node &node)
    {
        switch (node.kind) {
        case Node::Kind::And:
            return holds(*node.parts.at(0)) && holds(*node.parts.at(1));
        case Node::Kind::Or:
            return holds(*node.parts.at(0)) || holds(*node.parts.at(1));
        case Node::Kind::Not:
            return !holds(*node.parts.at(0));
        case Node::Kind::Any:
            return any(node);
        case Node::Kind::Compare:
            return compare(node, value(node.path));
        }
        return false;
    }

private:
    bool any(const Node &node)
    {
        const QJsonArray list = value(node.path).toArray();
        for (const QJsonValue &each : list) {
            m_bindings.emplace_back(node.variable, each);
            const bool isHit = holds(*node.parts.at(0));
            m_bindings.pop_back();
            if (isHit)
                return true;
        }
        return false;
    }

    QJsonValue value(const QStringList &path)
    {
        QJsonValue found;
        bool isBound = false;
        for (const auto &[name, bound] : m_bindings) {
            if (name == path.first()) {
                found = bound;
                isBound = true;
            }
        }
        if (!isBound)
            found = m_property(path.first());
        for (qsizetype i = 1; i < path.size(); ++i)
            found = found.toObject().value(path.at(i));
        return found;
    }

    bool compare(const Node &node, const QJsonValue &value) const
    {
        if (node.operation == QStringLiteral("in")) {
            for (const QJsonValue &literal : node.literals) {
                if (order(value, literal) == 0)
                    return true;
            }
            return false;
        }
        const QJsonValue &literal = node.literals.at(0);
        if (node.operation == QStringLiteral("startswith"))
            return value.toString().startsWith(literal.toString(), m_case);
        if (node.operation == QStringLiteral("endswith"))
            return value.toString().endsWith(literal.toString(), m_case);
        if (node.operation == QStringLiteral("contains"))
            return value.toString().contains(literal.toString(), m_case);
        const std::optional<int> found = order(value, literal);
        if (node.operation == QStringLiteral("ne"))
            return found != 0;
        if (node.operation == QStringLiteral("eq") || !found)
            return found == 0;
        if (node.operation == QStringLiteral("gt"))
            return *found > 0;
        if (node.operation == QStringLiteral("ge"))
            return *found >= 0;
        return node.operation == QStringLiteral("lt") ? *found < 0 : *found <= 0;
    }

    std::optional<int> order(const QJsonValue &left, const QJsonValue &right) const
    {
        if (left.isString() && right.isString())
            return left.toString().compare(right.toString(), m_case);
        if (left.isDouble() && right.isDouble())
            return left.toDouble() < right.toDouble() ? -1 : left.toDouble() > right.toDouble();
        if (left.isBool() && right.isBool())
            return int(left.toBool()) - int(right.toBool());
        if ((left.isNull() || left.isUndefined()) && right.isNull())
            return 0;
        return {};
    }

    const Filter::Property &m_property;
    Qt::CaseSensitivity m_case;
    Bindings m_bindings;
};

void collect(const Node &node, QStringList &properties, QStringList &advanced)
{
    if (!node.path.isEmpty())
        properties << node.path.first();
    if (node.kind == Node::Kind::Any)
        return;
    if (node.kind == Node::Kind::Not)
        advanced << QStringLiteral("not");
    static const QStringList kAdvanced{QStringLiteral("ne"), QStringLiteral("endswith"),
                                       QStringLiteral("contains")};
    if (kAdvanced.contains(node.operation))
        advanced << node.operation;
    for (const auto &part : node.parts)
        collect(*part, properties, advanced);
}

} // namespace

Filter Filter::parse(QStringView text)
{
    Filter filter;
    filter.m_root = FilterParser(text).parse();
    return filter;
}

Filter Filter::withLiterals(const std::function<QString(const QString &)> &replaced) const
{
    const std::function<std::shared_ptr<const Node>(const Node &)> copy = [&](const Node &node) {
        auto changed = std::make_shared<Node>(node);
        for (QJsonValue &literal : changed->literals) {
            if (literal.isString())
                literal = replaced(literal.toString());
        }
        for (auto &part : changed->parts)
            part = copy(*part);
        return std::shared_ptr<const Node>(changed);
    };
    Filter filter;
    filter.m_root = copy(*m_root);
    return filter;
}

bool Filter::accepts(const Property &property, bool isCaseless) const
{
    return Evaluation(property, isCaseless).holds(*m_root);
}

QStringList Filter::properties() const
{
    QStringList properties;
    QStringList advanced;
    collect(*m_root, properties, advanced);
    return properties;
}

QStringList Filter::advanced() const
{
    QStringList properties;
    QStringList advanced;
    collect(*m_root, properties, advanced);
    return advanced;
}

QString Filter::equalTo(const QString &property) const
{
    const bool isIt = m_root->kind == Node::Kind::Compare && m_root->operation == QStringLiteral("eq") &&
                      m_root->path == QStringList{property};
    return isIt ? m_root->literals.at(0).toString() : QString();
}

} // namespace sandbox
