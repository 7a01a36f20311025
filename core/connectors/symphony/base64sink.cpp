// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/base64sink.h"

#include <QFileDevice>

namespace symphony {

Base64Sink::Base64Sink(QIODevice &file) : m_file(file)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void Base64Sink::restart()
{
    m_rest.clear();
    m_isPadded = false;
    m_isBad = false;
    if (auto *const file = qobject_cast<QFileDevice *>(&m_file))
        file->resize(0);
    m_file.seek(0);
}

qint64 Base64Sink::writeData(const char *data, qint64 size)
{
    for (qint64 i = 0; i < size; ++i) {
        const char c = data[i];
        const bool isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (c == '\r' || c == '\n' || c == ' ' || c == '\t' || c == '"')
            continue;
        if (c == '=')
            m_isPadded = true;
        else if (m_isPadded || (!isLetter && c != '+' && c != '/' && c != '-' && c != '_'))
            m_isBad = true;
        else
            m_rest += c == '-' ? '+' : c == '_' ? '/' : c;
    }
    return flush(false) ? size : -1;
}

bool Base64Sink::flush(bool isLast)
{
    const qsizetype ready = isLast ? m_rest.size() : m_rest.size() - m_rest.size() % 4;
    const QByteArray bytes = QByteArray::fromBase64(m_rest.left(ready));
    m_rest.remove(0, ready);
    if (m_file.write(bytes) == bytes.size())
        return true;
    setErrorString(m_file.errorString());
    return false;
}

bool Base64Sink::finish()
{
    const bool isWhole = m_rest.size() % 4 != 1;
    auto *const file = qobject_cast<QFileDevice *>(&m_file);
    return flush(true) && isWhole && !m_isBad && (!file || file->flush());
}

} // namespace symphony
