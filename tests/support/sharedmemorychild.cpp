// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
// For programs under ThreadSanitizer alone. GCC 12's runtime takes every clone(2) for a fork, and so counts
// twice, in parent and child, what it undoes after one. QProcess starts its child with CLONE_VM, where both
// have one memory: from then on the locks of the thread that called are not seen, and what they guard is
// reported as a race.
#include <cstdarg>

#include <sys/types.h>

// The C library's own name for it, which the runtime does not take over.
extern "C" int __clone(int (*run)(void *), void *stack, int flags, void *argument, ...);

extern "C" int clone(int (*run)(void *), void *stack, int flags, void *argument, ...)
{
    va_list rest;
    va_start(rest, argument);
    auto *const parentId = va_arg(rest, pid_t *);
    auto *const storage = va_arg(rest, void *);
    auto *const childId = va_arg(rest, pid_t *);
    va_end(rest);
    return __clone(run, stack, flags, argument, parentId, storage, childId);
}
