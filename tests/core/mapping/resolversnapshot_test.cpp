// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a resolver is as a whole; resolver_test.cpp has its answers.
#include <algorithm>
#include <atomic>
#include <thread>

#include <QTest>

#include "contoso.h"
#include "mapping/resolver.h"

using namespace contoso;
using mapping::Resolver;

class ResolverSnapshotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesItsDigestWithEveryAnswer_data();
    void changesItsDigestWithEveryAnswer();
    void keepsItsDigestInAnyOrder();
    void holdsAMillionLines();
    void mayBeAskedFromEveryThread();
};

void ResolverSnapshotTest::changesItsDigestWithEveryAnswer_data()
{
    QTest::addColumn<target::Directory>("directory");
    QTest::addColumn<model::CustomMappings>("custom");
    QTest::addColumn<bool>("automatic");
    const auto row = [](const char *name, const auto &change) {
        target::Directory directory = mailboxes();
        model::CustomMappings custom = lines;
        bool automatic = true;
        change(directory, custom, automatic);
        QTest::newRow(name) << directory << custom << automatic;
    };
    row("another entry",
        [](auto &directory, auto &, bool &) { directory.entries.push_back(entry("e", "e@contoso.com")); });
    row("one entry less",
        [](auto &directory, auto &, bool &) { directory.entries.erase(directory.entries.begin()); });
    row("another id",
        [](auto &directory, auto &, bool &) { directory.entries.front().mailbox = text("id-new"); });
    row("another alias",
        [](auto &directory, auto &, bool &) { directory.entries.front().aliases.append(text("new")); });
    row("now a guest", [](auto &directory, auto &, bool &) { directory.entries.front().isGuest = true; });
    row("another domain",
        [](auto &directory, auto &, bool &) { directory.domains.append(text("new.example")); });
    row("any address", [](auto &directory, auto &, bool &) { directory.anyAddressInDomains = true; });
    row("another line", [](auto &, auto &custom, bool &) { custom.push_back({text("new"), text("crew")}); });
    row("another mailbox in a line",
        [](auto &, auto &custom, bool &) { custom.front().mailbox = text("crew"); });
    row("no lines", [](auto &, auto &custom, bool &) { custom.clear(); });
    row("not automatic", [](auto &, auto &, bool &automatic) { automatic = false; });
}

void ResolverSnapshotTest::changesItsDigestWithEveryAnswer()
{
    QFETCH(target::Directory, directory);
    QFETCH(model::CustomMappings, custom);
    QFETCH(bool, automatic);
    const QByteArray before = Resolver(mailboxes(), lines, true).digest();
    QCOMPARE(before.size(), 32);
    QVERIFY(Resolver(directory, custom, automatic).digest() != before);
}

void ResolverSnapshotTest::keepsItsDigestInAnyOrder()
{
    target::Directory directory = mailboxes();
    model::CustomMappings custom = lines;
    std::ranges::reverse(directory.entries);
    std::ranges::reverse(custom);
    QCOMPARE(Resolver(directory, custom, true).digest(), Resolver(mailboxes(), lines, true).digest());
}

void ResolverSnapshotTest::holdsAMillionLines()
{
    model::CustomMappings many;
    many.reserve(1000000);
    for (int each = 0; each < 1000000; ++each)
        many.push_back(
            {QStringLiteral("User-%1").arg(each), each % 2 == 0 ? text("alice@contoso.com") : text("crew")});
    const Resolver resolver(mailboxes(), many, true);
    QCOMPARE(described(resolver.resolve({.sourceId = text("user-0")})), text("id-alice"));
    QCOMPARE(described(resolver.resolve({.sourceId = text("user-999999")})), text("id-carol"));
    QCOMPARE(described(resolver.resolve({.sourceId = text("user-1000000")})), text("unmapped"));
}

void ResolverSnapshotTest::mayBeAskedFromEveryThread()
{
    const Resolver resolver(mailboxes(), lines, true);
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int each = 0; each < 4; ++each) {
        threads.emplace_back([&right, resolver] {
            for (int turn = 0; turn < 500; ++turn)
                right +=
                    resolver.resolve(withAddress("carol@contoso.com")).mailbox == QLatin1String("id-carol");
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 2000);
}

QTEST_GUILESS_MAIN(ResolverSnapshotTest)
#include "resolversnapshot_test.moc"
