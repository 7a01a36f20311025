// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QtGlobal>

#include "base/guarded.h"

namespace journal {

class Connection;

/// One connection a thread, opened at the thread's first read and closed when the thread ends or this object
/// goes, whichever is first. When it goes, no thread may be inside mine()'s connection.
class Readers
{
public:
    using Open = std::function<std::unique_ptr<Connection>()>;

    explicit Readers(Open open);
    ~Readers();
    Q_DISABLE_COPY_MOVE(Readers)

    /// The calling thread's connection.
    Connection &mine();

    /// How many threads have a connection now.
    qsizetype count();

private:
    struct Slot;
    struct OfThread;

    Open m_open;
    quint64 m_serial;
    base::Guarded<std::vector<std::weak_ptr<Slot>>> m_slots;
};

} // namespace journal
