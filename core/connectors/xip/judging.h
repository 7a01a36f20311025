// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/failure.h"
#include "connectors/xip/ledger.h"
#include "connectors/xip/settings.h"
#include "model/refusal.h"

namespace xip {

/// What a refusal hangs on: whom the admin trusts, the signatures that were judged with the file and, where a
/// limit was broken, the limits. While it stays the same, a refused file is not judged again.
QByteArray judgementOf(const Signatures &signatures, const QByteArray &reason, const Rules &rules);

/// The verdict on a content that is refused, begun or refused before as `before` says. What it was judged by
/// under another name stays, as long as the same people are trusted.
Verdict refusedVerdict(const Verdict &before, const QByteArray &reason, const QByteArray &judgement,
                       const Rules &rules);

/// Whether a refused content was judged beside these signatures and by these rules.
bool isJudged(const Verdict &verdict, const Signatures &signatures, const Rules &rules);

/// A refused file as the log tells it: archive, digest, signer, reason and what to do.
model::Refusal refusalOf(const QString &path, const QByteArray &content, const QByteArray &judgement,
                         const base::Failure &failure);

} // namespace xip
