// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include "connectors/source.h"

/// Reading a source from a sandbox that is another process, so that the memory measured is the reader's.
namespace bench {

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

/// What a sandbox's process does: says where it is, and how often it was asked whenever somebody sends a
/// line.
template<typename Server>
int serve(Server &server)
{
    std::printf("%s\n", qPrintable(server.url().toString()));
    std::fflush(stdout);
    for (int c = std::fgetc(stdin); c != EOF; c = std::fgetc(stdin)) {
        std::printf("%d\n", int(server.requests()));
        std::fflush(stdout);
    }
    return 0;
}

/// This program once more, with `serve` and the arguments.
class Served
{
public:
    explicit Served(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(),
                        QStringList{QStringLiteral("serve")} + arguments);
        m_url = line();
    }
    ~Served()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    QString url() const { return QString::fromUtf8(m_url); }
    int requests()
    {
        m_process.write("\n");
        return line().toInt();
    }

private:
    QByteArray line()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(600'000))
            continue;
        return m_process.readLine().trimmed();
    }

    QProcess m_process;
    QByteArray m_url;
};

/// In MB; Linux only.
inline double memory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / (1 << 20);
}

struct Figures
{
    qint64 items = 0;
    double seconds = 0;
    double cpuSeconds = 0;
    double firstPeak = 0; ///< MB, in the first fifth of the pages
    double lastPeak = 0;  ///< MB, in the last tenth
};

/// Reads all and converts it. `use` is called for each page.
template<typename Use>
Figures read(connectors::Source &source, const std::vector<connectors::Cursor> &stored,
             const connectors::SourceState &state, const connectors::KnownItems &known, Use &&use)
{
    const base::Stop stop;
    Figures figures;
    std::vector<double> peaks;
    QElapsedTimer timer;
    timer.start();
    const std::clock_t cpu = std::clock();
    for (connectors::Cursor cursor : source.resume(stored, {}, state, stop)) {
        while (!cursor.atEnd) {
            const connectors::Page page = source.fetch(cursor, state, known, stop);
            for (const model::SourceItem &item : page.items)
                source.convert(item);
            figures.items += qint64(page.items.size());
            peaks.push_back(memory());
            use(page);
            cursor = page.next;
        }
    }
    figures.seconds = double(timer.elapsed()) / 1000;
    figures.cpuSeconds = double(std::clock() - cpu) / CLOCKS_PER_SEC;
    const auto fifth = std::ptrdiff_t(peaks.size() / 5);
    const auto tenth = std::ptrdiff_t(peaks.size() / 10);
    figures.firstPeak = *std::max_element(peaks.begin(), peaks.begin() + std::max<std::ptrdiff_t>(fifth, 1));
    figures.lastPeak = *std::max_element(peaks.end() - std::max<std::ptrdiff_t>(tenth, 1), peaks.end());
    return figures;
}

inline void print(const Figures &figures, int requests)
{
    std::printf("%lld items, %d requests, %.3f an item, %.1f s, %.1f s CPU; memory: %.0f MB at most in the "
                "first fifth, %.0f MB in the last tenth\n",
                static_cast<long long>(figures.items), requests,
                double(requests) / std::max(1.0, double(figures.items)), figures.seconds, figures.cpuSeconds,
                figures.firstPeak, figures.lastPeak);
}

} // namespace bench
