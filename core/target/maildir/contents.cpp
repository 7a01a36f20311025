// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/maildir/contents.h"

#include <QFile>
#include <QFileInfo>

#include "target/copyheader.h"
#include "target/maildir/messagename.h"

namespace maildir {

namespace {

using Letters = std::map<model::DeliveryKey, const target::Letter *>;

/// Empty too where the file is gone meanwhile.
QByteArray digestOf(const QString &path, const base::Stop &stop)
{
    stop.throwIfNow();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? target::sourceDigestIn(file) : QByteArray();
}

class Contents
{
public:
    Contents(const MailFolder &folder, const base::Stop &stop) : m_folder(folder), m_stop(stop) {}

    void compare(const target::Letter &letter, const QByteArray &receipt)
    {
        const QString usual = m_folder.part("cur") + u'/' + deliveredName(QString::fromLatin1(receipt));
        if (QFileInfo::exists(usual))
            compareFile(letter, usual);
        else
            m_unplaced.emplace(letter.key, &letter);
    }

    /// Each look at the folder is for all of them.
    void tell(std::map<model::DeliveryKey, target::Found> &found)
    {
        using Content = target::Found::Content;
        if (!m_unplaced.empty())
            m_folder.forEachFile([&](const char *part, const QString &name) { return place(part, name); });
        for (const auto &other : m_others)
            found[other.first].content = Content::Other;
        if (m_others.empty())
            return;
        m_folder.forEachFile([&](const char *part, const QString &name) {
            const QByteArray digest = digestOf(pathOf(part, name), m_stop);
            std::erase_if(m_others, [&](const auto &each) {
                const bool isIt = each.second->sourceDigest == digest;
                if (isIt)
                    found[each.first].content = Content::Elsewhere;
                return isIt;
            });
            return !m_others.empty();
        });
    }

private:
    QString pathOf(const char *part, const QString &name) const { return m_folder.part(part) + u'/' + name; }

    bool place(const char *part, const QString &name)
    {
        const auto key = keyAtStart(name);
        const auto letter = key ? m_unplaced.find(*key) : m_unplaced.end();
        if (letter != m_unplaced.end()) {
            compareFile(*letter->second, pathOf(part, name));
            m_unplaced.erase(letter);
        }
        return !m_unplaced.empty();
    }

    void compareFile(const target::Letter &letter, const QString &path)
    {
        const QByteArray digest = digestOf(path, m_stop);
        if (!digest.isEmpty() && digest != letter.sourceDigest)
            m_others.emplace(letter.key, &letter);
    }

    const MailFolder &m_folder;
    const base::Stop &m_stop;
    Letters m_unplaced; ///< their copies have another size than they, or flags that somebody set
    Letters m_others;
};

} // namespace

void tellContents(const MailFolder &folder, std::span<const target::Letter> letters,
                  std::map<model::DeliveryKey, target::Found> &found, const base::Stop &stop)
{
    Contents contents(folder, stop);
    for (const target::Letter &letter : letters) {
        const auto copy = found.find(letter.key);
        if (copy != found.end() && !letter.sourceDigest.isEmpty())
            contents.compare(letter, copy->second.receipt);
    }
    contents.tell(found);
}

} // namespace maildir
