// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_jive ITEMS [LATENCY [again]]
//   Reads about so many items from a sandbox in a process of its own, whose answers take LATENCY milliseconds
//   and which nothing throttles. Prints requests an item, the hours that Jive's own limit of seven requests a
//   second would make of them, seconds, and memory. With `again` it reads twice, as two runs do, and prints
//   what the second one costs.

#include <QTemporaryDir>

#include "connectors/jive/jivekind.h"
#include "contract/memory.h"
#include "jive/jivesandbox.h"
#include "reading.h"
#include "support/fakeclock.h"

using sandbox::Community;
using sandbox::JiveSandbox;

namespace {

constexpr int people = 1000;
constexpr int groups = 50;
constexpr int perRound = 100; ///< items that round() makes

/// A month, in the order of numbers.
QString at(int number, int all)
{
    const qint64 seconds = qint64(number) * 30 * 86400 / std::max(1, all);
    return base::toIso(*base::fromIso(u"2026-10-20T00:00:00Z") + std::chrono::seconds{seconds});
}

/// Makes contents with the shares of a community of a company: a hundred items.
class Maker
{
public:
    Maker(Community &community, int rounds) : m_community(community), m_rounds(rounds) {}

    void make()
    {
        for (m_round = 0; m_round < m_rounds; ++m_round) {
            for (int i = 0; i < 10; ++i)
                document(i);
            for (int i = 0; i < 10; ++i)
                discussion(i);
            for (int i = 0; i < 5; ++i)
                other(QStringLiteral("post"), i < 2);
            for (int i = 0; i < 6; ++i)
                other(QStringLiteral("update"), false);
            other(QStringLiteral("poll"), true);
            for (int i = 0; i < 9; ++i)
                directMessage(i < 4);
        }
    }

private:
    QString id() { return QString::number(10'000 + ++m_number); }
    QString somebody() { return QString::number(2 + m_number * 7 % people); }
    QString now() const { return at(m_round, m_rounds); }
    QString text() const { return QStringLiteral("text %1 ").arg(m_number).repeated(30); }
    QJsonObject place() const
    {
        const QString key = QStringLiteral("/places/%1").arg(1'000'000 + m_number % groups);
        return {{QStringLiteral("parent"), key},
                {QStringLiteral("parentPlace"),
                 QJsonObject{{QStringLiteral("uri"), key}, {QStringLiteral("name"), key}}}};
    }

    /// Every other one has a second version, four of ten have two comments: 18 items of ten.
    void document(int which)
    {
        const QString number = id();
        QJsonArray versions;
        for (int version = which % 2 + 1; version > 0; --version)
            versions.append(QJsonObject{
                {QStringLiteral("versionNumber"), version},
                {QStringLiteral("published"), now()},
                {QStringLiteral("author"), m_community.nested(somebody())},
                {QStringLiteral("content"),
                 QJsonObject{{QStringLiteral("content"), QJsonObject{{QStringLiteral("text"), text()}}}}}});
        m_community.arrays[u"/versions/" + number] = versions;
        QJsonObject more = place();
        more.insert(QStringLiteral("authorship"), QStringLiteral("author"));
        const QString key =
            m_community.addContent(number, QStringLiteral("document"), somebody(), now(), text(), more);
        if (which < 4)
            reply(key, QStringLiteral("comments"), 2);
    }

    /// Three answers each: forty items of ten.
    void discussion(int)
    {
        const QString key =
            m_community.addContent(id(), QStringLiteral("discussion"), somebody(), now(), text(), place());
        reply(key, QStringLiteral("messages"), 3);
    }

    void other(const QString &type, bool hasReply)
    {
        const QString key = m_community.addContent(id(), type, somebody(), now(), text());
        if (hasReply)
            reply(key, QStringLiteral("comments"), 1);
    }

    void reply(const QString &root, const QString &list, int count)
    {
        for (int i = 0; i < count; ++i)
            m_community.addReply(id(), root, list, somebody(), now(), text(), root);
    }

    void directMessage(bool hasReply)
    {
        const QString from = somebody();
        const QString key =
            m_community.addPrivate(id(), QStringLiteral("dm"), from, {somebody()}, now(), text());
        if (hasReply)
            m_community.addPrivateReply(id(), key, from, now(), text());
    }

    Community &m_community;
    int m_rounds;
    int m_round = 0;
    int m_number = 0;
};

Community made(int items)
{
    Community community;
    for (int number = 1; number <= people + 1; ++number)
        community.addPerson(QString::number(number), QStringLiteral("User %1").arg(number),
                            QStringLiteral("user%1@example.com").arg(number));
    for (int number = 0; number < groups; ++number) {
        QMap<QString, QString> members;
        for (int member = 0; member < 100; ++member)
            members.insert(QString::number(2 + (number * 10 + member) % people), QStringLiteral("member"));
        community.addGroup(QString::number(1'000'000 + number), QStringLiteral("PRIVATE"), members);
    }
    Maker(community, items / perRound).make();
    return community;
}

int serveSandbox(const QStringList &arguments)
{
    JiveSandbox server(
        made(arguments.value(2).toInt()),
        {.isCloud = true, .pageSize = 100, .latency = std::chrono::milliseconds{arguments.value(3).toInt()}});
    return bench::serve(server);
}

connectors::SourceContext contextFor(const QString &url, const base::Clock &clock, const QString &scratch)
{
    connectors::SourceContext context;
    context.values = {{"url", url},
                      {"username", QLatin1String(JiveSandbox::user)},
                      {"runAs", QStringLiteral("on")},
                      {"requestsPerSecond", QStringLiteral("0")}};
    context.secret = [](const QByteArray &) {
        return base::Secret(QByteArray(JiveSandbox::password));
    };
    context.clock = &clock;
    context.network.proxy = QStringLiteral("none");
    context.scratchFolder = scratch;
    return context;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"serve")
        return serveSandbox(arguments);
    const QString items = arguments.value(1, QStringLiteral("2000"));
    bench::Served server({items, arguments.value(2, QStringLiteral("0"))});
    const support::FakeClock clock;
    const QTemporaryDir scratch;
    const auto context = contextFor(server.url(), clock, scratch.path());
    const auto source = jive::kind().makeSource(context);
    contract::Memory memory;
    const bench::Nothing nothing;
    const bool isTwice = arguments.value(3) == u"again";
    const connectors::SourceState &state =
        isTwice ? static_cast<const connectors::SourceState &>(memory) : nothing;
    const connectors::KnownItems &known =
        isTwice ? static_cast<const connectors::KnownItems &>(memory) : nothing;
    const auto keep = [&](const connectors::Page &page) {
        if (isTwice)
            memory.commit("bench", page);
    };
    const bench::Figures first = bench::read(*source, {}, state, known, keep);
    const int requests = server.requests();
    bench::print(first, requests);
    std::printf("at 7 requests a second: %.1f h\n", requests / 7.0 / 3600);
    if (isTwice) {
        const bench::Figures second = bench::read(*source, memory.cursors(), state, known, keep);
        std::printf("a run without news: ");
        bench::print(second, server.requests() - requests);
    }
    return 0;
}
