// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/probe.h"

#include <optional>

#include <QRegularExpression>

#include "archive/openpgpkeyring.h"
#include "base/failure.h"
#include "connectors/symphony/exportname.h"
#include "connectors/symphony/folderfiles.h"
#include "connectors/symphony/podfiles.h"
#include "connectors/symphony/sftpfiles.h"
#include "connectors/symphony/values.h"
#include "net/signingkey.h"

namespace symphony {

using base::Failure;
using model::Check;
using Route = Settings::Route;
using std::chrono::seconds;

/// A check that is passed unless `look` throws; `look` gives its sentence.
template<typename Look>
static Check check(const QString &name, Look &&look)
{
    try {
        return {.name = name, .state = Check::State::Passed, .key = {}, .text = look(), .fix = {}};
    } catch (const Failure &failure) { // a probe tells of failures, it does not end in one
        if (failure.reaction == base::Reaction::Stopped)
            throw;
        return model::failedCheck(name, failure);
    }
}

/// The pod takes tokens that end within 300 s; ours end after 240.
static Check clockCheck(seconds ahead)
{
    const QString name = model::checkName("Clock");
    const QString text =
        ahead.count() >= 0
            ? QStringLiteral("This machine's clock is %1 s ahead of Symphony's.").arg(ahead.count())
            : QStringLiteral("This machine's clock is %1 s behind Symphony's.").arg(-ahead.count());
    Check result{.name = name, .text = text};
    if (ahead > seconds{-30} && ahead < seconds{30})
        return result;
    const bool isTooFar = ahead > seconds{60} || ahead <= seconds{-240};
    result.state = isTooFar ? Check::State::Failed : Check::State::Warning;
    result.key = "CLOCK_SKEW";
    result.fix =
        QStringLiteral("Set this machine's clock by a time server: sign-ins are refused when it is more than "
                       "60 s ahead or 240 s behind.");
    if (isTooFar)
        result.area = base::Area::SignIn;
    return result;
}

static QString reachText(Client &client, const base::Stop &stop)
{
    client.demand({.method = "POST",
                   .path = QStringLiteral("/v2/admin/streams/list?skip=0&limit=1"),
                   .body = {{QStringLiteral("streamTypes"), QJsonArray()}}},
                  stop);
    return QStringLiteral("The account can list the pod's conversations.");
}

static Check membership(Client &client, const base::Stop &stop)
{
    Check result = check(model::checkName("Conversations"), [&] {
        const QJsonArray own = client
                                   .demand({.method = "POST",
                                            .path = QStringLiteral("/v1/streams/list?skip=0&limit=100"),
                                            .body = {{QStringLiteral("includeInactiveStreams"), true}}},
                                           stop)
                                   .array();
        return own.size() < 100
                   ? QStringLiteral("The account is a member of %1 conversations; only those are captured.")
                         .arg(own.size())
                   : QStringLiteral("The account is a member of 100 conversations or more; only those are "
                                    "captured.");
    });
    if (result.state == Check::State::Passed) {
        result.state = Check::State::Warning;
        result.key = "ONLY_MEMBERSHIPS";
        result.fix = QStringLiteral(
            "Add the account to what is to be archived, or choose the export files (contentExport) or the "
            "whole pod (datahose) as “Route”.");
    }
    return result;
}

/// A feed is over half an hour after it was last read; a run takes some of that.
static Check scheduleCheck(const QString &schedule)
{
    static const QRegularExpression minutes(QStringLiteral("^every:\\s*(\\d{1,6})m$"));
    static constexpr int longestInterval = 25;
    const auto interval = minutes.match(schedule.trimmed().toLower());
    Check result{.name = model::checkName("Schedule")};
    if (interval.hasMatch() && interval.captured(1).toInt() <= longestInterval) {
        result.text = QStringLiteral("The feed is read often enough to be kept.");
        return result;
    }
    result.state = Check::State::Warning;
    result.key = "FEED_TOO_SELDOM";
    result.text =
        QStringLiteral(
            "Symphony ends a feed that is not read for 30 minutes, and the schedule is “%1”: joins, leaves, "
            "suppressions and other events between two runs are lost. Messages are not.")
            .arg(schedule);
    result.fix = QStringLiteral("Set the schedule to every:15m.");
    return result;
}

static Check certificateCheck(Client &client, const connectors::SourceContext &context)
{
    static constexpr std::chrono::hours soon{24 * 30};
    base::Instant end;
    Check result = check(model::checkName("Client certificate"), [&] {
        const net::ClientIdentity identity = client.hosts().identity();
        end = identity.validUntil();
        return QStringLiteral("The certificate of “%1” is valid until %2.")
            .arg(identity.name(), base::toIso(end));
    });
    if (result.state == Check::State::Failed || end - context.clock->now() > soon)
        return result;
    const bool isOver = end <= context.clock->now();
    result.state = isOver ? Check::State::Failed : Check::State::Warning;
    result.key = "CERTIFICATE_EXPIRES";
    result.fix = QStringLiteral("Have it renewed, and set the new one here and in Symphony's admin console.");
    if (isOver)
        result.area = base::Area::SignIn;
    return result;
}

static Check keyCheck(Client &client, const connectors::SourceContext &context)
{
    if (client.settings().usesCertificate)
        return certificateCheck(client, context);
    return check(model::checkName("Private key"), [&] {
        const net::SigningKey key(context.secret("privateKey"), {});
        return QStringLiteral("The private key can be read.");
    });
}

/// Before a sign-in nobody knows more of a host than that it answers.
static Check reached(Client &client, const QString &name, const Call &call, const base::Stop &stop)
{
    return check(name, [&] {
        client.knock(call, stop);
        return QStringLiteral("%1 answers. What it permits is tested once the sign-in works.")
            .arg(baseOf(client.settings(), call.host).host());
    });
}

static Check podCheck(Client &client, bool isIn, const base::Stop &stop)
{
    const Call call{.path = QStringLiteral("/v2/sessioninfo"), .body = {}};
    const QString name = model::checkName("Pod");
    if (!isIn)
        return reached(client, name, call, stop);
    return check(name, [&] {
        const QJsonObject me = client.demand(call, stop).object();
        return QStringLiteral("The pod knows the account as “%1”.").arg(textIn(me, u"displayName"));
    });
}

static Check agentCheck(Client &client, bool isIn, const base::Stop &stop)
{
    const Call call{.host = Host::Agent, .path = QStringLiteral("/v1/info"), .body = {}};
    const QString name = model::checkName("Agent");
    if (!isIn)
        return reached(client, name, call, stop);
    return check(name, [&] {
        const QJsonObject info = client.demand(call, stop).object();
        return QStringLiteral("Agent %1 answers.").arg(textIn(info, u"version"));
    });
}

/// Each host by itself, so that one that fails hides no other.
static model::Checks hostChecks(Client &client, const base::Stop &stop)
{
    model::Checks checks{check(model::checkName("Session authentication"), [&] {
        client.signIn().enter(Host::SessionAuth, stop);
        return client.settings().usesCertificate
                   ? QStringLiteral("Signed in with the certificate.")
                   : QStringLiteral("Signed in as “%1”.").arg(client.settings().username);
    })};
    const bool hasSession = model::passed(checks);
    checks.push_back(podCheck(client, hasSession, stop));
    if (!client.settings().readsFiles()) {
        const Check keys = check(model::checkName("Key manager"), [&] {
            client.signIn().enter(Host::KeyManager, stop);
            return QStringLiteral("The key manager knows the account.");
        });
        checks.push_back(keys);
        checks.push_back(agentCheck(client, hasSession && keys.state == Check::State::Passed, stop));
    }
    if (client.signIn().clockAhead())
        checks.push_back(clockCheck(*client.signIn().clockAhead()));
    return checks;
}

static QString decryptionText(const Settings &settings, const connectors::SourceContext &context,
                              const base::Stop &stop)
{
    const base::Secret key = context.secret("pgpKey");
    if (settings.gpg.isEmpty() || key.isEmpty())
        return QStringLiteral("Not configured: encrypted files are refused.");
    const archive::OpenPgpKeyring keyring(settings.gpg, context.scratchFolder, key,
                                          context.secret("pgpPassphrase"), stop);
    return QStringLiteral("The OpenPGP key can be used with %1.").arg(settings.gpg);
}

static QString filesText(const ExportFiles::Listing &listing)
{
    qsizetype named = 0;
    for (const ExportFile &file : listing.files)
        named += ExportName::of(file.name) ? 1 : 0;
    return QStringLiteral("Files: %1; with the name of a Symphony export: %2.")
        .arg(listing.files.size())
        .arg(named);
}

static model::Checks serverChecks(sftp::Session &session, const base::Stop &stop)
{
    const Check host = check(model::checkName("Host key"), [&] {
        session.connect(stop);
        return QStringLiteral("The server has the key %1.").arg(session.login().hostKey);
    });
    const QString name = model::checkName("SFTP server");
    const QString place = session.login().place();
    const bool isReached = host.state == Check::State::Passed || host.key == "HOST_KEY_REFUSED";
    if (!isReached) {
        Check server = host;
        server.name = name;
        return {server};
    }
    model::Checks checks{{.name = name, .text = QStringLiteral("%1 answers.").arg(place)}, host};
    if (host.state == Check::State::Passed)
        checks.push_back(check(model::checkName("Sign-in"), [&] {
            session.signIn(stop);
            return QStringLiteral("Signed in as “%1”.").arg(session.login().user);
        }));
    return checks;
}

static void add(model::Checks &checks, const model::Checks &more)
{
    checks.insert(checks.end(), more.begin(), more.end());
}

static model::Checks sftpChecks(const Settings &settings, const connectors::SourceContext &context,
                                const base::Stop &stop)
{
    std::optional<SftpFiles> files;
    const Check login = check(model::checkName("Sign-in"), [&] {
        files.emplace(sftpLoginOf(settings, context), settings.sftpFolder, settings.movesFiles,
                      *context.clock);
        return QString();
    });
    if (!files)
        return {login};
    model::Checks checks = serverChecks(files->session(), stop);
    if (model::passed(checks))
        checks.push_back(check(model::checkName("Folder"), [&] { return filesText(files->list(stop)); }));
    return checks;
}

static model::Checks fileChecks(Client &client, const connectors::SourceContext &context,
                                const base::Stop &stop)
{
    const Settings &settings = client.settings();
    model::Checks checks{
        check(model::checkName("Decryption"), [&] { return decryptionText(settings, context, stop); })};
    if (settings.route == Route::Sftp) {
        add(checks, sftpChecks(settings, context, stop));
        return checks;
    }
    checks.push_back(check(model::checkName("Export files"), [&] {
        if (settings.route == Route::Folder)
            return filesText(FolderFiles(settings.folder, settings.movesFiles, *context.clock).list(stop));
        return filesText(PodFiles(client).list(stop));
    }));
    return checks;
}

model::Checks probe(Client &client, const connectors::SourceContext &context, const base::Stop &stop)
{
    stop.throwIfNow();
    client.hurry();
    const Settings &settings = client.settings();
    model::Checks checks;
    if (settings.isOnline()) {
        checks.push_back(keyCheck(client, context));
        if (model::passed(checks))
            add(checks, hostChecks(client, stop));
    }
    if (!model::passed(checks))
        return checks;
    if (settings.readsFiles())
        add(checks, fileChecks(client, context, stop));
    else
        checks.push_back(check(model::checkName("Role"), [&] { return reachText(client, stop); }));
    if (model::passed(checks) && settings.route == Route::Datafeed)
        checks.push_back(membership(client, stop));
    const QString schedule = context.values.value("schedule");
    if (model::passed(checks) && settings.route == Route::Datafeed && !schedule.isEmpty())
        checks.push_back(scheduleCheck(schedule));
    return checks;
}

} // namespace symphony
