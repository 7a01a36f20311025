// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "connectors/xip/filereference.h"
#include "connectors/xip/xmlrecords.h"

class FileReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsJson_data();
    void readsJson();
    void readsElements_data();
    void readsElements();
    void endsWhateverTheDepth_data();
    void endsWhateverTheDepth();
    void namesItself();
    void knowsContentFromAPlace_data();
    void knowsContentFromAPlace();
};

/// `path|others=name#contentId(inside)` of each.
static QString shown(const std::vector<xip::Reference> &references)
{
    QStringList all;
    for (const xip::Reference &each : references) {
        const QString id = each.contentId.isEmpty() ? QString() : QString(u'#' + each.contentId);
        const QString inside = each.inside.empty() ? QString() : QString(u'(' + shown(each.inside) + u')');
        all.append((QStringList{each.path} + each.otherPaths).join(u'|') + u'=' + each.name + id + inside);
    }
    return all.join(u' ');
}

void FileReferenceTest::readsJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("references");
    const auto row = [](const char *json, const char *references) {
        QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(references);
    };
    row(R"("a.txt; b/c.txt;")", "a.txt= b/c.txt=");
    row(R"(["a;b.txt",{"path":"b/c.bin","name":"c.txt"}])", "a;b.txt= b/c.bin=c.txt");
    row(R"({"fileName":"a.txt"})", "a.txt=a.txt");
    row(R"([{"url":"a.txt"}])", "a.txt=");
    row(R"([{"fileName":"A.txt","relativePath":"a.txt"}])", "a.txt|A.txt=A.txt");
    row(R"({"name":"a.txt","url":"a.txt"})", "a.txt=a.txt");
    row(R"({"name":"a.txt","file":{"path":"b/a.txt"}})", "b/a.txt|a.txt=a.txt");
    row(R"({"name":"all","files":[{"path":"a.txt"},{"name":"b.txt","url":"c/b.txt"}],"tags":["x"]})",
        "all=all(a.txt= c/b.txt|b.txt=b.txt)");
    row(R"({"name":"all","files":[{"id":5}],"items":[]})", "all=all");
    row(R"({"file":{"path":"a.txt"}})", "a.txt=");
    row(R"({"list":["a.txt","b.txt"],"count":2})", "a.txt= b.txt=");
    row(R"([{"path":"a.png","contentId":"<logo@x>"}])", "a.png=#logo@x");
    row(R"([{"id":"5","size":3}])", "=");
    row(R"([{"id":5}])", "=");
    row(R"({"count":0,"hasMore":false})", "");
    row(R"([{}, null, ""])", "");
}

void FileReferenceTest::readsJson()
{
    QFETCH(QByteArray, json);
    QTEST(shown(xip::referencesIn(QJsonDocument::fromJson('[' + json + ']').array().at(0))), "references");
}

void FileReferenceTest::readsElements_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("references");
    const auto row = [](const char *xml, const char *references) {
        QTest::newRow(xml) << QByteArray(xml) << QString::fromUtf8(references);
    };
    row("<l><attachment>a.txt</attachment><attachment>b.txt</attachment></l>", "a.txt= b.txt=");
    row("<l><attachment path='a.txt' name='A'/></l>", "a.txt=A");
    row("<l total='1'><attachment>a.txt</attachment></l>", "a.txt=");
    row("<l name='all'><attachment>a.txt</attachment></l>", "all=all(a.txt=)");
    row("<l count='0'/>", "");
    row("<l><attachment ref='7'/></l>", "=");
}

void FileReferenceTest::readsElements()
{
    QFETCH(QByteArray, xml);
    QTEST(shown(xip::referencesIn(xip::XmlRecords::object(xml))), "references");
}

void FileReferenceTest::endsWhateverTheDepth_data()
{
    QTest::addColumn<QByteArray>("inner");
    QTest::newRow("a place") << QByteArray(R"({"name":"n","path":[%,{"file":"y"}]})");
    QTest::newRow("files") << QByteArray(R"({"name":"n","files":[%,{"file":"y"}]})");
    QTest::newRow("no name") << QByteArray(R"({"file":[%,{"file":"y"}]})");
}

void FileReferenceTest::endsWhateverTheDepth()
{
    QFETCH(QByteArray, inner);
    QByteArray json = R"({"file":"x"})";
    for (int depth = 0; depth < 60; ++depth)
        json = QByteArray(inner).replace('%', json);
    const auto found = xip::referencesIn(QJsonDocument::fromJson('[' + json + ']').array());
    QVERIFY(!found.empty());
    QVERIFY(found.front().path == u"n" || found.size() == 61U);
}

void FileReferenceTest::namesItself()
{
    QCOMPARE(xip::Reference{.path = QStringLiteral("a\\b/c.txt")}.shownName(), u"c.txt");
    QCOMPARE((xip::Reference{.path = QStringLiteral("c.txt"), .name = QStringLiteral("d")}).shownName(),
             u"d");
    QCOMPARE(xip::Reference{}.shownName(), u"attachment");
}

void FileReferenceTest::knowsContentFromAPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isInline");
    const auto row = [](const QByteArray &json, bool isInline) {
        QTest::newRow(json.left(60).constData()) << json << isInline;
    };
    row(R"({"name":"a.txt","content":"SU5M"})", true);
    row(R"({"name":"a.txt","contentBytes":"SU5M"})", true);
    row(R"({"name":"a.txt","data":{"encoding":"none","content":"SU5M"}})", true);
    row(R"({"name":"a.txt","encoding":"base64","$text":"SU5M"})", true);
    row(R"({"name":"a.txt","url":"data:text/plain;base64,SU5M"})", true);
    row(R"({"name":"a.txt","file":"SU5MSU5FREFUQQ=="})", true);
    row('"' + QByteArray("SU5M").repeated(100) + '"', true);
    row(R"({"content":"SU5M"})", true);
    row(R"({"name":"a.txt","contentType":"text/plain","size":5,"data":7})", false);
    row(R"({"name":"a.txt","data":{"size":5},"content":""})", false);
    row(R"("files/a")", false);
    row(R"("a.txt")", false);
}

void FileReferenceTest::knowsContentFromAPlace()
{
    QFETCH(QByteArray, json);
    const auto found = xip::referencesIn(QJsonDocument::fromJson('[' + json + ']').array());
    QCOMPARE(found.size(), 1U);
    QTEST(found.front().isInline(), "isInline");
}

QTEST_GUILESS_MAIN(FileReferenceTest)
#include "filereference_test.moc"
