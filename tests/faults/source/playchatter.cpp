// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/chatter/growth.h"
#include "faults/source/playedsource.h"

namespace faults {

namespace {

using chatter::idOf;

/// Answers of four rows, a channel, and a file that is too large for a small limit.
class Chatter final : public PlayedSource
{
public:
    Chatter() : m_server(organisation(), {}) {}

    QJsonObject settings() const override
    {
        return {{QStringLiteral("loginUrl"), m_server.url().toString()},
                {QStringLiteral("clientId"), QLatin1String(sandbox::ChatterSandbox::clientId)},
                {QStringLiteral("since"), QStringLiteral("2026-11-01")}};
    }

    QJsonObject secrets() const override
    {
        return {{QStringLiteral("clientSecret"), QLatin1String(sandbox::ChatterSandbox::clientSecret)}};
    }

    /// A few minutes ago: of the last run's overlap, and older than what a run leaves to the next.
    void grow() override
    {
        const QDateTime begins = QDateTime::currentDateTimeUtc().addSecs(-8 * 60);
        m_server.change([&](sandbox::Organisation &held) { chatter::grow(held, begins); });
    }

    void remember(const QString &name) override
    {
        m_server.change([&](const sandbox::Organisation &held) { m_remembered[name] = held; });
    }

    void recall(const QString &name) override
    {
        m_server.change([&](sandbox::Organisation &held) { held = m_remembered.value(name); });
        m_server.onChannel([](sandbox::Bayeux &channel) { channel.forgetClients(); });
    }

private:
    static sandbox::Organisation organisation()
    {
        sandbox::Organisation made = chatter::wholeOrganisation();
        made.addFile(3, QStringLiteral("curve.bin"), largeFile());
        made.addPost(15, idOf("0F9", 1), idOf("005", 2), chatter::at("19T08:11:00"),
                     QStringLiteral("with a curve"),
                     {{QStringLiteral("Type"), QStringLiteral("ContentPost")},
                      {QStringLiteral("RelatedRecordId"), idOf("068", 3)}});
        made.attach(3, idOf("0D5", 15), QStringLiteral("Content"), idOf("068", 3), QStringLiteral("Curve"));
        return made;
    }

    QMap<QString, sandbox::Organisation> m_remembered;
    sandbox::ChatterSandbox m_server;
};

} // namespace

std::unique_ptr<PlayedSource> playChatter()
{
    return std::make_unique<Chatter>();
}

} // namespace faults
