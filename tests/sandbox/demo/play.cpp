// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/play.h"

#include <cstdio>

#include <QJsonDocument>
#include <QMap>

#include "base/failure.h"
#include "demo/demochatter.h"
#include "demo/demojive.h"
#include "demo/demosymphony.h"

namespace sandbox {

using Play = Playing (*)();

static const QMap<QString, Play> &plays()
{
    static const QMap<QString, Play> all{{QStringLiteral("chatter"), playDemoChatter},
                                         {QStringLiteral("jive"), playDemoJive},
                                         {QStringLiteral("symphony"), playDemoSymphony}};
    return all;
}

QStringList playedKinds()
{
    return plays().keys();
}

int play(const QString &kind)
{
    const Play start = plays().value(kind);
    if (!start)
        throw base::inputFailure("SANDBOX_OPTIONS", QStringLiteral("“%1” is not played; there are: %2.")
                                                        .arg(kind, playedKinds().join(QStringLiteral(", "))));
    const Playing playing = start();
    const QJsonObject told{{QStringLiteral("settings"), playing.settings},
                           {QStringLiteral("secrets"), playing.secrets}};
    std::puts(QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    while (std::fgetc(stdin) != EOF)
        continue;
    return 0;
}

} // namespace sandbox
