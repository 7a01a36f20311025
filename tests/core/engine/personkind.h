// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/memorytarget.h"

namespace support {

/// `person`: an account kind with mailboxes in memory, to which a person signs in. What signing in does is
/// the test's; its result is to be kept as `refreshToken`.
inline target::TargetKind personKind(decltype(target::TargetKind::signIn) signIn)
{
    target::TargetKind kind = memoryKind(std::make_shared<Mailboxes>());
    kind.id = "person";
    kind.name = QStringLiteral("Person");
    kind.fields = {{.key = "tenant", .label = QStringLiteral("Tenant"), .help = {}},
                   {.key = "refreshToken",
                    .label = QStringLiteral("Sign-in"),
                    .help = {},
                    .type = model::Field::Type::Secret}};
    kind.signIn = std::move(signIn);
    return kind;
}

/// Opens a page and waits until the test lets it go on, or a stop.
class SlowSignIn
{
public:
    target::TargetKind::SignedIn operator()(const target::TargetContext &,
                                            const target::OpenBrowser &openBrowser,
                                            const base::Stop &stop) const
    {
        openBrowser(QUrl(QStringLiteral("https://login.example/authorize?state=1")));
        while (!m_signedIn.isGentle() && stop.waitFor(std::chrono::milliseconds{5})) {
        }
        stop.throwIfGentle();
        return target::TargetKind::Secrets{{"refreshToken", base::Secret("r1")}};
    }

    void goOn() const { m_signedIn.gently(); }

private:
    base::Stop m_signedIn; // copies share it
};

} // namespace support
