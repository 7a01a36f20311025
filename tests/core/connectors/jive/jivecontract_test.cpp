// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/sourcecontract.h"
#include "core/connectors/jive/jiveworld.h"

class JiveContractTest : public contract::SourceContract
{
    Q_OBJECT

    std::unique_ptr<contract::World> makeWorld() override { return std::make_unique<jive::JiveWorld>(); }
};

QTEST_GUILESS_MAIN(JiveContractTest)
#include "jivecontract_test.moc"
