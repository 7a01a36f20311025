// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/renderer.h"

#include <algorithm>

#include <QIODevice>
#include <QLoggingCategory>

#include "base/failure.h"
#include "base/retrying.h"
#include "engine/rawrecord.h"
#include "engine/stamp.h"
#include "mime/reader.h"

namespace engine {

static Q_LOGGING_CATEGORY(lcRenderer, "chancery.renderer");

namespace {

constexpr char tooLarge[] = "ATTACHMENT_TOO_LARGE";

QString entryName(const model::ItemKey &key, const QString &ending)
{
    return QString::fromLatin1(key.toHex()) + ending;
}

void copyAll(QIODevice &from, QIODevice &to)
{
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 got = from.read(piece.data(), piece.size());
        if (got < 0)
            throw base::Failure(base::Reaction::Retry, base::Area::Source, "ATTACHMENT_UNAVAILABLE",
                                QStringLiteral("Cannot read: %1").arg(from.errorString()));
        if (got == 0)
            return;
        if (to.write(piece.constData(), got) != got)
            throw base::storageFailure("STORAGE_FAILED", QStringLiteral("Cannot write to the segment."));
    }
}

/// Of an attachment whose size nobody knew: gives no more than there is room for in the message.
class Bounded final : public QIODevice
{
public:
    Bounded(std::unique_ptr<QIODevice> device, const QString &name, qint64 &room)
        : m_device(std::move(device)), m_name(name), m_room(room)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 got = m_device->read(data, maximum);
        if (got < 0)
            setErrorString(m_device->errorString());
        if (got > m_room)
            throw base::itemFailure(tooLarge, QStringLiteral("“%1” turned out too large.").arg(m_name));
        m_room -= std::max<qint64>(got, 0);
        return got;
    }

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_device;
    QString m_name;
    qint64 &m_room;
};

/// What may be said of one item; anything else ends the page.
bool isAboutTheItem(const base::Failure &failure)
{
    return failure.reaction == base::Reaction::SkipItem;
}

/// Conversion is pure, so only what is fetched from the source can fail like this.
bool isPassing(const base::Failure &failure)
{
    return failure.reaction == base::Reaction::Retry;
}

constexpr int patience = 5;

/// Items in a row that had to wait, after which the next ones are tried once only: the place where the
/// source keeps its files is down, and each try costs seconds.
constexpr int fewUnavailable = 3;

} // namespace

Renderer::Renderer(Context context, connectors::Source &source, QByteArray identity)
    : m_context(std::move(context)), m_source(source), m_identity(std::move(identity))
{}

Renderer::Renderer(const RunContext &context, connectors::Source &source, QByteArray identity)
    : Renderer({.spool = context.spool,
                .clock = context.environment.clock,
                .kind = context.kind,
                .sizeLimit = context.sizeLimit,
                .stop = context.stop},
               source, std::move(identity))
{}

Renderer::Rendered Renderer::render(const model::SourceItem &item, const model::ItemKey &key)
{
    Rendered rendered;
    rendered.captured.item = item;
    rendered.captured.key = key;
    const spool::Spool::Mark mark = m_context.spool.mark();
    try {
        write(item, converted(item), rendered);
        m_unavailable = 0;
    } catch (const base::Failure &failure) {
        m_context.spool.cutBack(mark);
        rendered.captured.omitted.clear();
        rendered.captured.messageId.clear();
        if (isAboutTheItem(failure))
            writeRaw(item, failure, rendered);
        else if (isPassing(failure))
            await(item, failure, rendered);
        else
            throw;
    }
    return rendered;
}

model::Message Renderer::converted(const model::SourceItem &item) const
{
    model::Message message = m_source.convert(item);
    if (message.sourceName.isEmpty())
        message.sourceName = m_context.kind.name;
    return message;
}

void Renderer::write(const model::SourceItem &item, model::Message message, Rendered &rendered)
{
    rendered.captured.people = message.people;
    applySizeLimit(message, rendered);
    while (!tryWrite(item, message, rendered)) {
    }
}

/// What attachments of unknown size may have together.
qint64 Renderer::roomIn(const model::Message &message) const
{
    qint64 room = m_context.sizeLimit;
    for (const model::Attachment &attachment : message.attachments)
        room -= attachment.omittedFor.isEmpty() ? std::max<qint64>(attachment.size, 0) : 0;
    return room;
}

/// False when an attachment turned out to be unreadable or too large: it is left out then, and the message is
/// to be written again.
bool Renderer::tryWrite(const model::SourceItem &item, model::Message &message, Rendered &rendered)
{
    const mime::Stamp stamp = stampOf(m_identity, item);
    const spool::Spool::Mark mark = m_context.spool.mark();
    const QString name = entryName(rendered.captured.key, QStringLiteral(".eml"));
    model::Attachment *unreadable = nullptr;
    model::Attachment *unsized = nullptr;
    qint64 room = 0;
    const auto opener = [&](const model::Attachment &attachment) -> std::unique_ptr<QIODevice> {
        const auto found = std::ranges::find(message.attachments, attachment);
        unreadable = found == message.attachments.end() ? nullptr : &*found;
        auto device = m_source.open(attachment, m_context.stop);
        unsized = device && attachment.size < 0 ? unreadable : nullptr;
        unreadable = nullptr;
        if (unsized)
            device = std::make_unique<Bounded>(std::move(device), attachment.name, room);
        return device;
    };
    try {
        rendered.captured.entry = append(name, message.date, [&](QIODevice &out) {
            room = roomIn(message);
            mime::write(message, stamp, opener, out);
        });
    } catch (const base::Failure &failure) {
        const bool isTooLarge = !unreadable && unsized && failure.key == tooLarge;
        if ((!unreadable && !isTooLarge) || !isAboutTheItem(failure))
            throw;
        m_context.spool.cutBack(mark);
        if (isTooLarge)
            leaveOut(*unsized, failure.key, rendered);
        else
            giveUp(*unreadable, failure.key, rendered);
        return false;
    }
    // An empty one would say that there is no message.
    rendered.captured.messageId = mime::messageIdOf(message, stamp);
    if (rendered.captured.messageId.isEmpty())
        rendered.captured.messageId = model::messageIdOf(m_identity, stamp.key);
    return true;
}

/// An entry of what is fetched from the source, from the start again after a passing trouble.
model::EntryRef Renderer::append(const QString &name, base::Instant time,
                                 const std::function<void(QIODevice &)> &write)
{
    const int attempts = m_unavailable >= fewUnavailable ? 1 : patience;
    return base::retrying(m_context.stop, m_context.clock, attempts,
                          [&] { return m_context.spool.append(name, time, write); });
}

void Renderer::await(const model::SourceItem &item, const base::Failure &failure, Rendered &rendered)
{
    ++m_unavailable;
    qCWarning(lcRenderer).noquote() << "ATTACHMENT_UNAVAILABLE" << item.id << failure.key << failure.text;
    keepRecord(item, rendered);
    rendered.isWaiting = true;
    rendered.waitsFor = failure.sentence();
}

void Renderer::writeRaw(const model::SourceItem &item, const base::Failure &failure, Rendered &rendered)
{
    keepRecord(item, rendered);
    const bool needsPerson = failure.key == "NO_PARTICIPANTS";
    rendered.settled =
        model::Outcome{.state = needsPerson ? model::Outcome::State::Parked : model::Outcome::State::Failed,
                       .reason = failure.key,
                       .text = failure.sentence()};
}

void Renderer::keepRecord(const model::SourceItem &item, Rendered &rendered)
{
    const spool::Spool::Mark mark = m_context.spool.mark();
    const QString name = entryName(rendered.captured.key, QStringLiteral(".raw"));
    try {
        const auto whole = item.recordAt ? open(*item.recordAt) : nullptr;
        rendered.captured.entry = m_context.spool.append(
            name, item.sentAt, [&](QIODevice &out) { rawrecord::write(item, whole.get(), out); });
    } catch (const base::Failure &unreadable) {
        m_context.spool.cutBack(mark);
        if (!isAboutTheItem(unreadable))
            throw;
        rendered.captured.entry = m_context.spool.append(
            name, item.sentAt, [&](QIODevice &out) { rawrecord::write(item, nullptr, out); });
    }
}

/// Attachments are kept in order while they fit together; the first that does not, and any later one that
/// does not, is left out.
void Renderer::applySizeLimit(model::Message &message, Rendered &rendered)
{
    if (message.original && message.original->size > m_context.sizeLimit) {
        replaceLargeOriginal(message, rendered);
        return;
    }
    qint64 total = 0;
    for (model::Attachment &attachment : message.attachments) {
        if (!attachment.omittedFor.isEmpty()) {
            rendered.captured.omitted.push_back({attachment, {}});
        } else if (total + std::max<qint64>(attachment.size, 0) > m_context.sizeLimit) {
            leaveOut(attachment, tooLarge, rendered);
        } else {
            total += std::max<qint64>(attachment.size, 0);
        }
    }
}

/// Its bytes cannot be had.
void Renderer::giveUp(model::Attachment &attachment, const QByteArray &reason, Rendered &rendered)
{
    attachment.omittedFor = reason;
    rendered.captured.omitted.push_back({attachment, {}});
}

/// Keeps the bytes as an entry of their own; the message will say where.
void Renderer::leaveOut(model::Attachment &attachment, const QByteArray &reason, Rendered &rendered)
{
    const QString ending = QStringLiteral(".attachment-%1").arg(rendered.captured.omitted.size() + 1);
    const QString name = entryName(rendered.captured.key, ending);
    model::EntryRef entry;
    try {
        entry = append(name, rendered.captured.item.sentAt,
                       [&](QIODevice &out) { copyAll(*m_source.open(attachment, m_context.stop), out); });
    } catch (const base::Failure &failure) {
        if (!isAboutTheItem(failure))
            throw;
        giveUp(attachment, failure.key, rendered);
        return;
    }
    attachment.omittedFor = reason;
    attachment.sha256 = entry.sha256;
    attachment.size = entry.length;
    attachment.storedAt = QString::fromLatin1(entry.segment) + u'/' + name;
    rendered.captured.omitted.push_back({attachment, entry});
}

/// Beyond its first MiB; said where a reader comes to the end.
static void sayThatItIsCut(model::Message &message)
{
    const QString note = QStringLiteral("[The text goes on in the e-mail itself, which is kept as a whole.]");
    if (!message.text.isEmpty())
        message.text += u"\n\n" + note;
    if (!message.html.isEmpty())
        message.html += u"<p>" + note + u"</p>";
}

/// An e-mail beyond the limit: its text as a message of ours, and the e-mail itself kept beside it.
void Renderer::replaceLargeOriginal(model::Message &message, Rendered &rendered)
{
    model::Attachment whole = *message.original;
    const mime::Parsed parsed = mime::parse(*open(whole), 1024 * 1024);
    if (whole.name.isEmpty())
        whole.name = QStringLiteral("original.eml");
    whole.mediaType = "message/rfc822";
    message.original.reset();
    message.subject = parsed.headers.subject;
    message.text = parsed.text;
    message.html = parsed.html;
    if (parsed.isTextCut)
        sayThatItIsCut(message);
    message.messageId = parsed.headers.messageId;
    message.inReplyTo = parsed.headers.inReplyTo;
    message.references = parsed.headers.references;
    leaveOut(whole, "ITEM_TOO_LARGE", rendered);
    message.attachments = {whole};
}

std::unique_ptr<QIODevice> Renderer::open(const model::Attachment &attachment) const
{
    return base::retrying(m_context.stop, m_context.clock, 5,
                          [&] { return m_source.open(attachment, m_context.stop); });
}

} // namespace engine
