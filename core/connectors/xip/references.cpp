// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/references.h"

#include <deque>

namespace xip {

namespace {

/// Settles one record file after another, each when all that could refer to it are settled.
class Settling
{
public:
    Settling(size_t memberCount, const References &references)
        : m_references(references), m_isAttachment(memberCount)
    {
        for (const auto &[file, targets] : references) {
            m_waitsFor.try_emplace(file, 0);
            for (const qsizetype target : targets) {
                if (target != file && references.contains(target))
                    ++m_waitsFor[target];
            }
        }
    }

    std::vector<bool> run()
    {
        for (const auto &[file, count] : m_waitsFor) {
            if (count == 0)
                m_ready.push_back(file);
        }
        drain();
        for (const auto &[file, targets] : m_references) { // what is left stands in circles
            m_ready.push_back(file);
            drain();
        }
        return m_isAttachment;
    }

private:
    void drain()
    {
        for (; !m_ready.empty(); m_ready.pop_front())
            settle(m_ready.front());
    }

    void settle(qsizetype file)
    {
        if (m_isSettled[file])
            return;
        m_isSettled[file] = true;
        const bool isItemFile = !m_isAttachment.at(size_t(file));
        for (const qsizetype target : m_references.at(file)) {
            if (target == file)
                continue;
            const bool isFile = m_references.contains(target);
            const bool mayTake = isItemFile && !(isFile && m_isSettled[target]);
            if (mayTake)
                m_isAttachment.at(size_t(target)) = true;
            if (isFile && (--m_waitsFor[target] == 0 || mayTake))
                m_ready.push_back(target);
        }
    }

    const References &m_references;
    std::vector<bool> m_isAttachment;
    std::map<qsizetype, int> m_waitsFor; ///< record files that refer to it and are not settled
    std::map<qsizetype, bool> m_isSettled;
    std::deque<qsizetype> m_ready;
};

} // namespace

std::vector<bool> attachmentsAmong(size_t memberCount, const References &references)
{
    return Settling(memberCount, references).run();
}

} // namespace xip
