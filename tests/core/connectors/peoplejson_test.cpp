// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "connectors/peoplejson.h"

using model::Person;

class PeopleJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrites();
    void writesTheSameForEver();
    void takesWhatIsMissingAsEmpty();
};

static model::People everyRole()
{
    using Role = Person::Role;
    model::People people;
    for (const Role role :
         {Role::From, Role::To, Role::Cc, Role::Bcc, Role::Present, Role::Named, Role::NamedAuthor})
        people.push_back({.name = QStringLiteral("Ann"),
                          .address = QStringLiteral("ann@example.com"),
                          .sourceId = QStringLiteral("7"),
                          .role = role,
                          .external = role == Role::Cc});
    return people;
}

void PeopleJsonTest::readsBackWhatItWrites()
{
    QCOMPARE(connectors::peopleIn(connectors::toJson(everyRole())), everyRole());
    QCOMPARE(connectors::peopleIn({}), model::People());
}

void PeopleJsonTest::writesTheSameForEver()
{
    const QByteArray json = QJsonDocument(connectors::toJson(everyRole())).toJson(QJsonDocument::Compact);
    QVERIFY2(json.startsWith(R"([{"address":"ann@example.com","id":"7","name":"Ann","role":"from"},)"),
             json.constData());
    QVERIFY2(
        json.contains(R"({"address":"ann@example.com","external":true,"id":"7","name":"Ann","role":"cc"})"),
        json.constData());
}

void PeopleJsonTest::takesWhatIsMissingAsEmpty()
{
    const model::People people =
        connectors::peopleIn({QJsonObject{{QStringLiteral("role"), QStringLiteral("x")}}, 5});
    QCOMPARE(people, model::People({Person(), Person()}));
}

QTEST_GUILESS_MAIN(PeopleJsonTest)
#include "peoplejson_test.moc"
