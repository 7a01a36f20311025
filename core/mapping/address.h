// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace mapping {

/// What people write around an address taken off: spaces, `Name <…>`, `mailto:` (with percent-encoding), the
/// `SMTP:` of proxy addresses, a pair of quotation marks. Other text is only trimmed.
QString cleaned(const QString &addressOrName);

/// The form in which two addresses or names are the same: cleaned, NFC, lower case, the domain as A-labels
/// (RFC 5890) without a dot at its end. UTF-8. Plus-addresses are nothing special.
QByteArray comparable(const QString &addressOrName);

/// The domain of a comparable address; empty when it is no usable address: nothing before or after the last
/// `@`, or spaces or control characters in it.
QByteArray domainOf(const QByteArray &comparable);

/// A domain in the form that domainOf() gives.
QByteArray comparableDomain(const QString &domain);

} // namespace mapping
