// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/probe.h"

#include <QJsonArray>

#include "base/failure.h"
#include "connectors/jive/entity.h"
#include "connectors/jive/people.h"

namespace jive {

using base::Failure;
using model::Check;

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

static Check rights(Client &client, const base::Stop &stop)
{
    Check result = check(model::checkName("Rights"), [&] {
        client.demand(QStringLiteral("/people/@all?count=1"), stop);
        return QStringLiteral("The account can list all people.");
    });
    if (result.state == Check::State::Failed && result.key == "JIVE_REFUSED") {
        result.state = Check::State::Warning;
        result.key = "FULL_ACCESS_MISSING";
        result.text =
            QStringLiteral("The account may not list all people: only what it may see itself is captured.");
        result.fix = QStringLiteral("Give the account Full Access in Jive's admin console.");
    }
    return result;
}

static QString runAsText(Client &client, const base::Stop &stop)
{
    const QJsonObject people = client.demand(QStringLiteral("/people/@all?count=2&fields=@all"), stop);
    const QJsonArray list = people.value(u"list").toArray();
    if (list.isEmpty())
        return QStringLiteral("There is nobody to try it with.");
    const QString id = list.last().toObject().value(u"id").toString();
    const Answer answer = client.get(QStringLiteral("/people/@me"), stop, id);
    if (answer.isGood() && answer.json.value(u"id").toString() == id)
        return QStringLiteral("Jive can be read as each person.");
    throw Failure(
        base::Reaction::SignInAgain, base::Area::SignIn, "RUN_AS_REFUSED",
        QStringLiteral("Jive does not let the account read as another person (%1 %2).")
            .arg(answer.status)
            .arg(answer.code.isEmpty() ? answer.message : QString::fromLatin1(answer.code)),
        QStringLiteral("Give the account Full Access, and let the system property "
                       "jive.api.run_as.strategies permit “userid”; or switch direct messages off."));
}

static Check runAs(Client &client, bool hasFullAccess, const base::Stop &stop)
{
    if (client.settings().runsAs && !hasFullAccess)
        return {.name = model::checkName("Run-As"),
                .state = Check::State::Failed,
                .key = "FULL_ACCESS_MISSING",
                .text = QStringLiteral("The account may not list all people, so nobody's direct messages and "
                                       "shares can be read."),
                .fix = QStringLiteral("Give the account Full Access, or switch direct messages off."),
                .area = base::Area::SignIn};
    if (client.settings().runsAs)
        return check(model::checkName("Run-As"), [&] { return runAsText(client, stop); });
    return {.name = model::checkName("Run-As"),
            .state = Check::State::Warning,
            .key = "RUN_AS_OFF",
            .text = QStringLiteral("Switched off: direct messages and shares are not captured."),
            .fix = QStringLiteral("Switch “Read direct messages” (runAs) on, if they are to be archived.")};
}

model::Checks probe(Client &client, const base::Stop &stop)
{
    stop.throwIfNow();
    client.hurry();
    model::Checks checks{check(model::checkName("Address"), [&] {
        return QStringLiteral("Jive %1 answers at %2.")
            .arg(client.server(stop).version, client.server(stop).api.toString());
    })};
    if (!model::passed(checks))
        return checks;
    checks.push_back(check(model::checkName("Sign-in"), [&] {
        const QJsonObject me = client.demand(QStringLiteral("/people/@me"), stop);
        return QStringLiteral("Signed in as %1.").arg(me.value(u"displayName").toString());
    }));
    if (!model::passed(checks))
        return checks;
    checks.push_back(rights(client, stop));
    checks.push_back(runAs(client, checks.back().state == Check::State::Passed, stop));
    return checks;
}

} // namespace jive
