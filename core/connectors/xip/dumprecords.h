// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "base/failure.h"
#include "connectors/xip/recordreader.h"

class QIODevice;
class QTemporaryFile;

namespace xip {

/// The items of an Actiance FileDump member. The dump is read once, into a file of lines in the scratch
/// folder, because its reader hands out whole conversations and records are asked for one by one. Once that
/// is larger than `limit` bytes, next() throws itemFailure (`ARCHIVE_LIMIT`) behind the items in it.
class DumpRecords final : public RecordReader
{
public:
    DumpRecords(std::unique_ptr<QIODevice> device, const QString &scratchFolder, qint64 limit);
    ~DumpRecords() override;

    std::optional<RawRecord> next() override;
    bool hasFoundPlace() const override { return m_lines != nullptr; }

private:
    void spool();
    void write(const QByteArray &line);

    std::unique_ptr<QIODevice> m_device;
    QString m_scratchFolder;
    qint64 m_limit;
    std::unique_ptr<QTemporaryFile> m_lines; ///< made when the first record is asked for
    std::optional<base::Failure> m_trouble;  ///< what the dump ended in; told after its last item
};

} // namespace xip
