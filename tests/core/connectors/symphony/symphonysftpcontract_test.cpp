// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/sourcecontract.h"
#include "core/connectors/symphony/exportworld.h"

class SymphonySftpContractTest : public contract::SourceContract
{
    Q_OBJECT

    support::SftpServer m_server;

    std::unique_ptr<contract::World> makeWorld() override
    {
        return std::make_unique<symphony::ExportWorld>(true, true, &m_server);
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_server.start(), QString()); }
};

QTEST_GUILESS_MAIN(SymphonySftpContractTest)
#include "symphonysftpcontract_test.moc"
