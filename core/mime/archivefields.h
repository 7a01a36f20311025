// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "mime/writer.h"

namespace mime {

class HeaderWriter;

/// The X-Archive fields that say which item a message is: the key first, so that it is found in a message's
/// first bytes.
void writeArchiveFields(HeaderWriter &fields, const model::Message &message, const Stamp &stamp);

/// Message::headers. Only `X-` names and Comments, Keywords, Importance, Sensitivity and Content-Class; never
/// X-Archive or X-MS-Exchange ones. Others are left out: they would change what the message is.
void writeSourceFields(HeaderWriter &fields, const model::Message &message);

/// In-Reply-To, References (root and the last ones when there are more than 20), Thread-Topic and
/// Thread-Index.
void writeThreadFields(HeaderWriter &fields, const model::Message &message);

/// A message id as it may stand between < and >: printable ASCII, no brackets. Empty when there is nothing
/// usable.
std::string cleanMessageId(QByteArrayView id);

} // namespace mime
