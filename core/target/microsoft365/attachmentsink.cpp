// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/attachmentsink.h"

#include <QJsonDocument>

namespace microsoft365 {

/// Of what stands beside the content, names above all.
static constexpr qsizetype longestRest = 1 << 20;

AttachmentSink::AttachmentSink()
{
    open(QIODevice::WriteOnly);
}

/// Behind the quotation mark that begins the content; below zero: it does not begin in there. No text can
/// look like it, as quotation marks in texts are escaped.
static qsizetype contentStart(const QByteArray &json)
{
    static const QByteArray name = "\"contentBytes\"";
    for (qsizetype at = json.indexOf(name); at >= 0; at = json.indexOf(name, at)) {
        at += name.size();
        bool hasColon = false;
        for (; at < json.size() && (json[at] == ' ' || json[at] == ':'); ++at)
            hasColon = hasColon || json[at] == ':';
        if (hasColon && at < json.size() && json[at] == '"')
            return at + 1;
    }
    return -1;
}

qint64 AttachmentSink::writeData(const char *data, qint64 size)
{
    QByteArrayView more(data, size);
    if (!m_hadContent) {
        m_rest += more;
        const qsizetype start = contentStart(m_rest);
        if (start < 0)
            return m_rest.size() > longestRest ? -1 : size;
        m_hadContent = m_isContent = true;
        const QByteArray begun = m_rest.mid(start);
        m_rest.truncate(start);
        writeData(begun.constData(), begun.size());
        return size;
    }
    if (m_isContent) {
        const qsizetype end = more.indexOf('"');
        addContent(end < 0 ? more : more.first(end));
        m_isContent = end < 0;
        more = end < 0 ? QByteArrayView() : more.sliced(end);
    }
    m_rest += more;
    return m_rest.size() > longestRest ? -1 : size;
}

/// JSON may write any character as an escape sequence, and a piece may end within one (RFC 8259, 7). Those of
/// base64 are `\/` and `\uXXXX`.
void AttachmentSink::unescape(QByteArrayView json)
{
    constexpr qsizetype whole = 6;
    for (const char c : json) {
        if (m_escape.isEmpty() && c != '\\') {
            m_quanta += c;
            continue;
        }
        m_escape += c;
        if (m_escape.size() == 2 && c != 'u')
            m_quanta += c;
        else if (m_escape.size() == whole)
            m_quanta += char(m_escape.mid(2).toInt(nullptr, 16));
        else
            continue;
        m_escape.clear();
    }
}

void AttachmentSink::addContent(QByteArrayView base64)
{
    if (m_escape.isEmpty() && !base64.contains('\\'))
        m_quanta += base64;
    else
        unescape(base64);
    const qsizetype whole = m_quanta.size() / 4 * 4;
    m_digest.add(QByteArray::fromBase64(m_quanta.first(whole)));
    m_quanta.remove(0, whole);
}

QJsonObject AttachmentSink::attachment() const
{
    return QJsonDocument::fromJson(m_rest).object();
}

} // namespace microsoft365
