// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_chatter POSTS [LATENCY]
//   Reads so many posts, and half as many comments, from a sandbox in this process whose pages hold 2,000
//   rows and whose answers take LATENCY milliseconds. Prints API requests per 1,000 items, seconds and CPU
//   seconds, and by how much memory grew while reading: the organisation itself is made before.

#include <cstdio>
#include <ctime>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include "chatter/chattersandbox.h"
#include "connectors/chatter/chatterkind.h"
#include "support/fakeclock.h"

using sandbox::ChatterSandbox;
using sandbox::Organisation;

namespace {

/// Knows nothing, so that nothing grows but the source.
class Nothing final : public connectors::SourceState, public connectors::KnownItems
{
public:
    QByteArray value(const QByteArray &) const override { return {}; }
    std::vector<std::pair<QByteArray, QByteArray>> withPrefix(const QByteArray &) const override
    {
        return {};
    }
    std::vector<std::pair<QByteArray, QByteArray>> after(const QByteArray &, const QByteArray &,
                                                         int) const override
    {
        return {};
    }
    std::optional<model::KnownItem> find(const QString &, const QString &) const override { return {}; }
    std::vector<model::KnownItem> page(const QString &, const QString &, int) const override { return {}; }
};

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

/// In MB; Linux only.
double memory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / (1 << 20);
}

connectors::SourceContext contextOf(const ChatterSandbox &server, const base::Clock &clock,
                                    const QString &scratch)
{
    connectors::SourceContext context;
    context.values = {{"loginUrl", server.url().toString()},
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
    const int posts = arguments.value(1, QStringLiteral("2000")).toInt();
    const int latency = arguments.value(2, QStringLiteral("0")).toInt();
    ChatterSandbox server(
        made(posts),
        {.pageSize = 2000, .dailyLimit = 10'000'000, .latency = std::chrono::milliseconds{latency}});
    const support::FakeClock clock;
    const QTemporaryDir scratch;
    const auto source = chatter::kind().makeSource(contextOf(server, clock, scratch.path()));
    const Nothing nothing;
    const base::Stop stop;
    qint64 items = 0;
    double after1000 = 0;
    QElapsedTimer timer;
    timer.start();
    const std::clock_t cpu = std::clock();
    for (connectors::Cursor cursor : source->resume({}, {}, nothing, stop)) {
        while (!cursor.atEnd) {
            const connectors::Page page = source->fetch(cursor, nothing, nothing, stop);
            for (const model::SourceItem &item : page.items)
                source->convert(item);
            items += qint64(page.items.size());
            if (items >= 1000 && after1000 == 0)
                after1000 = memory();
            cursor = page.next;
        }
    }
    std::printf("%lld items, %d API requests, %.1f per 1,000 items, %.1f s, %.1f s CPU (sandbox included), "
                "memory %.0f MB after 1,000 items, %.0f MB at the end\n",
                static_cast<long long>(items), server.requests(),
                double(server.requests()) * 1000 / double(items), double(timer.elapsed()) / 1000,
                double(std::clock() - cpu) / CLOCKS_PER_SEC, after1000, memory());
    return 0;
}
