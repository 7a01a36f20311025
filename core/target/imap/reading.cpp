// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/reading.h"

#include <algorithm>

#include <QIODevice>
#include <QScopeGuard>

#include "base/digest.h"
#include "base/failure.h"
#include "base/files.h"
#include "target/copyheader.h"
#include "target/imap/arguments.h"
#include "target/imap/refusals.h"

namespace imap {

static constexpr size_t mostMessages = 20'000'000;
static constexpr size_t uidsAtATime = 5000;
static constexpr size_t keysAtATime = 1000;
static constexpr size_t messagesAtATime = 100;
static constexpr char headerFields[] = "BODY[HEADER.FIELDS";

/// The value of a FETCH response's item whose name begins like that; null: it is not there.
static const Value *itemOf(const Response &response, QByteArrayView name)
{
    if (response.name != "FETCH" || response.values.size() != 1)
        return nullptr;
    const std::vector<Value> &items = response.values.front().items;
    for (size_t i = 0; i + 1 < items.size(); i += 2) {
        if (items[i].text.left(name.size()).compare(name, Qt::CaseInsensitive) == 0)
            return &items[i + 1];
    }
    return nullptr;
}

static std::optional<quint32> uidOf(const Response &response)
{
    const Value *uid = itemOf(response, "UID");
    const quint32 number = uid ? uid->text.toUInt() : 0;
    return number > 0 ? std::optional(number) : std::nullopt;
}

static void fetch(Session &session, const QByteArray &set, const QByteArray &items, const base::Stop &stop,
                  const Conversation::Each &each)
{
    const Response answer = session.talk().run("UID FETCH " + set + ' ' + items, stop, each);
    // Some were removed meanwhile, and the others have been given.
    if (!answer.isOk() && answer.code != "EXPUNGEISSUED")
        throw refusalOf(answer, During::Reading);
}

std::vector<quint32> uidsFrom(Session &session, quint32 first, const base::Stop &stop)
{
    std::vector<quint32> uids;
    fetch(session, QByteArray::number(first) + ":*", "(UID)", stop, [&](const Response &response) {
        const auto uid = uidOf(response);
        if (!uid || *uid < first) // of an empty range servers give the last message there is
            return;
        if (uids.size() == mostMessages)
            throw base::Failure(
                base::Reaction::Retry, base::Area::Destination, "RESPONSE_UNREADABLE",
                QStringLiteral("The mail server names more messages than a folder can hold."));
        uids.push_back(*uid);
    });
    std::ranges::sort(uids);
    // Clang 14, which builds the fuzzers, cannot compile that of std::ranges.
    uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
    return uids;
}

/// Calls `use` with stretches of at most so many.
template<typename Use>
static void inPortions(std::span<const quint32> uids, size_t most, Use use)
{
    for (; !uids.empty(); uids = uids.subspan(std::min(most, uids.size())))
        use(uids.first(std::min(most, uids.size())));
}

std::vector<quint32> uidsAmong(Session &session, std::span<const quint32> uids, const base::Stop &stop)
{
    std::vector<quint32> there;
    inPortions(uids, uidsAtATime, [&](std::span<const quint32> portion) {
        fetch(session, uidSet(portion), "(UID)", stop, [&](const Response &response) {
            if (const auto uid = uidOf(response))
                there.push_back(*uid);
        });
    });
    return there;
}

std::optional<model::ItemKey> keyInHeader(const QByteArray &header)
{
    const QByteArray value = target::fieldIn(header, "x-archive-key");
    const model::ItemKey key{QByteArray::fromHex(value)};
    const bool isKey = value.size() == 32 && key.toHex() == value.toLower();
    return isKey ? std::optional(key) : std::nullopt;
}

static std::optional<model::ItemKey> keyOf(const Response &response)
{
    const Value *header = itemOf(response, headerFields);
    return header ? keyInHeader(header->text) : std::nullopt;
}

/// The keys that a FETCH gives, of those still `missing`; takes them out. NIL says that the server does not
/// have the field in hand, not that the message lacks it.
static void takeKeys(Session &session, std::vector<quint32> &missing, const QByteArray &section,
                     const std::function<void(quint32, const std::optional<model::ItemKey> &)> &each,
                     const base::Stop &stop)
{
    const QByteArray set = uidSet(missing); // those given are taken out meanwhile
    fetch(session, set, "(UID BODY.PEEK" + section + ')', stop, [&](const Response &response) {
        const auto uid = uidOf(response);
        const Value *header = itemOf(response, "BODY[HEADER");
        const bool isGiven = header && header->kind != Value::Kind::Nil;
        if (uid && isGiven && std::erase(missing, *uid) > 0)
            each(*uid, keyInHeader(header->text));
    });
}

void readKeys(Session &session, std::span<const quint32> uids,
              const std::function<void(quint32, const std::optional<model::ItemKey> &)> &each,
              const base::Stop &stop)
{
    inPortions(uids, keysAtATime, [&](std::span<const quint32> portion) {
        std::vector<quint32> missing(portion.begin(), portion.end());
        takeKeys(session, missing, "[HEADER.FIELDS (X-ARCHIVE-KEY)]", each, stop);
        if (missing.empty())
            return;
        takeKeys(session, missing, "[HEADER]", each, stop);
        // What is there and yet was not given would be sent a second time, were it taken for absent.
        if (!missing.empty() && !uidsAmong(session, missing, stop).empty())
            throw base::Failure(base::Reaction::ParkMailbox, base::Area::Destination, "MAILBOX_UNAVAILABLE",
                                QStringLiteral("The mail server left out a message when asked for all."),
                                QStringLiteral("See the mail server's log; it is tried again."));
    });
}

void readSourceDigests(Session &session, std::span<const quint32> uids,
                       const std::function<void(quint32, const QByteArray &)> &each, const base::Stop &stop)
{
    inPortions(uids, keysAtATime, [&](std::span<const quint32> portion) {
        const auto take = [&](const Response &response) {
            const auto uid = uidOf(response);
            const Value *header = itemOf(response, headerFields);
            if (uid && header)
                each(*uid, target::sourceDigestIn(header->text));
        };
        fetch(session, uidSet(portion), "(UID BODY.PEEK[HEADER.FIELDS (X-ARCHIVE-SHA256)])", stop, take);
    });
}

namespace {

/// The digests of a message that arrives in pieces.
struct Digests
{
    void add(QByteArrayView bytes)
    {
        asStored.add(bytes);
        withLineFeeds.add(bytes);
    }

    base::Digest asStored;
    base::LineFeedDigest withLineFeeds;
};

} // namespace

void readMessages(Session &session, std::span<const quint32> uids,
                  const std::function<void(const StoredMessage &)> &each, const base::Stop &stop)
{
    std::optional<Digests> digests(std::in_place);
    session.talk().setSink([&](QByteArrayView bytes) { digests->add(bytes); });
    const auto reset = qScopeGuard([&] { session.talk().setSink({}); });
    const auto take = [&](const Response &response) {
        const auto uid = uidOf(response);
        const Value *body = itemOf(response, "BODY[]");
        if (!uid || !body)
            return;
        if (body->kind != Value::Kind::Streamed)
            digests->add(body->text);
        each({*uid, keyOf(response), digests->asStored.result(), digests->withLineFeeds.result()});
        digests.emplace();
    };
    inPortions(uids, messagesAtATime, [&](std::span<const quint32> portion) {
        fetch(session, uidSet(portion), "(UID BODY.PEEK[HEADER.FIELDS (X-ARCHIVE-KEY)] BODY.PEEK[])", stop,
              take);
    });
}

bool readMessage(Session &session, quint32 uid, QIODevice &sink, const base::Stop &stop)
{
    bool isThere = false;
    const auto write = [&](QByteArrayView bytes) {
        if (sink.write(bytes.data(), bytes.size()) != bytes.size())
            throw base::storageFailure("STORAGE_FAILED", QStringLiteral("A message read from the mail server "
                                                                        "cannot be kept: %1.")
                                                             .arg(sink.errorString()));
    };
    session.talk().setSink(write);
    const auto reset = qScopeGuard([&] { session.talk().setSink({}); });
    fetch(session, QByteArray::number(uid), "(UID BODY.PEEK[])", stop, [&](const Response &response) {
        const Value *body = itemOf(response, "BODY[]");
        if (uidOf(response) != uid || !body || isThere)
            return;
        isThere = true;
        if (body->kind != Value::Kind::Streamed)
            write(body->text);
    });
    return isThere;
}

} // namespace imap
