// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filerange.h"

#include <algorithm>

#include <QFile>

#include "base/files.h"

namespace base {

namespace {

class FileRange final : public QIODevice
{
public:
    FileRange(const QString &path, qint64 offset, qint64 length)
        : m_file(path), m_offset(offset), m_length(length)
    {
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            throwStorageFailure(QStringLiteral("open"), path);
        open(QIODevice::ReadOnly);
    }

    qint64 size() const override { return m_length; }

    bool seek(qint64 position) override
    {
        if (position < 0 || position > m_length || !QIODevice::seek(position))
            return false;
        m_at = position;
        return true;
    }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 wanted = std::min(maximum, m_length - m_at);
        if (wanted <= 0)
            return 0;
        const qint64 got = m_file.seek(m_offset + m_at) ? m_file.read(data, wanted) : -1;
        if (got > 0) {
            m_at += got;
            return got;
        }
        setErrorString(got == 0 ? QStringLiteral("%1 is shorter than expected").arg(m_file.fileName())
                                : QStringLiteral("%1: %2").arg(m_file.fileName(), m_file.errorString()));
        return -1;
    }

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QFile m_file;
    qint64 m_offset;
    qint64 m_length;
    qint64 m_at = 0; ///< of the next byte readData() gives
};

} // namespace

std::unique_ptr<QIODevice> openRange(const QString &path, qint64 offset, qint64 length)
{
    return std::make_unique<FileRange>(path, offset, length);
}

} // namespace base
