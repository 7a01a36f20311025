// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

#include "contract/rehearsal.h"

namespace contract {

/// The promises of connectors/source.h, held against one kind. A kind's contract test derives from it and
/// says what its world is; nothing else:
///
///     class XipContractTest : public contract::SourceContract
///     {
///         Q_OBJECT
///         std::unique_ptr<contract::World> makeWorld() override { return std::make_unique<XipWorld>(); }
///     };
class SourceContract : public QObject
{
    Q_OBJECT

private:
    /// A fresh one for each promise.
    virtual std::unique_ptr<World> makeWorld() = 0;

private Q_SLOTS:
    void init();
    void cleanup();

    void describesItselfWhole();
    void acceptsTheDefaultsOfItsFields();
    void keepsItsIdentity();
    void probesWithASentence();
    void readsEverythingOnce();
    void returnsTheSamePageForTheSameCursor();
    void returnsTheSamePageAfterARestart();
    void findsNothingNewTheSecondTime();
    void findsWhatArrivedSince();
    void handsInTheSameWhereAnotherConnectorHasIt();
    void losesAndDoublesNothingWhenKilledAfterAnyPage();
    void losesAndDoublesNothingWhenKilledBeforeAnyCommit();
    void endsADryRun();
    void changesNothingOutsideBeforeItAcknowledges();
    void acknowledgesTheSamePageTwice();
    void boundsItsPages();
    void stopsWhenAsked();
    void goesOnAfterAStop();
    void convertsTheSameItemAlike();
    void convertsWithoutHavingRead();
    void failsAloneOnABadItem();
    void namesEveryItemCompletely();
    void fillsMessagesSensibly();
    void opensWhatItDescribes();
    void opensInALaterRun();
    void refusesAForeignLocator();
    void honoursSince();

private:
    Harvest harvest() { return Rehearsal(*m_world, m_memory).run(); }
    Harvest wholeHarvest();

    std::unique_ptr<World> m_world;
    Memory m_memory;
};

} // namespace contract
