// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/entity.h"
#include "connectors/jive/ownfields.h"

class OwnFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFieldsOfUnknownTypesOnly();
    void leavesOutWhatChangesByItself_data();
    void leavesOutWhatChangesByItself();
};

static QStringList namesOf(const char *json)
{
    QStringList names;
    for (const auto &[name, value] : jive::ownFieldsOf(jive::parsed(json)))
        names.append(name);
    return names;
}

void OwnFieldsTest::namesTheFieldsOfUnknownTypesOnly()
{
    QCOMPARE(namesOf(R"({"type":"event","id":"1","city":"Rome","likeCount":2,"tags":["a"]})").join(u' '),
             u"city type");
    QCOMPARE(namesOf(R"({"type":"post","city":"Rome"})"), QStringList());
}

void OwnFieldsTest::leavesOutWhatChangesByItself_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, const char *value, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(name) << QByteArray(value) << QString::fromLatin1(text);
    };
    add("city", R"("Rome")", "Rome");
    add("authToken", R"("x")", "");
    add("averageRating", "4.5", "");
    add("hall", R"({"floor":2,"seatCount":3,"resources":{}})", "floor 2");
    add("guests", R"([{"displayName":"B"},{"displayName":"C"}])", "B, C");
    add("link", R"("https://x/y?sign=1")", "https://x/y");
    add("place", R"("https://x/api/core/v3/places/5?z=1")", "/places/5");
}

void OwnFieldsTest::leavesOutWhatChangesByItself()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, value);
    const QJsonObject object = jive::parsed("{\"v\":" + value + '}');
    QTEST(jive::lasting(name, object.value(u"v")), "text");
}

QTEST_GUILESS_MAIN(OwnFieldsTest)
#include "ownfields_test.moc"
