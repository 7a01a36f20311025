// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/jive/growth.h"
#include "faults/source/playedsource.h"

namespace faults {

namespace {

/// Pages of three, and a file that is too large for a small limit.
class Jive final : public PlayedSource
{
public:
    Jive()
        : m_server(community(),
                   {.instance = QStringLiteral("https://community.example.com"), .filtersInbox = true})
    {}

    QJsonObject settings() const override
    {
        return {{QStringLiteral("url"), m_server.url().toString()},
                {QStringLiteral("username"), QLatin1String(sandbox::JiveSandbox::user)},
                {QStringLiteral("runAs"), QStringLiteral("on")},
                {QStringLiteral("requestsPerSecond"), QStringLiteral("0")},
                {QStringLiteral("since"), QStringLiteral("2026-11-01")}};
    }

    QJsonObject secrets() const override
    {
        return {{QStringLiteral("password"), QLatin1String(sandbox::JiveSandbox::password)}};
    }

    void grow() override { m_server.change(jive::grow); }

    void remember(const QString &name) override
    {
        m_server.change([&](const sandbox::Community &held) { m_remembered[name] = held; });
    }

    void recall(const QString &name) override
    {
        m_server.change([&](sandbox::Community &held) { held = m_remembered.value(name); });
    }

private:
    static sandbox::Community community()
    {
        sandbox::Community made = jive::wholeCommunity();
        const QString key = made.addContent(
            QStringLiteral("113"), QStringLiteral("document"), QStringLiteral("2"), jive::at("19T08:39:00"),
            QStringLiteral("a curve"), {{QStringLiteral("parent"), QStringLiteral("/places/50")}});
        made.attach(key, QStringLiteral("901"), QStringLiteral("curve.bin"), largeFile());
        return made;
    }

    QMap<QString, sandbox::Community> m_remembered;
    sandbox::JiveSandbox m_server;
};

} // namespace

std::unique_ptr<PlayedSource> playJive()
{
    return std::make_unique<Jive>();
}

} // namespace faults
