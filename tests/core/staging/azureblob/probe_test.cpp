// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTcpServer>
#include <QTest>

#include "core/staging/azureblob/fakecontainer.h"
#include "staging/azureblob/probe.h"

using model::Check;
using support::FakeContainer;
using support::HttpRequest;

/// An answer in the place of the container's own, to requests whose method and target begin like that.
struct Answer
{
    QByteArray to;
    int status = 200;
    QByteArray headers;
};

class ProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_container.emplace();
        m_context = m_container->context(m_clock);
    }

    void passesWhatWorks();
    void namesWhatItFound_data();
    void namesWhatItFound();
    void endsWithWhatFails_data();
    void endsWithWhatFails();
    void tellsWhenTheSasEnds_data();
    void tellsWhenTheSasEnds();
    void namesThePermissionsThatASasLacks_data();
    void namesThePermissionsThatASasLacks();
    void aSasThatShowsNoContainerWillDo();
    void aSasThatIsNotAcceptedEndsIt();
    void anOutageOfTheSignInIsNoneOfTheStorage();
    void noticesThatNothingAnswers();
    void noticesWhatComesBackDifferent();

private:
    /// The one that failed; only one does.
    static Check failed(const model::Checks &checks)
    {
        const auto found = std::ranges::find(checks, Check::State::Failed, &Check::state);
        return found == checks.end() ? Check{.key = "NO_CHECK"} : *found;
    }
    model::Checks probe(qint64 retentionDays = 0)
    {
        azureblob::BlobClient client(m_context);
        return azureblob::probe(client, {.now = m_clock.now(), .retentionDays = retentionDays}, {});
    }

    static Check named(const model::Checks &checks, const QString &name)
    {
        const auto found = std::ranges::find(checks, name, &Check::name);
        return found == checks.end() ? Check{.state = Check::State::Failed, .key = "NO_CHECK"} : *found;
    }

    void answer(const Answer &answer)
    {
        m_container->before = [answer](QTcpSocket &socket, const HttpRequest &request) {
            if (!QByteArray(request.method + ' ' + request.target).contains(answer.to))
                return false;
            support::HttpServer::respond(socket, answer.status, {}, answer.headers);
            return true;
        };
    }

    void useSas(const QByteArray &sas)
    {
        m_context.secretKeys = {"sas"};
        m_context.secret = [sas](const QByteArray &) {
            return base::Secret(sas);
        };
    }

    support::FakeClock m_clock;
    std::optional<FakeContainer> m_container;
    staging::StagingContext m_context;
};

void ProbeTest::passesWhatWorks()
{
    const model::Checks checks = probe();
    for (const char *name :
         {"address", "connection", "sign-in", "container", "access", "immutability", "write", "removal"}) {
        const Check check = named(checks, QStringLiteral("Staging ") + QLatin1String(name));
        QVERIFY2(check.state == Check::State::Passed, name);
        QVERIFY2(check.text.endsWith(u'.') || check.name == QLatin1String("Staging address"), name);
    }
    QVERIFY(m_container->blobs.isEmpty());
    QCOMPARE(named(checks, QStringLiteral("Staging lifecycle")).state, Check::State::Warning);
}

void ProbeTest::namesWhatItFound_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("retentionDays");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Check::State>("state");
    QTest::addColumn<QString>("word");
    const QByteArray ofContainer = "HEAD /account/archive?restype";
    const Answer undeletable{"DELETE", 403, "x-ms-error-code: AuthorizationPermissionMismatch\r\n"};
    const Answer kept{"DELETE", 409, "x-ms-error-code: BlobImmutableDueToPolicy\r\n"};
    QTest::newRow("public blobs") << Answer{ofContainer, 200, "x-ms-blob-public-access: blob\r\n"} << 0
                                  << "Staging access" << Check::State::Warning << "Anyone";
    QTest::newRow("a policy") << Answer{ofContainer, 200, "x-ms-has-immutability-policy: true\r\n"} << 0
                              << "Staging immutability" << Check::State::Passed << "time-based";
    QTest::newRow("a legal hold") << Answer{ofContainer, 200, "x-ms-has-legal-hold: true\r\n"} << 0
                                  << "Staging immutability" << Check::State::Passed << "legal hold";
    QTest::newRow("no policy") << Answer{ofContainer, 200, "x-ms-has-legal-hold: false\r\n"} << 0
                               << "Staging immutability" << Check::State::Passed << "No immutability";
    QTest::newRow("may not delete, nothing to delete")
        << undeletable << 0 << "Staging removal" << Check::State::Passed << "permission";
    QTest::newRow("may not delete") << undeletable << 30 << "Staging removal" << Check::State::Warning
                                    << "permission";
    QTest::newRow("kept") << kept << 30 << "Staging removal" << Check::State::Warning << "policy";
    QTest::newRow("a lease") << Answer{"DELETE", 412, "x-ms-error-code: LeaseIdMissing\r\n"} << 0
                             << "Staging removal" << Check::State::Failed << "lease";
    QTest::newRow("days in the lifecycle's fix")
        << Answer{"nothing"} << 30 << "Staging lifecycle" << Check::State::Warning << "lifecycle";
}

void ProbeTest::namesWhatItFound()
{
    QFETCH(Answer, answer);
    QFETCH(int, retentionDays);
    QFETCH(QString, name);
    QFETCH(Check::State, state);
    QFETCH(QString, word);
    this->answer(answer);
    const Check check = named(probe(retentionDays), name);
    QCOMPARE(check.state, state);
    QVERIFY2(check.text.contains(word), qPrintable(check.text));
    QVERIFY(state == Check::State::Passed || !check.fix.isEmpty());
    QCOMPARE(check.key.isEmpty(), state != Check::State::Failed);
}

void ProbeTest::endsWithWhatFails_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("key");
    const QByteArray ofContainer = "HEAD /account/archive?restype";
    QTest::newRow("a bad key") << Answer{ofContainer, 403, "x-ms-error-code: AuthenticationFailed\r\n"}
                               << "Staging sign-in" << QByteArray("STAGING_SIGN_IN");
    QTest::newRow("a firewall") << Answer{ofContainer, 403, "x-ms-error-code: AuthorizationFailure\r\n"}
                                << "Staging sign-in" << QByteArray("STAGING_FIREWALL");
    QTest::newRow("no container") << Answer{ofContainer, 404, "x-ms-error-code: ContainerNotFound\r\n"}
                                  << "Staging container" << QByteArray("STAGING_CONTAINER_MISSING");
    QTest::newRow("cannot write") << Answer{"PUT", 409, "x-ms-error-code: ContainerDisabled\r\n"}
                                  << "Staging write" << QByteArray("STAGING_CONTAINER_MISSING");
    QTest::newRow("may not write") << Answer{"PUT", 403,
                                             "x-ms-error-code: AuthorizationPermissionMismatch\r\n"}
                                   << "Staging write" << QByteArray("STAGING_PERMISSION");
    QTest::newRow("may not read") << Answer{"GET", 403,
                                            "x-ms-error-code: AuthorizationPermissionMismatch\r\n"}
                                  << "Staging write" << QByteArray("STAGING_PERMISSION");
}

void ProbeTest::endsWithWhatFails()
{
    QFETCH(Answer, answer);
    QFETCH(QString, name);
    QFETCH(QByteArray, key);
    this->answer(answer);
    const model::Checks checks = probe();
    QCOMPARE(failed(checks).name, name);
    QCOMPARE(failed(checks).key, key);
    // What comes after it is listed, and was not tried.
    const Check removal = named(checks, QStringLiteral("Staging removal"));
    QCOMPARE(removal.key, "NOT_TRIED");
    QVERIFY2(removal.text.contains(name), qPrintable(removal.text));
}

void ProbeTest::tellsWhenTheSasEnds_data()
{
    QTest::addColumn<QByteArray>("sas");
    QTest::addColumn<Check::State>("state");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("long") << QByteArray("se=2027-06-01&sig=a") << Check::State::Passed << QByteArray();
    QTest::newRow("soon") << QByteArray("se=2026-12-10T00%3A00%3A00Z&sig=a") << Check::State::Warning
                          << QByteArray();
    QTest::newRow("over") << QByteArray("se=2026-11-20T07%3A59%3A59Z&sig=a") << Check::State::Failed
                          << QByteArray("STAGING_SAS_EXPIRED");
    QTest::newRow("not yet") << QByteArray("st=2026-11-21&se=2027-06-01&sig=a") << Check::State::Failed
                             << QByteArray("STAGING_SAS_EARLY");
    QTest::newRow("a policy's") << QByteArray("si=staging&sig=a") << Check::State::Passed << QByteArray();
}

void ProbeTest::tellsWhenTheSasEnds()
{
    QFETCH(QByteArray, sas);
    QFETCH(Check::State, state);
    QFETCH(QByteArray, key);
    useSas(sas);
    const model::Checks checks = probe();
    const Check check = named(checks, QStringLiteral("Staging SAS"));
    QCOMPARE(check.state, state);
    QCOMPARE(check.key, key);
    QCOMPARE(m_container->requests().empty(), state == Check::State::Failed);
}

void ProbeTest::namesThePermissionsThatASasLacks_data()
{
    QTest::addColumn<QByteArray>("permissions");
    QTest::addColumn<int>("retentionDays");
    QTest::addColumn<QString>("missing");
    QTest::newRow("may write alone") << QByteArray("&sp=w") << 0 << "r";
    QTest::newRow("may read and write") << QByteArray("&sp=rw") << 0 << "";
    QTest::newRow("may create, not write") << QByteArray("&sp=rcl") << 0 << "w";
    QTest::newRow("may not delete") << QByteArray("&sp=rcw") << 30 << "d";
    QTest::newRow("may not delete, nothing to delete") << QByteArray("&sp=rcw") << 0 << "";
    QTest::newRow("all") << QByteArray("&sp=racwdl") << 30 << "";
    QTest::newRow("a policy's") << QByteArray("&si=staging") << 30 << "";
    QTest::newRow("not said") << QByteArray() << 30 << "";
}

void ProbeTest::namesThePermissionsThatASasLacks()
{
    QFETCH(QByteArray, permissions);
    QFETCH(int, retentionDays);
    QFETCH(QString, missing);
    useSas("se=2027-06-01&sig=a" + permissions);
    const model::Checks checks = probe(retentionDays);
    QCOMPARE(named(checks, QStringLiteral("Staging SAS")).state, Check::State::Passed);
    QCOMPARE(named(checks, QStringLiteral("Staging removal")).state == Check::State::Passed,
             missing.isEmpty());
    QCOMPARE(m_container->requests().empty(), !missing.isEmpty());
    if (missing.isEmpty())
        return;
    QCOMPARE(failed(checks).name, QStringLiteral("Staging permissions"));
    QCOMPARE(failed(checks).state, Check::State::Failed);
    QCOMPARE(failed(checks).key, "STAGING_PERMISSION");
    QCOMPARE(failed(checks).area, base::Area::SignIn);
    QVERIFY2(failed(checks).text.contains(missing + u'.'), qPrintable(failed(checks).text));
    QVERIFY(failed(checks).fix.contains(QStringLiteral("secret sas")));
}

void ProbeTest::aSasThatShowsNoContainerWillDo()
{
    useSas("se=2027-06-01&sig=a");
    answer({"HEAD /account/archive?restype", 403, "x-ms-error-code: AuthorizationPermissionMismatch\r\n"});
    const model::Checks checks = probe();
    QCOMPARE(named(checks, QStringLiteral("Staging container")).state, Check::State::Warning);
    QCOMPARE(named(checks, QStringLiteral("Staging write")).state, Check::State::Passed);
}

void ProbeTest::aSasThatIsNotAcceptedEndsIt()
{
    useSas("se=2027-06-01&sig=a");
    answer({"HEAD /account/archive?restype", 403, "x-ms-error-code: AuthenticationFailed\r\n"});
    const Check last = failed(probe());
    QCOMPARE(last.name, QStringLiteral("Staging sign-in"));
    QCOMPARE(last.key, "STAGING_SIGN_IN");
}

void ProbeTest::anOutageOfTheSignInIsNoneOfTheStorage()
{
    m_context.values.insert({{"stagingTenant", QStringLiteral("contoso.example")},
                             {"stagingClientId", QStringLiteral("11111111-2222-3333-4444-555555555555")},
                             {"stagingLoginUrl", m_container->url()}});
    m_context.secretKeys = {"stagingClientSecret"};
    m_context.secret = [](const QByteArray &key) {
        return key == "stagingClientSecret" ? base::Secret("word") : base::Secret();
    };
    answer({"POST", 503, "Retry-After: 3600\r\n"}); // longer than is waited for
    const model::Checks checks = probe();
    QCOMPARE(failed(checks).name, QStringLiteral("Staging sign-in"));
    QCOMPARE(failed(checks).key, "SIGN_IN_UNAVAILABLE");
    QCOMPARE(named(checks, QStringLiteral("Staging connection")).key, "NOT_TRIED");
}

void ProbeTest::noticesThatNothingAnswers()
{
    QTcpServer finder;
    QVERIFY(finder.listen(QHostAddress::LocalHost));
    m_context.values["containerUrl"] =
        QStringLiteral("http://127.0.0.1:%1/account/archive").arg(finder.serverPort());
    finder.close();
    const Check last = failed(probe());
    QCOMPARE(last.name, QStringLiteral("Staging connection"));
    QCOMPARE(last.key, "CONNECTION_REFUSED");
}

void ProbeTest::noticesWhatComesBackDifferent()
{
    answer({"GET", 200, {}});
    const Check last = failed(probe());
    QCOMPARE(last.name, QStringLiteral("Staging write"));
    QCOMPARE(last.key, "STAGING_UNREADABLE");
}

QTEST_GUILESS_MAIN(ProbeTest)
#include "probe_test.moc"
