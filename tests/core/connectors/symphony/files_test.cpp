// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/files.h"
#include "connectors/symphony/values.h"
#include "core/connectors/symphony/lab.h"
#include "support/failureof.h"

using namespace symphony;

class FilesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_scratch;

    static Record record(const char *message)
    {
        Record made{.identity = "symphony:lab"};
        made.source = parsed(message);
        made.stream.id = sandbox::Pod::safe(rates);
        return made;
    }

    QByteArray read(Lab &lab, const model::Attachment &attachment)
    {
        return openFile(attachment, lab.client, m_scratch.path(), lab.stop)->readAll();
    }

private Q_SLOTS:
    void fetchesAndDecodes()
    {
        Lab lab;
        const auto files = filesOf(record(
            R"({"messageId":"m003-_AAAbQ","attachments":[{"id":"internal_1%2Fab+c==","name":"plan.txt","size":8}]})"));
        QCOMPARE(files.size(), size_t(1));
        QCOMPARE(files.front().name, u"plan.txt");
        QCOMPARE(read(lab, files.front()), QByteArray("the plan"));
        QCOMPARE(lab.world.server().violations(), QStringList());
    }
    void listsThoseOfASharedPostToo()
    {
        const auto files = filesOf(record(R"({"messageId":"m1","attachments":null,
            "sharedMessage":{"messageId":"m2","stream":{"streamId":"s2"},"attachments":[{"id":"f","name":"a"},{"name":"without an id"}]}})"));
        QCOMPARE(files.size(), size_t(2));
        const QJsonObject place = parsed(files.front().locator);
        QCOMPARE(textIn(place, u"stream"), u"s2");
        QCOMPARE(textIn(place, u"message"), u"m2");
        Lab lab; // the message says that it is not in it
        const auto failure = support::failureOf([&] { read(lab, files.back()); });
        QCOMPARE(failure.key, QByteArray("ATTACHMENT_UNKNOWN"));
        QVERIFY(failure.reaction == base::Reaction::SkipItem);
    }
    void takesPreviewsWhereItIsSet()
    {
        Lab lab;
        Record made = record(R"({"messageId":"m003-_AAAbQ","attachments":[{"id":"internal_1%2Fab+c==",
            "name":"chart.png","images":[{"id":"internal_small","dimension":"300"},{"dimension":"600"}]}]})");
        QCOMPARE(filesOf(made).size(), size_t(1));
        made.hasPreviews = true;
        const auto files = filesOf(made);
        QCOMPARE(files.size(), size_t(2));
        QCOMPARE(files.back().name, u"preview-300-chart.png");
        lab.world.server().change(
            [](sandbox::Pod &pod) { pod.files[QStringLiteral("internal_small")] = "small"; });
        QCOMPARE(read(lab, files.back()), QByteArray("small"));
    }
    void keepsEntityDataThatSaysMore()
    {
        Lab lab;
        const QByteArray data =
            compact({{QStringLiteral("0"), QJsonObject{{QStringLiteral("type"), QStringLiteral("x.y")}}}});
        const auto files =
            filesOf(record(compact({{QStringLiteral("data"), QString::fromUtf8(data)}}).constData()));
        QCOMPARE(files.front().name, u"entity.json");
        QCOMPARE(read(lab, files.front()), data);
        QVERIFY(filesOf(record(R"({"data":"{}"})")).empty());
        const auto object = filesOf(record(R"({"data":{"object":"not string"}})"));
        QCOMPARE(object.size(), size_t(1));
        QCOMPARE(read(lab, object.front()), QByteArray(R"({"object":"not string"})"));
        QVERIFY(filesOf(record(R"({"data":{}})")).empty() && filesOf(record(R"({"data":null})")).empty());
        QCOMPARE(lab.world.server().requests(), 0);
    }
    void leavesWhatIsRefusedForAnotherReasonToTheNextRun_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 405, 422, 451, 302})
            QTest::addRow("%d", status) << status;
    }
    void leavesWhatIsRefusedForAnotherReasonToTheNextRun()
    {
        QFETCH(int, status);
        Lab lab;
        int asked = 0;
        lab.world.server().spoil([&](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
            if (!request.path().endsWith("/attachment"))
                return;
            ++asked;
            reply = {.status = status, .fields = {{"Location", "/elsewhere"}}, .body = "{}"};
        });
        const auto files = filesOf(record(
            R"({"messageId":"m003-_AAAbQ","attachments":[{"id":"internal_1%2Fab+c==","name":"plan.txt"}]})"));
        const auto failure = support::failureOf([&] { read(lab, files.front()); });
        QCOMPARE(failure.key, QByteArray("ATTACHMENT_UNAVAILABLE"));
        QVERIFY(failure.reaction == base::Reaction::Retry);
        QVERIFY2(failure.text.contains(QString::number(status)), qUtf8Printable(failure.text));
        QCOMPARE(asked, 1);
        lab.world.server().spoil({});
        QCOMPARE(read(lab, files.front()), QByteArray("the plan"));
    }
    void tellsWhatIsGoneFromWhatCannotBeReadNow()
    {
        Lab lab;
        const auto gone = filesOf(record(R"({"messageId":"m1","attachments":[{"id":"none","name":"a"}]})"));
        const auto failure = support::failureOf([&] { read(lab, gone.front()); });
        QCOMPARE(failure.key, QByteArray("ATTACHMENT_UNAVAILABLE"));
        QVERIFY(failure.reaction == base::Reaction::SkipItem);
        lab.world.server().set([](auto &options) { options.readsBase64 = false; });
        const auto binary = filesOf(record(
            R"({"messageId":"m003-_AAAbQ","attachments":[{"id":"internal_1%2Fab+c==","name":"plan.txt"}]})"));
        lab.world.server().change(
            [](sandbox::Pod &pod) { pod.files[QStringLiteral("internal_1%2Fab+c==")] = "%PDF"; });
        const auto later = support::failureOf([&] { read(lab, binary.front()); });
        QCOMPARE(later.key, QByteArray("ATTACHMENT_UNREADABLE"));
        QVERIFY(later.reaction == base::Reaction::Retry);
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
