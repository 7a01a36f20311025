// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QPushButton>

#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

namespace ui {

class InlineMessage;

/// Lets a person sign in to an account through the browser, beside the window; pressed again it stops that.
/// Shows only for accounts whose kind is signed in to by persons. What comes of it stands in the message.
class SignInButton : public QPushButton
{
    Q_OBJECT

public:
    /// `message` lives as long.
    SignInButton(Desk &desk, Prompts &prompts, InlineMessage &message, QWidget *parent);
    ~SignInButton() override; ///< stops signing in

    void setAccount(const std::optional<model::AccountConfig> &account); ///< absent: hidden
    bool isSigningIn() const { return m_isSigningIn; }

Q_SIGNALS:
    void signedIn(const QString &name);

private:
    void press();
    void signIn(const QString &name);
    void take(const QString &name, const engine::Answer<std::monostate> &answer);
    void follow();
    bool hasSignIn() const;

    Desk &m_desk;
    Prompts &m_prompts;
    InlineMessage &m_message;
    std::optional<model::AccountConfig> m_account;
    base::Stop m_stop;
    bool m_isSigningIn = false;
};

} // namespace ui
