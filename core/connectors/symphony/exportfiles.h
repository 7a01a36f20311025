// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/stop.h"

class QFileDevice;

namespace symphony {

/// An export file before it is read.
struct ExportFile
{
    QString key; ///< names it for ever, in its source: a file name, or an id
    QString name;
    QByteArray stamp;  ///< changes when the file does
    QByteArray sha256; ///< as its source tells, 32 raw bytes; empty: it does not

    bool operator==(const ExportFile &) const = default;
};

/// Where export files come from.
class ExportFiles
{
public:
    virtual ~ExportFiles() = default;

    struct Listing
    {
        std::vector<ExportFile> files; ///< oldest first
        QStringList unfinished;        ///< what cannot be read now, with the reason
    };

    /// Throws Failure when nothing can be listed.
    virtual Listing list(const base::Stop &stop) = 0;

    /// Copies the file into `to`, which is empty. Throws itemFailure (`ATTACHMENT_UNAVAILABLE`) when it is
    /// gone, and Failure (Retry, the same key) when this one does not come now.
    virtual void fetch(const ExportFile &file, QFileDevice &to, const base::Stop &stop) = 0;

    /// The file is read, or refused, and that is committed. Returns what went wrong; empty: nothing.
    virtual QString settle(const ExportFile &file, bool isRefused) = 0;
};

} // namespace symphony
