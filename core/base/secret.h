// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace base {

/// A password, token or key. Has no stream operator, no conversion to text and no comparison by
/// accident; its bytes are overwritten when the last copy goes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(Secret other) noexcept ///< what it replaces goes as if destroyed
    {
        m_bytes.swap(other.m_bytes);
        return *this;
    }
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }

    /// For the one call that needs the plain bytes. Never keep, log or print what it returns.
    const QByteArray &reveal() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace base
