// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/exportpod.h"

#include <map>

#include "connectors/symphony/exportname.h"

namespace symphony {

using Names = std::map<QString, QStringList>; ///< of files, by pod

QString podIn(const QString &fileName)
{
    const auto name = ExportName::of(fileName);
    return name ? name->pod.toLower() : QString();
}

static QString podOf(const Names &names, const QString &host, const QString &known)
{
    const QString label = host.section(u'.', 0, 0).toLower();
    if (label == known || names.contains(label))
        return label;
    return known.isEmpty() && names.size() == 1 ? names.begin()->first : known;
}

static QString firstOf(const QStringList &files)
{
    constexpr qsizetype mostNamed = 3;
    const QString first = files.first(std::min(files.size(), mostNamed)).join(QStringLiteral(", "));
    return files.size() <= mostNamed
               ? first
               : QStringLiteral("%1 and %2 more").arg(first).arg(files.size() - mostNamed);
}

static QString whyLeft(const QString &pod, const QString &own, const QString &host)
{
    if (own.isEmpty())
        return QStringLiteral("they call the pod “%1” and other files call it otherwise, so nobody knows "
                              "which are of %2; leave only those of that pod in the folder")
            .arg(pod, host);
    return QStringLiteral("they call the pod “%1”, and this connector reads those of “%2”; read them with a "
                          "connector for that pod, or, if it is the same pod, rename them so that they say "
                          "_%2_")
        .arg(pod, own);
}

void keepFilesOfPod(ExportFiles::Listing &listing, const QString &host, const QString &known)
{
    Names names;
    for (const ExportFile &file : listing.files) {
        if (const QString pod = podIn(file.name); !pod.isEmpty())
            names[pod].append(file.name);
    }
    const QString own = podOf(names, host, known);
    names.erase(own);
    std::erase_if(listing.files, [&](const ExportFile &file) { return names.contains(podIn(file.name)); });
    for (const auto &[pod, files] : names)
        listing.unfinished.append(QStringLiteral("%1 (%2)").arg(firstOf(files), whyLeft(pod, own, host)));
}

} // namespace symphony
