// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/resolver.h"

#include <utility>
#include <vector>

#include <QHash>
#include <QSet>

#include "base/digest.h"
#include "mapping/address.h"

namespace mapping {

using State = Resolution::State;

namespace {

/// Names of mailboxes. Kept small, as UTF-8: a directory may have a million names, and nearly all mean one
/// mailbox.
class Names
{
public:
    /// Remembers at most two different values a name; that is enough to know and to say that it is ambiguous.
    void add(const QString &text, quint32 value)
    {
        const QByteArray name = text.toUtf8();
        if (name.isEmpty())
            return;
        const auto known = m_first.constFind(name);
        if (known == m_first.cend())
            m_first.insert(name, value);
        else if (*known != value && !m_second.contains(name))
            m_second.insert(name, value);
    }

    std::optional<quint32> first(const QString &name) const { return valueIn(m_first, name.toUtf8()); }
    std::optional<quint32> second(const QString &name) const { return valueIn(m_second, name.toUtf8()); }

    template<typename Each>
    void forEach(const Each &each) const
    {
        for (auto entry = m_first.cbegin(); entry != m_first.cend(); ++entry)
            each(entry.key(), entry.value(), valueIn(m_second, entry.key()));
    }

private:
    using Values = QHash<QByteArray, quint32>;

    static std::optional<quint32> valueIn(const Values &values, const QByteArray &name)
    {
        const auto found = values.constFind(name);
        return found == values.cend() ? std::optional<quint32>() : *found;
    }

    Values m_first;
    Values m_second;
};

struct Mailbox
{
    QString id;
    QString address; ///< what people call it
};

/// As lines of the custom mapping name it; those that name the same mailbox differently are one.
struct CustomMailbox
{
    QString text; ///< of the first such line
    QString key;  ///< the mailbox's id, or what the directory does not know
};

Resolution mapped(const QString &mailbox)
{
    return {State::Mapped, mailbox, {}};
}

Resolution unmapped(const QString &reason)
{
    return {State::Unmapped, {}, reason};
}

} // namespace

struct Resolver::Index
{
    std::vector<Mailbox> mailboxes;
    Names names; ///< of the directory, to `mailboxes`
    std::vector<CustomMailbox> customMailboxes;
    Names custom; ///< source users, to `customMailboxes`
    QSet<QString> domains;
    QSet<QString> guests;         ///< addresses of people who have no mailbox here
    QHash<QString, QString> kept; ///< addresses of nobody listed, to the mailbox that is there for them
    bool anyAddressInDomains = false;
    bool automatic = true;

    void addDirectory(const target::Directory &directory);
    void addKept(const QSet<QString> &there);
    void addCustom(const model::CustomMappings &lines);
    QString customKey(const QString &mailbox) const;
    void addGuest(const target::DirectoryEntry &entry);
    void addDomain(const QString &name);

    bool isInside(const QString &domain) const { return domains.isEmpty() || domains.contains(domain); }
    std::optional<Resolution> byName(const QString &name, const QString &label) const;
    std::optional<Resolution> byCustom(const model::Person &person) const;
    Resolution byDirectory(const model::Person &person) const;
};

void Resolver::Index::addDomain(const QString &name)
{
    const QString domain = domainOf(name);
    if (!domain.isEmpty())
        domains.insert(domain);
}

void Resolver::Index::addGuest(const target::DirectoryEntry &entry)
{
    guests.insert(comparable(entry.address));
    for (const QString &alias : entry.aliases)
        guests.insert(comparable(alias));
}

static QSet<QString> mailboxesThere(const target::Directory &directory)
{
    if (!directory.anyAddressInDomains)
        return {};
    return {directory.there.cbegin(), directory.there.cend()};
}

/// See Resolver.
static QString idOf(const target::DirectoryEntry &entry, const QSet<QString> &there)
{
    if (there.isEmpty() || there.contains(entry.mailbox))
        return entry.mailbox;
    const QString address = comparable(entry.address);
    return there.contains(address) ? address : entry.mailbox;
}

/// Only what differs in the domain's form is the same person's: with other quotation marks or with invisible
/// characters it may be a mailbox that nobody was ever meant by.
static bool isOtherForm(const QString &mailbox, const QString &address)
{
    const auto localPart = [](const QString &text) {
        return text.first(qMax(text.lastIndexOf(u'@'), qsizetype(0)))
            .normalized(QString::NormalizationForm_C);
    };
    return mailbox != address && target::hasOtherForms(address) && localPart(mailbox) == localPart(address);
}

void Resolver::Index::addKept(const QSet<QString> &there)
{
    QStringList inOrder(there.cbegin(), there.cend());
    inOrder.sort(); // of two other forms always the same
    for (const QString &mailbox : inOrder) {
        const QString address = comparable(mailbox);
        const bool isNeeded = !names.first(address) && !there.contains(address) && !kept.contains(address);
        if (isNeeded && isOtherForm(mailbox, address))
            kept.insert(address, mailbox);
    }
}

void Resolver::Index::addDirectory(const target::Directory &directory)
{
    anyAddressInDomains = directory.anyAddressInDomains;
    for (const QString &domain : directory.domains)
        domains.insert(comparableDomain(domain));
    const bool addsDomains = directory.domains.isEmpty();
    const QSet<QString> there = mailboxesThere(directory);
    QHash<QString, quint32> rows;
    QSet<QString> own; // what is a mailbox's own address is nobody's alias
    for (const target::DirectoryEntry &entry : directory.entries) {
        if (entry.isGuest) {
            addGuest(entry);
            continue;
        }
        const auto row = rows.constFind(entry.mailbox);
        const auto mailbox = row != rows.cend() ? *row : static_cast<quint32>(mailboxes.size());
        if (row == rows.cend()) {
            rows.insert(entry.mailbox, mailbox);
            mailboxes.push_back(
                {idOf(entry, there), entry.address.isEmpty() ? entry.mailbox : entry.address});
        }
        const QString address = comparable(entry.address);
        own.insert(address);
        names.add(address, mailbox);
        if (addsDomains)
            addDomain(address);
    }
    for (const target::DirectoryEntry &entry : directory.entries) {
        for (const QString &alias : entry.isGuest ? QStringList() : entry.aliases) {
            const QString name = comparable(alias);
            if (!own.contains(name))
                names.add(name, rows.value(entry.mailbox));
            if (addsDomains)
                addDomain(name);
        }
    }
    addKept(there);
}

void Resolver::Index::addCustom(const model::CustomMappings &lines)
{
    QHash<QString, quint32> rows;
    for (const model::CustomMapping &line : lines) {
        const QString mailbox = customKey(line.mailbox);
        const auto row = rows.constFind(mailbox);
        const auto place = row != rows.cend() ? *row : static_cast<quint32>(customMailboxes.size());
        if (row == rows.cend()) {
            rows.insert(mailbox, place);
            customMailboxes.push_back({line.mailbox, mailbox});
        }
        custom.add(comparable(line.sourceUser), place);
    }
}

/// Two lines with the same key agree. An id is no name of the directory's, so the two are told apart.
QString Resolver::Index::customKey(const QString &mailbox) const
{
    const QString name = comparable(mailbox);
    const auto resolution = byName(name, mailbox);
    const bool isKnown = resolution && resolution->state == State::Mapped;
    return isKnown ? QString(u'=' + resolution->mailbox) : QString(u'?' + name);
}

/// What the directory says of a name; absent when it does not know it.
std::optional<Resolution> Resolver::Index::byName(const QString &name, const QString &label) const
{
    const auto first = names.first(name);
    if (const auto second = names.second(name))
        return unmapped(QStringLiteral("Two mailboxes have %1: %2 and %3.")
                            .arg(label, mailboxes.at(*first).address, mailboxes.at(*second).address));
    if (first)
        return mapped(mailboxes.at(*first).id);
    const QString domain = domainOf(name);
    const bool isQuoted = name.startsWith(u'"');
    if (anyAddressInDomains && !isQuoted && !domain.isEmpty() && domains.contains(domain))
        return mapped(kept.value(name, name));
    return {};
}

std::optional<Resolution> Resolver::Index::byCustom(const model::Person &person) const
{
    std::optional<quint32> found;
    const bool hasOnlyName = person.address.trimmed().isEmpty() && person.sourceId.trimmed().isEmpty();
    for (const QString &name :
         {person.address, person.sourceId, person.otherId, hasOnlyName ? person.name : QString()}) {
        const QString key = comparable(name);
        for (const auto value : {custom.first(key), custom.second(key)}) {
            if (found && value && *found != *value)
                return unmapped(QStringLiteral("The mapping gives %1 two mailboxes: %2 and %3.")
                                    .arg(person.label(), customMailboxes.at(*found).text,
                                         customMailboxes.at(*value).text));
            found = found ? found : value;
        }
    }
    if (!found)
        return {};
    const QString &mailbox = customMailboxes.at(*found).text;
    const auto resolution = byName(comparable(mailbox), mailbox);
    return resolution
               ? resolution
               : unmapped(
                     QStringLiteral("The mapping gives %1 the mailbox %2, which the directory does not have.")
                         .arg(person.label(), mailbox));
}

Resolution Resolver::Index::byDirectory(const model::Person &person) const
{
    const QString address = comparable(person.address);
    const QString domain = domainOf(address);
    const bool hasAddress = !domain.isEmpty();
    if (automatic) {
        // Whose address cannot be used is whom it names, and not who has that name in the directory.
        const bool isNameAlone = person.sourceId.trimmed().isEmpty() && person.address.trimmed().isEmpty();
        const QString name = isNameAlone ? person.name : person.sourceId;
        const auto resolution = hasAddress                      ? byName(address, person.address)
                                : names.first(comparable(name)) ? byName(comparable(name), name)
                                                                : std::optional<Resolution>();
        if (resolution)
            return *resolution;
    }
    if (hasAddress && !isInside(domain))
        return {State::External, {}, {}};
    if (!automatic)
        return unmapped(QStringLiteral("The mapping has no line for %1, and automatic mapping is off.")
                            .arg(person.label()));
    if (hasAddress && guests.contains(address))
        return unmapped(
            QStringLiteral("%1 is a guest's address, and guests have no mailbox.").arg(person.address));
    if (hasAddress)
        return unmapped(QStringLiteral("No mailbox has the address %1.").arg(person.address));
    return unmapped(
        QStringLiteral("%1 has no usable e-mail address, and is no alias of a mailbox.").arg(person.label()));
}

Resolver::Resolver(const target::Directory &directory, const model::CustomMappings &custom, bool automatic)
{
    auto index = std::make_shared<Index>();
    index->automatic = automatic;
    index->addDirectory(directory);
    index->addCustom(custom);
    m_index = std::move(index);
}

Resolution Resolver::resolve(const model::Person &person) const
{
    if (const auto resolution = m_index->byCustom(person))
        return *resolution;
    if (person.external)
        return {State::External, {}, {}};
    return m_index->byDirectory(person);
}

std::optional<QString> Resolver::mailboxOf(const QString &addressOrName) const
{
    const auto resolution = m_index->byName(comparable(addressOrName), addressOrName);
    if (!resolution || resolution->state != State::Mapped)
        return {};
    return resolution->mailbox;
}

QByteArray Resolver::digest() const
{
    // The sum of the rows' digests does not depend on the order in which the hashes give them.
    QByteArray sum(32, '\0');
    const auto add = [&sum](const QByteArray &table, const QByteArray &key, const QString &value,
                            const QString &other) {
        base::Digest digest;
        for (const QByteArray &field : {table, key, value.toUtf8(), other.toUtf8()})
            digest.addField(field);
        const QByteArray row = digest.result();
        for (qsizetype at = 0; at < sum.size(); ++at)
            sum[at] = static_cast<char>(sum.at(at) ^ row.at(at));
    };
    // Which of two came first is no part of an answer.
    const auto addTwo = [&add](const QByteArray &table, const QByteArray &key, const QString &one,
                               const QString &two) {
        add(table, key, qMin(one, two), qMax(one, two));
    };
    const Index &index = *m_index;
    index.names.forEach([&](const QByteArray &name, quint32 first, std::optional<quint32> second) {
        const QString &id = index.mailboxes.at(first).id;
        addTwo("name", name, id, second ? index.mailboxes.at(*second).id : id);
    });
    index.custom.forEach([&](const QByteArray &name, quint32 first, std::optional<quint32> second) {
        const QString &mailbox = index.customMailboxes.at(first).key;
        addTwo("custom", name, mailbox, second ? index.customMailboxes.at(*second).key : mailbox);
    });
    for (const QString &domain : index.domains)
        add("domain", domain.toUtf8(), {}, {});
    for (auto each = index.kept.cbegin(); each != index.kept.cend(); ++each)
        add("kept", each.key().toUtf8(), each.value(), {});
    add("settings", index.automatic ? "automatic" : "",
        index.anyAddressInDomains ? QStringLiteral("any") : QString(), {});
    return sum;
}

} // namespace mapping
