// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <set>

#include <QHash>
#include <QTemporaryFile>

#include "base/failure.h"
#include "connectors/symphony/exportarchive.h"
#include "connectors/symphony/exportfiles.h"
#include "connectors/symphony/exportname.h"
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

/// An export file, unpacked, and the items in it: e-mails, the messages and transfers of Actiance dumps with
/// their files, and whatever else as it is. What a dump refers to is a file that somebody shared and nothing
/// else, be it an e-mail, XML or a dump.
class Package
{
public:
    /// As ExportArchive, which see for `bytes`, `keyring` and what is thrown. `content`: SHA-256 of the
    /// bytes.
    Package(const ExportFile &file, const QByteArray &identity, std::unique_ptr<QTemporaryFile> bytes,
            const QByteArray &content, const archive::OpenPgpKeyring *keyring, const QString &scratchFolder,
            const base::Stop &stop);
    ~Package();

    const QString &key() const { return m_key; }
    const QByteArray &content() const { return m_content; }

    /// The next item; absent at the end. What cannot be read comes as an item that cannot be converted.
    std::optional<model::SourceItem> next(const base::Stop &stop);

    /// How many items next() gave; and to begin again behind so many.
    qint64 position() const { return m_position; }
    void seek(qint64 position, const base::Stop &stop);

    /// False: something that next() gave by now was not understood, or the file holds nothing; so messages of
    /// its time may be missing.
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
    std::optional<model::SourceItem> nextOfMember(const base::Stop &stop);
    std::optional<model::SourceItem> nextOfDump();
    void spool();
    std::vector<model::Attachment> filesOf(const mime::DumpItem &dump) const;
    model::SourceItem mail();
    model::SourceItem xml(const base::Stop &stop);
    base::Instant lastMoment() const;
    model::SourceItem raw(const base::Failure *failure = nullptr);
    model::SourceItem unreadable(const QString &why, const QString &fix = {});
    model::Attachment whole(qsizetype member, const QString &name) const;
    ExportRecord begun(ExportRecord::Format format) const;
    const archive::Member &current() const { return m_archive.members().at(size_t(m_member)); }

    QString m_key;
    QString m_name;
    std::optional<ExportName> m_says; ///< what the name says
    QByteArray m_identity;
    QByteArray m_content;
    QString m_scratchFolder;
    ExportArchive m_archive;
    std::vector<Use> m_uses;
    QHash<QString, qsizetype> m_byPath;
    qsizetype m_member = 0;
    qint64 m_position = 0;
    std::unique_ptr<QTemporaryFile> m_lines; ///< the items of the dump in hand, one a line
    QString m_dumpTrouble;                   ///< why it could not be read to its end
    bool m_isWhole = true;
};

} // namespace symphony
