// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/sourcecontract.h"
#include "core/connectors/chatter/chatterworld.h"

class ChatterContractTest : public contract::SourceContract
{
    Q_OBJECT

    std::unique_ptr<contract::World> makeWorld() override
    {
        return std::make_unique<chatter::ChatterWorld>();
    }
};

QTEST_GUILESS_MAIN(ChatterContractTest)
#include "chattercontract_test.moc"
