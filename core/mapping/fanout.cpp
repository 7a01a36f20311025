// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/fanout.h"

#include <QHash>
#include <QSet>

#include "base/oneline.h"
#include "base/shorten.h"
#include "mapping/address.h"

namespace mapping {

namespace {

/// Sources write what they like where an address belongs: this much is shown of each.
constexpr qsizetype mostShown = 254;

QString shown(const QString &label)
{
    return base::oneLine(base::shortened(label, mostShown));
}

class Copies
{
public:
    void add(const QString &mailbox, const QString &sourceUser)
    {
        if (!isNew(m_owners, std::pair(mailbox, sourceUser)))
            return;
        const auto known = m_mailboxes.constFind(mailbox);
        if (known != m_mailboxes.cend()) {
            m_result.copies[*known].alsoFor.append(sourceUser);
            return;
        }
        m_mailboxes.insert(mailbox, m_result.copies.size());
        m_result.copies.push_back({mailbox, sourceUser, {}, {}});
    }

    /// Into a mailbox that has the earlier version.
    void addEarlier(const Copy &copy, const QSet<QString> &today)
    {
        for (const QString &person : QStringList(copy.sourceUser) + copy.alsoFor) {
            if (!m_mailboxes.contains(copy.mailbox) || !today.contains(comparable(person)))
                add(copy.mailbox, person);
        }
    }

    void add(const model::Person &person, const Resolution &resolution)
    {
        switch (resolution.state) {
        case Resolution::State::Mapped:
            return add(resolution.mailbox, person.label());
        case Resolution::State::External:
            if (isNew(m_external, comparable(person.label())))
                addExternal(person.label());
            return;
        case Resolution::State::Unmapped:
            if (person.isNamedOnly()) // whose address is among the others'
                return;
            if (isNew(m_unmapped, comparable(person.label())))
                m_result.copies.push_back({{}, person.label(), "USER_NOT_MAPPED", unmappedText(resolution)});
            return;
        }
    }

    FanOut result()
    {
        if (m_result.copies.empty())
            m_result.copies.push_back(
                {{},
                 {},
                 "NO_MAILBOX",
                 QStringLiteral(
                     "Nobody who took part has a mailbox in the organisation%1. If somebody should, map "
                     "that person to it, then replay; else dismiss this item.")
                     .arg(namesOfExternal())});
        return std::move(m_result);
    }

private:
    void addExternal(const QString &label)
    {
        constexpr qsizetype mostNamed = 3;
        ++m_result.externalParticipants;
        if (!label.isEmpty() && m_named.size() < mostNamed)
            m_named.append(shown(label));
    }

    QString namesOfExternal() const
    {
        if (m_named.isEmpty())
            return {};
        const qint64 others = m_result.externalParticipants - m_named.size();
        const QString more = others > 0 ? QStringLiteral(" and %1 more").arg(others) : QString();
        return QStringLiteral(": ") + m_named.join(QStringLiteral(", ")) + more;
    }

    template<typename Key>
    static bool isNew(QSet<Key> &known, const Key &key)
    {
        const qsizetype before = known.size();
        known.insert(key);
        return known.size() > before;
    }

    FanOut m_result;
    QHash<QString, size_t> m_mailboxes;         ///< where in the result
    QSet<std::pair<QString, QString>> m_owners; ///< mailbox and person
    QSet<QString> m_unmapped;
    QSet<QString> m_external;
    QStringList m_named; ///< the first of them
};

} // namespace

model::Person personCalled(const QString &label)
{
    const bool isAddress = !domainOf(comparable(label)).isEmpty();
    return {.address = isAddress ? label : QString(), .sourceId = isAddress ? QString() : label};
}

QString unmappedText(const Resolution &resolution)
{
    return QStringLiteral("%1 Map this person to a mailbox in the connector's mapping, or give a mailbox "
                          "this address in the archive's directory; then replay.")
        .arg(resolution.reason);
}

FanOut fanOut(const model::People &people, const Resolver &resolver, const std::vector<Copy> &earlier)
{
    Copies copies;
    QSet<QString> today;
    QSet<QString> resolved; // with all that is known of them, of which a label is a part
    for (const model::Person &person : people) {
        copies.add(person, resolver.resolve(person));
        if (!earlier.empty())
            today.insert(comparable(person.label()));
        if (!earlier.empty() && !person.isNamedOnly())
            resolved.insert(comparable(person.label()));
    }
    for (const Copy &copy : earlier) {
        if (!copy.mailbox.isEmpty()) {
            copies.addEarlier(copy, today);
        } else if (!copy.sourceUser.isEmpty() && !resolved.contains(comparable(copy.sourceUser))) {
            const model::Person person = personCalled(copy.sourceUser);
            const Resolution resolution = resolver.resolve(person);
            // Someone who turned out to be outside was no participant of this item.
            if (resolution.state != Resolution::State::External)
                copies.add(person, resolution);
        }
    }
    return copies.result();
}

} // namespace mapping
