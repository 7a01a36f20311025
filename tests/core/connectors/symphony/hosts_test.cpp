// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include "base/failure.h"
#include "connectors/symphony/client.h"
#include "support/connectproxy.h"
#include "support/failureof.h"
#include "support/httpserver.h"
#include "xipmaker/identity.h"

using namespace symphony;

/// A pod whose hosts have names of their own, behind proxies: what each sees.
class HostsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const base::SystemClock m_clock{};
    const base::Stop m_stop;
    std::unique_ptr<support::HttpServer> m_open;   ///< pod, Agent and storage
    std::unique_ptr<support::HttpServer> m_closed; ///< session authentication and key manager
    QStringList m_seen;                            ///< host, path, and the name of who shows a certificate

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QByteArray certificate(const char *name) const
    {
        const xipmaker::Identity identity{path(name)};
        return identity.leafPem() + identity.keyPem();
    }

    void answer(QTcpSocket &socket, const support::HttpRequest &request)
    {
        const auto *const peer = qobject_cast<QSslSocket *>(&socket);
        const QString shown = peer ? peer->peerCertificate().subjectDisplayName() : QString();
        m_seen.append(QString::fromLatin1(request.headers.value("host").split(':').value(0) + ' ' +
                                          request.target + ' ') +
                      shown);
        const QByteArray token = R"({"name":"t","token":"secret","access_token":"bearer","expires_in":3600})";
        support::HttpServer::respond(socket, 200, token);
    }

    connectors::SourceContext context(const model::Values &more, const QByteArray &file) const
    {
        const QString at = QStringLiteral("https://%1.archive.test:%2");
        connectors::SourceContext made;
        made.values = {{"podUrl", at.arg(QStringLiteral("pod")).arg(m_open->port())},
                       {"agentUrl", at.arg(QStringLiteral("agent")).arg(m_open->port())},
                       {"sessionAuthUrl", at.arg(QStringLiteral("session")).arg(m_closed->port())},
                       {"keyManagerUrl", at.arg(QStringLiteral("keys")).arg(m_closed->port())},
                       {"signIn", QStringLiteral("certificate")}};
        for (auto each = more.begin(); each != more.end(); ++each)
            made.values[each.key()] = each.value();
        made.secret = [file](const QByteArray &key) {
            return base::Secret(key == "clientCertificate" ? file : QByteArray());
        };
        made.clock = &m_clock;
        made.network = {.proxy = QStringLiteral("none"), .caFile = path("server/ca.pem")};
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        xipmaker::makeIdentity(path("server"), {.key = xipmaker::IdentityOptions::Key::Ec,
                                                .commonName = QStringLiteral("archive.test"),
                                                .extendedKeyUsage = "serverAuth",
                                                .subjectAltName = "DNS:*.archive.test"});
        for (const char *name : {"client", "stranger"})
            xipmaker::makeIdentity(path(name),
                                   {.commonName = QLatin1String(name), .extendedKeyUsage = "clientAuth"});
        const auto answers = [this](QTcpSocket &socket, const support::HttpRequest &request) {
            answer(socket, request);
        };
        m_open = std::make_unique<support::HttpServer>(answers, path("server"));
        m_closed = std::make_unique<support::HttpServer>(answers, path("server"), path("client"));
    }
    void init() { m_seen.clear(); }

    void reachesEachHostThroughItsOwnProxy()
    {
        const support::ConnectProxy toPod(m_open->port());
        const support::ConnectProxy toAgent(m_open->port());
        const support::ConnectProxy toSession(m_closed->port());
        const support::ConnectProxy toKeys(m_closed->port());
        const connectors::SourceContext made = context({{"podProxy", toPod.setting()},
                                                        {"agentProxy", toAgent.setting()},
                                                        {"sessionAuthProxy", toSession.setting()},
                                                        {"keyManagerProxy", toKeys.setting()}},
                                                       certificate("client"));
        Client client(made, Settings::of(made.values));
        client.demand({.host = Host::Agent, .path = QStringLiteral("/v1/info"), .body = {}}, m_stop);
        client.demand({.path = QStringLiteral("/v2/sessioninfo"), .body = {}}, m_stop);
        client.demand({.host = Host::Files, .path = QStringLiteral("/files/v1/"), .body = {}}, m_stop);
        QCOMPARE(m_seen,
                 QStringList({QStringLiteral("session.archive.test /sessionauth/v1/authenticate client"),
                              QStringLiteral("keys.archive.test /keyauth/v1/authenticate client"),
                              QStringLiteral("agent.archive.test /agent/v1/info "),
                              QStringLiteral("pod.archive.test /pod/v2/sessioninfo "),
                              QStringLiteral("pod.archive.test /login/idm/tokens?scope=sym-files "),
                              QStringLiteral("pod.archive.test /files/v1/ ")}));
        const auto asked = [](const support::ConnectProxy &proxy) {
            QByteArrayList names;
            for (const QByteArray &each : proxy.asked())
                names.append(each.split('.').value(0));
            return names.join(' ');
        };
        QCOMPARE(asked(toSession), QByteArray("session"));
        QCOMPARE(asked(toKeys), QByteArray("keys"));
        QCOMPARE(asked(toAgent), QByteArray("agent"));
        QCOMPARE(asked(toPod), QByteArray("pod"));
    }
    void getsNowhereWithACertificateOfOthers()
    {
        const support::ConnectProxy proxy(m_closed->port());
        const connectors::SourceContext made =
            context({{"sessionAuthProxy", proxy.setting()}}, certificate("stranger"));
        Client client(made, Settings::of(made.values));
        const auto failure = support::failureOf([&] { client.signIn().enter(Host::SessionAuth, m_stop); });
        QVERIFY2(failure.text.contains(u"session.archive.test"), qPrintable(failure.text));
        QCOMPARE(m_seen, QStringList());
    }
    void refusesACertificateWithoutItsKey()
    {
        const connectors::SourceContext made = context({}, xipmaker::Identity{path("client")}.leafPem());
        Client client(made, Settings::of(made.values));
        QCOMPARE(support::failureOf([&] { client.signIn().enter(Host::SessionAuth, m_stop); }).key,
                 QByteArray("KEY_INVALID"));
    }
    void usesTheProgramsProxyWhereNoneIsSet()
    {
        const support::ConnectProxy proxy(m_open->port());
        connectors::SourceContext made = context({{"signIn", QStringLiteral("key")},
                                                  {"username", QStringLiteral("bot")},
                                                  {"agentProxy", QStringLiteral("none")}},
                                                 {});
        made.network.proxy = proxy.setting();
        Hosts hosts(Settings::of(made.values), made);
        QVERIFY(hosts.identity().isEmpty());
        QVERIFY(&hosts.to(Host::Pod) == &hosts.to(Host::Files));
        QVERIFY(&hosts.to(Host::Pod) == &hosts.to(Host::SessionAuth));
        QVERIFY(&hosts.to(Host::Pod) != &hosts.to(Host::Agent));
        const QUrl url(made.values.value("podUrl") + u"/x");
        QCOMPARE(hosts.to(Host::Pod).send({.url = url}, m_stop).status, 200);
        QCOMPARE(proxy.asked().size(), 1);
    }
};

QTEST_GUILESS_MAIN(HostsTest)
#include "hosts_test.moc"
