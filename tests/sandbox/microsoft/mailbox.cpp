// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/mailbox.h"

#include <algorithm>

#include "base/digest.h"

namespace sandbox {
namespace {

constexpr auto kUrlSafe = QByteArray::Base64UrlEncoding;

} // namespace

Mailbox::Mailbox(QString user) : m_user(std::move(user))
{
    const auto add = [this](const char *wellKnown, const char *name, const QString &parent) {
        m_folders.push_back({.id = newId("AQMkAD"),
                             .name = QString::fromLatin1(name),
                             .parent = parent,
                             .wellKnownName = QString::fromLatin1(wellKnown)});
        return m_folders.back().id;
    };
    const QString root = add("msgfolderroot", "Top of Information Store", {});
    add("inbox", "Inbox", root);
    add("drafts", "Drafts", root);
    add("sentitems", "Sent Items", root);
    add("deleteditems", "Deleted Items", root);
    add("archive", "Archive", root);
}

QString Mailbox::newId(QByteArrayView prefix)
{
    const QByteArray seed = m_user.toUtf8() + ':' + QByteArray::number(++m_ids);
    const QByteArray digest = base::Digest::sha256(seed);
    const QByteArray bytes = digest + base::Digest::sha256(digest).left(28);
    return QString::fromLatin1(QByteArray(prefix.toByteArray() + bytes.toBase64(kUrlSafe)));
}

const MailFolder *Mailbox::folder(const QString &idOrWellKnownName) const
{
    const QString wellKnown = idOrWellKnownName.toLower();
    for (const auto &folder : m_folders) {
        if (folder.id == idOrWellKnownName || (!wellKnown.isEmpty() && folder.wellKnownName == wellKnown))
            return &folder;
    }
    return nullptr;
}

const MailFolder *Mailbox::child(const QString &parent, const QString &name) const
{
    for (const auto &folder : m_folders) {
        if (folder.parent == parent && folder.name.compare(name, Qt::CaseInsensitive) == 0)
            return &folder;
    }
    return nullptr;
}

std::vector<const MailFolder *> Mailbox::children(const QString &parent) const
{
    std::vector<const MailFolder *> found;
    for (const auto &folder : m_folders) {
        if (folder.parent == parent)
            found.push_back(&folder);
    }
    return found;
}

QString Mailbox::path(const QString &id) const
{
    const MailFolder *const found = folder(id);
    if (!found || found->parent.isEmpty())
        return {};
    const QString above = path(found->parent);
    return above.isEmpty() ? found->name : QString(above + u'/' + found->name);
}

const MailFolder &Mailbox::addFolder(const QString &parent, const QString &name)
{
    m_folders.push_back({.id = newId("AQMkAD"), .name = name, .parent = parent});
    return m_folders.back();
}

void Mailbox::removeFolder(const QString &id)
{
    const std::vector<const MailFolder *> below = children(id);
    for (const MailFolder *each : below)
        removeFolder(QString(each->id));
    std::vector<const MailMessage *> gone;
    for (const auto &[number, message] : m_messages) {
        if (message.folder == id)
            gone.push_back(&message);
    }
    for (const MailMessage *message : gone)
        remove(*message);
    std::erase_if(m_folders, [&](const auto &folder) { return folder.id == id; });
}

MailMessage &Mailbox::add(MailMessage message)
{
    message.number = ++m_last;
    message.stored.mailbox = m_user;
    message.stored.id = newId("AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A");
    message.currentId = newId("AAMkAD");
    message.changeKey = newId("CQAAABYA").left(40);
    std::vector<StoredAttachment> attachments = std::exchange(message.stored.attachments, {});
    MailMessage &kept = m_messages[m_last] = std::move(message);
    m_byId.insert(kept.stored.id, m_last);
    m_byId.insert(kept.currentId, m_last);
    if (!kept.stored.internetMessageId.isEmpty())
        m_byMessageId.insert(kept.stored.internetMessageId, m_last);
    if (!kept.stored.archiveKey.isEmpty())
        m_byArchiveKey.insert(kept.stored.archiveKey, m_last);
    ++m_inFolder[kept.folder];
    kept.size = kept.stored.bodySize;
    m_bytes += kept.size;
    for (StoredAttachment &attachment : attachments)
        addAttachment(kept, std::move(attachment));
    return kept;
}

MailMessage *Mailbox::message(const QString &id)
{
    const auto number = m_byId.constFind(id);
    return number == m_byId.constEnd() ? nullptr : &m_messages.at(*number);
}

void Mailbox::remove(const MailMessage &message)
{
    const qint64 number = message.number;
    m_byId.remove(message.stored.id);
    m_byId.remove(message.currentId);
    m_byMessageId.remove(message.stored.internetMessageId, number);
    m_byArchiveKey.remove(message.stored.archiveKey, number);
    --m_inFolder[message.folder];
    m_bytes -= message.size;
    m_messages.erase(number);
}

void Mailbox::move(MailMessage &message, const QString &folder)
{
    --m_inFolder[message.folder];
    ++m_inFolder[folder];
    message.folder = folder;
    m_byId.remove(message.currentId);
    message.currentId = newId("AAMkAD");
    m_byId.insert(message.currentId, message.number);
}

void Mailbox::addAttachment(MailMessage &message, StoredAttachment attachment)
{
    attachment.id = newId("AAMkAD");
    message.size += attachment.size;
    m_bytes += attachment.size;
    message.stored.attachments.push_back(std::move(attachment));
}

void Mailbox::removeAttachment(MailMessage &message, const QString &id)
{
    for (const StoredAttachment &attachment : message.stored.attachments) {
        if (attachment.id == id) {
            message.size -= attachment.size;
            m_bytes -= attachment.size;
        }
    }
    std::erase_if(message.stored.attachments, [&](const StoredAttachment &each) { return each.id == id; });
}

void Mailbox::touch(MailMessage &message, base::Instant now)
{
    message.modified = now;
    message.changeKey = newId("CQAAABYA").left(40);
}

std::vector<const MailMessage *> Mailbox::withMessageId(const QString &messageId) const
{
    return numbered(m_byMessageId.values(messageId));
}

std::vector<const MailMessage *> Mailbox::withArchiveKey(const QString &key) const
{
    return numbered(m_byArchiveKey.values(key));
}

std::vector<const MailMessage *> Mailbox::numbered(QList<qint64> numbers) const
{
    std::ranges::sort(numbers);
    std::vector<const MailMessage *> found;
    for (const qint64 number : numbers)
        found.push_back(&m_messages.at(number));
    return found;
}

qint64 Mailbox::messagesIn(const QString &folder) const
{
    return m_inFolder.value(folder);
}

} // namespace sandbox
