// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTest>

#include "target/microsoft365/user.h"

using namespace microsoft365;

namespace {

User user(const QString &mail, const QStringList &proxyAddresses = {}, const QString &principalName = {})
{
    return {.displayName = mail.section(u'@', 0, 0),
            .mail = mail,
            .principalName = principalName,
            .proxyAddresses = proxyAddresses};
}

const target::DirectoryEntry &entry(const target::Directory &directory, const char *id)
{
    return *std::ranges::find(directory.entries, QLatin1String(id), &target::DirectoryEntry::mailbox);
}

} // namespace

class UserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesItself();
    void laysChangesOverWhatIsKnown();
    void namesAMailboxByAllItsAddresses();
    void theHigherRankHasTheAddress();
    void twoOfOneRankBothHaveIt();
    void whatTwoHaveAsMailIsNeithersAddress();
    void nobodySignsInWithAnothersMail();
    void marksGuests_data();
    void marksGuests();
    void matchesByWhatIsAskedFor();
    void privateAddressesAddNoDomain();
    void leavesOutDisabledAccountsWhenAsked();
    void takesTheDomainsThatAreSet();
    void hasAnAddressWhereTheDirectoryHasNoMail();
};

void UserTest::readsAndWritesItself()
{
    const User whole{.displayName = QString::fromUtf8("Ü"),
                     .mail = QStringLiteral("a@example.com"),
                     .principalName = QStringLiteral("a@example.org"),
                     .proxyAddresses = {QStringLiteral("SMTP:a@example.com")},
                     .otherMails = {QStringLiteral("p@example.net")},
                     .imAddresses = {QStringLiteral("sip:a@example.com")},
                     .userType = QStringLiteral("Member"),
                     .createdAt = QStringLiteral("2020-01-02T03:04:05Z"),
                     .isEnabled = false};
    User read;
    update(read, toJson(QStringLiteral("u1"), whole));
    QCOMPARE(read, whole);
}

void UserTest::laysChangesOverWhatIsKnown()
{
    User known = user(QStringLiteral("a@example.com"), {QStringLiteral("smtp:b@example.com")});
    update(known, {{QStringLiteral("displayName"), QStringLiteral("New")},
                   {QStringLiteral("mail"), QJsonValue::Null}});
    QCOMPARE(known.displayName, QStringLiteral("New"));
    QVERIFY(known.mail.isEmpty());
    QCOMPARE(known.proxyAddresses.size(), 1);
    update(known,
           {{QStringLiteral("proxyAddresses"), QJsonArray()}, {QStringLiteral("accountEnabled"), false}});
    QVERIFY(known.proxyAddresses.isEmpty());
    QVERIFY(!known.isEnabled);
}

void UserTest::namesAMailboxByAllItsAddresses()
{
    const Users users{
        {QStringLiteral("u1"),
         user(QStringLiteral("Ann@Example.com"),
              {QStringLiteral("SMTP:ann@example.com"), QStringLiteral("smtp:a.lee@example.org"),
               QStringLiteral("x500:/o=x"), QStringLiteral("sip:ann@example.com"), QStringLiteral("SPO:x")},
              QStringLiteral("ann@tenant.example"))}};
    const target::Directory directory = directoryOf(users, {});
    const target::DirectoryEntry &ann = entry(directory, "u1");
    QCOMPARE(ann.address, QStringLiteral("Ann@Example.com"));
    QCOMPARE(ann.aliases,
             (QStringList{QStringLiteral("a.lee@example.org"), QStringLiteral("ann@tenant.example")}));
    QCOMPARE(directory.domains, (QStringList{QStringLiteral("example.com"), QStringLiteral("example.org"),
                                             QStringLiteral("tenant.example")}));
    QVERIFY(!directory.anyAddressInDomains);
}

void UserTest::theHigherRankHasTheAddress()
{
    const QString shared = QStringLiteral("desk@example.com");
    const Users users{{QStringLiteral("u1"), user(shared)},
                      {QStringLiteral("u2"),
                       user(QStringLiteral("b@example.com"), {QStringLiteral("smtp:Desk@example.com")})},
                      {QStringLiteral("u3"), user(QStringLiteral("c@example.com"), {}, shared)}};
    const target::Directory directory = directoryOf(users, {});
    QCOMPARE(entry(directory, "u1").address, shared);
    QVERIFY(entry(directory, "u2").aliases.isEmpty());
    QVERIFY(entry(directory, "u3").aliases.isEmpty());
}

void UserTest::twoOfOneRankBothHaveIt()
{
    const Users users{
        {QStringLiteral("u1"), user(QStringLiteral("a@example.com"), {QStringLiteral("smtp:x@example.com")})},
        {QStringLiteral("u2"),
         user(QStringLiteral("b@example.com"), {QStringLiteral("smtp:x@example.com")})}};
    const target::Directory directory = directoryOf(users, {});
    QCOMPARE(entry(directory, "u1").aliases, QStringList{QStringLiteral("x@example.com")});
    QCOMPARE(entry(directory, "u2").aliases, QStringList{QStringLiteral("x@example.com")});
}

// Whoever chooses between the two has to be shown what tells them apart.
void UserTest::whatTwoHaveAsMailIsNeithersAddress()
{
    const QString shared = QStringLiteral("desk@example.com");
    const Users users{{QStringLiteral("u1"), user(shared, {}, QStringLiteral("one@example.com"))},
                      {QStringLiteral("u2"), user(shared, {}, QStringLiteral("two@example.com"))}};
    const target::Directory directory = directoryOf(users, {});
    QCOMPARE(entry(directory, "u1").address, QStringLiteral("one@example.com"));
    QCOMPARE(entry(directory, "u2").address, QStringLiteral("two@example.com"));
    for (const char *id : {"u1", "u2"})
        QCOMPARE(entry(directory, id).aliases, QStringList{shared});
}

// The name to sign in with says nothing of whose mail it is.
void UserTest::nobodySignsInWithAnothersMail()
{
    const QString shared = QStringLiteral("sales@example.com");
    const Users users{{QStringLiteral("u1"), user(shared, {}, shared)},
                      {QStringLiteral("u2"), user(shared, {}, QStringLiteral("bob@example.com"))}};
    const target::Directory directory = directoryOf(users, {});
    QCOMPARE(entry(directory, "u1").address, QString());
    QCOMPARE(entry(directory, "u2").address, QStringLiteral("bob@example.com"));
    for (const char *id : {"u1", "u2"})
        QCOMPARE(entry(directory, id).aliases, QStringList{shared});
}

void UserTest::marksGuests_data()
{
    QTest::addColumn<QString>("userType");
    QTest::addColumn<QString>("principalName");
    QTest::addColumn<bool>("isGuest");
    QTest::newRow("member") << "Member"
                            << "a@example.com" << false;
    QTest::newRow("guest") << "Guest"
                           << "a@example.com" << true;
    QTest::newRow("by its name") << ""
                                 << "a_partner.example#EXT#@example.com" << true;
    QTest::newRow("no type") << ""
                             << "a@example.com" << false;
}

void UserTest::marksGuests()
{
    QFETCH(QString, userType);
    QFETCH(QString, principalName);
    QFETCH(bool, isGuest);
    User guest = user(QStringLiteral("a@partner.example"), {}, principalName);
    guest.userType = userType;
    const target::Directory directory = directoryOf({{QStringLiteral("u1"), guest}}, {});
    QCOMPARE(entry(directory, "u1").isGuest, isGuest);
    QCOMPARE(directory.domains.contains(QStringLiteral("partner.example")), !isGuest);
}

void UserTest::matchesByWhatIsAskedFor()
{
    User ann = user(QStringLiteral("ann@example.com"));
    ann.otherMails = {QStringLiteral("ann@private.example")};
    ann.imAddresses = {QStringLiteral("SIP:ann.chat@example.com")};
    const Users users{{QStringLiteral("u1"), ann}};
    QVERIFY(entry(directoryOf(users, {}), "u1").aliases.isEmpty());
    QCOMPARE(entry(directoryOf(users, {.byOtherMails = true}), "u1").aliases,
             QStringList{QStringLiteral("ann@private.example")});
    QCOMPARE(entry(directoryOf(users, {.byImAddresses = true}), "u1").aliases,
             QStringList{QStringLiteral("ann.chat@example.com")});
}

void UserTest::privateAddressesAddNoDomain()
{
    User ann = user(QStringLiteral("ann@example.com"));
    ann.otherMails = {QStringLiteral("ann@private.example")};
    QCOMPARE(directoryOf({{QStringLiteral("u1"), ann}}, {.byOtherMails = true}).domains,
             QStringList{QStringLiteral("example.com")});
}

void UserTest::leavesOutDisabledAccountsWhenAsked()
{
    User room = user(QStringLiteral("room@example.com"));
    room.isEnabled = false;
    const Users users{{QStringLiteral("u1"), room}};
    QCOMPARE(directoryOf(users, {}).entries.size(), 1u);
    QVERIFY(directoryOf(users, {.skipsDisabled = true}).entries.empty());
}

void UserTest::takesTheDomainsThatAreSet()
{
    const Users users{{QStringLiteral("u1"), user(QStringLiteral("a@example.com"))}};
    QCOMPARE(directoryOf(users, {.domains = {QStringLiteral("example.org")}}).domains,
             QStringList{QStringLiteral("example.org")});
}

void UserTest::hasAnAddressWhereTheDirectoryHasNoMail()
{
    const Users users{{QStringLiteral("u1"), user({}, {QStringLiteral("smtp:b@example.com"),
                                                       QStringLiteral("SMTP:a@example.com")})},
                      {QStringLiteral("u2"), user({}, {}, QStringLiteral("c@example.com"))},
                      {QStringLiteral("u3"), user({})}};
    const target::Directory directory = directoryOf(users, {});
    QCOMPARE(entry(directory, "u1").address, QStringLiteral("a@example.com"));
    QCOMPARE(entry(directory, "u2").address, QStringLiteral("c@example.com"));
    QVERIFY(entry(directory, "u3").address.isEmpty());
}

QTEST_GUILESS_MAIN(UserTest)
#include "user_test.moc"
