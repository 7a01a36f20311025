// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/cloud.h"

#include <algorithm>

#include <QStringList>

#include "base/failure.h"

namespace net {
namespace {

Cloud cloud(const QString &id, const QString &name, const QString &authority, const QString &graph,
            const QString &blobSuffix, const QString &imapHost)
{
    const QString https = QStringLiteral("https://");
    return {.id = id,
            .name = name,
            .authority = QUrl(https + authority),
            .graph = QUrl(https + graph),
            .blobSuffix = blobSuffix,
            .imapHost = imapHost};
}

} // namespace

const std::vector<Cloud> &allClouds()
{
    static const std::vector<Cloud> clouds{
        cloud(QStringLiteral("global"), QStringLiteral("Global and GCC"),
              QStringLiteral("login.microsoftonline.com"), QStringLiteral("graph.microsoft.com"),
              QStringLiteral("blob.core.windows.net"), QStringLiteral("outlook.office365.com")),
        cloud(QStringLiteral("gcchigh"), QStringLiteral("US Government GCC High"),
              QStringLiteral("login.microsoftonline.us"), QStringLiteral("graph.microsoft.us"),
              QStringLiteral("blob.core.usgovcloudapi.net"), QStringLiteral("outlook.office365.us")),
        cloud(QStringLiteral("dod"), QStringLiteral("US Government DoD"),
              QStringLiteral("login.microsoftonline.us"), QStringLiteral("dod-graph.microsoft.us"),
              QStringLiteral("blob.core.usgovcloudapi.net"), QStringLiteral("outlook-dod.office365.us")),
        cloud(QStringLiteral("china"), QStringLiteral("China, operated by 21Vianet"),
              QStringLiteral("login.partner.microsoftonline.cn"),
              QStringLiteral("microsoftgraph.chinacloudapi.cn"), QStringLiteral("blob.core.chinacloudapi.cn"),
              QStringLiteral("partner.outlook.cn")),
    };
    return clouds;
}

const Cloud &cloudOf(const QString &id)
{
    const std::vector<Cloud> &clouds = allClouds();
    if (id.isEmpty())
        return clouds.front();
    const auto found = std::ranges::find(clouds, id, &Cloud::id);
    if (found != clouds.end())
        return *found;
    QStringList ids;
    for (const Cloud &each : clouds)
        ids += each.id;
    throw base::inputFailure("INVALID_SETTING", QStringLiteral("“%1” is none of Microsoft's clouds.").arg(id),
                             QStringLiteral("Set cloud to one of: %1.").arg(ids.join(QStringLiteral(", "))));
}

model::Field cloudField()
{
    model::Field field{.key = "cloud",
                       .label = QStringLiteral("Cloud"),
                       .type = model::Field::Type::Choice,
                       .defaultValue = QStringLiteral("global")};
    for (const Cloud &each : allClouds()) {
        field.choices.append(each.id);
        field.choiceLabels.append(each.name);
    }
    return field;
}

} // namespace net
