// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/archivefields.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "mime/cleantext.h"
#include "mime/headerwriter.h"
#include "mime/threadindex.h"

namespace mime {

static constexpr qsizetype idLimit = 4096;
static constexpr qsizetype topicLimit = 200;
static constexpr qsizetype valueLimit = 16 * 1024;
static constexpr qsizetype messageIdLimit = 900;
static constexpr size_t mostReferences = 20;
static constexpr size_t lastReferences = 10;

/// The start of a conversation whose start is not known. Any will do, as long as it is the same in all of its
/// messages and before them.
static constexpr base::Instant unknownStart = std::chrono::sys_days(std::chrono::year(2000) / 1 / 1);

static std::string exactText(QStringView text)
{
    return headerText(text, idLimit, Spaces::Keep);
}

void writeArchiveFields(HeaderWriter &fields, const model::Message &message, const Stamp &stamp)
{
    fields.write("X-Archive-Key", stamp.key.toHex().toStdString());
    fields.write("X-Archive-Schema", "1");
    fields.writeText("X-Archive-Source", headerText(message.sourceName, topicLimit));
    fields.write("X-Archive-Connector", model::identityHash(stamp.identity).toStdString());
    fields.writeText("X-Archive-Item-Id", exactText(stamp.itemId));
    fields.writeText("X-Archive-Item-Version", exactText(stamp.revision));
    fields.writeText("X-Archive-Original-Id", exactText(stamp.originalId));
    fields.writeText("X-Archive-Event", headerText(QString::fromUtf8(stamp.event), topicLimit));
    fields.writeText("X-Archive-Conversation-Id", exactText(message.conversationId));
    fields.write("X-Archive-Sha256", stamp.sourceDigest.toHex().toStdString());
    fields.writeText("X-Archive-Date-Source", headerText(QString::fromUtf8(message.dateSource), topicLimit));
}

static bool startsWith(QByteArrayView name, QByteArrayView prefix)
{
    return name.size() >= prefix.size() &&
           qstrnicmp(name.data(), prefix.size(), prefix.data(), prefix.size()) == 0;
}

static bool isAllowedField(const QByteArray &name)
{
    static constexpr std::array<const char *, 5> others = {"Comments", "Keywords", "Importance",
                                                           "Sensitivity", "Content-Class"};
    constexpr qsizetype nameLimit = 64;
    if (name.size() > nameLimit ||
        !std::all_of(name.begin(), name.end(), [](char c) { return c > 0x20 && c < 0x7F && c != ':'; }))
        return false;
    if (startsWith(name, "X-"))
        return name.size() > 2 && !startsWith(name, "X-Archive-") && !startsWith(name, "X-MS-Exchange-") &&
               !startsWith(name, "X-MS-Journal-");
    return std::any_of(others.begin(), others.end(),
                       [&](const char *other) { return name.compare(other, Qt::CaseInsensitive) == 0; });
}

void writeSourceFields(HeaderWriter &fields, const model::Message &message)
{
    for (const auto &[name, value] : message.headers) {
        if (isAllowedField(name))
            fields.writeText({name.data(), static_cast<size_t>(name.size())},
                             headerText(value, valueLimit, Spaces::Keep));
    }
}

std::string cleanMessageId(QByteArrayView id)
{
    std::string out;
    for (const char c : id) {
        if (c > 0x20 && c < 0x7F && c != '<' && c != '>')
            out += c;
    }
    return out.size() <= static_cast<size_t>(messageIdLimit) ? out : std::string();
}

static std::string bracketed(const std::string &id)
{
    return '<' + id + '>';
}

static std::vector<std::string> references(const model::Message &message, const std::string &parent)
{
    std::vector<std::string> ids;
    for (const QByteArray &reference : message.references) {
        std::string id = cleanMessageId(reference);
        if (!id.empty())
            ids.push_back(std::move(id));
    }
    if (!parent.empty() && std::find(ids.begin(), ids.end(), parent) == ids.end())
        ids.push_back(parent);
    if (ids.size() > mostReferences)
        ids.erase(ids.begin() + 1, ids.end() - static_cast<std::ptrdiff_t>(lastReferences));
    return ids;
}

void writeThreadFields(HeaderWriter &fields, const model::Message &message)
{
    const std::string parent = cleanMessageId(message.inReplyTo);
    if (!parent.empty())
        fields.write("In-Reply-To", bracketed(parent));
    const std::vector<std::string> ids = references(message, parent);
    if (!ids.empty()) {
        fields.begin("References");
        for (const std::string &id : ids)
            fields.add(bracketed(id));
        fields.end();
    }
    fields.writeText("Thread-Topic", headerText(message.conversationTopic, topicLimit));
    if (message.conversationId.isEmpty())
        return;
    const base::Instant start = message.conversationStart.value_or(unknownStart);
    fields.write("Thread-Index", threadIndex(message.conversationId, start,
                                             parent.empty() ? std::nullopt : std::optional(message.date)));
}

} // namespace mime
