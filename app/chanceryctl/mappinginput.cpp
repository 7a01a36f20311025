// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappinginput.h"

#include <QFile>

#include "base/failure.h"
#include "mapping/mappingfile.h"

namespace chanceryctl {

model::CustomMappings readMapping(app::Session &session, const QString &path, const QString &account,
                                  const base::Stop &stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw base::inputFailure(
            "MAPPING_INVALID", QStringLiteral("Cannot read %1: %2.").arg(path, file.errorString()),
            QStringLiteral("Name a CSV file; chanceryctl map template writes an example."));
    const auto target = session.environment().makeTarget(session.administration().account(account));
    const mapping::Resolver resolver(target->directory(stop), {}, true);
    return mapping::readMapping(file, path, resolver);
}

} // namespace chanceryctl
