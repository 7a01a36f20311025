// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

#include <QIODevice>

#include "base/failure.h"
#include "connectors/connectorkind.h"

namespace support {

/// What the sources of the stub kind do.
struct StubState
{
    enum class Probe { Passes, Fails, WaitsForAStop };

    std::atomic<Probe> probe = Probe::Passes;
    std::atomic<bool> fetchWaits = false;
    std::atomic<bool> refusesSettings = false;
    std::atomic<int> waits = 0; ///< how many waits have begun
    std::atomic<int> stops = 0; ///< how many waits ended by a stop
};

class StubSource final : public connectors::Source
{
public:
    explicit StubSource(std::shared_ptr<StubState> state) : m_state(std::move(state)) {}

    QByteArray identity(const base::Stop &) override { return "stub"; }

    model::Checks probe(const base::Stop &stop) override
    {
        if (m_state->probe == StubState::Probe::WaitsForAStop)
            wait(stop);
        model::Check check{.name = QStringLiteral("Server"), .text = QStringLiteral("It answers.")};
        if (m_state->probe == StubState::Probe::Fails)
            check = {.name = QStringLiteral("Server"),
                     .state = model::Check::State::Failed,
                     .key = "SERVER_DOWN",
                     .text = QStringLiteral("It does not answer."),
                     .fix = QStringLiteral("Start it.")};
        return {{.name = QStringLiteral("Settings"), .text = QStringLiteral("They fit.")}, check};
    }

    std::vector<connectors::Cursor> resume(const std::vector<connectors::Cursor> &,
                                           const connectors::Window &, const connectors::SourceState &,
                                           const base::Stop &stop) override
    {
        if (m_state->fetchWaits)
            wait(stop);
        return {};
    }
    connectors::Page fetch(const connectors::Cursor &, const connectors::SourceState &,
                           const connectors::KnownItems &, const base::Stop &) override
    {
        return {};
    }
    model::Message convert(const model::SourceItem &) const override { return {}; }
    std::unique_ptr<QIODevice> open(const model::Attachment &, const base::Stop &) override { return {}; }

private:
    void wait(const base::Stop &stop)
    {
        ++m_state->waits;
        stop.waitFor(std::chrono::minutes(5));
        ++m_state->stops;
        stop.throwIfGentle();
    }

    std::shared_ptr<StubState> m_state;
};

/// A kind with a field of every type, and a secret.
inline connectors::ConnectorKind stubKind(const std::shared_ptr<StubState> &state)
{
    using Type = model::Field::Type;
    const auto field = [](const char *key, const QString &label, Type type) {
        return model::Field{.key = key, .label = label, .help = QStringLiteral("What it is."), .type = type};
    };
    connectors::ConnectorKind kind;
    kind.id = "stub";
    kind.name = QStringLiteral("Stub");
    kind.beforeYouBegin = {QStringLiteral("Ask for an API key"), QStringLiteral("Open the firewall")};
    kind.addLabel = QStringLiteral("Add connector");
    kind.mappingTitle = QStringLiteral("Map Stub users to Microsoft 365 users");
    kind.fields = {field("address", QStringLiteral("Address"), Type::Url),
                   field("user", QStringLiteral("User name"), Type::Text),
                   field("password", QStringLiteral("Password"), Type::Secret),
                   field("auth", QStringLiteral("Sign-in"), Type::Choice),
                   field("hosts", QStringLiteral("Hosts"), Type::List),
                   field("until", QStringLiteral("Until"), Type::Date),
                   field("pages", QStringLiteral("Pages"), Type::Integer)};
    kind.fields[0].required = true;
    kind.fields[2].required = true;
    kind.fields[3].choices = {QStringLiteral("basic"), QStringLiteral("oauth")};
    kind.fields[3].defaultValue = QStringLiteral("basic");
    kind.fields[6].minimum = 1;
    kind.makeSource = [state](const connectors::SourceContext &) {
        if (state->refusesSettings)
            throw base::inputFailure("INVALID_SETTING", QStringLiteral("This cannot be right."));
        return std::make_unique<StubSource>(state);
    };
    return kind;
}

} // namespace support
