// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/chatter/lab.h"

class ItemMakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersInRevisions_data();
    void readsNumbersInRevisions();
    void givesEveryVersionOnce();
    void goesOnBehindAVersion();
    void keepsTheRevisionOfWhatIsTheSame();
    void knowsFilesThatCameLater();
    void comesAgainOnceItIsPublished();
    void knowsADeletionAndAReturn();
    void changesNothingForWhatIsCounted();
    void leavesWhatWasDeletedAlone();
    void countsADeletionOnceInADryRun();
    void namesVersionsAsAnotherConnectorDid();
    void waitsWithWhatIsNotToldWhole();
};

using chatter::Entity;
using chatter::ItemMaker;
using chatter::Ledger;
using chatter::Record;

/// A post that was edited so often, and what a memory knows of it.
struct Bench
{
    explicit Bench(int revision) : people(lab.queries)
    {
        entity.row = {{QStringLiteral("Id"), chatter::idOf("0D5", 1)},
                      {QStringLiteral("Body"), QStringLiteral("text %1").arg(revision)},
                      {QStringLiteral("Revision"), revision},
                      {QStringLiteral("CreatedDate"), chatter::at("19T08:00:00")},
                      {QStringLiteral("SystemModstamp"), chatter::at("19T12:00:00")}};
        for (int number = 1; number < revision; ++number)
            entity.detail.revisions.push_back(
                {{QStringLiteral("Revision"), number},
                 {QStringLiteral("EditedAttribute"), QStringLiteral("Body")},
                 {QStringLiteral("Value"), QStringLiteral("text %1").arg(number)},
                 {QStringLiteral("CreatedDate"), chatter::at("19T09:00:00")}});
    }

    /// The revisions that are given now; commits them.
    QString take(int afterVersion = 0)
    {
        connectors::Page page;
        Ledger ledger(lab.memory, page.state);
        QStringList revisions;
        for (const model::SourceItem &item :
             lab.maker.itemsOf(entity, afterVersion, people, lab.memory, ledger)) {
            revisions.append(QString::fromLatin1(item.event) + u':' + item.revision);
            page.items.push_back(item);
            if (ItemMaker::numberOf(item.revision) > 1)
                ledger.setVersion(item.id, ItemMaker::numberOf(item.revision));
            if (chatter::isDeleted(item.revision) || chatter::isRestored(item.revision))
                ledger.setDeletions(item.id,
                                    {chatter::deletionsIn(item.revision), chatter::isDeleted(item.revision)});
        }
        page.next.container = QStringLiteral("feed");
        fresh = lab.memory.commit(lab.maker.identity(), page).size();
        return revisions.join(u' ');
    }

    chatter::Lab lab;
    chatter::People people;
    Entity entity;
    size_t fresh = 0; ///< of what was taken last
};

void ItemMakerTest::readsNumbersInRevisions_data()
{
    QTest::addColumn<QString>("revision");
    QTest::addColumn<int>("number");
    QTest::newRow("first") << QString() << 1;
    QTest::newRow("edit") << QStringLiteral("12") << 12;
    QTest::newRow("files") << QStringLiteral("3f0a1b2c3d4e") << 3;
    QTest::newRow("changed first") << QStringLiteral("~0123456789abcdef") << 1;
    QTest::newRow("changed edit") << QStringLiteral("4~0123456789abcdef") << 4;
    QTest::newRow("deleted") << QStringLiteral("deleted-2") << 0;
    QTest::newRow("restored") << QStringLiteral("restored") << 0;
}

void ItemMakerTest::readsNumbersInRevisions()
{
    QFETCH(QString, revision);
    QTEST(ItemMaker::numberOf(revision), "number");
}

void ItemMakerTest::givesEveryVersionOnce()
{
    Bench bench(3);
    QCOMPARE(bench.take(), u"post: edit:2 edit:3");
    QCOMPARE(bench.fresh, size_t(3));
    QCOMPARE(bench.take(), u"edit:3"); // read again
    QCOMPARE(bench.fresh, size_t(0));
    bench.entity = Bench(4).entity;
    QCOMPARE(bench.take(), u"edit:4");
    QCOMPARE(bench.fresh, size_t(1));
}

void ItemMakerTest::goesOnBehindAVersion()
{
    Bench bench(4);
    QCOMPARE(bench.take(2), u"edit:3 edit:4");
}

void ItemMakerTest::keepsTheRevisionOfWhatIsTheSame()
{
    Bench bench(1);
    QCOMPARE(bench.take(), u"post:");
    QCOMPARE(bench.take(), u"post:");
    QCOMPARE(bench.fresh, size_t(0));
}

void ItemMakerTest::knowsFilesThatCameLater()
{
    Bench bench(1);
    bench.take();
    bench.entity.detail.files = {QJsonObject{{QStringLiteral("id"), QStringLiteral("068000000000001AAA")}}};
    const QString later = bench.take();
    QVERIFY2(later.startsWith(u"edit:1f"), qPrintable(later));
    QCOMPARE(bench.fresh, size_t(1));
    bench.take();
    QCOMPARE(bench.fresh, size_t(0));
    bench.entity = Bench(2).entity; // the present version is another one, and the first is not given again
    QCOMPARE(bench.take(), u"edit:2");
}

void ItemMakerTest::knowsADeletionAndAReturn()
{
    Bench bench(1);
    bench.take();
    bench.entity.row.insert(QStringLiteral("IsDeleted"), true);
    QCOMPARE(bench.take(), u"delete:deleted");
    QCOMPARE(bench.fresh, size_t(1));
    QCOMPARE(bench.take(), u"delete:deleted");
    QCOMPARE(bench.fresh, size_t(0));
    bench.entity.row.insert(QStringLiteral("IsDeleted"), false);
    QCOMPARE(bench.take(), u"edit:restored");
    QCOMPARE(bench.fresh, size_t(1));
    QCOMPARE(bench.take(), u"edit:restored");
    QCOMPARE(bench.fresh, size_t(0));
    bench.entity.row.insert(QStringLiteral("IsDeleted"), true);
    QCOMPARE(bench.take(), u"delete:deleted-2");
    QCOMPARE(bench.fresh, size_t(1));
}

void ItemMakerTest::changesNothingForWhatIsCounted()
{
    Bench bench(1);
    bench.take();
    bench.entity.row.insert(QStringLiteral("CommentCount"), 7);
    bench.entity.row.insert(QStringLiteral("SystemModstamp"), chatter::at("19T13:00:00"));
    bench.entity.people = {{QStringLiteral("Ann"), QStringLiteral("ann@example.com"), {}, {}, false}};
    QCOMPARE(bench.take(), u"post:");
    QCOMPARE(bench.fresh, size_t(0));
}

/// Of what is deleted the files cannot be seen any more: that is no change.
void ItemMakerTest::leavesWhatWasDeletedAlone()
{
    Bench bench(1);
    bench.entity.detail.files = {QJsonObject{{QStringLiteral("id"), QStringLiteral("068000000000001AAA")}}};
    bench.take();
    bench.entity.detail.files = {};
    bench.entity.row.insert(QStringLiteral("IsDeleted"), true);
    QCOMPARE(bench.take(), u"delete:deleted");
    Bench unseen(2); // written, edited and deleted between two runs
    unseen.entity.row.insert(QStringLiteral("IsDeleted"), true);
    QCOMPARE(unseen.take(), u"post: edit:2 delete:deleted");
}

/// A dry run keeps the source's rows and knows no item.
void ItemMakerTest::countsADeletionOnceInADryRun()
{
    Bench bench(1);
    bench.entity.row.insert(QStringLiteral("IsDeleted"), true);
    connectors::Page page;
    Ledger ledger(bench.lab.memory, page.state);
    ledger.setDeletions(chatter::idOf("0D5", 1), {1, true});
    bench.lab.memory.commit(bench.lab.maker.identity(), page);
    QCOMPARE(bench.take(), u"post: delete:deleted");
}

void ItemMakerTest::comesAgainOnceItIsPublished()
{
    Bench bench(1);
    bench.entity.row.insert(QStringLiteral("Status"), QStringLiteral("PendingReview"));
    QCOMPARE(bench.take(), u"post:");
    QCOMPARE(bench.take(), u"post:");
    QCOMPARE(bench.fresh, size_t(0));
    bench.entity.row.insert(QStringLiteral("Status"), QStringLiteral("Published"));
    QVERIFY(bench.take().startsWith(u"edit:1f"));
    QCOMPARE(bench.fresh, size_t(1));
    bench.take();
    QCOMPARE(bench.fresh, size_t(0));
}

/// All of them, as not all who are to have them may have a copy.
void ItemMakerTest::namesVersionsAsAnotherConnectorDid()
{
    Bench first(2);
    first.take();
    first.entity.detail.files = {QJsonObject{{QStringLiteral("id"), QStringLiteral("068000000000001AAA")}}};
    const QString changed = first.take();
    QVERIFY2(changed.startsWith(u"edit:2f"), qPrintable(changed));
    const auto seenByAnother = [&] {
        Bench another(2);
        another.entity = first.entity;
        another.lab.memory.seeOther(first.lab.memory);
        return another.take();
    };
    QCOMPARE(seenByAnother(), QString(u"post: " + changed));
    first.entity.detail.files = {};
    first.entity.row.insert(QStringLiteral("IsDeleted"), true);
    QCOMPARE(seenByAnother(), QString(u"post: " + changed + u" delete:deleted"));
    first.take();
    first.entity.row.insert(QStringLiteral("IsDeleted"), false);
    QVERIFY(seenByAnother().endsWith(u"edit:restored"));
    first.take();
    first.entity.row.insert(QStringLiteral("IsDeleted"), true);
    QVERIFY(seenByAnother().endsWith(u"delete:deleted-2"));
    first.take();
    QVERIFY(seenByAnother().endsWith(u"delete:deleted-2"));
}

/// One item says so in its place. Once it is told, all of it comes; a deletion needs no more than the row.
void ItemMakerTest::waitsWithWhatIsNotToldWhole()
{
    Bench bench(3);
    bench.entity.refusal = QStringLiteral("status 500");
    QCOMPARE(bench.take(), u"post:unread");
    QCOMPARE(bench.fresh, size_t(1));
    QCOMPARE(bench.take(), u"post:unread");
    QCOMPARE(bench.fresh, size_t(0));
    bench.entity.refusal.clear();
    QCOMPARE(bench.take(), u"post: edit:2 edit:3");
    QCOMPARE(bench.fresh, size_t(3));
    bench.entity.refusal = QStringLiteral("status 500");
    bench.entity.row.insert(QStringLiteral("IsDeleted"), true);
    QCOMPARE(bench.take(), u"post:unread delete:deleted");
    QCOMPARE(bench.fresh, size_t(1));
    Bench unseen(1);
    unseen.entity.refusal = QStringLiteral("status 500");
    unseen.entity.row.insert(QStringLiteral("IsDeleted"), true);
    QCOMPARE(unseen.take(), u"post:unread");
}

QTEST_GUILESS_MAIN(ItemMakerTest)
#include "itemmaker_test.moc"
