// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "chatter/schema.h"
#include "connectors/chatter/conversion.h"
#include "connectors/chatter/entity.h"
#include "connectors/chatter/eventwalk.h"
#include "connectors/chatter/feedwalk.h"
#include "connectors/chatter/messagewalk.h"
#include "core/connectors/chatter/lab.h"
#include "support/failureof.h"

/// Fields that hold what they never should: no row is lost, none harms another, and what cannot be converted
/// says why.
class BadRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryPost();
    void keepsEveryComment();
    void keepsEveryPrivateMessage();
    void survivesBadEvents();
    void survivesBadAnswers_data();
    void survivesBadAnswers();
};

using chatter::Lab;
using Step = chatter::Position::Step;

static const QList<QJsonValue> &badValues()
{
    static const QList<QJsonValue> values{
        QJsonValue(),
        QJsonValue(true),
        QJsonValue(-1),
        QJsonValue(1e300),
        QJsonValue(QString()),
        QJsonValue(QStringLiteral("nonsense' OR Id != '")),
        QJsonValue(QString(200'000, u'x')),
        QJsonValue(QString(QChar(0xD800)) + QChar(0)),
        QJsonValue(QStringLiteral("<img src=\"sfdc://069\"><p <b>&#xD800;</script>")),
        QJsonValue(QJsonArray{QJsonObject{{QStringLiteral("Id"), QStringLiteral("005")}}}),
        QJsonValue(QJsonObject{{QStringLiteral("Name"), QJsonArray{1}}})};
    return values;
}

/// Ids and what rows are found and ordered by stay as they are.
static QStringList fieldsToSpoil(const QString &object)
{
    QStringList fields = sandbox::fieldsOf(object);
    for (const char *field : {"Id", "SystemModstamp", "IsDeleted", "SentDate"})
        fields.removeAll(QLatin1String(field));
    return fields;
}

/// Each item converts, or fails alone and names the reason.
static void checkItems(const Lab &lab)
{
    for (const model::SourceItem &item : lab.items) {
        QVERIFY2(item.sentAt > base::Instant{}, qPrintable(item.id));
        QCOMPARE(item.digest.size(), 32);
        const auto failure = support::failureOf([&] { chatter::messageOf(item); });
        QVERIFY2(failure.key == "NO_FAILURE" || failure.reaction == base::Reaction::SkipItem, failure.what());
    }
}

template<typename Walk>
static void keepsAll(Lab &lab, const QString &object, int first, Walk &&walk)
{
    int number = first;
    QStringList ids;
    const QString prefix = sandbox::prefixOf(object);
    for (const QString &field : fieldsToSpoil(object)) {
        for (const QJsonValue &value : badValues()) {
            const QString id = chatter::idOf(prefix.toLatin1().constData(), ++number);
            lab.server.change([&](auto &made) {
                QJsonObject row = made.rows[object].value(chatter::idOf(prefix.toLatin1().constData(), 1));
                row.insert(QStringLiteral("Id"), id);
                row.insert(field, value);
                made.rows[object][id] = row;
            });
            ids.append(id);
        }
    }
    walk();
    QStringList missing = ids;
    for (const model::SourceItem &item : lab.items)
        missing.removeAll(item.id);
    QCOMPARE(missing, QStringList());
    checkItems(lab);
}

void BadRowsTest::keepsEveryPost()
{
    Lab lab({.pageSize = 2000}, {{"trackedChanges", QStringLiteral("on")}});
    keepsAll(lab, QStringLiteral("FeedItem"), 1000, [&] {
        chatter::FeedWalk walk(lab.reader, chatter::Record::Kind::Post);
        lab.walk(walk, lab.at(Step::Posts));
    });
}

void BadRowsTest::keepsEveryComment()
{
    Lab lab({.pageSize = 2000});
    keepsAll(lab, QStringLiteral("FeedComment"), 1000, [&] {
        chatter::FeedWalk walk(lab.reader, chatter::Record::Kind::Comment);
        lab.walk(walk, lab.at(Step::Comments));
    });
}

void BadRowsTest::keepsEveryPrivateMessage()
{
    Lab lab({.pageSize = 2000});
    keepsAll(lab, QStringLiteral("ChatterMessage"), 1000, [&] {
        chatter::MessageWalk walk(lab.queries, lab.maker, lab.reader.audience());
        lab.walk(walk, lab.at(Step::Messages));
    });
}

void BadRowsTest::survivesBadEvents()
{
    Lab lab({.pageSize = 2000});
    lab.server.change([](auto &made) {
        const QJsonObject good = made.events.front().payload;
        for (auto field = good.begin(); field != good.end(); ++field) {
            for (const QJsonValue &value : badValues()) {
                QJsonObject payload = good;
                payload.insert(field.key(), value);
                made.events.push_back({++made.lastReplay, made.channel, payload, false});
            }
        }
    });
    lab.server.onChannel([](auto &bayeux) { bayeux.eventsInAnswer = 50; });
    chatter::EventWalk walk(lab.reader, QStringLiteral("/event/Chatter_Archive__e"));
    lab.walk(walk, lab.at(Step::Events));
    checkItems(lab);
    QVERIFY(lab.items.size() >= 18);
}

void BadRowsTest::survivesBadAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         {"", "null", "[]", "[{}]", "{\"records\":{}}", "{\"records\":[1,null,[]]}", "<html>", "\xff\xfe"})
        QTest::newRow(body) << QByteArray(body);
}

/// Parsers of answers take anything.
void BadRowsTest::survivesBadAnswers()
{
    QFETCH(QByteArray, body);
    for (const int status : {200, 400, 403, 503}) {
        net::Response response;
        response.status = status;
        const chatter::Answer answer = chatter::answerFrom(status, body);
        chatter::generalFailure(response, answer);
        QVERIFY(answer.code.isEmpty());
    }
    QVERIFY(!chatter::eventIn(chatter::parsed(body)));
    QCOMPARE(chatter::usageIn(body).allowed, qint64{0});
}

QTEST_GUILESS_MAIN(BadRowsTest)
#include "badrows_test.moc"
