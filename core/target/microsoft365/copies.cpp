// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/copies.h"

#include <algorithm>

#include <QJsonArray>

#include "target/microsoft365/address.h"
#include "target/microsoft365/attachments.h"
#include "target/microsoft365/batch.h"
#include "target/microsoft365/properties.h"

namespace microsoft365 {

using target::Found;

static QStringList messagesIn(const MailboxRef &mailbox, const QString &folderId)
{
    return {QStringLiteral("users"), mailbox.id, QStringLiteral("mailFolders"), folderId,
            QStringLiteral("messages")};
}

static QString valueIn(const QJsonObject &message, const QString &property)
{
    const QJsonArray values = message.value(QLatin1String("singleValueExtendedProperties")).toArray();
    for (const QJsonValue &value : values) {
        // Graph gives ids back in a spelling of its own.
        if (value[QLatin1String("id")].toString().compare(property, Qt::CaseInsensitive) == 0)
            return value[QLatin1String("value")].toString();
    }
    return {};
}

/// Whether the attachments are those that the mark `<count>:<bytes>` tells of.
static bool hasAllParts(const QString &mark, const QJsonArray &attachments)
{
    if (mark.isEmpty())
        return true;
    const qsizetype count = mark.section(u':', 0, 0).toLongLong();
    const qint64 bytes = mark.section(u':', 1, 1).toLongLong();
    qint64 sum = 0;
    for (const QJsonValue &attachment : attachments)
        sum += attachment[QLatin1String("size")].toInteger();
    return attachments.size() == count && sum >= bytes && sum <= bytes + count * Attachments::sizeSlack;
}

Found foundIn(const QJsonObject &message)
{
    const bool isWhole =
        !message.value(QLatin1String("isDraft")).toBool() &&
        hasAllParts(valueIn(message, property::parts), message.value(QLatin1String("attachments")).toArray());
    return {isWhole ? Found::State::Complete : Found::State::Incomplete,
            message.value(QLatin1String("id")).toString().toUtf8()};
}

Found bestOf(const QJsonArray &messages)
{
    Found best;
    for (const QJsonValue &message : messages) {
        const Found found = foundIn(message.toObject());
        if (best.state == Found::State::Absent ||
            (best.state == Found::State::Incomplete && found.state == Found::State::Complete))
            best = found;
    }
    return best;
}

/// The properties, and what foundIn() compares with the mark.
static QString expansion(const QStringList &properties)
{
    return propertyExpansion(properties) + QStringLiteral(",attachments($select=id,size)");
}

static QByteArray lookUpAddress(const MailboxRef &mailbox, const QString &folderId, const QString &property,
                                const QByteArray &value)
{
    return address(messagesIn(mailbox, folderId),
                   {{"$filter", propertyFilter(property, QString::fromLatin1(value.toHex()))},
                    {"$select", QStringLiteral("id,isDraft")},
                    {"$expand", expansion({property::parts, property::sourceSha256})},
                    {"$top", QStringLiteral("10")}});
}

/// The copies of one key on this page and those it leads to, up to a whole one: an empty page may lead to
/// others.
QJsonArray Copies::copiesFrom(QJsonObject page, const MailboxRef &mailbox, const base::Stop &stop)
{
    constexpr int mostPages = 1000;
    QJsonArray copies;
    for (int pages = 0; pages < mostPages; ++pages) {
        const QJsonArray messages = valuesIn(page);
        for (const QJsonValue &each : messages)
            copies.append(each);
        const QString link = page.value(QLatin1String("@odata.nextLink")).toString();
        if (link.isEmpty() || bestOf(copies).state == Found::State::Complete)
            return copies;
        const net::Response response =
            m_client.sendPatiently({.url = QUrl::fromEncoded(link.toUtf8())}, &mailbox, stop);
        if (!response.isSuccess())
            throw m_client.failureOfLook(errorOf(response));
        page = objectIn(response);
    }
    throw base::Failure(base::Reaction::ParkMailbox, base::Area::Destination, "IMPORT_UNAVAILABLE",
                        QStringLiteral("Microsoft 365's list of a message's copies does not end."),
                        QStringLiteral("It is tried again; should it stay so, tell Microsoft's support."));
}

/// True: the folder is gone.
bool Copies::lookUp(const MailboxRef &mailbox, std::span<const LookUp> all, const Take &take,
                    const base::Stop &stop)
{
    for (; !all.empty(); all = all.subspan(std::min(Batch::most, all.size()))) {
        const auto some = all.first(std::min(Batch::most, all.size()));
        Batch batch(m_client, mailbox);
        for (const LookUp &each : some)
            batch.add(each.address);
        const std::vector<Batch::Answer> answers = batch.read(stop);
        for (size_t i = 0; i < some.size(); ++i) {
            if (answers[i].error && troubleOf(*answers[i].error) == Trouble::NotFound)
                return true;
            if (answers[i].error)
                throw m_client.failureOfLook(*answers[i].error);
            take(*some[i].letter, copiesFrom(answers[i].body, mailbox, stop));
        }
    }
    return false;
}

/// Whether a copy says that it is of another source digest than the letter.
static bool isOther(const QJsonArray &messages, const Found &copy, const target::Letter &letter)
{
    return std::ranges::any_of(messages, [&](const QJsonValue &each) {
        const QJsonObject message = each.toObject();
        const QString digest = valueIn(message, property::sourceSha256);
        return foundIn(message).receipt == copy.receipt && !letter.sourceDigest.isEmpty() &&
               !digest.isEmpty() && digest.toLatin1() != letter.sourceDigest.toHex();
    });
}

bool Copies::find(const MailboxRef &mailbox, const QString &folderId, std::span<const target::Letter> letters,
                  std::map<model::DeliveryKey, Found> &found, const base::Stop &stop)
{
    std::vector<LookUp> byKey;
    for (const target::Letter &letter : letters)
        byKey.push_back(
            {&letter, lookUpAddress(mailbox, folderId, property::itemKey, letter.archiveKey.bytes)});
    std::vector<LookUp> byDigest;
    const auto takeCopy = [&](const target::Letter &letter, const QJsonArray &messages) {
        const Found best = bestOf(messages);
        if (best.state != Found::State::Absent)
            found[letter.key] = best;
        if (best.state == Found::State::Complete && isOther(messages, best, letter))
            byDigest.push_back(
                {&letter, lookUpAddress(mailbox, folderId, property::sourceSha256, letter.sourceDigest)});
    };
    const auto takeContent = [&](const target::Letter &letter, const QJsonArray &messages) {
        const bool isThere = bestOf(messages).state == Found::State::Complete;
        found[letter.key].content = isThere ? Found::Content::Elsewhere : Found::Content::Other;
    };
    return lookUp(mailbox, byKey, takeCopy, stop) || lookUp(mailbox, byDigest, takeContent, stop);
}

bool Copies::list(const MailboxRef &mailbox, const QString &folderId,
                  const std::function<void(const target::Held &)> &each, const base::Stop &stop)
{
    GraphRequest request{.address = address(messagesIn(mailbox, folderId),
                                            {{"$select", QStringLiteral("id,isDraft")},
                                             {"$expand", expansion({property::itemKey, property::parts})},
                                             {"$top", QStringLiteral("100")}})};
    for (bool isFirst = true;; isFirst = false) {
        const net::Response response = m_client.sendPatiently(request, &mailbox, stop);
        if (!response.isSuccess()) {
            const GraphError error = errorOf(response);
            if (isFirst && troubleOf(error) == Trouble::NotFound)
                return true;
            throw m_client.failureOfLook(error);
        }
        const QJsonObject page = objectIn(response);
        const QJsonArray messages = valuesIn(page);
        for (const QJsonValue &message : messages) {
            const QByteArray key =
                QByteArray::fromHex(valueIn(message.toObject(), property::itemKey).toLatin1());
            const Found found = foundIn(message.toObject());
            each({.receipt = found.receipt,
                  .key = key.isEmpty() ? model::DeliveryKey()
                                       : model::deliveryKey(model::ItemKey{key}, mailbox.id),
                  .messageSha256 = {},
                  .isIncomplete = !key.isEmpty() && found.state == Found::State::Incomplete});
        }
        const QString link = page.value(QLatin1String("@odata.nextLink")).toString();
        if (link.isEmpty())
            return false;
        request = {.url = QUrl::fromEncoded(link.toUtf8())};
    }
}

std::optional<bool> Copies::holdsAny(const MailboxRef &mailbox, const QString &folderId,
                                     const base::Stop &stop)
{
    const net::Response response = m_client.sendPatiently(
        {.address = address(messagesIn(mailbox, folderId),
                            {{"$select", QStringLiteral("id")}, {"$top", QStringLiteral("1")}})},
        &mailbox, stop);
    if (response.isSuccess())
        return !valuesIn(objectIn(response)).isEmpty();
    const GraphError error = errorOf(response);
    if (troubleOf(error) == Trouble::NotFound)
        return {};
    throw m_client.failureOfLook(error);
}

} // namespace microsoft365
