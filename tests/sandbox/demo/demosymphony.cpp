// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demosymphony.h"

#include <QDateTime>

#include "base/files.h"
#include "demo/connectorfile.h"
#include "symphony/servicekey.h"
#include "symphony/symphonysandbox.h"

namespace sandbox {

namespace {

constexpr int bot = SymphonySandbox::botNumber;
constexpr int rates = 1;
constexpr int credit = 2;
constexpr int office = 3;
constexpr int partner = 4;

qint64 at(const char *time)
{
    return QDateTime::fromString(QStringLiteral("2026-11-19T") + QLatin1String(time) + u'Z', Qt::ISODate)
        .toMSecsSinceEpoch();
}

void addPeople(Pod &pod)
{
    pod.addUser(bot, QStringLiteral("Archive Service"), QStringLiteral("archive@contoso.example"));
    pod.addUser(rates, QStringLiteral("Rates Desk"), QStringLiteral("rates@contoso.example"));
    pod.addUser(credit, QStringLiteral("Credit Desk"), QStringLiteral("credit@contoso.example"));
    pod.addUser(office, QStringLiteral("Middle Office"), QStringLiteral("middle.office@fabrikam.example"));
    pod.addUser(partner, QStringLiteral("Quotes"), QStringLiteral("quotes@partner.example"), true);
}

void addRoom(Pod &pod)
{
    const QString room = QStringLiteral("Auction___pA");
    pod.addRoom(room, QStringLiteral("ROOM"), QStringLiteral("Auction"), {bot, rates, credit},
                at("07:00:00"));
    const QString first = pod.say(room, rates, at("08:00:00"), QStringLiteral("Who covers the auction?"))
                              .value(u"messageId")
                              .toString();
    pod.say(room, credit, at("08:01:00"), QStringLiteral("We do, up to 50 million."));
    pod.join(room, office, at("08:10:00"));
    const QString file =
        pod.say(room, office, at("08:11:00"), QStringLiteral("The limits")).value(u"messageId").toString();
    pod.attach(room, file, QStringLiteral("limits1"), QStringLiteral("limits.csv"),
               "desk,limit\r\nrates,75\r\n");
    pod.edit(room, first, at("08:12:00"), QStringLiteral("Who covers Thursday's auction?"));
    pod.leave(room, office, at("08:20:00"));
    pod.say(room, rates, at("08:21:00"), QStringLiteral("Thank you."));
}

} // namespace

void writeDemoSymphony(const QString &folder)
{
    base::makePrivateFolder(folder);
    writeConnectorFile(folder, QStringLiteral("symphony"), QStringLiteral("Demo Symphony"),
                       {{QStringLiteral("podUrl"), QStringLiteral("${play}")},
                        {QStringLiteral("username"), QLatin1String(SymphonySandbox::username)},
                        {QStringLiteral("requestsPerSecond"), QStringLiteral("0")},
                        {QStringLiteral("since"), QStringLiteral("2026-11-01")},
                        {QStringLiteral("schedule"), QStringLiteral("manual")}});
}

Playing playDemoSymphony()
{
    Pod pod;
    addPeople(pod);
    addRoom(pod);
    const QString chat = QStringLiteral("Chat0___pB");
    pod.addRoom(chat, QStringLiteral("MIM"), QString(), {bot, rates, partner}, at("07:00:00"), true);
    pod.say(chat, partner, at("09:00:00"), QStringLiteral("99.85 for the block"));
    pod.say(chat, rates, at("09:00:20"), QStringLiteral("Done."));
    const auto server = std::make_shared<SymphonySandbox>(
        std::move(pod), SymphonySandbox::Options{.isOneHost = true, .listedAtOnce = 50, .messagesAtOnce = 50},
        [] { return QDateTime::currentMSecsSinceEpoch(); });
    return {.settings = {{QStringLiteral("podUrl"), server->url(SymphonySandbox::Place::Pod).toString()}},
            .secrets = {{QStringLiteral("privateKey"), QString::fromLatin1(ServiceKey::pem())}},
            .server = server};
}

} // namespace sandbox
