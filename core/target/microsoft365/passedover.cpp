// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/passedover.h"

#include <utility>

namespace microsoft365 {

int PassedOver::refused(const target::Letter &letter, const QString &answer)
{
    if (m_letters.size() >= most && !m_letters.contains(letter.key))
        countAnew();
    const int before = m_isAnew ? 0 : letter.refusals;
    Count &count = m_letters.try_emplace(letter.key, Count{.refusals = before}).first->second;
    const bool isPassed = std::exchange(count.isPassed, false);
    if (isPassed || count.refusals == 0)
        ++count.refusals;
    count.answer = answer;
    return count.refusals;
}

void PassedOver::taken(const target::Letter &letter)
{
    if (letter.refusals > 0 || m_letters.contains(letter.key))
        countAnew();
    for (auto &each : m_letters)
        each.second.isPassed = true;
}

void PassedOver::countAnew()
{
    m_letters.clear();
    m_isAnew = true;
}

std::optional<QString> PassedOver::answerTo(const model::DeliveryKey &letter) const
{
    const auto found = m_letters.find(letter);
    const bool isOften = found != m_letters.end() && found->second.refusals > often;
    return isOften ? std::optional(found->second.answer) : std::nullopt;
}

} // namespace microsoft365
