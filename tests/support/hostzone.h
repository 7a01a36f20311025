// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

#include <QByteArray>

namespace support {

/// Puts the host into a time zone, as the variable TZ tells it, for as long as it lives.
class HostZone
{
public:
    explicit HostZone(const QByteArray &zone)
        : m_wasSet(qEnvironmentVariableIsSet("TZ")), m_before(qgetenv("TZ"))
    {
        set(zone);
    }

    ~HostZone()
    {
        if (m_wasSet)
            set(m_before);
        else
            qunsetenv("TZ");
        tellTheLibrary();
    }

    Q_DISABLE_COPY_MOVE(HostZone)

private:
    static void set(const QByteArray &zone)
    {
        qputenv("TZ", zone);
        tellTheLibrary();
    }

    static void tellTheLibrary()
    {
#ifdef Q_OS_WIN
        _tzset();
#else
        tzset();
#endif
    }

    bool m_wasSet;
    QByteArray m_before;
};

} // namespace support
