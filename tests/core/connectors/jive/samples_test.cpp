// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <mutex>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "connectors/jive/jivekind.h"
#include "contract/described.h"
#include "server/httpserver.h"
#include "support/fakeclock.h"

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/") + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", qPrintable(name));
    return file.readAll();
}

struct Route
{
    const char *target;  ///< how it begins, below the Core API; the first that fits counts
    const char *further; ///< what else it has to contain; empty: nothing
    const char *name;    ///< of the sample
};

constexpr Route routes[]{{"/contents?", "startIndex=25", "contents_last"},
                         {"/contents?", "", "contents_page"},
                         {"/contents/3001/comments?", "startIndex=25", "content_comments_last"},
                         {"/contents/3001/comments?", "author=true", "author_comments"},
                         {"/contents/3001/comments?", "", "content_comments"},
                         {"/contents/", "author=true", "empty_list"},
                         {"/messages/contents/3002?", "", "content_messages"},
                         {"/versions/3001?", "", "versions"},
                         {"/versions/3001/1", "", "version_without_content"},
                         {"/versions/3004?", "", "file_versions"},
                         {"/votes/3009", "", "poll_results"},
                         {"/people/@all", "", "people"},
                         {"/people/2001", "", "person"},
                         {"/members/places/500", "", "members"},
                         {"/places/500", "", "place"},
                         {"/places/501", "", "blog"},
                         {"/inbox?", "before=", "empty_list"},
                         {"/inbox?", "filter=", "error_filter"},
                         {"/inbox?", "", "inbox"},
                         {"/dms/150280/comments", "", "dm_comments"},
                         {"/dms/150280", "", "direct_message"},
                         {"/dms/1093/participants", "", "participants"},
                         {"/dms/1093", "", "dm_with_emails"},
                         {"/shares/190795", "", "share"}};

/// A Jive that answers with the samples. What it has no answer for is not there.
class Payloads final : public contract::World
{
public:
    connectors::ConnectorKind kind() const override { return jive::kind(); }
    model::Values settings() const override
    {
        return {{"url", m_server.url().toString()},
                {"username", QStringLiteral("archive")},
                {"runAs", QStringLiteral("on")},
                {"requestsPerSecond", QStringLiteral("0")}};
    }
    base::Secret secret(const QByteArray &) const override { return base::Secret(QByteArray("a password")); }
    const base::Clock &clock() const override { return m_clock; }
    contract::Amount contents() const override { return {}; }
    contract::Amount addMore() override { return {}; }
    QByteArray outside() const override { return {}; }

    QStringList missing() const
    {
        const std::lock_guard lock(m_mutex);
        return m_missing;
    }

private:
    sandbox::HttpReply answer(const sandbox::HttpRequest &request)
    {
        if (request.path() == "/api/version")
            return {.body = sample(QStringLiteral("version"))};
        const QByteArray target = request.target.mid(int(sizeof("/api/core/v3")) - 1);
        for (const Route &route : routes) {
            const QByteArray name = route.name;
            if (target.startsWith(route.target) && target.contains(route.further))
                return {.status = name.startsWith("error") ? 400 : 200,
                        .body = sample(QString::fromLatin1(name))};
        }
        if (m_files.contains(request.path()))
            return {.body = m_files.value(request.path())};
        const std::lock_guard lock(m_mutex);
        m_missing.append(QString::fromUtf8(request.target));
        return {.status = 404, .body = sample(QStringLiteral("error_missing"))};
    }

    const QHash<QByteArray, QByteArray> m_files{
        {"/api/core/v3/attachments/900/data", "the limits"},
        {"/api/core/v3/attachments/file/1055/data", "a picture"},
        {"/api/core/v3/images/3954366", "Tuesday"},
        {"/api/core/v3/contents/3004/data", "new prices"},
        {"/servlet/JiveServlet/downloadBody/1431-102-1-1185/prices.pdf", "old prices"}};
    support::FakeClock m_clock;
    mutable std::mutex m_mutex;
    QStringList m_missing;
    sandbox::HttpServer m_server{[this](const sandbox::HttpRequest &request) {
        return answer(request);
    }};
};

} // namespace

/// Payloads in every shape that Jive is known to give go through all that reads them, to a message.
class SamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void usesEverySample();
    void asksForNothingThatIsNotThere();
    void bringsEachAndItsPeopleAndFiles();
    void saysWhatAnOfficerNeeds_data();
    void saysWhatAnOfficerNeeds();
    void keepsTheTextsOfOthersOut();

private:
    Payloads m_world;
    contract::Memory m_memory;
    QStringList m_lines;
    QHash<QString, QString> m_texts; ///< subject and HTML by id, and revision behind a bar
};

void SamplesTest::initTestCase()
{
    contract::Rehearsal rehearsal(m_world, m_memory);
    for (const model::SourceItem &item : rehearsal.run().fresh) {
        m_lines.append(contract::described(rehearsal.source(), item));
        const model::Message message = rehearsal.source().convert(item);
        m_texts.insert(item.id + u'|' + item.revision, message.subject + u'\n' + message.html);
        QVERIFY2(!message.subject.isEmpty(), qPrintable(item.id));
    }
    m_lines.sort();
}

void SamplesTest::usesEverySample()
{
    QFile source(QStringLiteral(__FILE__));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray text = source.readAll();
    const QDir folder(QStringLiteral(TEST_DATA_DIR));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files))
        QVERIFY2(text.contains(QByteArray('"' + name.chopped(5).toUtf8() + '"')), qPrintable(name));
}

/// People whom nothing but other entities names are asked for; that is all.
void SamplesTest::asksForNothingThatIsNotThere()
{
    const QStringList others = m_world.missing().filter(
        QRegularExpression(QStringLiteral("^(?!/api/core/v3/(people/200[234]|places/502|places/503)$)")));
    QCOMPARE(others, QStringList());
}

void SamplesTest::bringsEachAndItsPeopleAndFiles()
{
    const auto file = [](const char *name, const char *bytes) {
        return QString(u' ' + QLatin1String(name) + u'=' + contract::digestText(bytes));
    };
    const QString rates = QStringLiteral("rates@contoso.example");
    const QString credit = QStringLiteral("credit@contoso.example");
    const QString office = QStringLiteral("office@contoso.example");
    QStringList lines{
        QString(u"/contents/3001| post " + rates + u'>' + credit + u',' + office),
        QString(u"/contents/3001|v2 edit " + rates + u'>' + credit + u',' + office),
        QString(u"/contents/3001|v3 edit " + office + u'>' + credit + u',' + rates +
                file("limits.csv", "the limits")),
        QString(u"/comments/5001| reply " + credit + u'>' + office + u',' + rates),
        QString(u"/comments/5002| reply " + rates + u'>' + credit + u',' + office),
        QString(u"/comments/5003| reply " + office + u'>' + rates), // for the authors: not for credit
        QString(u"/contents/3002| post " + credit + u'>' + file("pic.jpeg", "a picture")),
        QString(u"/messages/4001| reply " + rates + u'>' + credit),
        QString(u"/messages/4002| reply " + credit + u'>' + rates),
        QString(u"/contents/3003| post " + office + u'>'),
        QString(u"/contents/3004| file " + rates + u'>' + file("prices.pdf", "old prices")),
        QString(u"/contents/3004|v2 edit " + rates + u'>' + file("prices.pdf", "new prices")),
        QString(u"/contents/3005| post " + rates + u'>' + credit),
        QString(u"/contents/3006| post " + rates + u'>'),
        QString(u"/contents/3007| post " + credit + u'>'),
        QString(u"/contents/3008| post " + office + u'>' + credit),
        QString(u"/contents/3009| post " + rates + u'>' + credit + file("Tuesday.jpg", "Tuesday")),
        QString(u"/contents/3010| post " + credit + u'>'),
        QString(u"/contents/3011| post " + office + u'>'),
        QStringLiteral("/contents/3012| post legal@contoso.example>"),
        QString(u"/contents/3013| post " + office + u'>'), // a draft: neither for the group nor whom it names
        QString(u"/dms/150280| post " + rates + u'>' + credit + u',' + office),
        QString(u"/comments/484708| reply " + credit + u'>' + office + u',' + rates),
        QString(u"/dms/1093| post " + credit + u">legal@contoso.example," + office + u',' + rates),
        QString(u"/shares/190795| post " + office + u'>' + credit + u',' + rates)};
    lines.sort();
    QCOMPARE(m_lines.join(u'\n'), lines.join(u'\n'));
}

void SamplesTest::saysWhatAnOfficerNeeds_data()
{
    QTest::addColumn<QStringList>("texts");
    const auto row = [](const char *item, const QStringList &texts) {
        QTest::newRow(item) << texts;
    };
    using List = QStringList;
    row("/contents/3001|",
        {QStringLiteral("Limits & exceptions"),
         QStringLiteral("Note: Jive does not give the text of this version."), QStringLiteral("Version: 1")});
    row("/contents/3001|v2",
        {QStringLiteral("Limits (old)"), QStringLiteral("60 million"), QStringLiteral("Version: 2")});
    row("/contents/3001|v3", {QStringLiteral("75 million"), QStringLiteral("Version: 3"),
                              QStringLiteral("Place: Desk heads"), QStringLiteral("Categories: Limits"),
                              QStringLiteral("Tags: desk, q4"), QStringLiteral("Marked: official (1)"),
                              QStringLiteral("Videos: Walk-through (https://video.contoso.example/77)")});
    row("/comments/5003|", {QStringLiteral("Between us")});
    row("/contents/3002|", {QStringLiteral("Question: yes"), QStringLiteral("Answered: resolved"),
                            QStringLiteral("Answer: /messages/4001"),
                            QStringLiteral("On behalf of: Client Service (client@fabrikam.example)"),
                            QStringLiteral("Via: E-mail (https://bridge.contoso.example)")});
    row("/messages/4001|", {QStringLiteral("Marked as the answer: yes"),
                            QStringLiteral("Marked as helpful: yes"), QStringLiteral("On behalf of: Legal")});
    row("/contents/3003|",
        {QStringLiteral("To be published: 2026-11-17T12:00:00"), QStringLiteral("Place: Operations"),
         QStringLiteral("Visible to external contributors: yes")});
    row("/contents/3004|", {QStringLiteral("Valid for October"), QStringLiteral("File: prices.pdf")});
    row("/contents/3004|v2", {QStringLiteral("Valid for November"), QStringLiteral("Tags: finance")});
    row("/contents/3005|", {QStringLiteral("Latitude: 47.37"), QStringLiteral("Repost of: https")});
    row("/contents/3006|",
        {QStringLiteral("Bookmark: Market notice (https://exchange.example/notice?a=1&amp;b=2)"),
         QStringLiteral("Private: yes")});
    row("/contents/3007|",
        {QStringLiteral(
            "Bookmark: Limits &amp; exceptions (https://community.contoso.example/docs/DOC-1044)")});
    row("/contents/3008|", {QStringLiteral("Due: 2026-11-20"), QStringLiteral("Completed: no"),
                            QStringLiteral("Owner: /people/2002"), QStringLiteral("Place: Year end")});
    row("/contents/3009|", {QStringLiteral("Option: Tuesday (2)"), QStringLiteral("Option: Friday (1)")});
    row("/contents/3010|", {QStringLiteral("Stage: Active"), QStringLiteral("Score: 12")});
    row("/contents/3011|", {QStringLiteral("duration: 42"), QStringLiteral("playableBy: desktop, mobile"),
                            QStringLiteral("videoSource: Town hall (https://video.contoso.example/1301)")});
    row("/contents/3012|",
        {QStringLiteral("startDate: 2026-11-25"), QStringLiteral("location: city Zurich, room A 1"),
         QStringLiteral("attendees: Rates Desk, Credit Desk")});
    row("/contents/3013|", {QStringLiteral("Status: incomplete")});
    row("/dms/150280|", {QStringLiteral("Hey, the price"), QStringLiteral("99.85 for the block")});
    row("/comments/484708|", {QStringLiteral("done at 99.85")});
    row("/dms/1093|", {QStringLiteral("Lunch at noon?")});
    row("/shares/190795|",
        List{QStringLiteral("Have a look at the limits."), QStringLiteral("75 million a ticket."),
             QStringLiteral("Shared: Limits &amp; exceptions (https"), QStringLiteral("author: Rates Desk"),
             QStringLiteral("Shared place: Desk heads (https")});
}

void SamplesTest::saysWhatAnOfficerNeeds()
{
    QFETCH(QStringList, texts);
    const QString all = m_texts.value(QLatin1String(QTest::currentDataTag()));
    for (const QString &text : texts)
        QVERIFY2(all.contains(text), qUtf8Printable(text + QStringLiteral(" in ") + all));
}

/// A version does not show what another one says.
void SamplesTest::keepsTheTextsOfOthersOut()
{
    QVERIFY(!m_texts.value(QStringLiteral("/contents/3001|")).contains(u"million"));
    QVERIFY(!m_texts.value(QStringLiteral("/contents/3001|v2")).contains(u"75 million"));
    QVERIFY(!m_texts.value(QStringLiteral("/contents/3001|v2")).contains(u"Walk-through"));
    QVERIFY(!m_texts.value(QStringLiteral("/contents/3004|")).contains(u"November"));
}

QTEST_GUILESS_MAIN(SamplesTest)
#include "samples_test.moc"
