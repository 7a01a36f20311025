// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/entities.h"

using namespace symphony;

class EntitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMentionsAndTags()
    {
        const Entities found = entitiesOf(QStringLiteral(R"({
            "0": {"type": "com.symphony.user.mention", "id": [{"type": "com.symphony.user.userId", "value": 123456789012}]},
            "1": {"type": "com.symphony.user.mention", "id": [{"type": "com.symphony.user.userId", "value": "42"}]},
            "2": {"type": "org.symphonyoss.taxonomy", "id": [{"type": "org.symphonyoss.taxonomy.hashtag", "value": "bot"}]},
            "3": {"type": "org.symphonyoss.fin.security", "id": [{"type": "org.symphonyoss.fin.security.id.ticker", "value": "ibm"},
                                                                  {"type": "org.symphonyoss.fin.security.id.isin", "value": "US0378"}]},
            "4": {"type": "com.symphony.emoji", "data": {"annotation": "grinning", "unicode": "x"}}})"));
        QCOMPARE(found.mentions, QStringList({QStringLiteral("123456789012"), QStringLiteral("42")}));
        QCOMPARE(found.hashtags, QStringList(QStringLiteral("bot")));
        QCOMPARE(found.cashtags, QStringList({QStringLiteral("ibm"), QStringLiteral("isin US0378")}));
        QCOMPARE(found.details.size(), size_t(1));
        QVERIFY(found.isPlain);
    }
    void listsWhatNobodyKnows()
    {
        const Entities found =
            entitiesOf(QStringLiteral(R"({"a": {"type": "fdc3.entity.action", "label": "Show",
            "actionData": {"intent": "ViewChart", "context": {"ids": [1, 2]}}}})"));
        QVERIFY(!found.isPlain);
        QStringList lines;
        for (const auto &[name, value] : found.details)
            lines.append(name + u'=' + value);
        QCOMPARE(
            lines.join(u' '),
            u"actionData.context.ids=1, 2 actionData.intent=ViewChart label=Show type=fdc3.entity.action");
    }
    void leavesNoJsonToRead()
    {
        const Entities found = entitiesOf(QStringLiteral(
            R"({"trade": {"type": "com.example.trade", "price": 99.855, "quantity": -25000000, "isFinal": true,
            "note": "", "fees": [{"kind": "broker", "amount": 12.5}, {"kind": "clearing", "amount": 3}]}})"));
        QStringList lines;
        for (const auto &[name, value] : found.details)
            lines.append(name + u'=' + value);
        QCOMPARE(lines.join(u' '),
                 u"fees 1.amount=12.5 fees 1.kind=broker fees 2.amount=3 fees 2.kind=clearing isFinal=yes "
                 u"price=99.855 quantity=-25000000 type=com.example.trade");
    }
    void takesBareLineBreaks()
    {
        const Entities found =
            entitiesOf(QStringLiteral("{\"0\": {\"type\": \"org.symphonyoss.taxonomy\", \"id\": [{\"type\": "
                                      "\"x.hashtag\", \"value\": \"a\nb\"}]}}"));
        QCOMPARE(found.hashtags, QStringList(QStringLiteral("a\nb")));
    }
    void keepsWhatCannotBeRead()
    {
        const Entities found = entitiesOf(QStringLiteral("{\"0\": oops"));
        QVERIFY(!found.isPlain);
        QCOMPARE(found.details.front().second, u"{\"0\": oops");
    }
    void findsNothingInNothing()
    {
        for (const char *data : {"", "  ", "{}", "{ }", "{\n}"}) {
            const Entities found = entitiesOf(QLatin1String(data));
            QVERIFY2(found.isPlain && found.details.empty(), data);
        }
    }
};

QTEST_GUILESS_MAIN(EntitiesTest)
#include "entities_test.moc"
