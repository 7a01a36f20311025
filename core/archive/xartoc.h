// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "base/clock.h"

namespace archive {

/// Bytes in the heap; -1: not said.
struct XarExtent
{
    qint64 offset = -1;
    qint64 length = -1;
};

/// `style` empty: not said.
struct XarChecksum
{
    QString style;
    QByteArray value;
};

/// `<signature>` or `<x-signature>`.
struct XarSignature
{
    QString style;
    XarExtent extent;
    QList<QByteArray> certificates; ///< DER, the signer's first
};

/// `<data>` of a file, or an extended attribute.
struct XarData
{
    XarExtent extent;
    qint64 size = -1; ///< unpacked
    QString encoding;
    XarChecksum archived;
    XarChecksum extracted;
};

struct XarFile
{
    QString name;    ///< of this level only
    int parent = -1; ///< index of the folder
    QString type;
    base::Instant modified;
    std::optional<XarData> data;
};

/// What a XAR's table of contents says; not yet believed.
struct XarToc
{
    QString checksumStyle;
    XarExtent checksum;
    std::optional<XarSignature> signature;    ///< RSA
    std::optional<XarSignature> cmsSignature; ///< CMS
    std::optional<base::Instant> signedAt;
    std::vector<XarFile> files;      ///< folders before what they hold
    std::vector<XarData> attributes; ///< extended attributes of files: checked, not released

    /// The path of a file, by its folders' names.
    QString path(const XarFile &file) const;
};

} // namespace archive
