// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/failpoint.h"

#ifdef CHANCERY_FAULTS
#include <atomic>
#include <cstdlib>
#include <map>
#include <mutex>

#include <QByteArray>
#include <QFile>

#include "base/platform.h"

namespace base {

void failPoint(const char *name)
{
    static const QByteArray wanted = qgetenv("CHANCERY_FAILPOINT");
    static const QString log = qEnvironmentVariable("CHANCERY_FAILPOINT_LOG");
    if (wanted.isEmpty() && log.isEmpty())
        return;
    static std::mutex mutex;
    static std::map<QByteArray, int> passages;
    const std::lock_guard lock(mutex);
    const int passage = ++passages[name];
    if (!log.isEmpty()) {
        QFile file(log);
        if (file.open(QIODevice::Append))
            file.write(QByteArray(name) + ':' + QByteArray::number(passage) + '\n');
    }
    if (wanted == QByteArray(name) + ':' + QByteArray::number(passage))
        platform::dieAtOnce();
}

bool isPlanted(const char *fault)
{
    static const QByteArray planted = qgetenv("CHANCERY_PLANT");
    return planted == fault;
}

} // namespace base
#endif
