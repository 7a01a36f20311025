// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "mapping/fanout.h"

using namespace mapping;
using model::People;
using model::Person;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Resolver contoso()
{
    target::Directory directory;
    for (const char *name : {"alice", "bob", "carol"})
        directory.entries.push_back(
            {.mailbox = text("id-") + text(name), .address = text(name) + text("@contoso.com")});
    directory.entries.front().aliases = {text("sales@contoso.com"), text("asmith")};
    return {directory, {{text("17"), text("bob@contoso.com")}}, true};
}

Person at(const char *address, Person::Role role = Person::Role::To)
{
    return {.address = text(address), .role = role};
}

/// `mailbox<sourceUser+alsoFor` for a copy to deliver, `REASON<sourceUser` for the others; then how many are
/// external.
QString described(const FanOut &fanOut)
{
    QStringList words;
    for (const Copy &copy : fanOut.copies)
        words.append((copy.mailbox.isEmpty() ? QString::fromLatin1(copy.reason) : copy.mailbox) + u'<' +
                     (QStringList(copy.sourceUser) + copy.alsoFor).join(u'+'));
    words.append(QString::number(fanOut.externalParticipants));
    return words.join(u' ');
}

} // namespace

class FanOutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheCopiesOfAnItem_data();
    void makesTheCopiesOfAnItem();
    void reachesEveryoneWhoGotTheFirstVersion_data();
    void reachesEveryoneWhoGotTheFirstVersion();
    void saysWhyACopyHasNoMailbox();
    void namesTheFirstOfThoseWhoHaveNone_data();
    void namesTheFirstOfThoseWhoHaveNone();
    void givesTheSameEveryTime();
    void takesTenThousandPeople();
};

void FanOutTest::makesTheCopiesOfAnItem_data()
{
    QTest::addColumn<People>("people");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const People &people, const char *expected) {
        QTest::newRow(name) << people << text(expected);
    };
    row("everyone once, in order", {at("bob@contoso.com", Person::Role::From), at("alice@contoso.com")},
        "id-bob<bob@contoso.com id-alice<alice@contoso.com 0");
    row("the same mailbox under two names",
        {at("sales@contoso.com"), at("Alice@Contoso.com"), {.sourceId = text("ASMITH")}},
        "id-alice<sales@contoso.com+Alice@Contoso.com+ASMITH 0");
    row("by custom mapping of either id",
        {{.sourceId = text("x"), .otherId = text("17")},
         {.address = text("eve@else.example"), .otherId = text("17")}},
        "id-bob<x+eve@else.example 0");
    row("by no alias of the other id", {{.sourceId = text("x"), .otherId = text("asmith")}},
        "USER_NOT_MAPPED<x 0");
    row("by custom mapping", {{.sourceId = text("17")}, at("bob@contoso.com")},
        "id-bob<17+bob@contoso.com 0");
    row("who is there twice shares with nobody",
        {at("bob@contoso.com", Person::Role::From), at("bob@contoso.com")}, "id-bob<bob@contoso.com 0");
    row("present or in copy counts as well",
        {at("alice@contoso.com", Person::Role::Present), at("bob@contoso.com", Person::Role::Bcc),
         at("carol@contoso.com", Person::Role::Cc)},
        "id-alice<alice@contoso.com id-bob<bob@contoso.com id-carol<carol@contoso.com 0");
    row("external people are counted once each",
        {at("alice@contoso.com"), at("eve@elsewhere.example"), at("EVE@elsewhere.example"),
         at("mallory@elsewhere.example")},
        "id-alice<alice@contoso.com 2");
    row("unmapped people have a copy each",
        {at("x@contoso.com"), at("alice@contoso.com"), at("X@contoso.com"), at("y@contoso.com")},
        "USER_NOT_MAPPED<x@contoso.com id-alice<alice@contoso.com USER_NOT_MAPPED<y@contoso.com 0");
    row("unmapped by whatever they are called",
        {{.name = text("Xaver")}, {.name = text("Xaver"), .sourceId = text("x1")}, {.name = text("xaver ")}},
        "USER_NOT_MAPPED<Xaver USER_NOT_MAPPED<x1 0");
    row("someone without any name", {{}, {}}, "USER_NOT_MAPPED< 0");
    row("names beside the addresses of all are not missed",
        {{.name = text("Xaver"), .role = Person::Role::NamedAuthor},
         {.name = text("asmith"), .role = Person::Role::Named},
         {.name = text("Yves"), .role = Person::Role::Named},
         at("bob@contoso.com")},
        "id-alice<asmith id-bob<bob@contoso.com 0");
    row("unmapped and external people", {at("x@contoso.com"), at("eve@elsewhere.example")},
        "USER_NOT_MAPPED<x@contoso.com 1");
    row("external people only", {at("eve@elsewhere.example"), at("mallory@elsewhere.example")},
        "NO_MAILBOX< 2");
    row("nobody", {}, "NO_MAILBOX< 0");
}

void FanOutTest::makesTheCopiesOfAnItem()
{
    QFETCH(People, people);
    QTEST(described(fanOut(people, contoso())), "expected");
}

void FanOutTest::reachesEveryoneWhoGotTheFirstVersion_data()
{
    QTest::addColumn<People>("people");
    QTest::addColumn<std::vector<Copy>>("earlier");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const People &people, const std::vector<Copy> &earlier,
                        const char *expected) {
        QTest::newRow(name) << people << earlier << text(expected);
    };
    const Copy toBob{.mailbox = text("id-bob"), .sourceUser = text("bob@contoso.com")};
    const Copy toGone{.mailbox = text("id-gone"), .sourceUser = text("gone@contoso.com")};
    const auto parked = [](const char *user) {
        return Copy{.sourceUser = text(user), .reason = "USER_NOT_MAPPED"};
    };
    row("beside today's people", {at("alice@contoso.com")}, {toBob},
        "id-alice<alice@contoso.com id-bob<bob@contoso.com 0");
    row("once", {at("BOB@contoso.com")}, {toBob, toBob}, "id-bob<BOB@contoso.com 0");
    const Copy toBoth{
        .mailbox = text("id-bob"), .sourceUser = text("bob@contoso.com"), .alsoFor = {text("17")}};
    row("who shared it then", {}, {toBoth}, "id-bob<bob@contoso.com+17 0");
    row("who shared it then beside who takes part", {at("BOB@contoso.com")}, {toBoth},
        "id-bob<BOB@contoso.com+17 0");
    row("who takes part shares by the mapping alone", {at("alice@contoso.com"), at("bob@contoso.com")},
        {{.mailbox = text("id-bob"), .sourceUser = text("17"), .alsoFor = {text("alice@contoso.com")}}},
        "id-alice<alice@contoso.com id-bob<bob@contoso.com+17 0");
    row("without anyone today", {}, {toBob}, "id-bob<bob@contoso.com 0");
    row("with strangers only today", {at("eve@elsewhere.example")}, {toBob}, "id-bob<bob@contoso.com 1");
    row("also where the directory has lost them", {at("alice@contoso.com")}, {toGone},
        "id-alice<alice@contoso.com id-gone<gone@contoso.com 0");
    row("who was parked then and is mapped now", {at("alice@contoso.com")},
        {parked("17"), parked("carol@contoso.com")},
        "id-alice<alice@contoso.com id-bob<17 id-carol<carol@contoso.com 0");
    row("who was parked then and is mapped now by another id",
        {{.sourceId = text("9"), .otherId = text("17")}}, {parked("9")}, "id-bob<9 0");
    row("who was parked then and still is", {at("x@contoso.com")}, {parked("x@contoso.com"), parked("y")},
        "USER_NOT_MAPPED<x@contoso.com USER_NOT_MAPPED<y 0");
    row("who was parked then and is outside now", {at("alice@contoso.com")},
        {parked("eve@elsewhere.example")}, "id-alice<alice@contoso.com 0");
    row("nobody then and now", {}, {{.reason = "NO_MAILBOX"}}, "NO_MAILBOX< 0");
}

void FanOutTest::reachesEveryoneWhoGotTheFirstVersion()
{
    QFETCH(People, people);
    QFETCH(std::vector<Copy>, earlier);
    QTEST(described(fanOut(people, contoso(), earlier)), "expected");
}

void FanOutTest::saysWhyACopyHasNoMailbox()
{
    const FanOut unmapped = fanOut({at("x@contoso.com"), at("alice@contoso.com")}, contoso());
    QVERIFY(unmapped.copies.at(0).text.startsWith(text("No mailbox has the address x@contoso.com. ")));
    QVERIFY(unmapped.copies.at(0).text.contains(text("or give a mailbox this address in")));
    QVERIFY(unmapped.copies.at(0).text.endsWith(text("then replay.")));
    QCOMPARE(unmapped.copies.at(1), (Copy{text("id-alice"), text("alice@contoso.com"), {}, {}}));
    QVERIFY(fanOut({}, contoso()).copies.front().text.contains(text("then replay; else dismiss")));
}

void FanOutTest::namesTheFirstOfThoseWhoHaveNone_data()
{
    QTest::addColumn<People>("people");
    QTest::addColumn<QString>("named");
    const Person eve = at("eve@elsewhere.example");
    const Person mallory = at("mallory@elsewhere.example");
    const Person trent = at("trent@elsewhere.example");
    const Person nameless{.external = true};
    const Person guest{.sourceId = text("guest 7"), .external = true};
    QTest::newRow("nobody") << People() << QString();
    QTest::newRow("one") << People{eve} << text(": eve@elsewhere.example");
    QTest::newRow("three") << People{eve, mallory, eve, guest}
                           << text(": eve@elsewhere.example, mallory@elsewhere.example, guest 7");
    QTest::newRow("more")
        << People{eve, mallory, trent, guest, at("x@elsewhere.example")}
        << text(": eve@elsewhere.example, mallory@elsewhere.example, trent@elsewhere.example and 2 more");
    QTest::newRow("someone without any name") << People{nameless} << QString();
    QTest::newRow("beside someone without any name")
        << People{nameless, eve} << text(": eve@elsewhere.example and 1 more");
    QTest::newRow("in one line") << People{{.sourceId = text("a\nb"), .external = true}} << text(": a b");
    QTest::newRow("not at any length")
        << People{{.sourceId = QString(253, u'x') + text("😀") + QString(9999, u'y'), .external = true}}
        << text(": ") + QString(253, u'x') + text("…");
}

void FanOutTest::namesTheFirstOfThoseWhoHaveNone()
{
    QFETCH(People, people);
    QFETCH(QString, named);
    const FanOut result = fanOut(people, contoso());
    QCOMPARE(result.copies.size(), size_t{1});
    const QString &why = result.copies.front().text;
    const QString begin = text("Nobody who took part has a mailbox in the organisation") + named + u'.';
    QVERIFY2(why.startsWith(begin + text(" If somebody should")), qUtf8Printable(why));
}

void FanOutTest::givesTheSameEveryTime()
{
    const People people{at("x@contoso.com"), at("alice@contoso.com"), at("eve@elsewhere.example"),
                        at("bob@contoso.com")};
    QVERIFY(fanOut(people, contoso()) == fanOut(people, contoso()));
}

void FanOutTest::takesTenThousandPeople()
{
    target::Directory directory{.domains = {text("example.com")}, .anyAddressInDomains = true};
    People people;
    for (int each = 0; each < 20000; ++each)
        people.push_back({.address = QStringLiteral("user%1@example.com").arg(each % 10000)});
    const FanOut result = fanOut(people, {directory, {}, true});
    QCOMPARE(result.copies.size(), size_t{10000});
    QCOMPARE(result.copies.back().mailbox, text("user9999@example.com"));
}

QTEST_GUILESS_MAIN(FanOutTest)
#include "fanout_test.moc"
