// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/mail.h"
#include "core/target/microsoft365/sandboxfixture.h"
#include "support/failureof.h"

using sandbox::Fault;
using Letters = std::vector<target::Letter>;

static const QString folder = QStringLiteral("XIP");

/// What is said of a folder that is not as it was a moment ago.
class LookingAgainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderThatCannotBeOpenedIsNoEmptyOne_data();
    void aFolderThatCannotBeOpenedIsNoEmptyOne();
    void aCopyThatIsFoundLateIsCounted();
    void aHalfCopyThatIsNotShownOnceIsNotDoubled();
    void aHalfCopyThatCannotBeOpenedStaysInDoubt();
    void aWholeCopyIsImportedWhetherItsClassIsShownOrNot_data();
    void aWholeCopyIsImportedWhetherItsClassIsShownOrNot();
};

void LookingAgainTest::aFolderThatCannotBeOpenedIsNoEmptyOne_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("item not found") << QByteArray("ErrorItemNotFound");
    QTest::newRow("says nothing") << QByteArray();
}

void LookingAgainTest::aFolderThatCannotBeOpenedIsNoEmptyOne()
{
    QFETCH(QByteArray, code);
    SandboxFixture fixture;
    const QString mailbox = fixture.freshMailbox();
    const Letters letters{mail::letter(1, mailbox)};
    const auto target = fixture.make();
    target->put(mailbox, folder, letters, {});
    Fault gone{.kind = Fault::Kind::Status, .route = QStringLiteral("listFolderMessages")};
    gone.status = 404;
    gone.code = code;
    const auto none = [](const target::Held &) {
    };
    for (const std::function<void()> &look :
         std::vector<std::function<void()>>{[&] { target->find(mailbox, folder, letters, {}); },
                                            [&] { target->holdsAny(mailbox, folder, {}); },
                                            [&] {
                                                target->list(mailbox, folder, none, {});
                                            }}) {
        fixture.cloud.clearFaults();
        gone.times = 2;
        fixture.cloud.add(gone);
        QCOMPARE(support::failureOf(look).reaction, base::Reaction::ParkMailbox);
    }
    gone.times = 1;
    fixture.cloud.add(gone);
    QVERIFY(target->holdsAny(mailbox, folder, {}));
    fixture.cloud.add(gone);
    QCOMPARE(target->find(mailbox, folder, letters, {}).size(), 1u);
}

void LookingAgainTest::aCopyThatIsFoundLateIsCounted()
{
    SandboxFixture fixture;
    const QString mailbox = fixture.freshMailbox();
    const Letters letters{mail::letter(1, mailbox), mail::letter(2, mailbox)};
    const auto target = fixture.make();
    target->put(mailbox, folder, std::span(letters).first(1), {});
    QCOMPARE(target->mark(mailbox, folder, {}), std::optional<qint64>(1));
    fixture.restart(); // as a request that was cut, and is done only now
    fixture.make()->put(mailbox, folder, std::span(letters).last(1), {});
    QCOMPARE(target->find(mailbox, folder, letters, {}).size(), 2u);
    QCOMPARE(target->mark(mailbox, folder, {}), std::optional<qint64>(2));
}

void LookingAgainTest::aHalfCopyThatIsNotShownOnceIsNotDoubled()
{
    using enum model::Outcome::State;
    SandboxFixture fixture;
    const QString mailbox = fixture.freshMailbox();
    Letters letters{mail::letter(1, mailbox, {mail::file(2'000'000), mail::file(2'500'000)})};
    const auto target = fixture.make();
    Fault cut = Fault::cutBeforeAttachment();
    cut.times = 1;
    fixture.cloud.add(cut);
    QCOMPARE(target->put(mailbox, folder, letters, {}).at(0).state, Unknown);
    Fault gone{.kind = Fault::Kind::Status, .route = QStringLiteral("getMessage"), .times = 1};
    gone.status = 404;
    gone.code = "ErrorItemNotFound";
    fixture.cloud.add(gone);
    for (const auto state : {Unknown, Imported}) {
        const auto found = target->find(mailbox, folder, letters, {});
        QCOMPARE(found.at(letters[0].key).state, target::Found::State::Incomplete);
        letters[0].incomplete = found.at(letters[0].key).receipt;
        QCOMPARE(target->put(mailbox, folder, letters, {}).at(0).state, state);
        QCOMPARE(fixture.cloud.messages(mailbox).size(), 1u);
    }
    QCOMPARE(fixture.cloud.messages(mailbox)[0].attachments.size(), 2u);
}

void LookingAgainTest::aHalfCopyThatCannotBeOpenedStaysInDoubt()
{
    SandboxFixture fixture;
    const QString mailbox = fixture.freshMailbox();
    Letters letters{mail::letter(1, mailbox, {mail::file(2'000'000), mail::file(2'500'000)})};
    const auto target = fixture.make();
    Fault cut = Fault::cutBeforeAttachment();
    cut.times = 1;
    fixture.cloud.add(cut);
    target->put(mailbox, folder, letters, {});
    letters[0].incomplete = target->find(mailbox, folder, letters, {}).at(letters[0].key).receipt;
    Fault fault = Fault::throttled("60");
    fault.route = QStringLiteral("getMessage");
    fixture.cloud.add(fault);
    QCOMPARE(target->put(mailbox, folder, letters, {}).at(0).state, model::Outcome::State::Unknown);
    QCOMPARE(support::failureOf([&] { target->put(mailbox, folder, letters, {}); }).key, "IMPORT_THROTTLED");
}

void LookingAgainTest::aWholeCopyIsImportedWhetherItsClassIsShownOrNot_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("throttled") << 429 << QByteArray("ApplicationThrottled");
    QTest::newRow("closed") << 403 << QByteArray("ErrorAccessDenied");
    QTest::newRow("signed out") << 401 << QByteArray("InvalidAuthenticationToken");
}

void LookingAgainTest::aWholeCopyIsImportedWhetherItsClassIsShownOrNot()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    SandboxFixture fixture;
    const QString mailbox = fixture.freshMailbox();
    Letters letters{mail::letter(1, mailbox)};
    letters[0].itemClass = QStringLiteral("IPM.ExternalData.XIP");
    Fault fault = Fault::throttled("60");
    fault.route = QStringLiteral("getMessage");
    fault.status = status;
    fault.code = code;
    fixture.cloud.add(fault);
    const auto outcomes = fixture.make()->put(mailbox, folder, letters, {});
    QCOMPARE(outcomes.at(0).state, model::Outcome::State::Imported);
    QCOMPARE(fixture.cloud.messages(mailbox).size(), 1u);
}

QTEST_GUILESS_MAIN(LookingAgainTest)
#include "lookingagain_test.moc"
