// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/smtp.h"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include <QTemporaryFile>

#include <curl/curl.h>

#include "net/address.h"
#include "net/security.h"

namespace net {

using base::Failure;
using base::Reaction;

constexpr long connectSeconds = 30;
constexpr long overallSeconds = 120;

void checkSmtpAddress(const QUrl &url)
{
    const bool isSmtp = url.scheme() == QLatin1String("smtp") || url.scheme() == QLatin1String("smtps");
    if (!isSmtp || url.host().isEmpty() || !url.userInfo().isEmpty())
        throw base::inputFailure(
            "INSECURE_ADDRESS", QStringLiteral("“%1” is no mail server.").arg(displayed(url)),
            QStringLiteral("Set smtpUrl to smtp://host:587 or smtps://host:465, without a "
                           "user name in it."));
}

namespace {

struct Upload
{
    const QByteArray &message;
    qsizetype at = 0;
    const base::Stop &stop;
};

size_t readMessage(char *to, size_t size, size_t count, void *upload)
{
    auto &from = *static_cast<Upload *>(upload);
    const qsizetype room = static_cast<qsizetype>(size) * static_cast<qsizetype>(count);
    const qsizetype piece = std::min(room, from.message.size() - from.at);
    std::copy_n(from.message.constData() + from.at, piece, to);
    from.at += piece;
    return static_cast<size_t>(piece);
}

int endWhenStopped(void *upload, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Upload *>(upload)->stop.isNow() ? 1 : 0;
}

struct EasyCleanup
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};

struct ListCleanup
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

using Easy = std::unique_ptr<CURL, EasyCleanup>;
using List = std::unique_ptr<curl_slist, ListCleanup>;

Easy newHandle()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    Easy handle(curl_easy_init());
    if (!handle)
        throw std::bad_alloc();
    return handle;
}

/// A line break in an address would be a command of its own.
QByteArray address(const QString &text)
{
    const QByteArray bytes = text.trimmed().toUtf8();
    const bool isPlain = !bytes.isEmpty() && std::ranges::none_of(bytes, [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == 0x7f;
    });
    if (!isPlain || bytes.indexOf('@') <= 0)
        throw base::inputFailure("INVALID_SETTING", QStringLiteral("“%1” is no e-mail address.").arg(text));
    return '<' + bytes + '>';
}

List recipientsOf(const Mail &mail)
{
    List list;
    for (const QString &each : mail.to) {
        curl_slist *longer = curl_slist_append(list.get(), address(each).constData());
        if (!longer)
            throw std::bad_alloc();
        if (!list)
            list.reset(longer); // the first; further ones are behind it
    }
    return list;
}

Failure failureOf(CURLcode result, long reply, const QString &detail, const SmtpServer &server,
                  base::Area area)
{
    const QString host = server.url.authority();
    if (result == CURLE_ABORTED_BY_CALLBACK)
        return {Reaction::Stopped, base::Area::Interrupted, "STOPPED", QStringLiteral("Stopped on request.")};
    if (result == CURLE_PEER_FAILED_VERIFICATION)
        return {Reaction::EndRun, area, "TLS_CERTIFICATE",
                QStringLiteral("The certificate of %1 is refused: %2.").arg(host, detail),
                QStringLiteral(
                    "If your organisation's own authority issued it, name that authority's PEM file in "
                    "the setting caFile.")};
    if (result == CURLE_USE_SSL_FAILED)
        return {Reaction::EndRun, area, "TLS_FAILED",
                QStringLiteral("%1 offers no encryption (STARTTLS).").arg(host),
                QStringLiteral("Use a mail server that does, or smtps://.")};
    if (result == CURLE_LOGIN_DENIED)
        return {Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN_FAILED",
                QStringLiteral("%1 does not accept the user name and password.").arg(host),
                QStringLiteral("Check the settings smtpUser and smtpPassword.")};
    if (reply >= 500)
        return {Reaction::EndRun, area, "SMTP_REFUSED",
                QStringLiteral("%1 refuses the message (%2).").arg(host).arg(reply),
                QStringLiteral("Check the addresses of sender and recipient.")};
    return {Reaction::Retry, area, "SMTP_FAILED",
            QStringLiteral("The message could not be handed to %1: %2.").arg(host, detail)};
}

void setSecurity(CURL *handle, const SmtpServer &server, const QByteArray &authorities)
{
    const bool isLocal = server.url.scheme() == QLatin1String("smtp") && isLoopback(server.url.host());
    curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(isLocal ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_CAINFO, authorities.constData());
    curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, connectSeconds);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, overallSeconds);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
}

/// smtp is handed in at 587, the port for submission, where the address names none.
QByteArray addressOf(QUrl url)
{
    if (url.port() < 0)
        url.setPort(url.scheme() == QLatin1String("smtps") ? 465 : 587);
    url.setPath(QStringLiteral("/chancery"));
    return url.toEncoded();
}

} // namespace

void sendMail(const Mail &mail, const SmtpServer &server, const model::Network &network, base::Area area,
              const base::Stop &stop)
{
    stop.throwIfNow();
    checkSmtpAddress(server.url);
    const QByteArray from = address(mail.from);
    const List recipients = recipientsOf(mail);
    QTemporaryFile authorities;
    if (!authorities.open() || authorities.write(authoritiesOf(network.caFile)) < 0 || !authorities.flush())
        throw base::storageFailure("STORAGE_FAILED",
                                   QStringLiteral("No temporary file: %1.").arg(authorities.errorString()));
    const Easy easy = newHandle();
    CURL *handle = easy.get();
    Upload upload{.message = mail.message, .stop = stop};
    std::array<char, CURL_ERROR_SIZE> detail{};
    setSecurity(handle, server, authorities.fileName().toLocal8Bit());
    curl_easy_setopt(handle, CURLOPT_URL, addressOf(server.url).constData());
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, from.constData());
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients.get());
    if (!server.user.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.toUtf8().constData());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.reveal().constData());
    }
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, readMessage);
    curl_easy_setopt(handle, CURLOPT_READDATA, &upload);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, endWhenStopped);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &upload);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, detail.data());
    const CURLcode result = curl_easy_perform(handle);
    if (result == CURLE_OK)
        return;
    long reply = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &reply);
    const QString text = QString::fromUtf8(detail.at(0) ? detail.data() : curl_easy_strerror(result));
    throw failureOf(result, reply, text, server, area);
}

} // namespace net
