// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QFile>
#include <QTemporaryFile>

#include "archive/verifiedarchive.h"
#include "base/failure.h"

/// An archive opened as the XIP kind opens it; a refusal is kept as a value so that tables can name it.
struct Opened
{
    QByteArray key = "OK";
    QString text;
    QString fix;
    QString container;
    std::optional<archive::Signer> signer;
    std::vector<archive::Member> members;
    QList<QByteArray> bytes; ///< of the members

    QStringList paths() const
    {
        QStringList all;
        for (const archive::Member &member : members)
            all.append(member.path);
        return all;
    }
};

inline const base::Instant receivedAt = *base::fromIso(u"2026-11-20T08:00:00Z");

inline void fill(Opened &opened, const archive::VerifiedArchive &verified)
{
    opened.container = verified.container();
    opened.signer = verified.signer();
    opened.members = verified.members();
    for (const archive::Member &member : opened.members)
        opened.bytes.append(verified.read(member)->readAll());
}

inline Opened openDevice(QIODevice &device, const archive::Trust &trust, const archive::Limits &limits = {},
                         base::Instant received = receivedAt,
                         std::function<QByteArray(const QString &)> neighbour = {})
{
    QTemporaryFile scratch;
    scratch.open();
    Opened opened;
    try {
        fill(opened, archive::VerifiedArchive::open(
                         {QStringLiteral("mail.xip"), &device, received, std::move(neighbour)}, trust, limits,
                         scratch, base::Stop()));
    } catch (const base::Failure &failure) {
        opened.key = failure.key;
        opened.text = failure.text;
        opened.fix = failure.fix;
    }
    return opened;
}

/// Opens a file; its neighbours are found beside it.
inline Opened openFile(const QString &path, const archive::Trust &trust, const archive::Limits &limits = {},
                       base::Instant received = receivedAt)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qPrintable(path));
    return openDevice(file, trust, limits, received, [path](const QString &suffix) {
        QFile beside(path + suffix);
        return beside.open(QIODevice::ReadOnly) ? beside.readAll() : QByteArray();
    });
}

inline Opened openBytes(QByteArray bytes, const archive::Trust &trust, const archive::Limits &limits = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return openDevice(buffer, trust, limits);
}
