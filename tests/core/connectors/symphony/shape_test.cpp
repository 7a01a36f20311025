// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/shape.h"
#include "support/failureof.h"

/// What an answer has to look like, so that nothing else passes for an empty one.
class ShapeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesListsAlone();
    void takesNamedListsAlone();
};

using support::failureOf;
using symphony::Answer;

static const QString what = QStringLiteral("The conversations");

static Answer answer(const char *json, int status = 200)
{
    return {.status = status, .json = QJsonDocument::fromJson(json), .message = {}, .location = {}};
}

void ShapeTest::takesListsAlone()
{
    QCOMPARE(symphony::listIn(answer("[1]"), what).size(), 1);
    QVERIFY(symphony::listIn(answer("[]"), what).isEmpty());
    QVERIFY(symphony::listIn(answer("", 204), what).isEmpty());
    const auto failure = failureOf([&] { symphony::listIn(answer("{}"), what); });
    QCOMPARE(failure.key, QByteArray("NOT_SYMPHONY"));
    QVERIFY(failure.reaction == base::Reaction::EndRun);
    QCOMPARE(failure.text, u"The conversations: the answer is none of Symphony's, it is no list.");
    QVERIFY(!failure.fix.isEmpty());
}

void ShapeTest::takesNamedListsAlone()
{
    QCOMPARE(symphony::listIn(answer(R"({"streams":[{}]})"), u"streams", what).size(), 1);
    QVERIFY(symphony::listIn(answer("", 204), u"streams", what).isEmpty());
    for (const char *json : {"{}", "[]", R"({"streams":null})", R"({"streams":{}})"})
        QCOMPARE(failureOf([&] { symphony::listIn(answer(json), u"streams", what); }).key,
                 QByteArray("NOT_SYMPHONY"));
}

QTEST_GUILESS_MAIN(ShapeTest)
#include "shape_test.moc"
