// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/notices.h"

#include <algorithm>

namespace ui {

using namespace std::chrono_literals;

constexpr auto mergeDelay = 1s;
constexpr size_t noticesKept = 100;

static bool isTrouble(Status status)
{
    return status == Status::Attention || status == Status::Error || status == Status::Overdue ||
           status == Status::SignInNeeded;
}

Notices::Notices(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_merge.setSingleShot(true);
    m_merge.setInterval(mergeDelay);
    connect(&m_merge, &QTimer::timeout, this, &Notices::tell);
    connect(&desk, &Desk::connectorsChanged, this, &Notices::follow);
    follow();
}

void Notices::follow()
{
    if (!m_desk.isLoaded())
        return;
    for (const ConnectorView &view : m_desk.connectors()) {
        const bool isGood = view.status == Status::Healthy;
        if (view.isDraft() || (!isGood && !isTrouble(view.status)))
            continue;
        const auto last = m_last.find(view.config.id);
        const bool isKnown = last != m_last.end();
        const bool isNews = isKnown ? last->second != view.status : !isGood;
        m_last[view.config.id] = view.status;
        if (isNews && m_hasStarted)
            add(view, isGood);
    }
    m_hasStarted = true;
}

void Notices::add(const ConnectorView &view, bool isGood)
{
    const QString &name = view.config.name;
    const QString text =
        isGood ? tr("“%1” is healthy again.").arg(name)
               : tr("“%1”: %2. %3").arg(name, statusWord(view), statusSentence(view, m_desk.now()));
    const Notice notice{.at = m_desk.now(), .connector = view.config.id, .text = text, .isGood = isGood};
    m_notices.insert(m_notices.begin(), notice);
    if (m_notices.size() > noticesKept)
        m_notices.pop_back();
    m_untold.push_back(notice);
    m_unread = std::min(m_unread + 1, static_cast<int>(noticesKept));
    if (!m_merge.isActive())
        m_merge.start();
    Q_EMIT changed();
}

void Notices::tell()
{
    const std::vector<Notice> untold = std::exchange(m_untold, {});
    if (untold.empty())
        return;
    const auto good = static_cast<int>(std::ranges::count(untold, true, &Notice::isGood));
    const auto bad = static_cast<int>(untold.size()) - good;
    const QString title = bad > 0 ? tr("%n connector(s) need attention", nullptr, bad)
                                  : tr("%n connector(s) healthy again", nullptr, good);
    QStringList lines;
    for (const Notice &notice : untold)
        lines.append(notice.text);
    Q_EMIT told(title, lines.mid(0, 3).join(u'\n'), bad == 0);
}

void Notices::markRead()
{
    m_unread = 0;
    Q_EMIT changed();
}

void Notices::clear()
{
    m_notices.clear();
    markRead();
}

} // namespace ui
