// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QByteArrayView>

namespace net {

/// Unpacks gzip and zlib content as it arrives, in pieces of bounded size. One thread.
class Inflater
{
public:
    /// False: no more is wanted.
    using Take = std::function<bool(QByteArrayView)>;

    Inflater();
    ~Inflater();

    /// False when the content is damaged or `take` wanted no more.
    bool add(QByteArrayView packed, const Take &take);

    /// The content came to its end.
    bool isComplete() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace net
