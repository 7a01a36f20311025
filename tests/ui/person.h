// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QTest>

namespace support {

/// Works whatever window is in front, with the keyboard alone or with the mouse (and the keyboard for what is
/// typed). Each act waits until it is possible, and returns whether it was.
class Person
{
public:
    enum class Uses { Keyboard, Mouse };

    explicit Person(Uses uses) : m_uses(uses) {}

    bool isTypist() const { return m_uses == Uses::Keyboard; }

    /// The window that gets the keys: a dialog before the window it belongs to, as a window system keeps
    /// them.
    static QWidget *front()
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

    template<typename T = QWidget>
    static T *find(const QString &name)
    {
        QWidget *const window = front();
        if (!window)
            return nullptr;
        for (T *each : window->findChildren<T *>(name)) {
            if (each->isVisible() && each->isEnabled() && each->window() == window)
                return each;
        }
        return nullptr;
    }
    static bool sees(const QString &name)
    {
        return QTest::qWaitFor([&] { return find(name) != nullptr; }, patience);
    }

    /// A button, a tick or a tile.
    bool press(const QString &name) const
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

    /// Puts the text in the place of what the input holds.
    bool enter(const QString &name, const QString &text) const
    {
        if (!sees(name) || (isTypist() ? !reach(name) : !click(find(name))))
            return miss(name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
        return true;
    }

    /// Makes the row with this text in its first column the one chosen; further: opens it.
    bool chooseRow(const QString &table, const QString &text) const
    {
        int row = -1;
        const bool isThere = QTest::qWaitFor(
            [&] { return find<QAbstractItemView>(table) && (row = rowOf(table, text)) >= 0; }, patience);
        if (!isThere)
            return miss(text);
        auto *view = find<QAbstractItemView>(table);
        const QModelIndex index = view->model()->index(row, 0);
        if (!isTypist())
            return click(view->viewport(), view->visualRect(index).center());
        if (!reach(table))
            return miss(table);
        for (int i = 0; i <= view->model()->rowCount() && view->currentIndex().row() != row; ++i)
            QTest::keyClick(view, view->currentIndex().row() < row ? Qt::Key_Down : Qt::Key_Up);
        return view->currentIndex().row() == row;
    }
    bool openRow(const QString &table, const QString &text) const
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

    /// Names the file in the program's own file dialog.
    bool nameFile(const QString &path) const
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

private:
    static constexpr int patience = 20000;

    static bool miss(const QString &what)
    {
        qWarning("not to be reached: %s; in front: %s", qPrintable(what),
                 front() ? qPrintable(front()->objectName()) : "nothing");
        return false;
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

    static bool click(QWidget *widget)
    {
        // A tick has its mark at the start, and a line's middle may be a button inside it.
        return widget && click(widget, QPoint(widget->isRightToLeft() ? widget->width() - widget->height() / 2
                                                                      : widget->height() / 2,
                                              widget->height() / 2));
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

    /// Tab by Tab, at most once round.
    static bool reach(const QString &name)
    {
        for (int stop = 0; stop < 150; ++stop) {
            QWidget *const now = QApplication::focusWidget();
            if (now && now->objectName() == name && now->window() == front())
                return true;
            QTest::keyClick(now ? now : front(), Qt::Key_Tab);
        }
        return false;
    }

    static int rowOf(const QString &table, const QString &text)
    {
        const QAbstractItemModel *model = find<QAbstractItemView>(table)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == text)
                return row;
        }
        return -1;
    }

    Uses m_uses;
};

} // namespace support
