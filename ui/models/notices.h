// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QObject>
#include <QTimer>

#include "ui/models/desk.h"

namespace ui {

/// A connector got into trouble, or out of it.
struct Notice
{
    base::Instant at;
    base::ConnectorId connector;
    QString text; ///< `“Files” needs attention: 2 persons have no mailbox …`
    bool isGood = false;
};

/// Follows the connectors and tells of changes between Healthy and Attention, Error, Overdue or Sign-in
/// needed; what a connector is in between (running, paused …) tells nothing. Changes that come close
/// together are told once. How things stand at the start is no change.
class Notices : public QObject
{
    Q_OBJECT

public:
    explicit Notices(Desk &desk, QObject *parent = nullptr);

    const std::vector<Notice> &all() const { return m_notices; } ///< newest first, at most 100
    int unread() const { return m_unread; }
    void markRead();
    void clear();

Q_SIGNALS:
    void changed();
    void told(const QString &title, const QString &text, bool isGood); ///< for a notification, merged

private:
    void follow();
    void add(const ConnectorView &view, bool isGood);
    void tell();

    Desk &m_desk;
    std::map<base::ConnectorId, Status> m_last; ///< Healthy or a trouble
    std::vector<Notice> m_notices;
    std::vector<Notice> m_untold;
    QTimer m_merge;
    int m_unread = 0;
    bool m_hasStarted = false;
};

} // namespace ui
