// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/machine.h"

#include <QFile>
#include <QStorageInfo>
#include <QUuid>

#include "base/failure.h"
#include "base/files.h"
#include "engine/lanes.h"
#include "journal/listing.h"

namespace engine {

using model::Check;

/// Less than this is soon full.
constexpr qint64 littleRoom = 1024LL * 1024 * 1024;

static Check failed(const QString &name, const base::Failure &failure)
{
    return {.name = name,
            .state = Check::State::Failed,
            .key = failure.key,
            .text = failure.text,
            .fix = failure.fix};
}

static Check folderCheck(const Environment &environment)
{
    const QString name = model::checkName("Data folder");
    const QString probe =
        environment.dataFolder + QStringLiteral("/probe-") + QUuid::createUuid().toString(QUuid::Id128);
    const auto failure = Lanes::caught([&] {
        base::writeFileDurably(probe, "probe");
        base::removeFile(probe);
    });
    if (failure)
        return failed(name, *failure);
    const qint64 free = QStorageInfo(environment.dataFolder).bytesAvailable();
    if (free >= 0 && free < littleRoom)
        return {.name = name,
                .state = Check::State::Warning,
                .key = "LITTLE_SPACE",
                .text = QStringLiteral("Only %1 MB are free for %2.")
                            .arg(free / 1024 / 1024)
                            .arg(environment.dataFolder),
                .fix = QStringLiteral("Make room, or start with another data folder.")};
    return {.name = name, .text = QStringLiteral("%1 can be written to.").arg(environment.dataFolder)};
}

static Check keychainCheck(const Environment &environment)
{
    const QString name = model::checkName("Keychain");
    const auto failure = Lanes::caught([&] { environment.vault.derivedKey("audit"); });
    if (failure)
        return failed(name, *failure);
    return {.name = name,
            .text =
                QStringLiteral("Secrets are sealed with a key from the %1.").arg(environment.vault.place())};
}

static Check clockCheck(const Environment &environment)
{
    const QString name = model::checkName("Clock");
    const base::Instant now = environment.clock.now();
    base::Instant latest = *base::fromIso(u"2026-11-01");
    const auto failure = Lanes::caught([&] {
        for (const auto &row : environment.journal.listing().runs({}, {.first = 0, .count = 1}))
            latest = std::max(latest, row.record.startedAt);
    });
    if (failure)
        return failed(name, *failure);
    if (now < latest)
        return {
            .name = name,
            .state = Check::State::Failed,
            .key = "CLOCK_BEHIND",
            .text =
                QStringLiteral("This machine's clock says %1, which is past already.").arg(base::toIso(now)),
            .fix = QStringLiteral("Set the clock; schedules and records go by it.")};
    return {.name = name,
            .text = QStringLiteral("The time is %1.")
                        .arg(base::toIso(std::chrono::floor<std::chrono::seconds>(now)))};
}

model::Checks checkMachine(const Environment &environment)
{
    return {folderCheck(environment), keychainCheck(environment), clockCheck(environment)};
}

} // namespace engine
