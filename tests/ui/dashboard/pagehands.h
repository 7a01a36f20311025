// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QStandardPaths>
#include <QWidget>

#include "ui/room.h"
#include "ui/widgets/inlinemessage.h"

namespace support {

/// Works one page of the window as a person does, with real keys and clicks.
template<typename Page>
class PageHands
{
public:
    explicit PageHands(FurtherKinds further = {}) : room(std::move(further))
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationDomain(QStringLiteral("chancery-tests"));
    }
    ~PageHands() { delete page; }

    Room room;
    Page *page = nullptr;

    /// Shows the page once the desk has read what there is. True when it is active.
    bool open()
    {
        room.desk().refresh();
        const size_t connectors = room.world.journal().configuration().connectors().size();
        if (!QTest::qWaitFor([&] {
                return room.desk().isLoaded() && room.background().isIdle() &&
                       room.desk().connectors().size() == connectors;
            }))
            return false;
        page = new Page(room.desk(), room.prompts);
        page->resize(1100, 700);
        page->show();
        if (!QTest::qWaitForWindowActive(page))
            return false;
        page->entered();
        return true;
    }

    template<typename T = QWidget>
    T *find(const QString &name) const
    {
        return page->template findChild<T *>(name);
    }
    void click(const QString &name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton, {}, {button->height() / 2, button->height() / 2});
    }
    bool isEnabled(const QString &name) const
    {
        const auto *widget = find(name);
        return widget && widget->isVisible() && widget->isEnabled();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    /// Selects a row with the mouse.
    void clickRow(const QString &table, int row) const
    {
        auto *view = find<QAbstractItemView>(table);
        const QRect cell = view->visualRect(view->model()->index(row, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell.center());
    }
    QString cell(const QString &table, int row, int column) const
    {
        const auto *view = find<QAbstractItemView>(table);
        return view->model()->index(row, column).data().toString();
    }
    int rows(const QString &table) const { return find<QAbstractItemView>(table)->model()->rowCount(); }

    /// What the page's messages say, all of them.
    QString said() const
    {
        QStringList texts;
        for (const auto *message : page->template findChildren<ui::InlineMessage *>()) {
            if (message->isVisible())
                texts.append(message->text());
        }
        return texts.join(u'\n');
    }
    /// Of the labels in sight, the one that says so.
    bool shows(const QString &text) const
    {
        for (const QLabel *label : page->template findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }

    /// Everything that takes the keyboard has a name for screen readers.
    QStringList unnamed() const
    {
        QStringList found;
        for (const QWidget *each : page->template findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(each);
            const bool hasText = button && !button->text().isEmpty();
            if ((each->focusPolicy() & Qt::TabFocus) && each->isVisible() && !each->focusProxy() &&
                !hasText && each->accessibleName().isEmpty())
                found.append(QString::fromLatin1(each->metaObject()->className()) + u' ' +
                             each->objectName());
        }
        return found;
    }
};

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace support
