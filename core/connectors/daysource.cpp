// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/daysource.h"

#include <algorithm>

#include <QDateTime>
#include <QIODevice>

#include "base/digest.h"
#include "base/failure.h"
#include "connectors/transcript.h"
#include "model/itemkey.h"

namespace connectors {

using model::Message;
using model::SourceItem;

static const QString partContainer = QStringLiteral("conversationDay");

static constexpr int messagesInPart = 1'000;
static constexpr qint64 bytesInPart = 8LL << 20;

namespace {

/// What `inner` asks of what is known: the messages that wait or went out in a part, and the items that went
/// out as they came.
class Known final : public KnownItems
{
public:
    Known(const KnownItems &items, const SourceState &state) : m_items(items), m_state(state) {}

    std::optional<KnownItem> find(const QString &container, const QString &id) const override
    {
        auto item = held::known(m_state, container, id);
        return item ? item : m_items.find(container, id);
    }

    std::vector<KnownItem> page(const QString &container, const QString &afterId, int count) const override
    {
        std::vector<KnownItem> items = held::knownAfter(m_state, container, afterId, count);
        for (KnownItem &item : m_items.page(container, afterId, count)) {
            if (std::ranges::find(items, item.id, &KnownItem::id) == items.end())
                items.push_back(std::move(item));
        }
        std::ranges::sort(items, {}, [](const KnownItem &item) { return item.id.toUtf8(); });
        items.resize(std::min(items.size(), static_cast<size_t>(count)));
        return items;
    }

    QString coveredBy(const QString &container, const QString &id) const override
    {
        return m_items.coveredBy(container, id);
    }

private:
    const KnownItems &m_items;
    const SourceState &m_state;
};

qint64 weightOf(const SourceItem &item, const Message &message)
{
    qint64 weight = item.record.size() + 2 * message.text.size();
    for (const model::Attachment &attachment : message.attachments)
        weight += std::max<qint64>(attachment.size, 0);
    return weight;
}

QByteArray dayOf(base::Instant time)
{
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd"))
        .toLatin1();
}

} // namespace

DaySource::DaySource(std::unique_ptr<Source> inner, const base::Clock &clock, Rules rules)
    : m_inner(std::move(inner)), m_clock(clock), m_rules(std::move(rules))
{}

std::vector<Cursor> DaySource::resume(const std::vector<Cursor> &stored, const Window &window,
                                      const SourceState &state, const base::Stop &stop)
{
    std::vector<Cursor> ofInner = stored;
    std::erase_if(ofInner, [](const Cursor &cursor) { return cursor.container == partContainer; });
    m_hasRows = m_rules.groups || held::areThere(state);
    std::vector<Cursor> cursors = m_inner->resume(ofInner, window, state, stop);
    if (m_hasRows)
        cursors.push_back({partContainer, {}});
    return cursors;
}

Page DaySource::fetch(const Cursor &cursor, const SourceState &state, const KnownItems &known,
                      const base::Stop &stop)
{
    stop.throwIfGentle();
    if (cursor.container == partContainer)
        return nextPart(cursor, state, known);
    if (!m_hasRows)
        return m_inner->fetch(cursor, state, known, stop);
    Page page = m_inner->fetch(cursor, state, Known(known, state), stop);
    std::vector<SourceItem> items = std::move(page.items);
    page.items.clear();
    for (SourceItem &item : items)
        sort(std::move(item), state, known, page);
    return page;
}

/// Before its messages were grouped.
static bool wentAlone(const QString &container, const QString &id, const SourceState &state,
                      const KnownItems &known)
{
    return known.findOwn(container, id) && !held::wentAhead(state, container, id);
}

/// A message waits for the end of its day; anything else goes out as it is.
void DaySource::sort(SourceItem &&item, const SourceState &state, const KnownItems &known, Page &page) const
{
    const bool isFirst = item.revision.isEmpty() && item.originalId.isEmpty();
    const auto grouped = isFirst ? held::known(state, item.container, item.id) : std::nullopt;
    if (grouped && grouped->digest == item.digest) {
        ++page.reread;
        return;
    }
    QString conversation;
    if (grouped) {
        held::note(item, page.state);
        item.revision = model::changedRevision({}, item.digest);
    } else if (isFirst && m_rules.groups && !wentAlone(item.container, item.id, state, known) &&
               isMessage(item, conversation)) {
        held::hold(held::Pile::of(item, conversation), item, page.state);
        return;
    }
    const QString &about = item.originalId;
    if (!about.isEmpty() && !held::known(state, item.container, about) &&
        !known.findOwn(item.container, about))
        held::noteAhead(item.container, about, page.state);
    page.items.push_back(std::move(item));
}

Message DaySource::converted(const SourceItem &item) const
{
    Message message = m_inner->convert(item);
    if (message.text.isEmpty() && m_rules.textOf)
        message.text = m_rules.textOf(message);
    return message;
}

/// Of a conversation, and with a text that a transcript can show.
bool DaySource::isMessage(const SourceItem &item, QString &conversation) const
{
    if (item.recordAt)
        return false;
    try {
        const Message message = converted(item);
        conversation = message.conversationId;
        return !message.original && !conversation.isEmpty() && !message.text.isEmpty();
    } catch (const base::Failure &failure) { // the engine meets it again, and keeps the raw record
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
        return false;
    }
}

static bool isElsewhere(const SourceItem &item, const KnownItems &known)
{
    return !known.coveredBy(item.container, item.id).isEmpty();
}

Page DaySource::nextPart(const Cursor &cursor, const SourceState &state, const KnownItems &known) const
{
    Page page;
    const auto pile = held::firstPile(state);
    if (!pile || (m_rules.groups && pile->day >= dayOf(m_clock.now() - m_rules.lag))) {
        page.next = {cursor.container, {}, true};
        return page;
    }
    auto waiting = held::messagesOf(*pile, state, messagesInPart + 1);
    if (waiting.size() > messagesInPart && isElsewhere(waiting.front().item, known))
        waiting = held::messagesOf(*pile, state, 2 * messagesInPart); // with what other parts have between
    SourceItem part{.container = partContainer};
    const auto taken = waiting.empty() ? waiting : partOf(waiting, known, part);
    if (!taken.empty())
        page.items.push_back(std::move(part));
    held::release(*pile, taken, taken.size() == waiting.size(), page.state);
    page.next = {cursor.container, pile->day + '/' + pile->conversation};
    return page;
}

/// The first messages of a pile that the same people saw, and the item that they make: those that another
/// connector has in one part with the first, or like it in none.
std::vector<held::Held> DaySource::partOf(const std::vector<held::Held> &waiting, const KnownItems &known,
                                          SourceItem &part) const
{
    const SourceItem &first = waiting.front().item;
    std::vector<held::Held> taken;
    std::vector<SourceItem> items;
    QString conversation;
    QStringList audience;
    base::Digest digest;
    qint64 weight = 0;
    const QString elsewhere = known.coveredBy(first.container, first.id);
    for (const held::Held &each : waiting) {
        if (known.coveredBy(each.item.container, each.item.id) != elsewhere)
            continue;
        const Message message = converted(each.item);
        const QStringList present = audienceOf(message);
        weight += weightOf(each.item, message);
        const bool isFull = items.size() == messagesInPart || weight > bytesInPart;
        if (!items.empty() && (isFull || present != audience))
            break;
        audience = present;
        conversation = message.conversationId;
        digest.addField(each.item.id.toUtf8());
        digest.addField(each.item.digest);
        items.push_back(each.item);
        part.covers.push_back({each.item.container, each.item.id});
        taken.push_back(each);
    }
    part.id = conversation + u'/' + QString::fromLatin1(dayOf(first.sentAt)) + u'/' + first.id;
    part.digest = digest.result();
    part.sentAt = first.sentAt;
    part.record = held::encoded(items);
    return taken;
}

Message DaySource::convert(const SourceItem &item) const
{
    if (item.container != partContainer)
        return m_inner->convert(item);
    const std::vector<SourceItem> items = held::decoded(item.record);
    std::vector<Message> messages;
    messages.reserve(items.size());
    for (const SourceItem &each : items)
        messages.push_back(converted(each));
    Message whole = transcriptOf(messages);
    if (m_rules.finish)
        m_rules.finish(whole, items);
    return whole;
}

std::unique_ptr<QIODevice> DaySource::open(const model::Attachment &attachment, const base::Stop &stop)
{
    return m_inner->open(attachment, stop);
}

void DaySource::acknowledge(const Page &committed)
{
    if (committed.next.container != partContainer)
        m_inner->acknowledge(committed);
}

} // namespace connectors
