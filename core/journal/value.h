// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QVariant>

#include "base/clock.h"
#include "base/ids.h"

namespace journal {

/// A value bound to a statement. Text is never NULL and bytes are never NULL, however empty; an absent
/// optional is.
class Value
{
public:
    Value(qint64 number) : m_variant(number) {}
    Value(int number) : m_variant(static_cast<qint64>(number)) {}
    Value(bool flag) : m_variant(static_cast<qint64>(flag)) {}
    Value(const QString &text) : m_variant(text.isNull() ? QStringLiteral("") : text) {}
    Value(const QByteArray &bytes) : m_variant(bytes.isNull() ? QByteArray("") : bytes) {}
    Value(base::Instant time) : m_variant(static_cast<qint64>(time.time_since_epoch().count())) {}
    Value(const char *) = delete;

    template<typename Tag>
    Value(base::Id<Tag> id) : m_variant(id.value)
    {}

    template<typename Tag>
    Value(const base::Key<Tag> &key) : Value(key.bytes)
    {}

    template<typename T>
    Value(const std::optional<T> &value) : m_variant(value ? Value(*value).m_variant : QVariant())
    {}

    const QVariant &variant() const { return m_variant; }

private:
    QVariant m_variant;
};

/// A code or name in ASCII as text; a bare QByteArray is bound as bytes, which never equal a text.
inline Value token(const QByteArray &ascii)
{
    return QString::fromUtf8(ascii);
}

} // namespace journal
