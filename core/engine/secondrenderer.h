// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/messagestore.h"
#include "mime/secondrendering.h"
#include "target/letter.h"

namespace engine {

/// Second renderings of messages that a destination refuses for their size, made from the messages as they
/// are kept. One object a lane.
class SecondRenderer
{
public:
    explicit SecondRenderer(MessageStore &store) : m_store(store) {}

    /// Of a delivery's item; the last one is remembered, as an item goes to many mailboxes. Valid until the
    /// next call. Throws what reading the message throws.
    const mime::SecondRendering &of(const model::Delivery &delivery, const base::Stop &stop);

    /// Makes the letter that of the second rendering, as today's program makes it, with its digest in the
    /// delivery. Where the message cannot be read, opening the letter says why.
    void render(target::Letter &letter, model::Delivery &delivery, const base::Stop &stop);

private:
    MessageStore &m_store;
    model::EntryRef m_entry;
    mime::SecondRendering m_last;
};

} // namespace engine
