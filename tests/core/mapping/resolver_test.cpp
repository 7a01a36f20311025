// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contoso.h"
#include "mapping/resolver.h"

using namespace contoso;
using namespace mapping;
using model::Person;
using State = Resolution::State;

namespace {

/// A local archive: every address of its domains is a mailbox.
target::Directory anyone()
{
    return {.domains = {text("Example.com"), text("b\xC3\xBC"
                                                  "cher.example")},
            .anyAddressInDomains = true};
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
    void keepsToTheMailboxThatIsThere_data();
    void keepsToTheMailboxThatIsThere();
    void asksTheCustomMappingFirst_data();
    void asksTheCustomMappingFirst();
    void resolvesByCustomMappingAlone_data();
    void resolvesByCustomMappingAlone();
    void namesBothMailboxesOfAnAmbiguousAddress();
    void takesAnAddressForItsOwnersAlone();
    void namesBothMailboxesOfLinesThatDisagree();
    void twoLinesForOneMailboxAgree();
    void saysWhyNobodyWasFound_data();
    void saysWhyNobodyWasFound();
    void takesDomainsFromTheSettingOnlyWhereGiven();
    void findsThePersonWhomAnAddressShows();
    void callsNobodyExternalWithoutADomain();
    void takesAMailboxListedTwiceAsOne();
    void findsTheMailboxOfAnAddressOrName_data();
    void findsTheMailboxOfAnAddressOrName();
};

void ResolverTest::resolvesByDirectory_data()
{
    QTest::addColumn<Person>("person");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Person &person, const char *expected) {
        QTest::newRow(name) << person << text(expected);
    };
    row("primary address", withAddress("alice@contoso.com"), "id-alice");
    row("a login that is an address", {.sourceId = text("Alice@contoso.com")}, "id-alice");
    row("a login that is nobody's address", {.sourceId = text("zoe@ad.contoso.com")}, "unmapped");
    row("another case", withAddress("ALICE@CONTOSO.COM"), "id-alice");
    row("with a name around it", withAddress("Alice <alice@contoso.com>"), "id-alice");
    row("alias address", withAddress("Alice.Smith@Contoso.com"), "id-alice");
    row("proxy address", withAddress("bob@old.contoso.com"), "id-bob");
    row("IDN as Unicode", withAddress("dave@BÜCHER.example"), "id-dave");
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
    row("name, useless address", {.name = text("asmith"), .address = text("a@b..com")}, "unmapped");
    row("name, quoted address", {.name = text("asmith"), .address = text("\"a s\"@b.com")}, "external");
    row("a guest's alias", {.sourceId = text("guesty")}, "unmapped");
    row("display names mean nobody", {.name = text("Middle Desk")}, "unmapped");
    row("nothing at all", {}, "unmapped");
    row("two addresses in one", withAddress("alice@contoso.com, bob@contoso.com"), "unmapped");
}

void ResolverTest::resolvesByDirectory()
{
    QFETCH(Person, person);
    QFETCH(QString, expected);
    const Resolution resolution = Resolver(mailboxes(), {}, true).resolve(person);
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
    row("\"Alice\"@example.com", "alice@example.com");
    row("\"a@b\"@example.com", "unmapped");
    row("\"a..b\"@example.com", "unmapped");
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

// A person whose copies lie under one form of an address must not get a second mailbox under another,
// whether a directory comes to list that person or lists them no more.
void ResolverTest::keepsToTheMailboxThatIsThere_data()
{
    QTest::addColumn<QString>("listed");
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QString>("expected");
    const QString unicode = text("dave@b\xC3\xBC"
                                 "cher.example");
    const QString ascii = text("dave@xn--bcher-kva.example");
    const QString other = text("Dave@bu\xCC\x88"
                               "cher.example");
    QTest::newRow("nobody is there") << QString() << QStringList() << ascii;
    QTest::newRow("the same is there") << QString() << QStringList{ascii} << ascii;
    QTest::newRow("listed before") << QString() << QStringList{unicode} << unicode;
    QTest::newRow("listed before, both are there") << QString() << QStringList{unicode, ascii} << ascii;
    QTest::newRow("listed before in two forms")
        << QString() << QStringList{unicode, other.toLower()} << other.toLower();
    QTest::newRow("listed, nobody is there") << unicode << QStringList() << unicode;
    QTest::newRow("listed, the same is there") << unicode << QStringList{unicode} << unicode;
    QTest::newRow("listed since") << unicode << QStringList{ascii} << ascii;
    QTest::newRow("listed since, both are there") << unicode << QStringList{unicode, ascii} << unicode;
    QTest::newRow("listed since, not composed") << other << QStringList{ascii} << ascii;
    QTest::newRow("somebody else's") << unicode << QStringList{text("eve@xn--bcher-kva.example")} << unicode;
    QTest::newRow("a mailbox of nobody") << QString()
                                         << QStringList{text("\"dave\"@b\xC3\xBC"
                                                             "cher.example")}
                                         << ascii;
}

void ResolverTest::keepsToTheMailboxThatIsThere()
{
    QFETCH(QString, listed);
    QFETCH(QStringList, there);
    QFETCH(QString, expected);
    const QString alias = text("davy@example.com");
    target::Directory directory = anyone();
    directory.there = there;
    if (!listed.isEmpty())
        directory.entries = {{.mailbox = listed.toLower(), .address = listed, .aliases = {alias}}};
    const model::CustomMappings lines{{text("desk"), text("Dave@XN--bcher-kva.example")}};
    const Resolver resolver(directory, lines, true);
    for (const char *address : {"dave@b\xC3\xBC"
                                "cher.example",
                                "Dave@xn--bcher-kva.example"})
        QCOMPARE(described(resolver.resolve(withAddress(address))), expected);
    QCOMPARE(described(resolver.resolve({.sourceId = text("desk")})), expected);
    if (!listed.isEmpty())
        QCOMPARE(described(resolver.resolve({.address = alias})), expected);
    std::ranges::reverse(directory.there);
    QCOMPARE(Resolver(directory, lines, true).digest(), resolver.digest());
    directory.there = {};
    const QString alone = described(Resolver(directory, lines, true).resolve({.sourceId = text("desk")}));
    QCOMPARE(Resolver(directory, lines, true).digest() == resolver.digest(), alone == expected);
    directory.there = there;
    directory.domains = {text("example.com")};
    if (listed.isEmpty())
        QCOMPARE(described(Resolver(directory, {}, true).resolve(withAddress("dave@xn--bcher-kva.example"))),
                 text("external"));
}

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
    QTEST(described(Resolver(mailboxes(), lines, true).resolve(person)), "expected");
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
    QTEST(described(Resolver(mailboxes(), lines, false).resolve(person)), "expected");
}

void ResolverTest::namesBothMailboxesOfAnAmbiguousAddress()
{
    const QString reason = Resolver(mailboxes(), {}, true).resolve(withAddress("team@contoso.com")).reason;
    for (const char *name : {"team@contoso.com", "bob@contoso.com", "carol@contoso.com"})
        QVERIFY2(reason.contains(text(name)), qPrintable(reason));
}

// Otherwise nobody could be given that mailbox, not even by a line of the mapping.
void ResolverTest::takesAnAddressForItsOwnersAlone()
{
    const target::DirectoryEntry anna = entry("id-anna", "anna@contoso.com", {text("Ben@contoso.com")});
    const target::DirectoryEntry ben = entry("id-ben", "ben@contoso.com");
    for (const target::Directory &directory :
         {target::Directory{.entries = {anna, ben}}, target::Directory{.entries = {ben, anna}}}) {
        const Resolver resolver(directory, {}, true);
        QCOMPARE(described(resolver.resolve(withAddress("ben@contoso.com"))), text("id-ben"));
        QCOMPARE(described(resolver.resolve(withAddress("anna@contoso.com"))), text("id-anna"));
        QCOMPARE(resolver.mailboxOf(text("ben@contoso.com")).value_or(QString()), text("id-ben"));
    }
}

void ResolverTest::namesBothMailboxesOfLinesThatDisagree()
{
    const QString reason = Resolver(mailboxes(), lines, true).resolve({.sourceId = text("twice")}).reason;
    for (const char *name : {"twice", "alice@contoso.com", "bob@contoso.com"})
        QVERIFY2(reason.contains(text(name), Qt::CaseInsensitive), qPrintable(reason));
}

void ResolverTest::twoLinesForOneMailboxAgree()
{
    const model::CustomMappings both{{text("jdoe"), text("alice@contoso.com")},
                                     {text("j@old.example"), text("Alice.Smith@contoso.com")},
                                     {text("twice"), text("asmith")},
                                     {text("Twice"), text("alice@contoso.com")},
                                     {text("tWice"), text("bob@contoso.com")}};
    const Resolver resolver(mailboxes(), both, true);
    QCOMPARE(described(resolver.resolve({.address = text("j@old.example"), .sourceId = text("jdoe")})),
             text("id-alice"));
    QCOMPARE(described(resolver.resolve({.sourceId = text("twice")})), text("unmapped"));
    const model::CustomMappings reversed(both.rbegin(), both.rend());
    QCOMPARE(Resolver(mailboxes(), reversed, true).digest(), resolver.digest());
}

void ResolverTest::saysWhyNobodyWasFound_data()
{
    QTest::addColumn<Person>("person");
    QTest::addColumn<bool>("automatic");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unknown") << withAddress("nobody@contoso.com") << true
                             << text("No mailbox has the address nobody@contoso.com.");
    QTest::newRow("no address") << Person{.sourceId = text("x17")} << true
                                << text("x17 has no usable e-mail address, and is no alias of a mailbox.");
    QTest::newRow("guest") << withAddress("visitor@contoso.com") << true
                           << text("visitor@contoso.com is a guest's address, and guests have no mailbox.");
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
    QTEST(Resolver(mailboxes(), lines, automatic).resolve(person).reason, "expected");
}

void ResolverTest::takesDomainsFromTheSettingOnlyWhereGiven()
{
    target::Directory directory = mailboxes();
    directory.domains = {text("contoso.com"), text("new.example")};
    const Resolver resolver(directory, {}, true);
    QCOMPARE(described(resolver.resolve(withAddress("nobody@new.example"))), text("unmapped"));
    QCOMPARE(described(resolver.resolve(withAddress("nobody@old.contoso.com"))), text("external"));
    QCOMPARE(described(resolver.resolve(withAddress("bob@old.contoso.com"))), text("id-bob"));
}

// Where each address of the domains has a mailbox, one that looks like another's would be a mailbox nobody
// reads.
void ResolverTest::findsThePersonWhomAnAddressShows()
{
    const Resolver resolver({.domains = {text("contoso.com\u200B")}, .anyAddressInDomains = true}, {}, true);
    for (const char *address :
         {"bob@contoso.com", "bob@contoso.com\u200B", "\uFEFFbob@contoso.com", "b\u00ADob@con\u200Btoso.com"})
        QCOMPARE(resolver.resolve(withAddress(address)).mailbox, text("bob@contoso.com"));
    QCOMPARE(described(resolver.resolve(withAddress("\u202Ebob@contoso.com"))), text("unmapped"));
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
        QTEST(Resolver(mailboxes(), lines, automatic).mailboxOf(given).value_or(QString()), "expected");
}

QTEST_GUILESS_MAIN(ResolverTest)
#include "resolver_test.moc"
