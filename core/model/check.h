// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "base/failure.h"

namespace model {

/// One named sub-check of a test (`Folder`, `Trust`, `TLS` …).
struct Check
{
    enum class State { Passed, Warning, Failed };

    QString name;
    State state = State::Passed;
    QByteArray key; ///< of a failure
    QString text;
    QString fix;
    std::optional<base::Area> area; ///< of a failure: which part of the world failed, where that is known

    bool operator==(const Check &) const = default;
};

using Checks = std::vector<Check>;

bool passed(const Checks &checks);

/// The name of a check, in English. Every one is written through this, in the source and as one literal: so
/// the window's translations find it.
inline QString checkName(const char *english)
{
    return QString::fromLatin1(english);
}

/// The failed check that a failure stands for.
Check failedCheck(const QString &name, const base::Failure &failure);

} // namespace model
