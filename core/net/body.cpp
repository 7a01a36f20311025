// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/body.h"

#include <QIODevice>

#include "net/address.h"

namespace net {

using base::Reaction;

Body::Body(const Request &request, base::Area area) : m_request(request), m_area(area) {}

bool Body::fail(Reaction reaction, const char *key, const QString &text)
{
    if (!m_failure)
        m_failure.emplace(reaction, m_area, key, text);
    return false;
}

bool Body::failUnreadable(const QString &why)
{
    return fail(Reaction::Retry, "RESPONSE_UNREADABLE",
                QStringLiteral("The answer of %1 cannot be read: %2.").arg(displayed(m_request.url), why));
}

bool Body::failCut()
{
    return fail(Reaction::Retry, "CONNECTION_CUT",
                QStringLiteral("%1 ended its answer early.").arg(displayed(m_request.url)));
}

bool Body::findEnd(const Headers &headers)
{
    const QByteArray coding = valueOf(headers, "Transfer-Encoding").trimmed().toLower();
    if (coding == "chunked") {
        m_end = End::Chunk;
        return true;
    }
    if (!coding.isEmpty() && coding != "identity")
        return failUnreadable(QStringLiteral("it comes in the unknown transfer coding “%1”")
                                  .arg(QString::fromLatin1(coding.left(40))));
    for (const Header &each : headers) {
        if (each.name.compare("Content-Length", Qt::CaseInsensitive) != 0)
            continue;
        bool isNumber = false;
        const qint64 length = each.value.toLongLong(&isNumber);
        if (!isNumber || length < 0 || (m_end == End::Length && length != m_announced))
            return failUnreadable(QStringLiteral("its length is no number, or two of them"));
        m_end = End::Length;
        m_announced = length;
    }
    return true;
}

bool Body::begin(int status, const Headers &headers)
{
    m_hasSink = m_request.sink && status >= 200 && status < 300;
    if (m_request.method == "HEAD" || status == 204 || status == 304) {
        m_end = End::Length;
        return true;
    }
    const QByteArray packing = valueOf(headers, "Content-Encoding").trimmed().toLower();
    if (packing == "gzip" || packing == "x-gzip" || packing == "deflate")
        m_inflater = std::make_unique<Inflater>();
    else if (!packing.isEmpty() && packing != "identity")
        return failUnreadable(QStringLiteral("it is packed in a way nobody asked for (%1)")
                                  .arg(QString::fromLatin1(packing.left(40))));
    return findEnd(headers);
}

bool Body::add(QByteArrayView bytes)
{
    if (m_failure)
        return false;
    m_received += bytes.size();
    if (m_end == End::Chunk) {
        const bool isGood = m_chunks.add(bytes, [this](QByteArrayView piece) { return unpack(piece); });
        return isGood || failUnreadable(QStringLiteral("its chunks are damaged"));
    }
    if (m_end == End::Length && m_received > m_announced)
        return failUnreadable(QStringLiteral("it is longer than it says"));
    return unpack(bytes);
}

bool Body::unpack(QByteArrayView packed)
{
    if (!m_inflater)
        return take(packed);
    m_hasPacked = m_hasPacked || !packed.isEmpty();
    const bool isGood = m_inflater->add(packed, [this](QByteArrayView piece) { return take(piece); });
    return isGood || failUnreadable(QStringLiteral("it is packed, and damaged"));
}

bool Body::take(QByteArrayView unpacked)
{
    m_bytes += unpacked.size();
    if (m_bytes > m_request.limit)
        return fail(Reaction::EndRun, "RESPONSE_TOO_LARGE",
                    QStringLiteral("The answer of %1 is larger than %2 bytes.")
                        .arg(displayed(m_request.url))
                        .arg(m_request.limit));
    if (!m_hasSink) {
        m_content.append(unpacked.data(), unpacked.size());
        return true;
    }
    if (m_request.sink->write(unpacked.data(), unpacked.size()) == unpacked.size())
        return true;
    if (!m_failure)
        m_failure = base::storageFailure("STORAGE_FAILED",
                                         QStringLiteral("What %1 sent cannot be written: %2.")
                                             .arg(displayed(m_request.url), m_request.sink->errorString()));
    return false;
}

bool Body::isComplete() const
{
    return m_end == End::Chunk ? m_chunks.isComplete() : m_end == End::Length && m_received == m_announced;
}

std::optional<base::Failure> Body::ended()
{
    const bool isShort = m_end != End::Connection && !isComplete();
    if (!m_failure && (isShort || (m_hasPacked && !m_inflater->isComplete())))
        failCut();
    return m_failure;
}

std::optional<base::Failure> Body::cut()
{
    const bool showsItsEnd = m_end != End::Connection || (m_inflater && m_inflater->isComplete());
    if (m_hasSink && !showsItsEnd)
        failCut();
    return ended();
}

} // namespace net
