// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QUrl>

#include "model/field.h"

namespace net {

/// One of Microsoft's clouds: where its services are. Constant.
struct Cloud
{
    QString id;   ///< of the setting `cloud`
    QString name; ///< for people
    QUrl authority;
    QUrl graph;
    QString blobSuffix; ///< `<account>.<suffix>` is a storage account's host
    QString imapHost;

    /// What a token is asked for, of all that an application was granted.
    QString graphScope() const { return graph.toString() + QStringLiteral("/.default"); }
    QString imapScope() const { return QStringLiteral("https://%1/.default").arg(imapHost); }
    QString storageScope() const { return QStringLiteral("https://storage.azure.com/.default"); }

    bool operator==(const Cloud &) const = default;
};

/// `global` (and GCC), `gcchigh`, `dod`, `china`.
const std::vector<Cloud> &allClouds();

/// Throws inputFailure (`INVALID_SETTING`) for an id that is none of these. Empty: `global`.
const Cloud &cloudOf(const QString &id);

/// The setting `cloud`, a choice of these; `global` when it is not said. Its help is its owner's.
model::Field cloudField();

} // namespace net
