// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "chatter/schema.h"
#include "connectors/chatter/objects.h"

/// Every field that is asked for stands in the list of documented ones that the sandbox holds.
class ObjectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesDocumentedFieldsOnly();
    void needsWhatMakesParticipants();
};

using namespace chatter::objects;

static std::vector<chatter::Object> all()
{
    return {
        feedItem(), feedComment(), feedAttachment(), feedRevision(),   pollChoice(),   pollVote(),
        group(),    groupMember(), contentVersion(), chatterMessage(), subscription(), conversationMember(),
        user()};
}

void ObjectsTest::namesDocumentedFieldsOnly()
{
    for (const chatter::Object &object : all()) {
        const QStringList documented = sandbox::fieldsOf(object.name);
        QVERIFY2(object.fields.first() == u"Id", qUtf8Printable(object.name));
        for (const QString &field : object.fields)
            QVERIFY2(field.contains(u'.') || documented.contains(field), qUtf8Printable(field));
        QCOMPARE(QStringList(object.fields).removeDuplicates(), 0);
    }
}

void ObjectsTest::needsWhatMakesParticipants()
{
    for (const chatter::Object &object :
         {feedItem(), feedComment(), user(), group(), groupMember(), conversationMember(), subscription()})
        QVERIFY2(object.isNeeded, qUtf8Printable(object.name));
    for (const chatter::Object &object : {chatterMessage(), feedRevision(), pollVote(), contentVersion()})
        QVERIFY2(!object.isNeeded, qUtf8Printable(object.name));
}

QTEST_GUILESS_MAIN(ObjectsTest)
#include "objects_test.moc"
