// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/wording.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ui {

using namespace std::chrono_literals;

namespace {

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(ui::Wording)
};

} // namespace

static QDateTime local(base::Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

QString dateAndTime(base::Instant time)
{
    return QLocale().toString(local(time), QLocale::ShortFormat);
}

QString dateAndTime(std::optional<base::Instant> time)
{
    return time ? dateAndTime(*time) : QStringLiteral("–");
}

QString timeOfDay(base::Instant time)
{
    return QLocale().toString(local(time).time(), QLocale::ShortFormat);
}

QString duration(std::chrono::milliseconds length)
{
    if (length < 1min)
        return Wording::tr("%n second(s)", nullptr, static_cast<int>(length / 1s));
    if (length < 1h)
        return Wording::tr("%n minute(s)", nullptr, static_cast<int>(length / 1min));
    if (length < 48h)
        return Wording::tr("%n hour(s)", nullptr, static_cast<int>(length / 1h));
    return Wording::tr("%n day(s)", nullptr, static_cast<int>(length / 24h));
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes);
}

QString stateWord(model::RunState state)
{
    switch (state) {
    case model::RunState::Running:
        return Wording::tr("Running");
    case model::RunState::Completed:
        return Wording::tr("Completed");
    case model::RunState::CompletedWithFailures:
        return Wording::tr("Completed with failures");
    case model::RunState::Stopped:
        return Wording::tr("Stopped");
    case model::RunState::Interrupted:
        return Wording::tr("Interrupted");
    case model::RunState::Failed:
        return Wording::tr("Failed");
    }
    return {};
}

QString triggerWord(model::Trigger trigger)
{
    switch (trigger) {
    case model::Trigger::Schedule:
        return Wording::tr("Schedule");
    case model::Trigger::Manual:
        return Wording::tr("By hand");
    case model::Trigger::Replay:
        return Wording::tr("Retry");
    case model::Trigger::Backfill:
        return Wording::tr("Back-fill");
    }
    return {};
}

QString outcomeWord(model::Outcome::State state)
{
    switch (state) {
    case model::Outcome::State::Imported:
        return Wording::tr("Imported");
    case model::Outcome::State::Partial:
        return Wording::tr("Partial");
    case model::Outcome::State::Skipped:
        return Wording::tr("Skipped");
    case model::Outcome::State::Failed:
        return Wording::tr("Failed");
    case model::Outcome::State::Parked:
        return Wording::tr("Parked");
    case model::Outcome::State::Unknown:
    case model::Outcome::State::Later:
        return Wording::tr("Open");
    }
    return {};
}

QString reasonWords(const QByteArray &reason)
{
    struct Words
    {
        const char *reason;
        const char *text;
    };
    static constexpr std::array known{
        Words{"USER_NOT_MAPPED", QT_TRANSLATE_NOOP("ui::Wording", "No mailbox for this person")},
        Words{"ITEM_TOO_LARGE", QT_TRANSLATE_NOOP("ui::Wording", "Larger than the size limit")},
        Words{"ATTACHMENT_TOO_LARGE", QT_TRANSLATE_NOOP("ui::Wording", "An attachment is too large")},
        Words{"ATTACHMENT_UNAVAILABLE", QT_TRANSLATE_NOOP("ui::Wording", "An attachment is out of reach")},
        Words{"SIGNATURE_MISSING", QT_TRANSLATE_NOOP("ui::Wording", "The file is not signed")},
        Words{"DISCARDED", QT_TRANSLATE_NOOP("ui::Wording", "Discarded by an administrator")},
    };
    const auto found = std::ranges::find_if(known, [&](const Words &each) { return reason == each.reason; });
    return found == known.end() ? QString::fromUtf8(reason) : Wording::tr(found->text);
}

} // namespace ui
