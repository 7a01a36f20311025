// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/slice.h"

namespace archive {

/// Whether the bytes begin as a CMS ContentInfo with SignedData does (DER or BER).
bool isCmsEnvelope(QByteArrayView start);

/// Takes an enveloping CMS apart: its content goes to the sink, whatever its size; answers the rest as a
/// detached CMS (DER). Definite and indefinite lengths, content in one piece or in chunks. Refuses what is no
/// SignedData with content, or is followed by anything.
QByteArray openCmsEnvelope(const Slice &file, const Sink &content, const Reading &reading);

} // namespace archive
