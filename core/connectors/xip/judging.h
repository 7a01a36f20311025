// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/failure.h"
#include "connectors/xip/dropfolder.h"
#include "connectors/xip/settings.h"
#include "model/refusal.h"

namespace xip {

/// What a refusal hangs on: whom the admin trusts, the signatures beside the file and, where a limit was
/// broken, the limits. While it stays the same, a refused file is not judged again.
QByteArray judgementOf(const DropFolder &folder, const QString &path, const QByteArray &reason,
                       const Rules &rules);

/// A refused file as the log tells it: archive, digest, signer, reason and what to do.
model::Refusal refusalOf(const QString &path, const QByteArray &content, const QByteArray &judgement,
                         const base::Failure &failure);

} // namespace xip
