// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields.h"

#include <QJsonObject>

#include "output.h"

namespace chanceryctl {

QJsonArray toJson(const model::Fields &fields)
{
    QJsonArray rows;
    for (const model::Field &field : fields)
        rows.append(QJsonObject{{QStringLiteral("key"), QString::fromUtf8(field.key)},
                                {QStringLiteral("label"), field.label},
                                {QStringLiteral("help"), field.help},
                                {QStringLiteral("default"), field.defaultValue},
                                {QStringLiteral("required"), field.required},
                                {QStringLiteral("secret"), field.type == model::Field::Type::Secret},
                                {QStringLiteral("choices"), QJsonArray::fromStringList(field.choices)},
                                {QStringLiteral("onlyWhen"), QString::fromUtf8(field.onlyWhen)}});
    return rows;
}

void printFields(const model::Fields &fields)
{
    for (const model::Field &field : fields) {
        const QString key = QString::fromUtf8(field.key).leftJustified(18);
        QString line = QStringLiteral("    %1 %2").arg(key, field.help);
        if (!field.choices.isEmpty())
            line += QStringLiteral(" One of: %1.").arg(field.choices.join(QStringLiteral(", ")));
        if (!field.defaultValue.isEmpty())
            line += QStringLiteral(" Default: %1.").arg(field.defaultValue);
        if (field.required)
            line += QStringLiteral(" Required.");
        if (field.type == model::Field::Type::Secret)
            line += QStringLiteral(" A secret, given with --secret.");
        print(line);
    }
}

} // namespace chanceryctl
