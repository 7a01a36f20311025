// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/oauthrefusal.h"

#include <algorithm>
#include <array>

#include <QJsonArray>
#include <QRegularExpression>

namespace net {
namespace {

constexpr qsizetype longestText = 300;
constexpr qsizetype mostCodes = 8;

/// One line, without what could change how the rest of it is shown.
QString cleaned(const QString &text)
{
    QString line = text.section(u'\n', 0, 0).left(4 * longestText);
    line.removeIf([](QChar c) {
        return c.category() == QChar::Other_Format || (c.category() == QChar::Other_Control && !c.isSpace());
    });
    line = line.simplified();
    return line.size() > longestText ? line.left(longestText) + u'…' : line;
}

/// A token such as `invalid_grant`; anything else is none.
QByteArray errorOf(const QString &text)
{
    const auto isOfToken = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.');
    };
    const bool isToken = text.size() <= 64 && std::ranges::all_of(text, isOfToken);
    return isToken ? text.toLatin1() : QByteArray();
}

QList<int> codesOf(const QJsonObject &answer)
{
    QList<int> codes;
    for (const QJsonValue &each : answer.value(QLatin1String("error_codes")).toArray()) {
        if (codes.size() < mostCodes && each.toInt() > 0)
            codes += each.toInt();
    }
    if (!codes.isEmpty())
        return codes;
    static const QRegularExpression pattern(QStringLiteral("AADSTS([0-9]{4,9})"));
    auto match = pattern.globalMatch(answer.value(QLatin1String("error_description")).toString());
    while (match.hasNext() && codes.size() < mostCodes)
        codes += match.next().captured(1).toInt();
    return codes;
}

struct Advice
{
    const char *error;
    QStringView fix;
};

constexpr std::array advices{
    Advice{"invalid_client", u"Check the client id, and its secret or key."},
    Advice{"invalid_grant", u"Sign in again: what was entered or stored no longer holds. Check user name, "
                            u"password and key."},
    Advice{"unauthorized_client", u"Allow this way of signing in for the client, where it is registered."},
    Advice{"unsupported_grant_type", u"Allow this way of signing in for the client, where it is registered."},
    Advice{"invalid_scope", u"Grant the client the permissions that this needs, where it is registered."},
    Advice{"access_denied", u"Sign in again and agree to the permissions, or ask an administrator to."},
    Advice{"consent_required", u"Sign in again and agree to the permissions, or ask an administrator to."},
    Advice{"login_required", u"Sign in again."},
    Advice{"interaction_required", u"Sign in again through the browser."},
    Advice{"invalid_request", u"Check the client id, the scope and the address that signs in."},
};

QString fixFor(const QByteArray &error)
{
    const auto found = std::ranges::find_if(advices, [&](const Advice &each) { return error == each.error; });
    return found == advices.end() ? QStringLiteral("Check the client's registration, and sign in again.")
                                  : found->fix.toString();
}

} // namespace

OAuthRefusal refusalFrom(const QJsonObject &answer)
{
    return {.error = errorOf(answer.value(QLatin1String("error")).toString()),
            .description = cleaned(answer.value(QLatin1String("error_description")).toString()),
            .codes = codesOf(answer)};
}

base::Failure oauthFailure(const OAuthRefusal &refusal)
{
    using base::Area;
    using base::Reaction;
    const QString status =
        refusal.status == 0 ? QString() : QStringLiteral(" (status %1)").arg(refusal.status);
    if (refusal.error.isEmpty())
        return {Reaction::SignInAgain, Area::SignIn, "SIGN_IN_REFUSED",
                QStringLiteral("%1 refuses the sign-in%2.").arg(refusal.host, status),
                QStringLiteral("Check the address that signs in, and the client's registration there.")};
    const QString why =
        refusal.description.isEmpty() ? QString() : QStringLiteral(": ") + refusal.description;
    return {
        Reaction::SignInAgain, Area::SignIn, "SIGN_IN_REFUSED",
        QStringLiteral("%1 refuses the sign-in (%2)%3")
            .arg(refusal.host, QString::fromLatin1(refusal.error), why.isEmpty() ? QStringLiteral(".") : why),
        fixFor(refusal.error)};
}

} // namespace net
