// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/fakeclock.h"
#include "target/microsoft365/tenant.h"

using microsoft365::Tenant;
using State = Tenant::ClassState;

class TenantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lanesShareAMailbox();
    void everyMailboxForgetsItsFolders();
    void knowsWhetherAClassIsKept();
};

void TenantTest::lanesShareAMailbox()
{
    const support::FakeClock clock;
    Tenant tenant({}, clock);
    const auto mailbox = tenant.mailbox(QStringLiteral("u1"));
    QCOMPARE(tenant.mailbox(QStringLiteral("u1")), mailbox);
    QVERIFY(tenant.mailbox(QStringLiteral("u2")) != mailbox);
}

void TenantTest::everyMailboxForgetsItsFolders()
{
    const support::FakeClock clock;
    Tenant tenant({}, clock);
    for (const QString &id : {QStringLiteral("u1"), QStringLiteral("u2")})
        tenant.mailbox(id)->setFolder(QStringLiteral("XIP"), {id});
    tenant.forgetFolders();
    for (const QString &id : {QStringLiteral("u1"), QStringLiteral("u2")})
        QVERIFY(!tenant.mailbox(id)->folder(QStringLiteral("XIP")));
}

void TenantTest::knowsWhetherAClassIsKept()
{
    const support::FakeClock clock;
    Tenant tenant({}, clock);
    const QString one = QStringLiteral("IPM.Note.One");
    QCOMPARE(tenant.classState(one), State::Unknown);
    QVERIFY(tenant.setClassState(one, State::Refused));
    QVERIFY(!tenant.setClassState(one, State::Refused));
    QCOMPARE(tenant.classState(one), State::Refused);
    QCOMPARE(tenant.classState(QStringLiteral("IPM.Note.Two")), State::Unknown);
}

QTEST_GUILESS_MAIN(TenantTest)
#include "tenant_test.moc"
