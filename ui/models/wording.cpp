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

QString dateAndSecond(base::Instant time)
{
    const QLocale locale;
    QString format = locale.dateTimeFormat(QLocale::ShortFormat);
    const qsizetype minutes = format.lastIndexOf(QLatin1String("mm"));
    if (minutes > 0 && !format.contains(QLatin1String("ss"))) {
        const QChar before = format.at(minutes - 1);
        const bool isSeparator = before == u':' || before == u'.';
        format.insert(minutes + 2, QString(isSeparator ? before : QChar(u':')) + QStringLiteral("ss"));
    }
    return locale.toString(local(time), format);
}

QString timeOfDay(base::Instant time)
{
    return QLocale().toString(local(time).time(), QLocale::ShortFormat);
}

QString duration(std::chrono::milliseconds length)
{
    if (length < 1s)
        return Wording::tr("less than a second");
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

QString retryWords(const model::RunRecord &run)
{
    const model::Counts &counts = run.counts;
    const QString ended =
        Wording::tr("The retry has ended: %1 delivered, %2 failed or parked again, %3 left open.")
            .arg(number(counts.imported + counts.partial + counts.skipped), number(counts.failed),
                 number(counts.open));
    return run.failureText.isEmpty() ? ended : QStringList{ended, run.failureText}.join(u' ');
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

namespace {

struct Words
{
    const char *reason;
    const char *text;
};
constexpr std::array reasons{
    Words{"ACCESS_DENIED", QT_TRANSLATE_NOOP("ui::Wording", "The application has no access")},
    Words{"ARCHIVE_LIMIT", QT_TRANSLATE_NOOP("ui::Wording", "The file is larger than its limits")},
    Words{"ARCHIVE_UNREADABLE", QT_TRANSLATE_NOOP("ui::Wording", "The file cannot be read")},
    Words{"ATTACHMENT_DENIED", QT_TRANSLATE_NOOP("ui::Wording", "The destination takes no attachment")},
    Words{"ATTACHMENT_HOST_REFUSED",
          QT_TRANSLATE_NOOP("ui::Wording", "An attachment lies at a host not allowed")},
    Words{"ATTACHMENT_MISSING", QT_TRANSLATE_NOOP("ui::Wording", "An attachment is missing")},
    Words{"ATTACHMENT_REFUSED", QT_TRANSLATE_NOOP("ui::Wording", "The source refuses an attachment")},
    Words{"ATTACHMENT_TOO_LARGE", QT_TRANSLATE_NOOP("ui::Wording", "An attachment is too large")},
    Words{"ATTACHMENT_UNAVAILABLE", QT_TRANSLATE_NOOP("ui::Wording", "An attachment is out of reach")},
    Words{"ATTACHMENT_UNKNOWN", QT_TRANSLATE_NOOP("ui::Wording", "An attachment is not of this source")},
    Words{"ATTACHMENT_UNREADABLE", QT_TRANSLATE_NOOP("ui::Wording", "An attachment came damaged")},
    Words{"COPY_DIFFERS", QT_TRANSLATE_NOOP("ui::Wording", "The mailbox has another content of it")},
    Words{"COPY_NOT_FOUND", QT_TRANSLATE_NOOP("ui::Wording", "The copy is not in the mailbox")},
    Words{"DETAILS_REFUSED", QT_TRANSLATE_NOOP("ui::Wording", "The service withholds its details")},
    Words{"DISCARDED", QT_TRANSLATE_NOOP("ui::Wording", "Discarded by an administrator")},
    Words{"DUPLICATE", QT_TRANSLATE_NOOP("ui::Wording", "It is in the mailbox already")},
    Words{"ENTRY_NAME_INVALID", QT_TRANSLATE_NOOP("ui::Wording", "The item has no usable name")},
    Words{"FOLDER_REFUSED", QT_TRANSLATE_NOOP("ui::Wording", "The folder was refused")},
    Words{"IMPORT_MISROUTED", QT_TRANSLATE_NOOP("ui::Wording", "The mailbox is on another server")},
    Words{"IMPORT_REJECTED", QT_TRANSLATE_NOOP("ui::Wording", "The destination rejected the message")},
    Words{"IMPORT_THROTTLED", QT_TRANSLATE_NOOP("ui::Wording", "The destination asked for a pause")},
    Words{"IMPORT_UNAVAILABLE", QT_TRANSLATE_NOOP("ui::Wording", "The destination is out of reach")},
    Words{"ITEM_NOT_CONVERTIBLE", QT_TRANSLATE_NOOP("ui::Wording", "The item cannot be made into an e-mail")},
    Words{"ITEM_TOO_LARGE", QT_TRANSLATE_NOOP("ui::Wording", "Larger than the size limit")},
    Words{"MAILBOX_BUSY", QT_TRANSLATE_NOOP("ui::Wording", "The mailbox is busy")},
    Words{"MAILBOX_DAMAGED", QT_TRANSLATE_NOOP("ui::Wording", "The mailbox is damaged")},
    Words{"MAILBOX_FORBIDDEN", QT_TRANSLATE_NOOP("ui::Wording", "The mailbox may not be written to")},
    Words{"MAILBOX_FULL", QT_TRANSLATE_NOOP("ui::Wording", "The mailbox is full")},
    Words{"MAILBOX_NOT_FOUND", QT_TRANSLATE_NOOP("ui::Wording", "There is no such mailbox")},
    Words{"MAILBOX_UNAVAILABLE", QT_TRANSLATE_NOOP("ui::Wording", "The mailbox is out of reach")},
    Words{"MESSAGE_REFUSED", QT_TRANSLATE_NOOP("ui::Wording", "The destination refused the message")},
    Words{"MESSAGE_TOO_LARGE", QT_TRANSLATE_NOOP("ui::Wording", "Too large for the destination")},
    Words{"MESSAGE_UNREADABLE", QT_TRANSLATE_NOOP("ui::Wording", "The kept message cannot be read")},
    Words{"NO_MAILBOX", QT_TRANSLATE_NOOP("ui::Wording", "Nobody in it has a mailbox")},
    Words{"NO_PARTICIPANTS", QT_TRANSLATE_NOOP("ui::Wording", "Nobody took part in it")},
    Words{"PGP_DAMAGED", QT_TRANSLATE_NOOP("ui::Wording", "The file is damaged, or not encrypted")},
    Words{"PGP_KEY_MISSING", QT_TRANSLATE_NOOP("ui::Wording", "There is no key for the file")},
    Words{"PGP_WRONG_KEY", QT_TRANSLATE_NOOP("ui::Wording", "The file is for another key")},
    Words{"SEGMENT_DAMAGED", QT_TRANSLATE_NOOP("ui::Wording", "The kept copy is damaged")},
    Words{"SEGMENT_LOST", QT_TRANSLATE_NOOP("ui::Wording", "The kept copy is lost")},
    Words{"SIGNATURE_INVALID", QT_TRANSLATE_NOOP("ui::Wording", "The signature is not valid")},
    Words{"SIGNATURE_MISSING", QT_TRANSLATE_NOOP("ui::Wording", "The file is not signed")},
    Words{"SIGNATURE_UNSUPPORTED",
          QT_TRANSLATE_NOOP("ui::Wording", "The kind of signature is not supported")},
    Words{"SIGNER_EXPIRED", QT_TRANSLATE_NOOP("ui::Wording", "The signer's certificate has expired")},
    Words{"SIGNER_UNTRUSTED", QT_TRANSLATE_NOOP("ui::Wording", "The signer is not trusted")},
    Words{"SIGN_IN_REFUSED", QT_TRANSLATE_NOOP("ui::Wording", "The sign-in was refused")},
    Words{"SOURCE_ITEM_UNREADABLE", QT_TRANSLATE_NOOP("ui::Wording", "The item cannot be read")},
    Words{"STAGED_ELSEWHERE", QT_TRANSLATE_NOOP("ui::Wording", "Staged in another place")},
    Words{"STAGED_SEGMENT_MISSING", QT_TRANSLATE_NOOP("ui::Wording", "The staged copy is missing")},
    Words{"THROTTLED", QT_TRANSLATE_NOOP("ui::Wording", "The destination asked for a pause")},
    Words{"UNEXPECTED_ANSWER", QT_TRANSLATE_NOOP("ui::Wording", "The server's answer makes no sense")},
    Words{"USER_NOT_MAPPED", QT_TRANSLATE_NOOP("ui::Wording", "No mailbox for this person")},
};

} // namespace

QString reasonWords(const QByteArray &reason)
{
    const auto found =
        std::ranges::find_if(reasons, [&](const Words &each) { return reason == each.reason; });
    return found == reasons.end() ? QString::fromUtf8(reason) : Wording::tr(found->text);
}

} // namespace ui
