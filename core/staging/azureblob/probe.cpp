// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/probe.h"

#include <algorithm>
#include <functional>

#include "base/digest.h"
#include "base/failure.h"
#include "staging/azureblob/refusal.h"

namespace azureblob {

using model::Check;
using std::chrono::days;

static constexpr days warnedBefore{30};

static Check passed(const QString &name, const QString &text)
{
    return {.name = name, .text = text};
}

static Check warning(const QString &name, const QString &text, const QString &fix)
{
    return {.name = name, .state = Check::State::Warning, .text = text, .fix = fix};
}

namespace {

class Probe
{
public:
    Probe(BlobClient &client, const ProbeAim &aim, const base::Stop &stop)
        : m_client(client), m_aim(aim), m_stop(stop)
    {}

    model::Checks run();

private:
    /// False: the step failed, and a check of that name says why.
    bool succeeds(const QString &name, const std::function<void()> &step);
    bool lookAtSas();
    bool lookAtPermissions();
    bool connect();
    bool lookAtContainer();
    bool write();
    void remove();
    void lookAtAccess();
    void lookAtImmutability();
    void lookAtLifecycle();
    void listUntried();

    BlobClient &m_client;
    ProbeAim m_aim;
    const base::Stop &m_stop;
    model::Checks m_checks;
    net::Response m_container; ///< what the container says of itself
    bool m_isSignedIn = false;
    QString m_name = QStringLiteral("probe/%1.txt").arg(QString::fromLatin1(base::randomBytes(8).toHex()));
};

bool Probe::succeeds(const QString &name, const std::function<void()> &step)
{
    try {
        step();
        return true;
    } catch (const base::Failure &failure) {
        if (failure.reaction == base::Reaction::Stopped)
            throw;
        const bool isOfSignIn =
            !m_isSignedIn && (failure.area == base::Area::SignIn || failure.key == "SIGN_IN_UNAVAILABLE");
        m_checks.push_back(
            model::failedCheck(isOfSignIn ? model::checkName("Staging sign-in") : name, failure));
        return false;
    }
}

bool Probe::lookAtSas()
{
    if (m_client.signIn().way() != SignIn::Way::Sas)
        return true;
    const QString name = model::checkName("Staging SAS");
    const QString fix = QStringLiteral("Make a new SAS in the Azure portal and give it as the secret sas.");
    const Sas &sas = m_client.signIn().sas();
    if (!sas.expiresAt) {
        m_checks.push_back(passed(name, QStringLiteral("The SAS ends when its stored access policy says.")));
        return true;
    }
    const QString end = base::toIso(*sas.expiresAt);
    const bool isOver = *sas.expiresAt <= m_aim.now;
    if (isOver || (sas.startsAt && *sas.startsAt > m_aim.now))
        m_checks.push_back(
            {name, Check::State::Failed, isOver ? "STAGING_SAS_EXPIRED" : "STAGING_SAS_EARLY",
             isOver ? QStringLiteral("The SAS expired on %1.").arg(end)
                    : QStringLiteral("The SAS is not good before %1.").arg(base::toIso(*sas.startsAt)),
             fix, base::Area::SignIn});
    else if (*sas.expiresAt - m_aim.now < warnedBefore)
        m_checks.push_back(warning(name, QStringLiteral("The SAS expires on %1.").arg(end), fix));
    else
        m_checks.push_back(passed(name, QStringLiteral("The SAS is good until %1.").arg(end)));
    return m_checks.back().state != Check::State::Failed;
}

/// What a SAS says of itself: a probe's small blob needs less than the blocks of a segment do.
bool Probe::lookAtPermissions()
{
    if (m_client.signIn().way() != SignIn::Way::Sas)
        return true;
    const QString needed = m_aim.retentionDays > 0 ? QStringLiteral("rcwd") : QStringLiteral("rcw");
    const auto listed = [](const QString &letters) {
        return letters.split(QString(), Qt::SkipEmptyParts).join(QStringLiteral(", "));
    };
    const QString missing = m_client.signIn().sas().missing(needed);
    if (missing.isEmpty())
        return true;
    m_checks.push_back(
        {model::checkName("Staging permissions"), Check::State::Failed, "STAGING_PERMISSION",
         QStringLiteral("The SAS lacks permissions that staging needs: %1.").arg(listed(missing)),
         QStringLiteral("Make a new SAS in the Azure portal with the permissions %1 (read, create, write%2), "
                        "and give it as the secret sas.")
             .arg(listed(needed), m_aim.retentionDays > 0 ? QStringLiteral(", delete") : QString()),
         base::Area::SignIn});
    return false;
}

bool Probe::connect()
{
    const QString name = model::checkName("Staging connection");
    if (!succeeds(name, [&] { m_container = m_client.container(m_stop); }))
        return false;
    const bool isSecure = m_client.address().url.startsWith("https:");
    m_checks.push_back(passed(name, isSecure ? QStringLiteral("The storage answers, over TLS.")
                                             : QStringLiteral("The storage answers, on this machine.")));
    return true;
}

bool Probe::lookAtContainer()
{
    const QString name = model::checkName("Staging container");
    if (m_client.signIn().way() == SignIn::Way::Sas && errorCode(m_container).startsWith("Authorization")) {
        m_checks.push_back(warning(
            name,
            QStringLiteral("A SAS shows nothing of the container itself: neither whether the public may "
                           "read it, nor whether an immutability policy is set."),
            QStringLiteral("Look in the Azure portal that the container's access level is private.")));
        m_isSignedIn = true;
        return true;
    }
    const bool isFine = succeeds(name, [&] {
        if (!m_container.isSuccess())
            throw m_client.failureOf(m_container);
    });
    if (!isFine)
        return false;
    m_isSignedIn = true;
    m_checks.push_back(
        passed(model::checkName("Staging sign-in"), QStringLiteral("The storage account accepts it.")));
    m_checks.push_back(
        passed(name, QStringLiteral("The container %1 is there.").arg(m_client.address().container)));
    lookAtAccess();
    lookAtImmutability();
    return true;
}

void Probe::lookAtAccess()
{
    const QByteArray access = m_container.header("x-ms-blob-public-access");
    const QString name = model::checkName("Staging access");
    if (access.isEmpty())
        m_checks.push_back(passed(name, QStringLiteral("The container is private.")));
    else
        m_checks.push_back(warning(
            name,
            QStringLiteral("Anyone on the internet can read blobs of this container (access level %1).")
                .arg(QString::fromLatin1(access.left(20))),
            QStringLiteral(
                "Change its access level to private in the Azure portal, before anything is archived.")));
}

void Probe::lookAtImmutability()
{
    const auto has = [&](const char *header) {
        return m_container.header(header) == "true";
    };
    QStringList kinds;
    if (has("x-ms-has-immutability-policy"))
        kinds.append(QStringLiteral("a time-based immutability policy"));
    if (has("x-ms-has-legal-hold"))
        kinds.append(QStringLiteral("a legal hold"));
    if (has("x-ms-immutable-storage-with-versioning-enabled"))
        kinds.append(QStringLiteral("version-level immutability"));
    m_checks.push_back(passed(
        model::checkName("Staging immutability"),
        kinds.isEmpty()
            ? QStringLiteral("No immutability policy protects what is staged.")
            : QStringLiteral("What is staged is protected by %1.").arg(kinds.join(QStringLiteral(" and ")))));
}

bool Probe::write()
{
    const QString name = model::checkName("Staging write");
    const bool isFine = succeeds(name, [&] {
        const QByteArray text = "Chancery tried whether it can write here.\n";
        m_client.replace(m_name, text, m_stop);
        if (m_client.whole(m_name, m_stop) != text)
            throw base::Failure(
                base::Reaction::EndRun, base::Area::Destination, "STAGING_UNREADABLE",
                QStringLiteral("What was written to the container does not come back as it was."));
    });
    if (isFine)
        m_checks.push_back(passed(name, QStringLiteral("A blob was written and read back.")));
    return isFine;
}

void Probe::remove()
{
    const QString name = model::checkName("Staging removal");
    QString kept;
    QString fix;
    try {
        if (m_client.remove(m_name, m_stop)) {
            m_checks.push_back(passed(name, QStringLiteral("Blobs can be removed.")));
            return;
        }
        kept = QStringLiteral("A policy of the container keeps what is written");
        fix = QStringLiteral("Staged segments stay until that policy lets go of them; set the retention "
                             "(retentionDays) to no less.");
    } catch (const base::Failure &failure) {
        if (failure.area != base::Area::SignIn) {
            succeeds(name, [&] { throw base::Failure(failure); });
            return;
        }
        kept = QStringLiteral("The permission to delete is missing");
        fix = QStringLiteral("Grant it (d in a SAS), or set the retention (retentionDays) to 0.");
    }
    const QString text = QStringLiteral("%1; %2 stays.").arg(kept, m_name);
    if (m_aim.retentionDays > 0)
        m_checks.push_back(warning(name, text, fix));
    else
        m_checks.push_back(passed(name, QStringLiteral("%1 Nothing has to be removed.").arg(text)));
}

/// Rules are the storage account's, which nothing that staging signs in with can see.
void Probe::lookAtLifecycle()
{
    const QString until =
        m_aim.retentionDays > 0
            ? QStringLiteral("sooner than %1 days after they were made").arg(m_aim.retentionDays)
            : QStringLiteral("at all");
    m_checks.push_back(warning(
        model::checkName("Staging lifecycle"),
        QStringLiteral(
            "Whether a lifecycle rule of the storage account removes staged segments cannot be seen from "
            "here."),
        QStringLiteral(
            "See in its Lifecycle management that no rule deletes or archives blobs below segments/ %1.")
            .arg(until)));
}

model::Checks Probe::run()
{
    m_checks.push_back(
        passed(model::checkName("Staging address"), QString::fromLatin1(m_client.address().url)));
    const bool isReady = succeeds(model::checkName("Staging sign-in"), [&] { m_client.signIn().prepare(); });
    if (isReady && lookAtSas() && lookAtPermissions() && connect() && lookAtContainer() && write())
        remove();
    else
        listUntried();
    lookAtLifecycle();
    return m_checks;
}

/// What the check that failed last kept from being tried.
void Probe::listUntried()
{
    const QString failed = m_checks.back().name;
    for (const QString &name : {model::checkName("Staging connection"), model::checkName("Staging container"),
                                model::checkName("Staging write"), model::checkName("Staging removal")}) {
        if (std::ranges::find(m_checks, name, &Check::name) == m_checks.end())
            m_checks.push_back({.name = name,
                                .state = Check::State::Warning,
                                .key = "NOT_TRIED",
                                .text = QStringLiteral("Not tried, as “%1” failed.").arg(failed)});
    }
}

} // namespace

model::Checks probe(BlobClient &client, const ProbeAim &aim, const base::Stop &stop)
{
    return Probe(client, aim, stop).run();
}

} // namespace azureblob
