// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reconcilecontent.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QBuffer>
#include <QRegularExpression>

#include "base/digest.h"
#include "base/failure.h"
#include "engine/environment.h"
#include "engine/lanes.h"
#include "mime/reader.h"
#include "mime/secondrendering.h"

namespace engine {

static constexpr qint64 pieceBytes = 256 * 1024;
static constexpr qint64 lineBytes = 8 * 1024;

namespace {

/// Knows the fields of ours that hang on the signing, while the fields of a message pass in order.
class SigningFields
{
public:
    /// `name`: of the next field, in lower case.
    bool take(const QByteArray &name)
    {
        const bool isDateSource = std::exchange(m_isBehindDigest, false) && name == "x-archive-date-source";
        const bool isDate = m_isDateToCome && name == "date";
        if (!m_hasDigest && name == "x-archive-sha256")
            m_hasDigest = m_isBehindDigest = true;
        m_isDateToCome = isDateSource || (m_isDateToCome && !isDate);
        return isOfSigner(name) || isDateSource || isDate;
    }

private:
    /// They stand together, in this order; an e-mail's own may follow at once.
    bool isOfSigner(const QByteArray &name)
    {
        static const std::array<QByteArray, 4> ends{"-signature", "-signer", "-fingerprint", "-signed-at"};
        for (size_t i = m_nextEnd; i < ends.size(); ++i) {
            if (!name.endsWith(ends[i]))
                continue;
            const QByteArray begin = name.chopped(ends[i].size());
            if (m_begin.isEmpty() ? !begin.startsWith("x-") : begin != m_begin)
                break;
            m_begin = begin;
            m_nextEnd = i + 1;
            return true;
        }
        if (!m_begin.isEmpty())
            m_nextEnd = ends.size();
        return false;
    }

    QByteArray m_begin;   ///< of those met, `x-` and the source
    size_t m_nextEnd = 0; ///< none of those before it is to come
    bool m_hasDigest = false;
    bool m_isBehindDigest = false;
    bool m_isDateToCome = false;
};

/// A digest of bytes as they are, or with LF in the place of each CRLF.
class Content
{
public:
    explicit Content(bool isCrLf) : m_isCrLf(isCrLf) {}

    void add(QByteArrayView bytes)
    {
        if (!m_isCrLf)
            return m_digest.add(bytes);
        while (!bytes.isEmpty()) {
            if (std::exchange(m_hasCr, false) && bytes.front() != '\n')
                m_digest.add("\r");
            const qsizetype cr = bytes.indexOf('\r');
            m_hasCr = cr >= 0;
            m_digest.add(m_hasCr ? bytes.first(cr) : bytes);
            bytes = m_hasCr ? bytes.sliced(cr + 1) : QByteArrayView();
        }
    }

    QByteArray result()
    {
        if (m_hasCr)
            m_digest.add("\r");
        return m_digest.result();
    }

private:
    base::Digest m_digest;
    bool m_isCrLf;
    bool m_hasCr = false; ///< the last byte, held back
};

} // namespace

/// Up to the empty line.
static void addHeader(Content &content, QIODevice &message)
{
    SigningFields fields;
    bool isLeftOut = false;
    bool isAtStart = true; // of a line
    for (QByteArray line = message.readLine(lineBytes); !line.isEmpty(); line = message.readLine(lineBytes)) {
        const bool isContinued = !isAtStart || line.startsWith(' ') || line.startsWith('\t');
        if (!isContinued)
            isLeftOut = fields.take(line.first(std::max<qsizetype>(line.indexOf(':'), 0)).toLower());
        if (!isLeftOut)
            content.add(line);
        if (isAtStart && (line == "\n" || line == "\r\n"))
            return;
        isAtStart = line.endsWith('\n');
    }
}

QByteArray contentDigest(QIODevice &message, bool isCrLf, const base::Stop &stop)
{
    message.seek(0);
    Content content(isCrLf);
    addHeader(content, message);
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (;;) {
        stop.throwIfNow();
        const qint64 got = message.read(piece.data(), piece.size());
        if (got < 0)
            throw base::storageFailure("READ_FAILED",
                                       QStringLiteral("Cannot read: %1").arg(message.errorString()));
        if (got == 0)
            return content.result();
        content.add(QByteArrayView(piece.constData(), got));
    }
}

/// The message as whoever made the copy kept it, by the note in the copy; absent: it is no second rendering.
static std::optional<model::Attachment> wholeOf(QIODevice &copy, const model::ItemKey &key)
{
    static const QRegularExpression note(
        QStringLiteral("^\\[.*, ([0-9,]+) bytes, SHA-256 ([0-9a-f]{64})\\. Kept at: ([^/\\n]+)/[^/\\n]+\\]$"),
        QRegularExpression::MultilineOption);
    const QString name = QString::fromLatin1(key.toHex()) + QStringLiteral(".eml");
    copy.seek(0);
    const mime::Parsed parsed = mime::parse(copy);
    QRegularExpressionMatch match;
    if (parsed.text.lastIndexOf(note, -1, &match) < 0)
        return {};
    model::Attachment whole{.name = name,
                            .mediaType = "message/rfc822",
                            .size = match.captured(1).remove(u',').toLongLong(),
                            .omittedFor = model::messageTooLarge,
                            .sha256 = QByteArray::fromHex(match.captured(2).toLatin1())};
    whole.storedAt = match.captured(3) + u'/' + name;
    return whole;
}

ContentComparison::ContentComparison(const Environment &environment, base::AccountId account)
    : m_spool(environment.spoolFolder(), {}), m_store(m_spool, environment, account)
{}

std::unique_ptr<QIODevice> ContentComparison::kept(const model::EntryRef &entry, const base::Stop &stop)
{
    std::unique_ptr<QIODevice> device;
    if (m_unreachable.contains(entry.segment))
        return device;
    const auto failure = Lanes::caught([&] { device = m_store.open(entry, stop); });
    if (failure && failure->reaction == base::Reaction::Stopped)
        throw base::Failure(*failure);
    if (failure && failure->reaction != base::Reaction::SkipItem)
        m_unreachable.insert(entry.segment);
    return device;
}

std::optional<bool> ContentComparison::isSame(const journal::Queries::ItemRecord &item, QIODevice &copy,
                                              bool isCrLf, const base::Stop &stop)
{
    const auto message = kept(item.entry, stop);
    if (!message)
        return {};
    const QByteArray digest = contentDigest(copy, isCrLf, stop);
    if (digest == contentDigest(*message, isCrLf, stop))
        return true;
    bool isSecond = false;
    const auto failure = Lanes::caught([&] {
        const auto whole = wholeOf(copy, item.key);
        if (!whole)
            return;
        message->seek(0);
        QBuffer second;
        second.setData(mime::secondRendering(*message, *whole).bytes);
        second.open(QIODevice::ReadOnly);
        isSecond = contentDigest(second, isCrLf, stop) == digest;
    });
    if (failure && failure->reaction != base::Reaction::SkipItem) // that: the copy is no e-mail any more
        throw base::Failure(*failure);
    return isSecond;
}

} // namespace engine
