// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/maildir/syncall.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>

#include <QFile>

#include "base/files.h"

namespace maildir {

static constexpr size_t atATime = 8;

static void syncPath(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        base::throwStorageFailure(QStringLiteral("open"), path);
    base::syncFile(file);
}

void syncAll(const std::vector<QString> &paths)
{
    std::atomic<size_t> next = 0;
    std::atomic<bool> isFailed = false;
    std::exception_ptr failure;
    const auto work = [&] {
        try {
            for (size_t i = next++; i < paths.size() && !isFailed; i = next++)
                syncPath(paths[i]);
        } catch (...) {
            if (!isFailed.exchange(true))
                failure = std::current_exception();
        }
    };
    std::vector<std::jthread> helpers;
    try {
        for (size_t i = 1; i < std::min(atATime, paths.size()); ++i)
            helpers.emplace_back(work);
    } catch (const std::system_error &) { // those there are, and this thread, do it all
    }
    work();
    helpers.clear(); // joins
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace maildir
