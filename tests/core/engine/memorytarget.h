// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include <QIODevice>

#include "base/failure.h"
#include "target/target.h"

namespace support {

/// Mailboxes in memory that any number of lanes share, with the requests counted and faults to order.
struct Mailboxes
{
    struct Copy
    {
        model::DeliveryKey key;
        QByteArray bytes;
    };

    std::mutex mutex;
    target::Directory directory{
        .entries = {}, .domains = {QStringLiteral("example.com")}, .anyAddressInDomains = true};
    std::map<QString, std::vector<Copy>> copies; ///< by mailbox/folder
    int puts = 0;
    int finds = 0;

    /// Asked before a letter is taken: what happens to it instead. Imported: it is taken. Unknown with
    /// `takesAnyway`: taken, but the answer is lost. May throw Failure, which ends the call.
    struct Fault
    {
        model::Outcome outcome{.state = model::Outcome::State::Imported};
        bool takesAnyway = false;
    };
    std::function<Fault(const QString &mailbox, const target::Letter &letter)> fault;

    std::vector<Copy> in(const QString &mailbox, const QString &folder)
    {
        const std::lock_guard lock(mutex);
        return copies[mailbox + u'/' + folder];
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

/// One lane's view of Mailboxes.
class MemoryTarget final : public target::Target
{
public:
    explicit MemoryTarget(std::shared_ptr<Mailboxes> mailboxes) : m_mailboxes(std::move(mailboxes)) {}

    model::Checks probe(const base::Stop &) override { return {}; }
    target::Directory directory(const base::Stop &) override { return m_mailboxes->directory; }

    std::vector<model::Outcome> put(const QString &mailbox, const QString &folder,
                                    std::span<const target::Letter> letters, const base::Stop &) override
    {
        std::vector<model::Outcome> outcomes;
        for (const target::Letter &letter : letters)
            outcomes.push_back(putOne(mailbox, folder, letter));
        const std::lock_guard lock(m_mailboxes->mutex);
        ++m_mailboxes->puts;
        return outcomes;
    }

    std::map<model::DeliveryKey, target::Found> find(const QString &mailbox, const QString &folder,
                                                     std::span<const target::Letter> letters,
                                                     const base::Stop &) override
    {
        const std::lock_guard lock(m_mailboxes->mutex);
        ++m_mailboxes->finds;
        std::map<model::DeliveryKey, target::Found> found;
        for (const Mailboxes::Copy &copy : m_mailboxes->copies[mailbox + u'/' + folder]) {
            for (const target::Letter &letter : letters) {
                if (letter.key == copy.key)
                    found[letter.key] = {target::Found::State::Complete, "memory"};
            }
        }
        return found;
    }

    bool holdsAny(const QString &mailbox, const QString &folder, const base::Stop &) override
    {
        return !m_mailboxes->in(mailbox, folder).empty();
    }

    void list(const QString &mailbox, const QString &folder,
              const std::function<void(const target::Held &)> &each, const base::Stop &) override
    {
        for (const Mailboxes::Copy &copy : m_mailboxes->in(mailbox, folder))
            each({.receipt = "memory", .key = copy.key, .messageSha256 = {}});
    }

    std::unique_ptr<QIODevice> read(const QString &, const QString &, const QByteArray &,
                                    const base::Stop &) override
    {
        return {};
    }

private:
    model::Outcome putOne(const QString &mailbox, const QString &folder, const target::Letter &letter)
    {
        const QByteArray bytes = letter.open()->readAll();
        const Mailboxes::Fault fault =
            m_mailboxes->fault ? m_mailboxes->fault(mailbox, letter) : Mailboxes::Fault();
        const std::lock_guard lock(m_mailboxes->mutex);
        if (fault.outcome.state == model::Outcome::State::Imported || fault.takesAnyway)
            m_mailboxes->copies[mailbox + u'/' + folder].push_back({letter.key, bytes});
        model::Outcome outcome = fault.outcome;
        if (outcome.state == model::Outcome::State::Imported)
            outcome.receipt = "memory";
        return outcome;
    }

    std::shared_ptr<Mailboxes> m_mailboxes;
};

/// `memory`: an account kind whose accounts all share these mailboxes.
inline target::TargetKind memoryKind(std::shared_ptr<Mailboxes> mailboxes)
{
    return {.id = "memory",
            .name = QStringLiteral("Memory"),
            .description = {},
            .fields = {},
            .make = [mailboxes](const target::TargetContext &) {
                return std::make_unique<MemoryTarget>(mailboxes);
            }};
}

} // namespace support
