// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/alertwatch.h"
#include "support/eventually.h"
#include "support/httpserver.h"

using support::HttpRequest;
using support::HttpServer;
using support::World;

class AlertWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAfterARun();
    void goesWhileItLooks();
};

void AlertWatchTest::looksAfterARun()
{
    HttpServer hook([](QTcpSocket &socket, const HttpRequest &) { HttpServer::respond(socket, 200); });
    World world;
    world.administration().setSetting("alertWebhook", hook.url().toString());
    const auto connector = world.connector(); // whose server's file is not there
    engine::Engine engine(world.environment());
    engine::Background background;
    engine::AlertWatch watch(world.environment(), engine, background);
    engine.start(connector.id, {});
    EVENTUALLY_EQUAL(hook.requests().size(), size_t(1));
    QVERIFY(hook.requests().at(0).body.contains("Error"));
    EVENTUALLY(background.isIdle() && engine.isIdle());
}

void AlertWatchTest::goesWhileItLooks()
{
    HttpServer mute([](QTcpSocket &, const HttpRequest &) {});
    World world;
    world.administration().setSetting("alertWebhook", mute.url().toString());
    world.run();
    engine::Engine engine(world.environment());
    std::optional<engine::Background> background(std::in_place);
    std::optional<engine::AlertWatch> watch(std::in_place, world.environment(), engine, *background);
    watch->look();
    EVENTUALLY_EQUAL(mute.requests().size(), size_t(1));
    watch.reset();
    background.reset(); // ends the request rather than waiting for it
}

QTEST_GUILESS_MAIN(AlertWatchTest)
#include "alertwatch_test.moc"
