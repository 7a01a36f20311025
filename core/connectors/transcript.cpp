// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/transcript.h"

#include <algorithm>
#include <iterator>

#include <QDateTime>

namespace connectors {

using model::Message;
using model::Person;

static QDateTime utcOf(base::Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()).count(), Qt::UTC);
}

static QString dayOf(const Message &message)
{
    return utcOf(message.date).toString(QStringLiteral("yyyy-MM-dd"));
}

static QString keyOf(const Person &person)
{
    return person.label().toLower();
}

QStringList audienceOf(const Message &message)
{
    QStringList keys;
    for (const Person &person : message.people)
        keys.append(keyOf(person));
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

static QString writerOf(const Message &message)
{
    const auto from = std::ranges::find(message.people, Person::Role::From, &Person::role);
    if (from == message.people.end())
        return QStringLiteral("?");
    return from->name.isEmpty() ? from->label() : from->name;
}

/// Who wrote first is the sender; everyone else is addressed.
static model::People peopleOf(const std::vector<Message> &messages)
{
    model::People people;
    QStringList seen;
    for (const Message &message : messages) {
        for (Person person : message.people) {
            if (seen.contains(keyOf(person)))
                continue;
            seen.append(keyOf(person));
            const bool isFirst = &message == &messages.front() && person.role == Person::Role::From;
            person.role = isFirst ? Person::Role::From : Person::Role::To;
            people.push_back(person);
        }
    }
    return people;
}

static QString textOf(const std::vector<Message> &messages)
{
    QString text = dayOf(messages.front()) + QStringLiteral(" (UTC)\n");
    for (const Message &message : messages)
        text += u'\n' + utcOf(message.date).toString(QStringLiteral("HH:mm:ss")) + u' ' + writerOf(message) +
                QStringLiteral(": ") + QString(message.text).replace(u'\n', QStringLiteral("\n    "));
    return text + u'\n';
}

static QString htmlOf(const std::vector<Message> &messages)
{
    QString html = QStringLiteral("<p>%1 (UTC)</p><table>").arg(dayOf(messages.front()));
    for (const Message &message : messages)
        html += QStringLiteral("<tr valign=\"top\"><td>") +
                utcOf(message.date).toString(QStringLiteral("HH:mm:ss")) + QStringLiteral("</td><td><b>") +
                writerOf(message).toHtmlEscaped() + QStringLiteral("</b></td><td>") +
                message.text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) +
                QStringLiteral("</td></tr>");
    return html + QStringLiteral("</table>");
}

/// What all of them say.
static std::vector<std::pair<QByteArray, QString>> commonHeaders(const std::vector<Message> &messages)
{
    auto headers = messages.front().headers;
    std::erase_if(headers, [&](const auto &header) {
        return std::ranges::any_of(messages, [&](const Message &message) {
            return std::ranges::find(message.headers, header) == message.headers.end();
        });
    });
    return headers;
}

static constexpr qsizetype namesInSubject = 3;

/// What it is about, else who talks; and the day.
static QString subjectOf(const Message &first, const model::People &people)
{
    QString about = first.conversationTopic.isEmpty() ? first.subject : first.conversationTopic;
    if (about.isEmpty()) {
        QStringList names;
        for (const Person &person : people)
            names.append(person.name.isEmpty() ? person.label() : person.name);
        const qsizetype others = names.size() - namesInSubject;
        about = names.mid(0, namesInSubject).join(QStringLiteral(", "));
        if (others > 0)
            about += QStringLiteral(" and %1 more").arg(others);
    }
    return about + QStringLiteral(", ") + dayOf(first);
}

Message transcriptOf(const std::vector<Message> &messages)
{
    const Message &first = messages.front();
    Message whole{.people = peopleOf(messages), .date = first.date, .utcOffset = first.utcOffset};
    whole.subject = subjectOf(first, whole.people);
    whole.text = textOf(messages);
    whole.html = htmlOf(messages);
    for (const Message &message : messages) {
        for (model::Attachment attachment : message.attachments) {
            attachment.contentId.clear();
            whole.attachments.push_back(std::move(attachment));
        }
    }
    whole.sourceName = first.sourceName;
    whole.conversationId = first.conversationId;
    whole.conversationTopic = first.conversationTopic;
    whole.conversationStart = first.conversationStart;
    whole.headers = commonHeaders(messages);
    return whole;
}

} // namespace connectors
