// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "connectors/xip/filereference.h"
#include "model/attachment.h"

namespace xip {

/// Makes inline parts of the attachments that `html` shows: by `cid:` and their content id or name, or by
/// their path or name as an image's source, which then becomes such a `cid:`. `references` are the
/// attachments' own, in their order; where they are not as many, names alone count.
void showPictures(QString &html, std::vector<model::Attachment> &attachments,
                  const std::vector<Reference> &references);

} // namespace xip
