// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "core/connectors/jabber/traffic.h"

namespace jabber {

using odbc::WallTime;
using std::chrono::milliseconds;
using Kind = Utterance::Kind;

static QString stanzaOf(const QString &id, const Written &row, const QString &extra)
{
    return u"<message xmlns='jabber:client' id='" + id + u"' from='" + row.from.toHtmlEscaped() + u"' to='" +
           row.to.toHtmlEscaped() + u"' type='" +
           (row.type == u"g" ? QStringLiteral("groupchat") : QStringLiteral("chat")) + u"'><body>" +
           row.body.toHtmlEscaped() + u"</body>" + extra + u"</message>";
}

/// In, and out a moment later or before; for some receivers in several clients.
void Traffic::pair(const Written &in, bool isLate)
{
    const WallTime at = *odbc::wallTimeFrom(in.at);
    write(in, isLate);
    Written out = in;
    out.direction = QStringLiteral("O");
    out.at = odbc::toText(roundedTime(at + milliseconds{below(1'900)}));
    out.to = in.to.section(u'/', 0, 0);
    write(out, isLate || (isHeldBack()));
    for (int fork = below(4); fork > 1; --fork) {
        Written other = in;
        other.to = out.to + u"/fork" + QString::number(fork);
        write(other, isLate);
    }
}

void Traffic::chat()
{
    const QString from = person();
    QString to = person();
    while (to == from)
        to = person();
    Written in = row(m_now, from + device(), to + device(), text());
    in.thread = below(2) == 0 ? QStringLiteral("thread-%1").arg(below(1'000)) : QString();
    in.stanza = stanzaOf(newId(), in, {});
    const bool isLate = isHeldBack();
    Record record = said(Kind::Chat, in, m_now);
    record.said.to = {to.toLower()};
    expect(record, isLate);
    if (below(10) == 0)
        write(in, isLate); // inbound alone
    else
        pair(in, isLate);
}

void Traffic::doubledFirst()
{
    Written in = row(m_now, person() + device(), QStringLiteral("first") + mailDomain(), text());
    in.stanza = stanzaOf(newId(), in, {});
    Record record = said(Kind::Chat, in, m_now);
    record.said.to = {QStringLiteral("first") + mailDomain()};
    expect(record, false);
    write(in, false);
    write(in, false);
}

/// The same at the same moment; the stanzas alone tell them apart.
void Traffic::ties()
{
    const QString from = person() + device();
    const QString body = below(2) == 0 ? QStringLiteral("ok") : QStringLiteral("👍");
    for (int i = 0; i < 2; ++i) {
        Written in = row(m_now, from, QStringLiteral("tied") + mailDomain(), body);
        in.stanza = stanzaOf(newId(), in, {});
        Record record = said(Kind::Chat, in, m_now);
        record.said.to = {QStringLiteral("tied") + mailDomain()};
        expect(record, false);
        write(in, false);
    }
}

/// The same text three times within a second.
void Traffic::nearlySame()
{
    const QString from = person() + device();
    for (int i = 0; i < 3; ++i) {
        const WallTime at = m_now + milliseconds{330} * i;
        Written in = row(at, from, QStringLiteral("near") + mailDomain(), QStringLiteral("yes"));
        in.stanza = stanzaOf(newId(), in, {});
        Record record = said(Kind::Chat, in, at);
        record.said.to = {QStringLiteral("near") + mailDomain()};
        expect(record, false);
        write(in, false);
    }
}

/// Nothing but the time tells these apart.
void Traffic::withoutStanza()
{
    const QString from = person() + device();
    const QString body = text();
    for (int i = 0; i < 2; ++i) {
        const WallTime at = m_now + std::chrono::seconds{5} * i;
        const Written in = row(at, from, QStringLiteral("bare") + mailDomain(), body);
        Record record = said(Kind::Chat, in, at);
        record.said.to = {QStringLiteral("bare") + mailDomain()};
        expect(record, false);
        write(in, false);
    }
}

/// What the server got, and a copy for each receiver; those whose copies are late, one or all, have a
/// supplement.
void Traffic::groupChat()
{
    Place &place = m_places[20 + size_t(below(40))];
    const QString name = place.members.front();
    const QString id = newId();
    Written in = row(m_now, name + mailDomain() + device(), place.jid, text());
    in.type = QStringLiteral("g");
    in.direction = QStringLiteral("O");
    in.stanza = stanzaOf(id, in, {});
    const bool hasLateReceiver = isHeldBack();
    Record record = said(Kind::Group, in, m_now);
    record.said.room = place.jid;
    record.title = place.title;
    const bool hasOwnRow = !place.knowsNicks || below(2) == 0;
    if (hasOwnRow)
        write(in, false);
    const bool areAllLate = hasLateReceiver && hasOwnRow && below(2) == 0;
    QStringList names = areAllLate ? QStringList() : place.members.mid(1, 1 + below(5));
    if (hasLateReceiver)
        names.append(place.members.back());
    for (const QString &other : names) {
        Written copy = in;
        copy.from = place.jid + u'/' + name;
        copy.to = other + mailDomain() + device();
        copy.direction = QStringLiteral("I");
        copy.stanza = stanzaOf(id, copy, {});
        const bool isLate = hasLateReceiver && other == place.members.back();
        write(copy, isLate);
        if (!isLate)
            record.said.to.append(other + mailDomain());
    }
    expect(record, false);
    if (!hasLateReceiver)
        return;
    record.said.to = {place.members.back() + mailDomain()};
    record.isSupplement = true;
    expect(record, true);
}

void Traffic::comesAndGoes(Place &place)
{
    const QString name = place.members.at(1 + below(int(place.members.size()) - 1));
    const bool leaves = place.present.contains(name);
    if (leaves)
        place.present.erase(name);
    else
        place.present.insert(name);
    m_sink.execute(QStringLiteral("INSERT INTO tc_timelog VALUES ('%1', '%2/%3', '%4', '%5');")
                       .arg(name + mailDomain(), place.jid, name,
                            leaves ? QStringLiteral("L") : QStringLiteral("E"),
                            odbc::toText(roundedTime(m_now))));
}

void Traffic::roomMessage()
{
    Place &place = m_places[size_t(below(20))];
    if (below(4) == 0)
        comesAndGoes(place);
    const QString name = place.members.front();
    Written in = row(m_now, name + mailDomain(), place.jid, text());
    in.type = QStringLiteral("g");
    in.number = ++place.number;
    in.stanza = stanzaOf(newId(), in, {});
    const bool isLate = isHeldBack();
    Record record = said(Kind::Room, in, m_now);
    record.said.id = idOf(place.jid + u'#' + QString::number(in.number) + u'-' +
                              QString::fromLatin1(base::Digest::sha256(in.body.toUtf8()).toHex().left(8)),
                          record.said.at);
    record.said.room = place.jid;
    record.title = place.title;
    const bool isEmpty = place.present.empty();
    for (const QString &other : place.members.mid(1)) {
        if (isEmpty || place.present.contains(other))
            record.said.to.append(other + mailDomain());
    }
    expect(record, isLate);
    write(in, isLate);
    for (int copy = isLate ? 0 : below(3); copy > 0; --copy) {
        Written other = in;
        other.number = 0;
        other.from = place.jid + u'/' + name;
        other.to = place.members.at(copy) + mailDomain();
        write(other, false);
    }
}

/// From an occupant of a room to one person.
void Traffic::privately()
{
    const Place &place = m_places[size_t(below(20))];
    Written in = row(m_now, place.jid + u'/' + place.members.front(),
                     QStringLiteral("private") + mailDomain(), text());
    in.stanza = stanzaOf(newId(), in, {});
    Record record = said(Kind::Chat, in, m_now);
    record.said.from = place.members.front() + mailDomain();
    record.said.to = {QStringLiteral("private") + mailDomain()};
    expect(record, false);
    write(in, false);
}

/// History for who enters, an error, a receipt, a note to another client of one's own.
void Traffic::noMessage()
{
    const Place &place = m_places[size_t(below(60))];
    Written none = row(m_now, place.jid + u"/user1", person(), text());
    none.type = QStringLiteral("g");
    none.history = QStringLiteral("H");
    none.stanza = stanzaOf(newId(), none, {});
    const int which = below(4);
    if (which > 0) {
        none = row(m_now, person(), QStringLiteral("nobody") + mailDomain(), which == 2 ? QString() : text());
        none.type = which == 1 ? QStringLiteral("e") : QStringLiteral("c");
        none.stanza = which == 2
                          ? QStringLiteral("<message id='r'><received xmlns='urn:xmpp:receipts'/></message>")
                          : stanzaOf(newId(), none, {});
        none.to = which == 3 ? QString(none.from.toUpper() + u"/phone") : none.to;
    }
    write(none, false);
}

void Traffic::file()
{
    const QString name = QStringLiteral("plan %1.pdf").arg(++m_said);
    Written in = row(m_now, person() + device(), QStringLiteral("files") + mailDomain(),
                     QStringLiteral("Your chat application does not support downloading this file"));
    in.stanza = stanzaOf(
        newId(), in, u"<advanced-file-transfer><filename>" + name + u"</filename></advanced-file-transfer>");
    Record record = said(Kind::Chat, in, m_now);
    record.said.to = {QStringLiteral("files") + mailDomain()};
    record.file = TransferredFile{.name = name, .server = {}, .path = u"/opt/" + name, .size = m_said};
    expect(record, false);
    m_sink.execute(QStringLiteral("INSERT INTO aft_log VALUES (%1, '%4', '%5', 'Post', 'x', '%2', "
                                  "'files.example.com', '/opt/%2', %1, '%3');")
                       .arg(QString::number(m_said), name,
                            odbc::toText(roundedTime(m_now + milliseconds{900})), in.from, in.to));
    pair(in, false);
}

void Traffic::formatted()
{
    Written in = row(m_now, person() + device(), QStringLiteral("formatted") + mailDomain(), text());
    in.stanza = stanzaOf(newId(), in,
                         QStringLiteral("<html xmlns='http://jabber.org/protocol/xhtml-im'><body "
                                        "xmlns='http://www.w3.org/1999/xhtml'><p style='color:red'>so "
                                        "<b>bold</b> &amp; red</p></body></html>"
                                        "<replace xmlns='urn:xmpp:message-correct:0' id='before'/>"));
    Record record = said(Kind::Chat, in, m_now);
    record.said.to = {QStringLiteral("formatted") + mailDomain()};
    expect(record, false);
    pair(in, false);
}

void Traffic::longText(int units)
{
    Written in = row(m_now, person() + device(), QStringLiteral("long") + mailDomain(), text());
    in.body += QStringLiteral("x😀é").repeated(units / 4);
    in.body.truncate(units - 1);
    in.body += in.body.back().isHighSurrogate() ? QChar(0xDE00) : QChar(u'.');
    in.stanza = stanzaOf(newId(), in, {});
    Record record = said(Kind::Chat, in, m_now);
    record.said.to = {QStringLiteral("long") + mailDomain()};
    expect(record, false);
    pair(in, false);
}

/// Not to be delivered, but not to be lost.
void Traffic::fromNobody()
{
    Written in = row(m_now, below(2) == 0 ? QStringLiteral("") : QStringLiteral("/only-a-device"),
                     QStringLiteral("hostile'; --") + mailDomain(), text());
    in.stanza = stanzaOf(newId(), in, {});
    Record record = said(Kind::Chat, in, m_now);
    record.said.to = {QStringLiteral("hostile'; --") + mailDomain()};
    expect(record, false);
    write(in, false);
}

} // namespace jabber
