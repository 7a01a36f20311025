// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QtGlobal>

class QIODevice;

namespace mime {

/// Where the e-mail begins that was passed through (writePassedThrough()): from there to the end stand its
/// bytes as the source gave them, told by `X-Archive-Sha256`. When that is not the digest of the bytes alone,
/// 0: the e-mail with our fields on top. Absent for a message that was composed, and for one that is none of
/// ours. The device (random access) is read from its beginning.
std::optional<qint64> originalIn(QIODevice &device);

} // namespace mime
