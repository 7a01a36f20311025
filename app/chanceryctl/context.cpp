// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include <cstdio>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "base/failure.h"
#include "base/redactor.h"
#include "journal/journal.h"
#include "output.h"

namespace chanceryctl {

std::unique_ptr<app::Session> Context::open(app::Session::Access access) const
{
    const QString folder = app::Session::dataFolder(text(dataDir));
    checkFolder(folder, QStringLiteral("The data folder"));
    const auto sessionIn = [&](const QString &path) {
        return std::make_unique<app::Session>(QStringLiteral("chanceryctl"), path, access, isVerbose);
    };
    if (access == app::Session::Access::Write)
        return sessionIn(folder);
    app::Session::checkForJournal(folder);
    if (journal::Journal::exists(folder)) {
        try {
            return sessionIn(folder);
        } catch (const base::Failure &failure) { // the first command that writes is making it, or was killed
            if (failure.key != "JOURNAL_EMPTY")
                throw;
        }
    }
    printError((QFileInfo::exists(folder)
                    ? QStringLiteral("The folder %1 holds no journal yet; this is what an empty one says.")
                    : QStringLiteral("There is no data folder %1 yet; this is what an empty one says."))
                   .arg(folder));
    emptyFolder = std::make_shared<QTemporaryDir>();
    return sessionIn(emptyFolder->path());
}

std::string faultOfEmpty(const std::string &value)
{
    return value.empty() ? "The value is empty; a variable of a script may not be set." : "";
}

void SettingOptions::addTo(CLI::App &command)
{
    command.add_option("--set", set, "A setting, key=value; as often as needed")->allow_extra_args(false);
    addSecretTo(command);
}

void SettingOptions::addSecretTo(CLI::App &command)
{
    command
        .add_option(
            "--secret", secret,
            "A secret, key=env:NAME, key=file:PATH or key=- (standard input); an empty value takes it away")
        ->allow_extra_args(false);
}

/// `shown`: what a failure may show of it.
static std::pair<QByteArray, QString> keyAndValue(const std::string &given, const QString &shown)
{
    const QString pair = text(given);
    const qsizetype equals = pair.indexOf(u'=');
    if (equals <= 0)
        throw base::inputFailure(
            "INVALID_SETTING", QStringLiteral("%1 is not of the form key=value.").arg(shown),
            QStringLiteral("Write the key, an equals sign and the value, without spaces."));
    return {pair.left(equals).trimmed().toUtf8(), pair.mid(equals + 1)};
}

model::Values SettingOptions::values() const
{
    model::Values values;
    for (const std::string &each : set) {
        const auto [key, value] = keyAndValue(each, u'“' + text(each) + u'”');
        values.insert(key, value);
    }
    return values;
}

static QByteArray readAll(QFile &file, const QString &name)
{
    constexpr qint64 limit = 1 << 20;
    const QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        throw base::inputFailure("SECRET_TOO_LARGE",
                                 QStringLiteral("The secret in %1 is larger than 1 MiB.").arg(name),
                                 QStringLiteral("Name the file that holds nothing but the secret."));
    return bytes;
}

static QByteArray readSource(const QString &key, const QString &source)
{
    if (source.startsWith(QLatin1String("env:"))) {
        const QByteArray variable = source.mid(4).toLocal8Bit();
        if (!qEnvironmentVariableIsSet(variable.constData()))
            throw base::inputFailure(
                "SECRET_MISSING",
                QStringLiteral("The environment variable %1 for “%2” is not set.").arg(source.mid(4), key),
                QStringLiteral("Set it and export it, or name another source."));
        return qgetenv(variable.constData());
    }
    if (source.startsWith(QLatin1String("file:"))) {
        QFile file(source.mid(5));
        if (!file.open(QIODevice::ReadOnly))
            throw base::inputFailure(
                "SECRET_MISSING",
                QStringLiteral("Cannot read %1 for “%2”: %3.").arg(file.fileName(), key, file.errorString()),
                QStringLiteral("Give the path of a file that Chancery may read."));
        return readAll(file, file.fileName());
    }
    if (source == QLatin1String("-")) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            throw base::inputFailure(
                "SECRET_MISSING", QStringLiteral("Cannot read “%1” from standard input.").arg(key),
                QStringLiteral("Pass it in through a pipe or a file, or name another source."));
        return readAll(input, QStringLiteral("standard input"));
    }
    throw base::inputFailure(
        "SECRET_ON_COMMAND_LINE", QStringLiteral("The secret “%1” has no source.").arg(key),
        QStringLiteral(
            "Behind the equals sign goes env:NAME, file:PATH or - (standard input), or nothing to take the "
            "secret away; a secret itself never stands on the command line."));
}

engine::Secrets SettingOptions::secrets() const
{
    engine::Secrets secrets;
    bool hasReadInput = false;
    for (const std::string &each : secret) {
        const auto [key, source] = keyAndValue(each, QStringLiteral("What stands behind --secret"));
        if (source == QLatin1String("-") && std::exchange(hasReadInput, true))
            throw base::inputFailure("SECRET_TWICE",
                                     QStringLiteral("Only one secret can come from standard input."),
                                     QStringLiteral("Name env: or file: for the others."));
        if (source.isEmpty()) {
            secrets.insert_or_assign(key, base::Secret());
            continue;
        }
        QByteArray bytes = readSource(QString::fromUtf8(key), source);
        if (bytes.endsWith('\n'))
            bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
        if (bytes.isEmpty())
            throw base::inputFailure(
                "SECRET_MISSING",
                QStringLiteral("The source of the secret “%1” is empty.").arg(QString::fromUtf8(key)),
                QStringLiteral("See that it gives the secret; to take it away, write “%1=” and nothing else.")
                    .arg(QString::fromUtf8(key)));
        base::rememberSecret(bytes);
        secrets.insert_or_assign(key, base::Secret(bytes));
    }
    return secrets;
}

} // namespace chanceryctl
