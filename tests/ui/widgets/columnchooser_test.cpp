// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <QHeaderView>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "support/eventually.h"
#include "ui/widgets/columnchooser.h"

class ColumnChooserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesNothingWhileAColumnIsDragged();
    void writesBeforeItGoesWhatItHasNotWritten();

private:
    QTemporaryDir m_settings;
    QStandardItemModel m_model{1, 3};
    std::unique_ptr<QTableView> m_table;
};

static QByteArray kept()
{
    return QSettings().value(QStringLiteral("table/columns")).toByteArray();
}

void ColumnChooserTest::init()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QSettings().clear();
    m_table = std::make_unique<QTableView>();
    m_table->setModel(&m_model);
}

void ColumnChooserTest::writesNothingWhileAColumnIsDragged()
{
    QHeaderView *header = m_table->horizontalHeader();
    ui::ColumnChooser chooser(header, QStringLiteral("table/columns"));
    chooser.restore();
    for (int width = 101; width <= 150; ++width) {
        header->resizeSection(1, width);
        QVERIFY(kept().isEmpty());
    }
    EVENTUALLY_EQUAL(kept(), header->saveState());
}

void ColumnChooserTest::writesBeforeItGoesWhatItHasNotWritten()
{
    auto chooser =
        std::make_unique<ui::ColumnChooser>(m_table->horizontalHeader(), QStringLiteral("table/columns"));
    chooser->restore();
    m_table->horizontalHeader()->resizeSection(1, 150);
    const QByteArray state = m_table->horizontalHeader()->saveState();
    m_table.reset(); // a window's parts go in any order
    chooser.reset();
    QCOMPARE(kept(), state);
}

QTEST_MAIN(ColumnChooserTest)
#include "columnchooser_test.moc"
