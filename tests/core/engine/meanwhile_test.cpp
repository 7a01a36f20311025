// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/drafting.h"
#include "journal/audit.h"
#include "support/failureof.h"

using model::ConnectorConfig;
using support::World;

/// Two admins, or two windows, change the same at once: what one does comes between the reading and the
/// writing of the other's edit.
class MeanwhileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAPauseThatComesDuringAnEdit();
    void keepsBothChangesOfAConnector();
    void keepsBothChangesOfAnAccount();
    void givesUpWhereTheChangesNeverEnd();
    void appliesNoDraftOfAConnectorThatChanges();
};

namespace {

using Deed = std::function<void()>;

/// A world with a connector Chats and an account Store, of kinds that let `meanwhile` do its deed when an
/// edit has read them.
struct TwoHands
{
    TwoHands() : world({.connectors = {connectorKind()}, .targets = {targetKind()}, .stagings = {}})
    {
        world.administration().addAccount(store, QStringLiteral("twohands"), {}, {});
        world.administration().addConnector({.name = chats,
                                             .kind = QStringLiteral("twohands"),
                                             .account = store,
                                             .values = {{"server", world.serverFile()}},
                                             .secrets = {},
                                             .mapping = {}});
    }

    /// Once.
    void doMeanwhile(Deed what)
    {
        *deed = [this, what = std::move(what)] {
            *deed = {};
            what();
        };
    }

    void edit(const engine::Administration::Change &change)
    {
        world.administration().editConnector(chats, change);
    }
    ConnectorConfig connector() { return world.administration().connector(chats); }

    const QString chats = QStringLiteral("Chats");
    const QString store = QStringLiteral("Store");
    std::shared_ptr<Deed> deed = std::make_shared<Deed>();
    World world;

private:
    static void act(const Deed &now)
    {
        if (const Deed kept = now)
            kept();
    }

    connectors::ConnectorKind connectorKind()
    {
        connectors::ConnectorKind kind = paged::kind();
        kind.id = "twohands";
        kind.makeSource = [deed = deed, make = kind.makeSource](const connectors::SourceContext &context) {
            act(*deed);
            return make(context);
        };
        return kind;
    }

    target::TargetKind targetKind()
    {
        target::TargetKind kind = support::memoryKind(std::make_shared<support::Mailboxes>());
        kind.id = "twohands";
        for (const char *key : {"one", "two"})
            kind.fields.push_back({.key = key, .label = QString::fromLatin1(key), .help = {}});
        kind.make = [deed = deed, make = kind.make](const target::TargetContext &context) {
            act(*deed);
            return make(context);
        };
        return kind;
    }
};

engine::Administration::Change scheduled(const QString &schedule)
{
    return {.newName = {}, .account = {}, .values = {{"schedule", schedule}}};
}

} // namespace

void MeanwhileTest::keepsAPauseThatComesDuringAnEdit()
{
    TwoHands hands;
    hands.doMeanwhile([&] { hands.world.administration().setPaused(hands.chats, true); });
    hands.edit(scheduled(QStringLiteral("every:2h")));
    QCOMPARE(hands.connector().state, ConnectorConfig::State::Paused);
    QCOMPARE(hands.connector().settings.value("schedule"), QStringLiteral("every:2h"));
    hands.doMeanwhile([&] { hands.world.administration().setPaused(hands.chats, false); });
    hands.edit(scheduled(QStringLiteral("every:3h")));
    QCOMPARE(hands.connector().state, ConnectorConfig::State::Active);
    QCOMPARE(hands.connector().settings.value("schedule"), QStringLiteral("every:3h"));
}

void MeanwhileTest::keepsBothChangesOfAConnector()
{
    TwoHands hands;
    hands.doMeanwhile([&] {
        hands.edit({.newName = {}, .account = {}, .values = {{"pageSize", QStringLiteral("7")}}});
        engine::Administration::Change byHand;
        byHand.automaticMapping = false;
        hands.edit(byHand);
    });
    hands.edit(scheduled(QStringLiteral("every:2h")));
    const ConnectorConfig now = hands.connector();
    QCOMPARE(now.settings.value("schedule"), QStringLiteral("every:2h"));
    QCOMPARE(now.settings.value("pageSize"), QStringLiteral("7"));
    QVERIFY(!now.automaticMapping);
    QVERIFY(hands.world.journal().audit().verify({}).ok);
}

void MeanwhileTest::keepsBothChangesOfAnAccount()
{
    TwoHands hands;
    engine::Administration &administration = hands.world.administration();
    hands.doMeanwhile([&] { administration.editAccount(hands.store, {{"one", QStringLiteral("1")}}, {}); });
    administration.editAccount(hands.store, {{"two", QStringLiteral("2")}}, {});
    const model::Values now = administration.account(hands.store).settings;
    QCOMPARE(now.value("one"), QStringLiteral("1"));
    QCOMPARE(now.value("two"), QStringLiteral("2"));
}

void MeanwhileTest::givesUpWhereTheChangesNeverEnd()
{
    TwoHands hands;
    journal::Configuration &configuration = hands.world.journal().configuration();
    int number = 0;
    *hands.deed = [&] {
        ConnectorConfig other = hands.connector();
        other.settings.insert("pageSize", QString::number(++number));
        configuration.updateConnector(other, {});
    };
    const base::Failure failure =
        support::failureOf([&] { hands.edit(scheduled(QStringLiteral("every:2h"))); });
    QCOMPARE(failure.key, "CONNECTOR_CHANGED");
    QVERIFY(failure.area == base::Area::Input && !failure.fix.isEmpty());
    QVERIFY(hands.connector().settings.value("schedule") != QStringLiteral("every:2h"));
    QCOMPARE(hands.connector().settings.value("pageSize"), QString::number(number));
}

/// It has all settings, as they were when it was begun.
void MeanwhileTest::appliesNoDraftOfAConnectorThatChanges()
{
    TwoHands hands;
    engine::Drafting drafting(hands.world.environment());
    model::Draft draft = drafting.edit(hands.chats);
    draft.settings.insert("pageSize", QStringLiteral("7"));
    draft = drafting.save(draft, {});
    hands.doMeanwhile([&] { hands.edit(scheduled(QStringLiteral("every:2h"))); });
    QCOMPARE(support::failureOf([&] { drafting.apply(draft); }).key, "CONNECTOR_CHANGED");
    QCOMPARE(hands.connector().settings.value("schedule"), QStringLiteral("every:2h"));
    QVERIFY(hands.connector().settings.value("pageSize") != QStringLiteral("7"));
}

QTEST_GUILESS_MAIN(MeanwhileTest)
#include "meanwhile_test.moc"
