// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "connectors/xip/unheeded.h"

class UnheededTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhomNoFieldHas_data();
    void findsWhomNoFieldHas();
    void leavesOutWhatAMapHas();
    void leavesOutWhatAMapSwitchesOff();
    void findsThemBesideThePathsOfAMap_data();
    void findsThemBesideThePathsOfAMap();
};

static xip::Unheeded unheededIn(const QByteArray &more, const xip::FieldMap &map = {})
{
    const QByteArray json = R"({"from":"ann@example.com","to":"bob@example.com",)" + more + '}';
    const QJsonObject record = QJsonDocument::fromJson(json).object();
    return xip::Unheeded::in(xip::LooseField::of(record, map), xip::ItemFields::of(record, map));
}

void UnheededTest::findsWhomNoFieldHas_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("people");
    QTest::addColumn<QString>("unsure");
    const auto row = [](const char *more, const char *people, const char *unsure) {
        QTest::newRow(more) << QByteArray(more) << QString::fromLatin1(people) << QString::fromLatin1(unsure);
    };
    row(R"("onBehalfOf":"carol@example.com")", "onBehalfOf", "");
    row(R"("forwarded_to":["Carol <carol@example.com>"])", "forwarded_to", "");
    row(R"("Attendees":{"person":[{"email":"carol@example.com"}]})", "Attendees", "");
    row(R"("delegate":"Carol")", "", "delegate");
    row(R"("owner":{"email":"carol@example.com"})", "", "owner");
    row(R"("onBehalfOf":"BOB@example.com")", "", "");
    row(R"("attendees":5)", "", "");
    row(R"("owner":"bob@example.com")", "", "");
    row(R"("internetMessageId":"<1@mail.example.com>")", "", "");
    row(R"("manager":"carol@example.com")", "", "");
    row(R"("page":"https://x.example/@ann","handle":"@ann","size":7,"read":true)", "", "");
    row(R"("on.behalf.of":"carol@example.com")", "on.behalf.of", "");
    row(R"("reply.to":"desk@example.com")", "", "reply.to");
    row(R"("delegate":"carol@example.com","Email":"ann@example.com;bob@example.com")", "", "");
}

void UnheededTest::findsWhomNoFieldHas()
{
    QFETCH(QByteArray, more);
    const xip::Unheeded found = unheededIn(more);
    QTEST(found.people, "people");
    QTEST(found.unsure.join(u' '), "unsure");
}

void UnheededTest::leavesOutWhatAMapHas()
{
    const QByteArray more = R"("onBehalfOf":"carol@example.com","owner":"dave@example.com","text":"x")";
    const auto map = xip::FieldMap::parsed(R"({"participants":"onBehalfOf","text":["text","owner"]})",
                                           QStringLiteral("map"));
    const xip::Unheeded found = unheededIn(more, map);
    QVERIFY(found.people.isEmpty() && found.unsure.isEmpty());
}

void UnheededTest::leavesOutWhatAMapSwitchesOff()
{
    const QByteArray more = R"("bcc":"eve@example.com","header":{"sender":"ann@example.com",)"
                            R"("members":["eve@example.com"]})";
    const auto map =
        xip::FieldMap::parsed(R"({"cc":"header.sender","bcc":"","participants":[]})", QStringLiteral("map"));
    const xip::Unheeded found = unheededIn(more, map);
    QVERIFY2(found.people.isEmpty() && found.unsure.isEmpty(), qUtf8Printable(found.people));
}

void UnheededTest::findsThemBesideThePathsOfAMap_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("people");
    QTest::addColumn<QString>("unsure");
    const auto rowOf = [](const char *map, const char *more, const char *people, const char *unsure) {
        QTest::addRow("%s %s", map, more) << QByteArray(map) << QByteArray(more)
                                          << QString::fromLatin1(people) << QString::fromLatin1(unsure);
    };
    const auto row = [&](const char *more, const char *people, const char *unsure) {
        rowOf(R"({"participants":["header.sender","from"],"cc":"copy"})", more, people, unsure);
    };
    row(R"("header":{"sender":"ann@example.com","bcc":["eve@example.com"]})", "header.bcc", "");
    row(R"("header":{"onBehalfOf":"eve@example.com"})", "header.onBehalfOf", "");
    row(R"("header":{"owner":"eve@example.com"})", "", "header.owner");
    row(R"("header":{"sender":"ann@example.com","owner":"bob@example.com"})", "", "");
    row(R"("header":[{"cc":"bob@example.com"},{"cc":"eve@example.com"}])", "header.cc", "");
    row(R"("header":"eve@example.com")", "", "header");
    row(R"("cc":"eve@example.com")", "cc", "");
    row(R"("header.bcc":"eve@example.com","header.on.behalf.of":"eve@example.com")", "header.bcc", "");
    rowOf(R"({"cc":"message.cc"})",
          R"("text":"x","message":{"cc":"bob@example.com","bcc":"eve@example.com"})", "message.bcc", "");
    rowOf(R"({"html":"body.html"})", R"("text":"x","body":{"html":"y","bcc":"eve@example.com"})", "body.bcc",
          "");
    rowOf(R"({"cc":["cc.email","cc"]})", R"("cc":{"email":"bob@example.com","delegate":"eve@example.com"})",
          "cc.delegate", "");
    rowOf(R"({"cc":["cc.email","cc"]})", R"("cc":[{"email":"bob@example.com"},"eve@example.com"])", "cc", "");
    rowOf(R"({"cc":"message.cc","text":["text","message"]})",
          R"("text":"x","message":{"cc":"bob@example.com","bcc":"eve@example.com"})", "", "");
    rowOf(R"({"inReplyTo":"parent.id"})", R"("parent":{"id":"1","to":["ann@example.com","eve@example.com"]})",
          "", "parent.to");
    rowOf(R"({"inReplyTo":"parent.id"})", R"("parent.to":"eve@example.com")", "", "parent.to");
    rowOf(R"({"inReplyTo":"parent.id","cc":"parent.cc"})", R"("parent":{"id":"1","to":"eve@example.com"})",
          "parent.to", "");
}

void UnheededTest::findsThemBesideThePathsOfAMap()
{
    QFETCH(QByteArray, map);
    QFETCH(QByteArray, more);
    const xip::Unheeded found = unheededIn(more, xip::FieldMap::parsed(map, QStringLiteral("map")));
    QTEST(found.people, "people");
    QTEST(found.unsure.join(u' '), "unsure");
}

QTEST_GUILESS_MAIN(UnheededTest)
#include "unheeded_test.moc"
