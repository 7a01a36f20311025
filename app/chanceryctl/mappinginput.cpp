// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappinginput.h"

#include <algorithm>

#include <QBuffer>
#include <QFile>

#include "base/failure.h"
#include "mapping/mappingfile.h"
#include "output.h"

namespace chanceryctl {

static mapping::Resolver directoryOf(app::Session &session, const QString &account, const base::Stop &stop)
{
    const auto target = session.environment().makeTarget(session.administration().account(account));
    return mapping::Resolver(target->directory(stop), {}, true);
}

model::CustomMappings readMapping(app::Session &session, const QString &path, const QString &account,
                                  const base::Stop &stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw base::inputFailure(
            "MAPPING_INVALID", QStringLiteral("Cannot read %1: %2.").arg(path, file.errorString()),
            QStringLiteral("Name a CSV file; chanceryctl map template writes an example."));
    return mapping::readMapping(file, path, directoryOf(session, account, stop));
}

void checkMapping(app::Session &session, const model::CustomMappings &mapping, const QString &path,
                  const QString &account, const base::Stop &stop)
{
    if (mapping.empty())
        return;
    QBuffer lines;
    lines.setData(mapping::writeMapping(mapping));
    lines.open(QIODevice::ReadOnly);
    const auto checked = mapping::readMappingFile(lines, path, directoryOf(session, account, stop));
    if (checked.problemsTotal == 0)
        return;
    constexpr size_t told = 20;
    QStringList text{QStringLiteral("%1 is not imported: %2 of its mapping cannot be right.")
                         .arg(path, counted(checked.problemsTotal, "row"))};
    for (size_t at = 0; at < std::min(told, checked.problems.size()); ++at)
        text.append(QStringLiteral("Row %1: %2")
                        .arg(checked.problems.at(at).line - 1) // behind the header
                        .arg(checked.problems.at(at).text));
    if (checked.problemsTotal > qint64(told))
        text.append(QStringLiteral("And %1 more.").arg(checked.problemsTotal - qint64(told)));
    throw base::inputFailure(
        "MAPPING_INVALID", text.join(u'\n'),
        QStringLiteral("Correct these rows in the file, or take them out: each needs the "
                       "address of a mailbox of the account “%1”.")
            .arg(account));
}

} // namespace chanceryctl
