// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/sourcecontract.h"
#include "core/connectors/xip/xipworld.h"

class XipMoveContractTest : public contract::SourceContract
{
    Q_OBJECT

    std::unique_ptr<contract::World> makeWorld() override
    {
        return std::make_unique<xip::XipWorld>(QStringLiteral("move"));
    }
};

QTEST_GUILESS_MAIN(XipMoveContractTest)
#include "xipmovecontract_test.moc"
