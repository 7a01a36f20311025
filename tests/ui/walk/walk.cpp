// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/walk/walk.h"

#include <algorithm>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>

#include "ui/widgets/theme.h"

namespace support {

namespace {

QString pathOf(const QWidget *widget)
{
    QStringList parts;
    for (; widget; widget = widget->parentWidget()) {
        const QString name = widget->objectName();
        const QString part = QString::fromLatin1(widget->metaObject()->className());
        parts.prepend(name.isEmpty() ? part : QString(part + u'#' + name));
    }
    return parts.join(u'/');
}

QList<QWidget *> visibleWidgets(QWidget &window)
{
    QList<QWidget *> widgets;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &window)
            widgets.append(widget);
    }
    return widgets;
}

/// Parts of another control, that people meet as that control.
bool isInnerPart(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QLineEdit *>(parent) ||
           widget->focusProxy() || qobject_cast<const QComboBox *>(parent) ||
           qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QHeaderView *>(widget) ||
           (widget->objectName().startsWith(QLatin1String("qt_")) &&
            widget->objectName() != QLatin1String("qt_toolbar_ext_button"));
}

bool isControl(const QWidget *widget)
{
    if (isInnerPart(widget))
        return false;
    return widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget);
}

bool takesTab(const QWidget *widget)
{
    return isControl(widget) && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
           !widget->focusProxy();
}

/// Radio buttons and the like: one of the group is the stop, keys do the rest.
bool isReachedThroughGroup(QWidget *widget, const QSet<QWidget *> &reached)
{
    const auto *button = qobject_cast<QAbstractButton *>(widget);
    if (!button || !button->autoExclusive())
        return false;
    const auto siblings = widget->parentWidget()->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly);
    return std::ranges::any_of(siblings, [&](QAbstractButton *each) { return reached.contains(each); });
}

/// The text a widget draws in one line, and the room it has for it; empty: it draws none.
struct Drawn
{
    QString text;
    int room = 0;
};

QString withoutMnemonic(QString text)
{
    return text.replace(QLatin1String("&&"), QLatin1String("\1")).remove(u'&').replace(u'\1', u'&');
}

Drawn drawnBy(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QPushButton *>(widget))
        return {button->text(), button->width() - (button->icon().isNull() ? 0 : button->iconSize().width())};
    if (const auto *button = qobject_cast<const QToolButton *>(widget);
        button && button->toolButtonStyle() != Qt::ToolButtonIconOnly && !button->text().isEmpty())
        return {button->icon().isNull() || button->toolButtonStyle() != Qt::ToolButtonIconOnly
                    ? button->text()
                    : QString(),
                button->width()};
    if (qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget)) {
        const int mark = widget->style()->pixelMetric(QStyle::PM_IndicatorWidth);
        return {qobject_cast<const QAbstractButton *>(widget)->text(), widget->width() - mark};
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return {combo->isEditable() ? QString() : combo->currentText(), combo->width()};
    if (const auto *box = qobject_cast<const QGroupBox *>(widget))
        return {box->title(), box->width()};
    return {};
}

bool isClippedLabel(const QLabel *label)
{
    if (label->text().isEmpty() || !label->pixmap(Qt::ReturnByValue).isNull())
        return false;
    if (label->wordWrap())
        return label->heightForWidth(label->width()) > label->height() + 1;
    return label->minimumSizeHint().width() > label->width() + 1 ||
           label->minimumSizeHint().height() > label->height() + 1;
}

/// Of columns; `widget`: whatever it is.
QStringList clippedTitles(const QWidget *widget)
{
    QStringList findings;
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    if (!header || header->orientation() != Qt::Horizontal || !header->model())
        return findings;
    for (int section = 0; section < header->count(); ++section) {
        const QString title = header->model()->headerData(section, Qt::Horizontal).toString();
        if (!header->isSectionHidden(section) &&
            header->fontMetrics().horizontalAdvance(title) > header->sectionSize(section))
            findings.append(pathOf(widget) + QStringLiteral(": ") + title);
    }
    return findings;
}

} // namespace

QStringList withoutName(QWidget &window)
{
    QStringList findings;
    for (QWidget *widget : visibleWidgets(window)) {
        if (!isControl(widget))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            findings.append(pathOf(widget));
    }
    return findings;
}

/// Wider than what shows of it, in an area that nobody can scroll sideways.
static bool isBeyondReach(const QScrollArea *area)
{
    return area && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
           area->widget()->width() > area->viewport()->width();
}

QStringList clippedTexts(QWidget &window)
{
    // A text that has just changed is measured by the layout it will have.
    for (int round = 0; round < 3; ++round)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QStringList findings;
    for (QWidget *widget : visibleWidgets(window)) {
        if (const auto *label = qobject_cast<QLabel *>(widget)) {
            if (isClippedLabel(label))
                findings.append(pathOf(widget) + QStringLiteral(": ") + label->text().left(60));
            continue;
        }
        const auto *area = qobject_cast<QScrollArea *>(widget);
        if (isBeyondReach(area))
            findings.append(pathOf(widget) + QStringLiteral(": %1 wide, and %2 of it show")
                                                 .arg(area->widget()->width())
                                                 .arg(area->viewport()->width()));
        findings.append(clippedTitles(widget));
        const Drawn drawn = drawnBy(widget);
        if (!drawn.text.isEmpty() &&
            widget->fontMetrics().horizontalAdvance(withoutMnemonic(drawn.text)) > drawn.room)
            findings.append(pathOf(widget) + QStringLiteral(": ") + drawn.text);
        if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (tabs->fontMetrics().horizontalAdvance(withoutMnemonic(tabs->tabText(i))) >
                    tabs->tabRect(i).width())
                    findings.append(pathOf(widget) + QStringLiteral(": ") + tabs->tabText(i));
            }
        }
    }
    return findings;
}

int focusable(QWidget &window)
{
    return static_cast<int>(std::ranges::count_if(visibleWidgets(window), takesTab));
}

QStringList notReachedByTab(QWidget &window)
{
    QSet<QWidget *> reached;
    const int stops = focusable(window);
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return {QStringLiteral("the window cannot be activated")};
    for (int i = 0; i < stops * 2 + 10; ++i) {
        if (QWidget *now = QApplication::focusWidget())
            reached.insert(now);
        QWidget *const at = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
        QTest::keyClick(at, Qt::Key_Tab);
        // A text or a table may keep the key for itself; Ctrl+Tab leaves those.
        if (QApplication::focusWidget() == at)
            QTest::keyClick(at, Qt::Key_Tab, Qt::ControlModifier);
    }
    QStringList findings;
    for (QWidget *widget : visibleWidgets(window)) {
        if (takesTab(widget) && !reached.contains(widget) && !isReachedThroughGroup(widget, reached))
            findings.append(pathOf(widget));
    }
    return findings;
}

Contrast lowestContrast(QWidget &window)
{
    Contrast found;
    const auto consider = [&](const QWidget *widget, QPalette::ColorRole text, QPalette::ColorRole ground) {
        const QPalette &palette = widget->palette();
        const double ratio = ui::theme::contrast(palette.color(text), palette.color(ground));
        if (ratio < found.lowest)
            found = {ratio, pathOf(widget)};
    };
    for (QWidget *widget : visibleWidgets(window)) {
        if (!widget->isEnabled())
            continue; // WCAG 1.4.3 exempts what cannot be used
        if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractItemView *>(widget)) {
            consider(widget, QPalette::Text, QPalette::Base);
            consider(widget, QPalette::PlaceholderText, QPalette::Base);
            consider(widget, QPalette::HighlightedText, QPalette::Highlight);
        } else if (qobject_cast<QPushButton *>(widget) || qobject_cast<QComboBox *>(widget)) {
            consider(widget, QPalette::ButtonText, QPalette::Button);
        } else if (qobject_cast<QLabel *>(widget)) {
            consider(widget, widget->foregroundRole(), QPalette::Window);
        }
    }
    return found;
}

} // namespace support
