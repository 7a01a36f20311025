// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/signinbutton.h"

#include <algorithm>

#include <QPointer>

#include "ui/widgets/inlinemessage.h"

namespace ui {

SignInButton::SignInButton(Desk &desk, Prompts &prompts, InlineMessage &message, QWidget *parent)
    : QPushButton(parent), m_desk(desk), m_prompts(prompts), m_message(message)
{
    setObjectName(QStringLiteral("signInAccount"));
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &SignInButton::press);
    follow();
}

SignInButton::~SignInButton()
{
    m_stop.now();
}

void SignInButton::setAccount(const std::optional<model::AccountConfig> &account)
{
    m_account = account;
    follow();
}

bool SignInButton::hasSignIn() const
{
    if (!m_account)
        return false;
    const auto &kinds = m_desk.environment().targetKinds;
    const auto kind = std::ranges::find(kinds, m_account->kind.toUtf8(), &target::TargetKind::id);
    return kind != kinds.end() && kind->signIn;
}

/// A sign-in under way can be stopped whatever is chosen meanwhile.
void SignInButton::follow()
{
    setText(m_isSigningIn ? tr("Stop signing in") : tr("Sign in …"));
    setVisible(m_isSigningIn || hasSignIn());
}

void SignInButton::press()
{
    if (m_isSigningIn)
        m_stop.now();
    else if (hasSignIn())
        signIn(m_account->name);
}

void SignInButton::signIn(const QString &name)
{
    m_isSigningIn = true;
    follow();
    m_message.say(theme::Tone::Busy, tr("Sign in to “%1” in the browser …").arg(name));
    // Called in the background; the window's thread opens the page, unless this button is gone by then.
    const auto openBrowser = [guard = QPointer(this), window = &m_desk.background()](const QUrl &address) {
        QMetaObject::invokeMethod(
            window,
            [guard, address] {
                if (guard)
                    guard->m_prompts.openOutside(address.toString(QUrl::FullyEncoded));
            },
            Qt::QueuedConnection);
    };
    m_stop = m_desk.ask(
        this,
        [&environment = m_desk.environment(), name, openBrowser](const base::Stop &stop) {
            engine::Administration(environment).signInAccount(name, openBrowser, stop);
        },
        [this, name](const engine::Answer<std::monostate> &answer) { take(name, answer); });
}

void SignInButton::take(const QString &name, const engine::Answer<std::monostate> &answer)
{
    m_isSigningIn = false;
    follow();
    if (answer) {
        m_message.say(theme::Tone::Good, tr("You are signed in to “%1”.").arg(name));
        m_desk.refresh();
        Q_EMIT m_desk.configurationChanged();
        Q_EMIT signedIn(name);
    } else if (answer.failure->reaction == base::Reaction::Stopped) {
        m_message.say(theme::Tone::Neutral, tr("Signing in to “%1” was stopped.").arg(name));
    } else {
        m_message.say(tr("You are not signed in to “%1”.").arg(name), *answer.failure);
    }
}

} // namespace ui
