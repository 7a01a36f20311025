// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/mail.h"
#include "core/target/microsoft365/scripted.h"
#include "support/failureof.h"
#include "target/microsoft365/importer.h"

using namespace std::chrono_literals;
using namespace microsoft365;
using model::Outcome;
using scripted::Answer;
using scripted::refusal;
using scripted::Service;

static const QString folder = QStringLiteral("XIP");
static const Answer folderIs{200, R"({"value":[{"id":"f1","displayName":"XIP"}]})"};
static const Answer created{201, R"({"id":"m1","isDraft":false})"};
static const Answer noAttachments{200, R"({"value":[]})"};
static const QByteArray postMessage = "POST /v1.0/users/u1/mailFolders/f1/messages";
static const QByteArray deleteMessage = "DELETE /v1.0/users/u1/messages/m1";

namespace {

Outcome put(Service &service, const target::Letter &letter, const ImportOptions &options = {})
{
    return Importer(*service.client, options).put(service.mailbox(), folder, letter, {});
}

target::Letter letter(const mail::Files &files = {})
{
    return mail::letter(1, QStringLiteral("u1"), files);
}

target::Letter incomplete(const mail::Files &files)
{
    target::Letter changed = letter(files);
    changed.incomplete = "m1";
    return changed;
}

Answer listed(const std::vector<qsizetype> &sizes)
{
    QJsonArray values;
    for (size_t i = 0; i < sizes.size(); ++i)
        values.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("%1.bin").arg(i)},
                                  {QStringLiteral("size"), sizes[i]}});
    return {200,
            QJsonDocument(QJsonObject{{QStringLiteral("value"), values}}).toJson(QJsonDocument::Compact)};
}

} // namespace

class ImporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRequestMakesAWholeMessage();
    void everyRefusalHasItsOutcome_data();
    void everyRefusalHasItsOutcome();
    void everyTroubleOfMoreThanTheLetterThrows_data();
    void everyTroubleOfMoreThanTheLetterThrows();
    void aRequestThatNeverArrivedIsNoDoubt();
    void makesTheFolderAgainWhenItIsGone();
    void aFolderThatIsGoneTwiceIsTheMailboxesTrouble();
    void addsWhatDoesNotFitAfterwards();
    void leavesAnAttachmentInDoubtToFind_data();
    void leavesAnAttachmentInDoubtToFind();
    void anUploadAddressThatIsRefusedIsNeitherTheAccountsNorTheMailboxes_data();
    void anUploadAddressThatIsRefusedIsNeitherTheAccountsNorTheMailboxes();
    void takesTheMessageBackWhenAnAttachmentIsRefused_data();
    void takesTheMessageBackWhenAnAttachmentIsRefused();
    void aPartThatCannotBeTakenBackIsUnknown();
    void takesADraftBack();
    void goesOnWithAnIncompleteCopy();
    void replacesACopyWithForeignAttachments();
    void whatIsNotShownIsLookedForBeforeItIsPutAnew();
    void takesAnIncompleteCopyBackWhenTheLetterIsTooLarge();
    void governmentCloudsTakeNoLargeAttachment();
    void keepsAnItemClass();
    void fallsBackWhenAnItemClassIsNotKept();
    void fallsBackWhenAnItemClassIsRefused();
};

void ImporterTest::oneRequestMakesAWholeMessage()
{
    Service service({folderIs, created});
    const mail::Files files{mail::file(1000), mail::file(2'000'000)};
    const Outcome outcome = put(service, letter(files));
    QCOMPARE(outcome, (Outcome{Outcome::State::Imported, {}, {}, "m1"}));
    QCOMPARE(service.requests().size(), 2);
    QCOMPARE(service.requests().last(), postMessage);
    QVERIFY(service.request(1).body.size() < 4'000'000);
    const QJsonArray attachments = service.sent(1)[QLatin1String("attachments")].toArray();
    QCOMPARE(attachments.size(), 2);
    QVERIFY(QByteArray::fromBase64(attachments[1][QLatin1String("contentBytes")].toString().toLatin1()) ==
            files[1]);
}

void ImporterTest::everyRefusalHasItsOutcome_data()
{
    using State = Outcome::State;
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<State>("state");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](int status, const char *code, State state, const char *reason) {
        QTest::addRow("%d %s", status, code) << status << QByteArray(code) << state << QByteArray(reason);
    };
    row(0, "cut", State::Unknown, "IMPORT_UNAVAILABLE");
    row(201, "unreadable", State::Unknown, "IMPORT_UNAVAILABLE");
    row(500, "UnknownError", State::Unknown, "IMPORT_UNAVAILABLE");
    row(502, "", State::Unknown, "IMPORT_UNAVAILABLE");
    row(503, "", State::Unknown, "IMPORT_UNAVAILABLE");
    row(504, "", State::Unknown, "IMPORT_UNAVAILABLE");
    row(503, "ErrorMailboxMoveInProgress", State::Unknown, "IMPORT_UNAVAILABLE");
    row(400, "MailboxInfoStale", State::Unknown, "IMPORT_UNAVAILABLE");
    row(413, "", State::Failed, "MESSAGE_TOO_LARGE");
    row(413, "RequestEntityTooLarge", State::Failed, "MESSAGE_TOO_LARGE");
    row(400, "ErrorMessageSizeExceeded", State::Failed, "MESSAGE_TOO_LARGE");
    row(400, "ErrorInvalidRecipients", State::Failed, "IMPORT_REJECTED");
    row(400, "UnableToDeserializePostBody", State::Failed, "IMPORT_REJECTED");
    row(400, "InvalidInternetMessageHeader", State::Failed, "IMPORT_REJECTED");
    row(400, "InvalidInternetMessageHeaderCollection", State::Failed, "IMPORT_REJECTED");
    row(400, "ErrorCorruptData", State::Failed, "IMPORT_REJECTED");
    row(422, "Unheard", State::Failed, "IMPORT_REJECTED");
}

void ImporterTest::everyRefusalHasItsOutcome()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(Outcome::State, state);
    QFETCH(QByteArray, reason);
    Answer answer = refusal(status, code);
    if (code.isEmpty())
        answer.body = {};
    answer.isCut = status == 0;
    Service service({folderIs, answer});
    const Outcome outcome = put(service, letter());
    QCOMPARE(outcome.state, state);
    QCOMPARE(outcome.reason, reason);
    QVERIFY(!outcome.text.isEmpty());
    QVERIFY(outcome.receipt.isEmpty());
    QCOMPARE(service.requests().size(), 2);
}

void ImporterTest::everyTroubleOfMoreThanTheLetterThrows_data()
{
    using base::Reaction;
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<Reaction>("reaction");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](int status, const char *code, Reaction reaction, const char *key,
                        const char *headers = "") {
        QTest::addRow("%d %s", status, code)
            << status << QByteArray(code) << QByteArray(headers) << reaction << QByteArray(key);
    };
    row(429, "ApplicationThrottled", Reaction::ParkMailbox, "IMPORT_THROTTLED", "Retry-After: 60\r\n");
    row(507, "ErrorQuotaExceeded", Reaction::LeaveMailbox, "MAILBOX_FULL");
    row(404, "MailboxNotEnabledForRESTAPI", Reaction::SkipItem, "MAILBOX_NOT_FOUND");
    row(404, "MailboxNotSupportedForRESTAPI", Reaction::SkipItem, "MAILBOX_NOT_FOUND");
    row(404, "ErrorInvalidUser", Reaction::SkipItem, "MAILBOX_NOT_FOUND");
    row(404, "ResourceNotFound", Reaction::SkipItem, "MAILBOX_NOT_FOUND");
    row(403, "ErrorAccessDenied", Reaction::LeaveMailbox, "ACCESS_DENIED");
    row(403, "Authorization_RequestDenied", Reaction::SignInAgain, "ACCESS_DENIED");
    row(400, "ErrorIncorrectRoutingHint", Reaction::EndRun, "IMPORT_MISROUTED");
}

void ImporterTest::everyTroubleOfMoreThanTheLetterThrows()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, headers);
    QFETCH(base::Reaction, reaction);
    QFETCH(QByteArray, key);
    Service service({folderIs, refusal(status, code, headers)});
    const base::Failure failure = support::failureOf([&] { put(service, letter()); });
    QCOMPARE(failure.reaction, reaction);
    QCOMPARE(failure.key, key);
    QCOMPARE(service.requests().size(), 2);
}

void ImporterTest::aRequestThatNeverArrivedIsNoDoubt()
{
    Service service({folderIs});
    service.client->send({.address = "/warm"}, nullptr, {});
    GraphClient nowhere(service.tenant, QUrl(QStringLiteral("http://127.0.0.1:1")), model::Network(),
                        service.clock());
    service.mailbox().state->setFolder(folder, {QStringLiteral("f1")});
    const MailboxRef mailbox = service.mailbox();
    const base::Failure failure =
        support::failureOf([&] { Importer(nowhere, {}).put(mailbox, folder, letter(), {}); });
    QCOMPARE(failure.key, "CONNECTION_REFUSED");
}

void ImporterTest::makesTheFolderAgainWhenItIsGone()
{
    Service service(
        {folderIs, refusal(404, "ErrorItemNotFound"), noAttachments, {201, R"({"id":"f2"})"}, created});
    QCOMPARE(put(service, letter()).state, Outcome::State::Imported);
    QCOMPARE(service.requests().last(), "POST /v1.0/users/u1/mailFolders/f2/messages");
}

void ImporterTest::aFolderThatIsGoneTwiceIsTheMailboxesTrouble()
{
    Service service(
        {folderIs, refusal(404, "ErrorItemNotFound"), folderIs, refusal(404, "ErrorFolderNotFound")});
    const base::Failure failure = support::failureOf([&] { put(service, letter()); });
    QCOMPARE(failure.reaction, base::Reaction::ParkMailbox);
    QCOMPARE(failure.key, "IMPORT_UNAVAILABLE");
}

void ImporterTest::addsWhatDoesNotFitAfterwards()
{
    const mail::Files files{mail::file(2'000'000), mail::file(2'500'000), mail::file(500'000)};
    Service service({folderIs, created, {201}});
    QCOMPARE(put(service, letter(files)).state, Outcome::State::Imported);
    QCOMPARE(service.requests().size(), 3);
    QCOMPARE(service.sent(1)[QLatin1String("attachments")].toArray().size(), 2);
    QCOMPARE(service.requests().last(), "POST /v1.0/users/u1/messages/m1/attachments");
    QVERIFY(QByteArray::fromBase64(service.sent(2)[QLatin1String("contentBytes")].toString().toLatin1()) ==
            files[1]);
}

void ImporterTest::leavesAnAttachmentInDoubtToFind_data()
{
    QTest::addColumn<int>("status"); // 0: the connection is cut
    QTest::newRow("cut") << 0;
    QTest::newRow("unavailable") << 503;
    QTest::newRow("late") << 504;
    QTest::newRow("gone") << 404;
}

/// It may be made yet, and a second one beside it would be a doubled attachment.
void ImporterTest::leavesAnAttachmentInDoubtToFind()
{
    QFETCH(int, status);
    const mail::Files files{mail::file(2'000'000), mail::file(2'500'000), mail::file(2'600'000)};
    Service service({folderIs, created, status == 0 ? scripted::Answer{.isCut = true} : refusal(status, "")});
    const Outcome outcome = put(service, letter(files));
    QCOMPARE(outcome.state, Outcome::State::Unknown);
    QCOMPARE(service.requests().size(), 3);
    QCOMPARE(service.requests().last(), "POST /v1.0/users/u1/messages/m1/attachments");
}

void ImporterTest::anUploadAddressThatIsRefusedIsNeitherTheAccountsNorTheMailboxes_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("401") << 401;
    QTest::newRow("403") << 403;
}

void ImporterTest::anUploadAddressThatIsRefusedIsNeitherTheAccountsNorTheMailboxes()
{
    QFETCH(int, status);
    Service service({folderIs, created});
    service.then({201, R"({"uploadUrl":")" + service.url(QStringLiteral("/up")).toEncoded() + R"("})"});
    service.then(refusal(status, "InvalidAuthenticationToken"));
    QCOMPARE(put(service, letter({mail::file(3'200'000)})).state, Outcome::State::Unknown);
    QCOMPARE(service.requests().last(), "PUT /up");
}

void ImporterTest::takesTheMessageBackWhenAnAttachmentIsRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("size") << 413 << QByteArray("ErrorMessageSizeExceeded") << QByteArray("MESSAGE_TOO_LARGE");
    QTest::newRow("other") << 400 << QByteArray("ErrorInvalidRequest") << QByteArray("IMPORT_REJECTED");
    QTest::newRow("denied") << 403 << QByteArray("ErrorAccessDenied") << QByteArray("ATTACHMENT_DENIED");
}

void ImporterTest::takesTheMessageBackWhenAnAttachmentIsRefused()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, reason);
    Service service({folderIs, created, refusal(status, code), {204, {}}});
    const Outcome outcome = put(service, letter({mail::file(2'000'000), mail::file(2'500'000)}));
    QCOMPARE(outcome.state, Outcome::State::Failed);
    QCOMPARE(outcome.reason, reason);
    QCOMPARE(service.requests().last(), deleteMessage);
}

void ImporterTest::aPartThatCannotBeTakenBackIsUnknown()
{
    for (const Answer &removal : {refusal(400, "ErrorCannotDelete"), refusal(404, "ErrorItemNotFound")}) {
        Service service({folderIs, created, refusal(413, "ErrorMessageSizeExceeded"), removal});
        const Outcome outcome = put(service, letter({mail::file(2'000'000), mail::file(2'500'000)}));
        QCOMPARE(outcome.state, Outcome::State::Unknown);
    }
}

void ImporterTest::takesADraftBack()
{
    Service service({folderIs, {201, R"({"id":"m1","isDraft":true})"}, {204, {}}});
    const Outcome outcome = put(service, letter());
    QCOMPARE(outcome.state, Outcome::State::Failed);
    QCOMPARE(outcome.reason, "IMPORT_REJECTED");
    QCOMPARE(service.requests().last(), deleteMessage);
}

void ImporterTest::goesOnWithAnIncompleteCopy()
{
    const mail::Files files{mail::file(2'000'000), mail::file(2'500'000)};
    Service service({{200, R"({"id":"m1","isDraft":false})"}, listed({2'000'000}), {201}});
    QCOMPARE(put(service, incomplete(files)), (Outcome{Outcome::State::Imported, {}, {}, "m1"}));
    QVERIFY(!service.requests().contains(postMessage));
    QVERIFY(QByteArray::fromBase64(service.sent(2)[QLatin1String("contentBytes")].toString().toLatin1()) ==
            files[1]);
}

void ImporterTest::replacesACopyWithForeignAttachments()
{
    const mail::Files files{mail::file(1000)};
    Service service({{200, R"({"id":"m1"})"}, listed({999}), {204, {}}, folderIs, {201, R"({"id":"m2"})"}});
    QCOMPARE(put(service, incomplete(files)).receipt, "m2");
    QVERIFY(service.requests().contains(deleteMessage));
}

/// One that is put anew while the first only cannot be opened would be a doubled message.
void ImporterTest::whatIsNotShownIsLookedForBeforeItIsPutAnew()
{
    const Answer gone = refusal(404, "ErrorItemNotFound");
    const Answer shown{200, R"({"id":"m1"})"};
    for (const std::deque<Answer> &answers :
         std::vector<std::deque<Answer>>{{gone}, {shown, gone}, {shown, listed({999}), gone}}) {
        Service service(answers);
        QCOMPARE(put(service, incomplete({mail::file(1000)})).state, Outcome::State::Unknown);
        QCOMPARE(service.requests().size(), static_cast<qsizetype>(answers.size()));
    }
}

void ImporterTest::takesAnIncompleteCopyBackWhenTheLetterIsTooLarge()
{
    Service service;
    service.then({204, {}});
    const Outcome outcome = put(service, incomplete({mail::file(3'000'000)}), {.hasUploadSessions = false});
    QCOMPARE(outcome.reason, model::messageTooLarge);
    QCOMPARE(service.requests(), QByteArrayList{deleteMessage});
}

void ImporterTest::governmentCloudsTakeNoLargeAttachment()
{
    Service service;
    const Outcome outcome = put(service, letter({mail::file(3'000'000)}), {.hasUploadSessions = false});
    QCOMPARE(outcome.reason, model::messageTooLarge);
    QVERIFY(outcome.text.contains(QStringLiteral("no upload sessions")));
    QVERIFY(service.requests().isEmpty());
}

void ImporterTest::keepsAnItemClass()
{
    target::Letter changed = letter();
    changed.itemClass = QStringLiteral("IPM.ExternalData.XIP");
    Service service(
        {folderIs,
         created,
         {200, R"({"singleValueExtendedProperties":[{"id":"String 0x1a","value":"IPM.ExternalData.XIP"}]})"},
         created});
    QCOMPARE(put(service, changed).state, Outcome::State::Imported);
    QVERIFY(service.request(1).body.contains("IPM.ExternalData.XIP"));
    QCOMPARE(put(service, changed).state, Outcome::State::Imported);
    QCOMPARE(service.requests().size(), 4); // asked once
    QVERIFY(service.request(3).body.contains("IPM.ExternalData.XIP"));
}

void ImporterTest::fallsBackWhenAnItemClassIsNotKept()
{
    target::Letter changed = letter();
    changed.itemClass = QStringLiteral("IPM.ExternalData.XIP");
    Service service({folderIs, created, {200, R"({"id":"m1"})"}, created});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("does not keep the item class")));
    QCOMPARE(put(service, changed).state, Outcome::State::Imported);
    QCOMPARE(put(service, changed).state, Outcome::State::Imported);
    QCOMPARE(service.requests().size(), 4);
    QVERIFY(!service.request(3).body.contains("IPM.ExternalData.XIP"));
}

void ImporterTest::fallsBackWhenAnItemClassIsRefused()
{
    target::Letter changed = letter();
    changed.itemClass = QStringLiteral("IPM.ExternalData.XIP");
    Service service({folderIs, refusal(400, "ErrorInvalidExtendedProperty"), created});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("does not keep the item class")));
    QCOMPARE(put(service, changed).state, Outcome::State::Imported);
    QVERIFY(!service.request(2).body.contains("IPM.ExternalData.XIP"));
}

QTEST_GUILESS_MAIN(ImporterTest)
#include "importer_test.moc"
