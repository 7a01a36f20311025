// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/sourcecontract.h"
#include "core/connectors/xip/xipworld.h"

class XipContractTest : public contract::SourceContract
{
    Q_OBJECT

    std::unique_ptr<contract::World> makeWorld() override
    {
        return std::make_unique<xip::XipWorld>(QStringLiteral("keep"));
    }
};

QTEST_GUILESS_MAIN(XipContractTest)
#include "xipcontract_test.moc"
