// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/probe.h"
#include "core/connectors/chatter/lab.h"

class ProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatFails_data();
    void namesWhatFails();
    void saysThatAChannelIsMissing();
};

using Options = sandbox::ChatterSandbox::Options;
Q_DECLARE_METATYPE(Options)

static const QString all =
    QStringLiteral("Sign-in API Limits Feed Groups Unlisted groups Private messages Files Channel");

static QString said(const model::Checks &checks)
{
    QStringList lines;
    for (const model::Check &check : checks) {
        const QString mark = check.state == model::Check::State::Failed    ? QStringLiteral("!")
                             : check.state == model::Check::State::Warning ? QStringLiteral("?")
                                                                           : QString();
        lines.append(check.name + mark + QString::fromLatin1(check.key));
    }
    return lines.join(u' ');
}

void ProbeTest::namesWhatFails_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<model::Values>("settings");
    QTest::addColumn<QString>("checks");
    const auto with = [](const QString &name, const QString &key) {
        return QString(all).replace(name, name + u'?' + key);
    };
    const auto unreadable = [](const QString &name) {
        return QString(all).replace(u' ' + name + u' ', u' ' + name + QStringLiteral("!SALESFORCE_REFUSED "));
    };
    const auto refused = [](const char *error, const char *description) {
        return Options{.signInError = QByteArray("{\"error\":\"") + error + "\",\"error_description\":\"" +
                                      description + "\"}"};
    };
    QTest::newRow("all is well") << Options{} << model::Values{} << all;
    QTest::newRow("nobody there") << Options{}
                                  << model::Values{{"loginUrl", QStringLiteral("http://127.0.0.1:1")}}
                                  << QStringLiteral("Sign-in!CONNECTION_REFUSED");
    QTest::newRow("wrong key") << Options{} << model::Values{{"clientId", QStringLiteral("other")}}
                               << QStringLiteral("Sign-in!SIGN_IN_REFUSED");
    QTest::newRow("address") << refused("invalid_grant", "ip restricted") << model::Values{}
                             << QStringLiteral("Sign-in!ADDRESS_RESTRICTED");
    QTest::newRow("not My Domain") << refused("invalid_grant", "request not supported on this domain")
                                   << model::Values{} << QStringLiteral("Sign-in!MY_DOMAIN_NEEDED");
    QTest::newRow("not approved") << refused("invalid_app_access", "user is not admin approved")
                                  << model::Values{} << QStringLiteral("Sign-in!APP_NOT_APPROVED");
    QTest::newRow("another host") << Options{.instance = QStringLiteral("https://evil.example.org")}
                                  << model::Values{} << QStringLiteral("Sign-in!INSTANCE_REFUSED");
    QTest::newRow("API disabled") << Options{.apiError = R"([{"errorCode":"API_DISABLED_FOR_ORG"}])"}
                                  << model::Values{} << QStringLiteral("Sign-in API!API_DISABLED");
    QTest::newRow("lacks the scope") << Options{.rejectsForEver = true} << model::Values{}
                                     << QStringLiteral("Sign-in API!SESSION_REFUSED");
    QTest::newRow("requests used up") << Options{.dailyLimit = 10, .used = 8} << model::Values{}
                                      << QStringLiteral("Sign-in API Limits!API_LIMIT_REACHED");
    QTest::newRow("no messages") << Options{.unreadable = {QStringLiteral("ChatterMessage")}}
                                 << model::Values{}
                                 << with(QStringLiteral("Private messages"),
                                         QStringLiteral("CHATTER_MESSAGES_MISSING"));
    QTest::newRow("no history") << Options{.unreadable = {QStringLiteral("FeedRevision")}} << model::Values{}
                                << with(QStringLiteral("Feed"), QStringLiteral("VIEW_ALL_DATA_MISSING"));
    QTest::newRow("no files") << Options{.unreadable = {QStringLiteral("ContentVersion")}} << model::Values{}
                              << with(QStringLiteral("Files"), QStringLiteral("QUERY_ALL_FILES_MISSING"));
    QTest::newRow("no attachments") << Options{.unreadable = {QStringLiteral("FeedAttachment")}}
                                    << model::Values{}
                                    << with(QStringLiteral("Files"),
                                            QStringLiteral("FEED_ATTACHMENTS_MISSING"));
    QTest::newRow("no followers") << Options{.unreadable = {QStringLiteral("EntitySubscription")}}
                                  << model::Values{{"recordFollowers", QStringLiteral("on")}}
                                  << unreadable(QStringLiteral("Groups"));
    QTest::newRow("followers wanted by nobody")
        << Options{.unreadable = {QStringLiteral("EntitySubscription")}} << model::Values{} << all;
    QTest::newRow("history by entity alone")
        << Options{.seesAllData = false} << model::Values{}
        << with(QStringLiteral("Feed"), QStringLiteral("VIEW_ALL_DATA_MISSING"));
    QTest::newRow("no posts") << Options{.unreadable = {QStringLiteral("FeedItem")}} << model::Values{}
                              << unreadable(QStringLiteral("Feed"));
    QTest::newRow("no users") << Options{.unreadable = {QStringLiteral("User")}} << model::Values{}
                              << unreadable(QStringLiteral("Feed"));
    QTest::newRow("no groups") << Options{.unreadable = {QStringLiteral("CollaborationGroup")}}
                               << model::Values{}
                               << unreadable(QStringLiteral("Groups"))
                                      .replace(QStringLiteral("Unlisted groups"),
                                               QStringLiteral("Unlisted groups?UNLISTED_GROUPS_MISSING"));
    QTest::newRow("no members") << Options{.unreadable = {QStringLiteral("CollaborationGroupMember")}}
                                << model::Values{} << unreadable(QStringLiteral("Groups"));
    QTest::newRow("no channel wanted") << Options{} << model::Values{{"channel", QString()}}
                                       << with(QStringLiteral("Channel"), QStringLiteral("CHANNEL_OFF"));
}

void ProbeTest::namesWhatFails()
{
    QFETCH(Options, options);
    QFETCH(model::Values, settings);
    settings.insert("budgetPercent", QStringLiteral("100"));
    chatter::Lab lab(options, settings);
    const model::Checks checks = chatter::probe(lab.client, lab.stop);
    QTEST(said(checks), "checks");
    for (const model::Check &check : checks) {
        QVERIFY(!check.text.isEmpty());
        const bool isFine = check.state == model::Check::State::Passed;
        QVERIFY2(isFine || !check.fix.isEmpty() || check.key == "CONNECTION_REFUSED", qPrintable(check.text));
    }
}

void ProbeTest::saysThatAChannelIsMissing()
{
    chatter::Lab lab;
    lab.server.onChannel([](auto &bayeux) { bayeux.isRefused = true; });
    const model::Checks checks = chatter::probe(lab.client, lab.stop);
    QCOMPARE(checks.back().key, QByteArray("CHANNEL_MISSING"));
    QVERIFY(checks.back().fix.contains(u"Deploy"));
}

QTEST_GUILESS_MAIN(ProbeTest)
#include "probe_test.moc"
