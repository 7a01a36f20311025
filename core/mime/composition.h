// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "mime/bodywriter.h"

namespace mime {

class Envelope;

/// What a composed message consists of. Inline parts that the HTML shows stand with it; the others, and all
/// when there is no HTML, are attachments like any, so that nothing is hidden. Omitted attachments become
/// notes in both texts; a subject that subjectOf() cuts stands in both as a whole.
Body composedBody(const model::Message &message, const Envelope &envelope, const QByteArray &event);

/// `[XIP] ` and the item's subject, at most 200 UTF-16 units as a whole. Without a subject the first 60 of
/// the text, without text the conversation and its day.
std::string subjectOf(const model::Message &message);

} // namespace mime
