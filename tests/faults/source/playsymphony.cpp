// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/symphony/growth.h"
#include "faults/source/playedsource.h"
#include "symphony/servicekey.h"

namespace faults {

namespace {

using sandbox::SymphonySandbox;

/// Pages of three messages or events; four messages are told by the feed and by the history, and a file is
/// too large for a small limit.
class Symphony final : public PlayedSource
{
public:
    Symphony()
        : m_server(pod(), {.isOneHost = true, .eventsAtOnce = 3},
                   [] { return QDateTime::currentMSecsSinceEpoch(); })
    {}

    QJsonObject settings() const override
    {
        return {{QStringLiteral("podUrl"), m_server.url(SymphonySandbox::Place::Pod).toString()},
                {QStringLiteral("username"), QLatin1String(SymphonySandbox::username)},
                {QStringLiteral("requestsPerSecond"), QStringLiteral("0")},
                {QStringLiteral("since"), QStringLiteral("2026-11-01")}};
    }

    QJsonObject secrets() const override
    {
        return {{QStringLiteral("privateKey"), QString::fromLatin1(sandbox::ServiceKey::pem())}};
    }

    void grow() override
    {
        const qint64 begins = QDateTime::currentMSecsSinceEpoch() - qint64{10} * 60'000;
        m_server.change([&](sandbox::Pod &held) { symphony::grow(held, begins); });
    }

    void remember(const QString &name) override
    {
        m_server.change([&](const sandbox::Pod &held) { m_remembered[name].pod = held; });
        m_remembered[name].feed = m_server.feed();
    }

    void recall(const QString &name) override
    {
        const State state = m_remembered.value(name);
        m_server.change([&](sandbox::Pod &held) { held = state.pod; });
        m_server.setFeed(state.feed);
    }

private:
    struct State
    {
        sandbox::Pod pod;
        SymphonySandbox::Feed feed;
    };

    static sandbox::Pod pod()
    {
        sandbox::Pod made = symphony::wholePod();
        for (const qsizetype each : {0, 1, 2, 3})
            symphony::tellAgain(made, each);
        const QString message =
            made.say(symphony::rates, 1, symphony::at("08:50:00"), QStringLiteral("a curve"))
                .value(u"messageId")
                .toString();
        made.attach(symphony::rates, message, QStringLiteral("curve1"), QStringLiteral("curve.bin"),
                    largeFile());
        return made;
    }

    QMap<QString, State> m_remembered;
    SymphonySandbox m_server;
};

} // namespace

std::unique_ptr<PlayedSource> playSymphony()
{
    return std::make_unique<Symphony>();
}

} // namespace faults
