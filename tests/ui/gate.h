// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include <QSemaphore>

#include "core/engine/memorytarget.h"

namespace support {

/// Lets a number of letters into the mailboxes and holds the others back until it is opened, so that a test
/// meets a run in the middle. Outlives the run.
class Gate
{
public:
    Gate(Mailboxes &mailboxes, int letters) : m_left(letters)
    {
        mailboxes.fault = [this](const QString &, const target::Letter &) {
            if (m_left.fetch_sub(1) <= 0) {
                m_isHolding = true;
                m_open.acquire();
                m_open.release();
            }
            return Mailboxes::Fault();
        };
    }

    ~Gate() { open(); }

    bool isHolding() const { return m_isHolding; }
    void open() { m_open.release(); }

private:
    std::atomic<int> m_left;
    std::atomic<bool> m_isHolding = false;
    QSemaphore m_open;
};

} // namespace support
