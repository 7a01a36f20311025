// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/importer.h"

#include <algorithm>

#include <QJsonDocument>
#include <QLoggingCategory>

#include "base/failpoint.h"
#include "net/troubles.h"
#include "target/microsoft365/address.h"
#include "target/microsoft365/properties.h"
#include "target/unread.h"

namespace microsoft365 {

using model::Outcome;

static Q_LOGGING_CATEGORY(lcImport, "chancery.graph.import");

/// What stands around an attachment's base64 in a request.
static constexpr qint64 attachmentOverhead = 1024;

/// Tried so often, in some five runs, a letter that the mailbox alone does not take is failed: nobody would
/// hear of it otherwise.
static constexpr int oftenTried = 45;

Creation creationOf(OpenedLetter &opened, const target::Letter &letter, const MessageOptions &options)
{
    Creation creation;
    QJsonObject message = messageJson(opened, letter, options);
    qint64 size = QJsonDocument(message).toJson(QJsonDocument::Compact).size();
    QJsonArray attachments;
    for (size_t i = 0; i < opened.parts().size(); ++i) {
        const OpenedLetter::Part &part = opened.parts()[i];
        const qint64 more = (part.size + 2) / 3 * 4 + 6 * part.name.size() + attachmentOverhead;
        if (size + more > Creation::mostBytes || part.size >= Attachments::sessionFrom) {
            creation.later.push_back(i);
            continue;
        }
        size += more;
        attachments.append(attachmentJson(part, opened.read(i, 0, part.size)));
    }
    if (!attachments.isEmpty())
        message.insert(QStringLiteral("attachments"), attachments);
    creation.body = QJsonDocument(message).toJson(QJsonDocument::Compact);
    return creation;
}

static Outcome failed(const QByteArray &reason, const QString &text)
{
    return {.state = Outcome::State::Failed, .reason = reason, .text = text, .receipt = {}};
}

static Outcome unknown(const QString &text, const QByteArray &reason = "IMPORT_UNAVAILABLE")
{
    return {.state = Outcome::State::Unknown, .reason = reason, .text = text, .receipt = {}};
}

static Outcome tooLarge(const QString &why)
{
    return failed(model::messageTooLarge,
                  QStringLiteral("Microsoft 365 takes no message of this size: %1.").arg(why));
}

/// The message was let in a moment ago: it is not the mailbox that is closed.
static Outcome denied(const GraphError &error, Asker asker)
{
    const QString needed = asker == Asker::Person ? QStringLiteral("Mail-Advanced.ReadWrite.Shared")
                                                  : QStringLiteral("Mail-Advanced.ReadWrite.All");
    return failed("ATTACHMENT_DENIED",
                  QStringLiteral("Microsoft 365 lets no attachment be added later: %1. %2 Then replay it.")
                      .arg(described(error), permissionFix({needed}, asker)));
}

static QStringList messageParts(const MailboxRef &mailbox, const QString &id)
{
    return {QStringLiteral("users"), mailbox.id, QStringLiteral("messages"), id};
}

Importer::Importer(GraphClient &client, ImportOptions options)
    : m_client(client), m_folders(client), m_attachments(client), m_options(std::move(options))
{}

bool Importer::isTooLarge(const OpenedLetter &opened) const
{
    const qint64 most = m_options.hasUploadSessions ? Attachments::largest : Attachments::sessionFrom - 1;
    return std::ranges::any_of(opened.parts(),
                               [&](const OpenedLetter::Part &part) { return part.size > most; });
}

/// What opening a letter ended in, when that is the letter's own trouble. Wherever it is kept, the mailbox
/// has no part in it.
static std::optional<Outcome> openInto(std::optional<OpenedLetter> &opened, const target::Letter &letter,
                                       const QString &scratch)
{
    try {
        opened.emplace(letter, scratch);
        return {};
    } catch (const base::Failure &failure) {
        auto unread = target::outcomeOfUnread(failure);
        if (!unread)
            throw;
        return unread;
    }
}

/// Asked before the letter is sent once more, since it was looked for twice after the last time: nothing of
/// it is on its way.
static std::optional<Outcome> givenUp(const MailboxRef &mailbox, const target::Letter &letter)
{
    if (letter.attempts < oftenTried || !letter.incomplete.isEmpty())
        return {};
    const auto answer = mailbox.state->answerToPassedOver(letter.key);
    if (!answer)
        return {};
    return failed("IMPORT_REJECTED",
                  QStringLiteral("Microsoft 365 answers this message with an error each time, while the "
                                 "mailbox takes others: %1. Ask Microsoft's support, who can look the "
                                 "request up; then replay it, or dismiss it.")
                      .arg(*answer));
}

Outcome Importer::put(const MailboxRef &mailbox, const QString &folder, const target::Letter &letter,
                      const base::Stop &stop)
{
    m_end.reset();
    if (const auto outcome = givenUp(mailbox, letter))
        return *outcome;
    std::optional<OpenedLetter> opened;
    if (const auto outcome = openInto(opened, letter, m_options.scratch))
        return *outcome;
    stop.throwIfNow();
    m_isBegun = !letter.incomplete.isEmpty();
    try {
        return putOpened({mailbox, folder, letter, *opened, stop});
    } catch (const base::Failure &failure) {
        if (!m_isBegun || failure.reaction == base::Reaction::Stopped)
            throw;
        m_end.emplace(failure);
        return unknown(failure.sentence(), failure.key);
    }
}

Outcome Importer::putOpened(const Job &job)
{
    if (isTooLarge(job.opened)) {
        const Outcome outcome = tooLarge(
            m_options.hasUploadSessions
                ? QStringLiteral("an attachment is larger than 150 MB")
                : QStringLiteral("this cloud has no upload sessions, and an attachment has 3 MB or more"));
        const QString id = QString::fromUtf8(job.letter.incomplete);
        return id.isEmpty() ? outcome : takeBack(job, id, outcome);
    }
    if (!job.letter.incomplete.isEmpty()) {
        if (const auto outcome = resumed(job))
            return *outcome;
    }
    const QString &itemClass = job.letter.itemClass;
    const bool isRefused = m_client.tenant().classState(itemClass) == Tenant::ClassState::Refused;
    return create(job, isRefused ? QString() : itemClass);
}

/// The answer, or none when nobody can say what became of the request.
std::optional<net::Response> Importer::post(const Job &job, const QByteArray &body)
{
    for (bool isAgain = false;; isAgain = true) {
        const QString folderId = m_folders.ensure(job.mailbox, job.folder, job.stop);
        try {
            net::Response response = m_client.send(
                {.method = "POST",
                 .address = address({QStringLiteral("users"), job.mailbox.id, QStringLiteral("mailFolders"),
                                     folderId, QStringLiteral("messages")}),
                 .body = body},
                &job.mailbox, job.stop);
            base::failPoint("microsoft365.created");
            if (isAgain || response.isSuccess() || troubleOf(errorOf(response)) != Trouble::NotFound)
                return response;
        } catch (const base::Failure &failure) {
            const bool wasSent = !net::neverArrived(failure) && failure.area != base::Area::SignIn;
            if (failure.reaction != base::Reaction::Retry || !wasSent)
                throw;
            return {};
        }
        // Somebody removed the folder since its id was learnt.
        MailFolders::forget(job.mailbox, job.folder);
    }
}

Outcome Importer::create(const Job &job, const QString &itemClass)
{
    const Creation creation = creationOf(
        job.opened, job.letter, {.itemClass = itemClass, .isSentForAuthor = m_options.isSentForAuthor});
    if (creation.isTooLarge())
        return tooLarge(QStringLiteral("its text alone fills a request"));
    const auto response = post(job, creation.body);
    if (!response)
        return unknown(QStringLiteral("The connection was cut before Microsoft 365 answered."));
    if (!response->isSuccess())
        return refused(job, errorOf(*response), itemClass);
    m_isBegun = true;
    job.mailbox.state->noteTaken(job.letter);
    const QJsonObject message = QJsonDocument::fromJson(response->body).object();
    const QString id = message.value(QLatin1String("id")).toString();
    if (id.isEmpty())
        return unknown(QStringLiteral("Microsoft 365 answered something that cannot be read."));
    const Outcome outcome = created(job, message, creation);
    if (outcome.state == Outcome::State::Imported && !itemClass.isEmpty())
        checkClass(job, id, itemClass);
    return outcome;
}

Outcome Importer::refused(const Job &job, const GraphError &error, const QString &itemClass)
{
    switch (troubleOf(error)) {
    case Trouble::TooLarge:
        return tooLarge(described(error));
    case Trouble::Item:
        // Whether a class can be asked for is not documented; the message matters more.
        if (!itemClass.isEmpty()) {
            const Outcome outcome = create(job, {});
            if (outcome.state == Outcome::State::Imported)
                noteClass(itemClass, Tenant::ClassState::Refused);
            return outcome;
        }
        return failed("IMPORT_REJECTED",
                      QStringLiteral("Microsoft 365 refuses the message: %1.").arg(described(error)));
    case Trouble::NotFound:
        // Twice, the second time in a folder found a moment ago.
        throw m_client.failureOf({.status = 503, .code = error.code, .message = error.message},
                                 About::Mailbox);
    case Trouble::Passing:
    case Trouble::StateLost:
    case Trouble::FolderExists:
        if (error.retryAfter)
            job.mailbox.state->pauseFor(*error.retryAfter);
        return inDoubt(job, error);
    default:
        throw m_client.failureOf(error, About::Mailbox);
    }
}

Outcome Importer::inDoubt(const Job &job, const GraphError &error)
{
    Outcome outcome = unknown(
        QStringLiteral("Microsoft 365 could not say what became of the message: %1.").arg(described(error)));
    if (error.status >= 500)
        outcome.refusals = job.mailbox.state->noteRefused(job.letter, described(error));
    return outcome;
}

Outcome Importer::created(const Job &job, const QJsonObject &message, const Creation &creation)
{
    const QString id = message.value(QLatin1String("id")).toString();
    if (message.value(QLatin1String("isDraft")).toBool())
        return takeBack(
            job, id,
            failed("IMPORT_REJECTED",
                   QStringLiteral("Microsoft 365 stored the message as a draft, which it must not be.")));
    const QString sent = QStringLiteral("<%1>").arg(QString::fromUtf8(job.opened.headers().messageId));
    const QString kept = message.value(QLatin1String("internetMessageId")).toString();
    if (!kept.isEmpty() && !job.opened.headers().messageId.isEmpty() && kept != sent)
        qCWarning(lcImport).noquote() << "Microsoft 365 changed the Message-ID" << sent << "to" << kept;
    return complete(job, id, creation.later);
}

/// A mailbox that is being moved, or a server that is behind, does not show what was there a moment ago. What
/// is not known is looked for by its key before it is put anew.
static Outcome notShown()
{
    return unknown(
        QStringLiteral("The incomplete copy of the message is not shown now; it is looked for again."));
}

/// Goes on with the copy that an earlier attempt left; absent when that was removed and it has to be put
/// anew.
std::optional<Outcome> Importer::resumed(const Job &job)
{
    const QString id = QString::fromUtf8(job.letter.incomplete);
    const net::Response response = m_client.sendPatiently(
        {.address = address(messageParts(job.mailbox, id), {{"$select", QStringLiteral("id,isDraft")}})},
        &job.mailbox, job.stop);
    if (!response.isSuccess() && troubleOf(errorOf(response)) == Trouble::NotFound)
        return notShown();
    if (!response.isSuccess())
        throw m_client.failureOfLook(errorOf(response));
    const auto listed = m_attachments.list(job.mailbox, id, job.stop);
    if (!listed)
        return notShown();
    const auto missing = missingParts(job.opened.parts(), *listed);
    if (missing && !objectIn(response).value(QLatin1String("isDraft")).toBool())
        return complete(job, id, *missing);
    if (isRemoved(job, id))
        return {};
    return unknown(QStringLiteral("An incomplete copy of the message could not be removed yet."));
}

/// Adds what is missing. An attachment whose answer is lost may still be made after the connection is gone,
/// so that adding it again is left to an attempt that looked twice before.
Outcome Importer::complete(const Job &job, const QString &id, const std::vector<size_t> &missing)
{
    const auto error = addAll(job, id, missing);
    if (!error)
        return {.state = Outcome::State::Imported, .reason = {}, .text = {}, .receipt = id.toUtf8()};
    switch (troubleOf(*error)) {
    case Trouble::TooLarge:
        return takeBack(job, id, tooLarge(described(*error)));
    case Trouble::Item:
        return takeBack(
            job, id,
            failed("IMPORT_REJECTED",
                   QStringLiteral("Microsoft 365 refuses an attachment: %1.").arg(described(*error))));
    case Trouble::Closed:
        return takeBack(job, id, denied(*error, m_client.tenant().asker()));
    case Trouble::Passing:
    case Trouble::StateLost:
    case Trouble::NotFound:
        return unknown(QStringLiteral("Not all attachments could be added yet: %1.").arg(described(*error)));
    default:
        throw m_client.failureOf(*error, About::Mailbox);
    }
}

/// Absent: all are there.
std::optional<GraphError> Importer::addAll(const Job &job, const QString &id,
                                           const std::vector<size_t> &missing)
{
    for (const size_t part : missing) {
        try {
            if (auto error = m_attachments.add(job.mailbox, id, job.opened, part, job.stop))
                return error;
        } catch (const base::Failure &failure) {
            if (failure.reaction != base::Reaction::Retry)
                throw;
            return GraphError{.status = 503, .message = failure.text};
        }
    }
    return {};
}

/// The outcome, once nothing of the copy is left; else it is not known yet.
Outcome Importer::takeBack(const Job &job, const QString &id, const Outcome &outcome)
{
    if (isRemoved(job, id))
        return outcome;
    return unknown(QStringLiteral("A part of the message could not be removed yet. %1").arg(outcome.text));
}

/// That it is not found is no proof, as in resumed().
bool Importer::isRemoved(const Job &job, const QString &id)
{
    const net::Response response = m_client.sendPatiently(
        {.method = "DELETE", .address = address(messageParts(job.mailbox, id))}, &job.mailbox, job.stop);
    base::failPoint("microsoft365.removed");
    m_isBegun = m_isBegun && !response.isSuccess();
    return response.isSuccess();
}

/// The copy is there whatever becomes of this question, which the next one asks again.
void Importer::checkClass(const Job &job, const QString &id, const QString &itemClass)
{
    if (m_client.tenant().classState(itemClass) != Tenant::ClassState::Unknown)
        return;
    try {
        askForClass(job, id, itemClass);
    } catch (const base::Failure &failure) {
        if (failure.reaction == base::Reaction::Stopped)
            throw;
    }
}

/// Whether the class that was asked for was kept; asked once, since no answer to a creation says.
void Importer::askForClass(const Job &job, const QString &id, const QString &itemClass)
{
    const net::Response response = m_client.sendPatiently(
        {.address = address(
             messageParts(job.mailbox, id),
             {{"$select", QStringLiteral("id")}, {"$expand", propertyExpansion({property::messageClass})}})},
        &job.mailbox, job.stop);
    if (!response.isSuccess())
        return;
    const QJsonArray values =
        objectIn(response).value(QLatin1String("singleValueExtendedProperties")).toArray();
    const bool isKept = std::ranges::any_of(values, [&](const QJsonValue &value) {
        return value[QLatin1String("value")].toString().compare(itemClass, Qt::CaseInsensitive) == 0;
    });
    noteClass(itemClass, isKept ? Tenant::ClassState::Kept : Tenant::ClassState::Refused);
}

void Importer::noteClass(const QString &itemClass, Tenant::ClassState state)
{
    if (m_client.tenant().setClassState(itemClass, state) && state == Tenant::ClassState::Refused)
        qCWarning(lcImport).noquote() << "Microsoft 365 does not keep the item class" << itemClass
                                      << "that was asked for; the messages are IPM.Note";
}

} // namespace microsoft365
