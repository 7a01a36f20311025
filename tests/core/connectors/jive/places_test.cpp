// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/entity.h"
#include "core/connectors/jive/lab.h"
#include "support/failureof.h"

class PlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsMembersOfClosedGroupsOnly();
    void asksTheGroupAroundABlog();
    void endsTheRunWhereMembersMayNotBeListed_data();
    void endsTheRunWhereMembersMayNotBeListed();
    void endsTheRunWhereMembersAreNotOffered_data();
    void endsTheRunWhereMembersAreNotOffered();
    void tellsClosedPlacesFromOpenOnes();
    void knowsWhatIsThere();
};

static QStringList labels(const model::People &people)
{
    QStringList all;
    for (const model::Person &person : people)
        all.append(person.label());
    all.sort();
    return all;
}

void PlacesTest::listsMembersOfClosedGroupsOnly()
{
    jive::Lab lab;
    QCOMPARE(labels(lab.maker.places().membersOf(QStringLiteral("http://x/api/core/v3/places/50"), lab.stop))
                 .join(u' '),
             u"ann@example.com bob@example.com");
    QVERIFY(lab.maker.places().membersOf(QStringLiteral("http://x/api/core/v3/places/51"), lab.stop).empty());
    const int before = lab.server.requests();
    lab.maker.places().membersOf(QStringLiteral("http://y/api/core/v3/places/50"), lab.stop);
    QCOMPARE(lab.server.requests(), before);
}

void PlacesTest::asksTheGroupAroundABlog()
{
    jive::Lab lab;
    lab.server.change([](sandbox::Community &community) {
        community.entities[QStringLiteral("/places/60")] = {
            {QStringLiteral("type"), QStringLiteral("blog")},
            {QStringLiteral("resources"),
             QJsonObject{
                 {QStringLiteral("self"),
                  QJsonObject{{QStringLiteral("ref"), QStringLiteral("http://x/api/core/v3/places/60")}}}}},
            {QStringLiteral("parent"), QStringLiteral("/places/50")}};
    });
    QCOMPARE(lab.maker.places().membersOf(QStringLiteral("http://x/api/core/v3/places/60"), lab.stop).size(),
             size_t(2));
}

void PlacesTest::endsTheRunWhereMembersMayNotBeListed_data()
{
    QTest::addColumn<QString>("closed");
    QTest::newRow("members") << QStringLiteral("/members/places/50");
    QTest::newRow("place") << QStringLiteral("/places/50");
}

void PlacesTest::endsTheRunWhereMembersMayNotBeListed()
{
    QFETCH(QString, closed);
    jive::Lab lab;
    lab.server.change(
        [&](sandbox::Community &community) { community.hiddenFrom.insert(closed, QStringLiteral("1")); });
    const base::Failure failure = support::failureOf(
        [&] { lab.maker.places().membersOf(QStringLiteral("http://x/api/core/v3/places/50"), lab.stop); });
    QCOMPARE(failure.key, QByteArray("JIVE_REFUSED"));
    QCOMPARE(failure.area, base::Area::SignIn);
    QVERIFY(failure.text.contains(closed));
    QVERIFY(failure.fix.contains(QStringLiteral("Full Access")));
}

void PlacesTest::endsTheRunWhereMembersAreNotOffered_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("no reference") << QByteArray("{}");
    QTest::newRow("not to be read") << QByteArray(
        R"({"members":{"ref":"/members/places/50","allowed":["POST"]}})");
}

/// Jive offers only what the account may do.
void PlacesTest::endsTheRunWhereMembersAreNotOffered()
{
    QFETCH(QByteArray, members);
    jive::Lab lab;
    lab.server.change([&](sandbox::Community &community) {
        QJsonObject &group = community.entities[QStringLiteral("/places/50")];
        QJsonObject resources = jive::parsed(members);
        resources.insert(QStringLiteral("self"), group.value(u"resources").toObject().value(u"self"));
        group.insert(QStringLiteral("resources"), resources);
    });
    const base::Failure failure = support::failureOf(
        [&] { lab.maker.places().membersOf(QStringLiteral("http://x/api/core/v3/places/50"), lab.stop); });
    QCOMPARE(failure.key, QByteArray("JIVE_REFUSED"));
    QVERIFY(failure.text.contains(QStringLiteral("/places/50")));
    QVERIFY(failure.fix.contains(QStringLiteral("Full Access")));
}

void PlacesTest::tellsClosedPlacesFromOpenOnes()
{
    jive::Lab lab;
    const auto isClosed = [&](const char *place) {
        return lab.maker.places().isClosed(QLatin1String(place), lab.stop);
    };
    QVERIFY(isClosed("http://x/api/core/v3/places/50"));
    QVERIFY(!isClosed("http://x/api/core/v3/places/51"));
    QVERIFY(isClosed("http://x/api/core/v3/places/99")); // it is gone
}

void PlacesTest::knowsWhatIsThere()
{
    jive::Lab lab;
    QVERIFY(lab.maker.places().isThere(QStringLiteral("/places/50"), lab.stop));
    QVERIFY(!lab.maker.places().isThere(QStringLiteral("/places/99"), lab.stop));
}

QTEST_GUILESS_MAIN(PlacesTest)
#include "places_test.moc"
