// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/sign.h"

#include <map>

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include "base/failure.h"
#include "base/files.h"
#include "xipmaker/signedzip.h"
#include "xipmaker/xip.h"

namespace sandbox {

namespace {

using xipmaker::Entry;
using xipmaker::ZipSignature;

std::vector<Entry> entriesBelow(const QString &members)
{
    const QString folder = QDir(members).absolutePath(); // what the names are told relative to
    QStringList names;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(QDir(folder).relativeFilePath(files.next()));
    if (names.isEmpty())
        throw base::inputFailure("SANDBOX", QStringLiteral("There are no files below %1.").arg(folder));
    names.sort();
    std::vector<Entry> entries;
    for (const QString &name : std::as_const(names)) {
        const QString path = folder + u'/' + name;
        entries.emplace_back(name, QFileInfo(path).size(), [path] {
            auto file = std::make_unique<QFile>(path);
            if (!file->open(QIODevice::ReadOnly))
                base::throwStorageFailure(QStringLiteral("open"), path);
            return file;
        });
    }
    return entries;
}

const std::map<QString, ZipSignature> &zipFormats()
{
    static const std::map<QString, ZipSignature> formats{
        {QStringLiteral("zip"), ZipSignature::None},        {QStringLiteral("jar"), ZipSignature::Jar},
        {QStringLiteral("asics"), ZipSignature::AsicS},     {QStringLiteral("asice"), ZipSignature::AsicE},
        {QStringLiteral("p7s"), ZipSignature::DetachedP7s}, {QStringLiteral("p7m"), ZipSignature::P7m}};
    return formats;
}

} // namespace

void signFiles(const QString &format, const QString &members, const QString &output, const QString &keys)
{
    const xipmaker::Identity identity = QFile::exists(keys + QStringLiteral("/leaf.key"))
                                            ? xipmaker::Identity{keys}
                                            : xipmaker::makeIdentity(keys);
    const std::vector<Entry> entries = entriesBelow(members);
    if (format == QStringLiteral("xip") || format == QStringLiteral("xar")) {
        xipmaker::XipOptions options;
        if (format == QStringLiteral("xar"))
            options.payload = xipmaker::XipOptions::Payload::Files;
        xipmaker::writeXip(output, entries, identity, options);
        return;
    }
    const auto zip = zipFormats().find(format);
    if (zip == zipFormats().end())
        throw base::inputFailure("SANDBOX", QStringLiteral("“%1” is no format to sign.").arg(format));
    xipmaker::writeSignedZip(output, entries, identity, zip->second);
}

} // namespace sandbox
