// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/dropfolder.h"

#include <algorithm>

#include "connectors/symphony/values.h"

namespace symphony {

static constexpr std::chrono::seconds youngFor{10};

QByteArray DroppedFile::stamp() const
{
    return QByteArray::number(size) + '@' + QByteArray::number(msOf(modified));
}

bool isExport(const QString &name)
{
    return std::ranges::any_of(
        std::initializer_list<QStringView>{u".zip", u".pgp", u".gpg"},
        [&](QStringView suffix) { return name.endsWith(suffix, Qt::CaseInsensitive); });
}

DroppedFiles withRefused(DroppedFiles files, const DroppedFiles &refused)
{
    for (const DroppedFile &file : refused) {
        if (std::ranges::find(files, file.name, &DroppedFile::name) == files.end())
            files.push_back(file);
    }
    return files;
}

ExportFiles::Listing atRest(const std::function<DroppedFiles()> &look, const base::Clock &clock,
                            std::chrono::milliseconds betweenLooks, const base::Stop &stop)
{
    const auto isYoung = [&](const DroppedFile &file) {
        return clock.now() - file.modified < youngFor;
    };
    DroppedFiles all = look();
    const DroppedFiles before = all;
    if (std::ranges::any_of(all, isYoung)) {
        if (!stop.waitFor(betweenLooks))
            stop.throwIfGentle();
        all = look();
    }
    std::ranges::stable_sort(all, {}, &DroppedFile::modified);
    ExportFiles::Listing listing;
    for (const DroppedFile &file : all) {
        if (isYoung(file) && std::ranges::find(before, file) == before.end())
            listing.unfinished.append(QStringLiteral("%1 (still growing)").arg(file.name));
        else
            listing.files.push_back({file.name, file.name, file.stamp(), {}});
    }
    return listing;
}

} // namespace symphony
