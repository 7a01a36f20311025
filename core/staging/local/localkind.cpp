// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/local/localkind.h"

#include "staging/local/localstaging.h"

namespace local {

staging::StagingKind kind()
{
    return {.id = "local",
            .name = QStringLiteral("Folder"),
            .fields = {{.key = "stagingPath",
                        .label = QStringLiteral("Staging folder"),
                        .help = QStringLiteral(
                            "Where copies of what was captured are kept, best on another disk than the data "
                            "folder. Empty: a folder in the data folder."),
                        .type = model::Field::Type::Folder}},
            .make = [](const staging::StagingContext &context) -> std::unique_ptr<staging::Staging> {
                const QString path = context.values.value("stagingPath");
                return std::make_unique<LocalStaging>(path.isEmpty() ? context.defaultFolder : path,
                                                      context.isInUse);
            }};
}

} // namespace local
