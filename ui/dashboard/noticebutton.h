// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include "ui/models/notices.h"

class QMenu;

namespace ui {

/// The list of notices, opened from the left side of the window; says how many are new.
class NoticeButton : public QToolButton
{
    Q_OBJECT

public:
    explicit NoticeButton(QWidget *parent = nullptr);

    void setNotices(Notices &notices); ///< which outlive the button

Q_SIGNALS:
    void connectorWanted(base::ConnectorId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void open();
    void fill();
    void label();
    void draw();

    QMenu *m_menu;
    Notices *m_notices = nullptr;
};

} // namespace ui
