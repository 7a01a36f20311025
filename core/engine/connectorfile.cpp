// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/connectorfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/failure.h"

namespace engine {

namespace {

constexpr int version = 1;
const QLatin1String format("chancery-connector");

base::Failure invalid(const QString &what)
{
    return base::inputFailure("CONFIG_INVALID",
                              QStringLiteral("The connector file is not valid: %1.").arg(what),
                              QStringLiteral("Use a file that connector export wrote."));
}

QString textMember(const QJsonObject &object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    if (!value.isString())
        throw invalid(QStringLiteral("“%1” is missing or is no text").arg(key));
    return value.toString();
}

/// What may be absent, but when it is there is of its type.
QJsonValue memberOf(const QJsonObject &object, QLatin1String key, QJsonValue::Type type)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && value.type() != type)
        throw invalid(QStringLiteral("“%1” is of the wrong type").arg(key));
    return value;
}

model::Values settingsOf(const QJsonObject &object)
{
    model::Values settings;
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (!each.value().isString())
            throw invalid(QStringLiteral("the setting “%1” is no text").arg(each.key()));
        settings.insert(each.key().toUtf8(), each.value().toString());
    }
    return settings;
}

QList<QByteArray> secretKeysOf(const QJsonValue &value)
{
    QList<QByteArray> keys;
    const QJsonArray names = value.toArray();
    for (const auto &key : names) {
        if (!key.isString())
            throw invalid(QStringLiteral("“secrets” holds more than names"));
        keys.append(key.toString().toUtf8());
    }
    return keys;
}

QJsonObject readDocument(const QByteArray &bytes)
{
    if (bytes.size() > 16 << 20)
        throw invalid(QStringLiteral("it is larger than 16 MiB"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        throw invalid(document.isNull() ? error.errorString() : QStringLiteral("it holds no JSON object"));
    const QJsonObject object = document.object();
    if (object.value(QLatin1String("format")).toString() != format)
        throw invalid(QStringLiteral("“format” is not %1").arg(format));
    if (object.value(QLatin1String("version")).toInt() != version)
        throw invalid(QStringLiteral("version %1 is not known here")
                          .arg(object.value(QLatin1String("version")).toVariant().toString()));
    return object;
}

model::CustomMappings mappingOf(const QJsonValue &value)
{
    model::CustomMappings mapping;
    const QJsonArray rows = value.toArray();
    for (const auto &row : rows) {
        const QJsonObject object = row.toObject(); // of a row that is none, the first member is missing
        mapping.push_back(
            {textMember(object, QLatin1String("sourceUser")), textMember(object, QLatin1String("mailbox"))});
    }
    return mapping;
}

} // namespace

QByteArray toBytes(const ConnectorFile &file)
{
    QJsonObject settings;
    for (auto each = file.settings.cbegin(); each != file.settings.cend(); ++each)
        settings.insert(QString::fromUtf8(each.key()), each.value());
    QJsonArray secrets;
    for (const QByteArray &key : file.secretKeys)
        secrets.append(QString::fromUtf8(key));
    QJsonArray mapping;
    for (const model::CustomMapping &row : file.mapping)
        mapping.append(QJsonObject{{QStringLiteral("sourceUser"), row.sourceUser},
                                   {QStringLiteral("mailbox"), row.mailbox}});
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), format},
                                     {QStringLiteral("version"), version},
                                     {QStringLiteral("name"), file.name},
                                     {QStringLiteral("type"), file.kind},
                                     {QStringLiteral("account"), file.account},
                                     {QStringLiteral("settings"), settings},
                                     {QStringLiteral("secrets"), secrets},
                                     {QStringLiteral("automaticMapping"), file.automaticMapping},
                                     {QStringLiteral("mapping"), mapping}})
        .toJson();
}

ConnectorFile connectorFileOf(const QByteArray &bytes)
{
    const QJsonObject object = readDocument(bytes);
    const auto member = [&](const char *key, QJsonValue::Type type) {
        return memberOf(object, QLatin1String(key), type);
    };
    return {.name = textMember(object, QLatin1String("name")),
            .kind = textMember(object, QLatin1String("type")),
            .account = textMember(object, QLatin1String("account")),
            .settings = settingsOf(member("settings", QJsonValue::Object).toObject()),
            .secretKeys = secretKeysOf(member("secrets", QJsonValue::Array)),
            .automaticMapping = member("automaticMapping", QJsonValue::Bool).toBool(true),
            .mapping = mappingOf(member("mapping", QJsonValue::Array))};
}

} // namespace engine
