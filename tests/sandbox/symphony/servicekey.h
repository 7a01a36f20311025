// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace sandbox {

/// The RSA key pair of a service account: what its owner signs with, and what a server checks by. Made once a
/// process. Any thread.
class ServiceKey
{
public:
    /// PKCS#8, PEM.
    static const QByteArray &pem();

    /// The claims of a token signed with RS512 and this key; empty: it is not.
    static QJsonObject claims(const QByteArray &token);
};

} // namespace sandbox
