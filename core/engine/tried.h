// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "base/failure.h"
#include "model/delivery.h"
#include "target/target.h"

namespace engine {

/// Outcome::reason where the mailbox has another content of the item: failed while that of the delivery is
/// not there, skipped where it is, or is delivered as a revision of its own. Such a copy proves no content.
inline constexpr char copyDiffers[] = "COPY_DIFFERS";

/// Deliveries that were tried: one letter and one outcome each, in order.
struct Tried
{
    std::vector<model::Delivery> deliveries;
    std::vector<target::Letter> letters;
    std::vector<model::Outcome> outcomes;

    /// Takes those out whose outcome is in this state, and returns them. Both in order.
    Tried without(model::Outcome::State state);

    /// Says of those that the target left out, as they were there, what foundOutcome() says. Throws what
    /// looking throws.
    void judgeSkipped(target::Target &target, const QString &mailbox, const QString &folder,
                      const base::Stop &stop);

    /// Whether the mailbox took one, or had it.
    bool isAnyThere() const;

    /// Why some are to be tried later, and after what pause: the first one's reason, the longest pause that
    /// any asks for. Absent: none is.
    std::optional<base::Failure> whyLater() const;
};

/// A copy that is there already: ours (imported) when this journal had begun to send it and `sha256`, of the
/// copy's bytes, is that of the message or is not known (empty); else a duplicate (skipped). Of another
/// content of the item: skipped where the message's is there besides, else failed (copyDiffers).
model::Outcome foundOutcome(const model::Delivery &delivery, const target::Found &found,
                            const QByteArray &sha256 = {});

/// Of a copy's bytes; empty: the destination keeps none, or the copy is gone again. Throws what reading
/// throws.
QByteArray sha256Of(target::Target &target, const QString &mailbox, const QString &folder,
                    const QByteArray &receipt, const base::Stop &stop);

/// True when a delivery that was refused for its size alone goes on as its second rendering, a text about the
/// item. A supplement does not: the copy it belongs to is that text.
bool goesOnAsSecond(const model::Delivery &delivery, const model::Outcome &outcome);

} // namespace engine
