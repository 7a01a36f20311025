// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QIODevice>

#include "base/digest.h"
#include "base/failure.h"

namespace spool {

class SegmentWriter;

/// The device that an entry's content is written to: passes it on and hashes it on the way.
class EntryWriter final : public QIODevice
{
public:
    explicit EntryWriter(SegmentWriter &writer);

    /// Lets `write` write the content and returns its SHA-256. Throws what the segment failed with, if it
    /// did, whatever `write` made of that; else what `write` throws.
    QByteArray fill(const std::function<void(QIODevice &)> &write);

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    SegmentWriter &m_writer;
    base::Digest m_digest;
    std::optional<base::Failure> m_failure;
};

} // namespace spool
