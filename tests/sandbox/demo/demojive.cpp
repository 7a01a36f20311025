// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demojive.h"

#include "base/files.h"
#include "demo/connectorfile.h"
#include "jive/jivesandbox.h"

namespace sandbox {

namespace {

const QString rates = QStringLiteral("2");
const QString credit = QStringLiteral("3");
const QString office = QStringLiteral("4");
const QString partner = QStringLiteral("5");

QString at(const char *time)
{
    return QStringLiteral("2026-11-%1.000+0000").arg(QLatin1String(time));
}

void addPeople(Community &community)
{
    community.addPerson(QStringLiteral("1"), QStringLiteral("Archive Service"),
                        QStringLiteral("archive@contoso.example"));
    community.addPerson(rates, QStringLiteral("Rates Desk"), QStringLiteral("rates@contoso.example"));
    community.addPerson(credit, QStringLiteral("Credit Desk"), QStringLiteral("credit@contoso.example"));
    community.addPerson(office, QStringLiteral("Middle Office"),
                        QStringLiteral("middle.office@fabrikam.example"));
    community.addPerson(partner, QStringLiteral("Quotes"), QStringLiteral("quotes@partner.example"));
    community.addGroup(QStringLiteral("50"), QStringLiteral("PRIVATE"),
                       {{rates, QStringLiteral("owner")},
                        {credit, QStringLiteral("member")},
                        {office, QStringLiteral("member")}});
}

QJsonObject version(const Community &community, int number, const QString &author, const char *time,
                    const QString &text)
{
    return {{QStringLiteral("type"), QStringLiteral("contentVersion")},
            {QStringLiteral("versionNumber"), number},
            {QStringLiteral("published"), at(time)},
            {QStringLiteral("author"), community.nested(author)},
            {QStringLiteral("content"),
             QJsonObject{{QStringLiteral("content"), QJsonObject{{QStringLiteral("text"), text}}}}}};
}

const QJsonObject inGroup{{QStringLiteral("parent"), QStringLiteral("/places/50")}};

void addDocument(Community &community)
{
    const QString id = QStringLiteral("100");
    const QString first = QStringLiteral("<p>Limits of the desk: 50 million a ticket.</p>");
    const QString second = QStringLiteral("<p>Limits of the desk: 75 million a ticket.</p>");
    community.arrays[u"/versions/" + id] = {version(community, 2, office, "18T10:00:00", second),
                                            version(community, 1, rates, "16T08:00:00", first)};
    const QString key =
        community.addContent(id, QStringLiteral("document"), rates, at("16T08:00:00"), second, inGroup);
    community.entities[key].insert(QStringLiteral("subject"), QStringLiteral("Desk limits"));
    community.entities[key].insert(QStringLiteral("updated"), at("18T10:00:00"));
    community.attach(key, QStringLiteral("900"), QStringLiteral("limits.csv"), "desk,limit\r\nrates,75\r\n");
    community.addReply(QStringLiteral("200"), key, QStringLiteral("comments"), credit, at("18T10:05:00"),
                       QStringLiteral("Does this hold for the credit desk too?"), key);
}

void addDiscussion(Community &community)
{
    const QString key =
        community.addContent(QStringLiteral("101"), QStringLiteral("discussion"), credit, at("17T09:00:00"),
                             QStringLiteral("Who covers the auction on Thursday?"), inGroup);
    community.entities[key].insert(QStringLiteral("subject"), QStringLiteral("Auction"));
    const QString answer = community.addReply(QStringLiteral("300"), key, QStringLiteral("messages"), rates,
                                              at("17T09:02:00"), QStringLiteral("We do."), key);
    community.addReply(QStringLiteral("301"), key, QStringLiteral("messages"), credit, at("17T09:03:00"),
                       QStringLiteral("Thank you 👍"), answer);
}

void addOthers(Community &community)
{
    const QString post = community.addContent(
        QStringLiteral("102"), QStringLiteral("post"), office, at("17T12:00:00"),
        QStringLiteral("Settlement moves to T+1, <a class=\"jiveTT-hover-user\" data-objectId=\"2\" "
                       "data-objectType=\"3\" href=\"x\">Rates Desk</a>."));
    community.entities[post].insert(QStringLiteral("subject"), QStringLiteral("T+1"));
    community.arrays[QStringLiteral("/votes/103")] = {
        QJsonObject{{QStringLiteral("option"), QStringLiteral("Tuesday")}, {QStringLiteral("count"), 2}}};
    const QString poll = community.addContent(
        QStringLiteral("103"), QStringLiteral("poll"), rates, at("17T13:00:00"),
        QStringLiteral("When shall we meet?"),
        {{QStringLiteral("options"), QJsonArray{QStringLiteral("Tuesday"), QStringLiteral("Friday")}},
         {QStringLiteral("parent"), QStringLiteral("/places/50")}});
    community.entities[poll].insert(QStringLiteral("subject"), QStringLiteral("Meeting"));
}

void addPrivate(Community &community)
{
    const QString key =
        community.addPrivate(QStringLiteral("400"), QStringLiteral("dm"), rates, {credit, partner},
                             at("18T15:00:00"), QStringLiteral("The price for the block is 99.85."));
    community.addPrivateReply(QStringLiteral("401"), key, credit, at("18T15:01:00"),
                              QStringLiteral("Done at 99.85."));
    for (const char *path : {"/dms/400", "/dms/400/comments", "/dms/400/participants"})
        community.hiddenFrom.insert(QLatin1String(path), QStringLiteral("1"));
}

} // namespace

void writeDemoJive(const QString &folder)
{
    base::makePrivateFolder(folder);
    writeConnectorFile(folder, QStringLiteral("jive"), QStringLiteral("Demo Jive"),
                       {{QStringLiteral("url"), QStringLiteral("${play}")},
                        {QStringLiteral("username"), QLatin1String(JiveSandbox::user)},
                        {QStringLiteral("runAs"), QStringLiteral("on")},
                        {QStringLiteral("requestsPerSecond"), QStringLiteral("0")},
                        {QStringLiteral("since"), QStringLiteral("2026-11-01")},
                        {QStringLiteral("schedule"), QStringLiteral("manual")}});
}

Playing playDemoJive()
{
    Community community;
    addPeople(community);
    addDocument(community);
    addDiscussion(community);
    addOthers(community);
    addPrivate(community);
    const auto server = std::make_shared<JiveSandbox>(
        std::move(community),
        JiveSandbox::Options{.instance = QStringLiteral("https://community.contoso.example"),
                             .pageSize = 25});
    return {.settings = {{QStringLiteral("url"), server->url().toString()}},
            .secrets = {{QStringLiteral("password"), QLatin1String(JiveSandbox::password)}},
            .server = server};
}

} // namespace sandbox
