// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <QTest>

#include "net/entrahints.h"

using net::EntraHint;

class EntraHintsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatAdminsMeet_data();
    void knowsWhatAdminsMeet();
    void isWellFormedThroughout();
    void doesNotKnowOthers();
};

void EntraHintsTest::knowsWhatAdminsMeet_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("fix");
    const auto row = [](int code, const QString &fix) {
        QTest::addRow("%d", code) << code << fix;
    };
    row(7000215, QStringLiteral("not its “Secret ID”"));
    row(7000222, QStringLiteral("new secret"));
    row(7000216, QStringLiteral("client secret, or a private key"));
    row(7000218, QStringLiteral("Allow public client flows"));
    row(700016, QStringLiteral("client id, the tenant and the cloud"));
    row(90002, QStringLiteral("Directory (tenant) ID"));
    row(900023, QStringLiteral("Directory (tenant) ID"));
    row(700027, QStringLiteral("certificate"));
    row(700024, QStringLiteral("clock"));
    row(500133, QStringLiteral("clock"));
    row(700030, QStringLiteral("certificate"));
    row(65001, QStringLiteral("Grant admin consent"));
    row(65004, QStringLiteral("accept the permissions"));
    row(70011, QStringLiteral(".default"));
    row(1002012, QStringLiteral(".default"));
    row(50076, QStringLiteral("second factor"));
    row(50079, QStringLiteral("second factor"));
    row(50034, QStringLiteral("user name and the tenant"));
    row(50055, QStringLiteral("new password"));
    row(50057, QStringLiteral("enable the account"));
    row(50126, QStringLiteral("user name and the password"));
    row(53003, QStringLiteral("Conditional Access"));
    row(530003, QStringLiteral("device"));
    row(500011, QStringLiteral("subscription"));
    row(50011, QStringLiteral("http://localhost"));
    row(70008, QStringLiteral("Sign in again"));
    row(700082, QStringLiteral("Sign in again"));
    row(50173, QStringLiteral("Sign in again"));
    row(900432, QStringLiteral("cloud"));
    row(7000112, QStringLiteral("enable it"));
}

void EntraHintsTest::knowsWhatAdminsMeet()
{
    QFETCH(int, code);
    QFETCH(QString, fix);
    const EntraHint *const hint = net::entraHintOf(code);
    QVERIFY(hint != nullptr);
    QCOMPARE(hint->code, code);
    QVERIFY2(hint->fix.contains(fix), qPrintable(hint->fix.toString()));
}

void EntraHintsTest::isWellFormedThroughout()
{
    std::set<int> seen;
    for (const EntraHint &each : net::entraHints()) {
        const QByteArray code = QByteArray::number(each.code);
        QVERIFY2(seen.insert(each.code).second, code.constData());
        QVERIFY2(net::entraHintOf(each.code) == &each, code.constData());
        QVERIFY2(!each.cause.isEmpty() && each.cause.front().isLower() && !each.cause.endsWith(u'.'),
                 code.constData());
        QVERIFY2(each.fix.size() > 15 && each.fix.front().isUpper() && each.fix.endsWith(u'.'),
                 code.constData());
    }
    QVERIFY(seen.size() > 80);
}

void EntraHintsTest::doesNotKnowOthers()
{
    for (const int code : {0, -1, 1, 50010, 7000217, 999999999})
        QVERIFY(net::entraHintOf(code) == nullptr);
}

QTEST_GUILESS_MAIN(EntraHintsTest)
#include "entrahints_test.moc"
