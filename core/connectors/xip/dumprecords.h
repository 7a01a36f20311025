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
/// folder, because its reader hands out whole conversations and records are asked for one by one.
class DumpRecords final : public RecordReader
{
public:
    DumpRecords(std::unique_ptr<QIODevice> device, const QString &scratchFolder);
    ~DumpRecords() override;

    std::optional<RawRecord> next() override;
    bool hasFoundPlace() const override { return m_lines != nullptr; }

private:
    void spool();

    std::unique_ptr<QIODevice> m_device;
    QString m_scratchFolder;
    std::unique_ptr<QTemporaryFile> m_lines; ///< made when the first record is asked for
    std::optional<base::Failure> m_trouble;  ///< what the dump ended in; told after its last item
};

} // namespace xip
