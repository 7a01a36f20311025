// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

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

    bool operator==(const Check &) const = default;
};

using Checks = std::vector<Check>;

bool passed(const Checks &checks);

} // namespace model
