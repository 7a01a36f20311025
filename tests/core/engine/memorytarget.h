// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QIODevice>

#include "base/digest.h"
#include "base/failure.h"
#include "core/engine/mailboxes.h"
#include "target/target.h"
#include "target/unread.h"

namespace support {

/// One lane's view of Mailboxes.
class MemoryTarget final : public target::Target
{
public:
    explicit MemoryTarget(std::shared_ptr<Mailboxes> mailboxes) : m_mailboxes(std::move(mailboxes)) {}

    model::Checks probe(const base::Stop &) override
    {
        ++m_mailboxes->probes;
        return {};
    }
    void requireUsed(const base::Stop &) override
    {
        if (m_mailboxes->isMisconfigured)
            throw base::inputFailure("CERTIFICATE_INVALID", QStringLiteral("The certificate is gone."));
        if (m_mailboxes->isAway)
            throw base::Failure(base::Reaction::EndRun, base::Area::Destination, "ARCHIVE_UNREACHABLE",
                                QStringLiteral("The mailboxes are away."),
                                QStringLiteral("Bring them back."));
    }
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
        return m_mailboxes->find(mailbox, folder, letters);
    }

    bool holdsAny(const QString &mailbox, const QString &folder, const base::Stop &) override
    {
        return !m_mailboxes->in(mailbox, folder).empty();
    }

    std::optional<qint64> mark(const QString &mailbox, const QString &folder, const base::Stop &) override
    {
        if (m_mailboxes->leavesOutWhatIsThere)
            return {};
        return qint64(m_mailboxes->in(mailbox, folder).size());
    }

    void list(const QString &mailbox, const QString &folder,
              const std::function<void(const target::Held &)> &each, const base::Stop &) override
    {
        if (m_mailboxes->lookFault)
            m_mailboxes->lookFault(mailbox);
        for (const Mailboxes::Copy &copy : m_mailboxes->in(mailbox, folder))
            each({.receipt = copy.receipt(),
                  .key = copy.key,
                  .messageSha256 = m_mailboxes->keepsBytes ? base::Digest::sha256(copy.bytes) : QByteArray(),
                  .isIncomplete = m_mailboxes->halves.contains(copy.key)});
    }

    QStringList mailboxesThere(const base::Stop &) override
    {
        const std::lock_guard lock(m_mailboxes->mutex);
        QStringList names;
        for (const auto &[place, copies] : m_mailboxes->copies)
            names.append(place.section(u'/', 0, 0));
        return names;
    }

    std::unique_ptr<QIODevice> read(const QString &mailbox, const QString &folder, const QByteArray &receipt,
                                    const base::Stop &) override
    {
        return m_mailboxes->read(mailbox, folder, receipt);
    }

    std::optional<target::Compared> compare(const QString &mailbox, const QByteArray &receipt,
                                            const target::Letter &letter, bool isOtherSigning,
                                            const base::Stop &) override
    {
        return m_mailboxes->compare(mailbox, receipt, letter, isOtherSigning);
    }

private:
    model::Outcome putOne(const QString &mailbox, const QString &folder, const target::Letter &letter)
    {
        model::Outcome unread;
        const auto source = target::opened(letter, unread);
        if (!source)
            return unread;
        const QByteArray bytes = source->readAll();
        const Mailboxes::Fault fault =
            m_mailboxes->fault ? m_mailboxes->fault(mailbox, letter) : Mailboxes::Fault();
        const std::lock_guard lock(m_mailboxes->mutex);
        if (m_mailboxes->leavesOutWhatIsThere && m_mailboxes->has(mailbox + u'/' + folder, letter.key))
            return {model::Outcome::State::Skipped, {}, {}, "memory"};
        if (m_mailboxes->largest > 0 && bytes.size() > m_mailboxes->largest)
            return {model::Outcome::State::Failed, model::messageTooLarge, QStringLiteral("Too large."), {}};
        if (const auto half = m_mailboxes->halves.find(letter.key); half != m_mailboxes->halves.end()) {
            if (letter.incomplete == half->second)
                m_mailboxes->halves.erase(half);
        }
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
inline target::TargetKind memoryKind(const std::shared_ptr<Mailboxes> &mailboxes)
{
    return {.id = "memory",
            .name = QStringLiteral("Memory"),
            .description = {},
            .fields = {},
            .make = [mailboxes](
                        const target::TargetContext &) { return std::make_unique<MemoryTarget>(mailboxes); },
            .findIsFinal = mailboxes->findIsFinal};
}

} // namespace support
