// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "xipmaker/identity.h"

namespace xipmaker {

/// A detached CMS with an RFC 3161 time stamp of `authority` (made with criticalTimeStamping) added to each
/// signature, saying `when`.
QByteArray timeStamped(const QByteArray &cms, const Identity &authority, base::Instant when);

/// An RFC 3161 token over `bytes`.
QByteArray timeStampToken(const QByteArray &bytes, const Identity &authority, base::Instant when);

} // namespace xipmaker
