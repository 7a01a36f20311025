// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dryrun.h"

#include <QDir>
#include <QIODevice>
#include <QtEndian>

#include "base/failure.h"
#include "base/files.h"
#include "base/retrying.h"
#include "engine/capturerange.h"
#include "engine/lanes.h"
#include "engine/renderer.h"
#include "engine/storedrows.h"
#include "journal/capture.h"
#include "spool/spool.h"

namespace engine {

namespace {

/// The connector's rows, covered by what the dry run would have stored.
class OverlaidState final : public connectors::SourceState
{
public:
    OverlaidState(journal::Capture &capture, base::ConnectorId connector,
                  const connectors::StateChanges &changes)
        : m_capture(capture), m_connector(connector), m_changes(changes)
    {}

    QByteArray value(const QByteArray &key) const override
    {
        const auto changed = m_changes.find(key);
        return changed == m_changes.end() ? m_capture.state(m_connector, key) : changed->second;
    }

    std::vector<std::pair<QByteArray, QByteArray>> withPrefix(const QByteArray &prefix) const override
    {
        connectors::StateChanges rows;
        for (auto &row : m_capture.stateWithPrefix(m_connector, prefix))
            rows.insert(std::move(row));
        for (const auto &[key, value] : m_changes) {
            if (key.startsWith(prefix))
                rows[key] = value;
        }
        std::erase_if(rows, [](const auto &row) { return row.second.isEmpty(); });
        return {rows.begin(), rows.end()};
    }

    std::vector<std::pair<QByteArray, QByteArray>> after(const QByteArray &prefix, const QByteArray &key,
                                                         int count) const override
    {
        std::vector<std::pair<QByteArray, QByteArray>> rows = withPrefix(prefix);
        std::erase_if(rows, [&](const auto &row) { return row.first <= key; });
        rows.resize(std::min(rows.size(), static_cast<size_t>(count)));
        return rows;
    }

private:
    journal::Capture &m_capture;
    base::ConnectorId m_connector;
    const connectors::StateChanges &m_changes;
};

} // namespace

DryRun::DryRun(const Environment &environment, const model::ConnectorConfig &connector,
               const base::Stop &stop)
    : m_environment(environment),
      m_connector(connector),
      m_stop(stop),
      m_scratch(environment.newScratch(QStringLiteral("dry"))),
      m_spool(std::make_unique<spool::Spool>(m_scratch + QStringLiteral("/spool"), spool::Spool::Settings{}))
{
    m_source = environment.makeSource(connector, m_scratch);
}

DryRun::~DryRun()
{
    m_renderer.reset();
    m_source.reset();
    m_spool.reset();
    QDir(m_scratch).removeRecursively();
}

void DryRun::read(const connectors::Window &asked, const std::function<bool(Converted &)> &each)
{
    journal::Capture &capture = m_environment.journal.capture();
    const OverlaidState state(capture, m_connector.id, m_state);
    const auto patiently = [&](auto call) {
        return base::retrying(m_stop, m_environment.clock, 5, call);
    };
    m_identity = patiently([&] { return m_source->identity(m_stop); });
    m_renderer = std::make_unique<Renderer>(
        Renderer::Context{.spool = *m_spool,
                          .clock = m_environment.clock,
                          .kind = m_environment.connectorKind(m_connector.kind.toUtf8()),
                          .sizeLimit = m_connector.settings.value("sizeLimitMB").toLongLong() << 20,
                          .stop = m_stop},
        *m_source, m_identity);
    const StoredItems known(capture, m_connector.id, m_identity);
    const CaptureRange range = CaptureRange::of(m_connector, asked);
    const auto stored = capture.cursors(m_connector.id, range.scope);
    for (connectors::Cursor cursor :
         patiently([&] { return m_source->resume(stored, range.window, state, m_stop); })) {
        while (!cursor.atEnd) {
            m_stop.throwIfGentle();
            const connectors::Page page =
                patiently([&] { return m_source->fetch(cursor, state, known, m_stop); });
            if (!readPage(page, each))
                return;
            cursor = page.next;
        }
    }
}

bool DryRun::readPage(const connectors::Page &page, const std::function<bool(Converted &)> &each)
{
    for (const model::SourceItem &item : page.items) {
        Converted converted = judged(item);
        convert(converted);
        if (!each(converted))
            return false;
    }
    for (const auto &[key, value] : page.state)
        m_state[key] = value;
    m_refusals.insert(m_refusals.end(), page.refusals.begin(), page.refusals.end());
    m_unfinished += page.unfinished;
    return true;
}

/// As a run's collecting would, for which what came before is in the journal: with the revision of a change.
DryRun::Converted DryRun::judged(const model::SourceItem &item)
{
    using Verdict = journal::Capture::Verdict;
    Converted converted{.item = item};
    const quint64 digest = qFromBigEndian<quint64>(item.digest.leftJustified(8, '\0').constData());
    for (;;) {
        converted.key = model::itemKey(m_identity, converted.item);
        const journal::Capture::Question question{converted.key, item.digest, item.isPast};
        const Verdict verdict = m_environment.journal.capture().judge(m_connector.id, {&question, 1}).front();
        const auto [earlier, isFirst] = m_come.try_emplace(converted.key, digest);
        const bool isChanged =
            isFirst ? verdict == Verdict::Changed : earlier->second != digest && !item.isPast;
        if (!isChanged) {
            converted.isKnown = !isFirst || verdict == Verdict::Known;
            return converted;
        }
        converted.item.revision = model::changedRevision(converted.item.revision, item.digest);
    }
}

void DryRun::convert(Converted &converted) const
{
    const auto failure = Lanes::caught([&] { converted.message = m_source->convert(converted.item); });
    if (failure && failure->reaction != base::Reaction::SkipItem)
        throw base::Failure(*failure);
    if (failure) {
        converted.failureKey = failure->key;
        converted.failureText = failure->sentence();
    } else if (converted.message.sourceName.isEmpty()) {
        converted.message.sourceName = m_environment.connectorKind(m_connector.kind.toUtf8()).name;
    }
}

static void copyMessage(QIODevice &from, QIODevice &to)
{
    while (!from.atEnd()) {
        const QByteArray piece = from.read(256 * 1024);
        if (piece.isEmpty() || to.write(piece) != piece.size())
            throw base::storageFailure("STORAGE_FAILED",
                                       QStringLiteral("The message cannot be copied: %1.")
                                           .arg((piece.isEmpty() ? from : to).errorString()));
    }
}

void DryRun::write(Converted &converted, QIODevice &out)
{
    const spool::Spool::Mark mark = m_spool->mark();
    const Renderer::Rendered rendered = m_renderer->render(converted.item, converted.key);
    if (rendered.settled) {
        converted.failureKey = rendered.settled->reason;
        converted.failureText = rendered.settled->text;
    } else if (rendered.isWaiting) {
        converted.failureKey = "ATTACHMENT_UNAVAILABLE";
        converted.failureText = rendered.waitsFor;
    } else {
        m_spool->sync();
        copyMessage(*m_spool->openEntry(rendered.captured.entry), out);
    }
    m_spool->cutBack(mark);
}

} // namespace engine
