// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/parts.h"

#include <algorithm>

#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/models/desk.h"
#include "ui/widgets/breakable.h"
#include "ui/widgets/columnarea.h"

namespace ui {

QLabel *words(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(breakable(text), parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *heading(const QString &text, QWidget *parent)
{
    QLabel *label = words(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QWidget *bullets(const QStringList &lines, QWidget *parent)
{
    auto *list = new QWidget(parent);
    auto *grid = new QGridLayout(list);
    const int gap = parent->fontMetrics().height() / 3;
    grid->setContentsMargins(margins(gap, 0, 0, 0));
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(gap / 2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const QString &line : lines) {
        grid->addWidget(new QLabel(QStringLiteral("•"), list), row, 0, Qt::AlignTop);
        grid->addWidget(words(line, list), row++, 1);
    }
    return list;
}

QLabel *labelOf(const QString &text, QWidget *input, QWidget *parent)
{
    QLabel *label = words(text, parent);
    label->setBuddy(input);
    QString name = text;
    input->setAccessibleName(name.remove(u'&'));
    return label;
}

QMargins margins(int leading, int top, int trailing, int bottom)
{
    return QGuiApplication::isRightToLeft() ? QMargins(trailing, top, leading, bottom)
                                            : QMargins(leading, top, trailing, bottom);
}

QVBoxLayout *scrollingColumn(QWidget *page)
{
    auto *area = new ColumnArea(page);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    auto *content = new QWidget(area);
    area->setWidget(content);
    const int gap = page->fontMetrics().height();
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(margins(0, 0, gap, gap));
    column->setSpacing(gap);
    return column;
}

void scrollTo(QWidget *part)
{
    QTimer::singleShot(0, part, [part] {
        for (QWidget *above = part->parentWidget(); above; above = above->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(above))
                area->ensureWidgetVisible(part);
        }
    });
}

connectors::ConnectorKind kindOf(const Desk &desk, const QString &id)
{
    const auto &kinds = desk.environment().connectorKinds;
    const auto found = std::ranges::find(kinds, id.toUtf8(), &connectors::ConnectorKind::id);
    if (found != kinds.end())
        return *found;
    connectors::ConnectorKind gone;
    gone.id = id.toUtf8();
    gone.name = id;
    return gone;
}

} // namespace ui
