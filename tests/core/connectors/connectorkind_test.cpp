// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "connectors/connectorkind.h"

class ConnectorKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryKindTheCommonFields_data();
    void givesEveryKindTheCommonFields();
    void putsTheKindsOwnFieldsFirst();
    void namesTheFolderAfterTheKind();
    void saysWhereSinceDoesNotApply();
    void acceptsTheDefaults();
};

static connectors::ConnectorKind sample(bool hasTimeline)
{
    return {.id = "sample",
            .name = QStringLiteral("Sample"),
            .fields = {{.key = "folder", .required = true}},
            .hasTimeline = hasTimeline};
}

static model::Field fieldOf(const connectors::ConnectorKind &kind, const QByteArray &key)
{
    const model::Fields fields = connectors::allFields(kind);
    const auto found = std::ranges::find(fields, key, &model::Field::key);
    return found == fields.end() ? model::Field{} : *found;
}

void ConnectorKindTest::givesEveryKindTheCommonFields_data()
{
    QTest::addColumn<bool>("hasTimeline");
    QTest::newRow("a kind with a timeline") << true;
    QTest::newRow("a drop folder") << false;
}

void ConnectorKindTest::givesEveryKindTheCommonFields()
{
    QFETCH(bool, hasTimeline);
    for (const char *key : {"since", "folderName", "schedule", "sizeLimitMB", "itemClass"})
        QCOMPARE(fieldOf(sample(hasTimeline), key).key, QByteArray(key));
}

void ConnectorKindTest::putsTheKindsOwnFieldsFirst()
{
    QCOMPARE(connectors::allFields(sample(true)).front().key, "folder");
}

void ConnectorKindTest::namesTheFolderAfterTheKind()
{
    QCOMPARE(fieldOf(sample(true), "folderName").defaultValue, u"Sample");
}

void ConnectorKindTest::saysWhereSinceDoesNotApply()
{
    QVERIFY(fieldOf(sample(false), "since").help.contains(u"Does not apply to Sample"));
    QVERIFY(!fieldOf(sample(true), "since").help.contains(u"Does not apply"));
}

void ConnectorKindTest::acceptsTheDefaults()
{
    const auto values =
        model::validated(connectors::allFields(sample(true)), {{"folder", QStringLiteral("/in")}}, {});
    QCOMPARE(values.value("schedule"), u"every:24h");
    QCOMPARE(fieldOf(sample(true), "schedule").type, model::Field::Type::Schedule);
    QCOMPARE(values.value("sizeLimitMB"), u"150");
    QCOMPARE(values.value("since"), QString());
}

QTEST_GUILESS_MAIN(ConnectorKindTest)
#include "connectorkind_test.moc"
