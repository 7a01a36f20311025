// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_chatter POSTS [LATENCY]
//   Reads so many posts, and half as many comments, from a sandbox in a process of its own whose pages hold
//   2,000 rows and whose answers take LATENCY milliseconds. Prints API requests per 1,000 items, seconds, and
//   memory.

#include <QTemporaryDir>

#include "chatter/chattersandbox.h"
#include "connectors/chatter/chatterkind.h"
#include "reading.h"
#include "support/fakeclock.h"

using sandbox::ChatterSandbox;
using sandbox::Organisation;

namespace {

QString at(int second)
{
    return base::toIso(*base::fromIso(u"2026-11-01T00:00:00Z") + std::chrono::seconds{second});
}

/// A thousand people, fifty closed groups of a hundred; a post a second, every tenth with a file, every
/// twentieth edited, and a comment on every other one.
Organisation made(int posts)
{
    Organisation organisation;
    organisation.publishes = false;
    QStringList people;
    for (int number = 1; number <= 1000; ++number)
        people.append(organisation.addUser(number, QStringLiteral("User %1").arg(number),
                                           QStringLiteral("user%1@example.com").arg(number)));
    for (int number = 1; number <= 50; ++number)
        organisation.addGroup(number, QStringLiteral("Group %1").arg(number), QStringLiteral("Private"),
                              people.at(number), people.mid(number * 10, 100));
    for (int number = 1; number <= posts; ++number) {
        const QString post =
            organisation.addPost(number, Organisation::id("0F9", 1 + number % 50), people.at(number % 1000),
                                 at(number), QStringLiteral("text %1 ").arg(number).repeated(20));
        if (number % 10 == 0)
            organisation.attach(number, post, QStringLiteral("Content"),
                                organisation.addFile(number, QStringLiteral("file.txt"), "a file"),
                                QStringLiteral("file"));
        if (number % 20 == 0)
            organisation.edit(post, people.at(number % 1000), at(number), QStringLiteral("edited"));
        if (number % 2 == 0)
            organisation.addComment(number, post, people.at((number + 1) % 1000), at(number),
                                    QStringLiteral("a comment"));
    }
    return organisation;
}

int serveSandbox(const QStringList &arguments)
{
    ChatterSandbox server(made(arguments.value(2).toInt()),
                          {.pageSize = 2000,
                           .dailyLimit = 10'000'000,
                           .latency = std::chrono::milliseconds{arguments.value(3).toInt()}});
    return bench::serve(server);
}

connectors::SourceContext contextFor(const QString &url, const base::Clock &clock, const QString &scratch)
{
    connectors::SourceContext context;
    context.values = {{"loginUrl", url},
                      {"clientId", QLatin1String(ChatterSandbox::clientId)},
                      {"channel", QStringLiteral("none")}};
    context.secret = [](const QByteArray &) {
        return base::Secret(QByteArray(ChatterSandbox::clientSecret));
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
    bench::Served server(
        {arguments.value(1, QStringLiteral("2000")), arguments.value(2, QStringLiteral("0"))});
    const support::FakeClock clock;
    const QTemporaryDir scratch;
    const auto source = chatter::kind().makeSource(contextFor(server.url(), clock, scratch.path()));
    const bench::Nothing nothing;
    const bench::Figures figures =
        bench::read(*source, {}, nothing, nothing, [](const connectors::Page &) {});
    const int requests = server.requests();
    bench::print(figures, requests);
    std::printf("%.1f requests per 1,000 items\n",
                requests * 1000.0 / double(std::max<qint64>(1, figures.items)));
    return 0;
}
