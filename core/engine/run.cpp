// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run.h"

#include <algorithm>

#include <QDir>
#include <QLoggingCategory>

#include "base/failpoint.h"
#include "base/files.h"
#include "base/retrying.h"
#include "base/withoutids.h"
#include "engine/converter.h"
#include "engine/deliverer.h"
#include "engine/manifests.h"
#include "engine/recipients.h"
#include "engine/remapping.h"
#include "engine/replayer.h"
#include "engine/stager.h"
#include "journal/configuration.h"
#include "journal/queries.h"
#include "journal/runs.h"

namespace engine {

using model::RunSnapshot;

static Q_LOGGING_CATEGORY(lcRun, "chancery.run");

static Environment withStagingsOf(Environment environment, StagingPatience &patience)
{
    environment.stagingKinds = patience.shared(std::move(environment.stagingKinds));
    return environment;
}

Run::Run(const Environment &environment, MailboxLocks &locks, const model::ConnectorConfig &connector,
         RunOptions options, const Progress::Report &report, const base::Stop &stop)
    : m_progress(environment.clock, report),
      m_patience(m_progress),
      m_environment(withStagingsOf(environment, m_patience)),
      m_connector(connector),
      m_options(std::move(options)),
      m_account(environment.account(connector.account)),
      m_stop(stop.child()),
      m_deliverStop(m_stop.child()),
      m_spool(environment.spoolFolder(), {}),
      m_claims(environment.journal.deliveries(), locks, environment.clock, connector.id, m_account.id)
{}

Run::~Run() = default;

RunReport Run::execute()
{
    m_run = m_environment.journal.runs().start(m_connector.id, m_options.trigger);
    base::failPoint("run.started");
    m_progress.update([&](RunSnapshot &snapshot) {
        snapshot.run = m_run;
        snapshot.connector = m_connector.id;
        snapshot.connectorName = m_connector.name;
    });
    Lanes preparation;
    preparation.start(QStringLiteral("prepare"), [this] { prepare(); });
    preparation.wait();
    addTroubles(preparation);
    if (m_resolver && m_report.troubles.empty())
        runLanes();
    finish();
    return std::move(m_report);
}

/// The archive is the one of before, the directory's snapshot, open deliveries moved to where the mapping
/// says today, half-made fan-outs completed.
void Run::prepare()
{
    // It may have been edited between the window's word and the run's row, from which on that is refused.
    m_account = m_environment.account(m_account.id);
    const auto target = m_environment.makeTarget(m_account, m_progress.waiting());
    if (m_environment.journal.deliveries().hasDelivered(m_account.id))
        target->requireUsed(m_stop);
    m_directory = base::retrying(
        m_stop, m_environment.clock, 5, [&] { return target->directory(m_stop); }, m_progress.waiting());
    nameMailboxes();
    m_resolver.emplace(m_directory, m_environment.journal.configuration().mapping(m_connector.id),
                       m_connector.automaticMapping);
    remapOpenDeliveries(m_environment.journal, m_connector.id, *m_resolver);
    completeFanOuts();
    const qint64 open = m_environment.journal.queries().status(m_connector.id).open;
    m_progress.update([&](RunSnapshot &snapshot) { snapshot.counts.carriedIn = open; });
}

/// Not where the id is the address, in whatever case.
void Run::nameMailboxes()
{
    journal::Deliveries::MailboxNames names;
    for (const target::DirectoryEntry &entry : m_directory.entries) {
        if (!entry.address.isEmpty() && entry.address.compare(entry.mailbox, Qt::CaseInsensitive) != 0)
            names.emplace(entry.mailbox, entry.address);
    }
    m_environment.journal.deliveries().nameMailboxes(m_account.id, names);
}

void Run::completeFanOuts()
{
    journal::Capture &capture = m_environment.journal.capture();
    for (auto &item : capture.incompleteFanOuts(m_connector.id)) {
        // First those without a copy: a mailbox that two have today is then theirs, and not left out.
        const std::set<QString> served = capture.served(m_run, item.row);
        std::stable_partition(item.people.begin(), item.people.end(),
                              [&](const model::Person &person) { return !served.contains(person.label()); });
        const auto earlier = item.originalId.isEmpty()
                                 ? std::vector<journal::NewDelivery>()
                                 : capture.recipientsOf(m_connector.id, capture.identityOf(item.row),
                                                        item.container, item.originalId);
        const Recipients recipients = recipientsOf(item.key, item.people, *m_resolver, earlier);
        capture.addDeliveries(m_run, item.row, recipients.deliveries, true);
    }
}

void Run::runLanes()
{
    const RunContext context = contextWith(m_stop);
    Stager stager(context);
    Lanes staging;
    staging.start(QStringLiteral("stage"), [&] {
        stager.stageAll();
        Stager::clean(context);
        stager.throwIfDamaged();
    });
    Lanes lanes;
    startDelivering(lanes);
    lanes.start(
        QStringLiteral("collect"),
        [&] { m_options.trigger == model::Trigger::Replay ? replay(stager) : collect(stager); },
        [&](const base::Failure *failure) {
            if (failure && failure->area == base::Area::Storage)
                m_stop.gently();
            m_progress.update([](RunSnapshot &snapshot) { snapshot.stage = RunSnapshot::Stage::Delivering; });
            m_claims.collectingEnded();
        });
    lanes.wait();
    addTroubles(lanes);
    noteGivenUp();
    stager.end();
    staging.wait();
    addTroubles(staging);
}

/// Files in a drop folder have no timeline: what is there is read, of whatever time it tells.
void Run::remarkRange()
{
    const bool isAsked = m_options.range.since || m_options.range.until;
    const connectors::ConnectorKind &kind = m_environment.connectorKind(m_connector.kind.toUtf8());
    if (isAsked && !kind.hasTimeline)
        m_report.remarks.append(QStringLiteral("--since and --until left nothing out: files of %1 have no "
                                               "timeline, so everything new was read.")
                                    .arg(kind.name));
}

void Run::collect(Stager &stager)
{
    remarkRange();
    const QString scratch =
        m_environment.scratchFolder() + QStringLiteral("/run-") + QString::number(m_run.value);
    base::makePrivateFolder(scratch);
    const RunContext context = contextWith(m_stop);
    const auto source = m_environment.makeSource(m_connector, scratch, m_progress.waiting());
    const QByteArray identity = base::retrying(
        m_stop, m_environment.clock, 5, [&] { return source->identity(m_stop); }, m_progress.waiting());
    Collector collector(context, *source, identity, CaptureRange::of(m_connector, m_options.range),
                        [&] { stager.wake(); });
    const auto failure = Lanes::caught([&] {
        Converter(context, [](const auto &, auto) {}).convert(journal::Capture::Which::Waiting);
        collector.collect();
    });
    // When the storage failed, nobody knows what of the page in hand is committed: the segment stays open,
    // for the recovery of the next start.
    if (!failure || failure->area != base::Area::Storage)
        collector.closeSegment();
    m_report.unfinished = collector.unfinished();
    m_report.remarks += collector.remarks();
    m_report.hasRefusedSignature = collector.hasRefusedSignature();
    QDir(scratch).removeRecursively();
    if (failure)
        throw base::Failure(*failure);
}

void Run::replay(Stager &stager)
{
    const RunContext context = contextWith(m_stop);
    Replayer replayer(context, m_directory, m_options.items);
    replayer.replay();
    m_report.notes = replayer.notes();
    m_report.remarks += replayer.remarks();
    m_report.leftUndone = replayer.leftUndone();
    const qint64 all = m_environment.journal.runs().settledOrOpen(m_connector.id, m_run);
    m_progress.update([&](RunSnapshot &snapshot) {
        model::Counts &counts = snapshot.counts;
        counts.fannedOut = std::max<qint64>(0, all - counts.carriedIn);
    });
    stager.wake();
}

void Run::startDelivering(Lanes &lanes)
{
    const int count = m_environment.setting("lanes").toInt();
    auto running = std::make_shared<std::atomic<int>>(count);
    for (int i = 0; i < count; ++i) {
        lanes.start(
            QStringLiteral("deliver-%1").arg(i + 1),
            [this] {
                const RunContext context = contextWith(m_deliverStop);
                Deliverer(context).deliverAll();
            },
            [this, running](const base::Failure *failure) {
                if (failure)
                    m_deliverStop.gently();
                if (--*running == 0)
                    m_claims.deliveringEnded();
            });
    }
}

RunContext Run::contextWith(const base::Stop &stop)
{
    return {.environment = m_environment,
            .connector = m_connector,
            .account = m_account,
            .kind = m_environment.connectorKind(m_connector.kind.toUtf8()),
            .run = m_run,
            .folder = m_connector.settings.value("folderName"),
            .sizeLimit = m_connector.settings.value("sizeLimitMB").toLongLong() << 20,
            .resolver = *m_resolver,
            .spool = m_spool,
            .claims = m_claims,
            .progress = m_progress,
            .stop = stop,
            .nameOf = [this](const QString &mailbox) {
                return displayed(mailbox);
            }};
}

/// As people know it.
QString Run::displayed(const QString &mailbox) const
{
    const auto entry = std::ranges::find(m_directory.entries, mailbox, &target::DirectoryEntry::mailbox);
    return entry != m_directory.entries.end() && !entry->address.isEmpty() ? entry->address : mailbox;
}

/// Names the mailboxes whose deliveries stay open, by their addresses.
void Run::noteGivenUp()
{
    constexpr qsizetype mostNamed = 20;
    const std::map<QString, base::Failure> givenUp = m_claims.givenUp();
    if (isAccessLost(givenUp))
        return noteAccessLost(givenUp);
    qsizetype named = 0;
    for (const auto &[mailbox, reason] : givenUp) {
        m_report.leftFor.insert(reason.area);
        if (++named <= mostNamed)
            m_report.leftMailboxes.append(
                QStringLiteral("%1: %2").arg(displayed(mailbox), reason.sentence()));
    }
    if (std::ssize(givenUp) > mostNamed)
        m_report.leftMailboxes.append(
            QStringLiteral("%1 more mailboxes").arg(std::ssize(givenUp) - mostNamed));
}

void Run::noteAccessLost(const std::map<QString, base::Failure> &givenUp)
{
    const auto &[mailbox, reason] = *givenUp.begin();
    m_report.troubles.emplace_back(
        base::Reaction::SignInAgain, base::Area::SignIn, reason.key,
        QStringLiteral("None of the mailboxes that were tried (%1) may be used, so the account %2 itself "
                       "seems to lack a permission. Of %3: %4")
            .arg(QString::number(givenUp.size()), m_account.name, displayed(mailbox), reason.text),
        reason.fix);
}

/// Every mailbox that was tried is closed to us, and that tells of more than those mailboxes: the account
/// never got into any, or had got into one of these before. While others are served, or nothing is new for
/// those, an account that is meant for some mailboxes only looks the same.
bool Run::isAccessLost(const std::map<QString, base::Failure> &givenUp)
{
    const auto isClosed = [](const auto &each) {
        const base::Failure &reason = each.second; // SignInAgain: a staging's, see Deliverer
        return reason.area == base::Area::SignIn && reason.reaction == base::Reaction::LeaveMailbox;
    };
    if (givenUp.empty() || m_stop.isGentle() || m_claims.isAnyServed() ||
        !std::ranges::all_of(givenUp, isClosed))
        return false;
    std::set<QString> mailboxes;
    for (const auto &entry : givenUp)
        mailboxes.insert(entry.first);
    journal::Deliveries &deliveries = m_environment.journal.deliveries();
    return !deliveries.hasDelivered(m_account.id) || deliveries.hasDeliveredToAny(m_account.id, mailboxes);
}

/// The same trouble met by several lanes is one.
void Run::addTroubles(Lanes &lanes)
{
    for (base::Failure &failure : lanes.failures()) {
        const bool isKnown = std::ranges::any_of(m_report.troubles, [&](const base::Failure &known) {
            return known.key == failure.key && base::withoutIds(known.text) == base::withoutIds(failure.text);
        });
        if (isKnown)
            continue;
        qCWarning(lcRun).noquote() << m_connector.name << failure.key << failure.text;
        m_report.troubles.push_back(std::move(failure));
    }
}

/// What its record keeps: of what a replay tells of each mailbox, the first, among which the warnings are.
QStringList Run::keptRemarks() const
{
    constexpr qsizetype mostNamed = 20;
    QStringList kept = m_report.remarks + m_report.notes.first(std::min(m_report.notes.size(), mostNamed));
    if (m_report.notes.size() > mostNamed)
        kept.append(QStringLiteral("%1 more mailboxes").arg(m_report.notes.size() - mostNamed));
    return kept;
}

/// A staging that does not take what it is owed shows in the run's own record; the manifest of this run can
/// only follow it.
void Run::finish()
{
    journal::Runs &runs = m_environment.journal.runs();
    if (m_report.troubles.empty())
        storeManifests();
    const model::Counts counts = runs.counts(m_run);
    tellWhatIsDelivered(counts);
    const model::RunState state = endState(counts);
    const base::Failure *first = m_report.troubles.empty() ? nullptr : &m_report.troubles.front();
    base::failPoint("run.beforeFinish");
    m_report.record =
        runs.finish(m_run, state, first ? first->key : QByteArray(), first ? first->sentence() : QString(),
                    m_report.unfinished, keptRemarks(), m_report.leftMailboxes);
    base::failPoint("run.finished");
    storeManifests();
    m_progress.update([&](RunSnapshot &snapshot) { snapshot.counts = m_report.record.counts; });
    m_progress.finish();
}

/// A staging that is out of reach keeps no copy from its mailbox by itself.
void Run::tellWhatIsDelivered(const model::Counts &counts)
{
    const auto unreachable = m_patience.unreachable();
    const qint64 delivered = counts.imported + counts.partial + counts.skipped;
    const qint64 all = counts.availableForImport() + counts.open;
    const QString told =
        delivered == all
            ? QStringLiteral("Delivery is complete: %1 of %1 copies.").arg(all)
            : QStringLiteral("Delivery is not complete: %1 of %2 copies.").arg(delivered).arg(all);
    for (base::Failure &trouble : m_report.troubles) {
        if (unreachable && trouble.key == unreachable->key && trouble.text == unreachable->text)
            trouble.fix = told + u' ' + trouble.fix;
    }
}

void Run::storeManifests()
{
    Lanes lane;
    lane.start(QStringLiteral("manifest"),
               [this] { Manifests(m_environment, m_account).store(m_connector.id, m_stop); });
    lane.wait();
    addTroubles(lane);
}

model::RunState Run::endState(const model::Counts &counts) const
{
    if (!m_report.troubles.empty())
        return model::RunState::Failed;
    if (m_stop.isGentle())
        return model::RunState::Stopped;
    const bool isUnresolved = counts.failed > 0 || counts.open > 0 || !m_report.unfinished.isEmpty() ||
                              !m_report.leftMailboxes.isEmpty() || m_report.leftUndone > 0;
    return isUnresolved ? model::RunState::CompletedWithFailures : model::RunState::Completed;
}

} // namespace engine
