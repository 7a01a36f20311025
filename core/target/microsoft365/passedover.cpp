// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/passedover.h"

#include <utility>

namespace microsoft365 {

void PassedOver::refused(const model::DeliveryKey &letter, const QString &answer)
{
    if (m_letters.size() >= most && !m_letters.contains(letter))
        m_letters.clear();
    Count &count = m_letters[letter];
    if (std::exchange(count.isPassed, false))
        ++count.rounds;
    count.answer = answer;
}

void PassedOver::taken(const model::DeliveryKey &letter)
{
    if (m_letters.contains(letter))
        m_letters.clear();
    for (auto &each : m_letters)
        each.second.isPassed = true;
}

std::optional<QString> PassedOver::answerTo(const model::DeliveryKey &letter) const
{
    const auto found = m_letters.find(letter);
    const bool isOften = found != m_letters.end() && found->second.rounds >= often;
    return isOften ? std::optional(found->second.answer) : std::nullopt;
}

} // namespace microsoft365
