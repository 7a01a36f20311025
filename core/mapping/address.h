// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapping {

/// Characters that show nothing are taken out wherever they stand (format characters as zero width spaces,
/// soft hyphens, byte order and direction marks; fillers; variation selectors): an address is meant for the
/// person it shows, and no mailbox may look like another's. U+202D and U+202E stay and make an address
/// unusable: with their direction overridden, its letters show another than it is.
///
/// Then what people write around an address is taken off: spaces, `Name <…>`, `mailto:` (with
/// percent-encoding), the `SMTP:` of proxy addresses, a pair of quotation marks. Other text is only trimmed.
QString cleaned(const QString &addressOrName);

/// The form in which two addresses or names are the same: cleaned, NFC, lower case, the domain as A-labels
/// (RFC 5890) without a dot at its end, the local part without quotation marks that it does not need
/// (RFC 5321, 4.1.2). Plus-addresses are nothing special. What has no `@` is case-folded (`ΝΙΚΟΣ` is
/// `νικος`); addresses are not, as mailboxes are named by this form.
QString comparable(const QString &addressOrName);

/// The domain of a comparable address; empty when it is no usable address: one without a local part and a
/// domain of the form of RFC 5321 and 5322, or with spaces, control or format characters in it.
QString domainOf(const QString &comparable);

/// A domain in the form that domainOf() gives, invisible characters left out.
QString comparableDomain(const QString &domain);

} // namespace mapping
