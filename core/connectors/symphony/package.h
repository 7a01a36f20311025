// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <set>

#include <QHash>
#include <QStringList>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include "archive/openpgpkeyring.h"
#include "archive/verifiedarchive.h"
#include "connectors/symphony/exportrecord.h"
#include "mime/dumpitem.h"

namespace symphony {

/// Where bytes of an export file are.
struct ExportLocator
{
    QString key;        ///< of the file, as ExportFiles names it
    QByteArray content; ///< SHA-256 of the file, 32 raw bytes
    qint64 member = -1;

    QByteArray encoded() const;

    /// Absent for what encoded() did not make.
    static std::optional<ExportLocator> decoded(const QByteArray &bytes);
};

/// An export file, decrypted and unpacked in the scratch folder for as long as this lives, and the items in
/// it: e-mails, the messages and transfers of Actiance dumps with their files, and other XML as it is. What a
/// dump refers to is a file that somebody shared and nothing else, be it an e-mail, XML or a dump.
class Package
{
public:
    /// `file`: a private copy. `keyring`: null when nothing can be decrypted. Throws itemFailure for a file
    /// that is refused as a whole: `PGP_KEY_MISSING`, what OpenPgpKeyring and archive::VerifiedArchive throw.
    Package(const QString &key, const QString &name, const QByteArray &identity,
            std::unique_ptr<QTemporaryFile> file, const QByteArray &content,
            const archive::OpenPgpKeyring *keyring, const QString &scratchFolder, const base::Stop &stop);
    ~Package();

    const QString &key() const { return m_key; }
    const QByteArray &content() const { return m_content; }

    /// The next item; absent at the end. What cannot be read comes as an item that cannot be converted.
    std::optional<model::SourceItem> next(const base::Stop &stop);

    /// How many items next() gave; and to begin again behind so many.
    qint64 position() const { return m_position; }
    void seek(qint64 position, const base::Stop &stop);

    /// Files that are neither items nor belong to one.
    const QStringList &loose() const { return m_loose; }

    /// False: a dump could not be read to its end, so that messages of its time may be missing.
    bool isWhole() const { return m_isWhole; }

    /// A member's bytes. Throws itemFailure (`ATTACHMENT_UNAVAILABLE`) when there is none such.
    std::unique_ptr<QIODevice> read(qint64 member) const;

private:
    enum class Use { Mail, Dump, Raw, Doubtful, Attachment, Loose };
    struct Dump
    {
        qsizetype member = 0;
        qsizetype depth = 0;       ///< of its folder
        std::set<qsizetype> files; ///< the members that it refers to
        bool isNamed = false;      ///< another refers to it
        bool isBroken = false;
    };

    void look(const base::Stop &stop);
    Use useOf(qsizetype member) const;
    qsizetype memberAt(const QString &path) const;
    std::vector<Dump> dumps(const base::Stop &stop);
    void judge(const std::vector<Dump> &dumps);
    std::optional<model::SourceItem> nextOfMember();
    std::optional<model::SourceItem> nextOfDump();
    void spool();
    std::vector<model::Attachment> filesOf(const mime::DumpItem &dump) const;
    model::SourceItem mail() const;
    model::SourceItem raw(const QByteArray &key, const QString &why) const;
    model::Attachment whole(qsizetype member, const QString &name) const;
    ExportRecord begun(ExportRecord::Format format) const;
    const archive::Member &current() const { return m_archive->members().at(size_t(m_member)); }

    QString m_key;
    QString m_name;
    QByteArray m_identity;
    QByteArray m_content;
    QString m_scratchFolder;
    std::unique_ptr<QTemporaryDir> m_plain; ///< of a decrypted file
    std::unique_ptr<QFile> m_file;
    std::unique_ptr<QTemporaryFile> m_scratch;
    std::optional<archive::VerifiedArchive> m_archive;
    std::vector<Use> m_uses;
    QHash<QString, qsizetype> m_byPath;
    QStringList m_loose;
    qsizetype m_member = 0;
    qint64 m_position = 0;
    std::unique_ptr<QTemporaryFile> m_lines; ///< the items of the dump in hand, one a line
    QString m_dumpTrouble;                   ///< why it could not be read to its end
    bool m_isWhole = true;
};

} // namespace symphony
