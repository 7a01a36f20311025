// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/xip/dropbox.h"
#include "core/connectors/xip/runs.h"

using xip::Runs;

/// What a source leaves alone, leaves for later, or has nothing to read in.
class XipSourceLeftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesItsOwnFilesWhereTheyAre();
    void leavesAFileWhoseSignatureCannotBeReadNow();
    void saysThatAFileHoldsNoItems_data();
    void saysThatAFileHoldsNoItems();
    void saysNothingOfAFileWithItems();
    void namesAFieldThatMayBeSomebodyOnceARun();
    void namesAFileThatIsGoneHalfReadOnce();
    void namesAFileThatWasReplacedHalfReadOnce();
    void saysNothingOfAFileThatAnotherRangeReadToItsEnd();
    void saysNothingOfAFileThatWasOnlyTouched();
    void saysNothingOfAFileThatWasOnlyRenamed();
};

static const QString aZip = QStringLiteral("a.zip");
static const QString aXip = QStringLiteral("a.xip");

static model::Values unsignedToo(model::Values values)
{
    values["requireSignature"] = QStringLiteral("false");
    return values;
}

void XipSourceLeftTest::leavesItsOwnFilesWhereTheyAre()
{
    xip::DropBox box;
    box.dropXip(QStringLiteral("a.xip"), {{QStringLiteral("1.eml"), xip::mail(1)}});
    box.write(QStringLiteral("roots.pem"), xip::signer().caPem());
    box.write(QStringLiteral("map.json"), R"({"from":"writer"})");
    box.age(QStringLiteral("roots.pem"));
    box.age(QStringLiteral("map.json"));
    Runs runs(box);
    runs.values["trust"] = box.path(QStringLiteral("roots.pem"));
    runs.values["fieldMap"] = box.path(QStringLiteral("map.json"));
    runs.values["after"] = QStringLiteral("move");
    const connectors::Page page = runs.run();
    QVERIFY(page.refusals.empty());
    QCOMPARE(runs.fresh, 1U);
    QCOMPARE(runs.files(), u"map.json roots.pem");
}

void XipSourceLeftTest::leavesAFileWhoseSignatureCannotBeReadNow()
{
    xip::DropBox box;
    box.dropZip(aZip, {{QStringLiteral("1.eml"), xip::mail(1)}}, xipmaker::ZipSignature::DetachedP7s);
    const QString signature = aZip + QStringLiteral(".p7s");
    QFile file(box.path(signature));
    file.setPermissions({});
    if (file.open(QIODevice::ReadOnly))
        QSKIP("this user may read everything");
    Runs runs(box);
    runs.values["after"] = QStringLiteral("move");
    const connectors::Page page = runs.run();
    QVERIFY(page.refusals.empty());
    QVERIFY2(page.unfinished.join(u' ').contains(signature), qUtf8Printable(page.unfinished.join(u' ')));
    QCOMPARE(runs.files(), u"a.zip a.zip.p7s");
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    runs.run();
    QCOMPARE(runs.fresh, 1U);
}

void XipSourceLeftTest::saysThatAFileHoldsNoItems_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no member") << QString() << QByteArray();
    QTest::newRow("an empty list") << QStringLiteral("list.json") << QByteArray("[]");
    QTest::newRow("a header alone") << QStringLiteral("list.csv") << QByteArray("id,date,from,to,text\r\n");
}

void XipSourceLeftTest::saysThatAFileHoldsNoItems()
{
    QFETCH(QString, member);
    QFETCH(QByteArray, bytes);
    xip::DropBox box;
    if (member.isEmpty()) {
        box.write(aZip, QByteArray("PK\5\6") + QByteArray(18, '\0'));
        box.age(aZip);
    } else {
        box.dropZip(aZip, {{member, bytes}}, xipmaker::ZipSignature::None);
    }
    Runs runs(box);
    runs.values = unsignedToo(runs.values);
    const connectors::Page page = runs.run();
    QVERIFY(page.refusals.empty() && page.items.empty() && page.unfinished.isEmpty());
    QCOMPARE(page.remarks, QStringList{QStringLiteral("“a.zip” holds no items.")});
    QVERIFY(runs.run().remarks.isEmpty()); // it is done
}

/// More items than a page takes, so that the last page is an empty one or begins in the middle.
void XipSourceLeftTest::saysNothingOfAFileWithItems()
{
    for (const int count : {1, 200, 250}) {
        xip::DropBox box;
        box.dropZip(aZip, xip::manyItems(count), xipmaker::ZipSignature::None);
        Runs runs(box);
        runs.values = unsignedToo(runs.values);
        const connectors::Page page = runs.run();
        QCOMPARE(page.items.size(), size_t(count));
        QVERIFY(page.remarks.isEmpty());
    }
}

/// A journal keeps the place that a run ended at: the last page of the next run brings none in its stead.
static void putBack(Runs &runs, const model::Cursor &place)
{
    connectors::Page page;
    page.next = place;
    runs.memory.commit("xip", page);
}

/// A file of more items than a page takes, and a run that ended after its first page.
struct HalfRead
{
    explicit HalfRead(const QString &after = QStringLiteral("keep"))
    {
        box.dropXip(aXip, xip::manyItems(250));
        runs.values["after"] = after;
        runs.run(1);
        place = runs.memory.cursors().front();
    }

    xip::DropBox box;
    Runs runs{box};
    model::Cursor place;
};

void XipSourceLeftTest::namesAFieldThatMayBeSomebodyOnceARun()
{
    xip::DropBox box;
    const auto drop = [&](const QString &name) {
        const QByteArray owner = R"(,"owner":{"email":"carol@example.com"},"color":"red")";
        box.dropZip(name,
                    {{QStringLiteral("list.json"), '[' + xip::jsonItem(name + u'1', owner) + ',' +
                                                       xip::jsonItem(name + u'2', owner) + ']'}},
                    xipmaker::ZipSignature::None);
    };
    drop(aZip);
    drop(QStringLiteral("b.zip"));
    Runs runs(box);
    runs.values = unsignedToo(runs.values);
    const connectors::Page page = runs.run();
    QCOMPARE(page.items.size(), 4U);
    QCOMPARE(page.remarks.size(), 1);
    QVERIFY2(page.remarks.front().startsWith(u"“a.zip”: the field “owner” "),
             qUtf8Printable(page.remarks.front()));
    QVERIFY(runs.run().remarks.isEmpty()); // nothing is read again
}

void XipSourceLeftTest::namesAFileThatIsGoneHalfReadOnce()
{
    HalfRead half;
    QFile::remove(half.box.path(aXip));
    const QStringList told = half.runs.run().unfinished;
    QVERIFY2(told.size() == 1 && told.front().startsWith(aXip), qUtf8Printable(told.join(u' ')));
    putBack(half.runs, half.place);
    QCOMPARE(half.runs.run().unfinished, QStringList());
}

void XipSourceLeftTest::namesAFileThatWasReplacedHalfReadOnce()
{
    HalfRead half;
    half.box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}});
    const QStringList told = half.runs.run().unfinished;
    QVERIFY2(told.size() == 1 && told.front().startsWith(aXip), qUtf8Printable(told.join(u' ')));
    QCOMPARE(half.runs.fresh, 1U);
    putBack(half.runs, half.place);
    QCOMPARE(half.runs.run().unfinished, QStringList());
}

void XipSourceLeftTest::saysNothingOfAFileThatAnotherRangeReadToItsEnd()
{
    HalfRead half(QStringLiteral("move"));
    putBack(half.runs, {}); // a range has a place of its own
    half.runs.run();
    QCOMPARE(half.runs.files(QStringLiteral("done")), aXip);
    putBack(half.runs, half.place);
    QCOMPARE(half.runs.run().unfinished, QStringList());
}

void XipSourceLeftTest::saysNothingOfAFileThatWasOnlyTouched()
{
    HalfRead half;
    half.box.age(aXip);
    const connectors::Page page = half.runs.run();
    QCOMPARE(half.runs.fresh, 50U);
    QCOMPARE(page.unfinished, QStringList());
}

void XipSourceLeftTest::saysNothingOfAFileThatWasOnlyRenamed()
{
    HalfRead half;
    QVERIFY(QFile::rename(half.box.path(aXip), half.box.path(QStringLiteral("b.xip"))));
    const connectors::Page page = half.runs.run();
    QCOMPARE(half.runs.fresh, 50U);
    QCOMPARE(page.unfinished, QStringList());
}

QTEST_GUILESS_MAIN(XipSourceLeftTest)
#include "xipsourceleft_test.moc"
