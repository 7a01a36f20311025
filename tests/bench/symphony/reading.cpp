// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.h"

#include <algorithm>
#include <ctime>

#include <QElapsedTimer>
#include <QFile>
#include <QIODevice>

#include "base/failure.h"

namespace bench {

double memoryNow()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / (1 << 20);
}

double memoryPeak()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

QByteArray Rows::value(const QByteArray &key) const
{
    const auto row = m_rows.find(key);
    return row == m_rows.end() ? QByteArray() : row->second;
}

std::vector<std::pair<QByteArray, QByteArray>> Rows::withPrefix(const QByteArray &prefix) const
{
    return after(prefix, prefix, int(m_rows.size()));
}

std::vector<std::pair<QByteArray, QByteArray>> Rows::after(const QByteArray &prefix, const QByteArray &key,
                                                           int count) const
{
    std::vector<std::pair<QByteArray, QByteArray>> found;
    for (auto row = m_rows.upper_bound(key); row != m_rows.end() && int(found.size()) < count; ++row) {
        if (row->first.startsWith(prefix))
            found.push_back(*row);
    }
    return found;
}

std::optional<model::KnownItem> Rows::find(const QString &, const QString &id) const
{
    return model::KnownItem{.id = id, .revision = {}, .digest = {}, .sentAt = {}, .recipients = {}};
}

void Rows::change(const model::StateChanges &changes)
{
    for (const auto &[key, value] : changes) {
        if (value.isEmpty())
            m_rows.erase(key);
        else
            m_rows[key] = value;
    }
}

double Reading::most(int from, int to) const
{
    double most = 0;
    for (const auto &[count, held] : memory) {
        if (count * 10 >= items * from && count * 10 <= items * to)
            most = std::max(most, held);
    }
    return most;
}

static qint64 readThrough(connectors::Source &source, const model::Attachment &attachment,
                          const base::Stop &stop)
{
    const auto device = source.open(attachment, stop);
    qint64 bytes = 0;
    for (QByteArray piece = device->read(1 << 20); !piece.isEmpty(); piece = device->read(1 << 20))
        bytes += piece.size();
    return bytes;
}

Reading readAll(connectors::Source &source)
{
    Reading reading;
    Rows rows;
    const base::Stop stop;
    QElapsedTimer timer;
    timer.start();
    const std::clock_t cpu = std::clock();
    for (connectors::Cursor cursor : source.resume({}, {}, rows, stop)) {
        while (!cursor.atEnd) {
            const connectors::Page page = source.fetch(cursor, rows, rows, stop);
            for (const model::SourceItem &item : page.items) {
                source.convert(item);
                reading.bytes += item.record.size();
                if (item.recordAt)
                    reading.bytes += readThrough(source, *item.recordAt, stop);
            }
            reading.items += qint64(page.items.size());
            reading.memory.emplace_back(reading.items, memoryNow());
            rows.change(page.state);
            source.acknowledge(page);
            cursor = page.next;
        }
    }
    reading.seconds = double(timer.elapsed()) / 1000;
    reading.cpuSeconds = double(std::clock() - cpu) / CLOCKS_PER_SEC;
    return reading;
}

} // namespace bench
