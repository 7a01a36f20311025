// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/gmimevalues.h"

class QIODevice;
struct _GMimeStream;

namespace mime {

class AddressGuard;

/// A device that GMime reads, and whether a read of it has failed: GMime takes that for the end.
struct ReadDevice
{
    QIODevice &device;
    bool readsReturnsAsFeeds = false; ///< GMime ends no line at a CR alone
    bool hasFailed = false;
    AddressGuard *guard = nullptr; ///< sees everything first; what it does not pass counts as failed
};

/// A GMime stream that reads a device (random access) from where it stands to its end. `read` has to outlive
/// it, and nothing else may use the device meanwhile.
GObjectPointer<_GMimeStream> streamOf(ReadDevice &read);

/// A GMime stream that writes to a device. The device has to outlive it.
GObjectPointer<_GMimeStream> streamTo(QIODevice &device);

} // namespace mime
