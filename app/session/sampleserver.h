// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include "engine/administration.h"
#include "model/field.h"

namespace app {

/// A program that plays a source on loopback, for as long as this object lives: `chancery-sandbox play
/// <kind>`, beside the running program or where the package puts helpers. It ends when its standard input
/// does, so also when this process is killed. Any one thread.
class SampleServer
{
public:
    /// Waits until it serves. Throws inputFailure (`DEMO_MISSING`) when the helper is not there, or does not
    /// start.
    explicit SampleServer(const QByteArray &kind);
    ~SampleServer();

    SampleServer(const SampleServer &) = delete;
    SampleServer &operator=(const SampleServer &) = delete;

    /// How a connector is told to read it; the port differs each time.
    const model::Values &settings() const { return m_settings; }
    const engine::Secrets &secrets() const { return m_secrets; }

private:
    void read(const QByteArray &told);

    QProcess m_process;
    model::Values m_settings;
    engine::Secrets m_secrets;
};

} // namespace app
