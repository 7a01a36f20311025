// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/reader.h"

#include <algorithm>

#include <QSet>

#include "base/failure.h"
#include "mime/gmimevalues.h"
#include "mime/headerfields.h"
#include "mime/maildate.h"

namespace mime {

using Role = model::Person::Role;

static bool isName(const RawField &field, QByteArrayView name)
{
    return QByteArrayView(field.name).compare(name, Qt::CaseInsensitive) == 0;
}

static const RawField *find(const std::vector<RawField> &fields, QByteArrayView name)
{
    const auto at = std::find_if(fields.begin(), fields.end(),
                                 [&](const RawField &field) { return isName(field, name); });
    return at == fields.end() ? nullptr : &*at;
}

/// The ids between < and >; a lone word counts too, as some mailers wrote it.
static std::vector<QByteArray> messageIds(const QByteArray &value)
{
    constexpr size_t mostIds = 10'000;
    std::vector<QByteArray> ids;
    qsizetype at = 0;
    while (ids.size() < mostIds) {
        const qsizetype open = value.indexOf('<', at);
        const qsizetype close = open < 0 ? -1 : value.indexOf('>', open);
        if (close < 0)
            break;
        const QByteArray id = value.sliced(open + 1, close - open - 1).trimmed();
        if (!id.isEmpty())
            ids.push_back(id);
        at = close + 1;
    }
    const QByteArray word = value.trimmed();
    if (ids.empty() && !word.isEmpty() && !word.contains(' ') && !word.contains('<'))
        ids.push_back(word);
    return ids;
}

static QByteArray firstMessageId(const std::vector<RawField> &fields, QByteArrayView name)
{
    const RawField *field = find(fields, name);
    const std::vector<QByteArray> ids = field ? messageIds(field->value) : std::vector<QByteArray>();
    return ids.empty() ? QByteArray() : ids.front();
}

namespace {

/// Gathers everyone once, in the first role they are met in.
class Gathering
{
public:
    void add(const std::vector<RawField> &fields, QByteArrayView name, Role role)
    {
        for (const RawField &field : fields) {
            if (!isName(field, name))
                continue;
            for (model::Person &person : mailboxesIn(field.value))
                add(std::move(person), role);
        }
    }

    bool hasSomeone() const { return !m_people.empty(); }
    model::People take() { return std::move(m_people); }

private:
    void add(model::Person person, Role role)
    {
        // A word without a domain is a user name of wherever the mail comes from.
        if (!person.address.contains(u'@'))
            person.sourceId = std::exchange(person.address, {});
        const QString label = person.label().toLower();
        if (label.isEmpty() || m_known.contains(label))
            return;
        m_known.insert(label);
        // One author is From; further ones took part.
        person.role = role == Role::From && !m_people.empty() ? Role::Present : role;
        m_people.push_back(std::move(person));
    }

    model::People m_people;
    QSet<QString> m_known;
};

} // namespace

static model::People peopleIn(const std::vector<RawField> &fields)
{
    Gathering people;
    people.add(fields, "From", Role::From);
    people.add(fields, "Sender", Role::Present);
    people.add(fields, "To", Role::To);
    people.add(fields, "Cc", Role::Cc);
    people.add(fields, "Bcc", Role::Bcc);
    people.add(fields, "Resent-From", Role::Present);
    people.add(fields, "Resent-Sender", Role::Present);
    people.add(fields, "Resent-To", Role::To);
    people.add(fields, "Resent-Cc", Role::Cc);
    people.add(fields, "Resent-Bcc", Role::Bcc);
    return people.take();
}

[[noreturn]] static void throwNoMail(const QString &cause)
{
    throw base::itemFailure(
        "SOURCE_ITEM_UNREADABLE", QStringLiteral("This is not an e-mail: %1.").arg(cause),
        QStringLiteral("Check the file; an e-mail begins with header lines, From and To among them."));
}

static void checkIsMail(const QByteArray &raw, const std::vector<RawField> &fields)
{
    if (raw.contains('\0'))
        throwNoMail(QStringLiteral("its header contains a NUL byte"));
    if (fields.empty())
        throwNoMail(QStringLiteral("it begins with no header line"));
    const bool hasPeople = std::any_of(fields.begin(), fields.end(), [](const RawField &field) {
        return isName(field, "From") || isName(field, "To") || isName(field, "Cc") || isName(field, "Bcc");
    });
    if (!hasPeople)
        throwNoMail(QStringLiteral("it names neither author nor recipients"));
}

QStringList Headers::values(const QByteArray &name) const
{
    QStringList values;
    for (const RawField &field : splitFields(raw)) {
        if (isName(field, name))
            values += decodedText(field.value);
    }
    return values;
}

static Headers headersIn(const QByteArray &raw)
{
    const std::vector<RawField> fields = splitFields(raw);
    checkIsMail(raw, fields);
    Headers headers;
    headers.raw = raw;
    headers.messageId = firstMessageId(fields, "Message-ID");
    headers.inReplyTo = firstMessageId(fields, "In-Reply-To");
    if (const RawField *references = find(fields, "References"))
        headers.references = messageIds(references->value);
    if (const RawField *subject = find(fields, "Subject"))
        headers.subject = decodedText(subject->value);
    const RawField *date = find(fields, "Date");
    if (const auto time = date ? dateIn(date->value) : std::nullopt) {
        headers.date = time->first;
        headers.utcOffset = time->second;
    }
    headers.people = peopleIn(fields);
    return headers;
}

Headers parseHeaders(const QByteArray &raw)
{
    Headers headers = headersIn(headerPartOf(raw));
    if (hasMixedLineEnds(headers.raw))
        throwMixedLineEnds();
    return headers;
}

Headers readHeaders(QIODevice &device)
{
    return parseHeaders(readHeaderPart(device));
}

Headers readArchivedHeaders(QIODevice &device)
{
    return headersIn(readHeaderPart(device));
}

} // namespace mime
