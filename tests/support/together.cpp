// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/together.h"

#include <cstdio>
#include <cstring>

namespace support {

const Together *Together::first = nullptr;

} // namespace support

int main(int argc, char *argv[])
{
    using support::Together;
    for (const Together *each = Together::first; each && argc > 1; each = each->next) {
        if (std::strcmp(each->name, argv[1]) == 0)
            return each->run(argc - 1, argv + 1);
    }
    std::fputs("The first argument is a test of this program; QtTest's follow. It has:\n", stderr);
    for (const Together *each = Together::first; each; each = each->next)
        std::fprintf(stderr, "  %s\n", each->name);
    return 2;
}
