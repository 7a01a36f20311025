// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "base/digest.h"
#include "base/failure.h"

namespace xip {

using model::Field;

/// A larger trust or map file is none.
static constexpr qint64 smallFile = 8LL << 20;

Settings Settings::of(const model::Values &values)
{
    const auto number = [&](const char *key) {
        return values.value(key).toLongLong();
    };
    Settings settings;
    settings.folder = values.value("folder");
    settings.trustFile = values.value("trust");
    settings.fieldMapFile = values.value("fieldMap");
    settings.movesFiles = values.value("after") == u"move";
    settings.trust.pinned = archive::Trust::fingerprints(values.value("pinned"));
    settings.trust.requireSignature = model::isTrue(values.value("requireSignature"));
    settings.trust.gpg = values.value("gpg");
    settings.trust.gpgHome = values.value("gpgHome");
    settings.limits.members = number("maxMembers");
    settings.limits.totalBytes = number("maxUnpackedGB") << 30;
    settings.limits.memberBytes = number("maxMemberGB") << 30;
    settings.limits.ratio = number("maxRatio");
    settings.limits.depth = int(number("maxDepth"));
    settings.limits.time = std::chrono::minutes{number("maxMinutes")};
    return settings;
}

static Field limit(const char *key, const QString &label, const QString &help, int value, qint64 maximum)
{
    return {.key = key,
            .label = label,
            .help = QStringLiteral("%1 An archive beyond it is refused.").arg(help),
            .type = Field::Type::Integer,
            .defaultValue = QString::number(value),
            .advanced = true,
            .minimum = 1,
            .maximum = maximum};
}

static model::Fields limits()
{
    return {limit("maxMembers", QStringLiteral("Most files in an archive"),
                  QStringLiteral("How many files an archive may hold."), 200'000, 10'000'000),
            limit("maxUnpackedGB", QStringLiteral("Largest archive, unpacked (GB)"),
                  QStringLiteral("How large an archive may become."), 20, 10'000),
            limit("maxMemberGB", QStringLiteral("Largest file in an archive (GB)"),
                  QStringLiteral("How large each file of it may become."), 4, 10'000),
            limit("maxRatio", QStringLiteral("Most compression"),
                  QStringLiteral("How many times its packed size an archive may become."), 200, 100'000),
            limit("maxDepth", QStringLiteral("Most folders inside each other"),
                  QStringLiteral("How deep the folders of an archive may go."), 32, 1'000),
            limit("maxMinutes", QStringLiteral("Longest time for an archive (minutes)"),
                  QStringLiteral("How long verifying and unpacking one may take."), 30, 10'000)};
}

static model::Fields trustFields()
{
    return {
        {.key = "trust",
         .label = QStringLiteral("Trusted certificates"),
         .help = QStringLiteral("A PEM file with the root certificates of those whose signatures count."),
         .type = Field::Type::File},
        {.key = "pinned",
         .label = QStringLiteral("Trusted signers"),
         .help = QStringLiteral("SHA-256 fingerprints of signer certificates that are trusted as they are, "
                                "one a line or separated by commas; beside the trusted certificates or in "
                                "their place."),
         .type = Field::Type::List},
        {.key = "requireSignature",
         .label = QStringLiteral("Require a signature"),
         .help = QStringLiteral("Off: files without any signature pass too. A bad signature never does."),
         .type = Field::Type::Bool,
         .defaultValue = QStringLiteral("true")}};
}

static model::Fields gpgFields()
{
    return {
        {.key = "gpg",
         .label = QStringLiteral("GnuPG program"),
         .help = QStringLiteral("Path of gpg, to accept ZIP files with an OpenPGP signature; empty: those "
                                "are refused."),
         .type = Field::Type::File,
         .advanced = true},
        {.key = "gpgHome",
         .label = QStringLiteral("GnuPG keyring"),
         .help = QStringLiteral("The folder of a keyring with the trusted signers' public keys and nothing "
                                "else; needed with gpg."),
         .type = Field::Type::Folder,
         .advanced = true}};
}

model::Fields fields()
{
    model::Fields all{
        {.key = "folder",
         .label = QStringLiteral("Drop folder"),
         .help = QStringLiteral("The folder that XIP files arrive in. Its sub-folders are not read."),
         .type = Field::Type::Folder,
         .required = true,
         .isPlace = true}};
    const auto add = [&](const model::Fields &more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    add(trustFields());
    all.push_back(
        {.key = "fieldMap",
         .label = QStringLiteral("Field map"),
         .help = QStringLiteral("A JSON file that says which fields of JSON, XML and CSV items mean "
                                "what; empty: the usual names."),
         .type = Field::Type::File});
    all.push_back(
        {.key = "after",
         .label = QStringLiteral("After reading"),
         .help = QStringLiteral("Files stay (keep), or those that are read go to the sub-folder done, "
                                "refused ones to quarantine (move)."),
         .type = Field::Type::Choice,
         .defaultValue = QStringLiteral("keep"),
         .choices = {QStringLiteral("keep"), QStringLiteral("move")},
         .choiceLabels = {QStringLiteral("Files stay"), QStringLiteral("Files are moved")}});
    add(gpgFields());
    add(limits());
    return all;
}

static QByteArray readSmallFile(const QString &path, const QByteArray &key, const QString &what)
{
    QFile file(path);
    if (const QFileInfo info(path); info.exists() && !info.isFile()) // opening a pipe may never end
        throw base::inputFailure(
            key, QStringLiteral("%1 “%2” is a folder, a device or a pipe, and no file.").arg(what, path),
            QStringLiteral("Give the path of a file that Chancery may read."));
    if (!file.open(QIODevice::ReadOnly))
        throw base::inputFailure(
            key, QStringLiteral("%1 “%2” cannot be read: %3.").arg(what, path, file.errorString()),
            QStringLiteral("Give the path of a file that Chancery may read."));
    if (file.size() > smallFile)
        throw base::inputFailure(key, QStringLiteral("%1 “%2” is larger than 8 MiB.").arg(what, path),
                                 QStringLiteral("Give the path of the right file."));
    return file.readAll();
}

/// Digest of the keyring's public keys; empty: it has none. gpg makes a keybox of its header alone by itself.
static QByteArray keyringState(const QString &home)
{
    constexpr qint64 header = 32;
    base::Digest digest;
    bool hasKeys = false;
    for (const auto *name : {"pubring.kbx", "pubring.gpg"}) {
        QFile file(QDir(home).filePath(QLatin1String(name)));
        if (file.size() <= header || !file.open(QIODevice::ReadOnly))
            continue;
        digest.addField(name);
        for (QByteArray piece = file.read(smallFile); !piece.isEmpty(); piece = file.read(smallFile))
            digest.add(piece);
        hasKeys = true;
    }
    return hasKeys ? digest.result() : QByteArray();
}

archive::Trust readTrust(const Settings &settings)
{
    archive::Trust trust = settings.trust;
    if (!settings.trustFile.isEmpty()) {
        trust.rootsPem = readSmallFile(settings.trustFile, "INVALID_SETTING",
                                       QStringLiteral("The file of trusted certificates"));
        if (trust.rootsPem.isNull()) // a given file that is empty is not the same as none
            trust.rootsPem = "";
    }
    if (!trust.gpg.isEmpty())
        trust.keyringState = keyringState(trust.gpgHome);
    const bool trustsNobody = settings.trustFile.isEmpty() && trust.pinned.isEmpty() && trust.gpg.isEmpty();
    if (trust.requireSignature && trustsNobody)
        throw base::inputFailure(
            "TRUST_MISSING",
            QStringLiteral("Signatures are required, and nobody's is trusted: every file would be refused."),
            QStringLiteral("Set trust to a PEM file with the signers' root certificate, or pinned to their "
                           "certificates' SHA-256 fingerprints; or switch requireSignature off."));
    trust.check();
    return trust;
}

FieldMap readFieldMap(const Settings &settings)
{
    if (settings.fieldMapFile.isEmpty())
        return {};
    return FieldMap::parsed(
        readSmallFile(settings.fieldMapFile, "INVALID_FIELD_MAP", QStringLiteral("The field map")),
        settings.fieldMapFile);
}

Rules readRules(const Settings &settings)
{
    return {readTrust(settings), settings.limits, readFieldMap(settings)};
}

} // namespace xip
