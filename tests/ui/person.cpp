// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/person.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPointer>
#include <QScrollArea>

namespace support {

constexpr int patience = 20000;

static bool miss(const QString &what)
{
    const QWidget *front = Person::front();
    qWarning("not to be reached: %s; in front: %s", qPrintable(what),
             front ? qPrintable(front->objectName()) : "nothing");
    return false;
}

/// Of what is scrolled out of sight, as the wheel would, first.
static bool click(QWidget *widget, QPoint place)
{
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(widget);
    }
    const bool isOnTop = QTest::qWaitFor(
        [&] { return widget->window()->childAt(widget->mapTo(widget->window(), place)) == widget; });
    if (!isOnTop) {
        qWarning("covered: %s", qPrintable(widget->objectName()));
        return false;
    }
    QTest::mouseClick(widget, Qt::LeftButton, {}, place);
    return true;
}

/// A tick has its mark at the start, and a line's end may be a button inside it.
static bool click(QWidget *widget)
{
    if (!widget)
        return false;
    const int half = widget->height() / 2;
    return click(widget, {widget->isRightToLeft() ? widget->width() - half : half, half});
}

/// Tab by Tab, at most once round.
static bool reach(const QString &name)
{
    for (int stop = 0; stop < 150; ++stop) {
        QWidget *const now = QApplication::focusWidget();
        if (now && now->objectName() == name && now->window() == Person::front())
            return true;
        QTest::keyClick(now ? now : Person::front(), Qt::Key_Tab);
    }
    return false;
}

static int rowOf(const QAbstractItemView *table, const QString &text)
{
    const QAbstractItemModel *model = table->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == text)
            return row;
    }
    return -1;
}

static QWidget *accepting(const QWidget &dialog)
{
    const auto *box = dialog.findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return button;
    }
    return nullptr;
}

QWidget *Person::front()
{
    QWidget *front = QApplication::activeModalWidget();
    for (QWidget *each : QApplication::topLevelWidgets()) {
        const bool isWindow = each->isVisible() && each->windowType() != Qt::Popup;
        if (isWindow && (!front || (!front->isModal() && each->parentWidget())))
            front = each;
    }
    if (front && QApplication::activeWindow() != front)
        QApplication::setActiveWindow(front);
    return front;
}

bool Person::sees(const QString &name)
{
    return QTest::qWaitFor([&] { return find(name) != nullptr; }, patience);
}

bool Person::press(const QString &name) const
{
    if (!sees(name))
        return miss(name);
    if (!isTypist())
        return click(find(name));
    if (!reach(name))
        return miss(name);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    return true;
}

bool Person::enter(const QString &name, const QString &text) const
{
    if (!sees(name) || (isTypist() ? !reach(name) : !click(find(name))))
        return miss(name);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), text);
    return true;
}

bool Person::choose(const QString &name, const QString &item) const
{
    if (!sees(name) || (isTypist() ? !reach(name) : !click(find(name))))
        return miss(name);
    auto *box = find<QComboBox>(name);
    const int row = box ? box->findText(item) : -1;
    if (row < 0)
        return miss(item);
    if (isTypist()) {
        for (int i = 0; i < box->count() && box->currentIndex() != row; ++i)
            QTest::keyClick(box, box->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
        return box->currentIndex() == row;
    }
    QAbstractItemView *list = box->view(); // open, as it was clicked
    for (int i = 0; i < box->count() && list->currentIndex().row() != row; ++i)
        QTest::keyClick(list, list->currentIndex().row() < row ? Qt::Key_Down : Qt::Key_Up);
    QTest::keyClick(list, Qt::Key_Return);
    return box->currentIndex() == row;
}

bool Person::chooseRow(const QString &table, const QString &text) const
{
    const auto place = [&] {
        const auto *view = find<QAbstractItemView>(table);
        return view ? rowOf(view, text) : -1;
    };
    if (!QTest::qWaitFor([&] { return place() >= 0; }, patience))
        return miss(text);
    const int row = place();
    auto *view = find<QAbstractItemView>(table);
    if (!isTypist())
        return click(view->viewport(), view->visualRect(view->model()->index(row, 0)).center());
    if (!reach(table))
        return miss(table);
    for (int i = 0; i <= view->model()->rowCount() && view->currentIndex().row() != row; ++i)
        QTest::keyClick(view, view->currentIndex().row() < row ? Qt::Key_Down : Qt::Key_Up);
    return view->currentIndex().row() == row;
}

bool Person::openRow(const QString &table, const QString &text) const
{
    if (!chooseRow(table, text))
        return false;
    auto *view = find<QAbstractItemView>(table);
    if (isTypist())
        QTest::keyClick(view, Qt::Key_Return);
    else
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {},
                           view->visualRect(view->currentIndex()).center());
    return true;
}

bool Person::nameFile(const QString &path) const
{
    const QString line = QStringLiteral("fileNameEdit");
    if (!enter(line, path))
        return false;
    const QPointer<QWidget> dialog = front();
    if (QWidget *suggestions = QApplication::activePopupWidget())
        suggestions->close(); // by Escape, or the first click beside it
    if (isTypist())
        QTest::keyClick(find(line), Qt::Key_Return);
    else if (!click(accepting(*dialog)))
        return false;
    return QTest::qWaitFor([&] { return !dialog || !dialog->isVisible(); }, patience);
}

} // namespace support
