// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include <QBuffer>

#include "base/failure.h"
#include "core/engine/mailboxcopy.h"
#include "target/target.h"

namespace support {

/// Mailboxes in memory that any number of lanes share, with the requests counted and faults to order.
struct Mailboxes
{
    using Copy = MailboxCopy;

    std::mutex mutex;
    target::Directory directory{
        .entries = {}, .domains = {QStringLiteral("example.com")}, .anyAddressInDomains = true};
    std::map<QString, std::vector<Copy>> copies; ///< by mailbox/folder
    int puts = 0;
    int finds = 0;
    int reads = 0;
    qsizetype looked = 0;         ///< letters that find() was asked for, all told
    bool findIsFinal = false;     ///< as the kind says when the world is opened
    qint64 largest = 0;           ///< bytes of a message; 0: any size is taken
    bool isAway = false;          ///< as a disk that is not mounted: requireUsed() refuses
    bool isMisconfigured = false; ///< as a certificate's file that is gone: requireUsed() refuses
    int probes = 0;
    bool keepsBytes = true;    ///< list() tells their digests
    bool isReadInVain = false; ///< read() finds no copy any more

    bool leavesOutWhatIsThere = false; ///< put() skips it, and the folder has no mark

    /// Half copies by key: find() names them, put() completes them when it is told so, and doubles them
    /// otherwise.
    std::map<model::DeliveryKey, QByteArray> halves;

    /// Asked before a letter is taken: what happens to it instead. Imported: it is taken. Unknown with
    /// `takesAnyway`: taken, but the answer is lost. May throw Failure, which ends the call.
    struct Fault
    {
        model::Outcome outcome{.state = model::Outcome::State::Imported};
        bool takesAnyway = false;
    };
    std::function<Fault(const QString &mailbox, const target::Letter &letter)> fault;

    /// Asked before find() and list() look. May throw Failure, which ends the call.
    std::function<void(const QString &mailbox)> lookFault;

    /// What compare() says of a copy; none: that it cannot be told. May throw Failure.
    std::function<std::optional<target::Compared>(const Copy &, const target::Letter &, bool isOtherSigning)>
        comparison;

    std::vector<Copy> in(const QString &mailbox, const QString &folder)
    {
        const std::lock_guard lock(mutex);
        return copies[mailbox + u'/' + folder];
    }

    /// With the mutex held.
    bool has(const QString &place, const model::DeliveryKey &key)
    {
        return std::ranges::find(copies[place], key, &Copy::key) != copies[place].end();
    }

    std::map<model::DeliveryKey, target::Found> find(const QString &mailbox, const QString &folder,
                                                     std::span<const target::Letter> letters)
    {
        if (lookFault)
            lookFault(mailbox);
        const std::lock_guard lock(mutex);
        ++finds;
        looked += qsizetype(letters.size());
        std::map<model::DeliveryKey, target::Found> found;
        for (const Copy &copy : copies[mailbox + u'/' + folder]) {
            for (const target::Letter &letter : letters) {
                if (letter.key == copy.key)
                    found[letter.key] = {target::Found::State::Complete, copy.receipt(),
                                         copy.content(letter, copies[mailbox + u'/' + folder])};
            }
        }
        for (const target::Letter &letter : letters) {
            if (const auto half = halves.find(letter.key); half != halves.end())
                found[letter.key] = {target::Found::State::Incomplete, half->second};
        }
        return found;
    }

    std::optional<target::Compared> compare(const QString &mailbox, const QByteArray &receipt,
                                            const target::Letter &letter, bool isOtherSigning)
    {
        if (!comparison)
            return {};
        std::map<QString, std::vector<Copy>> now;
        {
            const std::lock_guard lock(mutex);
            now = copies;
        }
        for (const auto &[place, there] : now) {
            for (const Copy &copy : there) {
                if (place.startsWith(mailbox + u'/') && copy.receipt() == receipt)
                    return comparison(copy, letter, isOtherSigning);
            }
        }
        return {};
    }

    /// The copy's bytes.
    std::unique_ptr<QIODevice> read(const QString &mailbox, const QString &folder, const QByteArray &receipt)
    {
        ++reads;
        for (const Copy &copy : in(mailbox, folder)) {
            if (copy.receipt() != receipt || isReadInVain)
                continue;
            auto device = std::make_unique<QBuffer>();
            device->setData(copy.bytes);
            device->open(QIODevice::ReadOnly);
            return device;
        }
        throw base::Failure(base::Reaction::SkipItem, base::Area::Destination, "COPY_NOT_FOUND",
                            QStringLiteral("There is no such message."));
    }

    size_t total()
    {
        const std::lock_guard lock(mutex);
        size_t sum = 0;
        for (const auto &[name, each] : copies)
            sum += each.size();
        return sum;
    }
};

} // namespace support
