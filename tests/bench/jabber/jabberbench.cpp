// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_jabber ROWS LONG-TEXTS FETCH [TURNS [postgresql|sqlite]]
//   Fills a PostgreSQL and a SQLite file with so many rows of made-up traffic. Of each: reads them with the
//   program FETCH and with a connector's source, each in a process of its own, in turn, TURNS times; prints
//   rows a second, CPU seconds, peaks of memory, and the ratios of the medians. Then compares all that is
//   captured with the truth, adds the rows that came late, compares again, and looks that a further run finds
//   nothing.
// bench_jabber --capture | --convert
//   Such a process: reads a connector's settings as JSON from its standard input.

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "base/digest.h"
#include "connectors/jabber/database.h"
#include "connectors/jabber/jabberkind.h"
#include "contract/memory.h"
#include "core/connectors/jabber/traffic.h"
#include "support/fakeclock.h"
#include "support/process.h"

using jabber::Traffic;

namespace {

/// Knows nothing, so that nothing grows but the source.
class Nothing final : public connectors::SourceState, public connectors::KnownItems
{
public:
    using Rows = std::vector<std::pair<QByteArray, QByteArray>>;

    QByteArray value(const QByteArray &) const override { return {}; }
    Rows withPrefix(const QByteArray &) const override { return {}; }
    Rows after(const QByteArray &, const QByteArray &, int) const override { return {}; }
    std::optional<model::KnownItem> find(const QString &, const QString &) const override { return {}; }
    std::vector<model::KnownItem> page(const QString &, const QString &, int) const override { return {}; }
};

class Site
{
public:
    explicit Site(const model::Values &settings)
        : m_source([&] {
              connectors::SourceContext context;
              const auto kind = jabber::kind();
              context.values = model::withDefaults(kind.fields, settings);
              context.secret = [](const QByteArray &) {
                  return jabber::JabberDatabase::password();
              };
              context.clock = &m_clock;
              return kind.makeSource(context);
          }())
    {}

    /// Hands each page on, which is committed before the next is asked for.
    void read(const std::vector<connectors::Cursor> &stored, const connectors::SourceState &state,
              const connectors::KnownItems &known, const std::function<void(const connectors::Page &)> &take)
    {
        for (connectors::Cursor cursor : m_source->resume(stored, {}, state, m_stop)) {
            while (!cursor.atEnd) {
                const connectors::Page page = m_source->fetch(cursor, state, known, m_stop);
                take(page);
                cursor = page.next;
            }
        }
    }
    connectors::Source &source() { return *m_source; }
    QByteArray identity() { return m_source->identity(m_stop); }

private:
    support::FakeClock m_clock;
    base::Stop m_stop;
    std::unique_ptr<connectors::Source> m_source;
};

/// In MB; Linux only. Not what getrusage() says: that keeps the peak of the program before.
double peak()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = file.readAll();
    return all.mid(all.indexOf("VmHWM:") + 6).simplified().split(' ').first().toDouble() / 1024;
}

struct Measured
{
    double amount = 0; ///< rows or items
    double bytes = 0;
    double seconds = 0;
    double cpu = 0;
    double memory = 0; ///< MB
};

int capture(bool converts)
{
    QFile in;
    in.open(stdin, QIODevice::ReadOnly);
    model::Values settings;
    const QJsonObject given = QJsonDocument::fromJson(in.readAll()).object();
    for (auto one = given.begin(); one != given.end(); ++one)
        settings[one.key().toUtf8()] = one.value().toString();
    QElapsedTimer timer;
    timer.start();
    Site site(settings);
    const Nothing nothing;
    qint64 items = 0;
    qint64 bytes = 0;
    site.read({}, nothing, nothing, [&](const connectors::Page &page) {
        items += qint64(page.items.size());
        for (const model::SourceItem &item : page.items) {
            bytes += item.record.size();
            if (converts && !item.record.contains("\"from\":\"\"")) // of which there is no message
                site.source().convert(item);
        }
    });
    std::printf("%lld %lld %.3f %.3f %.1f\n", static_cast<long long>(items), static_cast<long long>(bytes),
                double(timer.elapsed()) / 1000, double(std::clock()) / CLOCKS_PER_SEC, peak());
    return 0;
}

Measured run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    const support::Ended ended = support::run(
        {.program = program, .arguments = arguments, .input = input, .timeout = std::chrono::seconds{3'600}});
    const QList<QByteArray> parts = ended.out.simplified().split(' ');
    if (ended.exitCode != 0 || parts.size() != 5)
        qFatal("%s", ended.description().constData());
    return {parts[0].toDouble(), parts[1].toDouble(), parts[2].toDouble(), parts[3].toDouble(),
            parts[4].toDouble()};
}

double median(std::vector<Measured> all, double Measured::*part)
{
    std::ranges::sort(all, {}, part);
    return all[all.size() / 2].*part;
}

void print(const char *what, const std::vector<Measured> &all, double rows,
           const std::vector<Measured> &plain)
{
    const double seconds = median(all, &Measured::seconds);
    const double cpu = median(all, &Measured::cpu);
    std::printf("  %-22s %8.0f rows/s %8.2f s %8.2f s CPU (%4.2f of the fetch) %7.0f MB peak\n", what,
                rows / seconds, seconds, cpu, cpu / median(plain, &Measured::cpu),
                median(all, &Measured::memory));
}

void compare(const model::Values &settings, const QString &fetch, int turns)
{
    if (turns == 0)
        return;
    const jabber::Settings parsed = jabber::Settings::of(model::withDefaults(jabber::fields(), settings),
                                                         jabber::JabberDatabase::password());
    const base::Stop stop;
    jabber::Database database(parsed, stop);
    QByteArray plain = odbc::connectionTextFor(jabber::loginOf(parsed)).connection.reveal() + '\n';
    for (const char *table : {"jm", "tc_msgarchive"})
        plain += jabber::rowsStatement(database.schema(), QString::fromLatin1(table), {},
                                       *odbc::wallTimeFrom(u"2100-01-01T00:00:00"))
                     .toUtf8() +
                 '\n';
    QJsonObject given;
    for (auto one = settings.begin(); one != settings.end(); ++one)
        given.insert(QString::fromUtf8(one.key()), one.value());
    const QByteArray input = QJsonDocument(given).toJson(QJsonDocument::Compact);
    std::vector<Measured> fetched;
    std::vector<Measured> captured;
    std::vector<Measured> converted;
    for (int turn = 0; turn < turns; ++turn) {
        fetched.push_back(run(fetch, {}, plain));
        captured.push_back(
            run(QCoreApplication::applicationFilePath(), {QStringLiteral("--capture")}, input));
        converted.push_back(
            run(QCoreApplication::applicationFilePath(), {QStringLiteral("--convert")}, input));
    }
    const double rows = fetched.front().amount;
    std::printf("%s: %.0f rows, %.0f MB as UTF-16, %.0f items\n", qUtf8Printable(parsed.login.driver), rows,
                fetched.front().bytes / 1e6, captured.front().amount);
    print("fetch alone", fetched, rows, fetched);
    print("captured", captured, rows, fetched);
    print("captured and converted", converted, rows, fetched);
}

/// A set of lines, whatever their order, in little space.
struct Tally
{
    qint64 count = 0;
    quint64 sum = 0;

    void add(const QString &line)
    {
        quint64 part = 0;
        memcpy(&part, base::Digest::sha256(line.toUtf8()).constData(), sizeof part);
        ++count;
        sum += part;
    }
    bool operator==(const Tally &) const = default;
};

class Witness
{
public:
    explicit Witness(model::Values settings) : m_settings(std::move(settings)) {}

    /// False: not what is true. Returns how many items were new in `fresh`.
    bool agrees(const Tally &truth)
    {
        QElapsedTimer timer;
        timer.start();
        Site site(m_settings);
        const QByteArray identity = site.identity();
        const qint64 before = m_found.count;
        site.read(m_memory.cursors(), m_memory, m_memory, [&](const connectors::Page &page) {
            for (const model::SourceItem &item : m_memory.commit(identity, page))
                m_found.add(Traffic::described(jabber::Record::decoded(item.record)));
        });
        std::printf("  %lld new items in %.1f s: %s\n", static_cast<long long>(m_found.count - before),
                    double(timer.elapsed()) / 1000, m_found == truth ? "the truth" : "NOT THE TRUTH");
        return m_found == truth;
    }

private:
    model::Values m_settings;
    contract::Memory m_memory;
    Tally m_found;
};

bool measure(const char *name, jabber::TrafficSink &sink, const Traffic::Extent &extent,
             model::Values settings, const QStringList &arguments, const std::function<void()> &prepare)
{
    settings["timeZone"] = QString::fromLatin1(Traffic::zone);
    Tally truth;
    Traffic traffic(extent, sink, [&](const QString &item) { truth.add(item); });
    traffic.writeInTime();
    prepare();
    std::printf("%s\n", name);
    compare(settings, arguments.value(3), arguments.value(4, QStringLiteral("3")).toInt());
    Witness witness(settings);
    bool isTrue = witness.agrees(truth);
    traffic.writeLate();
    isTrue = witness.agrees(truth) && isTrue;
    return witness.agrees(truth) && isTrue;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1).startsWith(u"--"))
        return capture(arguments.at(1) == u"--convert");
    setvbuf(stdout, nullptr, _IOLBF, 0);
    const Traffic::Extent extent{.rows = arguments.value(1, QStringLiteral("20000")).toLongLong(),
                                 .longTexts = arguments.value(2, QStringLiteral("3")).toInt()};
    const QString wanted = arguments.value(5);
    bool isTrue = true;
    if (wanted != u"sqlite") {
        const jabber::JabberDatabase database;
        if (!database.problem().isEmpty())
            qFatal("%s", qUtf8Printable(database.problem()));
        jabber::PostgresSink sink;
        isTrue =
            measure("PostgreSQL, over TLS", sink, extent, jabber::JabberDatabase::settings(), arguments, [&] {
                sink.execute(QStringLiteral("CREATE INDEX ON jm (sent_date);"
                                            "CREATE INDEX ON tc_msgarchive (sent_date); ANALYZE;"));
                sink.flush();
            });
    }
    if (wanted != u"postgresql") {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("jabber.db"));
        jabber::SqliteSink sink(file);
        const model::Values settings{{"driver", QStringLiteral("SQLite3")}, {"database", file}};
        isTrue = measure("SQLite", sink, extent, settings, arguments, [] {}) && isTrue;
    }
    return isTrue ? 0 : 1;
}
