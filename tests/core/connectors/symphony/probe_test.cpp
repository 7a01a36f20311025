// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/probe.h"
#include "contract/rehearsal.h"
#include "core/connectors/symphony/exportworld.h"
#include "core/connectors/symphony/lab.h"
#include "xipmaker/identity.h"

using namespace symphony;

class ProbeTest : public QObject
{
    Q_OBJECT

    using Options = SymphonyWorld::Sandbox::Options;

    static QString said(const Options &options, const model::Values &more,
                        const QByteArray &key = sandbox::ServiceKey::pem())
    {
        Lab lab(options, more, key);
        const QByteArray before = lab.world.outside();
        QStringList lines;
        for (const model::Check &check : probe(lab.client, lab.context, lab.stop)) {
            const QString mark = check.state == model::Check::State::Failed    ? QStringLiteral("!")
                                 : check.state == model::Check::State::Warning ? QStringLiteral("?")
                                                                               : QString();
            if (check.text.isEmpty() ||
                (!mark.isEmpty() && check.fix.isEmpty() && check.key != "CONNECTION_REFUSED"))
                lines.append(QStringLiteral("(without a sentence)"));
            lines.append(check.name + mark + QString::fromLatin1(check.key));
        }
        if (lab.world.outside() != before)
            lines.append(QStringLiteral("(changed something)"));
        return lines.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void namesWhatFails()
    {
        const QString dead = QStringLiteral("http://127.0.0.1:1");
        const QString in = QStringLiteral("Private key, Session authentication, Pod, ");
        const QString rest = QStringLiteral(", Role, Conversations?ONLY_MEMBERSHIPS");
        QCOMPARE(said({}, {}), QString(in + u"Key manager, Agent, Clock" + rest));
        QCOMPARE(said({}, {}, "nonsense"), u"Private key!KEY_INVALID");
        QCOMPARE(said({}, {{"username", QStringLiteral("stranger")}}),
                 u"Private key, Session authentication!SIGN_IN_REFUSED, Pod, Key manager!SIGN_IN_REFUSED, "
                 u"Agent, Clock");
        QCOMPARE(said({}, {{"sessionAuthUrl", dead}}),
                 u"Private key, Session authentication!CONNECTION_REFUSED, Pod, Key manager, Agent, Clock");
        QCOMPARE(said({}, {{"sessionAuthUrl", dead}, {"podUrl", dead}}),
                 u"Private key, Session authentication!CONNECTION_REFUSED, Pod!CONNECTION_REFUSED, Key "
                 u"manager, Agent, Clock"); // one that fails hides no other
        QCOMPARE(said({}, {{"keyManagerUrl", dead}}),
                 QString(in + u"Key manager!CONNECTION_REFUSED, Agent, Clock"));
        QCOMPARE(said({}, {{"agentUrl", dead}}),
                 QString(in + u"Key manager, Agent!CONNECTION_REFUSED, Clock"));
        QCOMPARE(said({}, {{"podUrl", dead}}), u"Private key, Session authentication, "
                                               u"Pod!CONNECTION_REFUSED, Key manager, Agent, Clock");
        QCOMPARE(said({.hasRole = false}, {}),
                 QString(in + u"Key manager, Agent, Clock, Role!SYMPHONY_REFUSED"));
    }
    void testsTheFilesOfTheirRoutes()
    {
        ExportWorld world(true);
        const auto lines = [&](const char *key, const QString &value) {
            if (key)
                world.set(key, value);
            contract::Memory memory;
            contract::Rehearsal rehearsal(world, memory);
            QStringList all;
            for (const model::Check &check : rehearsal.source().probe(rehearsal.stop()))
                all.append(check.name + u": " +
                           (check.key.isEmpty() ? check.text : QString::fromLatin1(check.key)));
            return all.join(u' ');
        };
        QCOMPARE(lines(nullptr, {}),
                 QString(u"Decryption: The OpenPGP key can be used with " + exportKey().program() +
                         u". Export files: Files: 4; with the name of a Symphony export: 3."));
        QVERIFY(lines("gpg", QStringLiteral("/nowhere/gpg")).startsWith(u"Decryption: INVALID_SETTING"));
        QVERIFY(lines("gpg", QString()).startsWith(u"Decryption: Not configured"));
        QVERIFY(lines("folder", QStringLiteral("/nowhere")).endsWith(u"SOURCE_UNREACHABLE"));
        const QString in = QStringLiteral("Private key, Session authentication, Pod, Clock, Decryption, ");
        const model::Values route{{"route", QStringLiteral("contentExport")}};
        QCOMPARE(said({}, route), in + u"Export files");
        QCOMPARE(said({.hasRole = false}, route), in + u"Export files!SIGN_IN_REFUSED");
    }
    void namesWhatFailsOfAnSftpServer()
    {
        support::SftpServer server;
        QCOMPARE(server.start(), QString());
        ExportWorld world(true, true, &server);
        const auto lines = [&](const char *key, const QString &value) {
            const QString original = world.settings().value(key);
            world.set(key, value);
            const QByteArray before = world.outside();
            contract::Memory memory;
            contract::Rehearsal rehearsal(world, memory);
            QStringList all;
            for (const model::Check &check : rehearsal.source().probe(rehearsal.stop())) {
                if (check.state == model::Check::State::Failed && check.fix.isEmpty())
                    all.append(QStringLiteral("(without a fix)"));
                all.append(check.name + u": " +
                           (check.key.isEmpty() ? check.text : QString::fromLatin1(check.key)));
            }
            if (world.outside() != before)
                all.append(QStringLiteral("(changed something)"));
            world.set(key, original);
            return all.join(u' ').section(QStringLiteral("SFTP server: "), 1);
        };
        const QString place = QStringLiteral("127.0.0.1:%1 answers. ").arg(server.port());
        const QString key = QStringLiteral("Host key: The server has the key %1. ").arg(server.fingerprint());
        QCOMPARE(lines("after", QStringLiteral("move")),
                 QString(place + key +
                         u"Sign-in: Signed in as “archive”. Folder: Files: 4; with the name of a Symphony "
                         u"export: 3."));
        QCOMPARE(lines("sftpHost", QStringLiteral("sftp.nowhere.invalid")), u"HOST_NOT_FOUND");
        QCOMPARE(lines("sftpPort", QStringLiteral("1")), u"CONNECTION_FAILED");
        QCOMPARE(lines("sftpHostKey", u"SHA256:" + QString(43, u'x')),
                 QString(place + u"Host key: HOST_KEY_REFUSED"));
        QCOMPARE(lines("sftpUser", QStringLiteral("stranger")),
                 QString(place + key + u"Sign-in: SIGN_IN_REFUSED"));
        QVERIFY(lines("sftpFolder", QStringLiteral("nowhere")).endsWith(u"Folder: SOURCE_UNREACHABLE"));
        world.givePassword(false);
        contract::Memory memory;
        contract::Rehearsal rehearsal(world, memory);
        const model::Check last = rehearsal.source().probe(rehearsal.stop()).back();
        QCOMPARE(last.name, u"Sign-in");
        QCOMPARE(last.key, QByteArray("MISSING_SETTING"));
    }
    void warnsWhenAFeedIsReadTooSeldom()
    {
        const auto lastOf = [](const char *schedule, const char *route) {
            return said({.hasHose = true},
                        {{"schedule", QLatin1String(schedule)}, {"route", QLatin1String(route)}})
                .section(QStringLiteral(", "), -1);
        };
        for (const char *schedule : {"every:24h", "every:26m", "every:1h", "weekly:mon@02:30", "manual"})
            QCOMPARE(lastOf(schedule, "datafeed"), u"Schedule?FEED_TOO_SELDOM");
        for (const char *schedule : {"every:5m", "every:25m", " Every: 15M"})
            QCOMPARE(lastOf(schedule, "datafeed"), u"Schedule");
        QCOMPARE(lastOf("every:24h", "datahose"), u"Role");
    }
    void judgesTheClock()
    {
        const QString rest = QStringLiteral(", Role, Conversations?ONLY_MEMBERSHIPS");
        const QString in = QStringLiteral("Private key, Session authentication, Pod, Key manager, Agent");
        const QString refused = QStringLiteral("Private key, Session authentication!SIGN_IN_REFUSED, Pod, "
                                               "Key manager!SIGN_IN_REFUSED, Agent, Clock!CLOCK_SKEW");
        QCOMPARE(said({.clock = std::chrono::seconds{29}}, {}), QString(in + u", Clock" + rest));
        QCOMPARE(said({.clock = std::chrono::seconds{-45}}, {}), QString(in + u", Clock?CLOCK_SKEW" + rest));
        QCOMPARE(said({.clock = std::chrono::seconds{-61}}, {}), refused);
        QCOMPARE(said({.clock = std::chrono::seconds{300}}, {}), refused);
    }
    void tellsHowLongACertificateIsGood()
    {
        const QTemporaryDir folder;
        const auto said = [&](const char *end) -> QString {
            const xipmaker::Identity identity = xipmaker::makeIdentity(
                folder.filePath(QLatin1String(end)), {.commonName = QStringLiteral("archive-bot"),
                                                      .extendedKeyUsage = "clientAuth",
                                                      .notAfter = *base::fromIso(QString::fromLatin1(end))});
            SymphonyWorld world;
            world.set("signIn", QStringLiteral("certificate"));
            world.setSecret("clientCertificate", identity.keyPem() + identity.leafPem());
            contract::Memory memory;
            contract::Rehearsal rehearsal(world, memory);
            const model::Check check = rehearsal.source().probe(rehearsal.stop()).front();
            return check.name + u": " + QString::fromLatin1(check.key) + u' ' + check.text;
        };
        const QString text = QStringLiteral("Client certificate: %1 The certificate of “archive-bot” is "
                                            "valid until %2T00:00:00Z.");
        QCOMPARE(said("2044-01-01"), text.arg(QString(), QStringLiteral("2044-01-01")));
        QCOMPARE(said("2026-12-01"),
                 text.arg(QStringLiteral("CERTIFICATE_EXPIRES"), QStringLiteral("2026-12-01")));
        QCOMPARE(said("2026-11-01"),
                 text.arg(QStringLiteral("CERTIFICATE_EXPIRES"), QStringLiteral("2026-11-01")));
    }
};

QTEST_GUILESS_MAIN(ProbeTest)
#include "probe_test.moc"
