// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/failure.h"
#include "target/microsoft365/people.h"

using namespace microsoft365;

class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesAddressesWithoutCase();
    void knowsSomebodyByEveryAddress();
    void readsTheDirectoryOnce();
    void cannotTellWithoutADirectory();
};

static target::Directory directory()
{
    return {.entries = {{.mailbox = QStringLiteral("id-1"),
                         .address = QStringLiteral("Ann@example.com"),
                         .displayName = {},
                         .aliases = {QStringLiteral("a.lee@example.com"), QStringLiteral("bob@example.com")}},
                        {.mailbox = QStringLiteral("id-2"), .address = QStringLiteral("bob@example.com")}},
            .domains = {}};
}

void PeopleTest::comparesAddressesWithoutCase()
{
    QCOMPARE(comparableAddress(QStringLiteral(" Ann@B\u00FCcher.example ")),
             QStringLiteral("ann@xn--bcher-kva.example"));
    QCOMPARE(comparableAddress(QStringLiteral("No Address")), QStringLiteral("no address"));
}

void PeopleTest::knowsSomebodyByEveryAddress()
{
    People people([](const base::Stop &) { return directory(); });
    QCOMPARE(people.whoIs(QStringLiteral("A.Lee@Example.com"), {}), QStringLiteral("id-1"));
    QCOMPARE(people.whoIs(QStringLiteral("ann@example.com"), {}), QStringLiteral("id-1"));
    QCOMPARE(people.whoIs(QStringLiteral("bob@example.com"), {}), QStringLiteral("id-2"));
    QCOMPARE(people.whoIs(QStringLiteral("Eve@elsewhere.example"), {}),
             QStringLiteral("eve@elsewhere.example"));
    QCOMPARE(people.whoIs(QStringLiteral("/o=ExchangeLabs/cn=ann"), {}), std::nullopt);
}

void PeopleTest::readsTheDirectoryOnce()
{
    int reads = 0;
    People people([&](const base::Stop &) {
        ++reads;
        return directory();
    });
    QCOMPARE(reads, 0);
    people.whoIs(QStringLiteral("ann@example.com"), {});
    people.whoIs(QStringLiteral("bob@example.com"), {});
    QCOMPARE(reads, 1);
}

void PeopleTest::cannotTellWithoutADirectory()
{
    int reads = 0;
    People people([&](const base::Stop &) -> target::Directory {
        ++reads;
        throw base::Failure(base::Reaction::EndRun, base::Area::SignIn, "ACCESS_DENIED",
                            QStringLiteral("No."));
    });
    QCOMPARE(people.whoIs(QStringLiteral("ann@example.com"), {}), std::nullopt);
    QCOMPARE(people.whoIs(QStringLiteral("ann@example.com"), {}), std::nullopt);
    QCOMPARE(reads, 1);
}

QTEST_GUILESS_MAIN(PeopleTest)
#include "people_test.moc"
