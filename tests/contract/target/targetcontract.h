// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "contract/target/targetfixture.h"

namespace contract {

/// What target/target.h promises, tried on one kind. A kind's test gives its fixture to this suite and runs
/// it with QTest::qExec().
class TargetContract : public QObject
{
    Q_OBJECT

public:
    explicit TargetContract(TargetFixture &fixture) : m_fixture(fixture) {}

private Q_SLOTS:
    void probePasses();
    void directoryKnowsTheMailboxes();
    void aFreshMailboxHoldsNothing();
    void everyLetterHasItsReceipt();
    void anEmptyBatchIsNothing();
    void whatWasPutIsFoundAfterARestart();
    void aKeyIsFoundInItsMailboxAndFolderOnly();
    void bytesAreKeptExactly_data();
    void bytesAreKeptExactly();
    void aMessageWithLineFeedsIsKnownAgain();
    void theTimeOfReceiptIsTheMessagesDate_data();
    void theTimeOfReceiptIsTheMessagesDate();
    void foreignMessagesAreHeldButNotOurs();
    void aCopyOfAnotherContentIsTold();
    void aContentThatIsThereUnderAnotherKeyIsTold();
    void aCopyThatTellsNoContentIsAsAnyOther();
    void theMarkTellsWhatOthersPut();
    void aLetterThatCannotBeOpenedWaitsOrFailsAlone_data();
    void aLetterThatCannotBeOpenedWaitsOrFailsAlone();
    void aBrokenRunLosesAndDoublesNothing_data();
    void aBrokenRunLosesAndDoublesNothing();
    void stopNowEndsAtOnce();
    void everyFolderNameWorksAndIsItsOwn();
    void lanesServeMailboxesAtTheSameTime();
    void aMailboxWandersBetweenLanes();

private:
    TargetFixture &m_fixture;
};

} // namespace contract
