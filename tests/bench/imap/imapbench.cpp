// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_imap PORT USER FOLDER
//   Delivers the messages of the files in FOLDER, in batches as the engine makes them, into the mailbox of
//   USER on an IMAP server of this machine (password: secret), and prints the seconds that took.

#include <cstdio>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include "base/failure.h"
#include "target/imap/imapkind.h"
#include "target/imap/settings.h"

namespace {

constexpr size_t batch = 200;

target::Letter letterOf(const QString &path, int number)
{
    target::Letter letter;
    letter.archiveKey = model::itemKey("bench", {}, QString::number(number), {});
    letter.date = base::Instant{std::chrono::seconds{1795161600 + number}};
    letter.size = QFile(path).size();
    letter.open = [path]() -> std::unique_ptr<QIODevice> {
        auto file = std::make_unique<QFile>(path);
        if (!file->open(QIODevice::ReadOnly))
            throw base::storageFailure("STORAGE_FAILED", path);
        return file;
    };
    return letter;
}

int deliver(const QStringList &arguments)
{
    const QString &mailbox = arguments.at(2);
    const model::Values values{{"host", QStringLiteral("127.0.0.1")},
                               {"port", arguments.at(1)},
                               {"security", QStringLiteral("none")},
                               {"username", mailbox}};
    const auto target = imap::kind().make(
        {.values = model::withDefaults(imap::settingsFields(), values), .secret = [](const QByteArray &) {
             return base::Secret("secret");
         }});
    const QDir folder(arguments.at(3));
    std::vector<target::Letter> letters;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        letters.push_back(letterOf(folder.filePath(name), int(letters.size())));
    QElapsedTimer timer;
    timer.start();
    for (std::span<const target::Letter> left = letters; !left.empty();) {
        const auto next = left.first(std::min(batch, left.size()));
        for (const model::Outcome &outcome : target->put(mailbox, QStringLiteral("Bench"), next, {})) {
            if (outcome.state != model::Outcome::State::Imported)
                return 1;
        }
        left = left.subspan(next.size());
    }
    std::printf("%.3f\n", double(timer.nsecsElapsed()) / 1e9);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().size() != 4) {
        std::fputs("usage: bench_imap PORT USER FOLDER\n", stderr);
        return 2;
    }
    try {
        return deliver(QCoreApplication::arguments());
    } catch (const base::Failure &failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
}
