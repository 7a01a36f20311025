// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/contents.h"
#include "archive/signing.h"
#include "archive/slice.h"

namespace archive {

class Unpacker;

/// Verifies the detached signatures beside a file, over every byte of it; each that is there must be good.
/// The first signer, if any; `container` is what the file is.
Contents readNeighbours(const Slice &file, const QString &container, const Signing &signing);

/// Reads the signed-ZIP family: JAR-signed, ASiC, detached signatures beside it, and plain. Every signature
/// that is there must verify.
Contents readZipContainer(const Slice &file, const Signing &signing, Unpacker &unpacker);

/// Reads an enveloping CMS that holds a ZIP, in DER, BER or PEM. Every signature beside it must verify too.
Contents readCmsContainer(const Slice &file, const Signing &signing, Unpacker &unpacker);

/// Lets refusals say who claims to have signed, by a CMS beside the file. Nothing is verified.
void claimByNeighbours(const Signing &signing);

} // namespace archive
