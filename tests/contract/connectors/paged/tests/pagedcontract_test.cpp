// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/paged/tests/pagedworld.h"
#include "contract/sourcecontract.h"

class PagedContractTest : public contract::SourceContract
{
    Q_OBJECT

    std::unique_ptr<contract::World> makeWorld() override { return std::make_unique<paged::PagedWorld>(); }
};

QTEST_GUILESS_MAIN(PagedContractTest)
#include "pagedcontract_test.moc"
