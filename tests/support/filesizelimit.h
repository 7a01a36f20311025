// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>

#include <sys/resource.h>
#endif

namespace support {

/// While it lives, this process can write no file beyond that many bytes: a write that crosses the limit is
/// done in part, the next one fails. The nearest thing to a full disk that needs no disk of its own.
class FileSizeLimit
{
public:
#ifdef Q_OS_UNIX
    explicit FileSizeLimit(qint64 bytes)
    {
        m_handler = ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        m_isSet = ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
    }

    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;

public:
#else
    explicit FileSizeLimit(qint64) {}
#endif
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

    bool isSet() const
    {
        return m_isSet;
    }

private:
    bool m_isSet = false;
};

} // namespace support
