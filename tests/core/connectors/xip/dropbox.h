// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

#include "support/fakeclock.h"
#include "xipmaker/signedzip.h"
#include "xipmaker/xip.h"

namespace xip {

/// A signer, made once for the whole test program.
inline const xipmaker::Identity &signer()
{
    static const QTemporaryDir folder;
    static const xipmaker::Identity identity = xipmaker::makeIdentity(
        folder.filePath(QStringLiteral("signer")), {.key = xipmaker::IdentityOptions::Key::Ec});
    return identity;
}

/// Another one, whom nobody trusts.
inline const xipmaker::Identity &stranger()
{
    static const QTemporaryDir folder;
    static const xipmaker::Identity identity = xipmaker::makeIdentity(
        folder.filePath(QStringLiteral("stranger")), {.key = xipmaker::IdentityOptions::Key::Ec});
    return identity;
}

/// A drop folder, and a clock that says 2026-11-20.
class DropBox
{
public:
    QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    support::FakeClock &clock() { return m_clock; }
    const support::FakeClock &clock() const { return m_clock; }

    void dropXip(const QString &name, const std::vector<xipmaker::Entry> &entries,
                 const xipmaker::Identity &identity = signer())
    {
        // A XAR's RSA signature needs an RSA key; CMS takes any.
        xipmaker::writeXip(path(name), entries, identity, {.rsa = false});
        age(name);
    }

    void dropZip(const QString &name, const std::vector<xipmaker::Entry> &entries,
                 xipmaker::ZipSignature signature = xipmaker::ZipSignature::Jar, int level = 6)
    {
        xipmaker::writeSignedZip(path(name), entries, signer(), signature, level);
        age(name);
        if (signature == xipmaker::ZipSignature::DetachedP7s)
            age(name + QStringLiteral(".p7s"));
    }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        file.open(QIODevice::WriteOnly | QIODevice::Truncate);
        file.write(bytes);
    }

    /// Sets a file's time; the later the name is dropped, the later the time. All are long at rest.
    void age(const QString &name) { age(name, ++m_minutes); }
    void age(const QString &name, int minutes)
    {
        QFile file(path(name));
        file.open(QIODevice::ReadWrite);
        file.setFileTime(QDateTime::fromString(QStringLiteral("2026-11-19T08:00:00Z"), Qt::ISODate)
                             .addSecs(60LL * minutes),
                         QFileDevice::FileModificationTime);
    }

private:
    QTemporaryDir m_folder;
    support::FakeClock m_clock;
    int m_minutes = 0;
};

inline QByteArray mail(int number)
{
    return QStringLiteral("From: Ann <ann@example.com>\r\nTo: Bob <bob@example.com>\r\n"
                          "Date: Thu, 19 Nov 2026 08:00:%1 +0100\r\nMessage-ID: <%2@example.com>\r\n"
                          "Subject: Mail %2\r\n\r\nBody %2\r\n")
        .arg(number % 60, 2, 10, QChar(u'0'))
        .arg(number)
        .toUtf8();
}

inline QByteArray jsonItem(const QString &id, const QByteArray &more = {})
{
    return QStringLiteral("{\"id\":\"%1\",\"sentAt\":\"2026-11-19T09:00:00Z\",\"from\":\"ann@example.com\","
                          "\"to\":[\"bob@example.com\"],\"text\":\"Text of %1\"")
               .arg(id)
               .toUtf8() +
           more + '}';
}

/// Records with the ids n0, n1 and so on, one a line.
inline std::vector<xipmaker::Entry> manyItems(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += jsonItem(QStringLiteral("n%1").arg(i)) + '\n';
    return {{QStringLiteral("many.ndjson"), lines}};
}

} // namespace xip
