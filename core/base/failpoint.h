// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace base {

/// Seams of the fault harness (tests/faults). In a build without CHANCERY_FAULTS both are constants that
/// cost nothing.
#ifdef CHANCERY_FAULTS
/// Ends the process as `kill -9` does when the environment says CHANCERY_FAILPOINT=<name>:<n> and this
/// is the n-th time the process passes the point. With CHANCERY_FAILPOINT_LOG=<file> each passage is
/// appended there, a line a passage, so that the harness learns which points there are.
void failPoint(const char *name);

/// True when CHANCERY_PLANT names this fault: the harness proves that it would notice.
bool isPlanted(const char *fault);
#else
inline void failPoint(const char *) {}
constexpr bool isPlanted(const char *)
{
    return false;
}
#endif

} // namespace base
