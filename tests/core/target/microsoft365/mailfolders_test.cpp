// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/scripted.h"
#include "support/failureof.h"
#include "target/microsoft365/mailfolders.h"

using namespace microsoft365;
using scripted::refusal;
using scripted::Service;

static const QString xip = QStringLiteral("XIP");
static const QByteArray childFolders = "/v1.0/users/u1/mailFolders/inbox/childFolders";
static const scripted::Answer none{200, R"({"value":[]})"};
static const scripted::Answer one{
    200, R"({"value":[{"id":"other","displayName":"XIP 2"},{"id":"f1","displayName":"xip"}]})"};

class MailFoldersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAFolderWithoutCaseAndRemembersIt();
    void findsNone();
    void encodesTheName();
    void readsFurtherPages();
    void anAnswerWithoutAListIsNoEmptyOne();
    void aRefusedLookSaysNothingOfTheLetters();
    void looksWhereNobodyKnowsOfHiddenOnes();
    void makesAMissingFolder();
    void somebodyElseMadeIt();
    void anEarlierRequestMadeIt();
    void aMailboxWithoutInboxIsNone_data();
    void aMailboxWithoutInboxIsNone();
    void tellsAPersonWhichDelegatedPermissionsAreMissing();
    void learnsAFreshIdWhenItIsGone();
    void aFolderThatIsGoneTwiceIsNoEmptyOne();
};

void MailFoldersTest::findsAFolderWithoutCaseAndRemembersIt()
{
    Service service({one});
    MailFolders folders(*service.client);
    QCOMPARE(folders.find(service.mailbox(), xip, {}), std::optional(QStringLiteral("f1")));
    QCOMPARE(folders.find(service.mailbox(), xip, {}), std::optional(QStringLiteral("f1")));
    const QByteArray request = "GET " + childFolders +
                               "?$filter=displayName%20eq%20%27XIP%27&$select=id%2CdisplayName%"
                               "2CtotalItemCount&$top=100&includeHiddenFolders=true";
    QCOMPARE(service.requests(), QByteArrayList{request});
}

void MailFoldersTest::findsNone()
{
    Service service({none, none});
    MailFolders folders(*service.client);
    QCOMPARE(folders.find(service.mailbox(), xip, {}), std::nullopt);
    QCOMPARE(folders.find(service.mailbox(), xip, {}), std::nullopt);
    QCOMPARE(service.requests().size(), 2);
}

void MailFoldersTest::encodesTheName()
{
    Service service({none});
    MailFolders(*service.client).find(service.mailbox(), QStringLiteral("O'Brien & Co"), {});
    QVERIFY(service.requests().first().contains("%27O%27%27Brien%20%26%20Co%27"));
}

void MailFoldersTest::readsFurtherPages()
{
    Service service;
    service.then({200, R"({"value":[{"id":"x","displayName":"other"}],"@odata.nextLink":")" +
                           service.url(QStringLiteral("/v1.0/next")).toEncoded() + "\"}"});
    service.then(one);
    QCOMPARE(MailFolders(*service.client).find(service.mailbox(), xip, {}),
             std::optional(QStringLiteral("f1")));
}

void MailFoldersTest::anAnswerWithoutAListIsNoEmptyOne()
{
    Service service;
    service.then({200});
    const base::Failure failure =
        support::failureOf([&] { MailFolders(*service.client).ensure(service.mailbox(), xip, {}); });
    QCOMPARE(failure.key, "UNEXPECTED_ANSWER");
    QCOMPARE(service.requests().size(), 1);
}

void MailFoldersTest::aRefusedLookSaysNothingOfTheLetters()
{
    Service service({refusal(400, "ErrorInvalidRequest"), refusal(400, "ErrorInvalidRequest")});
    const base::Failure failure =
        support::failureOf([&] { MailFolders(*service.client).find(service.mailbox(), xip, {}); });
    QCOMPARE(failure.reaction, base::Reaction::ParkMailbox);
    QCOMPARE(service.requests().size(), 2);
}

void MailFoldersTest::looksWhereNobodyKnowsOfHiddenOnes()
{
    Service service({refusal(400, "BadRequest"), one});
    QCOMPARE(MailFolders(*service.client).find(service.mailbox(), xip, {}),
             std::optional(QStringLiteral("f1")));
    QVERIFY(service.requests().first().contains("includeHiddenFolders"));
    QVERIFY(!service.requests().last().contains("includeHiddenFolders"));
}

void MailFoldersTest::makesAMissingFolder()
{
    Service service({none, {201, R"({"id":"f2"})"}});
    MailFolders folders(*service.client);
    QCOMPARE(folders.ensure(service.mailbox(), xip, {}), QStringLiteral("f2"));
    QCOMPARE(folders.ensure(service.mailbox(), xip, {}), QStringLiteral("f2"));
    QCOMPARE(service.requests().last(), QByteArray("POST " + childFolders));
    QCOMPARE(service.sent(1)[QLatin1String("displayName")].toString(), xip);
}

void MailFoldersTest::somebodyElseMadeIt()
{
    Service service({none, refusal(409, "ErrorFolderExists"), one});
    QCOMPARE(MailFolders(*service.client).ensure(service.mailbox(), xip, {}), QStringLiteral("f1"));
}

void MailFoldersTest::anEarlierRequestMadeIt()
{
    Service service({none, {.isCut = true}, refusal(409, "ErrorFolderExists"), one});
    QCOMPARE(MailFolders(*service.client).ensure(service.mailbox(), xip, {}), QStringLiteral("f1"));
}

void MailFoldersTest::aMailboxWithoutInboxIsNone_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("not enabled") << QByteArray("MailboxNotEnabledForRESTAPI");
    QTest::newRow("no user") << QByteArray("Request_ResourceNotFound");
    QTest::newRow("says nothing") << QByteArray();
}

void MailFoldersTest::aMailboxWithoutInboxIsNone()
{
    QFETCH(QByteArray, code);
    Service service({refusal(404, code)});
    const base::Failure failure =
        support::failureOf([&] { MailFolders(*service.client).find(service.mailbox(), xip, {}); });
    QCOMPARE(failure.key, "MAILBOX_NOT_FOUND");
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
}

void MailFoldersTest::learnsAFreshIdWhenItIsGone()
{
    Service service({one, {200, R"({"value":[{"id":"f9","displayName":"XIP"}]})"}});
    MailFolders folders(*service.client);
    QStringList used;
    folders.with(service.mailbox(), xip,
                 [&](const QString &id) {
                     used.append(id);
                     return id == QStringLiteral("f1");
                 },
                 {});
    QCOMPARE(used, (QStringList{QStringLiteral("f1"), QStringLiteral("f9")}));
    QCOMPARE(folders.find(service.mailbox(), xip, {}), std::optional(QStringLiteral("f9")));
}

void MailFoldersTest::tellsAPersonWhichDelegatedPermissionsAreMissing()
{
    Service service({scripted::refusal(403, "Authorization_RequestDenied")}, {}, microsoft365::Asker::Person);
    MailFolders folders(*service.client);
    const base::Failure failure = support::failureOf([&] { folders.find(service.mailbox(), xip, {}); });
    QCOMPARE(failure.key, QByteArray("ACCESS_DENIED"));
    QVERIFY2(failure.fix.contains(QStringLiteral("delegated permissions")), qPrintable(failure.fix));
}

void MailFoldersTest::aFolderThatIsGoneTwiceIsNoEmptyOne()
{
    Service service({one, one});
    MailFolders folders(*service.client);
    int used = 0;
    const base::Failure failure = support::failureOf(
        [&] { folders.with(service.mailbox(), xip, [&](const QString &) { return ++used > 0; }, {}); });
    QCOMPARE(used, 2);
    QCOMPARE(failure.reaction, base::Reaction::ParkMailbox);
    QVERIFY(failure.text.contains(xip));
}

QTEST_GUILESS_MAIN(MailFoldersTest)
#include "mailfolders_test.moc"
