// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/failure.h"

#include "base/remembered.h"

namespace base {

// What a server says may hold what it was told.
Failure::Failure(Reaction reaction_, Area area_, QByteArray key_, const QString &text_, const QString &fix_,
                 std::optional<std::chrono::milliseconds> retryAfter_)
    : reaction(reaction_),
      area(area_),
      key(std::move(key_)),
      text(withoutRememberedSecrets(text_)),
      fix(withoutRememberedSecrets(fix_)),
      retryAfter(retryAfter_),
      m_what(key + ": " + text.toUtf8())
{}

QString Failure::sentence() const
{
    return fix.isEmpty() ? text : text + u' ' + fix;
}

Failure inputFailure(QByteArray key, const QString &text, const QString &fix)
{
    return {Reaction::EndRun, Area::Input, std::move(key), text, fix};
}

Failure storageFailure(QByteArray key, const QString &text, const QString &fix)
{
    return {Reaction::EndRun, Area::Storage, std::move(key), text, fix};
}

Failure itemFailure(QByteArray key, const QString &text, const QString &fix)
{
    return {Reaction::SkipItem, Area::Source, std::move(key), text, fix};
}

} // namespace base
