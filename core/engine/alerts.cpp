// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/alerts.h"

#include <algorithm>

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QUrl>

#include "base/redactor.h"
#include "engine/lanes.h"
#include "engine/schedule.h"
#include "journal/configuration.h"
#include "net/address.h"
#include "net/http.h"

namespace engine {

using std::chrono::milliseconds;

constexpr milliseconds pauseAfterFailure = std::chrono::minutes{15};

namespace {

Q_LOGGING_CATEGORY(lcAlerts, "chancery.alerts")

QByteArray memoryKey(const QByteArray &way)
{
    return "alerts." + way;
}

QMap<qint64, QByteArray> readMemory(const Environment &environment, const QByteArray &way)
{
    QMap<qint64, QByteArray> told;
    const QByteArray stored = environment.journal.configuration().remembered(memoryKey(way));
    const QJsonObject object = QJsonDocument::fromJson(stored).object();
    for (auto each = object.begin(); each != object.end(); ++each)
        told.insert(each.key().toLongLong(), each.value().toString().toLatin1());
    return told;
}

void writeMemory(const Environment &environment, const QByteArray &way, const QMap<qint64, QByteArray> &told)
{
    QJsonObject object;
    for (auto each = told.begin(); each != told.end(); ++each)
        object.insert(QString::number(each.key()), QString::fromLatin1(each.value()));
    environment.journal.configuration().remember(memoryKey(way),
                                                 QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QStringList recipients(const Environment &environment)
{
    QStringList all;
    for (const QString &each : environment.setting("alertMail").split(u',', Qt::SkipEmptyParts)) {
        if (!each.trimmed().isEmpty())
            all.append(each.trimmed());
    }
    return all;
}

/// The secret address goes before the other; it is checked here, as nobody could when it was given.
QUrl webhook(const Environment &environment)
{
    const base::Secret secret = environment.settingSecret("alertWebhookSecret");
    if (secret.isEmpty())
        return QUrl(environment.setting("alertWebhook"));
    const QUrl url(QString::fromUtf8(secret.reveal()));
    // Failures name an address without its query, and in another spelling than it was given; a server may
    // name the path alone. A short path is no secret, and may be a word of any text.
    constexpr qsizetype shortestPath = 8;
    base::rememberSecret(net::displayed(url).toUtf8());
    if (const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1(); path.size() >= shortestPath)
        base::rememberSecret(path);
    net::checkAddress(url);
    return url;
}

} // namespace

Alerts::Alerts(const Environment &environment) : m_environment(environment)
{
    m_ways = {{.name = "mail",
               .label = model::checkName("E-mail"),
               .isSetUp = [this] { return !recipients(m_environment).isEmpty(); },
               .tell =
                   [this](const Alert &alert, const base::Stop &stop) {
                       mail(alert, stop);
                   }},
              {.name = "webhook",
               .label = model::checkName("Webhook"),
               .isSetUp = [this] { return !webhook(m_environment).isEmpty(); },
               .tell =
                   [this](const Alert &alert, const base::Stop &stop) {
                       post(alert, stop);
                   }}};
}

bool Alerts::Standing::isNews() const
{
    return words.constFirst() != before.constFirst() ||
           std::ranges::any_of(words, [this](const QByteArray &word) { return !before.contains(word); });
}

std::vector<Alerts::Found> Alerts::findAll() const
{
    const base::Instant now = m_environment.clock.now();
    journal::Configuration &configuration = m_environment.journal.configuration();
    std::vector<Found> all;
    for (const model::ConnectorConfig &connector : configuration.connectors()) {
        const auto status = m_environment.journal.queries().status(connector.id);
        all.push_back({.connector = connector,
                       .status = status,
                       .state = stateOf(connector, status, configuration.nextDue(connector.id), now),
                       .at = now});
    }
    return all;
}

/// `told`: what was told last.
Alerts::States Alerts::standings(const std::vector<Found> &all, const QMap<qint64, QByteArray> &told)
{
    States states;
    for (const auto &[connector, status, is, at] : all) {
        const QByteArrayList before =
            told.value(connector.id.value, name(ConnectorState::Healthy)).split(' ');
        QByteArrayList words = before;
        if (const QByteArray state = toldState(is); !state.isEmpty())
            words = QByteArrayList{state} +
                    (is == ConnectorState::Attention ? causesOf(status) : QByteArrayList());
        const QByteArray &state = words.constFirst();
        states[connector.id.value] = {
            .alert = {.connector = connector.name,
                      .state = state,
                      .before = before.constFirst(),
                      .text = alertText(connector.name, state, status),
                      .counts = status.lastRun ? status.lastRun->counts : model::Counts(),
                      .at = at},
            .words = words,
            .before = before};
    }
    return states;
}

void Alerts::tellOneWay(const Way &way, const std::vector<Found> &all, const base::Stop &stop)
{
    const QMap<qint64, QByteArray> before = readMemory(m_environment, way.name);
    QMap<qint64, QByteArray> told;
    const bool isSetUp = way.isSetUp();
    const States states = standings(all, before);
    for (const auto &[connector, standing] : states)
        told.insert(connector, (isSetUp && standing.isNews() ? standing.before : standing.words).join(' '));
    if (told != before)
        writeMemory(m_environment, way.name, told);
    if (!isSetUp || m_environment.clock.elapsed() < m_notBefore[way.name])
        return;
    for (const auto &[connector, standing] : states) {
        if (!standing.isNews())
            continue;
        const Alert &alert = standing.alert;
        const auto failure = Lanes::caught([&] { way.tell(alert, stop); });
        if (failure && failure->reaction == base::Reaction::Stopped)
            return;
        if (failure) {
            qCWarning(lcAlerts).noquote() << way.label << "alert failed:" << failure->key << failure->text;
            m_notBefore[way.name] = m_environment.clock.elapsed() + pauseAfterFailure;
            return;
        }
        qCInfo(lcAlerts).noquote() << way.label << "alert:" << alert.text;
        told.insert(connector, standing.words.join(' '));
        writeMemory(m_environment, way.name, told);
    }
}

void Alerts::look(const base::Stop &stop)
{
    const std::lock_guard lock(m_mutex);
    const std::vector<Found> all = findAll();
    for (const Way &way : m_ways)
        tellOneWay(way, all, stop);
}

model::Checks Alerts::sendTest(const base::Stop &stop)
{
    const std::lock_guard lock(m_mutex);
    const Alert alert{.connector = QStringLiteral("Test"),
                      .state = "Test",
                      .before = "Test",
                      .text = QStringLiteral("This is a test of Chancery's alerts; nothing has happened."),
                      .at = m_environment.clock.now()};
    model::Checks checks;
    for (const Way &way : m_ways) {
        if (!way.isSetUp())
            continue;
        model::Check check{.name = way.label, .text = QStringLiteral("The test message was accepted.")};
        if (const auto failure = Lanes::caught([&] { way.tell(alert, stop); }))
            check = {.name = way.label,
                     .state = model::Check::State::Failed,
                     .key = failure->key,
                     .text = base::redacted(failure->text),
                     .fix = base::redacted(failure->fix)};
        checks.push_back(check);
    }
    if (checks.empty())
        checks.push_back({.name = model::checkName("Alerts"),
                          .state = model::Check::State::Failed,
                          .key = "MISSING_SETTING",
                          .text = QStringLiteral("No way of alerting is set up."),
                          .fix = QStringLiteral("Set “Alerts by e-mail” (alertMail) and “Mail server” "
                                                "(smtpUrl), or “Alerts by webhook” (alertWebhook).")});
    return checks;
}

void Alerts::mail(const Alert &alert, const base::Stop &stop) const
{
    const QStringList to = recipients(m_environment);
    const QString from = m_environment.setting("smtpFrom");
    const QString url = m_environment.setting("smtpUrl");
    if (url.isEmpty())
        throw base::inputFailure("MISSING_SETTING", QStringLiteral("No mail server is set for alerts."),
                                 QStringLiteral("Set smtpUrl to smtp://host:587 or smtps://host:465."));
    const net::SmtpServer server{.url = QUrl(url),
                                 .user = m_environment.setting("smtpUser"),
                                 .password = m_environment.settingSecret("smtpPassword")};
    net::sendMail(mailOf(alert, from.isEmpty() ? to.constFirst() : from, to), server, m_environment.network(),
                  base::Area::Input, stop);
}

void Alerts::post(const Alert &alert, const base::Stop &stop) const
{
    net::Http http(m_environment.network(), m_environment.clock, base::Area::Input);
    net::Request request{.method = "POST",
                         .url = webhook(m_environment),
                         .headers = {{"Content-Type", "application/json"}},
                         .body = QJsonDocument(toJson(alert)).toJson(QJsonDocument::Compact),
                         .limit = 1 << 20,
                         .redirects = net::Request::Redirects::None};
    request.timeouts.overall = std::chrono::minutes{1};
    const net::Response response = http.send(request, stop);
    if (!response.isSuccess())
        throw net::refusalOf(response, base::Area::Input);
}

} // namespace engine
