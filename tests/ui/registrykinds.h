// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <memory>

#include <QDir>
#include <QFileInfo>

#include "connectors/connectorkind.h"

namespace support {

/// Every kind of the registry as people meet it in the window, with this source behind it: what a real
/// service asks for is the business of the kinds' own tests.
inline std::vector<connectors::ConnectorKind>
kindsOver(const std::function<std::unique_ptr<connectors::Source>(const connectors::SourceContext &)> &source)
{
    std::vector<connectors::ConnectorKind> kinds = connectors::allKinds();
    for (connectors::ConnectorKind &kind : kinds)
        kind.makeSource = source;
    return kinds;
}

/// The fields a person has to fill in, everything else being left as it stands.
inline model::Fields toFillIn(const connectors::ConnectorKind &kind)
{
    const model::Values values = model::withDefaults(kind.fields, {});
    model::Fields fields;
    std::ranges::copy_if(kind.fields, std::back_inserter(fields), [&](const model::Field &field) {
        return field.required && field.defaultValue.isEmpty() && model::applies(field, values) &&
               field.type != model::Field::Type::Choice && field.type != model::Field::Type::Bool;
    });
    return fields;
}

/// Something the field takes; `file`: one that is there.
inline QString sampleOf(const model::Field &field, const QString &file)
{
    switch (field.type) {
    case model::Field::Type::Url:
        return QStringLiteral("https://source.example.com");
    case model::Field::Type::Folder: { // not the one that everything lies in
        const QString folder = QFileInfo(file).dir().filePath(QStringLiteral("drop"));
        if (!file.isEmpty())
            QDir().mkpath(folder);
        return folder;
    }
    case model::Field::Type::File:
        return file;
    case model::Field::Type::Date:
        return QStringLiteral("2026-01-31");
    case model::Field::Type::Integer:
        return QString::number(std::max<qint64>(field.minimum, 1));
    default:
        return QStringLiteral("words");
    }
}

} // namespace support
