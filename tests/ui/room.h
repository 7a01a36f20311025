// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include "core/engine/world.h"
#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

namespace support {

/// Answers at once what the test says, and keeps what was asked. Without an answer: as if cancelled.
class ScriptedPrompts : public ui::Prompts
{
public:
    QString nextPath;                 ///< for the next file or folder
    std::optional<QString> nextLine;  ///< for the next question; a bare yes is an empty line
    std::optional<QString> nextAfter; ///< for the question after that
    std::vector<Question> questions;  ///< asked so far
    std::vector<File> files;          ///< asked for so far
    QStringList opened;               ///< outside

    void openFile(QWidget *, const File &file, Path then) override { answer(file, then); }
    void saveFile(QWidget *, const File &file, Path then) override { answer(file, then); }
    void openFolder(QWidget *, const QString &title, Path then) override { answer({.title = title}, then); }
    void ask(QWidget *, const Question &question, std::function<void(const QString &)> then) override
    {
        questions.push_back(question);
        if (nextLine)
            then(*std::exchange(nextLine, std::exchange(nextAfter, {})));
    }
    void openOutside(const QString &url) override { opened.append(url); }

private:
    void answer(const File &file, const Path &then)
    {
        files.push_back(file);
        if (const QString path = std::exchange(nextPath, {}); !path.isEmpty())
            then(path);
    }
};

/// What the window stands on, over a World: an engine in a thread of its own and a desk. The paged test kind
/// is the only kind; its items come from world.serve().
class Room
{
public:
    Room() { open(); }
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
        QMetaObject::invokeMethod(
            m_engine.get(), [this] { m_engine.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    std::optional<engine::Background> m_background;
    std::unique_ptr<engine::Engine> m_engine;
    QThread m_thread;
    std::optional<ui::Desk> m_desk;
};

} // namespace support
