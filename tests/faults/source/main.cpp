// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <iostream>
#include <string>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QMap>

#include "base/failure.h"
#include "faults/source/playedsource.h"

namespace faults {

QByteArray largeFile()
{
    QByteArray bytes(1'200'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = char((i * i + i / 251) % 251);
    return bytes;
}

static void say(const QJsonObject &json)
{
    std::puts(QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

/// Obeys lines until there are no more, and answers each with one.
static void obey(PlayedSource &source)
{
    say({{QStringLiteral("settings"), source.settings()}, {QStringLiteral("secrets"), source.secrets()}});
    for (std::string line; std::getline(std::cin, line);) {
        const QStringList words = QString::fromStdString(line).split(u' ');
        const QString &command = words.first();
        if (command == u"grow")
            source.grow();
        else if (command == u"remember")
            source.remember(words.value(1));
        else if (command == u"recall")
            source.recall(words.value(1));
        else
            throw base::inputFailure("SOURCE_COMMAND", QStringLiteral("“%1” is no command.").arg(command));
        say({});
    }
}

} // namespace faults

/// `chancery-source <kind>`: a source for the crash harness, on loopback. Tells
/// `{"settings":{…},"secrets":{…}}`, then obeys lines (`grow`, `remember <name>`, `recall <name>`), answering
/// each with `{}`, until standard input ends.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    using Play = std::unique_ptr<faults::PlayedSource> (*)();
    static const QMap<QString, Play> plays{{QStringLiteral("chatter"), faults::playChatter},
                                           {QStringLiteral("jive"), faults::playJive},
                                           {QStringLiteral("symphony"), faults::playSymphony}};
    const Play play = plays.value(QCoreApplication::arguments().value(1));
    if (!play) {
        std::fputs("usage: chancery-source chatter|jive|symphony\n", stderr);
        return 2;
    }
    try {
        faults::obey(*play());
    } catch (const base::Failure &failure) {
        std::fprintf(stderr, "chancery-source: %s\n", failure.what());
        return 1;
    }
    return 0;
}
