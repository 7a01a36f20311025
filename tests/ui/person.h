// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTest>
#include <QWidget>

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
    static QWidget *front();

    /// What of that name can be used in it; or nothing.
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
    static bool sees(const QString &name);

    /// A button, a tick or a tile.
    bool press(const QString &name) const;

    /// Puts the text in the place of what the input holds.
    bool enter(const QString &name, const QString &text) const;

    /// Makes the item with this text the one chosen of a combo box.
    bool choose(const QString &name, const QString &item) const;

    /// Makes the row with this text in its first column the one chosen; further: opens it.
    bool chooseRow(const QString &table, const QString &text) const;
    bool openRow(const QString &table, const QString &text) const;

    /// Names the file in the program's own file dialog.
    bool nameFile(const QString &path) const;

private:
    Uses m_uses;
};

} // namespace support
