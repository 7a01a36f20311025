// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replayer.h"

#include <algorithm>
#include <iterator>

#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include "base/digest.h"
#include "base/failpoint.h"
#include "base/failure.h"
#include "base/filerange.h"
#include "engine/converter.h"
#include "engine/lanes.h"
#include "engine/recipients.h"
#include "engine/remapping.h"
#include "engine/stamp.h"
#include "engine/tried.h"
#include "journal/segments.h"
#include "mapping/fanout.h"
#include "mime/reader.h"
#include "mime/writer.h"

namespace engine {

/// One who took part in the first version alone is no participant of an edit, and known by the label only.
static std::optional<model::Person> personMeant(const model::People &people, const QString &label)
{
    if (const model::Person *person = participant(people, label))
        return *person;
    return label.isEmpty() ? std::optional<model::Person>() : mapping::personCalled(label);
}

Replayer::Replayer(const RunContext &context, const target::Directory &directory, QStringList items)
    : m_context(context),
      m_directory(directory),
      m_items(std::move(items)),
      m_store(context.spool, context.environment, context.account.id),
      m_changed(context, m_store)
{}

void Replayer::replay()
{
    const auto failure = Lanes::caught([this] { replayAll(); });
    // When the storage failed, nobody knows what of the open segment is committed: see Run::collect().
    if (!failure || failure->area != base::Area::Storage) {
        if (const auto closed = m_context.spool.close())
            m_context.environment.journal.segments().close(closed->segment, closed->length, closed->sha256);
    }
    if (failure)
        throw base::Failure(*failure);
}

void Replayer::replayAll()
{
    replaySettled();
    if (m_items.isEmpty())
        replaySupplements();
    Converter converter(m_context, [this](const journal::NewDelivery &delivery, base::Instant sentAt) {
        note(delivery, sentAt);
        tellMade(std::span(&delivery, 1));
    });
    converter.convert(journal::Capture::Which::All, m_items);
    m_remarks += converter.left();
    m_leftUndone += converter.leftCount();
}

void Replayer::replaySettled()
{
    journal::Deliveries &deliveries = m_context.environment.journal.deliveries();
    base::DeliveryId after;
    for (;;) {
        m_context.stop.throwIfGentle();
        const auto page = deliveries.replayable(m_context.connector.id, after, 200, m_context.run);
        if (page.empty())
            return;
        after = page.back().id;
        std::vector<journal::Deliveries::Replacement> replacements;
        for (const auto &old : page) {
            if (!m_items.isEmpty() && !m_items.contains(old.itemId))
                continue;
            if (auto now = again(old))
                replacements.push_back({old.id, std::move(*now)});
        }
        if (!replacements.empty())
            deliveries.supersede(m_context.run, replacements);
        base::failPoint("replay.superseded");
        for (const auto &replacement : replacements)
            tellMade(replacement.now);
        m_context.claims.wake();
    }
}

bool Replayer::hasMailbox(const QString &mailbox) const
{
    return m_directory.anyAddressInDomains ||
           std::ranges::find(m_directory.entries, mailbox, &target::DirectoryEntry::mailbox) !=
               m_directory.entries.end();
}

/// Where the mapping says today, for each whom it was for, when the old mailbox has certainly not got it. An
/// edit for one who is no participant goes where the first version went, while that is there.
std::vector<journal::NewDelivery> Replayer::failedCopy(const journal::Deliveries::Replayable &old) const
{
    const bool isGone = old.reason == "MAILBOX_NOT_FOUND";
    const Sharers sharers = old.mayMove ? sharersOf(old, m_context.resolver, isGone)
                                        : Sharers{.leaving = {}, .staying = old.alsoFor};
    std::vector<journal::NewDelivery> now = ownersCopy(old, sharers.staying, isGone);
    std::ranges::copy(sharers.leaving, std::back_inserter(now));
    return now;
}

std::vector<journal::NewDelivery> Replayer::ownersCopy(const journal::Deliveries::Replayable &old,
                                                       const QStringList &sharers, bool isGone) const
{
    const bool isTakingPart = participant(old.people, old.sourceUser) != nullptr;
    std::optional<journal::NewDelivery> copy;
    if (old.mayMove && (isGone || isTakingPart)) {
        if (const auto person = personMeant(old.people, old.sourceUser))
            copy = copyFor(*person, old.itemKey, m_context.resolver);
    }
    if (!copy || copy->mailbox.isEmpty() || copy->mailbox == old.mailbox)
        return {{.mailbox = old.mailbox,
                 .key = model::deliveryKey(old.itemKey, old.mailbox),
                 .sourceUser = old.sourceUser,
                 .alsoFor = sharers}};
    std::vector<journal::NewDelivery> now{*std::move(copy)};
    if (isGone && !hasMailbox(old.mailbox))
        return now;
    auto staying =
        copyStaying(m_context.environment.journal.capture(), m_context.connector.id, old, m_context.resolver);
    if (staying)
        now.push_back(*std::move(staying));
    return now;
}

/// Absent: the kept message cannot be read.
std::optional<std::vector<journal::NewDelivery>>
Replayer::changedCopy(const journal::Deliveries::Replayable &old)
{
    try {
        const ChangedCopies::Made made = m_changed.make(old);
        tellMade(std::span(&made.copy, 1));
        return std::vector{made.instead};
    } catch (const base::Failure &failure) {
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
        ++m_leftUndone;
        m_remarks.append(
            QStringLiteral("Again without today's content: %1: %2").arg(old.itemId, failure.sentence()));
        return {};
    }
}

/// What takes the old delivery's place; absent when there is nothing to be done for it here (a refused
/// archive, an item that could not be converted).
std::optional<std::vector<journal::NewDelivery>> Replayer::again(const journal::Deliveries::Replayable &old)
{
    std::vector<journal::NewDelivery> now;
    if (!old.mailbox.isEmpty() && old.reason == copyDiffers) {
        auto changed = changedCopy(old);
        if (!changed)
            return {};
        now = *std::move(changed);
    } else if (!old.mailbox.isEmpty()) {
        now = failedCopy(old);
    } else if (const auto person = personMeant(old.people, old.sourceUser)) {
        if (const auto copy = copyFor(*person, old.itemKey, m_context.resolver))
            now = {*copy};
    } else if (old.reason == "NO_MAILBOX") {
        journal::Capture &capture = m_context.environment.journal.capture();
        const auto earlier = old.originalId.isEmpty()
                                 ? std::vector<journal::NewDelivery>()
                                 : capture.recipientsOf(m_context.connector.id, capture.identityOf(old.item),
                                                        old.container, old.originalId);
        now = recipientsOf(old.itemKey, old.people, m_context.resolver, earlier).deliveries;
    } else {
        return {};
    }
    if (now.empty()) {
        ++m_leftUndone;
        return {};
    }
    for (const journal::NewDelivery &delivery : now)
        note(delivery, old.sentAt);
    return now;
}

void Replayer::note(const journal::NewDelivery &delivery, base::Instant sentAt)
{
    if (delivery.mailbox.isEmpty())
        return;
    Note &note = m_notes[delivery.mailbox];
    ++note.copies;
    note.oldest = std::min(note.oldest, sentAt);
}

void Replayer::tellMade(std::span<const journal::NewDelivery> deliveries)
{
    m_context.progress.update([&](model::RunSnapshot &snapshot) { countMade(snapshot.counts, deliveries); });
}

QStringList Replayer::notes() const
{
    QStringList warnings;
    QStringList others;
    for (const auto &[mailbox, note] : m_notes) {
        const auto entry = std::ranges::find(m_directory.entries, mailbox, &target::DirectoryEntry::mailbox);
        const bool isListed = entry != m_directory.entries.end();
        const QString address = isListed ? entry->address : mailbox;
        QString line = QStringLiteral("%1: %2 taken up again").arg(address).arg(note.copies);
        const bool isYounger = isListed && entry->createdAt && *entry->createdAt > note.oldest;
        if (isYounger)
            line +=
                QStringLiteral("; warning: the mailbox was made on %1, after the oldest of these items (%2)")
                    .arg(base::toIso(*entry->createdAt), base::toIso(note.oldest));
        (isYounger ? warnings : others).append(line);
    }
    return warnings + others;
}

void Replayer::replaySupplements()
{
    constexpr qint64 mostNamed = 20;
    journal::Deliveries &deliveries = m_context.environment.journal.deliveries();
    qint64 left = 0;
    base::ItemRow after;
    for (;;) {
        m_context.stop.throwIfGentle();
        const auto next = deliveries.supplementable(m_context.connector.id, m_context.sizeLimit, 1, after);
        if (next.empty())
            break;
        const journal::Deliveries::Supplementable &whole = next.front();
        try {
            writeSupplement(whole);
            after = base::ItemRow{whole.item.value - 1}; // it may need several
        } catch (const base::Failure &failure) {
            if (failure.reaction != base::Reaction::SkipItem)
                throw;
            after = whole.item;
            if (++left <= mostNamed)
                m_remarks.append(QStringLiteral("Again without its attachment: %1: %2")
                                     .arg(whole.captured.item.id, failure.sentence()));
        }
    }
    m_leftUndone += left;
    if (left > mostNamed)
        m_remarks.append(
            QStringLiteral("Again without their attachments: %1 more items").arg(left - mostNamed));
}

namespace {

/// Attachments that were left out, in a message of their own that answers the first.
struct Supplement
{
    model::SourceItem item;
    model::Message message;
    std::map<QByteArray, journal::OmittedAttachment> kept; ///< by locator
    std::vector<qint64> supplied;
};

void add(Supplement &supplement, const journal::OmittedAttachment &omitted)
{
    model::Attachment attachment = omitted.attachment;
    attachment.omittedFor.clear();
    attachment.storedAt.clear();
    attachment.contentId.clear();
    attachment.locator = attachment.sha256;
    supplement.kept[attachment.locator] = omitted;
    supplement.supplied.push_back(omitted.id);
    supplement.message.attachments.push_back(attachment);
    supplement.message.text +=
        QStringLiteral("Attachment “%1” of an earlier message, which had to go without it.\n")
            .arg(attachment.name);
}

/// What a destination refused in one message goes in several: small ones together, a large one alone.
constexpr qint64 togetherBytes = 10 << 20;

/// The first of what is missing, as many as go together.
Supplement supplementOf(const journal::CapturedItem &first, const QString &sourceName, qint64 sizeLimit)
{
    Supplement supplement{.item = first.item,
                          .message = {.people = first.people, .date = first.item.sentAt},
                          .kept = {},
                          .supplied = {}};
    supplement.message.subject = QStringLiteral("Attachments");
    supplement.message.sourceName = sourceName;
    supplement.message.inReplyTo = first.messageId;
    supplement.message.references = {first.messageId};
    base::Digest digest;
    qint64 total = 0;
    for (const journal::OmittedAttachment &omitted : first.omitted) {
        total += omitted.attachment.size;
        const qint64 limit = omitted.part ? std::min(togetherBytes, sizeLimit) : sizeLimit;
        if (!supplement.supplied.empty() && total > limit)
            break;
        add(supplement, omitted);
        digest.addField(omitted.attachment.sha256);
        if (omitted.part)
            digest.addField(QByteArray::number(*omitted.part));
    }
    supplement.item.event = "attachment";
    supplement.item.originalId = first.item.id;
    supplement.item.digest = digest.result();
    supplement.item.revision = first.item.revision + QStringLiteral("+attachment.") +
                               QString::fromLatin1(supplement.item.digest.toHex().left(16));
    return supplement;
}

} // namespace

/// Where it is a part of a message, it is taken out of that first, with all its parts, into `file`.
std::unique_ptr<QIODevice> Replayer::openKept(const journal::OmittedAttachment &kept, const QString &file)
{
    auto entry = m_store.open(kept.entry, m_context.stop);
    const auto index = static_cast<size_t>(kept.part.value_or(0));
    if (index == 0)
        return entry;
    constexpr qint64 noTexts = 0;
    QFile parts(file);
    if (!parts.open(QIODevice::WriteOnly))
        throw base::storageFailure(
            "STORAGE_FAILED", QStringLiteral("%1 cannot be written: %2.").arg(file, parts.errorString()));
    const mime::Parsed parsed = mime::parse(*entry, noTexts, &parts);
    parts.close();
    if (index > parsed.attachments.size())
        throw base::itemFailure("ATTACHMENT_UNAVAILABLE",
                                QStringLiteral("The kept message has no attachment %1.").arg(index));
    qint64 offset = 0;
    for (size_t i = 0; i + 1 < index; ++i)
        offset += parsed.attachments[i].attachment.size;
    return base::openRange(file, offset, parsed.attachments[index - 1].attachment.size);
}

void Replayer::writeSupplement(const journal::Deliveries::Supplementable &whole)
{
    const Supplement supplement = supplementOf(whole.captured, m_context.kind.name, m_context.sizeLimit);
    const mime::Stamp stamp = stampOf(whole.identity, supplement.item);
    const QString scratch = m_context.environment.newScratch(QStringLiteral("supplement"));
    const auto removed = qScopeGuard([&] { QDir(scratch).removeRecursively(); });
    const auto opener = [&](const model::Attachment &attachment) {
        return openKept(supplement.kept.at(attachment.locator), scratch + QStringLiteral("/parts"));
    };
    journal::CapturedItem captured{
        .item = supplement.item, .key = stamp.key, .people = whole.captured.people};
    captured.supplies = supplement.supplied;
    captured.messageId = mime::messageIdOf(supplement.message, stamp);
    captured.entry = m_context.spool.append(
        QString::fromLatin1(stamp.key.toHex()) + QStringLiteral(".eml"), supplement.message.date,
        [&](QIODevice &out) { mime::write(supplement.message, stamp, opener, out); });
    for (const auto &[mailbox, sourceUser] : whole.mailboxes)
        captured.deliveries.push_back(
            {.mailbox = mailbox, .key = model::deliveryKey(stamp.key, mailbox), .sourceUser = sourceUser});
    m_context.spool.sync();
    const spool::Spool::Mark end = m_context.spool.mark();
    m_context.environment.journal.capture().store({.connector = m_context.connector.id,
                                                   .account = m_context.account.id,
                                                   .run = m_context.run,
                                                   .identity = whole.identity,
                                                   .cursorScope = "supplements",
                                                   .items = {captured},
                                                   .segment = end.segment,
                                                   .segmentLength = end.length});
    base::failPoint("replay.supplementStored");
    tellMade(captured.deliveries);
    m_context.claims.wake();
}

} // namespace engine
