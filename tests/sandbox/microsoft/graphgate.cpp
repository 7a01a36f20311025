// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/graphgate.h"

#include <algorithm>

#include <QJsonDocument>
#include <QUrl>
#include <QUuid>

#include "microsoft/handlers.h"

namespace sandbox {
namespace {

constexpr qsizetype kRequestLimit = 4 * 1024 * 1024;

/// Decoded query options; `+` is a space in none of them, as Graph takes it.
QMap<QString, QString> queryOf(const QByteArray &query)
{
    QMap<QString, QString> options;
    const QByteArrayList pairs = query.split('&');
    for (const QByteArray &pair : pairs) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        options.insert(QUrl::fromPercentEncoding(name), QUrl::fromPercentEncoding(value));
    }
    return options;
}

QMap<QByteArray, QByteArray> fieldsOf(const HttpRequest &request)
{
    QMap<QByteArray, QByteArray> fields;
    for (const auto &[name, value] : request.fields)
        fields.insert(name, value);
    return fields;
}

GraphAnswer deniedPermission(const Route &route)
{
    const bool isMail = route.permission.startsWith(u"Mail");
    return refusal(
        403, isMail ? QStringLiteral("ErrorAccessDenied") : QStringLiteral("Authorization_RequestDenied"),
        isMail ? QStringLiteral("Access is denied. Check credentials and try again.")
               : QStringLiteral("Insufficient privileges to complete the operation."));
}

/// The app roles that include another one.
bool includes(const QStringList &granted, const QString &wanted)
{
    static const QMap<QString, QStringList> kIncludedIn{
        {QStringLiteral("Mail.ReadBasic.All"),
         {QStringLiteral("Mail.Read"), QStringLiteral("Mail.ReadWrite"),
          QStringLiteral("Mail.ReadWrite.Shared"), QStringLiteral("Mail-Advanced.ReadWrite.All")}},
        {QStringLiteral("Mail.ReadWrite"),
         {QStringLiteral("Mail.ReadWrite.Shared"), QStringLiteral("Mail-Advanced.ReadWrite.All")}},
        {QStringLiteral("User.Read.All"),
         {QStringLiteral("User.ReadWrite.All"), QStringLiteral("Directory.Read.All")}},
        {QStringLiteral("MailboxSettings.Read"), {QStringLiteral("MailboxSettings.ReadWrite")}}};
    if (wanted.isEmpty() || granted.contains(wanted))
        return true;
    const QStringList wider = kIncludedIn.value(wanted);
    return std::ranges::any_of(wider, [&](const QString &each) { return granted.contains(each); });
}

/// What a token for Graph may name as its audience: this sandbox, or the clouds' own names.
bool isGraph(const QString &audience, const QString &origin)
{
    static const QStringList kNames{QStringLiteral("https://graph.microsoft.com"),
                                    QStringLiteral("https://graph.microsoft.us"),
                                    QStringLiteral("https://dod-graph.microsoft.us"),
                                    QStringLiteral("https://microsoftgraph.chinacloudapi.cn")};
    return audience == origin || kNames.contains(audience);
}

bool isOfMailbox(const Route &route)
{
    return route.segments.first() == QStringLiteral("users") && route.segments.size() > 2;
}

/// Whether a person is kept out of the mailboxes of others, which need a scope of their own and know no
/// upload sessions.
bool isKeptOut(const GraphCall &call)
{
    if (call.caller.isEmpty() || call.caller == call.mailbox || !isOfMailbox(*call.route))
        return false;
    return !call.granted.contains(QStringLiteral("Mail.ReadWrite.Shared")) ||
           call.route->name == QStringLiteral("createUploadSession");
}

GraphAnswer throttled(const Limiter::Refusal &refused)
{
    GraphAnswer answer = refusal(429, QStringLiteral("ApplicationThrottled"),
                                 QStringLiteral("Application is over its %1 limit.").arg(refused.limit));
    answer.fields.emplace_back("Retry-After",
                               QByteArray::number(double(refused.retryAfter.count()) / 1000, 'f', 3));
    return answer;
}

void addInnerError(QJsonObject &body, const QString &date, const QByteArray &requestId,
                   const QByteArray &clientId)
{
    QJsonObject error = body.value(u"error").toObject();
    QJsonObject inner{{QStringLiteral("date"), date},
                      {QStringLiteral("request-id"), QString::fromLatin1(requestId)}};
    if (!clientId.isEmpty())
        inner.insert(QStringLiteral("client-request-id"), QString::fromLatin1(clientId));
    error.insert(QStringLiteral("innerError"), inner);
    body.insert(QStringLiteral("error"), error);
}

GraphAnswer answerOf(const Fault &fault)
{
    GraphAnswer answer = fault.code.isEmpty() ? withoutBody(fault.status)
                                              : refusal(fault.status, QString::fromLatin1(fault.code),
                                                        QStringLiteral("A fault switch is on."));
    if (!fault.retryAfter.isEmpty())
        answer.fields.emplace_back("Retry-After", fault.retryAfter);
    return answer;
}

} // namespace

HttpReply GraphGate::answer(const HttpRequest &request)
{
    GraphCall call{.fields = fieldsOf(request), .body = request.body, .origin = m_origin};
    return onTheWire(pass(std::move(call), request.method, request.target), request);
}

GraphGate::Passage GraphGate::pass(GraphCall call, const QByteArray &method, const QByteArray &target)
{
    Passage passage;
    if (auto wrong = route(call, method, target))
        passage.answer = std::move(*wrong);
    else if (auto refused = admit(call, passage))
        passage.answer = std::move(*refused);
    else if (passage.later)
        passage.later = [this, call] {
            Passage unseen;
            serve(call, unseen);
        };
    else if (passage.ending != HttpReply::Ending::Cut || call.isAnswerLost)
        passage.answer = serve(call, passage);
    if (passage.answer.isCut)
        passage.ending = HttpReply::Ending::Cut;
    count(call, passage.answer, passage.ending != HttpReply::Ending::Whole);
    return passage;
}

std::optional<GraphAnswer> GraphGate::route(GraphCall &call, const QByteArray &method,
                                            const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    QStringList segments;
    const QByteArrayList raw = target.first(mark < 0 ? target.size() : mark).mid(1).split('/');
    for (const QByteArray &each : raw)
        segments << QUrl::fromPercentEncoding(each);
    call.version = segments.takeFirst();
    call.query = mark < 0 ? QMap<QString, QString>() : queryOf(target.mid(mark + 1));
    const std::optional<Surface::Match> match = m_tenant.surface.find(method, call.version, segments);
    if (!match) {
        m_tenant.violate(QString(u"unknown: " + QString::fromUtf8(method + ' ' + target)));
        return refusal(400, QStringLiteral("BadRequest"),
                       QStringLiteral("Resource not found for the segment '%1'.").arg(segments.value(0)));
    }
    call.route = match->route;
    call.captures = match->captures;
    if (call.route->segments.first() == QStringLiteral("users") && !call.captures.isEmpty()) {
        const std::optional<DirectoryUser> user = m_tenant.directory.find(call.captures.at(0));
        call.mailbox = user ? user->id : QString();
    }
    return {};
}

std::optional<GraphAnswer> GraphGate::admit(GraphCall &call, Passage &passage)
{
    const std::vector<Fault> faults = m_tenant.faults.hits(call.route->name, call.mailbox, true);
    for (const Fault &fault : faults) {
        if (fault.kind == Fault::Kind::Delay)
            passage.after += fault.delay;
        if (fault.kind == Fault::Kind::ExpireTokens)
            m_tenant.tokens.expireAccess();
    }
    if (auto refused = authorize(call))
        return refused;
    if (isOfMailbox(*call.route) && !call.mailbox.isEmpty()) {
        const bool uploads = call.route->method != "GET" && call.route->method != "DELETE";
        Limiter::Entry entry = m_tenant.limiter.enter(call.mailbox, uploads ? call.body.size() : 0);
        passage.held = std::move(entry.held);
        m_tenant.traffic.with(
            [&](Traffic &traffic) { traffic.noteMost(call.mailbox, entry.concurrent, entry.inWindow); });
        if (entry.refusal)
            return throttled(*entry.refusal);
    }
    if (call.body.size() >= kRequestLimit)
        return tooLargeForARequest();
    if (auto wrong = strictly(call))
        return wrong;
    if (auto missing = missingMailbox(call))
        return missing;
    for (const Fault &fault : faults)
        befall(fault, call, passage);
    return passage.answer.status == 200 ? std::nullopt : std::optional(passage.answer);
}

std::optional<GraphAnswer> GraphGate::authorize(GraphCall &call) const
{
    const QByteArray token = call.fields.value("authorization");
    const std::optional<Grant> grant =
        token.startsWith("Bearer ") ? m_tenant.tokens.access(token.mid(7)) : std::nullopt;
    const bool isForGraph = grant && isGraph(grant->audience, m_origin);
    if (!isForGraph) {
        const bool isMissing = token.isEmpty();
        return refusal(401, QStringLiteral("InvalidAuthenticationToken"),
                       isMissing ? QStringLiteral("Access token is empty.")
                       : grant   ? QStringLiteral("Access token validation failure. Invalid audience.")
                                 : QStringLiteral("Lifetime validation failed, the token is expired."));
    }
    call.caller = grant->user;
    call.granted = grant->user.isEmpty() ? grant->roles : grant->scopes;
    if (includes(call.granted, call.route->permission) && !isKeptOut(call))
        return {};
    return deniedPermission(*call.route);
}

std::optional<GraphAnswer> GraphGate::strictly(const GraphCall &call) const
{
    if (!m_tenant.options.isStrict)
        return {};
    const Route &route = *call.route;
    for (auto it = call.query.begin(); it != call.query.end(); ++it) {
        if (!route.query.contains(it.key()) && !route.paging.contains(it.key())) {
            m_tenant.violate(QStringLiteral("%1: query option %2").arg(route.name, it.key()));
            return refusal(400, QStringLiteral("BadRequest"),
                           QStringLiteral("Query option '%1' is not allowed here.").arg(it.key()));
        }
    }
    const QByteArray type = call.fields.value("content-type");
    const bool mayBeText = route.requestTypes.contains(QStringLiteral("text/plain"));
    const bool isRight = route.requestTypes.isEmpty() ? call.body.isEmpty()
                         : type.startsWith("text/plain")
                             ? mayBeText
                             : type.startsWith("application/json") &&
                                   route.requestTypes != QStringList{QStringLiteral("text/plain")};
    if (isRight)
        return {};
    m_tenant.violate(QStringLiteral("%1: a body of type '%2'").arg(route.name, QString::fromLatin1(type)));
    return refusal(400, QStringLiteral("BadRequest"),
                   QStringLiteral("The content type is not supported here."));
}

std::optional<GraphAnswer> GraphGate::missingMailbox(const GraphCall &call) const
{
    if (!isOfMailbox(*call.route))
        return {};
    const std::optional<DirectoryUser> user = m_tenant.directory.find(call.mailbox);
    if (!user)
        return refusal(404, QStringLiteral("ErrorInvalidUser"),
                       QStringLiteral("The requested user '%1' is invalid.").arg(call.captures.at(0)));
    if (user->mailbox != DirectoryUser::Mailbox::Present)
        return refusal(
            404, QStringLiteral("MailboxNotEnabledForRESTAPI"),
            QStringLiteral("The mailbox is either inactive, soft-deleted, or is hosted on-premise."));
    return {};
}

void GraphGate::befall(const Fault &fault, GraphCall &call, Passage &passage)
{
    using Kind = Fault::Kind;
    switch (fault.kind) {
    case Kind::Status:
        passage.answer = answerOf(fault);
        return;
    case Kind::AcceptThenDrop:
        call.isAnswerLost = true;
        passage.ending = HttpReply::Ending::Cut;
        return;
    case Kind::HalfAnswer:
        call.isAnswerLost = true;
        passage.ending = HttpReply::Ending::Half;
        return;
    case Kind::CommitLater:
        call.isAnswerLost = true;
        passage.ending = HttpReply::Ending::Cut;
        passage.laterAfter = fault.delay;
        passage.later = [] {
        };
        return;
    case Kind::Drop:
        passage.ending = HttpReply::Ending::Cut;
        return;
    case Kind::FolderRace:
        if (call.route->name == QStringLiteral("createFolder"))
            createFolder(m_tenant, call);
        return;
    case Kind::FolderGone:
        m_tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
            const MailFolder *const folder = mailbox.folder(call.captures.value(1));
            if (folder && folder->wellKnownName.isEmpty())
                mailbox.removeFolder(QString(folder->id));
        });
        return;
    case Kind::Delay:
    case Kind::ExpireTokens:
    case Kind::SignInRefused:
        return;
    }
}

GraphAnswer GraphGate::serve(const GraphCall &call, Passage &passage)
{
    const Handler handler = handlerOf(call.route->name);
    GraphAnswer answer = handler ? handler(m_tenant, call) : batch(call, passage);
    if (m_tenant.options.checksAnswers)
        check(call, answer);
    return answer;
}

void GraphGate::check(const GraphCall &call, const GraphAnswer &answer)
{
    QStringList problems;
    if (answer.status >= 400)
        problems =
            m_tenant.surface.problems(answer.body, QStringLiteral("odata.error"), Surface::Direction::Answer);
    else if (answer.status != call.route->status)
        problems << QStringLiteral("status %1").arg(answer.status);
    else if (answer.hasBody && answer.raw.isNull())
        problems = m_tenant.surface.answerProblems(*call.route, answer.body);
    for (const QString &problem : problems)
        m_tenant.violate(QStringLiteral("answer of %1: %2").arg(call.route->name, problem));
}

void GraphGate::count(const GraphCall &call, const GraphAnswer &answer, bool isCut)
{
    m_tenant.traffic.with([&](Traffic &traffic) {
        traffic.count(call.route ? call.route->name : QStringLiteral("unknown"), call.mailbox,
                      isCut ? 0 : answer.status, call.body.size());
    });
}

HttpReply GraphGate::onTheWire(Passage passage, const HttpRequest &request)
{
    GraphAnswer &answer = passage.answer;
    HttpReply reply{.status = answer.status,
                    .fields = std::move(answer.fields),
                    .after = passage.after,
                    .ending = passage.ending,
                    .held = std::move(passage.held),
                    .later = std::move(passage.later),
                    .laterAfter = passage.laterAfter};
    const QByteArray requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const QByteArray clientId = request.field("client-request-id");
    reply.fields.emplace_back("request-id", requestId);
    if (!clientId.isEmpty())
        reply.fields.emplace_back("client-request-id", clientId);
    if (request.field("prefer").toLower().contains("immutableid"))
        reply.fields.emplace_back("Preference-Applied", "IdType=\"ImmutableId\"");
    if (answer.hasBody) {
        if (answer.status >= 400)
            addInnerError(answer.body, base::toIso(m_tenant.clock.now()), requestId, clientId);
        reply.fields.emplace_back("Content-Type", answer.contentType);
        reply.body =
            answer.raw.isNull() ? QJsonDocument(answer.body).toJson(QJsonDocument::Compact) : answer.raw;
    }
    return reply;
}

} // namespace sandbox
