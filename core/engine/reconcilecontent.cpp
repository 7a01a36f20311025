// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reconcilecontent.h"

#include <algorithm>
#include <array>
#include <functional>
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

/// Knows the fields of ours whose value is a time of the signing, while the fields of a message pass in
/// order.
class SigningTimes
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
        return isOfSigner(name) || isDate;
    }

private:
    /// Of those that say who signed, and last when. They stand together, in this order; an e-mail's own may
    /// follow at once.
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
            return m_nextEnd == ends.size();
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

} // namespace

using Add = std::function<void(QByteArrayView)>;

/// The line without the time that is its whole value; absent: it has another.
static std::optional<QByteArray> withoutTime(const QByteArray &line)
{
    static const QRegularExpression time(QStringLiteral(
        "\\A([^:]+: )(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(?:\\.[0-9]{3})?Z"
        "|[A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} [+-][0-9]{4})(\\r?\\n)\\z"));
    const QRegularExpressionMatch match = time.match(QString::fromLatin1(line));
    if (!match.hasMatch())
        return {};
    return (match.captured(1) + match.captured(2)).toLatin1();
}

/// Up to the empty line. A letter before each line says whether it is whole: nothing else can look like a
/// line without its time.
static void addHeader(const Add &add, QIODevice &message)
{
    SigningTimes times;
    bool isAtStart = true; // of a line
    for (QByteArray line = message.readLine(lineBytes); !line.isEmpty(); line = message.readLine(lineBytes)) {
        std::optional<QByteArray> cut;
        if (isAtStart && !line.startsWith(' ') && !line.startsWith('\t') &&
            times.take(line.first(std::max<qsizetype>(line.indexOf(':'), 0)).toLower()))
            cut = withoutTime(line);
        if (isAtStart)
            add(cut ? "-" : "+");
        add(cut.value_or(line));
        if (isAtStart && (line == "\n" || line == "\r\n"))
            return;
        isAtStart = line.endsWith('\n');
    }
}

QByteArray contentDigest(QIODevice &message, bool isCrLf, const base::Stop &stop)
{
    message.seek(0);
    base::Digest asItIs;
    base::LineFeedDigest withLineFeeds;
    const auto add = [&](QByteArrayView bytes) {
        isCrLf ? withLineFeeds.add(bytes) : asItIs.add(bytes);
    };
    addHeader(add, message);
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (;;) {
        stop.throwIfNow();
        const qint64 got = message.read(piece.data(), piece.size());
        if (got < 0)
            throw base::storageFailure("READ_FAILED",
                                       QStringLiteral("Cannot read: %1").arg(message.errorString()));
        if (got == 0)
            return isCrLf ? withLineFeeds.result() : asItIs.result();
        add(QByteArrayView(piece.constData(), got));
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
    : m_spool(environment.spoolFolder(), {}), m_store(m_spool, environment, account), m_second(m_store)
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

std::optional<target::Letter> ContentComparison::letter(const journal::Queries::ItemRecord &item,
                                                        const journal::Queries::Copy &copy,
                                                        const base::Stop &stop)
{
    if (!item.isConverted)
        return {};
    auto message = kept(item.entry, stop);
    if (!message)
        return {};
    target::Letter letter{
        .key = copy.key, .archiveKey = item.key, .date = item.date, .size = item.entry.length, .open = {}};
    if (copy.messageSha256 != item.entry.sha256)
        return second(std::move(letter), item, copy.messageSha256, stop);
    // It was fetched and checked once; whoever asks a second time has it fetched again.
    const auto first = std::make_shared<std::unique_ptr<QIODevice>>(std::move(message));
    letter.open = [this, first, entry = item.entry, &stop] {
        return *first ? std::move(*first) : m_store.open(entry, stop);
    };
    return letter;
}

std::optional<target::Letter> ContentComparison::second(target::Letter letter,
                                                        const journal::Queries::ItemRecord &item,
                                                        const QByteArray &sha256, const base::Stop &stop)
{
    QByteArray bytes;
    const auto failure =
        Lanes::caught([&] { bytes = m_second.of({.itemKey = item.key, .entry = item.entry}, stop).bytes; });
    if (failure && failure->reaction != base::Reaction::SkipItem)
        throw base::Failure(*failure);
    if (base::Digest::sha256(bytes) != sha256)
        return {};
    letter.size = bytes.size();
    letter.open = [bytes]() -> std::unique_ptr<QIODevice> {
        auto device = std::make_unique<QBuffer>();
        device->setData(bytes);
        device->open(QIODevice::ReadOnly);
        return device;
    };
    return letter;
}

} // namespace engine
