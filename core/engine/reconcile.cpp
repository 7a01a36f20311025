// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reconcile.h"

#include <algorithm>

#include <QHash>
#include <QLoggingCategory>
#include <QSet>

#include "base/failure.h"
#include "engine/reconcilesegments.h"
#include "journal/configuration.h"
#include "journal/deliveries.h"
#include "target/target.h"

namespace engine {

static Q_LOGGING_CATEGORY(lcReconcile, "chancery.reconcile");

namespace {

using Copy = journal::Queries::Copy;

/// Compares one mailbox folder with the copies that should be in it.
class FolderComparison
{
public:
    FolderComparison(journal::Deliveries &deliveries, target::Target &target,
                     const model::ConnectorConfig &connector, base::AccountId account, Reconciliation &result,
                     const base::Stop &stop)
        : m_deliveries(deliveries),
          m_target(target),
          m_connector(connector),
          m_account(account),
          m_result(result),
          m_stop(stop),
          m_names(deliveries.mailboxNames(account))
    {
        const QStringList there = target.mailboxesThere(stop);
        m_there = {there.begin(), there.end()};
    }

    void add(const Copy &copy)
    {
        if (copy.mailbox != m_mailbox)
            compare();
        m_mailbox = copy.mailbox;
        if (!copy.wasThere)
            m_put.insert(copy.key, copy.messageSha256);
        if (copy.connector == m_connector.id) {
            m_expected.insert(copy.key, copy);
            m_keysByBytes.insert(copy.messageSha256, copy.key);
        } else {
            m_othersKeys.insert(copy.key);
        }
    }

    /// Lists the folder in hand and starts afresh.
    void compare()
    {
        if (m_expected.isEmpty() && !m_there.contains(m_mailbox)) {
            forget();
            return;
        }
        m_stop.throwIfGentle();
        // A copy that is nobody's and yet delivered: the journal was tampered with, and there is no folder.
        if (!m_mailbox.isEmpty())
            readMailbox();
        for (const Copy &copy : std::as_const(m_expected)) {
            if (!m_met.contains(copy.key))
                m_result.missing.push_back(
                    {displayed(), copy.itemId, QString(), QStringLiteral("not in the folder")});
        }
        m_there.remove(m_mailbox);
        forget();
    }

    /// Mailboxes that got nothing should hold nothing in the folder.
    void compareOthers()
    {
        for (const QString &mailbox : std::as_const(m_there)) {
            m_stop.throwIfGentle();
            m_mailbox = mailbox;
            readMailbox();
        }
    }

private:
    void forget()
    {
        m_expected.clear();
        m_keysByBytes.clear();
        m_othersKeys.clear();
        m_met.clear();
        m_put.clear();
    }

    /// Of what was found as a duplicate, the bytes are known only where this journal has put them.
    bool isComparable(const Copy &expected, const target::Held &held) const
    {
        return !held.messageSha256.isEmpty() && (!expected.wasThere || m_put.contains(expected.key));
    }

    bool isAltered(const Copy &expected, const target::Held &held) const
    {
        const auto is = [&](const QByteArray &sha256) {
            return held.messageSha256 == sha256 || held.lineFeedSha256 == sha256;
        };
        if (held.isIncomplete || !isComparable(expected, held))
            return held.isIncomplete;
        const auto known = m_put.values(expected.key);
        return !is(expected.messageSha256) && std::ranges::none_of(known, is);
    }

    QString displayed() const
    {
        const auto name = m_names.find(m_mailbox);
        return name == m_names.end() ? m_mailbox : name->second;
    }

    /// A target's words are about the mailbox it was asked for, but do not name it. One mailbox that cannot
    /// be opened leaves the others to be compared.
    void readMailbox()
    {
        try {
            readFolders();
        } catch (const base::Failure &failure) {
            if (failure.reaction == base::Reaction::Stopped)
                throw;
            if (isOfMailboxAlone(failure) && !m_expected.isEmpty())
                return missRest(failure);
            throw base::Failure(failure.reaction, failure.area, failure.key,
                                QStringLiteral("%1: %2").arg(displayed(), failure.text), failure.fix,
                                failure.retryAfter);
        }
    }

    static bool isOfMailboxAlone(const base::Failure &failure)
    {
        using enum base::Reaction;
        return failure.reaction == SkipItem || failure.reaction == ParkMailbox ||
               failure.reaction == LeaveMailbox;
    }

    /// Whatever was not met before that happened.
    void missRest(const base::Failure &failure)
    {
        const QString reason = QStringLiteral("cannot be opened: %1").arg(failure.text);
        for (const Copy &copy : std::as_const(m_expected)) {
            if (!m_met.contains(copy.key))
                m_result.missing.push_back({displayed(), copy.itemId, QString(), reason});
            m_met.insert(copy.key);
        }
    }

    /// What is not in the connector's folder may be in another: its folder had another name before.
    void readFolders()
    {
        const QString folder = m_connector.settings.value("folderName");
        m_target.list(
            m_mailbox, folder, [this](const target::Held &held) { meet(held); }, m_stop);
        if (m_met.size() == m_expected.size())
            return;
        QStringList others = m_deliveries.foldersMet(m_account, m_mailbox);
        others.removeAll(folder);
        for (const QString &other : std::as_const(others))
            m_target.list(
                m_mailbox, other,
                [this](const target::Held &held) {
                    if (m_expected.contains(held.key) && !m_met.contains(held.key))
                        meet(held);
                },
                m_stop);
    }

    /// Somebody may have made a second file of a copy, under a name that says nothing of it.
    Reconciliation::Difference stranger(const target::Held &held) const
    {
        const auto same = m_expected.constFind(m_keysByBytes.value(held.messageSha256));
        const QString name = QString::fromUtf8(held.receipt);
        if (same == m_expected.constEnd())
            return {displayed(), QString(), name, QStringLiteral("not archived by Chancery")};
        return {displayed(), same->itemId, name, QStringLiteral("a second copy")};
    }

    void meet(const target::Held &held)
    {
        const QString name = QString::fromUtf8(held.receipt);
        const auto expected = m_expected.constFind(held.key);
        if (expected == m_expected.constEnd()) {
            if (!m_othersKeys.contains(held.key))
                m_result.extra.push_back(stranger(held));
            return;
        }
        if (m_met.contains(held.key)) {
            m_result.extra.push_back({displayed(), expected->itemId, name, QStringLiteral("a second copy")});
            return;
        }
        m_met.insert(held.key);
        if (!isComparable(*expected, held))
            ++m_result.comparedByKey;
        if (!isAltered(*expected, held))
            return;
        m_result.missing.push_back({displayed(), expected->itemId, name,
                                    held.isIncomplete ? QStringLiteral("attachments missing or changed")
                                                      : QStringLiteral("altered in the mailbox")});
        m_result.extra.push_back(
            {displayed(), expected->itemId, name, QStringLiteral("differs from what was archived")});
    }

    journal::Deliveries &m_deliveries;
    target::Target &m_target;
    const model::ConnectorConfig &m_connector;
    base::AccountId m_account; ///< the one the target is made for, today's or a former one
    Reconciliation &m_result;
    const base::Stop &m_stop;
    const journal::Deliveries::MailboxNames m_names;
    QString m_mailbox;
    QHash<model::DeliveryKey, Copy> m_expected;
    QHash<QByteArray, model::DeliveryKey> m_keysByBytes; ///< of those, by the digest of their messages
    QSet<model::DeliveryKey> m_othersKeys;               ///< of connectors that may share the folder
    QSet<model::DeliveryKey> m_met;
    QMultiHash<model::DeliveryKey, QByteArray> m_put; ///< digests of what any connector put there
    QSet<QString> m_there; ///< mailboxes to look into, whoever got something; those not looked into yet
};

void compareAccount(const Environment &environment, const model::ConnectorConfig &connector,
                    const model::AccountConfig &account, Reconciliation &result, const base::Stop &stop)
{
    const auto target = environment.makeTarget(account);
    FolderComparison comparison(environment.journal.deliveries(), *target, connector, account.id, result,
                                stop);
    environment.journal.queries().copiesOfAccount(account.id,
                                                  [&](const Copy &copy) { comparison.add(copy); });
    comparison.compare();
    comparison.compareOthers();
}

/// False: it cannot be reached. A server that the connector was moved away from may be no more.
bool isCompared(const Environment &environment, const model::ConnectorConfig &connector,
                const model::AccountConfig &former, Reconciliation &result, const base::Stop &stop)
{
    try {
        compareAccount(environment, connector, former, result, stop);
        return true;
    } catch (const base::Failure &failure) {
        if (failure.area != base::Area::Destination && failure.area != base::Area::SignIn)
            throw;
        qCWarning(lcReconcile).noquote() << former.name << failure.text;
        return false;
    }
}

} // namespace

Reconciliation reconcile(const Environment &environment, const model::ConnectorConfig &connector, bool isDeep,
                         const base::Stop &stop)
{
    journal::Queries &queries = environment.journal.queries();
    Reconciliation result{.figures = queries.reconcile(connector.id),
                          .byDay = queries.byDay(connector.id),
                          .byUser = queries.byUser(connector.id)};
    if (!isDeep)
        return result;
    reconcileSegments(environment, connector, result, stop);
    compareAccount(environment, connector, environment.account(connector.account), result, stop);
    for (const auto &[id, copies] : queries.copiesByAccount(connector.id)) {
        if (id == connector.account)
            continue;
        const auto former = environment.journal.configuration().account(id);
        if (!former || !isCompared(environment, connector, *former, result, stop))
            result.notCompared += copies;
    }
    return result;
}

} // namespace engine
