// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace azureblob {

/// A container of a storage account, as a value.
struct ContainerAddress
{
    QByteArray url;  ///< encoded; no query, no slash at its end
    QString account; ///< empty: the address does not name it (a domain of the organisation's own)
    QString container;

    /// The encoded address of a blob whose name needs no encoding.
    QByteArray blob(const QString &name) const { return url + '/' + name.toLatin1(); }

    bool operator==(const ContainerAddress &) const = default;
};

/// Reads the setting `containerUrl`: `https://<account>.blob.<cloud>/<container>`, or with the account in the
/// path, as stores other than Azure's have it, and where it has to stand on `localhost` and IP addresses.
/// Throws inputFailure: `SECRET_IN_SETTING` when a SAS, or any other query, was pasted with it (its text does
/// not repeat it); `INSECURE_ADDRESS`; `INVALID_SETTING`.
ContainerAddress containerAddress(const QString &setting);

} // namespace azureblob
