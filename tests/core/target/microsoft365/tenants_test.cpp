// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/failureof.h"
#include "support/fakeclock.h"
#include "target/microsoft365/tenants.h"

using microsoft365::Tenants;

namespace {

net::EntraApp app()
{
    return {.tenant = QStringLiteral("example.com"),
            .clientId = QStringLiteral("6f1c2a52-3d0e-4b8a-9c57-2f4be1a7d3c9"),
            .clientSecret = base::Secret("s")};
}

} // namespace

class TenantsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thoseThatSignInAlikeShareOne();
    void aNewSecretMakesANewTenant();
    void refusesWhatCannotSignIn();
    void whoSignsInAnewIsAnother();
    void personsOfTwoAccountsShareNothing();

private:
    support::FakeClock m_clock;
    const QUrl m_graph{QStringLiteral("https://graph.example")};
    const QString m_scope = QStringLiteral("https://graph.example/.default");
};

void TenantsTest::thoseThatSignInAlikeShareOne()
{
    Tenants tenants;
    const auto one = tenants.tenantOf(app(), m_graph, m_scope, m_clock);
    QCOMPARE(tenants.tenantOf(app(), m_graph, m_scope, m_clock), one);
    QVERIFY(tenants.tenantOf(app(), QUrl(QStringLiteral("https://other.example")), m_scope, m_clock) != one);
    net::EntraApp other = app();
    other.tenant = QStringLiteral("example.org");
    QVERIFY(tenants.tenantOf(other, m_graph, m_scope, m_clock) != one);
}

void TenantsTest::aNewSecretMakesANewTenant()
{
    Tenants tenants;
    const auto one = tenants.tenantOf(app(), m_graph, m_scope, m_clock);
    net::EntraApp renewed = app();
    renewed.clientSecret = base::Secret("t");
    QVERIFY(tenants.tenantOf(renewed, m_graph, m_scope, m_clock) != one);
}

void TenantsTest::refusesWhatCannotSignIn()
{
    Tenants tenants;
    net::EntraApp bare = app();
    bare.tenant = QStringLiteral("a/b");
    QCOMPARE(support::failureOf([&] { tenants.tenantOf(bare, m_graph, m_scope, m_clock); }).area,
             base::Area::Input);
}

void TenantsTest::whoSignsInAnewIsAnother()
{
    Tenants tenants;
    net::EntraApp person = app();
    person.clientSecret = {};
    person.refreshToken = base::Secret("first");
    const auto one = tenants.tenantOf(person, m_graph, m_scope, m_clock, {QStringLiteral("a"), {}});
    QCOMPARE(tenants.tenantOf(person, m_graph, m_scope, m_clock, {QStringLiteral("a"), {}}), one);
    QCOMPARE(one->asker(), microsoft365::Asker::Person);
    QCOMPARE(tenants.tenantOf(app(), m_graph, m_scope, m_clock)->asker(), microsoft365::Asker::Application);
    person.refreshToken = base::Secret("second");
    QVERIFY(tenants.tenantOf(person, m_graph, m_scope, m_clock, {QStringLiteral("a"), {}}) != one);
}

void TenantsTest::personsOfTwoAccountsShareNothing()
{
    Tenants tenants;
    net::EntraApp person = app();
    person.clientSecret = {};
    person.refreshToken = base::Secret("first");
    const auto one = tenants.tenantOf(person, m_graph, m_scope, m_clock, {QStringLiteral("a"), {}});
    QVERIFY(tenants.tenantOf(person, m_graph, m_scope, m_clock, {QStringLiteral("b"), {}}) != one);
}

QTEST_GUILESS_MAIN(TenantsTest)
#include "tenants_test.moc"
