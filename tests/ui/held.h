// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include <QTest>

#include "ui/models/desk.h"

namespace support {

/// Holds every thread of the desk's background: what is asked for meanwhile waits, as with a slow disk.
class Held
{
public:
    explicit Held(ui::Desk &desk) : m_desk(desk)
    {
        for (int i = 0; i < threads; ++i)
            add();
        m_isHolding = QTest::qWaitFor([this] { return *m_began == threads; });
    }
    ~Held() { letGo(); }

    bool isHolding() const { return m_isHolding; }

    /// Takes its turn behind what was asked for so far.
    void add()
    {
        m_stops.push_back(m_desk.ask(
            &m_desk,
            [began = m_began](const base::Stop &stop) {
                ++*began;
                stop.waitFor(std::chrono::minutes(5));
            },
            [](const engine::Answer<std::monostate> &) {}));
    }
    bool hasBegunAll() const { return *m_began == static_cast<int>(m_stops.size()); }

    void letOneGo() { m_stops.front().gently(); }
    void letGo()
    {
        for (const base::Stop &stop : m_stops)
            stop.gently();
    }

private:
    static constexpr int threads = 6; // as the background has

    ui::Desk &m_desk;
    std::vector<base::Stop> m_stops;
    std::shared_ptr<std::atomic<int>> m_began = std::make_shared<std::atomic<int>>(0);
    bool m_isHolding = false;
};

} // namespace support
