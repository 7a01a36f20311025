// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QTest>

#include "mapping/resolver.h"

using namespace mapping;
using model::Person;
using State = Resolution::State;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

target::DirectoryEntry entry(const char *mailbox, const char *address, const QStringList &aliases = {})
{
    return {.mailbox = text(mailbox), .address = text(address), .aliases = aliases};
}

/// A directory as Graph gives one: the mailbox ids are no addresses.
target::Directory contoso()
{
    target::DirectoryEntry guest = entry("id-guest", "guest@partner.example", {text("guesty")});
    guest.isGuest = true;
    return {
        .entries = {
            entry("id-alice", "Alice@contoso.com", {text("alice.smith@contoso.com"), text("asmith")}),
            entry("id-bob", "bob@contoso.com", {text("team@contoso.com"), text("SMTP:bob@old.contoso.com")}),
            entry("id-carol", "carol@contoso.com", {text("team@contoso.com"), text("crew")}),
            entry("id-dave", "dave@b\xC3\xBC"
                             "cher.example"),
            guest}};
}

/// A local archive: every address of its domains is a mailbox.
target::Directory anyone()
{
    return {.domains = {text("Example.com"), text("b\xC3\xBC"
                                                  "cher.example")},
            .anyAddressInDomains = true};
}

Person withAddress(const char *address)
{
    return {.name = text("Somebody"), .address = text(address)};
}

QString described(const Resolution &resolution)
{
    switch (resolution.state) {
    case State::Mapped:
        return resolution.mailbox;
    case State::External:
        return text("external");
    case State::Unmapped:
        return text("unmapped");
    }
    Q_UNREACHABLE();
}

} // namespace

class ResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolvesByDirectory_data();
    void resolvesByDirectory();
    void resolvesAnyAddressOfItsDomains_data();
    void resolvesAnyAddressOfItsDomains();
    void prefersTheDirectorysMailboxToAnAddressOfItsOwn();
    void asksTheCustomMappingFirst_data();
    void asksTheCustomMappingFirst();
    void resolvesByCustomMappingAlone_data();
    void resolvesByCustomMappingAlone();
    void namesBothMailboxesOfAnAmbiguousAddress();
    void namesBothMailboxesOfLinesThatDisagree();
    void saysWhyNobodyWasFound_data();
    void saysWhyNobodyWasFound();
    void takesDomainsFromTheSettingOnlyWhereGiven();
    void callsNobodyExternalWithoutADomain();
    void takesAMailboxListedTwiceAsOne();
    void findsTheMailboxOfAnAddressOrName_data();
    void findsTheMailboxOfAnAddressOrName();
    void changesItsDigestWithEveryAnswer_data();
    void changesItsDigestWithEveryAnswer();
    void keepsItsDigestInAnyOrder();
    void holdsAMillionLines();
    void mayBeAskedFromEveryThread();
};

void ResolverTest::resolvesByDirectory_data()
{
    QTest::addColumn<Person>("person");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Person &person, const char *expected) {
        QTest::newRow(name) << person << text(expected);
    };
    row("primary address", withAddress("alice@contoso.com"), "id-alice");
    row("another case", withAddress("ALICE@CONTOSO.COM"), "id-alice");
    row("with a name around it", withAddress("Alice <alice@contoso.com>"), "id-alice");
    row("alias address", withAddress("Alice.Smith@Contoso.com"), "id-alice");
    row("proxy address", withAddress("bob@old.contoso.com"), "id-bob");
    row("IDN as Unicode",
        withAddress("dave@B\xC3\x9C"
                    "CHER.example"),
        "id-dave");
    row("IDN as A-label", withAddress("dave@xn--bcher-kva.example"), "id-dave");
    row("plus-address", withAddress("alice+news@contoso.com"), "unmapped");
    row("two mailboxes", withAddress("team@contoso.com"), "unmapped");
    row("unknown inside", withAddress("nobody@contoso.com"), "unmapped");
    row("unknown inside, a domain of an alias only", withAddress("nobody@old.contoso.com"), "unmapped");
    row("outside", withAddress("eve@elsewhere.example"), "external");
    row("a subdomain is outside", withAddress("alice@sub.contoso.com"), "external");
    row("guest", withAddress("guest@partner.example"), "external");
    row("marked as outside", {.address = text("alice@contoso.com"), .external = true}, "external");
    row("marked as outside, no address", {.name = text("Eve"), .external = true}, "external");
    row("no address, alias by source id", {.name = text("Alice"), .sourceId = text("ASmith")}, "id-alice");
    row("no address, alias by name", {.name = text("Crew")}, "id-carol");
    row("a source id that is unknown hides the name", {.name = text("crew"), .sourceId = text("17")},
        "unmapped");
    row("no address, an address as source id", {.sourceId = text("bob@contoso.com")}, "id-bob");
    row("no address, an outside address as source id", {.sourceId = text("eve@elsewhere.example")},
        "unmapped");
    row("an address decides, not the source id",
        {.address = text("nobody@contoso.com"), .sourceId = text("asmith")}, "unmapped");
    row("an outside address decides, not the source id",
        {.address = text("eve@elsewhere.example"), .sourceId = text("asmith")}, "external");
    row("a useless address does not", {.address = text("n/a"), .sourceId = text("asmith")}, "id-alice");
    row("a useless address is no alias", {.address = text("asmith")}, "unmapped");
    row("a guest's alias", {.sourceId = text("guesty")}, "unmapped");
    row("display names mean nobody", {.name = text("Alice Smith")}, "unmapped");
    row("nothing at all", {}, "unmapped");
    row("two addresses in one", withAddress("alice@contoso.com, bob@contoso.com"), "unmapped");
}

void ResolverTest::resolvesByDirectory()
{
    QFETCH(Person, person);
    QFETCH(QString, expected);
    const Resolution resolution = Resolver(contoso(), {}, true).resolve(person);
    QCOMPARE(described(resolution), expected);
    QCOMPARE(resolution.reason.isEmpty(), resolution.state != State::Unmapped);
    QCOMPARE(resolution.mailbox.isEmpty(), resolution.state != State::Mapped);
}

void ResolverTest::resolvesAnyAddressOfItsDomains_data()
{
    QTest::addColumn<Person>("person");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *address, const char *expected) {
        QTest::newRow(address) << withAddress(address) << text(expected);
    };
    row("alice@example.com", "alice@example.com");
    row("ALICE@Example.COM", "alice@example.com");
    row("alice+x@example.com", "alice+x@example.com");
    row("dave@b\xC3\xBC"
        "cher.example",
        "dave@xn--bcher-kva.example");
    row("DAVE@xn--BCHER-kva.example", "dave@xn--bcher-kva.example");
    row("alice@example.org", "external");
    row("alice@sub.example.com", "external");
    row("@example.com", "unmapped");
    row("a b@example.com", "unmapped");
    row("", "unmapped");
    QTest::newRow("source id") << Person{.sourceId = text("alice@example.com")} << text("unmapped");
}

void ResolverTest::resolvesAnyAddressOfItsDomains()
{
    QFETCH(Person, person);
    QTEST(described(Resolver(anyone(), {}, true).resolve(person)), "expected");
}

void ResolverTest::prefersTheDirectorysMailboxToAnAddressOfItsOwn()
{
    target::Directory directory = anyone();
    directory.entries = {entry("alice@example.com", "alice@example.com", {text("sales@example.com")})};
    const Resolver resolver(directory, {}, true);
    QCOMPARE(described(resolver.resolve(withAddress("sales@example.com"))), text("alice@example.com"));
    QCOMPARE(described(resolver.resolve(withAddress("other@example.com"))), text("other@example.com"));
}

namespace {

const model::CustomMappings lines{{text("bob@contoso.com"), text("alice@contoso.com")},
                                  {text("Smith, Bob <SB@elsewhere.example>"), text("BOB@contoso.com")},
                                  {text("17"), text("crew")},
                                  {text("Jane Doe"), text("carol@contoso.com")},
                                  {text("gone"), text("gone@contoso.com")},
                                  {text("twice"), text("alice@contoso.com")},
                                  {text("Twice"), text("bob@contoso.com")},
                                  {text("same"), text("alice@contoso.com")},
                                  {text("SAME"), text("Alice@Contoso.com")},
                                  {text("shared"), text("team@contoso.com")}};

} // namespace

void ResolverTest::asksTheCustomMappingFirst_data()
{
    QTest::addColumn<Person>("person");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Person &person, const char *expected) {
        QTest::newRow(name) << person << text(expected);
    };
    row("before the directory", withAddress("BOB@contoso.com"), "id-alice");
    row("before the domains", withAddress("sb@elsewhere.example"), "id-bob");
    row("before the mark of the source", {.address = text("sb@elsewhere.example"), .external = true},
        "id-bob");
    row("by source id", {.sourceId = text("17")}, "id-carol");
    row("by source id beside an address", {.address = text("eve@elsewhere.example"), .sourceId = text("17")},
        "id-carol");
    row("by name where there is nothing else", {.name = text("jane doe")}, "id-carol");
    row("not by name beside an address", {.name = text("Jane Doe"), .address = text("alice@contoso.com")},
        "id-alice");
    row("not by name beside a source id", {.name = text("Jane Doe"), .sourceId = text("18")}, "unmapped");
    row("a mailbox that is gone", {.sourceId = text("gone")}, "unmapped");
    row("a mailbox that is gone is not guessed",
        {.address = text("alice@contoso.com"), .sourceId = text("gone")}, "unmapped");
    row("two lines that disagree", {.sourceId = text("TWICE")}, "unmapped");
    row("two lines that agree", {.sourceId = text("Same")}, "id-alice");
    row("a mailbox that two have", {.sourceId = text("shared")}, "unmapped");
    row("address and source id that disagree", {.address = text("bob@contoso.com"), .sourceId = text("17")},
        "unmapped");
    row("address and source id that agree", {.address = text("bob@contoso.com"), .sourceId = text("same")},
        "id-alice");
    row("then the directory", withAddress("carol@contoso.com"), "id-carol");
    row("then the domains", withAddress("eve@elsewhere.example"), "external");
}

void ResolverTest::asksTheCustomMappingFirst()
{
    QFETCH(Person, person);
    QTEST(described(Resolver(contoso(), lines, true).resolve(person)), "expected");
}

void ResolverTest::resolvesByCustomMappingAlone_data()
{
    QTest::addColumn<Person>("person");
    QTest::addColumn<QString>("expected");
    QTest::newRow("in the mapping") << withAddress("bob@contoso.com") << text("id-alice");
    QTest::newRow("in the directory only") << withAddress("carol@contoso.com") << text("unmapped");
    QTest::newRow("an alias only") << Person{.sourceId = text("asmith")} << text("unmapped");
    QTest::newRow("outside") << withAddress("eve@elsewhere.example") << text("external");
    QTest::newRow("no address") << Person{.name = text("Eve")} << text("unmapped");
}

void ResolverTest::resolvesByCustomMappingAlone()
{
    QFETCH(Person, person);
    QTEST(described(Resolver(contoso(), lines, false).resolve(person)), "expected");
}

void ResolverTest::namesBothMailboxesOfAnAmbiguousAddress()
{
    const QString reason = Resolver(contoso(), {}, true).resolve(withAddress("team@contoso.com")).reason;
    for (const char *name : {"team@contoso.com", "bob@contoso.com", "carol@contoso.com"})
        QVERIFY2(reason.contains(text(name)), qPrintable(reason));
}

void ResolverTest::namesBothMailboxesOfLinesThatDisagree()
{
    const QString reason = Resolver(contoso(), lines, true).resolve({.sourceId = text("twice")}).reason;
    for (const char *name : {"twice", "alice@contoso.com", "bob@contoso.com"})
        QVERIFY2(reason.contains(text(name), Qt::CaseInsensitive), qPrintable(reason));
}

void ResolverTest::saysWhyNobodyWasFound_data()
{
    QTest::addColumn<Person>("person");
    QTest::addColumn<bool>("automatic");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unknown") << withAddress("nobody@contoso.com") << true
                             << text("No mailbox has the address nobody@contoso.com.");
    QTest::newRow("no address") << Person{.sourceId = text("x17")} << true
                                << text("x17 has no usable e-mail address, and no mailbox has that name.");
    QTest::newRow("gone")
        << Person{.sourceId = text("gone")} << true
        << text("The mapping gives gone the mailbox gone@contoso.com, which the directory does not have.");
    QTest::newRow("not automatic")
        << withAddress("nobody@contoso.com") << false
        << text("The mapping has no line for nobody@contoso.com, and automatic mapping is off.");
}

void ResolverTest::saysWhyNobodyWasFound()
{
    QFETCH(Person, person);
    QFETCH(bool, automatic);
    QTEST(Resolver(contoso(), lines, automatic).resolve(person).reason, "expected");
}

void ResolverTest::takesDomainsFromTheSettingOnlyWhereGiven()
{
    target::Directory directory = contoso();
    directory.domains = {text("contoso.com"), text("new.example")};
    const Resolver resolver(directory, {}, true);
    QCOMPARE(described(resolver.resolve(withAddress("nobody@new.example"))), text("unmapped"));
    QCOMPARE(described(resolver.resolve(withAddress("nobody@old.contoso.com"))), text("external"));
    QCOMPARE(described(resolver.resolve(withAddress("bob@old.contoso.com"))), text("id-bob"));
}

// Nothing is known of the organisation, so nobody may be left out as a stranger.
void ResolverTest::callsNobodyExternalWithoutADomain()
{
    const Resolver resolver({}, {}, true);
    QCOMPARE(described(resolver.resolve(withAddress("alice@example.com"))), text("unmapped"));
}

void ResolverTest::takesAMailboxListedTwiceAsOne()
{
    const Resolver resolver({.entries = {entry("id-1", "a@example.com", {text("x@example.com")}),
                                         entry("id-1", "b@example.com", {text("x@example.com")})}},
                            {}, true);
    for (const char *address : {"a@example.com", "b@example.com", "x@example.com"})
        QCOMPARE(described(resolver.resolve(withAddress(address))), text("id-1"));
}

void ResolverTest::findsTheMailboxOfAnAddressOrName_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *given, const char *expected) {
        QTest::newRow(given) << text(given) << text(expected);
    };
    row("alice@contoso.com", "id-alice");
    row(" <ALICE@contoso.com> ", "id-alice");
    row("crew", "id-carol");
    row("team@contoso.com", "");
    row("nobody@contoso.com", "");
    row("guest@partner.example", "");
    row("id-alice", "");
    row("", "");
}

void ResolverTest::findsTheMailboxOfAnAddressOrName()
{
    QFETCH(QString, given);
    // Neither the custom mapping nor the switch has a part in it.
    for (const bool automatic : {true, false})
        QTEST(Resolver(contoso(), lines, automatic).mailboxOf(given).value_or(QString()), "expected");
}

void ResolverTest::changesItsDigestWithEveryAnswer_data()
{
    QTest::addColumn<target::Directory>("directory");
    QTest::addColumn<model::CustomMappings>("custom");
    QTest::addColumn<bool>("automatic");
    const auto row = [](const char *name, const auto &change) {
        target::Directory directory = contoso();
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

void ResolverTest::changesItsDigestWithEveryAnswer()
{
    QFETCH(target::Directory, directory);
    QFETCH(model::CustomMappings, custom);
    QFETCH(bool, automatic);
    const QByteArray before = Resolver(contoso(), lines, true).digest();
    QCOMPARE(before.size(), 32);
    QVERIFY(Resolver(directory, custom, automatic).digest() != before);
}

void ResolverTest::keepsItsDigestInAnyOrder()
{
    target::Directory directory = contoso();
    model::CustomMappings custom = lines;
    std::ranges::reverse(directory.entries);
    std::ranges::reverse(custom);
    QCOMPARE(Resolver(directory, custom, true).digest(), Resolver(contoso(), lines, true).digest());
}

void ResolverTest::holdsAMillionLines()
{
    model::CustomMappings many;
    many.reserve(1000000);
    for (int each = 0; each < 1000000; ++each)
        many.push_back(
            {QStringLiteral("User-%1").arg(each), each % 2 == 0 ? text("alice@contoso.com") : text("crew")});
    const Resolver resolver(contoso(), many, true);
    QCOMPARE(described(resolver.resolve({.sourceId = text("user-0")})), text("id-alice"));
    QCOMPARE(described(resolver.resolve({.sourceId = text("user-999999")})), text("id-carol"));
    QCOMPARE(described(resolver.resolve({.sourceId = text("user-1000000")})), text("unmapped"));
}

void ResolverTest::mayBeAskedFromEveryThread()
{
    const Resolver resolver(contoso(), lines, true);
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
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

QTEST_GUILESS_MAIN(ResolverTest)
#include "resolver_test.moc"
