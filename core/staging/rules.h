// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/failure.h"

namespace staging {

/// Throws inputFailure (`INVALID_NAME`) unless it can name a document in every store: letters, digits, `.`,
/// `_` and `-` in parts joined by `/`, none of which begins with a dot, and not below `segments/`.
void checkDocumentName(const QString &name);

/// What is to be staged is not what the journal knows, or cannot be read: `SEGMENT_DAMAGED`, Area::Storage.
base::Failure segmentDamaged(const QByteArray &segment, const QString &cause);

/// `where` holds other content under that name: `STAGING_CONFLICT`, Area::Destination, EndRun.
base::Failure conflict(const QString &where);

/// A staged segment is gone or ends too early: `STAGED_SEGMENT_MISSING`, Area::Destination, SkipItem.
base::Failure segmentMissing(const QString &where, const QString &fix);

} // namespace staging
