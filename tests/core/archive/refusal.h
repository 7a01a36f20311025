// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>

#include "archive/reading.h"
#include "base/failure.h"

/// The key of the failure that `act` throws, or "OK".
template<typename Act>
QByteArray keyOf(Act &&act)
{
    try {
        act();
        return "OK";
    } catch (const base::Failure &failure) {
        return failure.key;
    }
}

/// The text of the failure that `act` throws, or nothing.
template<typename Act>
QString textOf(Act &&act)
{
    try {
        act();
        return {};
    } catch (const base::Failure &failure) {
        return failure.text;
    }
}

/// The fix of the failure that `act` throws, or nothing.
template<typename Act>
QString fixOf(Act &&act)
{
    try {
        act();
        return {};
    } catch (const base::Failure &failure) {
        return failure.fix;
    }
}

inline archive::Reading makeReading(const archive::Limits &limits = {})
{
    return archive::Reading(QStringLiteral("mail.xip"), limits, base::Stop());
}
