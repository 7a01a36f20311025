// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QPointer>
#include <QTest>

#include "support/eventually.h"
#include "ui/room.h"
#include "ui/wizard/draftkeeper.h"

using support::Room;
using ui::DraftKeeper;

class DraftKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastOfManySavesWins();
    void losesNoSecretOfAnEarlierSave();
    void savesOnceMoreWhenItIsLeft();
    void keepsNoEditThatChangesNothing();
    void keepsNoNewDraftThatIsUntouched();
    void keepsWhatWasEnteredBefore_data();
    void keepsWhatWasEnteredBefore();
    void saysWhyTheDraftCannotBeSaved();

private:
    static model::Draft begun(Room &room)
    {
        return engine::Drafting(room.world.environment()).begin(QStringLiteral("paged"));
    }
    static model::Draft stored(Room &room)
    {
        return engine::Drafting(room.world.environment()).all().front();
    }
};

void DraftKeeperTest::theLastOfManySavesWins()
{
    Room room;
    auto *keeper = new DraftKeeper(room.desk(), begun(room));
    int answers = 0;
    for (int number = 1; number <= 20; ++number) {
        model::Draft draft = keeper->draft();
        draft.name = QStringLiteral("Name %1").arg(number);
        keeper->enter(draft);
        keeper->save(this, {}, [&](const std::optional<base::Failure> &failure) { answers += !failure; });
    }
    EVENTUALLY_EQUAL(answers, 20);
    QCOMPARE(stored(room).name, QStringLiteral("Name 20"));
}

void DraftKeeperTest::losesNoSecretOfAnEarlierSave()
{
    Room room;
    auto *keeper = new DraftKeeper(room.desk(), begun(room));
    int answers = 0;
    const auto count = [&](const std::optional<base::Failure> &failure) {
        answers += !failure;
    };
    keeper->save(this, {{"password", base::Secret("one")}}, count);
    keeper->save(this, {{"key", base::Secret("two")}}, count);
    keeper->save(this, {}, count);
    EVENTUALLY_EQUAL(answers, 3);
    QCOMPARE(stored(room).secretKeys.size(), 2);
    QCOMPARE(keeper->draft().secretKeys.size(), 2);
    keeper->save(this, {{"key", base::Secret()}}, count);
    EVENTUALLY_EQUAL(answers, 4);
    QCOMPARE(stored(room).secretKeys, QList<QByteArray>{"password"});
}

void DraftKeeperTest::savesOnceMoreWhenItIsLeft()
{
    Room room;
    QPointer<DraftKeeper> keeper(new DraftKeeper(room.desk(), begun(room)));
    model::Draft draft = keeper->draft();
    draft.page = 2;
    keeper->enter(draft);
    keeper->leave({});
    EVENTUALLY(!keeper);
    QCOMPARE(stored(room).page, 2);
}

void DraftKeeperTest::keepsNoEditThatChangesNothing()
{
    Room room;
    engine::Drafting drafting(room.world.environment());
    const QString name = room.world.connector().name;
    QPointer<DraftKeeper> keeper(new DraftKeeper(room.desk(), drafting.edit(name)));
    keeper->save(this, {}, [](const std::optional<base::Failure> &) {});
    QVERIFY(!keeper->isLeaving());
    keeper->leave({});
    QVERIFY(keeper->isLeaving());
    EVENTUALLY(!keeper);
    QVERIFY(drafting.all().empty());
    keeper = new DraftKeeper(room.desk(), drafting.edit(name));
    model::Draft draft = keeper->draft();
    draft.name = QStringLiteral("Other");
    keeper->enter(draft);
    keeper->leave({});
    EVENTUALLY(!keeper);
    QCOMPARE(stored(room).name, QStringLiteral("Other"));
}

void DraftKeeperTest::keepsNoNewDraftThatIsUntouched()
{
    Room room;
    EVENTUALLY(room.desk().isLoaded());
    QPointer<DraftKeeper> keeper(new DraftKeeper(room.desk(), begun(room)));
    QVERIFY(keeper->isUntouched());
    keeper->leave({});
    EVENTUALLY(!keeper);
    QVERIFY(engine::Drafting(room.world.environment()).all().empty());
}

void DraftKeeperTest::keepsWhatWasEnteredBefore_data()
{
    QTest::addColumn<std::function<void(model::Draft &)>>("enter");
    const auto row = [](const char *name, const std::function<void(model::Draft &)> &enter) {
        QTest::newRow(name) << enter;
    };
    row("name", [](model::Draft &draft) { draft.name = QStringLiteral("Paged for sales"); });
    row("no name", [](model::Draft &draft) { draft.name.clear(); });
    row("account", [](model::Draft &draft) { draft.account = QStringLiteral("other"); });
    row("setting", [](model::Draft &draft) { draft.settings.insert("since", QStringLiteral("2026-01-01")); });
    row("terms", [](model::Draft &draft) { draft.termsAccepted = true; });
    row("mapping", [](model::Draft &draft) { draft.automaticMapping = false; });
    row("page", [](model::Draft &draft) { draft.page = 1; });
}

/// Opened again and closed at once.
void DraftKeeperTest::keepsWhatWasEnteredBefore()
{
    QFETCH(const std::function<void(model::Draft &)>, enter);
    Room room;
    EVENTUALLY(room.desk().isLoaded());
    model::Draft draft = begun(room);
    enter(draft);
    engine::Drafting(room.world.environment()).save(draft, {});
    QPointer<DraftKeeper> keeper(new DraftKeeper(room.desk(), stored(room)));
    QVERIFY(!keeper->isUntouched());
    keeper->leave({});
    EVENTUALLY(!keeper);
    QCOMPARE(engine::Drafting(room.world.environment()).all().size(), size_t(1));
}

void DraftKeeperTest::saysWhyTheDraftCannotBeSaved()
{
    Room room;
    QPointer<DraftKeeper> keeper(new DraftKeeper(room.desk(), begun(room)));
    engine::Drafting(room.world.environment()).discard(keeper->draft().id);
    model::Draft draft = keeper->draft();
    draft.termsAccepted = true;
    keeper->enter(draft);
    QString said;
    connect(&room.desk(), &ui::Desk::troubled, this,
            [&](const ui::Trouble &trouble) { said = trouble.what; });
    QByteArray key;
    keeper->save(this, {}, [&](const std::optional<base::Failure> &failure) {
        key = failure ? failure->key : QByteArray();
    });
    EVENTUALLY_EQUAL(key, QByteArray("UNKNOWN_NAME"));
    keeper->leave({});
    EVENTUALLY(!keeper);
    QVERIFY(said.contains(QStringLiteral("Paged")));
}

QTEST_MAIN(DraftKeeperTest)
#include "draftkeeper_test.moc"
