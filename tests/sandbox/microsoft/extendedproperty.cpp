// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/extendedproperty.h"

#include <QRegularExpression>
#include <QStringList>

#include "base/clock.h"
#include "microsoft/filternode.h"

namespace sandbox {
namespace {

/// The type as the service spells it; empty: none.
QString typeNamed(const QString &name)
{
    static const QStringList kTypes{
        QStringLiteral("String"),     QStringLiteral("Integer"), QStringLiteral("Boolean"),
        QStringLiteral("SystemTime"), QStringLiteral("Binary"),  QStringLiteral("Double"),
        QStringLiteral("Float"),      QStringLiteral("Long"),    QStringLiteral("Short"),
        QStringLiteral("Currency"),   QStringLiteral("CLSID"),   QStringLiteral("ApplicationTime")};
    for (const QString &type : kTypes) {
        if (type.compare(name, Qt::CaseInsensitive) == 0)
            return type;
    }
    return {};
}

QString shortHex(QStringView digits)
{
    return QString(u"0x" + QString::number(digits.toString().toULongLong(nullptr, 16), 16));
}

} // namespace

std::optional<QString> canonicalPropertyId(QStringView id)
{
    static const QRegularExpression kForm(
        QStringLiteral("^(?<type>[A-Za-z]+) (?:0x(?<tag>[0-9A-Fa-f]{1,4})|"
                       "(?<set>\\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}) "
                       "(?:Name (?<name>.+)|Id 0x(?<number>[0-9A-Fa-f]{1,8})))$"));
    const QRegularExpressionMatch match = kForm.match(id.toString());
    const QString type = typeNamed(match.captured(u"type"));
    if (!match.hasMatch() || type.isEmpty())
        return {};
    if (!match.capturedView(u"tag").isEmpty())
        return QString(type + u' ' + shortHex(match.capturedView(u"tag")));
    const QString set = type + u' ' + match.captured(u"set").toLower();
    if (!match.capturedView(u"name").isEmpty())
        return QString(set + u" Name " + match.captured(u"name"));
    return QString(set + u" Id " + shortHex(match.capturedView(u"number")));
}

bool fitsPropertyType(const QString &canonicalId, const QString &value)
{
    const QString type = canonicalId.section(u' ', 0, 0).toLower();
    bool fits = true;
    if (type == QStringLiteral("integer") || type == QStringLiteral("short"))
        value.toInt(&fits);
    else if (type == QStringLiteral("long") || type == QStringLiteral("currency"))
        value.toLongLong(&fits);
    else if (type == QStringLiteral("double") || type == QStringLiteral("float"))
        value.toDouble(&fits);
    else if (type == QStringLiteral("boolean"))
        fits = value.compare(u"true", Qt::CaseInsensitive) == 0 ||
               value.compare(u"false", Qt::CaseInsensitive) == 0;
    else if (type == QStringLiteral("systemtime"))
        fits = value.size() > 10 && base::fromIso(value).has_value();
    else if (type == QStringLiteral("binary"))
        fits = QByteArray::fromBase64Encoding(value.toLatin1(), QByteArray::AbortOnBase64DecodingErrors)
                   .decodingStatus == QByteArray::Base64DecodingStatus::Ok;
    return fits;
}

bool isArchiveKey(const QString &canonicalId)
{
    return canonicalId.startsWith(u"String {") && canonicalId.endsWith(u" Name ArchiveItemKey");
}

QString archiveKeyLookedFor(const Filter &filter)
{
    using Node = Filter::Node;
    const Node &root = filter.root();
    if (root.kind != Node::Kind::Any ||
        root.path != QStringList{QStringLiteral("singleValueExtendedProperties")})
        return {};
    const Node &both = *root.parts.at(0);
    if (both.kind != Node::Kind::And)
        return {};
    QString id;
    QString value;
    for (const auto &part : both.parts) {
        if (part->kind != Node::Kind::Compare || part->operation != QStringLiteral("eq") ||
            part->path.size() != 2)
            return {};
        (part->path.at(1) == QStringLiteral("id") ? id : value) = part->literals.at(0).toString();
    }
    return isArchiveKey(id) ? value : QString();
}

} // namespace sandbox
