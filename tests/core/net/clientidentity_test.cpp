// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSslSocket>
#include <QTest>

#include "core/net/keymaker.h"
#include "core/net/serveridentity.h"
#include "net/http.h"
#include "support/failureof.h"
#include "support/httpserver.h"

using net::ClientIdentity;
using support::failureOf;

class ClientIdentityTest : public QObject
{
    Q_OBJECT

    const support::KeyMaker m_keys{};
    base::SystemClock m_clock;
    base::Stop m_stop;

    QString folder(const QString &name) const { return m_keys.path(name); }
    QByteArray pem(const QString &name) const
    {
        const xipmaker::Identity identity{folder(name)};
        return identity.leafPem() + identity.keyPem() + identity.caPem();
    }
    net::Http http(const ClientIdentity &identity) const
    {
        return {{.proxy = QStringLiteral("none"), .caFile = folder(QStringLiteral("server/ca.pem"))},
                m_clock,
                base::Area::Source,
                identity};
    }

private Q_SLOTS:
    void initTestCase()
    {
        xipmaker::makeIdentity(folder(QStringLiteral("server")), support::serverIdentity());
        xipmaker::makeIdentity(folder(QStringLiteral("client")), {.commonName = QStringLiteral("archive-bot"),
                                                                  .extendedKeyUsage = "clientAuth",
                                                                  .notAfter = *base::fromIso(u"2044-01-01")});
        xipmaker::makeIdentity(folder(QStringLiteral("stranger")), {.extendedKeyUsage = "clientAuth"});
    }
    void showsItselfToAServerThatAsks()
    {
        QString shown;
        support::HttpServer server(
            [&](QTcpSocket &socket, const support::HttpRequest &) {
                const auto peers = qobject_cast<QSslSocket *>(&socket)->peerCertificateChain();
                shown = peers.isEmpty() ? QString() : peers.first().subjectDisplayName();
                support::HttpServer::respond(socket, 200, "in");
            },
            folder(QStringLiteral("server")), folder(QStringLiteral("client")));
        net::Http known = http({base::Secret(pem(QStringLiteral("client"))), {}});
        QCOMPARE(known.send({.url = server.url()}, m_stop).body, QByteArray("in"));
        QCOMPARE(shown, u"archive-bot");
        net::Http nobody = http({});
        QVERIFY(failureOf([&] { nobody.send({.url = server.url()}, m_stop); }).key != "NO_FAILURE");
        net::Http stranger = http({base::Secret(pem(QStringLiteral("stranger"))), {}});
        QVERIFY(failureOf([&] { stranger.send({.url = server.url()}, m_stop); }).key != "NO_FAILURE");
        QCOMPARE(server.requests().size(), size_t(1));
    }
    void readsEveryForm()
    {
        const QString path = folder(QStringLiteral("client"));
        const QByteArray p12 = m_keys.openssl(
            QStringLiteral("pkcs12 -export -in %1/leaf.pem -inkey %1/leaf.key -certfile %1/ca.pem "
                           "-passout pass:open")
                .arg(path));
        for (const ClientIdentity &each :
             {ClientIdentity(base::Secret(pem(QStringLiteral("client"))), {}),
              ClientIdentity(base::Secret(p12), base::Secret(QByteArray("open")))}) {
            QVERIFY(!each.isEmpty());
            QCOMPARE(each.name(), u"archive-bot");
            QCOMPARE(base::toIso(each.validUntil()), u"2044-01-01T00:00:00Z");
        }
        QVERIFY(ClientIdentity().isEmpty() && ClientIdentity().name().isEmpty());
    }
    void refusesWhatIsNone()
    {
        const xipmaker::Identity identity{folder(QStringLiteral("client"))};
        const auto keyOf = [](const QByteArray &file) {
            return failureOf([&] { ClientIdentity(base::Secret(file), {}); }).key;
        };
        QCOMPARE(keyOf({}), QByteArray("KEY_INVALID"));
        QCOMPARE(keyOf("nonsense"), QByteArray("KEY_INVALID"));
        QCOMPARE(keyOf(identity.leafPem()), QByteArray("KEY_INVALID"));
        QCOMPARE(keyOf(identity.keyPem()), QByteArray("CERTIFICATE_INVALID"));
        QCOMPARE(keyOf(identity.keyPem() + identity.caPem()), QByteArray("CERTIFICATE_INVALID"));
    }
};

QTEST_GUILESS_MAIN(ClientIdentityTest)
#include "clientidentity_test.moc"
