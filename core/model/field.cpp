// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/field.h"

#include <algorithm>

#include <QUrl>

#include "base/clock.h"
#include "base/failure.h"

namespace model {

static bool isOneOf(const QString &value, std::initializer_list<QLatin1String> words)
{
    return std::ranges::any_of(
        words, [&](QLatin1String word) { return value.compare(word, Qt::CaseInsensitive) == 0; });
}

bool isTrue(const QString &value)
{
    return isOneOf(value.trimmed(),
                   {QLatin1String("true"), QLatin1String("yes"), QLatin1String("on"), QLatin1String("1")});
}

static bool isFalse(const QString &value)
{
    return isOneOf(value.trimmed(),
                   {QLatin1String("false"), QLatin1String("no"), QLatin1String("off"), QLatin1String("0")});
}

/// Empty when the value is of the field's type, else what would be right.
static QString complaint(const Field &field, const QString &value)
{
    switch (field.type) {
    case Field::Type::Bool:
        return isTrue(value) || isFalse(value) ? QString() : QStringLiteral("Use true or false.");
    case Field::Type::Choice:
        return field.choices.contains(value)
                   ? QString()
                   : QStringLiteral("Use one of: %1.").arg(field.choices.join(QStringLiteral(", ")));
    case Field::Type::Integer: {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        if (isNumber && number >= field.minimum && (field.maximum == 0 || number <= field.maximum))
            return {};
        if (field.maximum == 0)
            return QStringLiteral("Use a whole number of at least %1.").arg(field.minimum);
        return QStringLiteral("Use a whole number from %1 to %2.").arg(field.minimum).arg(field.maximum);
    }
    case Field::Type::Url: {
        const QUrl url(value, QUrl::StrictMode);
        const bool lacksPort = value.section(u'/', 2, 2).endsWith(u':'); // which a QUrl does not keep
        const bool isWeb = url.isValid() && !url.host().isEmpty() && !lacksPort &&
                           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
        return isWeb ? QString() : QStringLiteral("Use a full address such as https://host.example.com.");
    }
    case Field::Type::Date:
        return base::fromIso(value)
                   ? QString()
                   : QStringLiteral("Use a date such as 2026-01-31 or 2026-01-31T08:00:00Z.");
    case Field::Type::Text:
    case Field::Type::Folder:
    case Field::Type::File:
    case Field::Type::List:
    case Field::Type::Schedule: // the engine reads it
    case Field::Type::Secret:
        return {};
    }
    Q_UNREACHABLE();
}

/// For a text. What an address holds besides where it leads may be a secret.
static QString displayed(const Field &field, const QString &value)
{
    if (field.type != Field::Type::Url)
        return value;
    const QString place = value.section(u'?', 0, 0).section(u'#', 0, 0);
    return place == value ? value.section(u'@', -1) : place.section(u'@', -1) + u'…';
}

static const Field *fieldOf(const Fields &fields, const QByteArray &key)
{
    const auto found = std::ranges::find(fields, key, &Field::key);
    return found == fields.end() ? nullptr : &*found;
}

static QString keyList(const Fields &fields, bool secrets)
{
    QStringList keys;
    for (const Field &field : fields) {
        if ((field.type == Field::Type::Secret) == secrets)
            keys.append(QString::fromLatin1(field.key));
    }
    return keys.isEmpty() ? QStringLiteral("none") : keys.join(QStringLiteral(", "));
}

bool applies(const Field &field, const Values &values)
{
    if (field.onlyWhen.isEmpty())
        return true;
    const qsizetype equals = field.onlyWhen.indexOf('=');
    const QStringList wanted = QString::fromUtf8(field.onlyWhen.mid(equals + 1)).split(u'|');
    return wanted.contains(values.value(field.onlyWhen.left(equals)));
}

static void checkGiven(const Fields &fields, const Values &given, const QList<QByteArray> &secretKeys)
{
    for (auto each = given.cbegin(); each != given.cend(); ++each) {
        const Field *field = fieldOf(fields, each.key());
        const QString key = QString::fromUtf8(each.key());
        if (!field)
            throw base::inputFailure("UNKNOWN_SETTING", QStringLiteral("There is no setting “%1”.").arg(key),
                                     QStringLiteral("Settings: %1.").arg(keyList(fields, false)));
        if (field->type == Field::Type::Secret)
            throw base::inputFailure(
                "SECRET_IN_SETTING", QStringLiteral("“%1” is a secret.").arg(key),
                QStringLiteral("Give it with --secret instead, from env:NAME, file:PATH or -."));
        const QString problem = each.value().isEmpty() ? QString() : complaint(*field, each.value());
        if (!problem.isEmpty())
            throw base::inputFailure(
                "INVALID_SETTING",
                QStringLiteral("“%2” is not valid for “%1”.").arg(key, displayed(*field, each.value())),
                problem);
    }
    for (const QByteArray &key : secretKeys) {
        const Field *field = fieldOf(fields, key);
        if (!field || field->type != Field::Type::Secret)
            throw base::inputFailure("UNKNOWN_SECRET",
                                     QStringLiteral("There is no secret “%1”.").arg(QString::fromUtf8(key)),
                                     QStringLiteral("Secrets: %1.").arg(keyList(fields, true)));
    }
}

Values withDefaults(const Fields &fields, const Values &given)
{
    Values values;
    for (const Field &field : fields) {
        if (field.type != Field::Type::Secret)
            values.insert(field.key,
                          given.value(field.key).isEmpty() ? field.defaultValue : given.value(field.key));
    }
    return values;
}

/// `values`: with the defaults filled in.
static bool isMissing(const Field &field, const Values &values, const QList<QByteArray> &secretKeys)
{
    if (!field.required || !applies(field, values))
        return false;
    return field.type == Field::Type::Secret ? !secretKeys.contains(field.key)
                                             : values.value(field.key).isEmpty();
}

std::vector<FieldProblem> problems(const Fields &fields, const Values &given,
                                   const QList<QByteArray> &secretKeys)
{
    const Values values = withDefaults(fields, given);
    std::vector<FieldProblem> found;
    for (const Field &field : fields) {
        const QString value = given.value(field.key);
        if (isMissing(field, values, secretKeys))
            found.push_back({field.key, true});
        else if (!value.isEmpty() && !complaint(field, value).isEmpty())
            found.push_back({field.key, false});
    }
    return found;
}

Values validated(const Fields &fields, const Values &given, const QList<QByteArray> &secretKeys)
{
    checkGiven(fields, given, secretKeys);
    const Values values = withDefaults(fields, given);
    for (const Field &field : fields) {
        if (!isMissing(field, values, secretKeys))
            continue;
        const bool isSecret = field.type == Field::Type::Secret;
        const QString key = QString::fromUtf8(field.key);
        throw base::inputFailure(
            "MISSING_SETTING", QStringLiteral("“%1” is missing: %2.").arg(key, field.label),
            isSecret ? QStringLiteral("Give it with --secret, from env:NAME, file:PATH or -.")
                     : QStringLiteral("Give it with --set %1=…. %2").arg(key, field.help));
    }
    return values;
}

} // namespace model
