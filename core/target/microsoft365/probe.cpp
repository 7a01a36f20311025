// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/probe.h"

#include <algorithm>
#include <array>

#include <QJsonArray>

#include "base/oneline.h"
#include "net/address.h"
#include "net/jwt.h"
#include "target/microsoft365/address.h"
#include "target/microsoft365/application.h"

namespace microsoft365 {

using State = model::Check::State;

static const QString signingIn = model::checkName("Sign-in");
static const QString mailboxOpens = model::checkName("Mailbox");
static const QString readUsers = model::checkName("Permission User.Read.All");
static const QString writeMail = model::checkName("Permission Mail.ReadWrite");
static const QString writeShared = model::checkName("Permission Mail.ReadWrite.Shared");

static model::Check passedCheck(const QString &name, const QString &text)
{
    return {.name = name, .state = State::Passed, .key = {}, .text = text, .fix = {}};
}

static model::Check warning(const QString &name, const QByteArray &key, const QString &text,
                            const QString &fix)
{
    return {.name = name, .state = State::Warning, .key = key, .text = text, .fix = fix};
}

static model::Check notTried(const QString &name, const QString &failed)
{
    return warning(name, "NOT_TRIED", QStringLiteral("Not tried, as “%1” failed.").arg(failed), {});
}

model::Checks checksOfWay(const QUrl &root, const model::Network &network, const base::Failure *failure)
{
    const QByteArray key = failure ? failure->key : QByteArray();
    struct Step
    {
        QString name;
        QString text;
        bool isFailed = false;
    };
    const std::array steps{
        Step{model::checkName("Proxy"),
             network.proxy == QLatin1String("none")
                 ? QStringLiteral("No proxy is used.")
                 : QStringLiteral("By the setting proxy: %1.").arg(network.proxy),
             key.startsWith("PROXY")},
        Step{model::checkName("Name (DNS)"), QStringLiteral("%1 is known to the network.").arg(root.host()),
             key == "HOST_NOT_FOUND"},
        Step{model::checkName("Connection (TCP)"),
             QStringLiteral("%1 takes the connection.").arg(root.authority()), key.startsWith("CONNECT")},
        Step{
            model::checkName("TLS"),
            root.scheme() == QLatin1String("https")
                ? QStringLiteral("The connection is encrypted, and the certificate is %1's.").arg(root.host())
                : QStringLiteral("Not needed: this machine itself."),
            key.startsWith("TLS")},
    };
    model::Checks checks;
    QString failed;
    for (const Step &step : steps) {
        if (!failed.isEmpty())
            checks.push_back(notTried(step.name, failed));
        else if (step.isFailed)
            checks.push_back(model::failedCheck(failed = step.name, *failure));
        else
            checks.push_back(passedCheck(step.name, step.text));
    }
    if (failure && failed.isEmpty())
        checks.push_back(model::failedCheck(model::checkName("Service"), *failure));
    return checks;
}

std::optional<Grants> grantsIn(const QByteArray &token)
{
    const QJsonObject claims = net::claimsIn(token);
    const QJsonValue scopes = claims.value(QLatin1String("scp"));
    if (scopes.isString())
        return Grants{scopes.toString().split(u' ', Qt::SkipEmptyParts), true, personIn(claims)};
    const QJsonValue roles = claims.value(QLatin1String("roles"));
    if (!roles.isArray())
        return {};
    Grants grants;
    const QJsonArray array = roles.toArray();
    for (const QJsonValue &role : array)
        grants.names.append(role.toString());
    return grants;
}

QStringList furtherIn(const Grants &grants)
{
    static constexpr std::array needed{"Mail.ReadWrite", "User.Read.All", "User.Read"};
    static constexpr std::array neededByPersons{"Mail.ReadWrite.Shared", "openid", "profile", "email",
                                                "offline_access"};
    const auto isIn = [](const auto &names, const QString &name) {
        return std::ranges::any_of(names, [&](const char *each) { return name == QLatin1String(each); });
    };
    QStringList further;
    for (const QString &name : grants.names) {
        if (!isIn(needed, name) && !(grants.isPerson && isIn(neededByPersons, name)))
            further.append(base::oneLine(name));
    }
    further.sort();
    further.removeDuplicates();
    return further;
}

namespace {

class Probe
{
public:
    Probe(GraphClient &client, const model::Network &network, const base::Stop &stop)
        : m_client(client), m_network(network), m_stop(stop)
    {}

    model::Checks run()
    {
        if (!reach()) {
            lookAtNothing({signingIn, readUsers, mailboxOpens, writeCheck()});
        } else if (!signIn()) {
            lookAtNothing({readUsers, mailboxOpens, writeCheck()});
        } else if (listUsers()) {
            tryMailboxes();
        } else {
            m_checks.push_back(notTried(mailboxOpens, readUsers));
            m_checks.push_back(mayWrite());
        }
        lookAtFurther();
        m_checks.push_back(adminRole());
        return std::move(m_checks);
    }

private:
    /// What `work` fails with, as a check of that name; a stop goes through.
    template<typename Work>
    bool attempt(const QString &name, Work work)
    {
        try {
            work();
            return true;
        } catch (const base::Failure &failure) {
            if (failure.reaction == base::Reaction::Stopped)
                throw;
            m_checks.push_back(model::failedCheck(name, failure));
            return false;
        }
    }

    bool reach()
    {
        // Any answer will do: who reached the service is told that it needs a token.
        QUrl url = m_client.root();
        url.setPath(QStringLiteral("/v1.0/users"));
        url.setQuery(QStringLiteral("$top=1"));
        net::Request request{.url = url};
        request.redirects = net::Request::Redirects::None;
        std::optional<base::Failure> failure;
        try {
            m_client.http().send(request, m_stop);
        } catch (const base::Failure &caught) {
            if (caught.reaction == base::Reaction::Stopped)
                throw;
            failure = caught;
        }
        m_checks = checksOfWay(m_client.root(), m_network, failure ? &*failure : nullptr);
        return !failure;
    }

    bool signIn()
    {
        return attempt(signingIn, [&] {
            const base::Secret token = m_client.tenant().tokens().token(m_client.http(), m_stop);
            m_grants = grantsIn(token.reveal());
            m_checks.push_back(passedCheck(signingIn, whoSignedIn()));
        });
    }

    QString whoSignedIn() const
    {
        if (!isPerson())
            return QStringLiteral("The application has signed in.");
        const QString person = m_grants ? m_grants->person : QString();
        return person.isEmpty()
                   ? QStringLiteral("The application has signed in for a person.")
                   : QStringLiteral("The application has signed in for a person: %1.").arg(person);
    }

    /// A check before these has failed.
    void lookAtNothing(const QStringList &names)
    {
        const auto failed = std::ranges::find(m_checks, State::Failed, &model::Check::state);
        const QString failedName = failed->name;
        for (const QString &name : names)
            m_checks.push_back(notTried(name, failedName));
    }

    void lookAtFurther()
    {
        constexpr qsizetype most = 12;
        const QStringList further = m_grants ? furtherIn(*m_grants) : QStringList();
        if (further.isEmpty())
            return;
        QStringList named = further.first(std::min(further.size(), most));
        if (further.size() > most)
            named.append(QStringLiteral("%1 more").arg(further.size() - most));
        m_checks.push_back(
            warning(model::checkName("Further permissions"), "PERMISSIONS_NOT_NEEDED",
                    QStringLiteral("The application may do more than this program ever does: %1.")
                        .arg(named.join(QStringLiteral(", "))),
                    QStringLiteral(
                        "In the Entra admin centre remove these from the application's API permissions, so "
                        "that nobody who gets hold of its secret can use them.")));
    }

    bool listUsers()
    {
        const bool isListed = attempt(readUsers, [&] {
            const QJsonObject page = m_client.read(
                {.address = address({QStringLiteral("users")},
                                    {{"$select", QStringLiteral("id,mail,userPrincipalName,userType")},
                                     {"$top", QStringLiteral("25")}})},
                nullptr, m_stop);
            m_users = page.value(QLatin1String("value")).toArray();
            m_checks.push_back(passedCheck(readUsers, QStringLiteral("The directory can be read.")));
        });
        // Of the two that are needed, mayWrite() tells of the other.
        if (!isListed && m_grants && m_checks.back().key == "ACCESS_DENIED")
            m_checks.back().fix = permissionFix({QStringLiteral("User.Read.All")}, m_client.tenant().asker());
        return isListed;
    }

    void tryMailboxes()
    {
        for (const QJsonValue &user : std::as_const(m_users)) {
            const QString mail = user[QLatin1String("mail")].toString();
            if (mail.isEmpty() || user[QLatin1String("userType")].toString() == QLatin1String("Guest"))
                continue;
            if (isTried(user[QLatin1String("id")].toString(), mail))
                return;
        }
        if (m_denial && !isPerson()) {
            m_checks.push_back(notTried(mailboxOpens, writeMail));
            m_checks.push_back(model::failedCheck(writeMail, *m_denial));
            return;
        }
        m_checks.push_back(warning(
            mailboxOpens, "MAILBOX_NOT_FOUND",
            isPerson() ? QStringLiteral("None of the directory's first users has a mailbox that is open to "
                                        "the person who signed in.")
                       : QStringLiteral("None of the first users of the directory has a mailbox."),
            isPerson() ? QStringLiteral("Give the person full access to the mailboxes in Exchange.")
                       : QStringLiteral("Check that the tenant has mailboxes in Exchange Online.")));
        if (isPerson())
            m_checks.push_back(mayWrite());
    }

    /// True: this mailbox told what there is to be told.
    bool isTried(const QString &id, const QString &mail)
    {
        const MailboxRef mailbox = m_client.mailbox(id);
        try {
            m_client.read({.address = address({QStringLiteral("users"), id, QStringLiteral("mailFolders"),
                                               QStringLiteral("inbox")},
                                              {{"$select", QStringLiteral("id")}})},
                          &mailbox, m_stop);
        } catch (const base::Failure &failure) {
            if (failure.reaction == base::Reaction::Stopped)
                throw;
            // An application, or a person, who is meant for some mailboxes only is let into no others.
            if (failure.reaction == base::Reaction::LeaveMailbox && failure.area == base::Area::SignIn)
                m_denial = failure;
            if (failure.key == "MAILBOX_NOT_FOUND" || failure.reaction == base::Reaction::ParkMailbox ||
                failure.reaction == base::Reaction::LeaveMailbox)
                return false;
            const QString name = writeCheck();
            m_checks.push_back(notTried(mailboxOpens, name));
            m_checks.push_back(model::failedCheck(name, failure));
            return true;
        }
        m_checks.push_back(
            passedCheck(mailboxOpens, QStringLiteral("The Inbox of %1 can be read.").arg(mail)));
        m_checks.push_back(mayWrite());
        return true;
    }

    bool isPerson() const
    {
        return m_grants ? m_grants->isPerson : m_client.tenant().asker() == Asker::Person;
    }
    QString writeCheck() const { return isPerson() ? writeShared : writeMail; }
    bool isGranted(const QString &name) const { return m_grants && m_grants->names.contains(name); }

    /// Only the token tells without writing; what Exchange's own roles grant is in no token.
    model::Check mayWrite() const
    {
        const QString name = writeCheck();
        const QString fix = isPerson()
                                ? permissionFix({QStringLiteral("Mail.ReadWrite.Shared")}, Asker::Person)
                                : permissionFix({QStringLiteral("Mail.ReadWrite")}, Asker::Application);
        if (isPerson() && isGranted(QStringLiteral("Mail.ReadWrite.Shared")))
            return passedCheck(
                name, QStringLiteral("Granted for the mailboxes that the person has full access to."));
        if (!isPerson() && isGranted(QStringLiteral("Mail.ReadWrite")))
            return passedCheck(name, QStringLiteral("Granted for the whole tenant."));
        if ((isPerson() && m_grants) || isGranted(QStringLiteral("Mail.Read")))
            return {.name = name,
                    .state = State::Failed,
                    .key = "ACCESS_DENIED",
                    .text = isPerson()
                                ? QStringLiteral("The application may not write mail into others' mailboxes.")
                                : QStringLiteral("The application may read mail, but not write it."),
                    .fix = fix,
                    .area = base::Area::SignIn};
        return warning(
            name, "PERMISSION_UNCERTAIN",
            QStringLiteral("The token does not show the permission. A role in Exchange may grant it for "
                           "some mailboxes; whether it may write shows with the first message."),
            fix);
    }

    static model::Check adminRole()
    {
        return warning(
            model::checkName("Admin role"), "ROLE_NOT_CHECKED",
            QStringLiteral(
                "No interface of Microsoft's tells an application whether the person who sets this up "
                "has the role for data connectors."),
            QStringLiteral(
                "Make sure that they have Data Connector Admin in Microsoft Purview, or Mailbox Import "
                "Export in Exchange."));
    }

    GraphClient &m_client;
    const model::Network &m_network;
    const base::Stop &m_stop;
    model::Checks m_checks;
    std::optional<Grants> m_grants;
    std::optional<base::Failure> m_denial; ///< of a mailbox that is closed
    QJsonArray m_users;
};

} // namespace

model::Checks probe(GraphClient &client, const model::Network &network, const base::Stop &stop)
{
    return Probe(client, network, stop).run();
}

} // namespace microsoft365
