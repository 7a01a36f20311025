// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/messagechecks.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace sandbox {
namespace {

constexpr qsizetype kMostHeaders = 5;

bool isAddress(const QString &address)
{
    static const QRegularExpression kForm(
        QStringLiteral("^[^\\s@<>(),;:\"\\[\\]\\\\]+@[^\\s@<>(),;:\"\\\\.]+(\\.[^\\s@<>(),;:\"\\\\.]+)*$"));
    return kForm.match(address).hasMatch();
}

bool isRecipient(const QJsonValue &value)
{
    return isAddress(value.toObject().value(u"emailAddress").toObject().value(u"address").toString());
}

} // namespace

std::optional<GraphAnswer> wrongRecipients(const QJsonObject &message)
{
    const auto wrong = [](QStringView property) {
        return refusal(400, QStringLiteral("ErrorInvalidRecipients"),
                       QStringLiteral("At least one recipient isn't valid (%1).").arg(property));
    };
    for (const char16_t *const property : {u"toRecipients", u"ccRecipients", u"bccRecipients", u"replyTo"}) {
        const QJsonArray recipients = message.value(QStringView(property)).toArray();
        for (const QJsonValue &recipient : recipients) {
            if (!isRecipient(recipient))
                return wrong(property);
        }
    }
    for (const char16_t *const property : {u"from", u"sender"}) {
        const QJsonValue value = message.value(QStringView(property));
        if (value.isObject() && !isRecipient(value))
            return wrong(property);
    }
    return {};
}

std::optional<GraphAnswer> wrongHeaders(const QJsonObject &message)
{
    const QJsonArray headers = message.value(u"internetMessageHeaders").toArray();
    for (const QJsonValue &header : headers) {
        const QString name = header.toObject().value(u"name").toString();
        if (!name.startsWith(u"x-", Qt::CaseInsensitive))
            return refusal(
                400, QStringLiteral("InvalidInternetMessageHeader"),
                QStringLiteral("The internet message header name '%1' should start with 'x-' or 'X-'.")
                    .arg(name));
    }
    if (headers.size() > kMostHeaders)
        return refusal(
            400, QStringLiteral("InvalidInternetMessageHeaderCollection"),
            QStringLiteral("Maximum number of headers in one message should be less than or equal to 5."));
    return {};
}

bool changesSensitive(const QJsonObject &update)
{
    for (const char16_t *const property :
         {u"subject", u"body", u"toRecipients", u"ccRecipients", u"bccRecipients", u"replyTo", u"from",
          u"sender", u"internetMessageId"}) {
        if (update.contains(QStringView(property)))
            return true;
    }
    return false;
}

} // namespace sandbox
