// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/background.h"

#include "engine/lanes.h"

namespace engine {

/// Enough that a page of a table is not kept waiting by two connection tests.
constexpr int mostAtOnce = 6;

Background::Background(QObject *parent) : QObject(parent)
{
    m_threads.setMaxThreadCount(mostAtOnce);
    m_ahead.setMaxThreadCount(1);
}

Background::~Background()
{
    m_stop.now();
    m_threads.waitForDone();
    m_ahead.waitForDone();
}

std::optional<base::Failure> Background::caught(const std::function<void()> &work)
{
    return Lanes::caught(work);
}

void Background::start(QThreadPool &threads, std::function<void()> work, QObject *context,
                       std::function<void()> then)
{
    ++m_running;
    threads.start([this, work = std::move(work), context = QPointer(context), then = std::move(then)] {
        work();
        // Posted to this object, which outlives its threads; the context is looked at in its own thread only.
        QMetaObject::invokeMethod(
            this,
            [this, context, then] {
                --m_running;
                if (context)
                    then();
            },
            Qt::QueuedConnection);
    });
}

} // namespace engine
