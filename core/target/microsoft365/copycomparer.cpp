// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/copycomparer.h"

#include <algorithm>
#include <utility>

#include <QJsonArray>
#include <QSet>

#include "base/retrying.h"
#include "target/microsoft365/address.h"
#include "target/microsoft365/attachments.h"
#include "target/microsoft365/attachmentsink.h"
#include "target/microsoft365/bodytext.h"
#include "target/microsoft365/messagejson.h"
#include "target/microsoft365/properties.h"

namespace microsoft365 {

using target::Compared;

/// How often an attachment is asked for when the connection breaks.
static constexpr int attachmentAttempts = 4;

/// Of an answer beside an attachment's content. Of that, JSON may escape each character.
static constexpr qint64 besideContent = 1 << 20;

static QString renderingProperty()
{
    return property::own(QStringLiteral("X-Archive-Rendering"));
}

static void note(QStringList &fields, const QString &name)
{
    if (!fields.contains(name))
        fields.append(name);
}

static bool isSecondRendering(const QJsonObject &message)
{
    const QJsonArray values = message.value(QLatin1String("singleValueExtendedProperties")).toArray();
    return std::ranges::any_of(values, [](const QJsonValue &value) {
        return value[QLatin1String("id")].toString().compare(renderingProperty(), Qt::CaseInsensitive) == 0 &&
               value[QLatin1String("value")].toString() == QLatin1String("second");
    });
}

static QString emailAddressOf(const QJsonValue &recipient)
{
    return recipient[QLatin1String("emailAddress")][QLatin1String("address")].toString().trimmed();
}

/// To the second: Exchange keeps no more.
static bool isSameTime(base::Instant sent, const QJsonValue &kept)
{
    const auto time = base::fromIso(kept.toString());
    return time && std::chrono::abs(*time - sent) < std::chrono::seconds{1};
}

static void compareTexts(const QJsonObject &sent, const QJsonObject &kept, Compared &result)
{
    const auto text = [](const QJsonObject &message, const char *name) {
        return message.value(QLatin1String(name)).toString().simplified();
    };
    if (text(sent, "subject") != text(kept, "subject"))
        note(result.altered, QStringLiteral("subject"));
    // Exchange makes one where none was given.
    if (!text(sent, "internetMessageId").isEmpty() &&
        text(sent, "internetMessageId") != text(kept, "internetMessageId"))
        note(result.altered, QStringLiteral("Message-ID"));
    const auto isSame = isSameBody(sent.value(QLatin1String("body")).toObject(),
                                   kept.value(QLatin1String("body")).toObject());
    if (!isSame.value_or(false))
        note(isSame ? result.altered : result.leftOut, QStringLiteral("body"));
}

CopyComparer::CopyComparer(GraphClient &client, People::Read readDirectory, QString scratch)
    : m_client(client), m_people(std::move(readDirectory)), m_scratch(std::move(scratch))
{}

std::optional<Compared> CopyComparer::compare(const MailboxRef &mailbox, const QString &id,
                                              const target::Letter &letter, bool isOtherSigning,
                                              const base::Stop &stop)
{
    OpenedLetter opened(letter, m_scratch);
    Compared result;
    const Job job{mailbox, id, opened, isOtherSigning, stop, result};
    const QJsonObject sent = messageJson(opened, letter, {});
    const auto kept = read(job, sent);
    // Where an earlier journal kept what its second rendering lacks is that journal's own.
    if (!kept || (isOtherSigning && (isSecondRendering(sent) || isSecondRendering(*kept))))
        return {};
    compareTexts(sent, *kept, result);
    compareTimes(job, letter.date, *kept);
    comparePeople(job, sent, *kept);
    compareAttachments(job, *kept);
    return result;
}

/// Absent: the copy is gone. The body is asked for in the kind that was sent: what Exchange makes of one for
/// the other cannot be foretold, nor can what it takes out of HTML that it holds for unsafe.
std::optional<QJsonObject> CopyComparer::read(const Job &job, const QJsonObject &sent)
{
    const QString kind =
        sent.value(QLatin1String("body")).toObject().value(QLatin1String("contentType")).toString();
    const net::Response response = m_client.sendPatiently(
        {.address = address({QStringLiteral("users"), job.mailbox.id, QStringLiteral("messages"), job.id},
                            {{"$select", QStringLiteral("subject,from,sender,toRecipients,ccRecipients,"
                                                        "bccRecipients,replyTo,"
                                                        "sentDateTime,receivedDateTime,internetMessageId,"
                                                        "body")},
                             {"$expand", propertyExpansion({renderingProperty()}) +
                                             QStringLiteral(",attachments($select=id,name,size)")}}),
         .headers = {{"Prefer", "IdType=\"ImmutableId\", outlook.allow-unsafe-html, "
                                "outlook.body-content-type=\"" +
                                    kind.toLatin1() + '"'}}},
        &job.mailbox, job.stop);
    if (response.isSuccess())
        return objectIn(response);
    const GraphError error = errorOf(response);
    if (troubleOf(error) == Trouble::NotFound)
        return {};
    throw m_client.failureOf(error, About::Mailbox);
}

/// A time that came from the signature, or the file, is another in another signing.
void CopyComparer::compareTimes(const Job &job, base::Instant date, const QJsonObject &kept)
{
    const bool isOfSigning =
        job.isOtherSigning && !job.opened.headers().values("X-Archive-Date-Source").isEmpty();
    QStringList &fields = isOfSigning ? job.result.leftOut : job.result.altered;
    if (!isSameTime(date, kept.value(QLatin1String("sentDateTime"))))
        note(fields, QStringLiteral("time sent"));
    if (!isSameTime(date, kept.value(QLatin1String("receivedDateTime"))))
        note(fields, QStringLiteral("time received"));
}

void CopyComparer::comparePeople(const Job &job, const QJsonObject &sent, const QJsonObject &kept)
{
    for (const char *name : {"from", "sender"})
        compareAuthor(job, QLatin1String(name), sent, kept);
    for (const auto &[name, field] : {std::pair("to", "toRecipients"), std::pair("cc", "ccRecipients"),
                                      std::pair("bcc", "bccRecipients"), std::pair("reply to", "replyTo")})
        compareRecipients(job, QLatin1String(name), sent.value(QLatin1String(field)),
                          kept.value(QLatin1String(field)));
}

/// A tenant might put the mailbox's own address in a foreign author's place. Where others were kept it does
/// not, and it is somebody's doing.
void CopyComparer::compareAuthor(const Job &job, const QString &name, const QJsonObject &sent,
                                 const QJsonObject &kept)
{
    const QString before = emailAddressOf(sent.value(name));
    const QString after = emailAddressOf(kept.value(name));
    if (before.isEmpty())
        return;
    if (comparableAddress(before) == comparableAddress(after)) {
        if (m_authors.size() < 2)
            note(m_authors, comparableAddress(before));
        return;
    }
    const auto was = m_people.whoIs(before, job.stop);
    const auto is = m_people.whoIs(after, job.stop);
    if (was && was == is)
        return;
    const bool isSomebodysDoing = was && is && (*is != job.mailbox.id || keepsAuthors(job));
    note(isSomebodysDoing ? job.result.altered : job.result.leftOut, name);
}

bool CopyComparer::keepsAuthors(const Job &job)
{
    return std::ranges::any_of(
        m_authors, [&](const QString &author) { return m_people.whoIs(author, job.stop) != job.mailbox.id; });
}

void CopyComparer::compareRecipients(const Job &job, const QString &name, const QJsonValue &sent,
                                     const QJsonValue &kept)
{
    const auto all = [](const QJsonValue &recipients) {
        QSet<QString> addresses;
        const QJsonArray values = recipients.toArray();
        for (const QJsonValue &each : values)
            addresses.insert(comparableAddress(emailAddressOf(each)));
        return addresses;
    };
    const QSet<QString> before = all(sent);
    const QSet<QString> after = all(kept);
    if (before == after)
        return;
    bool isKnown = true;
    const auto people = [&](const QSet<QString> &addresses) {
        QSet<QString> persons;
        for (const QString &each : addresses) {
            const auto who = m_people.whoIs(each, job.stop);
            isKnown = isKnown && who;
            persons.insert(who.value_or(each));
        }
        return persons;
    };
    if (people(before) != people(after))
        note(isKnown ? job.result.altered : job.result.leftOut, name);
}

void CopyComparer::compareAttachments(const Job &job, const QJsonObject &kept)
{
    std::vector<Kept> left;
    const QJsonArray values = kept.value(QLatin1String("attachments")).toArray();
    for (const QJsonValue &value : values)
        left.push_back({.id = value[QLatin1String("id")].toString(),
                        .name = value[QLatin1String("name")].toString(),
                        .size = value[QLatin1String("size")].toInteger()});
    bool isOriginalUnsure = false;
    for (size_t i = 0; i < job.opened.parts().size(); ++i) {
        if (isKept(job, i, left))
            continue;
        const QString name = QStringLiteral("attachment ") + job.opened.parts()[i].name;
        // The whole message with our fields on top, those of the signing too.
        isOriginalUnsure =
            job.isOtherSigning && job.opened.hasOwnFieldsInOriginal() && i + 1 == job.opened.parts().size();
        note(isOriginalUnsure ? job.result.leftOut : job.result.altered, name);
    }
    for (const Kept &each : left) {
        const bool isOriginal = isOriginalUnsure && each.name == QLatin1String("original.eml");
        if (!isOriginal)
            note(job.result.altered, QStringLiteral("attachment ") + each.name);
    }
}

/// Whether one of those left is the part; takes it out.
bool CopyComparer::isKept(const Job &job, size_t part, std::vector<Kept> &left)
{
    const OpenedLetter::Part &sent = job.opened.parts()[part];
    const QByteArray sha256 = job.opened.sha256(part);
    for (auto each = left.begin(); each != left.end(); ++each) {
        const bool isLike = each->name.simplified() == sent.name.simplified() && each->size >= sent.size &&
                            each->size <= sent.size + Attachments::sizeSlack;
        if (!isLike)
            continue;
        if (each->sha256.isEmpty())
            readAttachment(job, *each);
        const bool isShownElsewhere = sent.isInline && !each->contentId.isEmpty() &&
                                      each->contentId != QString::fromUtf8(sent.contentId);
        if (each->sha256 != sha256 || isShownElsewhere)
            continue;
        left.erase(each);
        return true;
    }
    return false;
}

/// As it comes, since there may be 150 MB of it. Of one that is gone meanwhile the digest is that of nothing.
void CopyComparer::readAttachment(const Job &job, Kept &kept)
{
    const GraphRequest whole{.address =
                                 address({QStringLiteral("users"), job.mailbox.id, QStringLiteral("messages"),
                                          job.id, QStringLiteral("attachments"), kept.id}),
                             .limit = kept.size / 3 * 8 + besideContent};
    base::retrying(job.stop, m_client.clock(), attachmentAttempts, [&] {
        AttachmentSink sink;
        GraphRequest request = whole;
        request.sink = &sink;
        const net::Response response = m_client.send(request, &job.mailbox, job.stop);
        if (!response.isSuccess() && troubleOf(errorOf(response)) != Trouble::NotFound)
            throw m_client.failureOf(errorOf(response), About::Mailbox);
        kept.sha256 = sink.sha256();
        kept.contentId = sink.attachment().value(QLatin1String("contentId")).toString();
        kept.contentId.remove(u'<').remove(u'>');
    });
}

} // namespace microsoft365
