// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/symphonypod.h"

#include <QDateTime>

#include "symphony/symphonysandbox.h"

namespace support {

namespace {

constexpr int bot = sandbox::SymphonySandbox::botNumber;
constexpr int rates = 1;
constexpr int credit = 2;
constexpr int office = 3;
constexpr int partner = 4;

const QString room = QStringLiteral("Auction___pA");
const QString wall = QStringLiteral("Wall______pB");

qint64 at(int hour, int minute)
{
    return QDateTime(QDate::currentDate().addDays(-1), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch();
}

QString idOf(const QJsonObject &message)
{
    return message.value(u"messageId").toString();
}

void addPeople(sandbox::Pod &pod)
{
    pod.addUser(bot, QStringLiteral("Archive Service"), QStringLiteral("archive@contoso.example"));
    pod.addUser(rates, QStringLiteral("Rates Desk"), QStringLiteral("rates@contoso.example"));
    pod.addUser(credit, QStringLiteral("Credit Desk"), QStringLiteral("credit@contoso.example"));
    pod.addUser(office, QStringLiteral("Middle Office"), QStringLiteral("middle.office@fabrikam.example"));
    pod.addUser(partner, QStringLiteral("Quotes"), QStringLiteral("quotes@partner.example"), true);
}

void addTable(sandbox::Pod &pod)
{
    const QString text = QStringLiteral(
        R"(<p><span class="entity" data-entity-id="m1">@Credit Desk</span>, indications for )"
        R"(<span class="entity" data-entity-id="c1">$acme</span> before the )"
        R"(<span class="entity" data-entity-id="h1">#auction</span>:</p><table class="pres"><thead><tr>)"
        R"(<th>Bond</th><th>Bid</th><th>Ask</th><th>Size</th></tr></thead><tbody>)"
        R"(<tr><td>2 years</td><td>99.85</td><td>99.90</td><td>25 &amp; more</td></tr>)"
        R"(<tr><td>10 years</td><td>101.10</td><td>101.20</td><td>&lt; 10</td></tr></tbody>)"
        R"(<tfoot><tr><td colspan="4">indicative, million</td></tr></tfoot></table>)");
    const QString data =
        QStringLiteral(R"({"m1":{"type":"com.symphony.user.mention","version":"1.0",)"
                       R"("id":[{"type":"com.symphony.user.userId","value":%1}]},)"
                       R"("c1":{"type":"org.symphonyoss.fin.security","version":"1.0",)"
                       R"("id":[{"type":"org.symphonyoss.fin.security.id.ticker","value":"acme"}]},)"
                       R"("h1":{"type":"org.symphonyoss.taxonomy","version":"1.0",)"
                       R"("id":[{"type":"org.symphonyoss.taxonomy.hashtag","value":"auction"}]}})");
    pod.say(room, rates, at(8, 0), text,
            {{QStringLiteral("data"), data.arg(sandbox::Pod::idOf(credit))}}); // 1
}

void addForm(sandbox::Pod &pod)
{
    const QString text = QStringLiteral(
        R"(<form id="order"><h4>New order</h4><text-field name="bond" placeholder="Which bond" )"
        R"(required="true">2 years</text-field><select name="side" data-placeholder="Side">)"
        R"(<option value="b" selected="true">Buy</option><option value="s">Sell</option></select>)"
        R"(<checkbox name="all" value="yes" checked="true">All or none</checkbox>)"
        R"(<radio name="until" value="day">Today</radio>)"
        R"(<textarea name="note" placeholder="Note">as discussed</textarea>)"
        R"(<date-picker name="settle" label="Settlement"></date-picker>)"
        R"(<person-selector name="who" placeholder="For whom"></person-selector>)"
        R"(<button name="send" type="action">Send order</button></form>)");
    pod.say(room, office, at(8, 10), text); // 2
}

void addStructure(sandbox::Pod &pod)
{
    const QString text = QStringLiteral(
        R"(<div class="entity" data-entity-id="trade"><div class="card barStyle"><div class="cardHeader">)"
        R"(<b>Trade 4711</b></div><div class="cardBody">Confirmed by the counterparty<br/>)"
        R"(Settles on Thursday</div></div></div>)");
    const QString data = QStringLiteral(
        R"({"trade":{"type":"com.example.trade","version":"1.0","side":"buy","quantity":25000000,)"
        R"("price":99.855,"isFinal":true,"instrument":{"name":"ACME 2 years","isin":"XX0000000001"},)"
        R"("settlesAt":["Frankfurt","London"],"fees":[{"kind":"broker","amount":12.5},)"
        R"({"kind":"clearing","amount":3}]}})");
    pod.say(room, rates, at(8, 20), text, {{QStringLiteral("data"), data}}); // 3
}

/// An answer, corrected, with the file that it is about.
void addEdit(sandbox::Pod &pod)
{
    const QString first =
        idOf(pod.say(room, credit, at(8, 30), QStringLiteral("Our limit: 75 million"))); // 4
    const QJsonObject more{
        {QStringLiteral("replacing"), first},
        {QStringLiteral("initialMessageId"), first},
        {QStringLiteral("initialTimestamp"), at(8, 30)},
        {QStringLiteral("externalRecipients"), true},
        {QStringLiteral("disclaimer"), QStringLiteral("For institutional clients alone. Not an offer.")}};
    const QString text =
        QStringLiteral(R"(<p>Our limit: <b>50</b> million, <strike>75</strike>, see the list.</p>)"
                       R"(<pre><code>desk,limit
rates,75
credit,50</code></pre>)");
    const QString edit = idOf(pod.say(room, credit, at(8, 32), text, more)); // 5
    pod.attach(room, edit, QStringLiteral("limits1"), QStringLiteral("limits.csv"),
               "desk,limit\r\nrates,75\r\ncredit,50\r\n");
}

void addShare(sandbox::Pod &pod)
{
    const QJsonObject post = pod.say(wall, office, at(9, 0),
                                     QStringLiteral("<h2>Holidays</h2><ul><li>the Exchange closes on Thursday"
                                                    "</li><li>so do we</li></ul>"));            // 6
    const QJsonObject share = pod.say(wall, rates, at(9, 5), QStringLiteral("Mind the dates")); // 7
    pod.rooms[wall].messages.clear();
    pod.addEvent(QStringLiteral("SHAREDPOST"), rates, at(9, 5), QStringLiteral("sharedPost"),
                 {{QStringLiteral("message"), share}, {QStringLiteral("sharedMessage"), post}}, idOf(share));
}

void addLife(sandbox::Pod &pod)
{
    const QJsonObject properties{
        {QStringLiteral("name"), QStringLiteral("Auction")},
        {QStringLiteral("description"), QStringLiteral("Who covers which part of it")},
        {QStringLiteral("creatorUser"), pod.user(rates)},
        {QStringLiteral("createdDate"), at(7, 0)},
        {QStringLiteral("external"), true},
        {QStringLiteral("copyProtected"), true},
        {QStringLiteral("membersCanInvite"), false},
        {QStringLiteral("keywords"),
         QJsonArray{QJsonObject{{QStringLiteral("key"), QStringLiteral("desk")},
                                {QStringLiteral("value"), QStringLiteral("rates")}}}}};
    pod.addEvent(
        QStringLiteral("ROOMCREATED"), rates, at(7, 0), QStringLiteral("roomCreated"),
        {{QStringLiteral("stream"), pod.streamOf(room)}, {QStringLiteral("roomProperties"), properties}});
    pod.addEvent(QStringLiteral("USERJOINEDROOM"), rates, at(7, 30), QStringLiteral("userJoinedRoom"),
                 {{QStringLiteral("stream"), pod.streamOf(room)},
                  {QStringLiteral("affectedUser"), pod.user(partner)}});
}

} // namespace

sandbox::Pod symphonyPod()
{
    sandbox::Pod pod;
    addPeople(pod);
    pod.addRoom(room, QStringLiteral("ROOM"), QStringLiteral("Auction"),
                {bot, rates, credit, office, partner}, at(7, 0), true);
    pod.addRoom(wall, QStringLiteral("POST"), QString(), {bot}, at(7, 0));
    addLife(pod);
    addTable(pod);
    addForm(pod);
    addStructure(pod);
    addEdit(pod);
    addShare(pod);
    return pod;
}

} // namespace support
