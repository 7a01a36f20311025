// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/paged/pagedkind.h"
#include "support/failureof.h"

class PagedKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsAServer();
    void boundsThePageSize_data();
    void boundsThePageSize();
};

static const QByteArray noFailure = "NO_FAILURE";

static QByteArray complaintAbout(const model::Values &values)
{
    return support::failureOf([&] { model::validated(connectors::allFields(paged::kind()), values, {}); })
        .key;
}

void PagedKindTest::needsAServer()
{
    QCOMPARE(complaintAbout({}), QByteArray("MISSING_SETTING"));
    QCOMPARE(complaintAbout({{"server", QStringLiteral("server.json")}}), noFailure);
}

void PagedKindTest::boundsThePageSize_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<QByteArray>("complaint");
    QTest::newRow("one") << QStringLiteral("1") << noFailure;
    QTest::newRow("largest") << QStringLiteral("200") << noFailure;
    QTest::newRow("none") << QStringLiteral("0") << QByteArray("INVALID_SETTING");
    QTest::newRow("too many") << QStringLiteral("201") << QByteArray("INVALID_SETTING");
    QTest::newRow("no number") << QStringLiteral("few") << QByteArray("INVALID_SETTING");
}

void PagedKindTest::boundsThePageSize()
{
    QFETCH(QString, size);
    QTEST(complaintAbout({{"server", QStringLiteral("server.json")}, {"pageSize", size}}), "complaint");
}

QTEST_GUILESS_MAIN(PagedKindTest)
#include "pagedkind_test.moc"
