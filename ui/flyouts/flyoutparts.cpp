// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/flyoutparts.h"

#include <algorithm>

#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/widgets/icons.h"
#include "ui/widgets/quietlabel.h"
#include "ui/widgets/theme.h"

namespace ui::parts {

Qt::Alignment leading()
{
    return QGuiApplication::isRightToLeft() ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft;
}

QVBoxLayout *columnOf(QWidget *section)
{
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->setAlignment(leading() | Qt::AlignVCenter);
    label->setTextFormat(Qt::PlainText);
    return label;
}

namespace {

/// A frame's own lines are too bright in dark windows.
class Rule : public QFrame
{
public:
    explicit Rule(QWidget *parent) : QFrame(parent)
    {
        setFrameShape(QFrame::HLine);
        setFrameShadow(QFrame::Plain);
        colour();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QFrame::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            colour();
    }

private:
    void colour()
    {
        QPalette colours = parentWidget()->palette();
        colours.setColor(QPalette::WindowText, theme::line(colours));
        setPalette(colours);
    }
};

} // namespace

QWidget *rule(QWidget *parent)
{
    return new Rule(parent);
}

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    auto *label = new QuietLabel(text, parent);
    label->setWordWrap(false);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(leading() | Qt::AlignTop);
    return label;
}

void showValue(QLabel &label, const QString &name, const QString &value)
{
    label.setText(value);
    label.setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
}

QLabel *wrapped(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setAlignment(leading() | Qt::AlignTop);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

namespace {

/// Takes the colour of links when it is painted: a theme may change while it is there.
class LinkButton : public QPushButton
{
public:
    LinkButton(const QString &text, const QString &iconName, QWidget *parent)
        : QPushButton(text, parent), m_iconName(iconName)
    {
        setFlat(true);
        setCursor(Qt::PointingHandCursor);
        setAutoDefault(false);
        setIcon(ui::icon(m_iconName, linkColour())); // which gives it its room
    }

protected:
    void initStyleOption(QStyleOptionButton *option) const override
    {
        QPushButton::initStyleOption(option);
        option->palette.setColor(QPalette::ButtonText, linkColour());
        option->icon = ui::icon(m_iconName, linkColour());
    }

private:
    static QColor linkColour() { return QGuiApplication::palette().color(QPalette::Link); }

    QString m_iconName;
};

} // namespace

QPushButton *linkButton(const QString &text, const QString &iconName, QWidget *parent)
{
    return new LinkButton(text, iconName, parent);
}

QTableView *smallTable(const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    const int line = table->fontMetrics().height() * 3 / 2;
    table->verticalHeader()->setDefaultSectionSize(line);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    fitHeight(table, 0, 1);
    return table;
}

/// With room for the scroll bar below, which comes and goes with the width.
static void fit(QAbstractScrollArea *area, const QHeaderView *header, int line, int rows)
{
    const int bar = area->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    area->setFixedHeight(line * std::max(1, rows) + header->sizeHint().height() + area->frameWidth() * 2 +
                         bar);
}

void fitHeight(QTableView *table, int rows, int most)
{
    fit(table, table->horizontalHeader(), table->verticalHeader()->defaultSectionSize(),
        std::min(rows, most));
}

void fitHeight(QTreeView *list, int rows, int most)
{
    const int line = rows > 0 ? list->sizeHintForRow(0) : list->fontMetrics().height();
    fit(list, list->header(), line, std::min(rows, most));
}

} // namespace ui::parts
