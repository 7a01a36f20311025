// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QString>

#include "server/httpreply.h"
#include "server/httprequest.h"

namespace sandbox {

/// A way in which an answer is wrong.
struct BadAnswer
{
    const char *name;
    bool isPassing = false;   ///< a reader may hope that the next one is better
    bool saysOther = false;   ///< it is well-formed, and says something else than the truth
    bool isPlausible = false; ///< it could be true: nothing tells a reader that it is not
    bool isOfFiles = false;   ///< of what is no JSON, else of what is
    std::function<void(const HttpRequest &, HttpReply &)> spoil;
};

const std::vector<BadAnswer> &badAnswers();

/// Which of a server's answers one is, whatever the ids in its path: the method, the path with `*` for what
/// has digits or underscores, the object of a SOQL query, and the channel of a Bayeux message.
QString routeOf(const HttpRequest &request);

bool isJson(const HttpReply &reply);

} // namespace sandbox
