// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>

namespace base {

/// The right to write to a data folder: an operating-system lock on an open handle of `<folder>/lease`,
/// so that it ends with its process, however that ends. The file's text names the holder.
class Lease
{
public:
    /// Takes the lease or throws Failure (Area::Lease, key `DATA_FOLDER_IN_USE`) naming the holder's process
    /// id and program.
    Lease(const QString &dataFolder, const QString &program);
    Lease(Lease &&) noexcept;
    ~Lease();

    /// Asks only: takes nothing, writes nothing and keeps nobody from taking it. True also when it is not to
    /// be told.
    static bool isHeld(const QString &dataFolder);

private:
    struct Handle;
    std::unique_ptr<Handle> m_handle;
};

} // namespace base
