// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/mail.h"
#include "core/target/microsoft365/sandboxfixture.h"
#include "support/failureof.h"

using model::Outcome;
using sandbox::Fault;
using Letters = std::vector<target::Letter>;

static const QString folder = QStringLiteral("XIP");

/// What put() tells of the letters behind one that ended it.
class RestOfLettersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasPutIsToldWhenTheRestFails_data();
    void whatWasPutIsToldWhenTheRestFails();
    void whatWasNotTriedIsToldWhy();
    void aHalfCopyIsInDoubtWhateverEndedIt_data();
    void aHalfCopyIsInDoubtWhateverEndedIt();
};

void RestOfLettersTest::whatWasPutIsToldWhenTheRestFails_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QByteArray>("key");
    Fault throttled = Fault::throttled("60");
    throttled.route = QStringLiteral("createMessage");
    throttled.skip = 2;
    QTest::newRow("throttled") << throttled << QByteArray("IMPORT_THROTTLED");
    Fault denied = throttled;
    denied.status = 403;
    denied.code = "ErrorAccessDenied";
    QTest::newRow("denied") << denied << QByteArray("ACCESS_DENIED");
    Fault full = throttled;
    full.status = 507;
    full.code = "ErrorQuotaExceeded";
    QTest::newRow("full") << full << QByteArray("MAILBOX_FULL");
    Fault out = throttled;
    out.status = 404;
    out.code = "MailboxNotEnabledForRESTAPI";
    QTest::newRow("out") << out << QByteArray("MAILBOX_NOT_FOUND");
}

void RestOfLettersTest::whatWasPutIsToldWhenTheRestFails()
{
    QFETCH(Fault, fault);
    QFETCH(QByteArray, key);
    const bool isPaused = key == "IMPORT_THROTTLED";
    SandboxFixture fixture;
    const QString mailbox = fixture.freshMailbox();
    Letters letters;
    for (int i = 0; i < 4; ++i)
        letters.push_back(mail::letter(i, mailbox));
    fixture.cloud.add(fault);
    const auto target = fixture.make();
    const auto outcomes = target->put(mailbox, folder, letters, {});
    QCOMPARE(outcomes.size(), 4u);
    for (size_t i = 0; i < 4; ++i) {
        QCOMPARE(outcomes[i].state, i < 2 ? Outcome::State::Imported : Outcome::State::Later);
        QCOMPARE(outcomes[i].reason, i < 2 ? QByteArray() : key);
        QCOMPARE(outcomes[i].text.isEmpty(), i < 2);
        QCOMPARE(outcomes[i].retryAfter.has_value(), i >= 2 && isPaused);
    }
    QCOMPARE(support::failureOf([&] { target->put(mailbox, folder, std::span(letters).subspan(2), {}); }).key,
             key);
}

void RestOfLettersTest::whatWasNotTriedIsToldWhy()
{
    SandboxFixture fixture;
    const QString mailbox = fixture.freshMailbox();
    Letters letters;
    for (int i = 0; i < 5; ++i)
        letters.push_back(mail::letter(i, mailbox));
    fixture.cloud.add({.kind = Fault::Kind::AcceptThenDrop,
                       .route = QStringLiteral("createMessage"),
                       .skip = 0,
                       .times = 5});
    const auto outcomes = fixture.make()->put(mailbox, folder, letters, {});
    QCOMPARE(outcomes.size(), 5u);
    for (size_t i = 0; i < 5; ++i) {
        QCOMPARE(outcomes[i].state, i < 3 ? Outcome::State::Unknown : Outcome::State::Later);
        QCOMPARE(outcomes[i].reason, QByteArray("IMPORT_UNAVAILABLE"));
        QVERIFY(!outcomes[i].text.isEmpty());
    }
}

void RestOfLettersTest::aHalfCopyIsInDoubtWhateverEndedIt_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("whole"); ///< letters before it
    QTest::addColumn<QByteArray>("key");
    const auto row = [](int status, const char *code, const char *key) {
        for (const int whole : {0, 1})
            QTest::addRow("%s after %d", key, whole)
                << status << QByteArray(code) << whole << QByteArray(key);
    };
    row(429, "ApplicationThrottled", "IMPORT_THROTTLED");
    row(507, "ErrorQuotaExceeded", "MAILBOX_FULL");
    row(404, "MailboxNotEnabledForRESTAPI", "MAILBOX_NOT_FOUND");
    row(400, "ErrorIncorrectRoutingHint", "IMPORT_MISROUTED");
}

/// The letter is looked for twice before it is sent again; what ended it is thrown by the next call.
void RestOfLettersTest::aHalfCopyIsInDoubtWhateverEndedIt()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(int, whole);
    QFETCH(QByteArray, key);
    SandboxFixture fixture;
    const QString mailbox = fixture.freshMailbox();
    Letters letters;
    for (int i = 0; i < whole; ++i)
        letters.push_back(mail::letter(i, mailbox));
    letters.push_back(mail::letter(8, mailbox, {mail::file(2'000'000), mail::file(2'500'000)}));
    letters.push_back(mail::letter(9, mailbox));
    Fault fault = Fault::throttled("60");
    fault.route = QStringLiteral("addAttachment");
    fault.status = status;
    fault.code = code;
    fixture.cloud.add(fault);
    const auto target = fixture.make();
    const auto outcomes = target->put(mailbox, folder, letters, {});
    QCOMPARE(outcomes.size(), letters.size());
    QCOMPARE(outcomes.front().state, whole > 0 ? Outcome::State::Imported : Outcome::State::Unknown);
    QCOMPARE(outcomes[size_t(whole)].state, Outcome::State::Unknown);
    QCOMPARE(outcomes[size_t(whole)].reason, key);
    QCOMPARE(outcomes.back().state, Outcome::State::Later);
    QCOMPARE(outcomes.back().reason, key);
    const base::Failure failure =
        support::failureOf([&] { target->find(mailbox, folder, std::span(letters).last(1), {}); });
    QCOMPARE(failure.key, key);
    if (key == "MAILBOX_FULL") // thrown once
        QVERIFY(target->find(mailbox, folder, std::span(letters).last(1), {}).empty());
}

QTEST_GUILESS_MAIN(RestOfLettersTest)
#include "restofletters_test.moc"
