// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/spoiledreading.h"

#include <atomic>
#include <mutex>

#include "contract/described.h"

namespace contract {

/// An honest reading of the worlds of the tests takes a few hundred.
static constexpr int mostRequests = 5'000;

SpoiledReading::SpoiledReading(const World &world, Spoiling spoiling)
    : m_world(world), m_spoiling(std::move(spoiling))
{}

/// The items of one run, each converted and its files opened, as far as that goes.
void SpoiledReading::run(Said &said)
{
    try {
        Rehearsal rehearsal(m_world, m_memory, m_stop);
        for (model::Cursor cursor : rehearsal.resume()) {
            while (!cursor.atEnd) {
                const connectors::Page page = fetch(rehearsal, cursor, said);
                said.unfinished += page.unfinished;
                for (const model::SourceItem &item : m_memory.commit(rehearsal.identity(), page))
                    take(rehearsal.source(), item, said);
                rehearsal.source().acknowledge(page);
                cursor = page.next;
            }
        }
    } catch (const base::Failure &failure) {
        said.failures.append(QString::fromLatin1(failure.key) + u": " + failure.text + u' ' + failure.fix);
    }
}

/// What passes is tried again by the same source, which may have kept half of what it had asked for.
connectors::Page SpoiledReading::fetch(Rehearsal &rehearsal, const model::Cursor &cursor, Said &said)
{
    try {
        return rehearsal.fetch(cursor);
    } catch (const base::Failure &failure) {
        const bool isPassing =
            failure.reaction == base::Reaction::Retry || failure.reaction == base::Reaction::Stopped;
        if (!isPassing || m_stop.isNow())
            throw;
        said.failures.append(QString::fromLatin1(failure.key) + u": " + failure.text);
        m_spoiling({});
        return rehearsal.source().fetch(cursor, m_memory, m_memory, base::Stop());
    }
}

void SpoiledReading::take(connectors::Source &source, const model::SourceItem &item, Said &said)
{
    m_items.push_back(item);
    try {
        for (const model::Attachment &attachment : source.convert(item).attachments)
            source.open(attachment, m_stop)->readAll();
    } catch (const base::Failure &failure) {
        if (failure.reaction == base::Reaction::SkipItem)
            ++said.failedItems;
        else
            said.failures.append(QString::fromLatin1(failure.key) + u": " + failure.text);
    }
}

/// What was captured, as it converts when all is well: an attachment that could not be had is asked for
/// again.
QStringList SpoiledReading::linesNow()
{
    Rehearsal rehearsal(m_world, m_memory);
    QStringList lines;
    for (const model::SourceItem &item : m_items) {
        try {
            lines.append(described(rehearsal.source(), item));
        } catch (const base::Failure &failure) { // of an attachment: it waits, and says so
            lines.append(item.id + u'|' + item.revision + u' ' + QString::fromLatin1(failure.key));
        }
    }
    lines.sort();
    return lines;
}

QStringList SpoiledReading::read()
{
    std::mutex mutex;
    m_spoiling([&](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        const std::lock_guard lock(mutex);
        QStringList &routes = sandbox::isJson(reply) ? m_jsonRoutes : m_fileRoutes;
        const QString route = sandbox::routeOf(request);
        if (reply.status == 200 && !routes.contains(route))
            routes.append(route);
    });
    Said said;
    run(said);
    QStringList lines = linesNow() + said.failures;
    m_spoiling({});
    return lines;
}

QStringList SpoiledReading::routes(bool isOfFiles) const
{
    return isOfFiles ? m_fileRoutes : m_jsonRoutes;
}

static QStringList without(QStringList lines, const QStringList &others)
{
    for (const QString &line : others)
        lines.removeOne(line);
    return lines;
}

/// Without the revision.
static QStringList idsOf(const QStringList &lines)
{
    QStringList ids;
    for (const QString &line : lines)
        ids.append(line.section(u' ', 0, 0).section(u'|', 0, -2));
    ids.removeDuplicates();
    return ids;
}

/// Of the truth. What was told otherwise may be a failed item under another id, one for each.
QStringList SpoiledReading::lost(const Said &said, const QStringList &truth, const QStringList &lines,
                                 Truth wanted)
{
    if (wanted == Truth::Whole)
        return without(truth, lines);
    const QStringList missing = without(idsOf(truth), idsOf(lines));
    const bool isSaid = !said.failures.isEmpty() || !said.unfinished.isEmpty();
    return isSaid || missing.size() <= said.failedItems ? QStringList() : missing;
}

QStringList SpoiledReading::faults(const sandbox::BadAnswer &bad, const QString &route,
                                   const QStringList &truth, Truth wanted)
{
    std::atomic<int> requests = 0;
    base::Stop stop = m_stop;
    m_spoiling([&, stop](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (++requests > mostRequests)
            stop.now();
        if (sandbox::routeOf(request) != route || reply.status != 200)
            return;
        bad.spoil(request, reply);
        if (bad.isPassing)
            stop.gently(); // instead of waiting until it is tried again
    });
    Said said;
    run(said);
    m_spoiling({});
    m_stop = base::Stop();
    QStringList faults;
    if (requests > mostRequests)
        faults.append(QStringLiteral("it never ends"));
    for (const QString &failure : std::as_const(said.failures)) {
        if (failure.section(u':', 1).trimmed().isEmpty())
            faults.append(failure + u" says nothing");
    }
    Said later;
    run(later);
    run(later);
    for (const QString &failure : std::as_const(later.failures))
        faults.append(u"when it is healed: " + failure);
    const QStringList lines = linesNow();
    for (const QString &line : bad.isPlausible ? QStringList() : lost(said, truth, lines, wanted))
        faults.append((said.isEmpty() ? u"lost in silence: " : u"lost: ") + line);
    for (const QString &line : wanted == Truth::Whole ? without(lines, truth) : QStringList())
        faults.append(u"beyond: " + line);
    if (!faults.isEmpty())
        faults.append(u"said: " + (said.failures + said.unfinished).join(u" / ") +
                      QStringLiteral(" and %1 failed items").arg(said.failedItems));
    return faults;
}

} // namespace contract
