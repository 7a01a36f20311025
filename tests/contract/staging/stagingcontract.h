// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "contract/staging/stagingfixture.h"

namespace contract {

/// What staging/staging.h promises, tried on one kind. A kind's test gives its fixture to this suite and runs
/// it with QTest::qExec().
class StagingContract : public QObject
{
    Q_OBJECT

public:
    explicit StagingContract(StagingFixture &fixture) : m_fixture(fixture) {}

private Q_SLOTS:
    void probePasses();
    void whatWasPutIsThereWhole_data();
    void whatWasPutIsThereWhole();
    void aRangeIsThatRange_data();
    void aRangeIsThatRange();
    void puttingTheSameAgainSucceeds();
    void otherContentUnderTheNameIsAConflict();
    void contentWithAnotherDigestIsRefused_data();
    void contentWithAnotherDigestIsRefused();
    void aPutThatBreaksOffLeavesNothing();
    void verifyNoticesAChangedByte();
    void verifyIsFalseForWhatIsNotThere();
    void aRangeThatIsNotThereFails_data();
    void aRangeThatIsNotThereFails();
    void removeRemovesAndForgives();
    void documentsAreReplaced();
    void stopNowEndsAtOnce();

private:
    StagingFixture &m_fixture;
};

} // namespace contract
