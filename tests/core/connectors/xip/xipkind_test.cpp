// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/xipkind.h"
#include "support/failureof.h"

class XipKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesTheWordsAdminsKnow();
    void hasNoTimeline();
    void needsAFolderAlone();
    void connectsToNothingWhenMade();
};

void XipKindTest::usesTheWordsAdminsKnow()
{
    const connectors::ConnectorKind kind = xip::kind();
    QCOMPARE(kind.id, QByteArray("xip"));
    QCOMPARE(kind.name, u"XIP");
    QCOMPARE(kind.addLabel, u"Add new connector");
    QCOMPARE(kind.mappingTitle, u"Map XIP users to Microsoft 365 users");
}

void XipKindTest::hasNoTimeline()
{
    QVERIFY(!xip::kind().hasTimeline);
}

void XipKindTest::needsAFolderAlone()
{
    const model::Fields fields = connectors::allFields(xip::kind());
    const auto failure = support::failureOf([&] { model::validated(fields, {}, {}); });
    QCOMPARE(failure.key, QByteArray("MISSING_SETTING"));
    QVERIFY(failure.text.contains(u"folder"));
    const auto values = model::validated(
        fields, {{"folder", QStringLiteral("/in")}, {"since", QStringLiteral("2026-01-01")}}, {});
    QCOMPARE(values.value("requireSignature"), u"true");
    QCOMPARE(values.value("after"), u"keep");
}

void XipKindTest::connectsToNothingWhenMade()
{
    const base::SystemClock clock;
    const QString none = QStringLiteral("/no/such/place");
    connectors::SourceContext context;
    context.values = model::validated(connectors::allFields(xip::kind()),
                                      {{"folder", none}, {"trust", none}, {"fieldMap", none}}, {});
    context.clock = &clock;
    QVERIFY(xip::kind().makeSource(context));
    context.values["pinned"] = QStringLiteral("not hex");
    QCOMPARE(support::failureOf([&] { xip::kind().makeSource(context); }).key, QByteArray("INVALID_SETTING"));
}

QTEST_GUILESS_MAIN(XipKindTest)
#include "xipkind_test.moc"
