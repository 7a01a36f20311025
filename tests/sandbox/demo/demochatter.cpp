// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demochatter.h"

#include "base/files.h"
#include "chatter/chattersandbox.h"
#include "demo/connectorfile.h"

namespace sandbox {

namespace {

QString at(const char *time)
{
    return QStringLiteral("2026-11-%1.000+0000").arg(QLatin1String(time));
}

const QString rates = Organisation::id("005", 2);
const QString credit = Organisation::id("005", 3);
const QString office = Organisation::id("005", 4);

void addPeople(Organisation &made)
{
    made.addUser(1, QStringLiteral("Archive Service"), QStringLiteral("archive@contoso.example"));
    made.addUser(2, QStringLiteral("Rates Desk"), QStringLiteral("rates@contoso.example"));
    made.addUser(3, QStringLiteral("Credit Desk"), QStringLiteral("credit@contoso.example"));
    made.addUser(4, QStringLiteral("Middle Office"), QStringLiteral("middle.office@fabrikam.example"));
    made.addGroup(1, QStringLiteral("Auctions"), QStringLiteral("Private"), rates, {rates, credit, office});
}

void addPosts(Organisation &made)
{
    const QString group = Organisation::id("0F9", 1);
    const QString first = made.addPost(1, group, rates, at("18T08:00:00"),
                                       QStringLiteral("The auction is on Thursday; who covers it?"));
    made.addComment(1, first, credit, at("18T08:05:00"), QStringLiteral("We do."));
    made.addComment(2, first, office, at("18T08:06:00"), QStringLiteral("Limits are set."));
    made.edit(first, rates, at("18T08:30:00"), QStringLiteral("The auction is on Friday; who covers it?"));
    const QString file = made.addFile(1, QStringLiteral("limits.csv"), "desk,limit\r\nrates,75\r\n");
    const QString withFile = made.addPost(
        2, credit, office, at("18T09:00:00"), QStringLiteral("Limits of the week"),
        {{QStringLiteral("Type"), QStringLiteral("ContentPost")}, {QStringLiteral("RelatedRecordId"), file}});
    made.attach(1, withFile, QStringLiteral("Content"), file, QStringLiteral("Limits"));
    const QString mistaken =
        made.addPost(3, rates, credit, at("18T10:00:00"), QStringLiteral("99.58 for the block"));
    made.remove(mistaken, credit, at("18T10:01:00"));
}

void addMessages(Organisation &made)
{
    const QString talk = made.addConversation(1, {rates, credit});
    made.addMessage(1, talk, rates, at("18T11:00:00"), QStringLiteral("What is your price?"));
    made.addMessage(2, talk, credit, at("18T11:00:30"), QStringLiteral("99.85 for 25 million."));
}

} // namespace

void writeDemoChatter(const QString &folder)
{
    base::makePrivateFolder(folder);
    writeConnectorFile(folder, QStringLiteral("chatter"), QStringLiteral("Demo Chatter"),
                       {{QStringLiteral("loginUrl"), QStringLiteral("${play}")},
                        {QStringLiteral("clientId"), QLatin1String(ChatterSandbox::clientId)},
                        {QStringLiteral("since"), QStringLiteral("2026-11-01")},
                        {QStringLiteral("schedule"), QStringLiteral("manual")}});
}

Playing playDemoChatter()
{
    Organisation made;
    addPeople(made);
    addPosts(made);
    addMessages(made);
    const auto server =
        std::make_shared<ChatterSandbox>(std::move(made), ChatterSandbox::Options{.pageSize = 200});
    return {.settings = {{QStringLiteral("loginUrl"), server->url().toString()}},
            .secrets = {{QStringLiteral("clientSecret"), QLatin1String(ChatterSandbox::clientSecret)}},
            .server = server};
}

} // namespace sandbox
