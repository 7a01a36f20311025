// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/itemfields.h"

#include <array>
#include <cmath>
#include <utility>

#include <QDateTime>
#include <QRegularExpression>

#include "connectors/xip/content.h"
#include "connectors/xip/pairing.h"
#include "connectors/xip/people.h"
#include "mime/maildate.h"

namespace xip {

using base::Instant;
using model::Person;
using std::chrono::milliseconds;
using Target = FieldMap::Target;

/// The largest time that is taken for one, 9999-12-31: what lies beyond is some other number.
static constexpr double latest = 253'402'300'799'999.0;

/// What a number of seconds or milliseconds may be: 1990 to 2100. Beyond, it is a date in digits or no time
/// at all, and many write 0 for unknown.
static constexpr double earliestEpoch = 631'152'000'000.0;
static constexpr double latestEpoch = 4'133'980'799'999.0;

static std::optional<SourceTime> epochIn(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    const double ms = std::abs(number) >= 1e11 ? number : number * 1000;
    if (!isNumber || !(ms >= earliestEpoch && ms <= latestEpoch))
        return {};
    return SourceTime{Instant{milliseconds{std::llround(ms)}}};
}

static std::optional<SourceTime> ifPossible(const SourceTime &time)
{
    const auto ms = time.at.time_since_epoch().count();
    return ms > 0 && static_cast<double>(ms) <= latest ? std::optional(time) : std::nullopt;
}

/// ISO 8601 without any separator, as a number too.
static std::optional<SourceTime> digitsIn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{8})(\\d{6})?(\\.0*)?$"));
    const QRegularExpressionMatch match = form.match(text);
    const QDate date = QDate::fromString(match.captured(1), QStringLiteral("yyyyMMdd"));
    const QTime time = match.captured(2).isEmpty()
                           ? QTime(0, 0)
                           : QTime::fromString(match.captured(2), QStringLiteral("HHmmss"));
    if (!date.isValid() || !time.isValid() || date.year() > 2100)
        return {};
    return ifPossible({Instant{milliseconds{QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch()}}});
}

/// RFC 5322 with a zone by its name, as its section 4.3 has them. The form is checked here, as what reads
/// dates of e-mails makes the best of anything.
static std::optional<SourceTime> namedZoneTimeIn(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([a-z]{3,9},?\\s+)?\\d{1,2}\\s+[a-z]{3}\\s+\\d{4}\\s+\\d{1,2}:\\d{2}(:\\d{2})?"
                       "\\s+([+-]\\d{4}|UTC?|GMT|Z|[ECMP][SD]T)(\\s*\\([^()]*\\))?$"),
        QRegularExpression::CaseInsensitiveOption);
    if (!form.match(text).hasMatch())
        return {};
    const auto read = mime::dateIn(text.toUpper().toUtf8());
    return read ? ifPossible({read->first, read->second}) : std::nullopt;
}

std::optional<SourceTime> timeIn(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (const auto epoch = epochIn(trimmed))
        return epoch;
    if (const auto digits = digitsIn(trimmed))
        return digits;
    static const QRegularExpression utc(QStringLiteral("(?<=\\d)\\s*(UTC|GMT|Z)$"),
                                        QRegularExpression::CaseInsensitiveOption);
    const QString iso = QString(trimmed).replace(utc, QStringLiteral("Z"));
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime) {
        if (const auto at = base::fromIso(iso))
            return ifPossible({*at});
        time = QDateTime::fromString(trimmed, Qt::RFC2822Date);
    }
    if (!time.isValid())
        return namedZoneTimeIn(trimmed);
    const auto offset = std::chrono::minutes{time.offsetFromUtc() / 60};
    return ifPossible({Instant{milliseconds{time.toMSecsSinceEpoch()}}, offset});
}

static std::optional<SourceTime> sentAtOf(const QJsonObject &record, const FieldMap &map)
{
    const QJsonValue value = map.value(record, Target::SentAt);
    return timeIn(value.isDouble() ? QString::number(value.toDouble(), 'f', 3) : textIn(value));
}

/// Reads people target by target. Where `Email` is understood, which has everybody, the others need not be.
static void readPeople(ItemFields &fields, const QJsonObject &record, const FieldMap &map)
{
    static constexpr std::array targets{
        std::pair{Target::From, Person::Role::From},       std::pair{Target::To, Person::Role::To},
        std::pair{Target::Cc, Person::Role::Cc},           std::pair{Target::Bcc, Person::Role::Bcc},
        std::pair{Target::Participants, Person::Role::To}, std::pair{Target::Email, Person::Role::To}};
    Participants participants;
    model::People listed;
    model::People emails;
    for (const auto &[target, role] : targets) {
        FoundPeople found = peopleIn(map.value(record, target), role);
        if (!found.isComplete)
            fields.unread.append(name(target));
        else if (target == Target::Email && !found.people.empty())
            fields.unread.clear();
        if (target == Target::Email) {
            emails = found.people;
            fields.hasEverybody = found.isComplete && !emails.empty();
        } else if (target == Target::Participants) {
            listed = found.people;
        }
        for (size_t i = 1; target == Target::From && i < found.people.size(); ++i)
            found.people[i].role = Person::Role::To; // a message has one author; the others took part
        if (target != Target::Email)
            participants.add(found.people);
    }
    model::People people = participants.all();
    pair(people, listed, emails);
    if (fields.hasEverybody)
        nameOnly(people, emails);
    Participants all;
    all.add(people);
    all.add(emails);
    fields.people = all.all();
}

/// The text of a target, with all that an element has inside; `markup` takes that as it stands there.
static QString contentOf(ItemFields &fields, const QJsonObject &record, const FieldMap &map, Target target,
                         QString *markup = nullptr)
{
    const Content content = contentIn(map.value(record, target));
    if (!content.isComplete)
        fields.unread.append(name(target));
    if (markup)
        *markup = content.markup;
    return content.text;
}

/// What an XML record says itself, beside a field of text: dropping either would lose something.
static void addOwnText(ItemFields &fields, const Content &own)
{
    constexpr qsizetype longestLookedFor = 2'000; // the search takes the product of both lengths
    const QString words = own.text.trimmed();
    if (fields.text == words || (words.size() <= longestLookedFor && fields.text.contains(words)))
        return;
    const auto markupOf = [](const QString &text) {
        return QString(u"<p>" + text.toHtmlEscaped() + u"</p>");
    };
    const bool isHtml = !fields.html.isEmpty() || !own.markup.isEmpty();
    if (fields.html.isEmpty() && isHtml)
        fields.html = markupOf(fields.text);
    if (isHtml)
        fields.html += u'\n' + (own.markup.isEmpty() ? markupOf(own.text) : own.markup);
    fields.text += u'\n' + own.text;
}

static void readContent(ItemFields &fields, const QJsonObject &record, const FieldMap &map)
{
    QString markup;
    fields.subject = contentOf(fields, record, map, Target::Subject).trimmed();
    fields.text = contentOf(fields, record, map, Target::Text, &markup);
    QString html;
    const QString plain = contentOf(fields, record, map, Target::Html, &html);
    fields.html = html.isEmpty() ? plain : html;
    if (fields.html.isEmpty())
        fields.html = markup;
    addOwnText(fields, contentIn(map.ownText(record)));
}

static QByteArray eventOf(const QString &text, bool isReply)
{
    static constexpr std::array names{"post", "reply", "edit", "delete", "join", "leave", "file"};
    const QByteArray event = text.trimmed().toLower().toLatin1();
    for (const char *each : names) {
        if (event == each)
            return event;
    }
    if (event == "edited" || event == "update" || event == "updated")
        return "edit";
    if (event == "deleted" || event == "removed")
        return "delete";
    return isReply ? "reply" : "post";
}

ItemFields ItemFields::of(const QJsonObject &record, const FieldMap &map)
{
    const auto text = [&](Target target) {
        return map.text(record, target).trimmed();
    };
    ItemFields fields;
    fields.id = text(Target::Id);
    fields.revision = text(Target::Revision);
    fields.sentAt = sentAtOf(record, map);
    readPeople(fields, record, map);
    readContent(fields, record, map);
    fields.attachments = referencesIn(map.value(record, Target::Attachments));
    fields.conversationId = text(Target::ConversationId);
    fields.conversationTopic = text(Target::ConversationTopic);
    fields.inReplyTo = text(Target::InReplyTo);
    fields.event = eventOf(text(Target::Event), !fields.inReplyTo.isEmpty());
    fields.originalId = text(Target::OriginalId);
    const bool isChange = fields.event == "edit" || fields.event == "delete";
    if (isChange && fields.originalId.isEmpty())
        fields.originalId = fields.id;
    return fields;
}

} // namespace xip
