// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "microsoft/storedmessage.h"
#include "microsoft/tenant.h"

namespace sandbox {

/// A stored message for oracles: everything but contents.
QJsonObject storedJson(const StoredMessage &message);

QJsonObject trafficJson(const Traffic &traffic);

QJsonObject faultJson(const Fault &fault);

/// A switch as faultJson() writes it, properties left out having their defaults; absent when its kind is
/// unknown.
std::optional<Fault> faultOf(const QJsonObject &json);

/// `{mailboxes:{<user id>:{user,folders[],messages[]}},traffic,violations[],faults[]}`
QJsonObject dumpOf(Tenant &tenant);

} // namespace sandbox
