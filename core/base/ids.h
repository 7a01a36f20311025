// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <functional>

#include <QByteArray>
#include <QtGlobal>

namespace base {

/// A row id that cannot be taken for another kind's. 0 means none.
template<typename Tag>
struct Id
{
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
};

/// A binary key that cannot be taken for another kind's, e.g. the 16 bytes of an item key.
template<typename Tag>
struct Key
{
    QByteArray bytes;

    QByteArray toHex() const { return bytes.toHex(); }
    bool operator==(const Key &) const = default;
    bool operator<(const Key &other) const { return bytes < other.bytes; }
};

template<typename Tag>
size_t qHash(const Key<Tag> &key, size_t seed = 0)
{
    return qHash(key.bytes, seed);
}

template<typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using AccountId = Id<struct AccountTag>;
using ConnectorId = Id<struct ConnectorTag>;
using RunId = Id<struct RunTag>;
using ItemRow = Id<struct ItemTag>;
using DeliveryId = Id<struct DeliveryTag>;
using DraftId = Id<struct DraftTag>;

} // namespace base

template<typename Tag>
struct std::hash<base::Key<Tag>>
{
    size_t operator()(const base::Key<Tag> &key) const noexcept { return ::qHash(key.bytes); }
};

template<typename Tag>
struct std::hash<base::Id<Tag>>
{
    size_t operator()(base::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
