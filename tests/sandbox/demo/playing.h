// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QJsonObject>

namespace sandbox {

/// A source that is played: how a connector is told to read it, and what serves as long as this lives.
struct Playing
{
    QJsonObject settings;
    QJsonObject secrets;
    std::shared_ptr<void> server;
};

} // namespace sandbox
