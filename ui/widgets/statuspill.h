// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/widgets/theme.h"

namespace ui {

/// Icon, word and colour of a status. Its accessible name is the word.
class StatusPill : public QWidget
{
    Q_OBJECT

public:
    struct Look
    {
        QString icon; ///< of resources/icons
        QString word;
        theme::Tone tone = theme::Tone::Neutral;

        bool operator==(const Look &) const = default;
    };

    explicit StatusPill(QWidget *parent = nullptr);

    void show(const Look &look);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// For delegates of tables: the pill at the leading edge of `rect`, as wide as it needs.
    static void paint(QPainter &painter, const QRect &rect, const Look &look, const QPalette &palette,
                      Qt::LayoutDirection direction);
    static QSize sizeOf(const Look &look, const QFont &font);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
};

} // namespace ui
