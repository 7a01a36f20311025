// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/archive/gnupg.h"
#include "core/mime/dumps.h"
#include "xipmaker/zipwriter.h"

namespace symphony {

inline QByteArray exportedMail(int number)
{
    return QStringLiteral("From: Ann <ann@example.com>\r\nTo: Bob <bob@example.com>\r\nDate: Thu, 19 Nov "
                          "2026 08:00:%1 +0000\r\n"
                          "Message-ID: <%2@acme.symphony.com>\r\nSubject: Mail %2\r\n\r\nBody %2\r\n")
        .arg(number % 60, 2, 10, QChar(u'0'))
        .arg(number)
        .toUtf8();
}

inline xipmaker::Entry member(const QString &path, const QByteArray &bytes)
{
    return {path, bytes};
}

/// A folder with export files that are long at rest.
class ExportBox
{
public:
    ExportBox() : ExportBox(QString()) {}
    /// In that folder, which is made; empty: in one of its own.
    explicit ExportBox(const QString &folder) : m_path(folder.isEmpty() ? m_folder.path() : folder)
    {
        QDir().mkpath(m_path);
    }

    QString path(const QString &name = {}) const { return QDir(m_path).filePath(name); }

    void drop(const QString &name, const std::vector<xipmaker::Entry> &entries)
    {
        xipmaker::ZipWriter zip(path(name));
        for (const xipmaker::Entry &entry : entries)
            zip.add(entry);
        zip.finish();
        age(name);
    }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        file.close();
        age(name);
    }

    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void age(const QString &name)
    {
        QFile file(path(name));
        if (file.open(QIODevice::ReadWrite))
            file.setFileTime(QDateTime::fromString(QStringLiteral("2026-11-19T08:00:00Z"), Qt::ISODate)
                                 .addSecs(60LL * ++m_minutes),
                             QFileDevice::FileModificationTime);
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    int m_minutes = 0;
};

/// The name of a recurring export of an hour of 19 November 2026.
inline QString exportName(char format, int hour, bool isEncrypted = false)
{
    return QStringLiteral("%1_ACME_SD-2026-11-19-%2_ED-2026-11-19-%3_GD-2026-11-19_1795075200%4.zip%5")
        .arg(QLatin1Char(format))
        .arg(hour, 2, 10, QChar(u'0'))
        .arg(hour + 1, 2, 10, QChar(u'0'))
        .arg(hour, 3, 10, QChar(u'0'))
        .arg(isEncrypted ? QStringLiteral(".pgp") : QString());
}

/// A key pair that exports are encrypted for, made once for the whole test program.
class ExportKey
{
public:
    ExportKey()
    {
        m_gpg.run({QStringLiteral("--quick-gen-key"), QStringLiteral("export@example.com"),
                   QStringLiteral("future-default"), QStringLiteral("default"), QStringLiteral("never")});
        m_key = m_gpg.run({QStringLiteral("--armor"), QStringLiteral("--export-secret-keys")});
    }

    QString program() const { return m_gpg.program(); }
    const QByteArray &key() const { return m_key; }
    QByteArray encrypted(const QByteArray &bytes) const
    {
        return m_gpg.run({QStringLiteral("--trust-model"), QStringLiteral("always"),
                          QStringLiteral("--recipient"), QStringLiteral("export@example.com"),
                          QStringLiteral("--encrypt")},
                         bytes);
    }

private:
    Gnupg m_gpg;
    QByteArray m_key;
};

inline const ExportKey &exportKey()
{
    static const ExportKey key;
    return key;
}

} // namespace symphony
