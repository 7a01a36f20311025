// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/conversion.h"

#include <QBuffer>

#include "base/digest.h"
#include "base/failure.h"
#include "connectors/jabber/record.h"
#include "connectors/jabber/stanza.h"
#include "connectors/jabber/stanzaparser.h"

namespace jabber {

using model::Attachment;
using model::Message;
using model::Person;
using Kind = Utterance::Kind;

static const QByteArray packedPrefix = "stanza:";
static const QByteArray plainPrefix = "stanza=";

/// Packing something short takes longer than all else that is done to a message.
static constexpr qsizetype longestPlain = 4 << 10;

static bool isStanza(const Attachment &attachment)
{
    return attachment.locator.startsWith(packedPrefix) || attachment.locator.startsWith(plainPrefix);
}

QString sourceName()
{
    return QStringLiteral("Cisco Jabber on MS SQL");
}

/// What clients that cannot transfer files show in place of the text.
static bool isTransferNotice(const QString &body)
{
    return body.trimmed() == u"Your chat application does not support downloading this file";
}

static Person personOf(const QString &jid, const QString &nick, Person::Role role, const AddressRules &rules)
{
    // An occupant whom nobody knows: a room's JID is never a mailbox.
    const bool isOccupant = jid.contains(u'/');
    return {.name = nick,
            .address = isOccupant ? QString() : rules.addressOf(jid),
            .sourceId = jid,
            .role = role,
            .external = false};
}

/// Those whose rows came late get a copy of their own; the sender has his already.
static model::People peopleOf(const Record &record, const AddressRules &rules)
{
    model::People people;
    if (!record.isSupplement)
        people.push_back(personOf(record.said.from, record.said.nick, Person::Role::From, rules));
    for (const QString &jid : record.said.to)
        people.push_back(personOf(jid, {}, Person::Role::To, rules));
    return people;
}

static QString fileNote(const Record &record, const Stanza &stanza)
{
    const QString name = record.file ? record.file->name : stanza.fileName;
    if (name.isEmpty())
        return {};
    QString note = QStringLiteral("File transferred: %1").arg(name);
    if (record.file && record.file->size >= 0)
        note += QStringLiteral(", %1 bytes").arg(record.file->size);
    if (record.file && !record.file->path.isEmpty())
        note +=
            QStringLiteral(", kept on the file server %1 as %2").arg(record.file->server, record.file->path);
    else
        note += QStringLiteral(", kept on the file server");
    return note;
}

static QString textOf(const Record &record, const Stanza &stanza)
{
    QString body = isTransferNotice(record.said.body) ? QString() : record.said.body;
    if (body.isEmpty() && !stanza.fileName.isEmpty())
        body = textBesideFile(record.said.stanza);
    QStringList parts;
    if (record.isSupplement)
        parts.append(QStringLiteral("Sent by %1. This copy is for receivers that the database named later.")
                         .arg(record.said.from));
    parts.append(body);
    if (record.said.length > 0)
        parts.append(QStringLiteral("The database holds %1 of the %2 characters of this message.")
                         .arg(record.said.body.size())
                         .arg(record.said.length));
    parts.append(fileNote(record, stanza));
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n\n"));
}

/// The stanza as it was logged, as evidence. It travels inside of the locator: the database forgets.
static Attachment evidence(const QString &stanza)
{
    const QByteArray bytes = stanza.toUtf8();
    Attachment attachment{.name = QStringLiteral("stanza.xml"), .mediaType = "application/xml"};
    attachment.size = bytes.size();
    attachment.sha256 = base::Digest::sha256(bytes);
    attachment.locator = bytes.size() <= longestPlain
                             ? QByteArray(plainPrefix + bytes)
                             : QByteArray(packedPrefix + qCompress(bytes).toBase64());
    return attachment;
}

static void checkReadable(const Record &record, const model::SourceItem &item)
{
    if (looksEncrypted(record.said.stanza))
        throw base::itemFailure(
            "SOURCE_ITEM_UNREADABLE",
            QStringLiteral("The message “%1” is encrypted in the database.").arg(item.id),
            QStringLiteral("Switch the encryption of the message archiver off, or have Cisco "
                           "decrypt the rows, then replay."));
    if (record.said.from.isEmpty())
        throw base::itemFailure("MISSING_MANDATORY(from)",
                                QStringLiteral("The message “%1” does not say who wrote it.").arg(item.id));
}

/// Two people's messages make a conversation whoever writes; a room is one by itself.
static QString conversationOf(const Utterance &said)
{
    if (said.kind != Kind::Chat)
        return said.room;
    QStringList pair = said.to;
    pair.append(said.from);
    pair.sort();
    return pair.join(u'|') + (said.thread.isEmpty() ? QString() : QString(u'|' + said.thread));
}

static void addHeaders(Message &message, const Record &record, const Stanza &stanza)
{
    const auto add = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            message.headers.emplace_back(name, value);
    };
    add("X-Jabber-From", record.said.from);
    add("X-Jabber-Room", record.said.room);
    add("X-Jabber-Stanza-Id", stanza.id);
    add("X-Jabber-Replaces", stanza.replaces);
    add("X-Jabber-Delayed-Since", stanza.stamp);
}

Message messageOf(const model::SourceItem &item, const AddressRules &rules)
{
    const Record record = Record::decoded(item.record);
    checkReadable(record, item);
    const Stanza stanza = Stanza::from(record.said.stanza);
    Message message{.people = peopleOf(record, rules), .date = record.at, .sourceName = sourceName()};
    message.subject = record.said.subject.isEmpty() ? record.title : record.said.subject;
    message.text = textOf(record, stanza);
    if (stanza.isReadable && !record.isSupplement && stanza.fileName.isEmpty())
        message.html = stanza.html;
    message.conversationId = conversationOf(record.said);
    message.conversationTopic = record.title;
    addHeaders(message, record, stanza);
    if (!record.said.stanza.isEmpty())
        message.attachments.push_back(evidence(record.said.stanza));
    return message;
}

void gatherStanzas(Message &transcript, const std::vector<model::SourceItem> &items)
{
    std::erase_if(transcript.attachments, isStanza);
    QString all;
    for (const model::SourceItem &item : items) {
        const QString stanza = Record::decoded(item.record).said.stanza;
        if (Stanza::from(stanza).isReadable)
            all += stanza + u'\n';
        else if (!stanza.isEmpty())
            all += u"<unreadable>" + stanza.toHtmlEscaped() + u"</unreadable>\n";
    }
    if (all.isEmpty())
        return;
    transcript.attachments.push_back(evidence(u"<stanzas>\n" + all + u"</stanzas>\n"));
    transcript.attachments.back().name = QStringLiteral("stanzas.xml");
}

std::unique_ptr<QIODevice> deviceFor(const Attachment &attachment)
{
    const QByteArray &locator = attachment.locator;
    QByteArray bytes;
    if (locator.startsWith(plainPrefix))
        bytes = locator.mid(plainPrefix.size());
    else if (locator.startsWith(packedPrefix))
        bytes = qUncompress(QByteArray::fromBase64(locator.mid(packedPrefix.size())));
    if (bytes.isEmpty())
        throw base::itemFailure(
            "ATTACHMENT_UNAVAILABLE",
            QStringLiteral("“%1” is no attachment of a Jabber message.").arg(attachment.name));
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    return device;
}

} // namespace jabber
