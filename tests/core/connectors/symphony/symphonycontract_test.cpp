// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/sourcecontract.h"
#include "core/connectors/symphony/symphonyworld.h"

class SymphonyContractTest : public contract::SourceContract
{
    Q_OBJECT

    std::unique_ptr<contract::World> makeWorld() override
    {
        return std::make_unique<symphony::SymphonyWorld>();
    }
};

QTEST_GUILESS_MAIN(SymphonyContractTest)
#include "symphonycontract_test.moc"
