// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QStringList>

#include "connectors/source.h"
#include "model/field.h"

namespace connectors {

/// A type of source, as data. Adding one is adding a folder (CONTRIBUTING.md, "Writing a connector").
struct ConnectorKind
{
    QByteArray id; ///< `xip`; the folder's name
    QString name;  ///< `XIP`; also the default of folderName and the subject's prefix
    QString icon;  ///< file name below resources/icons
    QString description;
    QStringList captures;
    QStringList leavesOut;
    QStringList beforeYouBegin;
    QString addLabel;        ///< `Add new connector`
    QString mappingTitle;    ///< `Map XIP users to Microsoft 365 users`
    QString itemClass;       ///< default of the itemClass setting
    model::Fields fields;    ///< its own; the common ones are added by allFields()
    bool hasTimeline = true; ///< false: `since` is accepted, and leaves nothing out (drop folders)

    /// Makes a source. Does not connect. Throws inputFailure when a value cannot be right.
    std::function<std::unique_ptr<Source>(const SourceContext &)> makeSource;
};

/// The kind's fields and those every connector has: schedule, since, folderName, sizeLimitMB, itemClass.
model::Fields allFields(const ConnectorKind &kind);

/// Every kind, by id. Generated from the folders of core/connectors; lives in the room connectors/registry.
std::vector<ConnectorKind> allKinds();

} // namespace connectors
