// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/chanceryctl.h"

#include <QDir>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

namespace e2e {

support::Command Chanceryctl::command(const QStringList &arguments) const
{
    support::Command command;
    command.program = QStringLiteral(BINARY_DIR "/chanceryctl");
    command.arguments = QStringList{QStringLiteral("--data-dir"), dataFolder()} + arguments;
    command.environment = {
        {QStringLiteral("CHANCERY_VAULT"),
         QString(QStringLiteral("file:") + path(QStringLiteral("passphrase")))},
        {QStringLiteral("HOME"), path(QStringLiteral("home"))},
        {QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("home/data"))},
        {QStringLiteral("XDG_CONFIG_HOME"), path(QStringLiteral("home/config"))},
        {QStringLiteral("XDG_CACHE_HOME"), path(QStringLiteral("home/cache"))},
        {QStringLiteral("XDG_RUNTIME_DIR"), {}},
        {QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), {}},
        {QStringLiteral("DISPLAY"), {}},
        {QStringLiteral("QT_QPA_PLATFORM"), {}},
        {QStringLiteral("CHANCERY_FAILPOINT"), {}},
        {QStringLiteral("CHANCERY_PLANT"), {}},
    };
    command.folder = m_folder.path();
    return command;
}

support::Ended Chanceryctl::run(const QStringList &arguments, const QByteArray &input) const
{
    support::Command whole = command(arguments);
    whole.input = input;
    return support::run(whole);
}

std::optional<QJsonDocument> onlyDocument(const QByteArray &out)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    return error.error == QJsonParseError::NoError ? std::optional(document) : std::nullopt;
}

static QString errorFault(const QJsonObject &whole)
{
    static const QRegularExpression key(QStringLiteral("^[A-Z][A-Z0-9_]*$"));
    const QJsonObject error = whole.value(u"error").toObject();
    if (whole.keys() != QStringList{QStringLiteral("error")})
        return QStringLiteral("the document holds more or less than \"error\"");
    if (!key.match(error.value(u"key").toString()).hasMatch())
        return QStringLiteral("error.key is no stable token");
    if (error.value(u"text").toString().isEmpty() || error.value(u"fix").toString().isEmpty())
        return QStringLiteral("error.text or error.fix is empty");
    return {};
}

QString refusalFault(const support::Ended &ended, int exitCode, bool isJson)
{
    QString fault;
    const std::optional<QJsonDocument> document = onlyDocument(ended.out);
    if (ended.exitCode != exitCode)
        fault = QStringLiteral("exit status %1 was expected").arg(exitCode);
    else if (ended.err.trimmed().isEmpty())
        fault = QStringLiteral("standard error says nothing");
    else if (!isJson && !ended.out.isEmpty())
        fault = QStringLiteral("a refusal wrote to standard output");
    else if (isJson && !(document && document->isObject()))
        fault = QStringLiteral("standard output is not one JSON object");
    else if (isJson)
        fault = errorFault(document->object());
    if (!fault.isEmpty())
        fault += QStringLiteral(": ") + QString::fromUtf8(ended.description());
    return fault;
}

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

void begin(const Chanceryctl &chanceryctl)
{
    const support::Ended ended = chanceryctl.run(words(QStringLiteral("settings set lanes=16")));
    QVERIFY2(ended.exitCode == 0, ended.description().constData());
}

void addEmpty(const Chanceryctl &chanceryctl, const QString &name)
{
    QDir().mkpath(chanceryctl.path(QStringLiteral("drop")));
    chanceryctl.run(words(QStringLiteral("account add --name Archive --kind local --set domains=example.com "
                                         "--set path=%1")
                              .arg(chanceryctl.path(QStringLiteral("archive")))));
    chanceryctl.run(words(QStringLiteral("connector add --type xip --account Archive --accept-terms --set "
                                         "requireSignature=false --set folder=%1")
                              .arg(chanceryctl.path(QStringLiteral("drop")))) +
                    QStringList{QStringLiteral("--name"), name});
}

} // namespace e2e
