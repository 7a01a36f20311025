// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/entrafailure.h"

#include "net/entrahints.h"

namespace net {

static const EntraHint *hintOf(const OAuthRefusal &refusal)
{
    for (const int code : refusal.codes) {
        if (const EntraHint *const hint = entraHintOf(code))
            return hint;
    }
    return nullptr;
}

base::Failure entraFailure(const OAuthRefusal &refusal)
{
    const EntraHint *const hint = hintOf(refusal);
    if (hint)
        return {base::Reaction::SignInAgain, base::Area::SignIn, "AADSTS" + QByteArray::number(hint->code),
                QStringLiteral("Microsoft Entra ID refuses the sign-in: %1 (AADSTS%2).")
                    .arg(hint->cause)
                    .arg(hint->code),
                hint->fix.toString()};
    base::Failure failure = oauthFailure(refusal);
    if (!refusal.codes.isEmpty())
        failure.key = "AADSTS" + QByteArray::number(refusal.codes.constFirst());
    return failure;
}

} // namespace net
