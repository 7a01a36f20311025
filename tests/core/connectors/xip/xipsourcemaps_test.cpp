// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/xip/dropbox.h"
#include "core/connectors/xip/runs.h"

using xip::Runs;

/// What becomes of files that were read, or begun, when the field map changes.
class XipSourceMapsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishesAFileUnderTheMapItWasBegunWith();
    void goesOnUnderThatMapWithAFileThatCameBack();
    void readsParkedRecordsOnceAMapFindsThem();
    void readsOnlyTheUnmappedMembersOfAFileDroppedAgain_data();
    void readsOnlyTheUnmappedMembersOfAFileDroppedAgain();
    void readsNothingAgainOfAFileDroppedAgain();
};

static const QString aXip = QStringLiteral("a.xip");

/// A record that the usual names find nothing in.
static xipmaker::Entry oddRecord()
{
    return {QStringLiteral("odd.json"), R"([{"key":"K1","who":"ann@example.com"}])"};
}

static void setMap(Runs &runs, xip::DropBox &box, const QByteArray &map)
{
    box.write(QStringLiteral(".map.json"), map);
    runs.values["fieldMap"] = box.path(QStringLiteral(".map.json"));
}

void XipSourceMapsTest::finishesAFileUnderTheMapItWasBegunWith()
{
    xip::DropBox box;
    std::vector<xipmaker::Entry> entries = xip::manyItems(250);
    entries.push_back(oddRecord());
    box.dropXip(aXip, entries);
    Runs runs(box);
    runs.run(1);
    setMap(runs, box, R"({"id":"key","from":["from","who"]})");
    const connectors::Page rest = runs.run();
    QCOMPARE(rest.items.size(), 51U);
    QCOMPARE(rest.items.front().id, u"n200");
    QCOMPARE(runs.fresh, 51U);
    const connectors::Page odd = runs.run(); // what that map found nothing in
    QCOMPARE(odd.items.size(), 1U);
    QCOMPARE(odd.items.front().id, u"K1");
}

void XipSourceMapsTest::goesOnUnderThatMapWithAFileThatCameBack()
{
    xip::DropBox box;
    box.dropXip(aXip, xip::manyItems(250));
    Runs runs(box);
    runs.run(1);
    QFile::rename(box.path(aXip), box.path(QStringLiteral(".away")));
    runs.run();
    QFile::rename(box.path(QStringLiteral(".away")), box.path(aXip));
    setMap(runs, box, R"({"id":"key"})");
    QCOMPARE(runs.run().items.size(), 250U);
    QCOMPARE(runs.fresh, 50U);
}

void XipSourceMapsTest::readsParkedRecordsOnceAMapFindsThem()
{
    xip::DropBox box;
    box.dropXip(aXip,
                {{QStringLiteral("known.json"), xip::jsonItem(QStringLiteral("1"), R"(,"key":"other")")},
                 {QStringLiteral("odd.json"), R"({"list":{"one":[{"key":"K1","who":"ann@example.com"}]}})"},
                 {QStringLiteral("odd.xml"), "<config><a/></config>"}});
    Runs runs(box);
    QCOMPARE(runs.run().items.size(), 3U);
    QVERIFY(runs.run().items.empty());
    box.write(QStringLiteral(".map.json"), R"({"items":"list.one","id":"key","from":"who"})");
    runs.values["fieldMap"] = box.path(QStringLiteral(".map.json"));
    const connectors::Page page = runs.run();
    QCOMPARE(page.items.size(), 2U); // the known one was read, whatever its id would be now
    QCOMPARE(page.items.front().id, u"K1");
    QCOMPARE(runs.fresh, 1U);
    QVERIFY(runs.run().items.empty());
    runs.values.remove("fieldMap");
    QCOMPARE(runs.run().items.size(), 1U); // the one that no map found anything in
    QCOMPARE(runs.fresh, 0U);
}

void XipSourceMapsTest::readsOnlyTheUnmappedMembersOfAFileDroppedAgain_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::newRow("other ids") << QByteArray(R"({"id":"key","from":["from","who"]})");
    QTest::newRow("other attachments") << QByteArray(R"({"attachments":"docs","from":["from","who"]})");
}

void XipSourceMapsTest::readsOnlyTheUnmappedMembersOfAFileDroppedAgain()
{
    QFETCH(QByteArray, map);
    xip::DropBox box;
    box.dropXip(aXip,
                {{QStringLiteral("known.json"), xip::jsonItem(QStringLiteral("1"), R"(,"docs":["a.txt"])")},
                 oddRecord()});
    Runs runs(box);
    runs.values["after"] = QStringLiteral("move");
    QCOMPARE(runs.run().items.size(), 2U);
    setMap(runs, box, map);
    for (const size_t fresh : {1U, 0U}) {
        QVERIFY(QFile::rename(box.path(QStringLiteral("done/a.xip")), box.path(aXip)));
        QCOMPARE(runs.run().items.size(), fresh);
        QCOMPARE(runs.fresh, fresh);
        QCOMPARE(runs.files(QStringLiteral("done")), aXip);
    }
}

void XipSourceMapsTest::readsNothingAgainOfAFileDroppedAgain()
{
    xip::DropBox box;
    box.dropXip(aXip, xip::manyItems(3));
    Runs runs(box);
    runs.values["after"] = QStringLiteral("move");
    QCOMPARE(runs.run().items.size(), 3U);
    setMap(runs, box, R"({"id":"key"})");
    QVERIFY(QFile::rename(box.path(QStringLiteral("done/a.xip")), box.path(aXip)));
    QCOMPARE(runs.run().items.size(), 0U);
    QCOMPARE(runs.files(QStringLiteral("done")), aXip);
}

QTEST_GUILESS_MAIN(XipSourceMapsTest)
#include "xipsourcemaps_test.moc"
