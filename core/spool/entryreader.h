// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>

#include "model/delivery.h"

class QIODevice;

namespace spool {

/// The content of an entry of the segment file at `path`, checked as Spool::openEntry() promises.
std::unique_ptr<QIODevice> openVerified(const QString &path, const model::EntryRef &entry);

} // namespace spool
