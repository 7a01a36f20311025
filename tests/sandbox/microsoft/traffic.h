// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QString>

namespace sandbox {

/// What was asked of a sandbox so far.
struct Traffic
{
    std::map<QString, qint64> requests; ///< by route, refused ones too; parts of a batch as their own routes
    std::map<QString, qint64> requestsByMailbox;
    std::map<int, qint64> answers;         ///< by HTTP status; 0: cut
    std::map<QString, int> mostConcurrent; ///< by mailbox: the greatest number of requests in flight at once
    std::map<QString, int> mostInWindow; ///< by mailbox: the greatest number of requests in a limit's window
    std::map<QString, qint64> faults;    ///< hits by kind
    int mostConcurrentEver = 0;          ///< the greatest of mostConcurrent
    int mostInWindowEver = 0;
    qint64 bytesIn = 0; ///< of requests' bodies

    void count(const QString &route, const QString &mailbox, int status, qint64 bytes);
    void noteMost(const QString &mailbox, int concurrent, int inWindow);

    bool operator==(const Traffic &) const = default;
};

} // namespace sandbox
