// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/readers.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <unordered_map>

#include "journal/connection.h"

namespace journal {

/// Shared by the thread and the Readers, so that whoever ends first can close the connection and the other
/// finds it closed.
struct Readers::Slot
{
    std::mutex mutex;
    std::unique_ptr<Connection> connection;

    void close()
    {
        const std::lock_guard lock(mutex);
        connection.reset();
    }

    bool isOpen()
    {
        const std::lock_guard lock(mutex);
        return connection != nullptr;
    }
};

/// A thread's slots by the Readers' serial, which unlike an address is never used again.
struct Readers::OfThread
{
    std::unordered_map<quint64, std::shared_ptr<Slot>> slots;

    ~OfThread()
    {
        for (const auto &entry : slots)
            entry.second->close();
    }

    void forgetClosed()
    {
        std::erase_if(slots, [](const auto &entry) { return !entry.second->isOpen(); });
    }

    static OfThread &mine()
    {
        static thread_local OfThread mine;
        return mine;
    }
};

static quint64 nextSerial()
{
    static std::atomic<quint64> count{0};
    return ++count;
}

Readers::Readers(Open open) : m_open(std::move(open)), m_serial(nextSerial()) {}

Readers::~Readers()
{
    m_slots.with([](auto &slots) {
        for (const auto &each : slots) {
            if (const auto slot = each.lock())
                slot->close();
        }
        slots.clear();
    });
}

Connection &Readers::mine()
{
    auto &slots = OfThread::mine().slots;
    if (const auto found = slots.find(m_serial); found != slots.end())
        return *found->second->connection;
    OfThread::mine().forgetClosed();
    auto slot = std::make_shared<Slot>();
    slot->connection = m_open();
    slots.emplace(m_serial, slot);
    m_slots.with([&](auto &all) {
        std::erase_if(all, [](const auto &each) { return each.expired(); });
        all.push_back(slot);
    });
    return *slot->connection;
}

qsizetype Readers::count()
{
    return m_slots.with([](auto &slots) {
        return std::ranges::count_if(slots, [](const auto &each) {
            const auto slot = each.lock();
            return slot && slot->isOpen();
        });
    });
}

} // namespace journal
