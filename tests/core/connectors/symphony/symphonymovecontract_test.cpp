// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/sourcecontract.h"
#include "core/connectors/symphony/exportworld.h"

class SymphonyMoveContractTest : public contract::SourceContract
{
    Q_OBJECT

    std::unique_ptr<contract::World> makeWorld() override
    {
        return std::make_unique<symphony::ExportWorld>(true, true);
    }
};

QTEST_GUILESS_MAIN(SymphonyMoveContractTest)
#include "symphonymovecontract_test.moc"
