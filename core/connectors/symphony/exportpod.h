// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/exportfiles.h"

namespace symphony {

/// Leaves in a folder's listing the files of one pod, and those whose names tell of none; the others are
/// unfinished, each pod's with what can be done about them. Names call a pod by a short name, which need not
/// be a part of its address. So it is the first label of `host` where a name, or `known`, is that; else
/// `known`, by which the files read before were called (empty: none were); else what all names agree on.
/// Where they do not, no file with such a name is left. Pure.
void keepFilesOfPod(ExportFiles::Listing &listing, const QString &host, const QString &known);

/// How the name of an export file calls its pod, in lower case; empty: it is no such name.
QString podIn(const QString &fileName);

} // namespace symphony
