// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/jabber/traffic.h"

#include "base/digest.h"

namespace jabber {

using odbc::WallTime;
using std::chrono::milliseconds;
using Kind = Utterance::Kind;

static constexpr int people = 400;
static constexpr double rowsOfAnUtterance = 2.4;

static WallTime wall(QStringView text)
{
    return *odbc::wallTimeFrom(text);
}

/// By the calendar: summer time is from 29 March, two o'clock, to 25 October, three o'clock, of which the
/// second of the two is meant.
static base::Instant utcOf(WallTime time)
{
    const bool isSummer = time >= wall(u"2026-03-29T03:00:00") && time < wall(u"2026-10-25T02:00:00");
    return base::Instant{time.time_since_epoch()} - std::chrono::hours{isSummer ? 2 : 1};
}

static QString idIn(const QString &stanza)
{
    const QString before = QStringLiteral(" id='");
    const qsizetype at = stanza.indexOf(before);
    if (at < 0)
        return {};
    const qsizetype from = at + before.size();
    return stanza.mid(from, stanza.indexOf(u'\'', from) - from);
}

QString Traffic::described(const Record &record)
{
    const Utterance &said = record.said;
    const QByteArray body = base::Digest::sha256(said.body.toUtf8()).toHex().left(16);
    QStringList parts{QString::number(int(said.kind)),
                      odbc::toText(said.at),
                      QString::number(record.at.time_since_epoch().count()),
                      said.from,
                      said.to.join(u' '),
                      said.room,
                      record.title,
                      said.thread,
                      QString::fromLatin1(body),
                      QString::number(said.body.size()),
                      idIn(said.stanza)};
    if (said.kind == Kind::Room)
        parts.append(said.id);
    if (record.file)
        parts.append(record.file->path + u' ' + QString::number(record.file->size));
    if (record.isSupplement)
        parts.append(QStringLiteral("supplement"));
    return parts.join(u'|');
}

Traffic::Traffic(const Extent &extent, TrafficSink &sink, Expect expect)
    : m_extent(extent), m_sink(sink), m_expect(std::move(expect))
{
    makePlaces();
}

void Traffic::makePlaces()
{
    for (int i = 0; i < 60; ++i) {
        Place place;
        place.isPersistent = i < 20;
        place.knowsNicks = i % 2 == 0;
        const QString local = QStringLiteral("the\\20place%1").arg(i);
        place.jid = local + QStringLiteral("@conference.im.example.com");
        place.title = place.isPersistent ? QStringLiteral("Title %1 & more").arg(i)
                                         : QStringLiteral("the place%1").arg(i);
        const QString form =
            QStringLiteral("<x xmlns=\"jabber:x:data\"><field var=\"muc#roomconfig_roomname\">"
                           "<value>Title %1 &amp; more</value></field></x>")
                .arg(i);
        m_sink.execute(QStringLiteral("INSERT INTO tc_rooms (room_jid, subject, type, config) "
                                      "VALUES ('%1', '', '%2', '%3');")
                           .arg(place.jid,
                                place.isPersistent ? QStringLiteral("persistent") : QStringLiteral("ad-hoc"),
                                place.isPersistent ? form : QString()));
        std::set<QString> names;
        while (names.size() < 8)
            names.insert(QStringLiteral("user%1").arg(below(people)));
        place.members = QStringList(names.begin(), names.end());
        for (const QString &name : place.knowsNicks || place.isPersistent ? place.members : QStringList())
            m_sink.execute(
                QStringLiteral("INSERT INTO tc_users (room_jid, real_jid, role, affiliation, nick_jid) "
                               "VALUES ('%1', '%2', 'none', 'member', '%1/%3');")
                    .arg(place.jid, name + mailDomain(), name));
        m_places.push_back(place);
    }
}

QString Traffic::person()
{
    const int number = below(people);
    if (number < 10)
        return QStringLiteral("o\\27neil") + QString::number(number) + mailDomain();
    // As clients write it.
    return (number % 50 == 0 ? QStringLiteral("User") : QStringLiteral("user")) + QString::number(number) +
           mailDomain();
}

QString Traffic::text()
{
    static const QStringList words{
        QStringLiteral("agreed"),         QStringLiteral("Grüße aus Köln"),
        QStringLiteral("😀👍🏽"),   QStringLiteral("the figures of the quarter"),
        QStringLiteral("<b>&amp;"),       QStringLiteral("line one\nline\ttwo \\ 'quoted' \"so\""),
        QStringLiteral("会議は三時です"), QStringLiteral("please look at it before noon, thank you")};
    QString all = QStringLiteral("No. %1:").arg(++m_said);
    for (int i = below(6); i >= 0; --i)
        all += u' ' + words.at(below(int(words.size())));
    return below(40) == 0 ? all.repeated(1 + 4'200 / int(all.size())) : all;
}

QString Traffic::newId()
{
    return QStringLiteral("%1:%2").arg(m_random(), 8, 16, QChar(u'0')).arg(++m_said);
}

bool Traffic::isHeldBack()
{
    return below(50) == 0 && m_now > wall(u"2026-11-14T00:00:00");
}

Written Traffic::row(WallTime at, const QString &from, const QString &to, const QString &body) const
{
    Written row{.from = from, .to = to, .body = body};
    row.at = odbc::toText(roundedTime(at));
    return row;
}

void Traffic::write(const Written &row, bool isLate)
{
    ++m_rows;
    if (isLate)
        m_late.emplace_back(row.number > 0, row);
    else if (row.number > 0)
        m_sink.room(row);
    else
        m_sink.jm(row);
}

Record Traffic::said(Kind kind, const Written &row, WallTime at) const
{
    Record record;
    record.said.kind = kind;
    record.said.at = roundedTime(at);
    record.said.from = row.from.section(u'/', 0, 0).toLower();
    record.said.body = row.body;
    record.said.thread = row.thread;
    record.said.stanza = row.stanza;
    record.at = utcOf(roundedTime(at));
    return record;
}

void Traffic::expect(Record record, bool isLate)
{
    record.said.to.sort();
    if (isLate)
        m_lateTruth.append(described(record));
    else
        m_expect(described(record));
}

void Traffic::sayAnything()
{
    if (m_rows >= m_nextLongText && m_extent.longTexts > 0) {
        m_nextLongText += m_extent.rows / m_extent.longTexts;
        longText(1'000'000);
        return;
    }
    struct Way
    {
        int share;
        void (Traffic::*say)();
    };
    static constexpr Way ways[]{
        {520, &Traffic::chat},        {30, &Traffic::doubledFirst},  {40, &Traffic::ties},
        {30, &Traffic::nearlySame},   {30, &Traffic::withoutStanza}, {120, &Traffic::groupChat},
        {120, &Traffic::roomMessage}, {10, &Traffic::privately},     {50, &Traffic::noMessage},
        {10, &Traffic::file},         {36, &Traffic::formatted},     {4, &Traffic::fromNobody}};
    int drawn = below(1'000);
    for (const Way &way : ways) {
        if (drawn < way.share) {
            (this->*way.say)();
            return;
        }
        drawn -= way.share;
    }
}

void Traffic::writeStretch(const Stretch &stretch, qint64 rows)
{
    const auto gap = double((stretch.to - stretch.from).count()) / (double(rows) / rowsOfAnUtterance);
    const qint64 wanted = m_rows + rows;
    for (m_now = stretch.from; m_rows < wanted && m_now < stretch.to;) {
        sayAnything();
        m_now += milliseconds{10 + below(int(1.8 * gap) + 1)};
    }
}

void Traffic::writeInTime()
{
    const Stretch stretches[]{
        {wall(u"2026-03-29T01:00:00"), wall(u"2026-03-29T04:00:00"), 0.08}, // an hour is skipped
        {wall(u"2026-10-25T00:30:00"), wall(u"2026-10-25T04:00:00"), 0.12}, // an hour is there twice
        {wall(u"2026-11-05T06:00:00"), wall(u"2026-11-05T22:00:00"), 0.2},
        {wall(u"2026-11-14T06:00:00"), wall(u"2026-11-19T22:00:00"), 0.6}};
    for (const Stretch &stretch : stretches)
        writeStretch(stretch, qint64(double(m_extent.rows) * stretch.share));
    m_sink.flush();
}

void Traffic::writeLate()
{
    for (const auto &[isRoom, row] : m_late) {
        if (isRoom)
            m_sink.room(row);
        else
            m_sink.jm(row);
    }
    m_sink.flush();
    for (const QString &item : m_lateTruth)
        m_expect(item);
    m_late.clear();
    m_lateTruth.clear();
}

} // namespace jabber
