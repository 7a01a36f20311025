// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include <QTemporaryDir>

#include "core/engine/world.h"

namespace support {

/// A copy of a world's data folder, made while no engine has it open.
class Backup
{
public:
    explicit Backup(World &world) : m_world(world)
    {
        m_world.reopen([&] { copy(m_world.dataFolder(), kept()); });
    }

    /// Sets the data folder back to it.
    void restore() const
    {
        m_world.reopen([&] {
            QDir(m_world.dataFolder()).removeRecursively();
            copy(kept(), m_world.dataFolder());
        });
    }

private:
    QString kept() const { return m_folder.filePath(QStringLiteral("data")); }

    static void copy(const QString &from, const QString &to)
    {
        std::filesystem::copy(from.toStdString(), to.toStdString(), std::filesystem::copy_options::recursive);
    }

    World &m_world;
    QTemporaryDir m_folder;
};

} // namespace support
