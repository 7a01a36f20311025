// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/sourcecontract.h"
#include "core/connectors/jabber/jabberworld.h"

class JabberContractTest : public contract::SourceContract
{
    Q_OBJECT

    std::unique_ptr<contract::World> makeWorld() override { return std::make_unique<jabber::JabberWorld>(); }
};

QTEST_GUILESS_MAIN(JabberContractTest)
#include "jabbercontract_test.moc"
