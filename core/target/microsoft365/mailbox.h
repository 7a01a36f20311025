// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <optional>

#include <QHash>
#include <QString>

#include "target/microsoft365/budget.h"
#include "target/microsoft365/passedover.h"

namespace microsoft365 {

/// What the lanes know of a mailbox: its folders, how much it may be asked, and which letters it alone does
/// not take. A mailbox is in one lane's hand at a time, but it wanders, and a comparison may look at it
/// meanwhile. Any thread.
///
/// Asked for at most 15 requests a second and 140 MB of content in 5 minutes: Microsoft allows an application
/// 10,000 requests in 10 minutes and 150 MB (PATCH, POST, PUT) in 5 minutes for each mailbox
/// (learn.microsoft.com/graph/throttling-limits). Of the 4 requests at once that it allows, a lane uses one.
class Mailbox
{
public:
    static constexpr qint64 requestsPerSecond = 15;
    static constexpr qint64 bytesPerWindow = 140'000'000;
    static constexpr std::chrono::minutes bytesWindow{5};

    explicit Mailbox(const base::Clock &clock);

    /// Takes `requests` with so many bytes of content when they may go now, and then returns zero; else how
    /// long until they may, and nothing is taken.
    std::chrono::milliseconds take(qint64 requests, qint64 bytes);

    /// The service asked for a pause: of this mailbox, and no other.
    void pauseFor(std::chrono::milliseconds duration);
    bool isPaused() const;

    struct Folder
    {
        QString id;
        std::optional<qint64> count = {}; ///< of its messages; absent: not known
    };

    /// Absent: not known.
    std::optional<Folder> folder(const QString &name) const;
    void setFolder(const QString &name, const Folder &folder);
    void forgetFolder(const QString &name);
    void forgetFolders();

    /// A letter's creation was answered: it is made, or with an error of the service's own. Then returns what
    /// PassedOver::refused() does.
    void noteTaken(const target::Letter &letter);
    int noteRefused(const target::Letter &letter, const QString &answer);

    /// PassedOver::answerTo().
    std::optional<QString> answerToPassedOver(const model::DeliveryKey &letter) const;

private:
    const base::Clock &m_clock;
    mutable std::mutex m_mutex;
    Budget m_requests;
    Budget m_bytes;
    std::chrono::milliseconds m_pausedUntil{0};
    QHash<QString, Folder> m_folders; ///< by name
    PassedOver m_passedOver;
};

} // namespace microsoft365
