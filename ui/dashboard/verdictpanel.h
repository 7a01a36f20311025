// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "base/failure.h"
#include "engine/verification.h"
#include "ui/widgets/theme.h"

class QLabel;
class QLineEdit;

namespace ui {

class InlineMessage;

/// What Verify found, and the chain's head, to be copied and kept elsewhere. Hidden until it says something.
class VerdictPanel : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    void say(theme::Tone tone, const QString &text);
    void say(const QString &what, const base::Failure &failure);
    void show(const engine::Verification &verdict);

private:
    static QString brokenText(const engine::Verification &verdict);

    InlineMessage *m_message;
    QWidget *m_headRow;
    QLineEdit *m_head;
};

} // namespace ui
