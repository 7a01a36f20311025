// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <cstdlib>

#include <QBuffer>

#include "base/csv.h"
#include "base/failure.h"

/// What csvLine() writes must read back as the same cells. The header row is part of it, because the
/// separator is taken from there.
static void expectSameCells(const QStringList &cells)
{
    QByteArray written = "header,row\r\n" + base::csvLine(cells, false);
    QBuffer device(&written);
    device.open(QIODevice::ReadOnly);
    base::CsvReader reader(device, QStringLiteral("written"));
    base::CsvRecord record;
    if (!reader.next(record) || record.cells != cells || reader.next(record))
        std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    try {
        base::CsvReader reader(device, QStringLiteral("input"));
        base::CsvRecord record;
        qsizetype line = 0;
        while (reader.next(record)) {
            if (record.cells.isEmpty() || record.line <= line)
                std::abort();
            line = record.line;
            expectSameCells(record.cells);
        }
    } catch (const base::Failure &failure) {
        if (failure.key.isEmpty() || failure.text.isEmpty())
            std::abort();
    }
    return 0;
}
