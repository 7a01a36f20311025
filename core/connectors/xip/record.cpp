// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/record.h"

#include <algorithm>
#include <array>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/failure.h"

namespace xip {

using model::Attachment;

static constexpr std::array<QStringView, 6> formats{u"mail", u"json", u"xml", u"csv", u"dump", u"file"};

static QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

static QByteArray unhex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

static QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray Locator::encoded() const
{
    return compact({{QStringLiteral("content"), hex(content)},
                    {QStringLiteral("file"), file},
                    {QStringLiteral("member"), member},
                    {QStringLiteral("offset"), offset},
                    {QStringLiteral("length"), length}});
}

Locator Locator::decoded(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    const Locator locator{.content = unhex(json.value(u"content")),
                          .file = json.value(u"file").toString(),
                          .member = json.value(u"member").toInteger(-1),
                          .offset = json.value(u"offset").toInteger(-1),
                          .length = json.value(u"length").toInteger(-1)};
    if (locator.content.size() != 32 || locator.member < 0 || locator.offset < 0 || locator.length < 0)
        throw base::itemFailure(
            "ATTACHMENT_UNAVAILABLE",
            QStringLiteral("“%1” does not lead into an XIP file.").arg(QString::fromUtf8(text)));
    return locator;
}

static QJsonObject signerJson(const archive::Signer &signer)
{
    QJsonObject json{{QStringLiteral("subject"), signer.subject},
                     {QStringLiteral("fingerprint"), hex(signer.fingerprint)}};
    if (signer.signedAt)
        json.insert(QStringLiteral("signedAt"), qint64(signer.signedAt->time_since_epoch().count()));
    return json;
}

static archive::Signer signerOf(const QJsonObject &json)
{
    archive::Signer signer{.subject = json.value(u"subject").toString(),
                           .fingerprint = unhex(json.value(u"fingerprint")),
                           .signedAt = {}};
    if (json.contains(u"signedAt"))
        signer.signedAt = base::Instant{std::chrono::milliseconds{json.value(u"signedAt").toInteger()}};
    return signer;
}

static QJsonObject attachmentJson(const Attachment &attachment)
{
    return {{QStringLiteral("name"), attachment.name},
            {QStringLiteral("mediaType"), QString::fromLatin1(attachment.mediaType)},
            {QStringLiteral("contentId"), QString::fromUtf8(attachment.contentId)},
            {QStringLiteral("size"), attachment.size},
            {QStringLiteral("locator"), QString::fromUtf8(attachment.locator)},
            {QStringLiteral("omittedFor"), QString::fromLatin1(attachment.omittedFor)},
            {QStringLiteral("sha256"), hex(attachment.sha256)}};
}

static Attachment attachmentOf(const QJsonObject &json)
{
    return {.name = json.value(u"name").toString(),
            .mediaType = json.value(u"mediaType").toString().toLatin1(),
            .contentId = json.value(u"contentId").toString().toUtf8(),
            .size = json.value(u"size").toInteger(-1),
            .locator = json.value(u"locator").toString().toUtf8(),
            .omittedFor = json.value(u"omittedFor").toString().toLatin1(),
            .sha256 = unhex(json.value(u"sha256")),
            .storedAt = {}};
}

QString Record::Origin::words() const
{
    if (member.isEmpty())
        return {};
    const QString place = QStringLiteral("“%1” in “%2”").arg(member, archive);
    return line > 0 ? QStringLiteral("%1, line %2").arg(place).arg(line) : place;
}

QByteArray Record::encoded() const
{
    QJsonObject json{{QStringLiteral("format"), formats.at(static_cast<size_t>(format)).toString()}};
    if (!origin.member.isEmpty())
        json.insert(QStringLiteral("origin"), QJsonArray{origin.archive, origin.member, origin.line});
    if (signer)
        json.insert(QStringLiteral("signer"), signerJson(*signer));
    if (hasFileTime)
        json.insert(QStringLiteral("fileTime"), true);
    QJsonArray list;
    for (const Attachment &attachment : attachments)
        list.append(attachmentJson(attachment));
    if (!list.isEmpty())
        json.insert(QStringLiteral("attachments"), list);
    if (!troubleKey.isEmpty())
        json.insert(QStringLiteral("trouble"),
                    QJsonArray{QString::fromLatin1(troubleKey), troubleText, troubleFix});
    return compact(json) + QByteArray("\n") + bytes;
}

Record Record::decoded(const QByteArray &text)
{
    const qsizetype line = text.indexOf('\n');
    const QJsonObject json = QJsonDocument::fromJson(text.left(line)).object();
    const QString name = json.value(u"format").toString();
    const auto format = std::ranges::find(formats, QStringView(name));
    if (line < 0 || format == formats.end())
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("This is no record of an XIP item."));
    Record record{.format = static_cast<Format>(format - formats.begin())};
    const QJsonArray origin = json.value(u"origin").toArray();
    record.origin = {origin.at(0).toString(), origin.at(1).toString(), origin.at(2).toInteger()};
    if (json.contains(u"signer"))
        record.signer = signerOf(json.value(u"signer").toObject());
    record.hasFileTime = json.value(u"fileTime").toBool();
    for (const QJsonValue &value : json.value(u"attachments").toArray())
        record.attachments.push_back(attachmentOf(value.toObject()));
    const QJsonArray trouble = json.value(u"trouble").toArray();
    record.troubleKey = trouble.at(0).toString().toLatin1();
    record.troubleText = trouble.at(1).toString();
    record.troubleFix = trouble.at(2).toString();
    record.bytes = text.mid(line + 1);
    return record;
}

} // namespace xip
