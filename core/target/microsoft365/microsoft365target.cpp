// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/microsoft365target.h"

#include <utility>

#include <QScopeGuard>

#include "base/digest.h"
#include "net/address.h"
#include "target/directoryfile.h"
#include "target/microsoft365/application.h"
#include "target/microsoft365/directoryreader.h"
#include "target/microsoft365/probe.h"

namespace microsoft365 {

using model::Outcome;

/// After so many letters in a row whose fate is not known, the mailbox is left alone for a while.
static constexpr int mostUnknown = 3;

Microsoft365Target::Microsoft365Target(const target::TargetContext &context, std::shared_ptr<Tenants> tenants)
    : m_context(context), m_tenants(std::move(tenants))
{
    const model::Values &values = m_context.values;
    const net::Cloud &cloud = net::cloudOf(values.value("cloud"));
    m_graph = values.value("graphUrl").isEmpty() ? cloud.graph : QUrl(values.value("graphUrl"));
    net::checkBaseAddress(m_graph, QStringLiteral("graphUrl"));
    if (!values.value("loginUrl").isEmpty())
        net::checkBaseAddress(QUrl(values.value("loginUrl")), QStringLiteral("loginUrl"));
    m_match = {.byOtherMails = model::isTrue(values.value("matchOtherMails")),
               .byImAddresses = model::isTrue(values.value("matchImAddresses")),
               .skipsDisabled = model::isTrue(values.value("skipDisabled")),
               .domains = target::domainsOf(values.value("domains"))};
    // createUploadSession is not documented for the two.
    const bool isOfGovernment = cloud.id == QLatin1String("gcchigh") || cloud.id == QLatin1String("dod");
    m_import = {.hasUploadSessions = !isOfGovernment,
                .isSentForAuthor = model::isTrue(values.value("sentRepresenting")),
                .scratch = m_context.cacheFolder};
}

Microsoft365Target::~Microsoft365Target() = default;

GraphClient &Microsoft365Target::client()
{
    if (m_client)
        return *m_client;
    const base::Clock &clock = clockOf(m_context);
    const net::EntraApp app = applicationOf(m_context);
    const auto keep = [keepSecret = m_context.keepSecret](const base::Secret &token) {
        if (keepSecret)
            keepSecret(refreshTokenKey, token);
    };
    // A person's token is refused upload sessions in others' mailboxes.
    m_import.hasUploadSessions = m_import.hasUploadSessions && app.refreshToken.isEmpty();
    m_client = std::make_unique<GraphClient>(
        m_tenants->tenantOf(app, m_graph, graphScopeOf(m_context), clock, {m_context.cacheFolder, keep}),
        m_graph, m_context.network, clock, m_context.waiting);
    return *m_client;
}

/// What an earlier version took, and is no tenant, client id or file, is told as a check too.
model::Checks Microsoft365Target::probe(const base::Stop &stop)
{
    try {
        client();
    } catch (const base::Failure &failure) {
        if (failure.area != base::Area::Input)
            throw;
        return {model::failedCheck(model::checkName("Sign-in"), failure)};
    }
    return microsoft365::probe(client(), m_context.network, stop);
}

/// Whose directory it is, where it is read, and as what.
static QByteArray placeOf(const model::Values &values, const QUrl &graph)
{
    base::Digest digest;
    digest.addField(graph.toEncoded());
    for (const char *key : {"cloud", "tenant", "clientId", "loginUrl"})
        digest.addField(values.value(key).toUtf8());
    return digest.result();
}

target::Directory Microsoft365Target::directory(const base::Stop &stop)
{
    const QString file = m_context.cacheFolder.isEmpty()
                             ? QString()
                             : QString(m_context.cacheFolder + QStringLiteral("/directory.json"));
    return directoryOf(readUsers(client(), file, placeOf(m_context.values, m_graph), stop), m_match);
}

void Microsoft365Target::requireUsed(const base::Stop &)
{
    client().tenant().forgetFolders();
}

/// Whether put() has to end with this failure, although letters before have their outcome.
static bool endsPut(const base::Failure &failure, const base::Stop &stop)
{
    if (failure.reaction == base::Reaction::Stopped)
        return stop.isNow();
    return failure.area != base::Area::Destination && failure.area != base::Area::SignIn;
}

/// How many messages a put() has added; absent where that is in doubt, or a half one was completed.
static std::optional<qint64> addedBy(std::span<const target::Letter> letters,
                                     const std::vector<Outcome> &outcomes)
{
    qint64 added = 0;
    for (size_t i = 0; i < letters.size(); ++i) {
        const bool isNew = letters[i].incomplete.isEmpty();
        if (outcomes[i].state == Outcome::State::Imported && isNew)
            ++added;
        else if (outcomes[i].state != Outcome::State::Later)
            return {};
    }
    return added;
}

void Microsoft365Target::throwEnd()
{
    if (const auto end = std::exchange(m_end, {}))
        throw base::Failure(*end);
}

/// Why those that were not tried were not.
static Outcome laterFor(const base::Failure &failure)
{
    return {.state = Outcome::State::Later,
            .reason = failure.key,
            .text = failure.sentence(),
            .receipt = {},
            .retryAfter = failure.retryAfter};
}

std::vector<Outcome> Microsoft365Target::put(const QString &mailbox, const QString &folder,
                                             std::span<const target::Letter> letters, const base::Stop &stop)
{
    if (letters.empty())
        return {};
    throwEnd();
    const MailboxRef ref = client().mailbox(mailbox);
    std::optional<qint64> added;
    const auto note = qScopeGuard([&] { MailFolders::noteAdded(ref, folder, added); });
    std::vector<Outcome> outcomes = putEach(ref, folder, letters, stop);
    added = addedBy(letters, outcomes);
    return outcomes;
}

std::vector<Outcome> Microsoft365Target::putEach(const MailboxRef &mailbox, const QString &folder,
                                                 std::span<const target::Letter> letters,
                                                 const base::Stop &stop)
{
    std::vector<Outcome> outcomes;
    outcomes.reserve(letters.size());
    Outcome untried{.state = Outcome::State::Later, .reason = {}, .text = {}, .receipt = {}};
    GraphClient &graph = client();
    Importer importer(graph, m_import);
    int unknown = 0;
    for (size_t i = 0; i < letters.size() && unknown < mostUnknown; ++i) {
        stop.throwIfNow();
        if (i > 0 && stop.isGentle())
            break;
        try {
            outcomes.push_back(importer.put(mailbox, folder, letters[i], stop));
        } catch (const base::Failure &failure) {
            if (i == 0 || endsPut(failure, stop))
                throw;
            untried = laterFor(failure);
            break;
        }
        if (const auto &end = importer.end()) {
            m_end.emplace(*end);
            untried = laterFor(*end);
            break;
        }
        unknown = outcomes.back().state == Outcome::State::Unknown ? unknown + 1 : 0;
    }
    if (unknown >= mostUnknown) { // what left those without an answer kept the rest from being tried
        untried.reason = outcomes.back().reason;
        untried.text = outcomes.back().text;
    }
    outcomes.resize(letters.size(), untried);
    return outcomes;
}

std::map<model::DeliveryKey, target::Found> Microsoft365Target::find(const QString &mailbox,
                                                                     const QString &folder,
                                                                     std::span<const target::Letter> letters,
                                                                     const base::Stop &stop)
{
    std::map<model::DeliveryKey, target::Found> found;
    if (letters.empty())
        return found;
    throwEnd();
    const MailboxRef ref = client().mailbox(mailbox);
    MailFolders(client()).with(
        ref, folder,
        [&](const QString &id) {
            found.clear();
            return Copies(client()).find(ref, id, letters, found, stop);
        },
        stop);
    if (!found.empty()) // a copy that came late is not in the count yet
        MailFolders::noteAdded(ref, folder, {});
    return found;
}

bool Microsoft365Target::holdsAny(const QString &mailbox, const QString &folder, const base::Stop &stop)
{
    const MailboxRef ref = client().mailbox(mailbox);
    bool holds = false;
    MailFolders(client()).with(
        ref, folder,
        [&](const QString &id) {
            const auto answer = Copies(client()).holdsAny(ref, id, stop);
            holds = answer.value_or(false);
            return !answer;
        },
        stop);
    return holds;
}

std::optional<qint64> Microsoft365Target::mark(const QString &mailbox, const QString &folder,
                                               const base::Stop &stop)
{
    return MailFolders(client()).count(client().mailbox(mailbox), folder, stop);
}

void Microsoft365Target::list(const QString &mailbox, const QString &folder,
                              const std::function<void(const target::Held &)> &each, const base::Stop &stop)
{
    const MailboxRef ref = client().mailbox(mailbox);
    MailFolders(client()).with(
        ref, folder, [&](const QString &id) { return Copies(client()).list(ref, id, each, stop); }, stop);
}

std::unique_ptr<QIODevice> Microsoft365Target::read(const QString &, const QString &, const QByteArray &,
                                                    const base::Stop &)
{
    return {};
}

std::optional<target::Compared> Microsoft365Target::compare(const QString &mailbox, const QByteArray &receipt,
                                                            const target::Letter &letter, bool isOtherSigning,
                                                            const base::Stop &stop)
{
    if (!m_comparer)
        m_comparer = std::make_unique<CopyComparer>(
            client(), [this](const base::Stop &whileReading) { return directory(whileReading); },
            m_import.scratch);
    return m_comparer->compare(client().mailbox(mailbox), QString::fromUtf8(receipt), letter, isOtherSigning,
                               stop);
}

} // namespace microsoft365
