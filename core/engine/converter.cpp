// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/converter.h"

#include <algorithm>

#include <QDir>
#include <QIODevice>
#include <QScopeGuard>

#include "base/failpoint.h"
#include "engine/lanes.h"
#include "engine/rawrecord.h"
#include "engine/recipients.h"
#include "engine/renderer.h"
#include "target/unread.h"

namespace engine {

namespace {

/// The source, with the item's whole record from where it is kept.
class KeptSource final : public connectors::Source
{
public:
    using Open = std::function<std::unique_ptr<QIODevice>()>;

    KeptSource(connectors::Source &source, const model::SourceItem &item, Open whole)
        : m_source(source), m_item(item), m_whole(std::move(whole))
    {}

    QByteArray identity(const base::Stop &stop) override { return m_source.identity(stop); }
    model::Checks probe(const base::Stop &stop) override { return m_source.probe(stop); }
    std::vector<connectors::Cursor> resume(const std::vector<connectors::Cursor> &,
                                           const connectors::Window &, const connectors::SourceState &,
                                           const base::Stop &) override
    {
        return {};
    }
    connectors::Page fetch(const connectors::Cursor &, const connectors::SourceState &,
                           const connectors::KnownItems &, const base::Stop &) override
    {
        return {};
    }
    model::Message convert(const model::SourceItem &item) const override { return m_source.convert(item); }
    std::unique_ptr<QIODevice> open(const model::Attachment &attachment, const base::Stop &stop) override
    {
        const bool isWhole = m_item.recordAt && attachment.locator == m_item.recordAt->locator;
        return isWhole ? m_whole() : m_source.open(attachment, stop);
    }

private:
    connectors::Source &m_source;
    const model::SourceItem &m_item;
    Open m_whole;
};

/// Left out because the source has it no more: then the copy would be poorer than it could be.
bool isIncomplete(const journal::CapturedItem &captured)
{
    return std::ranges::any_of(captured.omitted, [](const journal::OmittedAttachment &omitted) {
        return omitted.attachment.omittedFor == "ATTACHMENT_UNAVAILABLE";
    });
}

} // namespace

Converter::Converter(const RunContext &context, Made made)
    : m_context(context),
      m_made(std::move(made)),
      m_store(context.spool, context.environment, context.account.id)
{}

void Converter::convert(journal::Capture::Which which, const QStringList &items)
{
    journal::Capture &capture = m_context.environment.journal.capture();
    auto page = capture.unconverted(m_context.connector.id, which, {}, 50);
    if (page.empty())
        return;
    const QString scratch = m_context.environment.newScratch(QStringLiteral("again"));
    const auto removed = qScopeGuard([&] { QDir(scratch).removeRecursively(); });
    const auto source =
        m_context.environment.makeSource(m_context.connector, scratch, m_context.progress.waiting());
    while (!page.empty()) {
        const base::ItemRow last = page.back().row;
        for (auto &old : page) {
            m_context.stop.throwIfGentle();
            if (items.isEmpty() || items.contains(old.item.id))
                tryItem(*source, which, std::move(old));
        }
        page = capture.unconverted(m_context.connector.id, which, last, 50);
    }
}

/// Why the entry does not give all that conversion needs; empty: it does.
QString Converter::readRecord(journal::Capture::Unconverted &old)
{
    const QString broken = QStringLiteral("its kept record cannot be read");
    bool isWhole = false;
    const auto failure =
        Lanes::caught([&] { isWhole = rawrecord::read(*m_store.open(old.entry, m_context.stop), old.item); });
    if (failure && !target::outcomeOfUnread(*failure))
        throw base::Failure(*failure);
    if (failure)
        return broken + QStringLiteral(" (%1)").arg(failure->text);
    return isWhole ? QString() : broken;
}

void Converter::tryItem(connectors::Source &source, journal::Capture::Which which,
                        journal::Capture::Unconverted &&old)
{
    if (const QString unread = readRecord(old); !unread.isEmpty())
        return noteLeft(old, unread);
    KeptSource kept(source, old.item,
                    [&] { return rawrecord::whole(m_store.open(old.entry, m_context.stop)); });
    const spool::Spool::Mark mark = m_context.spool.mark();
    Renderer::Rendered rendered = Renderer(m_context, kept, old.identity).render(old.item, old.key);
    // What failed stays so, for another replay; what only waits would wait for ever.
    const bool isPoorer = which != journal::Capture::Which::Waiting && isIncomplete(rendered.captured);
    if (rendered.settled || rendered.isWaiting || isPoorer) {
        m_context.spool.cutBack(mark);
        if (rendered.settled)
            noteLeft(old, rendered.settled->text);
        else if (which != journal::Capture::Which::Waiting)
            noteLeft(old, isPoorer ? QStringLiteral("the source has one of its attachments no more; put that "
                                                    "back, then replay")
                                   : QStringLiteral("one of its attachments cannot be fetched now"));
        return;
    }
    m_context.spool.sync();
    base::failPoint("replay.converted");
    store(old, std::move(rendered.captured));
}

void Converter::noteLeft(const journal::Capture::Unconverted &old, const QString &reason)
{
    constexpr qsizetype mostNamed = 20;
    if (m_left.size() < mostNamed)
        m_left.append(QStringLiteral("Again not converted: %1: %2").arg(old.item.id, reason));
    else
        ++m_moreLeft;
}

QStringList Converter::left() const
{
    QStringList all = m_left;
    if (m_moreLeft > 0)
        all.append(QStringLiteral("Again not converted: %1 more items").arg(m_moreLeft));
    return all;
}

void Converter::store(const journal::Capture::Unconverted &old, journal::CapturedItem captured)
{
    journal::Capture &capture = m_context.environment.journal.capture();
    const auto earlier = old.item.originalId.isEmpty()
                             ? std::vector<journal::NewDelivery>()
                             : capture.recipientsOf(m_context.connector.id, old.identity, old.item.container,
                                                    old.item.originalId);
    Recipients recipients = recipientsOf(old.key, captured.people, m_context.resolver, earlier);
    captured.deliveries = std::move(recipients.deliveries);
    captured.externalParticipants = recipients.externalParticipants;
    captured.item.record.clear();
    captured.item.recordAt.reset();
    const spool::Spool::Mark end = m_context.spool.mark();
    const journal::PageCommit page{.connector = m_context.connector.id,
                                   .account = m_context.account.id,
                                   .run = m_context.run,
                                   .identity = old.identity,
                                   .items = {std::move(captured)},
                                   .segment = end.segment,
                                   .segmentLength = end.length};
    if (!capture.convert(old.row, page))
        return;
    for (const journal::NewDelivery &delivery : page.items.front().deliveries)
        m_made(delivery, old.item.sentAt);
    base::failPoint("replay.conversionStored");
    m_context.claims.wake();
}

} // namespace engine
