// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reconcile.h"

#include <algorithm>
#include <deque>
#include <utility>

#include <QHash>
#include <QLoggingCategory>
#include <QSet>

#include "base/failure.h"
#include "engine/reconcilecontent.h"
#include "engine/reconcilecopies.h"
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
    FolderComparison(const Environment &environment, target::Target &target,
                     const model::ConnectorConfig &connector, base::AccountId account, Reconciliation &result,
                     const base::Stop &stop)
        : m_journal(environment.journal),
          m_target(target),
          m_connector(connector),
          m_account(account),
          m_result(result),
          m_stop(stop),
          m_contents(environment, connector.account),
          m_copies(m_journal.queries(), target, m_contents, stop),
          m_names(m_journal.deliveries().mailboxNames(account))
    {
        const QStringList there = target.mailboxesThere(stop);
        m_there = {there.begin(), there.end()};
    }

    void add(const Copy &copy)
    {
        if (copy.mailbox != m_mailbox)
            compare();
        m_mailbox = copy.mailbox;
        m_newest = std::max(m_newest, copy.delivery);
        if (!copy.wasThere && !copy.isOpen)
            m_put.insert(copy.key, copy);
        if (copy.connector != m_connector.id) {
            m_othersKeys.insert(copy.key);
        } else if (copy.isOpen) {
            m_open.insert(copy.key, copy);
        } else {
            m_expected.insert(copy.key, copy);
            m_keysByBytes.insert(copy.messageSha256, copy.key);
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

    /// An engine at work may have captured and delivered what came into the journal since it was read.
    void compareNewest()
    {
        if (m_strangers.isEmpty())
            return;
        std::vector<Copy> newest;
        m_journal.queries().copiesOfAccount(
            m_account,
            [&](const Copy &copy) {
                if (m_strangers.contains({copy.key, copy.mailbox}))
                    newest.push_back(copy);
            },
            m_newest);
        std::ranges::for_each(newest, [this](const Copy &copy) { excuse(copy); });
        std::erase_if(m_result.extra, [](const auto &each) { return each.reason.isEmpty(); });
    }

private:
    void forget()
    {
        m_expected.clear();
        m_keysByBytes.clear();
        m_othersKeys.clear();
        m_open.clear();
        m_met.clear();
        m_put.clear();
    }

    void excuse(const Copy &copy)
    {
        const auto at = m_strangers.constFind({copy.key, copy.mailbox});
        m_stop.throwIfGentle();
        const QString folder = m_connector.settings.value("folderName");
        if (at == m_strangers.constEnd() || !m_copies.isOnItsWay(folder, at->held, copy))
            return;
        m_result.extra[at->index].reason.clear();
        if (copy.connector == m_connector.id)
            ++m_result.beingDelivered;
        m_strangers.erase(at);
    }

    /// As far as the listing tells.
    bool isToldAs(const Copy &onItsWay, const target::Held &held) const
    {
        return held.messageSha256.isEmpty() || held.isIncomplete || isAsSent(onItsWay, held);
    }

    bool isAsSent(const Copy &expected, const target::Held &held) const
    {
        const auto is = [&](const QByteArray &sha256) {
            return held.messageSha256 == sha256 || held.lineFeedSha256 == sha256;
        };
        return is(expected.messageSha256) ||
               std::ranges::any_of(m_put.values(expected.key), is, &Copy::messageSha256);
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

    /// Whatever was not met before that happened.
    void missRest(const base::Failure &failure)
    {
        const QString reason = QStringLiteral("cannot be opened: %1").arg(failure.text);
        for (const Copy &copy : std::as_const(m_expected)) {
            if (!m_met.contains(copy.key))
                m_result.missing.push_back({displayed(), copy.itemId, QString(), reason});
            m_met.insert(copy.key);
        }
        m_result.comparedByKey += std::ssize(m_unsure);
        m_unsure.clear();
    }

    /// What is not in the connector's folder may be in another: its folder had another name before.
    void readFolders()
    {
        const QString folder = m_connector.settings.value("folderName");
        m_target.list(
            m_mailbox, folder, [this](const target::Held &held) { meet(held); }, m_stop);
        compareContents(folder);
        if (m_met.size() == m_expected.size())
            return;
        QStringList others = m_journal.deliveries().foldersMet(m_account, m_mailbox);
        others.removeAll(folder);
        for (const QString &other : std::as_const(others)) {
            m_target.list(
                m_mailbox, other,
                [this](const target::Held &held) {
                    if (m_expected.contains(held.key) && !m_met.contains(held.key))
                        meet(held);
                },
                m_stop);
            compareContents(other);
        }
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
        if (expected == m_expected.constEnd())
            return meetUnexpected(held);
        if (m_met.contains(held.key)) {
            m_result.extra.push_back({displayed(), expected->itemId, name, QStringLiteral("a second copy")});
            return;
        }
        m_met.insert(held.key);
        const bool hasNoBytes = held.messageSha256.isEmpty();
        if (held.isIncomplete)
            differ(*expected, name, QStringLiteral("attachments missing or changed"));
        else if (hasNoBytes)
            m_unsure.push_back({*expected, held.receipt, false, true});
        else if (isAsSent(*expected, held))
            return;
        else if (!expected->wasThere || m_put.contains(held.key))
            differ(*expected, name, QStringLiteral("altered in the mailbox"));
        else
            m_unsure.push_back({*expected, held.receipt, !held.lineFeedSha256.isEmpty()});
    }

    void meetUnexpected(const target::Held &held)
    {
        if (m_othersKeys.contains(held.key))
            return;
        if (m_open.contains(held.key)) {
            const Copy open = m_open.take(held.key);
            if (!isToldAs(open, held))
                m_unsure.push_back({open, held.receipt, !held.lineFeedSha256.isEmpty()});
            ++m_result.beingDelivered;
            return;
        }
        const std::pair place(held.key, m_mailbox);
        if (!held.key.bytes.isEmpty() && !m_strangers.contains(place))
            m_strangers.insert(place, {m_result.extra.size(), held});
        m_result.extra.push_back(stranger(held));
    }

    /// Nobody delivered what stands there under the key of an open delivery.
    void differOpen(const Copy &open, const QString &name)
    {
        --m_result.beingDelivered;
        m_result.extra.push_back(
            {displayed(), open.itemId, name, QStringLiteral("differs from what is to be delivered")});
    }

    void differ(const Copy &expected, const QString &name, const QString &reason)
    {
        m_result.missing.push_back({displayed(), expected.itemId, name, reason});
        m_result.extra.push_back(
            {displayed(), expected.itemId, name, QStringLiteral("differs from what was archived")});
    }

    /// A copy of other bytes than the journal's message, that the journal has put neither; or one without.
    struct Unsure
    {
        Copy expected; ///< an open one as well
        QByteArray receipt;
        bool isCrLf = false;     ///< see ContentComparison
        bool hasNoBytes = false; ///< see CopyComparison::compare()
    };

    /// Reads one at a time, once the folder is listed: a target does one thing at a time.
    void compareContents(const QString &folder)
    {
        for (; !m_unsure.empty(); m_unsure.pop_front()) {
            m_stop.throwIfGentle();
            const Unsure &each = m_unsure.front();
            const QString name = QString::fromUtf8(each.receipt);
            if (each.hasNoBytes) {
                compareFields(each, name);
                continue;
            }
            const auto isSame = m_copies.isSame(folder, each.receipt, each.expected, each.isCrLf);
            if (!isSame)
                ++m_result.comparedByKey;
            else if (*isSame)
                ++m_result.comparedButTimes;
            else if (each.expected.isOpen)
                differOpen(each.expected, name);
            else
                differ(each.expected, name, QStringLiteral("altered in the mailbox"));
        }
    }

    void compareFields(const Unsure &unsure, const QString &name)
    {
        const auto compared =
            m_copies.compare(unsure.receipt, unsure.expected, m_put.values(unsure.expected.key));
        if (compared && !compared->altered.isEmpty())
            differ(unsure.expected, name,
                   QStringLiteral("altered in the mailbox: ") + compared->altered.join(QStringLiteral(", ")));
        else
            m_result.add(compared);
    }

    journal::Journal &m_journal;
    target::Target &m_target;
    const model::ConnectorConfig &m_connector;
    base::AccountId m_account; ///< the one the target is made for, today's or a former one
    Reconciliation &m_result;
    const base::Stop &m_stop;
    ContentComparison m_contents;
    CopyComparison m_copies;
    const journal::Deliveries::MailboxNames m_names;
    QString m_mailbox;
    QHash<model::DeliveryKey, Copy> m_expected;
    QHash<QByteArray, model::DeliveryKey> m_keysByBytes; ///< of those, by the digest of their messages
    QSet<model::DeliveryKey> m_othersKeys;               ///< of connectors that may share the folder
    QHash<model::DeliveryKey, Copy> m_open;              ///< the connector's open deliveries, not met yet
    QSet<model::DeliveryKey> m_met;                      ///< of those expected
    std::deque<Unsure> m_unsure;                         ///< in the folder that was listed last
    QMultiHash<model::DeliveryKey, Copy> m_put;          ///< what any connector put there
    base::DeliveryId m_newest;                           ///< of those the journal told
    struct Stranger
    {
        size_t index = 0; ///< among the extra ones
        target::Held held;
    };
    QHash<std::pair<model::DeliveryKey, QString>, Stranger> m_strangers; ///< look like ours, all mailboxes
    QSet<QString> m_there; ///< mailboxes to look into, whoever got something; those not looked into yet
};

void compareAccount(const Environment &environment, const model::ConnectorConfig &connector,
                    const model::AccountConfig &account, Reconciliation &result, const base::Stop &stop)
{
    const auto target = environment.makeTarget(account);
    FolderComparison comparison(environment, *target, connector, account.id, result, stop);
    tellCopies(environment.journal.queries(), account.id, environment.scratchFolder(),
               [&](const Copy &copy) { comparison.add(copy); });
    comparison.compare();
    comparison.compareOthers();
    comparison.compareNewest();
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
