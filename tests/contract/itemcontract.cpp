// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include <QIODevice>
#include <QTest>

#include "base/digest.h"
#include "contract/sourcecontract.h"
#include "support/failureof.h"

// The promises about single items; those about pages and runs are in sourcecontract.cpp.
namespace contract {

using base::Reaction;
using model::Attachment;
using model::Message;
using model::SourceItem;

/// The conversion of an item, or the failure that it ends in.
struct Conversion
{
    std::optional<Message> message;
    std::optional<base::Failure> failure;
};

static Conversion conversionOf(const connectors::Source &source, const SourceItem &item)
{
    Conversion conversion;
    try {
        conversion.message = source.convert(item);
    } catch (const base::Failure &failure) {
        conversion.failure = failure;
    }
    return conversion;
}

static QByteArray bytesOf(connectors::Source &source, const Attachment &attachment)
{
    const std::unique_ptr<QIODevice> device = source.open(attachment, base::Stop());
    return device && device->isReadable() ? device->readAll() : QByteArray("not readable");
}

/// Every device that an item leads to: attachments, the original, a record kept apart.
static std::vector<Attachment> attachmentsOf(const connectors::Source &source, const SourceItem &item)
{
    std::vector<Attachment> all;
    if (item.recordAt)
        all.push_back(*item.recordAt);
    const Conversion conversion = conversionOf(source, item);
    if (!conversion.message)
        return all;
    if (conversion.message->original)
        all.push_back(*conversion.message->original);
    for (const Attachment &attachment : conversion.message->attachments) {
        if (attachment.omittedFor.isEmpty())
            all.push_back(attachment);
    }
    return all;
}

void SourceContract::convertsTheSameItemAlike()
{
    Rehearsal rehearsal(*m_world, m_memory);
    const Harvest harvested = rehearsal.run();
    std::vector<Conversion> forwards;
    for (const SourceItem &item : harvested.fresh)
        forwards.push_back(conversionOf(rehearsal.source(), item));
    for (size_t i = harvested.fresh.size(); i-- > 0;)
        QVERIFY(conversionOf(rehearsal.source(), harvested.fresh[i]).message == forwards[i].message);
}

void SourceContract::convertsWithoutHavingRead()
{
    Rehearsal first(*m_world, m_memory);
    const Harvest harvested = first.run();
    Memory empty;
    Rehearsal second(*m_world, empty);
    for (const SourceItem &item : harvested.fresh)
        QVERIFY(conversionOf(second.source(), item).message == conversionOf(first.source(), item).message);
}

void SourceContract::failsAloneOnABadItem()
{
    Rehearsal rehearsal(*m_world, m_memory);
    qint64 unconvertible = 0;
    for (const SourceItem &item : rehearsal.run().fresh) {
        const Conversion conversion = conversionOf(rehearsal.source(), item);
        if (!conversion.failure)
            continue;
        ++unconvertible;
        QVERIFY(conversion.failure->reaction == Reaction::SkipItem);
        QVERIFY(!conversion.failure->key.isEmpty());
        QVERIFY(!conversion.failure->text.isEmpty());
        QVERIFY2(!item.record.isEmpty() || item.recordAt, "a failed item keeps its raw record");
    }
    QVERIFY2(unconvertible > 0, "a world has an item that cannot be converted");
    QCOMPARE(unconvertible, m_world->contents().unconvertible);
}

void SourceContract::namesEveryItemCompletely()
{
    static const std::set<QByteArray> events{"post", "reply", "edit", "delete",
                                             "join", "leave", "file", "attachment"};
    for (const SourceItem &item : harvest().fresh) {
        QVERIFY(!item.id.isEmpty());
        QCOMPARE(item.digest.size(), 32);
        QVERIFY2(events.contains(item.event), item.event.constData());
        QVERIFY(item.sentAt > base::Instant{});
    }
}

void SourceContract::fillsMessagesSensibly()
{
    Rehearsal rehearsal(*m_world, m_memory);
    for (const SourceItem &item : rehearsal.run().fresh) {
        const Conversion conversion = conversionOf(rehearsal.source(), item);
        if (!conversion.message)
            continue;
        const Message &message = *conversion.message;
        QCOMPARE(message.sourceName, m_world->kind().name);
        QVERIFY(message.date > base::Instant{});
        QVERIFY(std::ranges::count(message.people, model::Person::Role::From, &model::Person::role) <= 1);
        QVERIFY(!message.people.empty() || !item.originalId.isEmpty());
        for (const model::Person &person : message.people)
            QVERIFY(!person.label().isEmpty());
        for (const auto &[name, value] : message.headers)
            QVERIFY2(name.startsWith("X-") && !name.contains(':') && !name.contains('\n'), name.constData());
    }
}

void SourceContract::opensWhatItDescribes()
{
    Rehearsal rehearsal(*m_world, m_memory);
    int opened = 0;
    for (const SourceItem &item : rehearsal.run().fresh) {
        for (const Attachment &attachment : attachmentsOf(rehearsal.source(), item)) {
            const QByteArray bytes = bytesOf(rehearsal.source(), attachment);
            if (attachment.size >= 0)
                QCOMPARE(bytes.size(), attachment.size);
            if (!attachment.sha256.isEmpty())
                QCOMPARE(base::Digest::sha256(bytes), attachment.sha256);
            QCOMPARE(bytesOf(rehearsal.source(), attachment), bytes);
            ++opened;
        }
    }
    QVERIFY2(opened > 0, "a world has an item with an attachment");
}

void SourceContract::opensInALaterRun()
{
    Rehearsal first(*m_world, m_memory);
    const Harvest harvested = first.run();
    Rehearsal later(*m_world, m_memory);
    for (const SourceItem &item : harvested.fresh) {
        for (const Attachment &attachment : attachmentsOf(first.source(), item))
            QCOMPARE(bytesOf(later.source(), attachment), bytesOf(first.source(), attachment));
    }
}

void SourceContract::refusesAForeignLocator()
{
    Rehearsal rehearsal(*m_world, m_memory);
    for (const QByteArray &locator :
         {QByteArray(), QByteArray("nonsense"), QByteArray("{\"id\":\"none\"}")}) {
        const Attachment attachment{.name = QStringLiteral("a"), .locator = locator};
        const auto failure =
            support::failureOf([&] { rehearsal.source().open(attachment, rehearsal.stop()); });
        QVERIFY2(failure.key != "NO_FAILURE", locator.constData());
    }
}

} // namespace contract
