// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "core/engine/world.h"
#include "engine/changesummary.h"
#include "journal/audit.h"

using support::World;

class ChangeSummaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEachSettingWithBothValues();
    void namesSecretsAlone();
    void leavesOutWhatANewVersionAdded();
    void tellsTheAuditOfAccountAndMapping();
};

void ChangeSummaryTest::namesEachSettingWithBothValues()
{
    const model::AccountConfig before{
        .settings = {{"path", QStringLiteral("/a")}, {"domains", QString()}, {"kept", QStringLiteral("x")}}};
    model::AccountConfig after = before;
    after.settings["path"] = QStringLiteral("/b");
    after.settings["domains"] = QStringLiteral("example.com");
    QCOMPARE(engine::changeSummary(before, after, after.settings, {}),
             QStringLiteral("domains: (empty) → example.com, path: /a → /b"));
    QCOMPARE(engine::changeSummary(before, before, before.settings, {}), QString());
}

void ChangeSummaryTest::namesSecretsAlone()
{
    QCOMPARE(engine::changeSummary(model::AccountConfig(), model::AccountConfig(), {},
                                   {{"password", base::Secret("canary")}}),
             QStringLiteral("secret password"));
}

void ChangeSummaryTest::leavesOutWhatANewVersionAdded()
{
    const model::AccountConfig before;
    const model::AccountConfig after{.settings = {{"new", QStringLiteral("default")}}};
    QCOMPARE(engine::changeSummary(before, after, {}, {}), QString());
    QCOMPARE(engine::changeSummary(before, after, after.settings, {}),
             QStringLiteral("new: (empty) → default"));
}

void ChangeSummaryTest::tellsTheAuditOfAccountAndMapping()
{
    World world;
    const QString name = world.connector().name;
    world.administration().addAccount(QStringLiteral("second"), QStringLiteral("memory"), {}, {});
    model::Values all = world.connector().settings; // as a form hands them in
    all["pageSize"] = QStringLiteral("7");
    world.administration().editConnector(name, {.newName = {},
                                                .account = QStringLiteral("second"),
                                                .values = all,
                                                .secrets = {},
                                                .automaticMapping = false});
    QString change;
    world.journal().audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == "connector.edit")
            change = QJsonDocument::fromJson(row.detail)[QStringLiteral("change")].toString();
    });
    QCOMPARE(change,
             QStringLiteral("account: archive → second, automatic mapping: on → off, pageSize: 3 → 7"));
}

QTEST_GUILESS_MAIN(ChangeSummaryTest)
#include "changesummary_test.moc"
