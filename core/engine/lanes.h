// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QThread>

#include "base/failure.h"
#include "base/guarded.h"
#include "base/stop.h"

namespace engine {

/// Worker threads of one run and what ended each of them: a lane's outermost function, where every Failure
/// becomes a value.
class Lanes
{
public:
    ~Lanes(); ///< waits

    /// Runs `work` in a thread of its own. `ended` is called in that thread afterwards; the failure is null
    /// when all went well. Where the system gives no thread, it is called before this returns, with
    /// `OUT_OF_THREADS`.
    void start(const QString &name, std::function<void()> work,
               std::function<void(const base::Failure *)> ended = {});

    void wait();

    /// The failure that `work` ends with, if any, as a value.
    static std::optional<base::Failure> caught(const std::function<void()> &work);

    /// What ended lanes early, stops left out; after wait().
    std::vector<base::Failure> failures();

private:
    std::vector<std::unique_ptr<QThread>> m_threads;
    base::Guarded<std::vector<base::Failure>> m_failures;
};

} // namespace engine
