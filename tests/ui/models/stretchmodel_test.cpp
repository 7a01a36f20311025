// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>

#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "support/eventually.h"
#include "ui/models/stretchmodel.h"

using engine::Background;
using ui::StretchTable;

namespace {

using Model = ui::StretchModel<qint64>;

/// A list of numbers, each its own row; counts how often it was read.
struct Numbers
{
    std::atomic<qint64> length = 0;
    std::atomic<qint64> offset = 0; ///< added to each number
    std::atomic<int> reads = 0;
    std::atomic<int> now = 0;
    std::atomic<int> most = 0; ///< at once
    std::atomic<bool> isBroken = false;

    void feed(Model &model)
    {
        model.setSource([this](const base::Stop &) -> qint64 { return length; },
                        [this](journal::Stretch stretch, const base::Stop &) { return read(stretch); });
    }

    std::vector<qint64> read(journal::Stretch stretch)
    {
        ++reads;
        const int atOnce = ++now;
        most = std::max<int>(most, atOnce);
        const bool fails = isBroken;
        std::vector<qint64> rows;
        for (qint64 i = stretch.first; i < std::min<qint64>(length, stretch.first + stretch.count); ++i)
            rows.push_back(i + offset);
        --now;
        if (fails)
            throw base::storageFailure("STORAGE_FAILED", QStringLiteral("The disk is gone."));
        return rows;
    }
};

Model::Columns columns()
{
    return {{.title = QStringLiteral("Number"),
             .text = [](qint64 row) { return QString::number(row); },
             .alignment = Qt::AlignTrailing,
             .more = {}}};
}

QString textAt(const Model &model, int row)
{
    return model.index(row, 0).data().toString();
}

} // namespace

class StretchModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyWhatComesIntoView();
    void showsDotsUntilARowIsThere();
    void keepsABoundedNumberOfStretches();
    void looksAtWhatIsThereWithoutAskingForMore();
    void asksForFewStretchesAtOnce();
    void growsAtTheEndWithoutAReset();
    void growsAtTheTopAndKeepsItsSelection();
    void shrinksWhenRowsAreGone();
    void tellsOnceWhatCouldNotBeRead();
    void readsAgainAfterAFailureWhenItIsRefreshed();
    void forgetsAnotherListsAnswers();
    void outlivesNothingItWaitsFor();
};

void StretchModelTest::readsOnlyWhatComesIntoView()
{
    Background background;
    Numbers numbers;
    numbers.length = 1'000'000;
    Model model(background, columns());
    QTableView view;
    view.setModel(&model);
    view.resize(400, 400);
    view.show();
    numbers.feed(model);
    EVENTUALLY_EQUAL(textAt(model, 0), QStringLiteral("0"));
    QCOMPARE(model.rowCount(), 1'000'000);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    EVENTUALLY_EQUAL(textAt(model, 999'999), QStringLiteral("999999"));
    QVERIFY2(numbers.reads <= 6, qPrintable(QString::number(numbers.reads)));
}

void StretchModelTest::showsDotsUntilARowIsThere()
{
    Background background;
    Numbers numbers;
    numbers.length = 10;
    Model model(background, columns());
    numbers.feed(model);
    QVERIFY(!model.isCounted());
    EVENTUALLY(model.isCounted());
    QCOMPARE(textAt(model, 3), QStringLiteral("…"));
    QVERIFY(!model.row(3));
    EVENTUALLY_EQUAL(textAt(model, 3), QStringLiteral("3"));
    QCOMPARE(*model.row(3), 3);
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Number"));
}

void StretchModelTest::keepsABoundedNumberOfStretches()
{
    Background background;
    Numbers numbers;
    numbers.length = 100'000;
    Model model(background, columns());
    numbers.feed(model);
    EVENTUALLY(model.isCounted());
    for (int stretch = 0; stretch <= StretchTable::stretchesKept; ++stretch) {
        const int row = stretch * StretchTable::stretchLength;
        EVENTUALLY_EQUAL(textAt(model, row), QString::number(row));
    }
    QVERIFY(!model.row(0)); // the one that was not used for longest had to go
    QVERIFY(model.row(StretchTable::stretchLength));
}

void StretchModelTest::looksAtWhatIsThereWithoutAskingForMore()
{
    Background background;
    Numbers numbers;
    numbers.length = 1000;
    Model model(background, columns());
    numbers.feed(model);
    EVENTUALLY_EQUAL(textAt(model, 0), QStringLiteral("0"));
    EVENTUALLY(background.isIdle());
    const int before = numbers.reads;
    QVERIFY(!model.residentRow(999));
    QCOMPARE(*model.residentRow(7), 7);
    QCoreApplication::processEvents();
    EVENTUALLY(background.isIdle());
    QCOMPARE(numbers.reads, before);
}

void StretchModelTest::asksForFewStretchesAtOnce()
{
    Background background;
    Numbers numbers;
    numbers.length = 1'000'000;
    Model model(background, columns());
    numbers.feed(model);
    EVENTUALLY(model.isCounted());
    for (int row = 0; row < 500'000; row += 100) // as a dragged scroll bar does
        model.row(row);
    EVENTUALLY_EQUAL(textAt(model, 499'999), QStringLiteral("499999"));
    EVENTUALLY(background.isIdle());
    QVERIFY(numbers.most <= StretchTable::requestsAtOnce);
    QVERIFY2(numbers.reads <= 5, qPrintable(QString::number(numbers.reads)));
}

void StretchModelTest::growsAtTheEndWithoutAReset()
{
    Background background;
    Numbers numbers;
    numbers.length = 5;
    Model model(background, columns());
    numbers.feed(model);
    EVENTUALLY(model.isCounted());
    EVENTUALLY_EQUAL(textAt(model, 4), QStringLiteral("4"));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    numbers.length = 7;
    model.refresh();
    EVENTUALLY_EQUAL(model.rowCount(), 7);
    QCOMPARE(textAt(model, 4), QStringLiteral("4")); // still there while it is read again
    EVENTUALLY_EQUAL(textAt(model, 6), QStringLiteral("6"));
    QCOMPARE(resets.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 5);
}

void StretchModelTest::growsAtTheTopAndKeepsItsSelection()
{
    Background background;
    Numbers numbers;
    numbers.length = 3;
    numbers.offset = 10; // 10, 11, 12
    Model model(background, columns(), StretchTable::Growth::AtTop);
    numbers.feed(model);
    EVENTUALLY(model.isCounted());
    EVENTUALLY_EQUAL(textAt(model, 0), QStringLiteral("10"));
    const QPersistentModelIndex selected = model.index(1, 0);
    numbers.length = 5;
    numbers.offset = 8; // 8, 9, 10, 11, 12
    model.refresh();
    EVENTUALLY_EQUAL(model.rowCount(), 5);
    QCOMPARE(selected.row(), 3);
    QCOMPARE(selected.data().toString(), QStringLiteral("11"));
    EVENTUALLY_EQUAL(textAt(model, 0), QStringLiteral("8"));
    QCOMPARE(selected.data().toString(), QStringLiteral("11"));
}

void StretchModelTest::shrinksWhenRowsAreGone()
{
    Background background;
    Numbers numbers;
    numbers.length = 5;
    Model model(background, columns());
    numbers.feed(model);
    EVENTUALLY_EQUAL(model.rowCount(), 5);
    numbers.length = 0;
    QSignalSpy counted(&model, &StretchTable::counted);
    model.refresh();
    EVENTUALLY_EQUAL(counted.count(), 1);
    QCOMPARE(model.rowCount(), 0);
}

void StretchModelTest::tellsOnceWhatCouldNotBeRead()
{
    Background background;
    Numbers numbers;
    numbers.length = 5;
    numbers.isBroken = true;
    Model model(background, columns());
    QSignalSpy troubled(&model, &StretchTable::troubled);
    numbers.feed(model);
    EVENTUALLY(model.isCounted());
    model.row(0);
    EVENTUALLY_EQUAL(troubled.count(), 1);
    model.row(0);
    EVENTUALLY(background.isIdle());
    QCOMPARE(numbers.reads, 1);
}

void StretchModelTest::readsAgainAfterAFailureWhenItIsRefreshed()
{
    Background background;
    Numbers numbers;
    numbers.length = 5;
    numbers.isBroken = true;
    Model model(background, columns());
    QSignalSpy troubled(&model, &StretchTable::troubled);
    numbers.feed(model);
    EVENTUALLY(model.isCounted());
    model.row(0);
    EVENTUALLY_EQUAL(troubled.count(), 1);
    numbers.isBroken = false;
    model.refresh();
    EVENTUALLY_EQUAL(textAt(model, 0), QStringLiteral("0"));
}

void StretchModelTest::forgetsAnotherListsAnswers()
{
    Background background;
    Numbers one, other;
    one.length = 500;
    other.length = 2;
    other.offset = 70;
    Model model(background, columns());
    one.feed(model);
    EVENTUALLY(model.isCounted());
    model.row(0);
    other.feed(model);
    EVENTUALLY_EQUAL(model.rowCount(), 2);
    EVENTUALLY_EQUAL(textAt(model, 1), QStringLiteral("71"));
    EVENTUALLY(background.isIdle());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(textAt(model, 0), QStringLiteral("70"));
}

void StretchModelTest::outlivesNothingItWaitsFor()
{
    Numbers numbers;
    numbers.length = 5;
    Background background;
    auto model = std::make_unique<Model>(background, columns());
    numbers.feed(*model);
    EVENTUALLY(model->isCounted());
    model->row(0);
    model.reset();
    EVENTUALLY(background.isIdle());
}

QTEST_MAIN(StretchModelTest)
#include "stretchmodel_test.moc"
