// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/itemmaker.h"

#include <algorithm>

#include "base/digest.h"
#include "connectors/chatter/entity.h"

namespace chatter {

using model::KnownItem;
using model::Person;
using model::SourceItem;
using Kind = Record::Kind;

QString containerOf(Kind kind)
{
    switch (kind) {
    case Kind::Post:
        return postsContainer.toString();
    case Kind::Comment:
        return commentsContainer.toString();
    case Kind::Message:
        return messagesContainer.toString();
    case Kind::Direct:
        break;
    }
    return directContainer.toString();
}

bool isDeleted(const QString &revision)
{
    return revision.startsWith(QLatin1String("deleted"));
}

static QString numbered(const QString &word, int number)
{
    return number <= 1 ? word : QStringLiteral("%1-%2").arg(word).arg(number);
}

bool isRestored(const QString &revision)
{
    return revision.startsWith(QLatin1String("restored"));
}

int deletionsIn(const QString &revision)
{
    const QString number = revision.section(u'-', 1, 1);
    return number.isEmpty() ? 1 : number.toInt();
}

QString deletionRevision(const std::optional<KnownItem> &known, const Ledger::Deletions &deletions)
{
    if (known && isDeleted(known->revision))
        return known->revision;
    const bool isBack = known && isRestored(known->revision);
    const int count = isBack ? std::max(deletions.count, deletionsIn(known->revision)) : deletions.count;
    return numbered(QStringLiteral("deleted"), deletions.isGone && !isBack ? count : count + 1);
}

int ItemMaker::numberOf(const QString &revision)
{
    if (revision.isEmpty())
        return 1;
    qsizetype digits = 0;
    while (digits < revision.size() && revision.at(digits) >= u'0' && revision.at(digits) <= u'9')
        ++digits;
    return revision.startsWith(u'~') ? 1 : revision.left(digits).toInt(); // `~…`: the first, changed
}

/// What people read of it. What is counted, and who reads it, changes nothing; being published does, so that
/// it then comes for all who read it.
static QByteArray digestOf(const QString &id, const Version &version, const QJsonArray &files,
                           bool isPublic = true)
{
    base::Digest digest;
    digest.addField(id.toUtf8());
    digest.addField(QByteArray::number(version.number));
    digest.addField(version.text.title.toUtf8());
    digest.addField(version.text.body.toUtf8());
    QByteArrayList names;
    for (const QJsonValue &value : files) {
        const QJsonObject file = value.toObject();
        if (!file.contains(u"image")) // images belong to a text, and show there
            names.append((file.value(u"id").toString() + file.value(u"link").toString()).toUtf8());
    }
    std::ranges::sort(names);
    for (const QByteArray &name : std::as_const(names))
        digest.addField(name);
    if (!isPublic)
        digest.addField("unpublished");
    return digest.result();
}

/// Those of the item, with somebody else in front: who edited or deleted it.
static model::People ledBy(const model::People &people, const Person &actor)
{
    Roll roll;
    if (!actor.label().isEmpty())
        roll.add(actor, Person::Role::From);
    for (const Person &person : people) {
        const bool isAuthor = person.role == Person::Role::From;
        roll.add(person, isAuthor ? Person::Role::To : person.role);
    }
    return roll.people();
}

/// Without what is held elsewhere in a record, or changes by itself.
static QJsonObject bare(QJsonObject row)
{
    for (const char16_t *field : {u"attributes", u"Body", u"CommentBody", u"Title", u"LastModifiedDate",
                                  u"SystemModstamp", u"BestCommentId"})
        row.remove(QStringView(field).toString());
    return row;
}

Record ItemMaker::recordOf(Kind kind) const
{
    Record record{.kind = kind, .identity = m_identity};
    record.site = m_site;
    return record;
}

static void fill(Record &record, const Entity &entity)
{
    record.row = bare(entity.row);
    record.root = entity.thread.id;
    record.rootTitle = entity.thread.title;
    record.rootAt = entity.thread.at;
}

SourceItem ItemMaker::versionOf(const Entity &entity, const Version &version, const People &people) const
{
    const QString id = idIn(entity.row, u"Id");
    const bool isFirst = version.number == 1;
    SourceItem item{.container = containerOf(entity.kind), .id = id};
    item.revision = isFirst ? QString() : QString::number(version.number);
    item.event = !isFirst ? "edit" : entity.kind == Kind::Comment ? "reply" : "post";
    item.originalId = isFirst ? QString() : id;
    item.sentAt = version.at;
    Record record = recordOf(entity.kind);
    fill(record, entity);
    record.text = version.text;
    record.before = version.before;
    record.isEdit = !isFirst;
    record.people = entity.people;
    if (!isFirst && !version.editor.isEmpty())
        record.people = ledBy(entity.people, people.person(version.editor));
    record.files = entity.detail.files;
    record.choices = entity.detail.choices;
    record.changes = entity.detail.changes;
    item.record = record.encoded();
    item.digest = digestOf(id, version, {});
    item.isPast = true;
    return item;
}

/// The version that stands there now. Its files are part of it; those of earlier ones are not known.
SourceItem ItemMaker::presentOf(const Entity &entity, const Version &version, const People &people,
                                const std::optional<KnownItem> &known) const
{
    SourceItem item = versionOf(entity, version, people);
    item.digest = digestOf(item.id, version, entity.detail.files, isPublished(entity.row));
    item.isPast = entity.row.value(u"IsDeleted").toBool(); // its files cannot be seen any more
    const bool isKnown =
        known && (numberOf(known->revision) == version.number || isRestored(known->revision));
    if (!isKnown)
        return item;
    if (item.isPast)
        item.digest = known->digest;
    const bool isSame = known->digest == item.digest;
    if (isSame && known->revision.isEmpty())
        return item;
    item.event = "edit";
    item.originalId = item.id;
    if (isSame) {
        item.revision = known->revision;
        return item;
    }
    item.revision =
        QStringLiteral("%1f%2").arg(version.number).arg(QString::fromLatin1(item.digest.toHex().left(10)));
    item.sentAt = std::max(version.at, timeIn(entity.row, u"SystemModstamp"));
    return item;
}

SourceItem ItemMaker::goneOf(const Entity &entity, const Person &deleter, const QString &revision) const
{
    const QString id = idIn(entity.row, u"Id");
    SourceItem item{.container = containerOf(entity.kind), .id = id, .revision = revision};
    item.event = "delete";
    item.originalId = id;
    item.sentAt = entity.deletedAt;
    if (item.sentAt == base::Instant{})
        item.sentAt = timeIn(entity.row, u"SystemModstamp");
    if (item.sentAt == base::Instant{})
        item.sentAt = timeIn(entity.row, u"CreatedDate");
    Record record = recordOf(entity.kind);
    fill(record, entity);
    record.text = textOf(entity.row);
    if (!(record.text == Text()))
        record.before = record.text;
    record.isDeletion = true;
    record.people = ledBy(entity.people, deleter);
    item.record = record.encoded();
    item.digest = base::Digest::sha256(QByteArray("deleted " + id.toUtf8()));
    return item;
}

/// As it stands now, whatever its versions are.
SourceItem ItemMaker::unreadOf(const Entity &entity) const
{
    const Version version = versionsOf(entity.row, {}).back();
    SourceItem item{.container = unreadContainer.toString(), .id = idIn(entity.row, u"Id")};
    item.revision = QStringLiteral("unread");
    item.event = entity.kind == Kind::Comment ? "reply" : "post";
    item.sentAt = version.at;
    Record record = recordOf(entity.kind);
    fill(record, entity);
    record.text = version.text;
    record.people = entity.people;
    record.refusal = entity.refusal;
    item.record = record.encoded();
    item.digest = digestOf(item.id, version, {}, isPublished(entity.row));
    return item;
}

/// All but its deletion.
std::vector<SourceItem> ItemMaker::thereOf(const Entity &entity, int afterVersion, const People &people,
                                           const std::optional<KnownItem> &before, const Ledger &ledger) const
{
    const QString id = idIn(entity.row, u"Id");
    const bool isGone = entity.row.value(u"IsDeleted").toBool();
    const bool wasGone = before && isDeleted(before->revision);
    const bool isOwn = before && !before->isOfOther; // what another connector captured may lack a receiver
    const int captured = isOwn ? std::max(numberOf(before->revision), ledger.version(id)) : 0;
    std::vector<SourceItem> items;
    const auto versions = versionsOf(entity.row, entity.detail.revisions);
    for (const Version &version : versions) {
        const bool isPresent = &version == &versions.back();
        const bool isOld = version.number < captured || (version.number == captured && !isPresent);
        if (version.number <= afterVersion || isOld)
            continue;
        if (version.number > captured && isPresent)
            items.push_back(presentOf(entity, version, people, isOwn ? std::nullopt : before));
        else if (version.number > captured)
            items.push_back(versionOf(entity, version, people));
        else if (!isGone && !wasGone) // of what is deleted the files cannot be seen any more
            items.push_back(presentOf(entity, version, people, before));
    }
    if (wasGone && !isGone) {
        SourceItem item = presentOf(entity, versions.back(), people, {});
        item.revision = numbered(QStringLiteral("restored"),
                                 std::max(ledger.deletions(id).count, deletionsIn(before->revision)));
        item.event = "edit";
        item.originalId = id;
        item.sentAt = timeIn(entity.row, u"SystemModstamp");
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<SourceItem> ItemMaker::itemsOf(const Entity &entity, int afterVersion, const People &people,
                                           const connectors::KnownItems &known, const Ledger &ledger) const
{
    const QString id = idIn(entity.row, u"Id");
    const auto before = known.find(containerOf(entity.kind), id);
    const bool isWhole = entity.refusal.isEmpty();
    std::vector<SourceItem> items;
    if (isWhole)
        items = thereOf(entity, afterVersion, people, before, ledger);
    else
        items.push_back(unreadOf(entity));
    const bool isGone = entity.row.value(u"IsDeleted").toBool();
    if (isGone && (isWhole || before))
        items.push_back(goneOf(entity, entity.deleter.isEmpty() ? Person() : people.person(entity.deleter),
                               deletionRevision(before, ledger.deletions(id))));
    return items;
}

SourceItem ItemMaker::deletionOf(const QString &container, const KnownItem &known, base::Instant deletedAt,
                                 const Ledger &ledger) const
{
    Entity entity{.kind = container == commentsContainer ? Kind::Comment : Kind::Post};
    entity.row = {{QStringLiteral("Id"), known.id}};
    entity.deletedAt = deletedAt;
    SourceItem item = goneOf(entity, {}, deletionRevision(known, ledger.deletions(known.id)));
    item.container = container;
    return item;
}

SourceItem ItemMaker::messageOf(const QJsonObject &message, const model::People &people) const
{
    const QString id = idIn(message, u"Id");
    SourceItem item{.container = messagesContainer.toString(), .id = id};
    item.sentAt = timeIn(message, u"SentDate");
    Record record = recordOf(Kind::Message);
    record.row = bare(message);
    record.text = {{}, message.value(u"Body").toString(), false};
    record.people = people;
    record.root = idIn(message, u"ConversationId");
    item.record = record.encoded();
    base::Digest digest;
    digest.addField(id.toUtf8());
    digest.addField(record.text.body.toUtf8());
    item.digest = digest.result();
    return item;
}

} // namespace chatter
