// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/jsonway.h"

namespace xip {

static constexpr size_t nestingLimit = 1'000;

JsonWay::JsonWay(JsonScanner &scanner, QStringList path) : m_scanner(scanner), m_path(std::move(path))
{
    enter(true, 0);
}

bool JsonWay::next()
{
    while (!m_open.empty()) {
        const Level level = m_open.back();
        if (m_scanner.take(level.isList ? ']' : '}')) {
            m_open.pop_back();
            continue;
        }
        m_scanner.take(',');
        const bool isOnPath =
            level.isList || m_scanner.takeKey().compare(m_path.at(level.step), Qt::CaseInsensitive) == 0;
        if (!isOnPath)
            m_scanner.takeValue();
        else if (enter(level.isList, level.isList ? level.step : level.step + 1))
            return true;
    }
    return false;
}

/// The value that stands next, to which `step` names of the path led. True when it counts itself.
bool JsonWay::enter(bool isElement, qsizetype step)
{
    const bool isEnd = step == m_path.size();
    m_hasFoundPlace = m_hasFoundPlace || isEnd;
    if (isEnd && isElement)
        return true;
    if (m_open.size() >= nestingLimit)
        m_scanner.fail(QStringLiteral("is nested too deeply"));
    if (m_scanner.take('['))
        m_open.push_back({.isList = true, .step = step});
    else if (isEnd)
        return true;
    else if (m_scanner.take('{'))
        m_open.push_back({.isList = false, .step = step});
    else
        m_scanner.takeValue();
    return false;
}

} // namespace xip
