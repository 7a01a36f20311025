// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/sftpfiles.h"

#include <QFileDevice>

#include "base/failure.h"
#include "base/files.h"
#include "base/retrying.h"

namespace symphony {

using base::Failure;
using base::Reaction;

static constexpr int attempts = 4;

SftpFiles::SftpFiles(sftp::Login login, QString folder, bool moves, const base::Clock &clock,
                     std::chrono::milliseconds betweenLooks)
    : m_session(std::move(login)),
      m_folder(std::move(folder)),
      m_moves(moves),
      m_clock(clock),
      m_betweenLooks(betweenLooks)
{}

static DroppedFile seen(const sftp::Entry &entry)
{
    return {entry.name, entry.size, entry.modified};
}

static DroppedFiles exportsAmong(const std::optional<std::vector<sftp::Entry>> &entries)
{
    DroppedFiles all;
    for (const sftp::Entry &entry : entries.value_or(std::vector<sftp::Entry>())) {
        if (isExport(entry.name))
            all.push_back(seen(entry));
    }
    return all;
}

DroppedFiles SftpFiles::look(const base::Stop &stop)
{
    const auto files = m_session.list(m_folder, stop);
    if (!files)
        throw Failure(Reaction::EndRun, base::Area::Source, "SOURCE_UNREACHABLE",
                      QStringLiteral("There is no folder “%1” on %2, as “%3” sees it.")
                          .arg(m_folder, m_session.login().place(), m_session.login().user),
                      QStringLiteral("Set sftpFolder to the folder that the export files arrive in."));
    return withRefused(exportsAmong(files), refusedBefore(stop));
}

/// Of what is closed to the account nothing can have been moved there.
DroppedFiles SftpFiles::refusedBefore(const base::Stop &stop)
{
    try {
        return exportsAmong(m_session.list(m_folder + quarantineFolder, stop));
    } catch (const Failure &failure) {
        if (failure.key == "SOURCE_UNREACHABLE" || failure.key == "SFTP_FAILED")
            return {};
        throw;
    }
}

ExportFiles::Listing SftpFiles::list(const base::Stop &stop)
{
    const auto lookAgain = [&] {
        return base::retrying(stop, m_clock, attempts, [&] { return look(stop); });
    };
    return atRest(lookAgain, m_clock, m_betweenLooks, stop);
}

QString SftpFiles::path(const QString &sub, const ExportFile &file) const
{
    return m_folder + sub + u'/' + file.key;
}

static Failure gone(const ExportFile &file)
{
    return base::itemFailure("ATTACHMENT_UNAVAILABLE",
                             QStringLiteral("“%1” is no longer in the SFTP folder.").arg(file.key),
                             QStringLiteral("Put the file back, then replay."));
}

/// Where it may be now: what is settled is moved.
std::pair<QString, DroppedFile> SftpFiles::placeOf(const ExportFile &file, const base::Stop &stop)
{
    for (const QString &sub : {QString(), quarantineFolder, doneFolder}) {
        if (const auto entry = m_session.entry(path(sub, file), stop))
            return {path(sub, file), seen(*entry)};
    }
    throw gone(file);
}

struct SftpFiles::Copy
{
    const ExportFile &file;
    QFileDevice &to;
    QByteArray stamp; ///< of what is in `to`; empty: it may be of any
    qint64 size = 0;  ///< of `to`
};

/// Fetches what is missing. False when the file is not what it was.
bool SftpFiles::go(Copy &copy, const base::Stop &stop)
{
    const auto [place, before] = placeOf(copy.file, stop);
    if (copy.stamp.isEmpty())
        copy.stamp = before.stamp();
    if (before.stamp() != copy.stamp)
        return false;
    const auto take = [&](QByteArrayView piece) {
        base::writeAll(copy.to, piece);
        copy.size += piece.size();
    };
    if (!m_session.read(place, copy.size, before.size, take, stop))
        throw gone(copy.file);
    const auto after = m_session.entry(place, stop);
    return copy.size == before.size && after && seen(*after).stamp() == copy.stamp;
}

static Failure notNow(const QString &text)
{
    return {Reaction::Retry, base::Area::Source, "ATTACHMENT_UNAVAILABLE", text,
            QStringLiteral("It is fetched again with the next run.")};
}

void SftpFiles::fetch(const ExportFile &file, QFileDevice &to, const base::Stop &stop)
{
    Copy copy{file, to, file.stamp};
    bool isWhole = false;
    try {
        isWhole = base::retrying(stop, m_clock, attempts, [&] { return go(copy, stop); });
    } catch (const Failure &failure) { // which may be of this file alone
        if (failure.key == "RESPONSE_TIMEOUT")
            m_session.signIn(stop); // fails when it is the server
        else if (failure.key != "SFTP_FAILED" && failure.key != "SOURCE_UNREACHABLE" &&
                 failure.reaction != Reaction::SkipItem)
            throw;
        throw notNow(failure.text);
    }
    if (!isWhole)
        throw notNow(QStringLiteral("“%1” changed while it was read.").arg(file.key));
}

QString SftpFiles::move(const ExportFile &file, bool isRefused, const base::Stop &stop)
{
    QString from = path({}, file);
    auto entry = m_session.entry(from, stop);
    if (!entry && !isRefused) {
        from = path(quarantineFolder, file);
        entry = m_session.entry(from, stop);
    }
    if (!entry || seen(*entry).stamp() != file.stamp)
        return {};
    const QString sub = isRefused ? quarantineFolder : doneFolder;
    if (m_session.entry(path(sub, file), stop))
        return QStringLiteral("%1 (a file of that name is in %2 already)").arg(file.key, m_folder + sub);
    m_session.makeFolder(m_folder + sub, stop);
    m_session.rename(from, path(sub, file), stop);
    return {};
}

QString SftpFiles::settle(const ExportFile &file, bool isRefused)
{
    static constexpr int movingAttempts = 2;
    if (!m_moves)
        return {};
    const base::Stop stop;
    try {
        return base::retrying(stop, m_clock, movingAttempts, [&] { return move(file, isRefused, stop); });
    } catch (const Failure &failure) { // what was archived is archived: a file in the way is told, not fatal
        return QStringLiteral("%1 (%2)").arg(file.key, failure.text);
    }
}

sftp::Login sftpLoginOf(const Settings &settings, const connectors::SourceContext &context)
{
    const auto secret = [&](const char *key) {
        return context.secret ? context.secret(key) : base::Secret();
    };
    sftp::Login login{.host = settings.sftpHost,
                      .port = settings.sftpPort,
                      .user = settings.sftpUser,
                      .hostKey = settings.sftpHostKey,
                      .password = secret("sftpPassword"),
                      .key = secret("sftpKey"),
                      .passphrase = secret("sftpPassphrase")};
    if (login.password.isEmpty() && login.key.isEmpty())
        throw base::inputFailure(
            "MISSING_SETTING",
            QStringLiteral("Neither sftpPassword nor sftpKey is set, so nobody can sign in to %1.")
                .arg(login.place()),
            QStringLiteral("Set the password of “%1”, or a private key for it.").arg(login.user));
    return login;
}

} // namespace symphony
