// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/imaptarget.h"

#include <algorithm>

#include <QDir>
#include <QLoggingCategory>
#include <QTemporaryFile>

#include "base/files.h"
#include "base/scratchfile.h"
#include "target/directoryfile.h"
#include "target/imap/appender.h"
#include "target/imap/imapprobe.h"
#include "target/imap/lookup.h"
#include "target/imap/mailfolder.h"
#include "target/imap/reading.h"

namespace imap {

using base::Failure;
using base::Reaction;
using State = model::Outcome::State;

namespace {

Q_LOGGING_CATEGORY(lcImap, "chancery.imap")

} // namespace

static const base::Clock &clockOf(const target::TargetContext &context)
{
    static const base::SystemClock system;
    return context.clock ? *context.clock : system;
}

ImapTarget::ImapTarget(const target::TargetContext &context, std::shared_ptr<KnownFolders> folders,
                       std::shared_ptr<Applications> applications, std::shared_ptr<ProvenServers> proven)
    : m_context(context),
      m_clock(clockOf(context)),
      m_settings(settingsOf(context.values)),
      m_folders(std::move(folders)),
      m_applications(std::move(applications)),
      m_sessions(
          m_settings, context.network, m_clock,
          [this](bool isAnew, const base::Stop &stop) { return secret(isAnew, stop); },
          [this] { return someMailboxes(); }, std::move(proven))
{}

ImapTarget::~ImapTarget() = default;

base::Secret ImapTarget::secret(bool isAnew, const base::Stop &stop)
{
    if (m_settings.auth == Settings::Auth::Plain)
        return m_context.secret("password");
    if (!m_http)
        m_http.emplace(m_context.network, m_clock, base::Area::Destination);
    if (!m_tokens)
        m_tokens = m_applications->tokensFor(m_context, m_clock);
    if (isAnew)
        m_tokens->reject(m_token);
    m_token = m_tokens->token(*m_http, stop);
    return m_token;
}

/// Far apart: people who left may stand together in a directory.
static QStringList spreadOf(const QStringList &all)
{
    if (all.size() <= 3)
        return all;
    return {all.first(), all.at(all.size() / 2), all.last()};
}

QStringList ImapTarget::someMailboxes()
{
    if (!m_someMailboxes) {
        QStringList sought;
        const QString namesakes = m_settings.username.toLower() + u'@';
        for (const target::DirectoryEntry &entry : directory({}).entries) {
            if (m_settings.servesAnyMailbox() || entry.mailbox.startsWith(namesakes))
                sought.append(entry.mailbox);
        }
        m_someMailboxes = m_settings.servesAnyMailbox() ? spreadOf(sought) : sought;
    }
    return *m_someMailboxes;
}

model::Checks ImapTarget::probe(const base::Stop &stop)
{
    return probeServer({.settings = m_settings,
                        .network = m_context.network,
                        .directory = [&] { return directory(stop); },
                        .sessionOf = [&](const QString &mailbox) -> Session & {
                            m_sessions.drop(mailbox);
                            m_sessions.proveAnew();
                            return m_sessions.of(mailbox, stop);
                        }},
                       stop);
}

target::Directory ImapTarget::directory(const base::Stop &stop)
{
    stop.throwIfNow();
    target::Directory directory;
    if (!m_settings.directory.isEmpty())
        directory.entries = target::readDirectoryFile(m_settings.directory);
    else
        directory.entries = {{.mailbox = m_settings.ownMailbox(), .address = m_settings.ownMailbox()}};
    return directory;
}

/// A connection that something failed on is not used again.
void ImapTarget::inMailbox(const QString &mailbox, const QString &folder, const base::Stop &stop,
                           const Use &use)
{
    stop.throwIfNow();
    if (const auto end = std::exchange(m_end, {}))
        throw Failure(*end);
    throwIfPaused(mailbox);
    try {
        Session &session = m_sessions.of(mailbox, stop);
        MailFolder place(session, m_settings.folderPrefix, folder, stop);
        use(session, place);
        session.markUsed(m_clock);
    } catch (const Failure &failure) {
        rememberPause(mailbox, failure);
        m_sessions.drop(mailbox);
        throw;
    } catch (...) {
        m_sessions.drop(mailbox);
        throw;
    }
}

void ImapTarget::rememberPause(const QString &mailbox, const Failure &failure)
{
    if (failure.retryAfter)
        m_pauses.insert_or_assign(mailbox, std::pair(failure, m_clock.elapsed() + *failure.retryAfter));
}

static Failure waiting(Failure failure, std::chrono::milliseconds left)
{
    failure.retryAfter = left;
    return failure;
}

/// A server that asked for a pause is left alone until it is over.
void ImapTarget::throwIfPaused(const QString &mailbox)
{
    const std::chrono::milliseconds now = m_clock.elapsed();
    std::erase_if(m_pauses, [&](const auto &each) { return each.second.second <= now; });
    const auto paused = m_pauses.find(mailbox);
    if (paused == m_pauses.end())
        return;
    throw waiting(paused->second.first, paused->second.second - now);
}

static bool areAllOpen(const std::vector<model::Outcome> &outcomes)
{
    return std::ranges::all_of(outcomes, [](const auto &each) { return each.state == State::Later; });
}

/// What a Failure cannot say.
static bool isAnyCounted(const std::vector<model::Outcome> &outcomes)
{
    return std::ranges::any_of(outcomes, [](const auto &each) { return each.refusals.has_value(); });
}

/// Nothing that comes after it can go well.
static bool endsAll(const Failure &failure)
{
    return failure.reaction == Reaction::EndRun || failure.reaction == Reaction::SignInAgain;
}

/// Whoever called knows that letters may be in doubt.
static bool saysThatLettersAreInDoubt(const Failure &failure)
{
    return failure.reaction == Reaction::Stopped || (failure.area == base::Area::Storage && endsAll(failure));
}

std::vector<model::Outcome> ImapTarget::put(const QString &mailbox, const QString &folder,
                                            std::span<const target::Letter> letters, const base::Stop &stop)
{
    if (letters.empty())
        return {};
    std::optional<Appender> appender;
    std::optional<Failure> end;
    try {
        inMailbox(mailbox, folder, stop, [&](Session &session, MailFolder &place) {
            place.selectForAppend(stop);
            appender.emplace(session, place, letters);
            appender->run(stop);
        });
    } catch (const Failure &failure) {
        const bool isInDoubt = appender && appender->hasBegun() && !areAllOpen(appender->outcomes());
        if (!isInDoubt || saysThatLettersAreInDoubt(failure))
            throw;
        appender->explain(failure);
        if (endsAll(failure))
            end.emplace(failure);
    }
    std::vector<model::Outcome> outcomes = std::move(appender->outcomes());
    addReceipts(mailbox, folder, letters, outcomes, stop);
    m_end = std::move(end);
    if (const auto &trouble = appender->trouble()) {
        rememberPause(mailbox, *trouble);
        if (areAllOpen(outcomes) && !isAnyCounted(outcomes))
            throw Failure(*trouble);
        for (model::Outcome &outcome : outcomes) { // for the lanes that know nothing of it
            if (outcome.state != State::Later)
                continue;
            outcome.reason = trouble->key;
            outcome.text = trouble->sentence();
            outcome.retryAfter = trouble->retryAfter;
        }
    }
    return outcomes;
}

std::map<model::DeliveryKey, target::Found> ImapTarget::lookedUp(const QString &mailbox, Session &session,
                                                                 MailFolder &folder,
                                                                 std::span<const target::Letter> letters,
                                                                 const base::Stop &stop)
{
    const auto state = folder.select(stop);
    if (!state)
        return {};
    const QByteArray place =
        QString(m_settings.url().toString() + u'\n' + mailbox + u'\n').toUtf8() + folder.name();
    KeyIndex index = m_folders->take(place);
    auto found = lookUp(session, *state, index, letters, stop);
    m_folders->giveBack(place, std::move(index));
    return found;
}

/// Looks up the receipts that the server did not give (it has no UIDPLUS). The messages are in the mailbox:
/// nothing that goes wrong here changes that.
void ImapTarget::addReceipts(const QString &mailbox, const QString &folder,
                             std::span<const target::Letter> letters, std::vector<model::Outcome> &outcomes,
                             const base::Stop &stop)
{
    std::vector<target::Letter> sought;
    for (size_t i = 0; i < letters.size(); ++i) {
        if (outcomes[i].state != State::Imported || !outcomes[i].receipt.isEmpty())
            continue;
        sought.push_back(letters[i]);
        sought.back().sourceDigest.clear(); // it is what was put just now
    }
    std::map<model::DeliveryKey, target::Found> found;
    try {
        found = find(mailbox, folder, sought, stop);
    } catch (const Failure &failure) {
        qCWarning(lcImap).noquote() << "No receipts for" << sought.size() << "messages:" << failure.text;
    }
    for (size_t i = 0; i < letters.size(); ++i) {
        if (outcomes[i].state != State::Imported || !outcomes[i].receipt.isEmpty())
            continue;
        const auto copy = found.find(letters[i].key);
        outcomes[i].receipt = copy == found.end() ? receiptOf(0, 0) : copy->second.receipt;
    }
}

std::map<model::DeliveryKey, target::Found> ImapTarget::find(const QString &mailbox, const QString &folder,
                                                             std::span<const target::Letter> letters,
                                                             const base::Stop &stop)
{
    std::map<model::DeliveryKey, target::Found> found;
    if (letters.empty())
        return found;
    inMailbox(mailbox, folder, stop, [&](Session &session, MailFolder &place) {
        found = lookedUp(mailbox, session, place, letters, stop);
    });
    return found;
}

bool ImapTarget::holdsAny(const QString &mailbox, const QString &folder, const base::Stop &stop)
{
    bool holds = false;
    inMailbox(mailbox, folder, stop, [&](Session &, MailFolder &place) {
        const auto state = place.select(stop);
        holds = state && state->exists > 0;
    });
    return holds;
}

/// UIDs only grow under one UIDVALIDITY, and that grows when the folder is made anew.
std::optional<qint64> ImapTarget::mark(const QString &mailbox, const QString &folder, const base::Stop &stop)
{
    std::optional<qint64> mark;
    inMailbox(mailbox, folder, stop, [&](Session &, MailFolder &place) {
        const auto state = place.select(stop);
        if (!state)
            mark = 0;
        else if (state->uidValidity > 0 && state->uidNext > 0)
            mark = (qint64(state->uidValidity & 0x7fffffff) << 32) | state->uidNext;
    });
    return mark;
}

void ImapTarget::list(const QString &mailbox, const QString &folder,
                      const std::function<void(const target::Held &)> &each, const base::Stop &stop)
{
    inMailbox(mailbox, folder, stop, [&](Session &session, MailFolder &place) {
        const auto state = place.select(stop);
        if (!state || state->exists == 0)
            return;
        const auto give = [&](const StoredMessage &message) {
            each({.receipt = receiptOf(state->uidValidity, message.uid),
                  .key = message.key ? model::deliveryKey(*message.key, mailbox) : model::DeliveryKey(),
                  .messageSha256 = message.sha256,
                  .lineFeedSha256 = message.lineFeedSha256});
        };
        readMessages(session, uidsFrom(session, 1, stop), give, stop);
    });
}

/// A file that nobody else reads and that goes with the object.
static std::unique_ptr<QTemporaryFile> scratchFile(const QString &folder)
{
    if (!folder.isEmpty())
        base::makePrivateFolder(folder);
    const QString where = folder.isEmpty() ? QDir::tempPath() : folder;
    return base::scratchFile(where, QStringLiteral("message"));
}

std::unique_ptr<QIODevice> ImapTarget::read(const QString &mailbox, const QString &folder,
                                            const QByteArray &receipt, const base::Stop &stop)
{
    std::unique_ptr<QTemporaryFile> file;
    inMailbox(mailbox, folder, stop, [&](Session &session, MailFolder &place) {
        const auto numbers = parsedReceipt(receipt);
        const auto state = place.select(stop);
        file = scratchFile(m_context.cacheFolder);
        const bool isThere = numbers && state && state->uidValidity == numbers->first &&
                             readMessage(session, numbers->second, *file, stop);
        if (!isThere)
            file.reset();
    });
    if (!file)
        throw Failure(
            Reaction::SkipItem, base::Area::Destination, "COPY_NOT_FOUND",
            QStringLiteral("The mailbox %1 has no message %2.").arg(mailbox, QString::fromUtf8(receipt)));
    file->seek(0);
    return file;
}

} // namespace imap
