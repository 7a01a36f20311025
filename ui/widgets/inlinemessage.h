// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "base/failure.h"
#include "ui/widgets/theme.h"

class QLabel;
class QToolButton;

namespace ui {

/// A message in the form near what it is about; it pushes the layout and covers nothing. Hidden until it says
/// something. Announced to screen readers.
class InlineMessage : public QFrame
{
    Q_OBJECT

public:
    explicit InlineMessage(QWidget *parent = nullptr);

    void say(theme::Tone tone, const QString &text);
    void say(const QString &what, const base::Failure &failure); ///< what went wrong, why, what to do
    void clear();

    QString text() const; ///< what it says now; empty: nothing
    void setClosable(bool isClosable);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    theme::Tone m_tone = theme::Tone::Neutral;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_close;
};

} // namespace ui
