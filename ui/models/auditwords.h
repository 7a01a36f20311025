// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace ui {

/// What an audit row's action means, in a few words; the action itself when it is none we know.
QString auditAction(const QByteArray &action);

/// An audit row's detail on one line, without the marks of JSON.
QString auditDetail(const QByteArray &json);

} // namespace ui
