// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/htmldocument.h"

#include <QList>

#include "mime/cleantext.h"
#include "mime/datetime.h"
#include "mime/envelope.h"
#include "mime/htmlsanitizer.h"

namespace mime {

using Role = model::Person::Role;

static constexpr int shownPeople = 100;
static constexpr qsizetype cellLimit = 500;

static void add(QByteArray &out, std::string_view text)
{
    out.append(text.data(), static_cast<qsizetype>(text.size()));
}

static void beginRow(QByteArray &out, std::string_view label)
{
    add(out, "<tr><th align=\"left\" valign=\"top\">");
    add(out, label);
    add(out, "</th><td>");
}

static void endRow(QByteArray &out)
{
    add(out, "</td></tr>\r\n");
}

static void addRow(QByteArray &out, std::string_view label, QStringView value)
{
    if (value.isEmpty())
        return;
    beginRow(out, label);
    appendHtmlText(out, value.first(std::min(value.size(), cellLimit)));
    endRow(out);
}

static void addPerson(QByteArray &out, const model::Person &person, const Mailbox &mailbox)
{
    constexpr qsizetype nameLimit = 100;
    if (!person.name.isEmpty()) {
        appendHtmlText(out, QStringView(person.name).first(std::min(person.name.size(), nameLimit)));
        out += ' ';
    }
    add(out, "&lt;");
    appendHtmlText(out, QString::fromStdString(mailbox.address));
    add(out, "&gt;");
}

static void addPeople(QByteArray &out, const Envelope &envelope, std::string_view label, bool isAuthors)
{
    const model::People &people = envelope.people();
    int count = 0;
    for (size_t i = 0; i < people.size(); ++i) {
        if (people[i].role == Role::Bcc || people[i].isAuthor() != isAuthors)
            continue;
        if (++count > shownPeople)
            continue;
        if (count == 1)
            beginRow(out, label);
        else
            add(out, ", ");
        addPerson(out, people[i], envelope.mailbox(i));
    }
    if (count > shownPeople)
        out += " and " + QByteArray::number(count - shownPeople) + " more";
    if (count > 0)
        endRow(out);
}

static void addTable(QByteArray &out, const model::Message &message, const Envelope &envelope,
                     const Frame &frame)
{
    add(out, "<table border=\"0\" cellpadding=\"2\" cellspacing=\"0\">\r\n");
    addRow(out, "Source", message.sourceName);
    if (frame.event != "post" && !frame.event.isEmpty())
        addRow(out, "Event", QString::fromUtf8(frame.event));
    if (!frame.subject.isEmpty()) {
        beginRow(out, "Subject");
        appendHtmlText(out, frame.subject);
        endRow(out);
    }
    addRow(out, "Conversation", message.conversationTopic);
    addPeople(out, envelope, "From", true);
    addPeople(out, envelope, "Participants", false);
    beginRow(out, "Time");
    add(out, readableDate(message.date, message.utcOffset));
    endRow(out);
    add(out, "</table>\r\n<hr>\r\n");
}

QByteArray htmlDocument(const model::Message &message, const Envelope &envelope, const Frame &frame,
                        InlineImages &images)
{
    QByteArray out;
    out.reserve(message.html.size() * 2 + 2048);
    add(out, "<!DOCTYPE html>\r\n<html><head><meta charset=\"utf-8\"></head><body>\r\n");
    addTable(out, message, envelope, frame);
    add(out, "<div>");
    appendSafeHtml(out, message.html, &images);
    add(out, "</div>\r\n");
    for (const QStringView note : QStringView(frame.notes).split(u'\n', Qt::SkipEmptyParts)) {
        add(out, "<p><em>");
        appendHtmlText(out, note);
        add(out, "</em></p>\r\n");
    }
    add(out, "</body></html>\r\n");
    return out;
}

} // namespace mime
