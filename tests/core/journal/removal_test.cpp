// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "fixture.h"

using support::failureOf;

/// Removing a connector whose source keeps messages until their day is over.
class RemovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefusedWhileMessagesWait();
    void tellsTheAuditHowManyAreGivenUp();
    void isFreeWhenNoneWaits();
};

static const QByteArray held = "grouped/held/2026-11-19/c/";
static const QByteArray unlisted = "waiting/room/1/h";

static void store(Fixture &f, const model::StateChanges &state)
{
    auto page = f.page(f.start(), {});
    page.state = state;
    f.capture().store(page);
    f.finish(page.run);
}

static model::StateChanges twoWaiting()
{
    return {{"grouped/known/room/1", "0"},
            {"grouped/open/2026-11-19/c", "1"},
            {held + "1", "message"},
            {unlisted, "message"}};
}

void RemovalTest::isRefusedWhileMessagesWait()
{
    Fixture f;
    store(f, twoWaiting());
    const base::Failure failure = failureOf([&] { f.configuration().removeConnector(f.connector(), {}); });
    QCOMPARE(failure.key, "DELIVERIES_OPEN");
    QVERIFY2(failure.text.startsWith(u"2 captured messages"), qUtf8Printable(failure.text));
    QCOMPARE(f.configuration().connectors().size(), 1U);
}

void RemovalTest::tellsTheAuditHowManyAreGivenUp()
{
    Fixture f;
    store(f, twoWaiting());
    f.configuration().removeConnector(f.connector(), QStringLiteral("Given up."));
    QJsonObject detail;
    f.audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == "connector.remove")
            detail = QJsonDocument::fromJson(row.detail).object();
    });
    QCOMPARE(detail.value(QStringLiteral("waiting")).toInt(), 2);
    QCOMPARE(detail.value(QStringLiteral("reason")).toString(), QStringLiteral("Given up."));
}

void RemovalTest::isFreeWhenNoneWaits()
{
    Fixture f;
    store(f, twoWaiting());
    store(f, {{"grouped/open/2026-11-19/c", {}}, {held + "1", {}}, {unlisted, {}}});
    f.configuration().removeConnector(f.connector(), {});
    QVERIFY(f.configuration().connectors().empty());
}

QTEST_GUILESS_MAIN(RemovalTest)
#include "removal_test.moc"
