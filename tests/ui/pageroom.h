// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>

#include "ui/dashboard/dataconnectorspage.h"
#include "ui/flyouts/connectorflyout.h"
#include "ui/models/connectormodel.h"
#include "ui/room.h"

namespace support {

const inline QString ann = QStringLiteral("ann@example.com");
const inline QString bob = QStringLiteral("bob@example.com");

/// A room with the Data connectors page on the screen, large enough that nothing of the command bar is
/// hidden. Settings go to a folder of its own.
class PageRoom : public Room
{
public:
    PageRoom()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        world.mailboxes->directory = {
            .entries = {{.mailbox = ann, .address = ann, .displayName = {}, .aliases = {}},
                        {.mailbox = bob, .address = bob, .displayName = {}, .aliases = {}}},
            .domains = {QStringLiteral("example.com")}};
    }
    ~PageRoom() { m_page.reset(); }

    /// Shows the page with the Connectors tab in front, once the desk has that many rows.
    void show(size_t rows)
    {
        m_page.emplace(desk(), prompts);
        m_page->resize(m_page->fontMetrics().averageCharWidth() * 300,
                       m_page->fontMetrics().averageCharWidth() * 120);
        m_page->show();
        QApplication::setActiveWindow(&*m_page);
        desk().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(desk().connectors().size(), rows, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(isUpToDate(), 30000);
        part<QTabWidget>("dataConnectorTabs")->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), static_cast<int>(rows), 30000);
    }

    ui::DataConnectorsPage &page() { return *m_page; }
    QTableView *table() { return part<QTableView>("connectorTable"); }
    ui::ConnectorFlyout *flyout() { return m_page->findChild<ui::ConnectorFlyout *>(); }

    template<typename Widget = QWidget>
    Widget *part(const char *name)
    {
        return m_page->findChild<Widget *>(QLatin1String(name));
    }

    void click(const char *button) { QTest::mouseClick(part<QAbstractButton>(button), Qt::LeftButton); }

    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }

    /// As a person does it: a click on the row with that name, beside the name.
    void choose(const QString &name, Qt::KeyboardModifiers modifiers = {})
    {
        const int row = rowOf(name);
        QVERIFY2(row >= 0, qPrintable(name));
        const QRect place = table()->visualRect(table()->model()->index(row, ui::ConnectorModel::State));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, place.center());
    }

    /// A double click on it.
    void open(const QString &name)
    {
        clickName(name);
        const QRect place = table()->visualRect(table()->model()->index(rowOf(name), 0));
        QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, place.center());
    }

    void clickName(const QString &name, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect place = table()->visualRect(table()->model()->index(rowOf(name), 0));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, place.center());
    }

    int rowOf(const QString &name)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (cell(row, 0) == name)
                return row;
        }
        return -1;
    }

    /// That many messages from ann to bob.
    void serveMessages(int count)
    {
        QJsonArray messages;
        for (int i = 1; i <= count; ++i)
            messages.append(World::message(QString::number(i), ann, {bob}));
        world.serve(messages);
    }

private:
    /// The first reading may have met what the test did before, in the middle.
    bool isUpToDate()
    {
        return std::ranges::all_of(desk().connectors(), [&](const ui::ConnectorView &view) {
            const base::ConnectorId id = view.config.id;
            return view.isDraft() || (world.journal().configuration().connector(id) == view.config &&
                                      view.figures == world.journal().queries().status(id));
        });
    }

    QTemporaryDir m_settings;
    std::optional<ui::DataConnectorsPage> m_page;
};

} // namespace support
