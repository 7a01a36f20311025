// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/probe.h"

#include "base/failure.h"
#include "connectors/chatter/entity.h"
#include "connectors/chatter/eventstream.h"
#include "connectors/chatter/queries.h"
#include "net/address.h"

namespace chatter {

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

static Check warning(const QString &name, const QByteArray &key, const QString &text, const QString &fix)
{
    return {.name = name, .state = Check::State::Warning, .key = key, .text = text, .fix = fix};
}

static qint64 countOf(const Answer &answer)
{
    return answer.object().value(u"totalSize").toInteger();
}

static Answer ask(Client &client, const QString &soql, const base::Stop &stop)
{
    return client.get(u"/query?q=" + QString::fromLatin1(QUrl::toPercentEncoding(soql)), stop);
}

static QString limitsText(Client &client, const base::Stop &stop)
{
    const QJsonObject requests =
        client.demand(QStringLiteral("/limits"), stop).object().value(u"DailyApiRequests").toObject();
    const qint64 most = requests.value(u"Max").toInteger();
    const qint64 used = most - requests.value(u"Remaining").toInteger();
    if (most > 0 && used >= most)
        throw Failure(base::Reaction::Retry, base::Area::Source, "API_LIMIT_REACHED",
                      QStringLiteral("All %1 API requests of today are used up.").arg(most),
                      QStringLiteral("Wait until the rolling 24 hours allow more, or raise the limit."));
    return QStringLiteral("%1 of %2 daily API requests are used.").arg(used).arg(most);
}

/// Without the permission there are fewer rows, silently; what must be there is counted.
static Check feed(Client &client, const base::Stop &stop)
{
    const QString name = model::checkName("Feed");
    const Answer items = ask(client, QStringLiteral("SELECT COUNT() FROM FeedItem"), stop);
    if (!items.isGood())
        return model::failedCheck(name, Client::refusal(QStringLiteral("the posts"), items));
    const Answer users = ask(client, QStringLiteral("SELECT COUNT() FROM User"), stop);
    if (!users.isGood())
        return model::failedCheck(name, Client::refusal(QStringLiteral("the users"), users));
    if (countOf(users) <= 1)
        return warning(
            name, "VIEW_ALL_USERS_MISSING",
            QStringLiteral("The integration user sees nobody but itself: participants would have no "
                           "addresses."),
            QStringLiteral("Give it the permission “View All Users”."));
    const Answer revisions = ask(client, QStringLiteral("SELECT COUNT() FROM FeedRevision"), stop);
    if (!revisions.isGood() || countOf(items) == 0)
        return warning(
            name, "VIEW_ALL_DATA_MISSING",
            QStringLiteral("The integration user sees %1 posts, and not the history of all: only what "
                           "it may see itself is captured.")
                .arg(countOf(items)),
            QStringLiteral("Give it the permission “View All Data”, unless Chatter is empty."));
    return {.name = name,
            .state = Check::State::Passed,
            .key = {},
            .text = QStringLiteral("%1 posts, %2 earlier texts and %3 users can be read.")
                        .arg(countOf(items))
                        .arg(countOf(revisions))
                        .arg(countOf(users)),
            .fix = {}};
}

/// Where there is none, nobody can tell whether there is none, or the permission is missing.
static Check counted(Client &client, const QString &name, const QString &object, const QByteArray &key,
                     const QString &missing, const QString &fix, const base::Stop &stop)
{
    const Answer answer = ask(client, u"SELECT COUNT() FROM " + object, stop);
    if (!answer.isGood())
        return warning(name, key, missing, fix);
    const QString text = countOf(answer) > 0
                             ? QStringLiteral("%1 can be read.").arg(countOf(answer))
                             : QString(QStringLiteral("None can be read. If there are some: ") +
                                       fix.left(1).toLower() + fix.mid(1));
    return {.name = name, .state = Check::State::Passed, .key = {}, .text = text, .fix = {}};
}

/// Who is in a group that is not public decides who gets its posts; without, nothing is captured. The same
/// holds for followers, where they are wanted.
static Check groups(Client &client, const base::Stop &stop)
{
    return check(model::checkName("Groups"), [&] {
        const auto countIn = [&](const QString &from, const QString &what) {
            const Answer answer = ask(client, u"SELECT COUNT() FROM " + from, stop);
            if (!answer.isGood())
                throw Client::refusal(what, answer);
            return countOf(answer);
        };
        const qint64 all = countIn(QStringLiteral("CollaborationGroup"), QStringLiteral("the groups"));
        const qint64 members =
            countIn(QStringLiteral("CollaborationGroupMember"), QStringLiteral("the members of groups"));
        if (client.settings().recordFollowers)
            countIn(QStringLiteral("EntitySubscription WHERE ParentId IN ('001000000000000')"),
                    QStringLiteral("the followers of records"));
        return QStringLiteral("%1 groups and %2 memberships can be read.").arg(all).arg(members);
    });
}

static Check unlistedGroups(Client &client, const base::Stop &stop)
{
    return counted(client, model::checkName("Unlisted groups"),
                   QStringLiteral("CollaborationGroup WHERE CollaborationType = 'Unlisted'"),
                   "UNLISTED_GROUPS_MISSING", QStringLiteral("Unlisted groups cannot be read."),
                   QStringLiteral("Give the integration user the permission “Manage Unlisted Groups”."),
                   stop);
}

static Check messages(Client &client, const base::Stop &stop)
{
    return counted(
        client, model::checkName("Private messages"), QStringLiteral("ChatterMessage"),
        "CHATTER_MESSAGES_MISSING", QStringLiteral("Private messages cannot be read, and are not captured."),
        QStringLiteral("Give the integration user the permission “Manage Chatter Messages and Direct "
                       "Messages”, unless messages are switched off."),
        stop);
}

/// Which files hang on a post is asked for by post alone.
static Check files(Client &client, const base::Stop &stop)
{
    const Answer attached = ask(
        client,
        QStringLiteral("SELECT COUNT() FROM FeedAttachment WHERE FeedEntityId IN ('0D5000000000000')"), stop);
    if (isUnreadable(attached))
        return warning(
            model::checkName("Files"), "FEED_ATTACHMENTS_MISSING",
            QStringLiteral("What hangs on posts cannot be read (%1 %2): messages would go with one "
                           "of their files at most.")
                .arg(attached.status)
                .arg(QString::fromLatin1(attached.code)),
            QStringLiteral("Give the integration user the permission “View All Data”."));
    return counted(client, model::checkName("Files"), QStringLiteral("ContentVersion"),
                   "QUERY_ALL_FILES_MISSING",
                   QStringLiteral("Files cannot be read: messages would go without attachments."),
                   QStringLiteral("Give the integration user the permission “Query All Files”."), stop);
}

static Check channel(Client &client, const base::Stop &stop)
{
    const QString name = model::checkName("Channel");
    const QString setting = client.settings().channel;
    if (setting.isEmpty())
        return warning(
            name, "CHANNEL_OFF",
            QStringLiteral("Switched off: edits and deletions are looked for, without who deleted."),
            QStringLiteral(
                "Deploy the package for Salesforce, and set “Channel of edits and deletions” (channel)."));
    QString trouble;
    Check result = check(name, [&] {
        EventStream stream(client, setting);
        const EventStream::Batch batch = stream.read({}, 1, stop);
        trouble = batch.trouble;
        return QStringLiteral("%1 can be read.").arg(setting);
    });
    if (result.state == Check::State::Passed && !trouble.isEmpty())
        return warning(
            name, "CHANNEL_MISSING",
            QStringLiteral("%1 cannot be read: %2. Edits and deletions are looked for, without who "
                           "deleted.")
                .arg(setting, trouble),
            QStringLiteral("Deploy the package for Salesforce, and give the integration user its "
                           "permission set “Chatter Archive”."));
    return result;
}

model::Checks probe(Client &client, const base::Stop &stop)
{
    stop.throwIfNow();
    client.hurry();
    model::Checks checks{check(model::checkName("Sign-in"), [&] {
        const Session session = client.session(stop);
        return QStringLiteral("Signed in at %1.").arg(net::displayed(session.instance));
    })};
    if (!model::passed(checks))
        return checks;
    checks.push_back(check(model::checkName("API"),
                           [&] { return QStringLiteral("Version %1 is used.").arg(client.version(stop)); }));
    if (!model::passed(checks))
        return checks;
    checks.push_back(check(model::checkName("Limits"), [&] { return limitsText(client, stop); }));
    if (!model::passed(checks))
        return checks;
    using Look = Check (*)(Client &, const base::Stop &);
    for (const Look look : {feed, groups, unlistedGroups, messages, files, channel}) {
        std::optional<Check> found;
        const Check failed = check(model::checkName("Reading"), [&] {
            found = look(client, stop);
            return QString();
        });
        checks.push_back(found.value_or(failed));
    }
    return checks;
}

} // namespace chatter
