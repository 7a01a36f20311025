// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

#include "model/attachment.h"

class QIODevice;

namespace mime {

/// A message that a destination refuses for its size, as one that it takes.
struct SecondRendering
{
    QByteArray bytes;

    /// The text had to be cut as well, or none was found, nor any attachment: `missing` is the whole message
    /// then.
    bool isTextCut = false;

    /// What is not in it: the attachments, in the order of parse(), inline images included.
    std::vector<model::Attachment> missing;
};

/// Makes the second rendering of a message that write() made, from its bytes (random access, from where the
/// device stands): the header fields as they are, with `X-Archive-Rendering: second` behind the key, and one
/// text. That is the message's own, or what its HTML says, at most 512 KiB of it, and a note for the message
/// and each of its attachments: name, size, SHA-256 and where the message is kept. The same bytes and the
/// same `whole` always give the same bytes.
///
/// `whole`: the kept message, with name, size, sha256 and storedAt. Throws like parse(). Pure; any thread.
SecondRendering secondRendering(QIODevice &message, const model::Attachment &whole);

} // namespace mime
