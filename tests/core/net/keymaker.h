// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "support/process.h"

namespace support {

/// Keys and certificates as the `openssl` program makes them, in a folder of their own.
class KeyMaker
{
public:
    /// Runs `openssl` in the folder and returns what it wrote; fails the test when it ends badly.
    QByteArray openssl(const QString &arguments, const QByteArray &input = {}) const
    {
        const Ended ended = run({.program = QStringLiteral("openssl"),
                                 .arguments = arguments.split(u' '),
                                 .input = input,
                                 .folder = m_folder.path()});
        if (ended.exitCode != 0)
            QTest::qFail(ended.description().constData(), __FILE__, __LINE__);
        return ended.out;
    }

    /// `<name>.key` (PKCS#8, PEM) and `<name>.crt` (PEM), which belong together.
    void make(const QString &name, const QString &algorithm = QStringLiteral("rsa:2048")) const
    {
        openssl(QStringLiteral("req -x509 -newkey %2 -nodes -sha256 -days 30 -subj /CN=chancery-%1 "
                               "-keyout %1.key -out %1.crt")
                    .arg(name, algorithm));
    }

    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            QTest::qFail("No such file.", __FILE__, __LINE__);
        return file.readAll();
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            QTest::qFail("Not written.", __FILE__, __LINE__);
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace support
