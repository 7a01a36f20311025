// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staging/azureblob/crew.h"

namespace azureblob {

/// Whether the blob is there and has that SHA-256: reads all of it, a few pieces at a time. False as well
/// when it becomes another one meanwhile.
bool isStored(BlobClient &client, Crew &crew, const QString &name, const QByteArray &sha256,
              const base::Stop &stop);

} // namespace azureblob
