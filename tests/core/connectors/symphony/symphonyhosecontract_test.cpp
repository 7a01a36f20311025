// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/sourcecontract.h"
#include "core/connectors/symphony/hoseworld.h"

class SymphonyHoseContractTest : public contract::SourceContract
{
    Q_OBJECT

    std::unique_ptr<contract::World> makeWorld() override { return std::make_unique<symphony::HoseWorld>(); }
};

QTEST_GUILESS_MAIN(SymphonyHoseContractTest)
#include "symphonyhosecontract_test.moc"
