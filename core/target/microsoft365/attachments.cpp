// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/attachments.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include "base/failpoint.h"
#include "base/retrydelay.h"
#include "target/microsoft365/address.h"
#include "target/microsoft365/messagejson.h"

namespace microsoft365 {

/// How often a piece is sent without the upload getting any further.
static constexpr int attempts = 5;

static QStringList attachmentsOf(const MailboxRef &mailbox, const QString &messageId)
{
    return {QStringLiteral("users"), mailbox.id, QStringLiteral("messages"), messageId,
            QStringLiteral("attachments")};
}

static bool mayBe(const ListedAttachment &listed, const OpenedLetter::Part &part)
{
    return listed.name == part.name && listed.size >= part.size &&
           listed.size <= part.size + Attachments::sizeSlack;
}

std::optional<std::vector<size_t>> missingParts(const std::vector<OpenedLetter::Part> &parts,
                                                const std::vector<ListedAttachment> &listed)
{
    std::vector<ListedAttachment> left = listed;
    std::vector<size_t> missing;
    for (size_t i = 0; i < parts.size(); ++i) {
        const auto isThis = [&](const ListedAttachment &each) {
            return mayBe(each, parts[i]);
        };
        const auto found = std::ranges::find_if(left, isThis);
        if (found != left.end())
            left.erase(found);
        else if (std::ranges::any_of(listed, isThis))
            return {}; // taken for another one: it may be this
        else
            missing.push_back(i);
    }
    return left.empty() ? std::optional(missing) : std::nullopt;
}

std::optional<std::vector<ListedAttachment>>
Attachments::list(const MailboxRef &mailbox, const QString &messageId, const base::Stop &stop)
{
    std::vector<ListedAttachment> listed;
    GraphRequest request{
        .address = address(attachmentsOf(mailbox, messageId), {{"$select", QStringLiteral("id,name,size")}})};
    for (;;) {
        const net::Response response = m_client.sendPatiently(request, &mailbox, stop);
        if (!response.isSuccess()) {
            const GraphError error = errorOf(response);
            if (troubleOf(error) == Trouble::NotFound)
                return {};
            throw m_client.failureOfLook(error);
        }
        const QJsonObject page = objectIn(response);
        const QJsonArray values = valuesIn(page);
        for (const QJsonValue &value : values)
            listed.push_back(
                {value[QLatin1String("name")].toString(), value[QLatin1String("size")].toInteger()});
        const QString link = page.value(QLatin1String("@odata.nextLink")).toString();
        if (link.isEmpty())
            return listed;
        request = {.url = QUrl::fromEncoded(link.toUtf8())};
    }
}

std::optional<GraphError> Attachments::addWhole(const MailboxRef &mailbox, const QString &messageId,
                                                OpenedLetter &opened, size_t part, const base::Stop &stop)
{
    const OpenedLetter::Part &each = opened.parts()[part];
    const QJsonObject attachment = attachmentJson(each, opened.read(part, 0, each.size));
    const net::Response response =
        m_client.send({.method = "POST",
                       .address = address(attachmentsOf(mailbox, messageId)),
                       .body = QJsonDocument(attachment).toJson(QJsonDocument::Compact)},
                      &mailbox, stop);
    base::failPoint("microsoft365.attached");
    return response.isSuccess() ? std::nullopt : std::optional(errorOf(response));
}

/// Between the two ways is a gap of some hundred bytes: base64 makes 4 MB of what is not 3 MiB yet.
static std::optional<GraphError> fitting(const OpenedLetter::Part &part, std::optional<GraphError> error)
{
    if (error && troubleOf(*error) == Trouble::TooLarge)
        error->message = QStringLiteral("an attachment of %1 bytes is too small for an upload session and "
                                        "too large for one request, which no setting changes")
                             .arg(part.size);
    return error;
}

std::optional<GraphError> Attachments::add(const MailboxRef &mailbox, const QString &messageId,
                                           OpenedLetter &opened, size_t part, const base::Stop &stop)
{
    const OpenedLetter::Part &each = opened.parts()[part];
    if (each.size < sessionFrom)
        return addWhole(mailbox, messageId, opened, part, stop);
    QJsonObject item{{QStringLiteral("attachmentType"), QStringLiteral("file")},
                     {QStringLiteral("name"), each.name},
                     {QStringLiteral("contentType"), QString::fromLatin1(each.mediaType)},
                     {QStringLiteral("size"), each.size},
                     {QStringLiteral("isInline"), each.isInline}};
    if (!each.contentId.isEmpty())
        item.insert(QStringLiteral("contentId"), QString::fromUtf8(each.contentId));
    QStringList parts = attachmentsOf(mailbox, messageId);
    parts.append(QStringLiteral("createUploadSession"));
    // One more session that nobody uses makes nothing.
    const net::Response response =
        m_client.sendPatiently({.method = "POST",
                                .address = address(parts),
                                .body = QJsonDocument(QJsonObject{{QStringLiteral("AttachmentItem"), item}})
                                            .toJson(QJsonDocument::Compact)},
                               &mailbox, stop);
    base::failPoint("microsoft365.uploadBegun");
    if (!response.isSuccess()) {
        const GraphError error = errorOf(response);
        if (error.code == "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize")
            return fitting(each, addWhole(mailbox, messageId, opened, part, stop));
        return error;
    }
    const QString url = objectIn(response).value(QLatin1String("uploadUrl")).toString();
    return upload({mailbox, QUrl::fromEncoded(url.toUtf8()), opened, part}, stop);
}

std::optional<qint64> nextExpected(const net::Response &response)
{
    const QJsonArray ranges =
        QJsonDocument::fromJson(response.body).object().value(QLatin1String("nextExpectedRanges")).toArray();
    bool isNumber = false;
    const qint64 next = ranges.first().toString().section(u'-', 0, 0).toLongLong(&isNumber);
    return isNumber ? std::optional(next) : std::nullopt;
}

net::Response Attachments::sendPiece(const Session &session, qint64 offset, const base::Stop &stop)
{
    const qint64 total = session.opened.parts()[session.part].size;
    const QByteArray piece = session.opened.read(session.part, offset, pieceSize);
    const QByteArray range = "bytes " + QByteArray::number(offset) + '-' +
                             QByteArray::number(offset + piece.size() - 1) + '/' + QByteArray::number(total);
    return m_client.send({.method = "PUT",
                          .url = session.url,
                          .body = piece,
                          .headers = {{"Content-Type", "application/octet-stream"}, {"Content-Range", range}},
                          .isUpload = true},
                         &session.mailbox, stop);
}

/// What the service says it still expects; absent when it does not say.
std::optional<qint64> Attachments::expectedAt(const Session &session, const base::Stop &stop)
{
    const net::Response response =
        m_client.sendPatiently({.url = session.url, .isUpload = true}, &session.mailbox, stop);
    return response.isSuccess() ? nextExpected(response) : std::nullopt;
}

/// Sends one piece. True: it was the last, and the attachment is made. `offset` moves on.
bool Attachments::move(const Session &session, qint64 &offset, std::optional<GraphError> &error,
                       const base::Stop &stop)
{
    try {
        const net::Response response = sendPiece(session, offset, stop);
        base::failPoint("microsoft365.pieceSent");
        if (response.status == 201)
            return true;
        if (response.isSuccess())
            offset = nextExpected(response).value_or(offset + pieceSize);
        else
            error = errorOf(response);
        // The address brings its own authorization: this says nothing of the account or the mailbox.
        if (error && (error->status == 401 || error->status == 403))
            error = GraphError{.status = 410, .message = described(*error)};
    } catch (const base::Failure &failure) {
        if (failure.reaction != base::Reaction::Retry)
            throw;
        error = GraphError{.status = 503, .message = failure.text};
    }
    return false;
}

std::optional<GraphError> Attachments::upload(const Session &session, const base::Stop &stop)
{
    const qint64 total = session.opened.parts()[session.part].size;
    qint64 offset = 0;
    for (int attempt = 1; attempt <= attempts && offset < total; ++attempt) {
        const qint64 before = offset;
        std::optional<GraphError> error;
        if (move(session, offset, error, stop))
            return {};
        if (offset > before) {
            attempt = 0; // it goes on
            continue;
        }
        if (error && troubleOf(*error) != Trouble::Passing && error->status != 416)
            return error;
        const auto pause = base::delayBefore(attempt, error ? error->retryAfter : std::nullopt,
                                             QRandomGenerator::global()->generateDouble());
        if (!stop.waitFor(pause))
            stop.throwIfGentle();
        offset = expectedAt(session, stop).value_or(before);
    }
    // Nobody said that it is made: whoever asks has to look.
    return GraphError{.status = 503, .code = "ErrorServerBusy"};
}

} // namespace microsoft365
