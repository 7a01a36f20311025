// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>

#include <QString>

#include "target/letter.h"

namespace microsoft365 {

/// The letters of one mailbox that the service answered with an error of its own (5xx), and how often each
/// was passed over: refused, others taken, refused again. While nothing is taken nobody is passed over, so
/// that an outage says nothing of a letter, however long it is. A letter that is taken after all shows that
/// errors pass here, and so do many letters at once: then all are counted anew. The count goes on from
/// Letter::refusals, what an earlier process came to. One thread.
class PassedOver
{
public:
    static constexpr int often = 5;
    static constexpr size_t most = 10; ///< letters at once

    /// Returns its Outcome::refusals: one more than it was passed over.
    int refused(const target::Letter &letter, const QString &answer);
    void taken(const target::Letter &letter);

    /// The last answer to a letter that was passed over often, once this process had one; absent for any
    /// other.
    std::optional<QString> answerTo(const model::DeliveryKey &letter) const;

private:
    void countAnew();

    struct Count
    {
        int refusals = 0;
        bool isPassed = false; ///< since it was refused last
        QString answer;
    };

    std::map<model::DeliveryKey, Count> m_letters;
    bool m_isAnew = false; ///< what earlier processes counted says nothing any more
};

} // namespace microsoft365
