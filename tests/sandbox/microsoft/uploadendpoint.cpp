// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/uploadendpoint.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include "microsoft/graphanswer.h"

namespace sandbox {
namespace {

constexpr qsizetype kChunkLimit = 4 * 1024 * 1024;

HttpReply reply(int status, const QJsonObject &body)
{
    return {.status = status,
            .fields = {{"Content-Type", "application/json"}},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

HttpReply refused(int status, const QString &code, const QString &message)
{
    return reply(status, refusal(status, code, message).body);
}

HttpReply going(const UploadSessions::Progress &progress)
{
    return reply(200, {{QStringLiteral("nextExpectedRanges"),
                        QJsonArray{QString(QString::number(progress.next) + u'-')}}});
}

struct Range
{
    qint64 first = -1;
    qint64 last = -1;
    qint64 total = -1;
};

Range rangeOf(const QByteArray &field)
{
    static const QRegularExpression kForm(QStringLiteral("^bytes (\\d+)-(\\d+)/(\\d+)$"));
    const QRegularExpressionMatch match = kForm.match(QString::fromLatin1(field));
    if (!match.hasMatch())
        return {};
    return {match.captured(1).toLongLong(), match.captured(2).toLongLong(), match.captured(3).toLongLong()};
}

} // namespace

HttpReply UploadEndpoint::answer(const HttpRequest &request)
{
    const QByteArray secret = request.path().mid(qsizetype(sizeof("/upload/") - 1));
    const std::optional<UploadSessions::Session> session = m_tenant.uploads.find(secret);
    const QString mailbox = session ? session->mailbox : QString();
    const QString route =
        request.method == "DELETE" ? QStringLiteral("cancelUpload") : QStringLiteral("uploadChunk");
    const std::vector<Fault> faults = m_tenant.faults.hits(route, mailbox, true);
    HttpReply effects;
    bool isRefused = false;
    for (const Fault &fault : faults) {
        if (fault.kind == Fault::Kind::Delay)
            effects.after += fault.delay;
        else if (fault.kind == Fault::Kind::Status) {
            isRefused = true;
            effects.status = fault.status;
            if (!fault.retryAfter.isEmpty())
                effects.fields.emplace_back("Retry-After", fault.retryAfter);
        } else if (fault.kind != Fault::Kind::ExpireTokens)
            effects.ending =
                fault.kind == Fault::Kind::HalfAnswer ? HttpReply::Ending::Half : HttpReply::Ending::Cut;
        isRefused = isRefused || fault.kind == Fault::Kind::Drop;
    }
    std::shared_ptr<void> held;
    if (session) {
        Limiter::Entry entry = m_tenant.limiter.enter(mailbox, request.body.size());
        held = std::move(entry.held);
        m_tenant.traffic.with(
            [&](Traffic &traffic) { traffic.noteMost(mailbox, entry.concurrent, entry.inWindow); });
    }
    HttpReply served = isRefused ? effects : serve(request, secret);
    served.after = effects.after;
    served.ending = effects.ending;
    served.held = std::move(held);
    m_tenant.traffic.with([&](Traffic &traffic) {
        traffic.count(route, mailbox, served.ending == HttpReply::Ending::Whole ? served.status : 0,
                      request.body.size());
    });
    return served;
}

HttpReply UploadEndpoint::serve(const HttpRequest &request, const QByteArray &secret)
{
    if (!request.field("authorization").isEmpty()) {
        m_tenant.violate(QStringLiteral("upload: an Authorization field goes to an upload URL"));
        return refused(401, QStringLiteral("InvalidAudience"),
                       QStringLiteral("The token is for another audience."));
    }
    const std::optional<UploadSessions::Session> session = m_tenant.uploads.find(secret);
    if (session && session->until <= m_tenant.clock.now())
        m_tenant.uploads.cancel(secret);
    const UploadSessions::Progress progress = m_tenant.uploads.progress(secret);
    if (progress.step == UploadSessions::Step::Unknown)
        return refused(404, QStringLiteral("ErrorItemNotFound"),
                       QStringLiteral("There is no such upload session."));
    if (request.method == "GET")
        return going(progress);
    if (request.method == "DELETE") {
        m_tenant.uploads.cancel(secret);
        return {.status = 204};
    }
    return request.method == "PUT" ? put(request, secret)
                                   : refused(405, QStringLiteral("MethodNotAllowed"), {});
}

HttpReply UploadEndpoint::put(const HttpRequest &request, const QByteArray &secret)
{
    if (request.body.size() >= kChunkLimit)
        return refused(413, QStringLiteral("RequestEntityTooLarge"),
                       QStringLiteral("The piece is 4 MB or larger."));
    const Range range = rangeOf(request.field("content-range"));
    if (range.first < 0 || range.last - range.first + 1 != request.body.size() ||
        range.total != m_tenant.uploads.progress(secret).total)
        return refused(400, QStringLiteral("ErrorInvalidContentRange"),
                       QStringLiteral("Content-Range does not fit the piece or the session."));
    UploadSessions::Progress progress =
        m_tenant.uploads.add(secret, range.first, request.body, m_tenant.options.keepsContents);
    switch (progress.step) {
    case UploadSessions::Step::Complete:
        return finish(std::move(progress.session));
    case UploadSessions::Step::Going:
        return going(progress);
    case UploadSessions::Step::OutOfOrder:
        return refused(416, QStringLiteral("ErrorInvalidContentRange"),
                       QStringLiteral("The piece does not begin at the next expected byte."));
    case UploadSessions::Step::Unknown:
        break;
    }
    return refused(404, QStringLiteral("ErrorItemNotFound"),
                   QStringLiteral("There is no such upload session."));
}

HttpReply UploadEndpoint::finish(UploadSessions::Session session)
{
    return m_tenant.store.with(session.mailbox, [&](Mailbox &mailbox) {
        MailMessage *const message = mailbox.message(session.message);
        if (!message)
            return refused(404, QStringLiteral("ErrorItemNotFound"), QStringLiteral("The message is gone."));
        mailbox.addAttachment(*message, std::move(session.attachment));
        mailbox.touch(*message, m_tenant.clock.now());
        const QByteArray id = message->stored.attachments.back().id.toLatin1();
        const QByteArray location = "https://outlook.office.com/api/gv1.0/users('" +
                                    session.mailbox.toLatin1() + "')/messages('" +
                                    message->currentId.toLatin1() + "')/attachments('" + id + "')";
        return HttpReply{.status = 201, .fields = {{"Location", location}}, .body = {}};
    });
}

} // namespace sandbox
