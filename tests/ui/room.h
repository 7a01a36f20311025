// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include "core/engine/world.h"
#include "ui/models/desk.h"
#include "ui/scriptedprompts.h"

namespace support {

/// What the window stands on, over a World: an engine in a thread of its own and a desk. The paged test kind
/// is the only kind, unless further ones are given; its items come from world.serve().
class Room
{
public:
    explicit Room(FurtherKinds further = {}) : world(std::move(further)) { open(); }
    ~Room() { close(); }

    /// As if the program was ended and started again.
    void reopen()
    {
        close();
        world.reopen();
        open();
    }

    ui::Desk &desk() { return *m_desk; }
    engine::Background &background() { return *m_background; }
    engine::Engine &engine() { return *m_engine; } ///< lives in another thread

    World world;
    ScriptedPrompts prompts;

private:
    void open()
    {
        m_background.emplace();
        m_engine = std::make_unique<engine::Engine>(world.environment());
        m_engine->moveToThread(&m_thread);
        m_thread.start();
        m_desk.emplace(world.environment(), *m_engine, *m_background);
    }

    void close()
    {
        m_desk.reset();
        m_background.reset();
        m_engine.release()->deleteLater(); // in its thread, at the latest when that ends
        m_thread.quit();
        m_thread.wait();
    }

    std::optional<engine::Background> m_background;
    std::unique_ptr<engine::Engine> m_engine;
    QThread m_thread;
    std::optional<ui::Desk> m_desk;
};

} // namespace support
