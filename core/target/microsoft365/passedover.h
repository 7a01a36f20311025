// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>

#include <QString>

#include "model/itemkey.h"

namespace microsoft365 {

/// The letters of one mailbox that the service answered with an error of its own (5xx), and how often each
/// was passed over: refused, others taken, refused again. While nothing is taken nobody is passed over, so
/// that an outage says nothing of a letter, however long it is. A letter that is taken after all shows that
/// errors pass here, and so do many letters at once: then all are counted anew. One thread.
class PassedOver
{
public:
    static constexpr int often = 5;
    static constexpr size_t most = 10; ///< letters at once

    void refused(const model::DeliveryKey &letter, const QString &answer);
    void taken(const model::DeliveryKey &letter);

    /// The last answer to a letter that was passed over often; absent for any other.
    std::optional<QString> answerTo(const model::DeliveryKey &letter) const;

private:
    struct Count
    {
        int rounds = 0;
        bool isPassed = false; ///< since it was refused last
        QString answer;
    };

    std::map<model::DeliveryKey, Count> m_letters;
};

} // namespace microsoft365
