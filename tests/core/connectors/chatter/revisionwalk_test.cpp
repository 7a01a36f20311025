// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/conversion.h"
#include "connectors/chatter/revisionwalk.h"
#include "core/connectors/chatter/lab.h"

class RevisionWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEditsWhoseRowsWereNotTouched();
    void leavesCapturedOnesAlone();
    void knowsTheTextBeforeAnEditItFinds();
    void readsLaterAHistoryThatIsRefusedNow_data();
    void readsLaterAHistoryThatIsRefusedNow();
    void walksManyEditsToTheEnd();
};

using chatter::Lab;
using chatter::RevisionWalk;
using Step = chatter::Position::Step;

static void editSilently(sandbox::Organisation &made, const QString &id)
{
    const QJsonValue stamp = made.row(id).value(u"SystemModstamp");
    made.edit(id, chatter::idOf("005", 2), chatter::at("19T11:00:00"), QStringLiteral("silent"));
    made.row(id).insert(QStringLiteral("SystemModstamp"), stamp);
}

void RevisionWalkTest::findsEditsWhoseRowsWereNotTouched()
{
    Lab lab;
    lab.server.change([](auto &made) {
        editSilently(made, chatter::idOf("0D5", 2));
        editSilently(made, chatter::idOf("0D7", 1));
    });
    RevisionWalk walk(lab.reader);
    QStringList fresh = lab.walk(walk, lab.at(Step::Revisions));
    fresh.sort();
    QStringList expected{QString(chatter::idOf("0D5", 2) + u'|'), QString(chatter::idOf("0D5", 2) + u"|2"),
                         QString(chatter::idOf("0D5", 4) + u'|'), QString(chatter::idOf("0D5", 4) + u"|2"),
                         QString(chatter::idOf("0D7", 1) + u'|'), QString(chatter::idOf("0D7", 1) + u"|2")};
    expected.sort();
    QCOMPARE(fresh, expected);
}

void RevisionWalkTest::leavesCapturedOnesAlone()
{
    Lab lab;
    RevisionWalk walk(lab.reader);
    lab.walk(walk, lab.at(Step::Revisions));
    const int before = lab.server.requests();
    RevisionWalk again(lab.reader);
    QCOMPARE(lab.walk(again, lab.at(Step::Revisions)), QStringList());
    QCOMPARE(lab.server.requests(), before + 1);
}

/// The history is asked for twice, once without its texts: neither may take the other's fields.
void RevisionWalkTest::knowsTheTextBeforeAnEditItFinds()
{
    Lab lab;
    lab.server.change([](auto &made) { editSilently(made, chatter::idOf("0D5", 2)); });
    RevisionWalk walk(lab.reader);
    lab.walk(walk, lab.at(Step::Revisions));
    QStringList texts;
    for (const model::SourceItem &item : lab.items) {
        if (item.id == chatter::idOf("0D5", 2))
            texts.append(chatter::messageOf(item).text);
    }
    QCOMPARE(texts, QStringList({QStringLiteral("on the wall"),
                                 QStringLiteral("silent\n\nBefore this edit:\n\non the wall")}));
}

void RevisionWalkTest::readsLaterAHistoryThatIsRefusedNow_data()
{
    using Options = sandbox::ChatterSandbox::Options;
    QTest::addColumn<std::shared_ptr<Options>>("options");
    QTest::newRow("no such object") << std::make_shared<Options>(
        Options{.unreadable = {QStringLiteral("FeedRevision")}});
    QTest::newRow("only by entity") << std::make_shared<Options>(Options{.seesAllData = false});
}

void RevisionWalkTest::readsLaterAHistoryThatIsRefusedNow()
{
    QFETCH(std::shared_ptr<sandbox::ChatterSandbox::Options>, options);
    Lab lab(*options);
    RevisionWalk walk(lab.reader);
    QCOMPARE(lab.walk(walk, lab.at(Step::Revisions)), QStringList());
    QCOMPARE(lab.unfinished.size(), 1);
    QVERIFY2(lab.unfinished.front().contains(u"View All Data"), qPrintable(lab.unfinished.front()));
    lab.last.finish();
    lab.server.set([](auto &sandbox) { sandbox = {}; });
    lab.clock.advance(std::chrono::hours{24 * 7});
    RevisionWalk later(lab.reader);
    QVERIFY(!lab.walk(later, lab.at(Step::Revisions, lab.last.ended())).isEmpty());
}

void RevisionWalkTest::walksManyEditsToTheEnd()
{
    Lab lab({.pageSize = 7});
    lab.server.change([](auto &made) {
        for (int round = 0; round < 130; ++round) {
            editSilently(made, chatter::idOf("0D5", 2));
            made.row(chatter::idOf("0D5", 2))
                .insert(QStringLiteral("Body"), QStringLiteral("r%1").arg(round));
        }
    });
    RevisionWalk walk(lab.reader);
    QStringList fresh = lab.walk(walk, lab.at(Step::Revisions));
    QCOMPARE(fresh.filter(chatter::idOf("0D5", 2)).size(), 131);
    QCOMPARE(fresh.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(RevisionWalkTest)
#include "revisionwalk_test.moc"
