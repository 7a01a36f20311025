// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/runbars.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include "ui/widgets/mark.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/theme.h"

namespace ui {

namespace {

class BarButton : public QAbstractButton
{
public:
    BarButton(const RunBars::Bar &bar, double share, QWidget *parent)
        : QAbstractButton(parent), m_bar(bar), m_share(share)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setToolTip(bar.text);
        setAccessibleName(bar.text);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }

    QSize sizeHint() const override
    {
        return {fontMetrics().averageCharWidth() * 2, fontMetrics().height() * 4};
    }
    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth(), sizeHint().height()}; }

protected:
    /// Keys that move the choice are those of all the bars.
    void keyPressEvent(QKeyEvent *event) override
    {
        static constexpr std::array moving{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,
                                           Qt::Key_Down, Qt::Key_Home,  Qt::Key_End};
        if (std::ranges::find(moving, event->key()) != moving.end())
            event->ignore();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int unit = std::max(1, fontMetrics().height() / 6);
        const QRect inner = rect().adjusted(unit, unit * 2, -unit, -unit * 2);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(
                theme::ground(isChecked() ? theme::Tone::Busy : theme::Tone::Neutral, palette()));
            painter.drawRect(rect());
        }
        paintBar(painter, inner);
        if (hasFocus()) {
            QStyleOptionFocusRect option;
            option.initFrom(this);
            option.backgroundColor = palette().color(QPalette::Window);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
        }
    }

private:
    void paintBar(QPainter &painter, const QRect &inner)
    {
        const int least = std::max(2, fontMetrics().height() / 6);
        const int height = std::max(least, static_cast<int>(std::lround(inner.height() * m_share)));
        QRect bar = inner;
        bar.setTop(inner.bottom() - height + 1);
        const qint64 all = m_bar.good + m_bar.bad + m_bar.open;
        const bool isEmpty = all == 0;
        if (isEmpty) {
            const auto tone = m_bar.isBroken ? theme::Tone::Bad : theme::Tone::Neutral;
            painter.fillRect(bar, theme::text(tone, palette()));
            return;
        }
        painter.fillRect(bar, theme::mark(palette()));
        const auto heightOf = [&](qint64 amount) {
            const double part = static_cast<double>(amount) / static_cast<double>(all);
            return std::max(least, static_cast<int>(std::lround(bar.height() * part)));
        };
        QRect below = bar;
        if (m_bar.open > 0) {
            QRect open = bar;
            open.setHeight(heightOf(m_bar.open));
            paintPart(painter, open, theme::Tone::Neutral, Qt::NoBrush);
            below.setTop(open.bottom() + 1);
        }
        if (m_bar.bad == 0 && !m_bar.isBroken)
            return;
        QRect bad = below;
        bad.setHeight(heightOf(m_bar.bad));
        bad.moveBottom(std::min(bad.bottom(), bar.bottom()));
        paintPart(painter, bad, theme::Tone::Bad, Qt::Dense3Pattern);
    }

    void paintPart(QPainter &painter, const QRect &part, theme::Tone tone, Qt::BrushStyle pattern)
    {
        const QColor colour = theme::text(tone, palette());
        painter.fillRect(part, theme::ground(tone, palette()));
        painter.setPen(colour);
        painter.setBrush(QBrush(colour, pattern));
        painter.drawRect(part.adjusted(0, 0, -1, -1));
    }

    RunBars::Bar m_bar;
    double m_share;
};

/// Runs differ by orders of magnitude; a small one must not vanish beside the first.
double shareOf(qint64 amount, qint64 most)
{
    if (amount <= 0 || most <= 0)
        return 0;
    return 0.15 + 0.85 * std::sqrt(static_cast<double>(amount) / static_cast<double>(most));
}

} // namespace

RunBars::RunBars(QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("runBars"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_group.setExclusive(true);
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int index, bool isOn) {
        if (isOn && !m_isSetting)
            Q_EMIT chosen(index);
    });
}

void RunBars::show(const std::vector<Bar> &bars)
{
    if (bars == m_bars)
        return;
    const int fromNewest = current() < 0 ? 0 : static_cast<int>(m_bars.size()) - 1 - current();
    const QAbstractButton *checked = m_group.checkedButton();
    const bool hadFocus = checked && checked->hasFocus();
    m_bars = bars;
    qDeleteAll(m_group.buttons());
    while (QLayoutItem *item = m_layout->takeAt(0))
        delete item;
    qint64 most = 0;
    for (const Bar &bar : bars)
        most = std::max(most, bar.good + bar.bad + bar.open);
    for (const Bar &bar : bars) {
        auto *button = new BarButton(bar, shareOf(bar.good + bar.bad + bar.open, most), this);
        m_group.addButton(button, static_cast<int>(m_group.buttons().size()));
        button->setMaximumWidth(button->sizeHint().width() * 2);
        m_layout->addWidget(button);
    }
    m_layout->addStretch();
    tabInto(this, this);
    setCurrent(std::max(0, static_cast<int>(bars.size()) - 1 - fromNewest));
    if (hadFocus && m_group.checkedButton())
        m_group.checkedButton()->setFocus();
}

void RunBars::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_bars.size()) - 1;
    const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const int backward = forward == Qt::Key_Left ? Qt::Key_Right : Qt::Key_Left;
    int wanted = -1;
    if (event->key() == forward)
        wanted = std::min(current() + 1, last);
    else if (event->key() == backward)
        wanted = std::max(current() - 1, 0);
    else if (event->key() == Qt::Key_Home)
        wanted = 0;
    else if (event->key() == Qt::Key_End)
        wanted = last;
    QAbstractButton *button = m_group.button(wanted);
    if (!button) {
        QWidget::keyPressEvent(event);
        return;
    }
    button->setChecked(true);
    button->setFocus(Qt::TabFocusReason);
}

void RunBars::setCurrent(int index)
{
    m_isSetting = true;
    if (QAbstractButton *button = m_group.button(index))
        button->setChecked(true);
    m_isSetting = false;
}

} // namespace ui
