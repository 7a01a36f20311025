// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/filterparser.h"

namespace sandbox {

namespace {

using Node = Filter::Node;

constexpr int kMostLevels = 50;

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"_/.-:@+").contains(c);
}

std::shared_ptr<Node> joined(Node::Kind kind, std::shared_ptr<Node> left, std::shared_ptr<Node> right)
{
    if (!left || !right)
        return nullptr;
    auto node = std::make_shared<Node>();
    node->kind = kind;
    node->parts = {std::move(left), std::move(right)};
    return node;
}

} // namespace

std::shared_ptr<const Node> FilterParser::parse()
{
    const Pointer root = either();
    return m_rest.trimmed().isEmpty() ? root : nullptr;
}

FilterParser::Pointer FilterParser::either()
{
    if (++m_depth > kMostLevels)
        return nullptr;
    Pointer node = both();
    while (node && skipWord(u"or"))
        node = joined(Node::Kind::Or, node, both());
    --m_depth;
    return node;
}

FilterParser::Pointer FilterParser::both()
{
    Pointer node = single();
    while (node && skipWord(u"and"))
        node = joined(Node::Kind::And, node, single());
    return node;
}

FilterParser::Pointer FilterParser::single()
{
    if (skipWord(u"not")) {
        auto node = std::make_shared<Node>();
        node->kind = Node::Kind::Not;
        const Pointer inner = ++m_depth > kMostLevels ? nullptr : single();
        if (!inner)
            return nullptr;
        --m_depth;
        node->parts = {inner};
        return node;
    }
    if (skip(u"(")) {
        const Pointer inner = either();
        return inner && skip(u")") ? inner : nullptr;
    }
    const QString name = word();
    if (name.isEmpty())
        return nullptr;
    if (m_rest.trimmed().startsWith(u'('))
        return function(name);
    return comparison(name.split(u'/'));
}

FilterParser::Pointer FilterParser::function(const QString &name)
{
    QStringList path = name.split(u'/');
    if (path.size() > 1 && path.last().compare(u"any", Qt::CaseInsensitive) == 0) {
        path.removeLast();
        return any(std::move(path));
    }
    auto node = std::make_shared<Node>();
    node->operation = name.toLower();
    static const QStringList kKnown{QStringLiteral("startswith"), QStringLiteral("endswith"),
                                    QStringLiteral("contains")};
    if (!kKnown.contains(node->operation) || !skip(u"("))
        return nullptr;
    node->path = word().split(u'/');
    const bool isWhole = !node->path.first().isEmpty() && skip(u",") && literal(*node) && skip(u")");
    return isWhole ? node : nullptr;
}

FilterParser::Pointer FilterParser::any(QStringList path)
{
    auto node = std::make_shared<Node>();
    node->kind = Node::Kind::Any;
    node->path = std::move(path);
    if (!skip(u"("))
        return nullptr;
    const qsizetype colon = m_rest.indexOf(u':');
    if (colon < 0)
        return nullptr;
    node->variable = m_rest.first(colon).trimmed().toString();
    m_rest = m_rest.mid(colon + 1);
    const Pointer inner = either();
    if (!inner || !skip(u")"))
        return nullptr;
    node->parts = {inner};
    return node;
}

FilterParser::Pointer FilterParser::comparison(QStringList path)
{
    auto node = std::make_shared<Node>();
    node->path = std::move(path);
    node->operation = word().toLower();
    static const QStringList kKnown{QStringLiteral("eq"), QStringLiteral("ne"), QStringLiteral("gt"),
                                    QStringLiteral("ge"), QStringLiteral("lt"), QStringLiteral("le")};
    if (kKnown.contains(node->operation))
        return literal(*node) ? node : nullptr;
    if (node->operation != QStringLiteral("in") || !skip(u"("))
        return nullptr;
    do {
        if (!literal(*node))
            return nullptr;
    } while (skip(u","));
    return skip(u")") ? node : nullptr;
}

bool FilterParser::literal(Node &node)
{
    m_rest = m_rest.trimmed();
    if (m_rest.startsWith(u'\''))
        return text(node);
    const QString bare = word();
    bool isNumber = false;
    const double number = bare.toDouble(&isNumber);
    if (bare == QStringLiteral("true") || bare == QStringLiteral("false"))
        node.literals.emplace_back(bare == QStringLiteral("true"));
    else if (bare == QStringLiteral("null"))
        node.literals.emplace_back(QJsonValue::Null);
    else if (isNumber)
        node.literals.emplace_back(number);
    else if (!bare.isEmpty() && bare.front().isDigit())
        node.literals.emplace_back(bare); // a date-time stands without quotes
    else
        return false;
    return true;
}

bool FilterParser::text(Node &node)
{
    QString value;
    for (qsizetype i = 1; i < m_rest.size(); ++i) {
        if (m_rest.at(i) == u'\'') {
            if (i + 1 >= m_rest.size() || m_rest.at(i + 1) != u'\'') {
                node.literals.emplace_back(value);
                m_rest = m_rest.mid(i + 1);
                return true;
            }
            ++i;
        }
        value += m_rest.at(i);
    }
    return false;
}

QString FilterParser::word()
{
    m_rest = m_rest.trimmed();
    qsizetype end = 0;
    while (end < m_rest.size() && isWordPart(m_rest.at(end)))
        ++end;
    const QString found = m_rest.first(end).toString();
    m_rest = m_rest.mid(end);
    return found;
}

bool FilterParser::skip(QStringView token)
{
    m_rest = m_rest.trimmed();
    if (!m_rest.startsWith(token))
        return false;
    m_rest = m_rest.mid(token.size());
    return true;
}

bool FilterParser::skipWord(QStringView token)
{
    const QStringView before = m_rest;
    if (word().compare(token, Qt::CaseInsensitive) == 0)
        return true;
    m_rest = before;
    return false;
}

} // namespace sandbox
