// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

#include <QtGlobal>

class QIODevice;

namespace mime {

/// Collects a message's many small pieces and hands them to the device in large ones. Throws Failure
/// (Area::Storage) when the device takes no more. What is not flushed is lost with the object: a message that
/// failed half-way must not look finished.
class Output
{
public:
    explicit Output(QIODevice &device);

    void add(std::string_view bytes);

    /// Room for at least `bytes` (at most `largestRoom`); whoever fills it says up to where with filled().
    char *room(qsizetype bytes)
    {
        if (capacity - m_used < bytes)
            flush();
        return m_buffer.get() + m_used;
    }
    void filled(const char *end) { m_used = end - m_buffer.get(); }

    void flush();

    static constexpr qsizetype largestRoom = 16 * 1024;

private:
    void send(const char *bytes, qsizetype count);

    static constexpr qsizetype capacity = 32 * 1024;
    QIODevice &m_device;
    std::unique_ptr<char[]> m_buffer;
    qsizetype m_used = 0;
};

} // namespace mime
