// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include "connectors/source.h"

namespace bench {

/// How much memory this process holds now, in MB; Linux only.
double memoryNow();

/// The most that it ever held.
double memoryPeak();

/// Keeps a source's rows, as a journal would on its disk, and knows every item, so that nothing is read
/// again.
class Rows final : public connectors::SourceState, public connectors::KnownItems
{
public:
    QByteArray value(const QByteArray &key) const override;
    std::vector<std::pair<QByteArray, QByteArray>> withPrefix(const QByteArray &prefix) const override;
    std::vector<std::pair<QByteArray, QByteArray>> after(const QByteArray &prefix, const QByteArray &key,
                                                         int count) const override;
    std::optional<model::KnownItem> find(const QString &container, const QString &id) const override;
    std::vector<model::KnownItem> page(const QString &, const QString &, int) const override { return {}; }

    void change(const model::StateChanges &changes);

private:
    std::map<QByteArray, QByteArray> m_rows;
};

/// What one run over a source took.
struct Reading
{
    qint64 items = 0;
    qint64 bytes = 0; ///< of records, and of what they keep apart
    double seconds = 0;
    double cpuSeconds = 0;
    std::vector<std::pair<qint64, double>> memory; ///< after each page: items so far, and MB held

    /// The most that was held between two parts of the way, which are given in tenths.
    double most(int from, int to) const;
};

/// Reads everything, converts every item, and reads through what a record keeps apart.
Reading readAll(connectors::Source &source);

} // namespace bench
