// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <limits>

#include <pthread.h>
#endif

namespace support {

/// While it lives, the system refuses this process every further thread, as it does at a limit on tasks. (No
/// stack of the size that is asked for fits into any memory.)
class NoFurtherThreads
{
public:
#ifdef Q_OS_LINUX
    NoFurtherThreads()
    {
        ::pthread_getattr_default_np(&m_before);
        pthread_attr_t attributes = {};
        ::pthread_getattr_default_np(&attributes);
        ::pthread_attr_setstacksize(&attributes, std::numeric_limits<size_t>::max() / 4);
        m_isSet = ::pthread_setattr_default_np(&attributes) == 0;
        ::pthread_attr_destroy(&attributes);
    }

    ~NoFurtherThreads()
    {
        ::pthread_setattr_default_np(&m_before);
        ::pthread_attr_destroy(&m_before);
    }

private:
    pthread_attr_t m_before = {};

public:
#else
    NoFurtherThreads() = default;
#endif
    NoFurtherThreads(const NoFurtherThreads &) = delete;
    NoFurtherThreads &operator=(const NoFurtherThreads &) = delete;

    bool isSet() const
    {
        return m_isSet;
    }

private:
    bool m_isSet = false;
};

} // namespace support
