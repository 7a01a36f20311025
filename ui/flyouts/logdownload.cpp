// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/logdownload.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "base/files.h"
#include "journal/listing.h"
#include "journal/runs.h"
#include "ui/flyouts/flyoutparts.h"
#include "ui/models/wording.h"
#include "ui/widgets/filename.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/wheelguard.h"

namespace ui {

static QString endingOf(engine::LogFormat format)
{
    switch (format) {
    case engine::LogFormat::Csv:
        return QStringLiteral("csv");
    case engine::LogFormat::Json:
        return QStringLiteral("json");
    case engine::LogFormat::Text:
        break;
    }
    return QStringLiteral("txt");
}

static base::Instant startOf(QDate day)
{
    return base::Instant(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch()));
}

LogDownload::LogDownload(Desk &desk, Prompts &prompts, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_prompts(prompts),
      m_range(new QComboBox(this)),
      m_dates(new QWidget(this)),
      m_from(new QDateEdit(m_dates)),
      m_until(new QDateEdit(m_dates)),
      m_format(new QComboBox(this)),
      m_save(new QPushButton(tr("Save …"), this)),
      m_message(new InlineMessage(this))
{
    m_range->setObjectName(QStringLiteral("logRange"));
    m_range->setAccessibleName(tr("Which runs"));
    m_range->addItems({tr("The last run"), tr("The last 7 days"), tr("The last 30 days"),
                       tr("Between two dates"), tr("All runs")});
    m_format->setObjectName(QStringLiteral("logFormat"));
    m_format->setAccessibleName(tr("Format of the log"));
    m_format->addItems({tr("Text (.txt)"), tr("Spreadsheet (.csv)"), tr("JSON (.json)")});
    m_save->setObjectName(QStringLiteral("saveLog"));
    m_save->setAutoDefault(false);
    const auto setUp = [](QDateEdit *date, const char *name, const QString &accessibleName) {
        date->setObjectName(QLatin1String(name));
        date->setAccessibleName(accessibleName);
        date->setCalendarPopup(true);
        date->setDate(QDate::currentDate());
    };
    setUp(m_from, "logFrom", tr("First day"));
    setUp(m_until, "logUntil", tr("Last day"));
    layOut();
    new WheelGuard({m_range, m_from, m_until, m_format}, this);
    setFocusProxy(m_range);
    connect(m_range, &QComboBox::currentIndexChanged, this, &LogDownload::showDates);
    connect(m_save, &QPushButton::clicked, this, &LogDownload::save);
    showDates();
}

void LogDownload::layOut()
{
    auto *dates = new QHBoxLayout(m_dates);
    dates->setContentsMargins(0, 0, 0, 0);
    dates->addWidget(m_from, 1);
    dates->addWidget(new QLabel(tr("to"), m_dates));
    dates->addWidget(m_until, 1);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Runs"), m_range);
    form->addRow(QString(), m_dates);
    form->addRow(tr("&Format"), m_format);
    auto *end = new QHBoxLayout;
    end->addStretch();
    end->addWidget(m_save);
    form->addRow(end);
    form->addRow(m_message);
}

void LogDownload::open(const ConnectorView &view)
{
    m_name = view.config.name;
    m_connector = view.config.id;
    m_message->clear();
    choose({});
}

void LogDownload::choose(base::RunId run)
{
    m_run = run;
    m_range->setItemText(OneRun, run ? tr("The chosen run (%1)").arg(run.value) : tr("The last run"));
    m_range->setCurrentIndex(OneRun);
}

void LogDownload::showDates()
{
    auto *form = qobject_cast<QFormLayout *>(layout());
    const bool isShown = m_range->currentIndex() == Dates;
    m_dates->setVisible(isShown);
    if (QWidget *label = form->labelForField(m_dates))
        label->setVisible(isShown);
}

LogDownload::Wish LogDownload::wish() const
{
    Wish wish{.connector = m_connector,
              .run = {},
              .from = {},
              .until = {},
              .format = static_cast<engine::LogFormat>(m_format->currentIndex())};
    const QDate today = QDate::currentDate();
    switch (m_range->currentIndex()) {
    case OneRun:
        wish.run = m_run;
        wish.isNewestOnly = !m_run;
        break;
    case Week:
        wish.from = startOf(today.addDays(-6));
        break;
    case Month:
        wish.from = startOf(today.addDays(-29));
        break;
    case Dates:
        wish.from = startOf(std::min(m_from->date(), m_until->date()));
        wish.until = startOf(std::max(m_from->date(), m_until->date()).addDays(1));
        break;
    default:
        break;
    }
    return wish;
}

void LogDownload::save()
{
    if (m_isWriting)
        return;                 // a button that is disabled hands the focus to the next one
    const Wish wished = wish(); // another connector may be open when the path is there
    const QString ending = endingOf(wished.format);
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    m_message->clear();
    m_prompts.saveFile(this,
                       {.title = tr("Save the log"),
                        .filter = m_format->currentText().section(u'(', 0, 0).trimmed() +
                                  QStringLiteral(" (*.%1)").arg(ending),
                        .suggestion = QStringLiteral("%1 %2.%3").arg(fileNameOf(m_name), day, ending)},
                       [this, wished](const QString &path) { write(wished, path); });
}

void LogDownload::write(const Wish &wish, const QString &path)
{
    m_isWriting = true;
    m_message->say(theme::Tone::Busy, tr("Saving the log …"));
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), wish, path](const base::Stop &stop) {
            return write(environment, wish, path, stop);
        },
        [this, path](const engine::Answer<qint64> &runs) {
            m_isWriting = false;
            if (!runs) {
                m_message->say(tr("The log was not saved."), *runs.failure);
            } else if (*runs.value == 0) {
                m_message->say(theme::Tone::Neutral, tr("There is no run in this time; nothing was saved."));
            } else {
                m_message->say(
                    theme::Tone::Good,
                    tr("%Ln run(s) written to %1.", nullptr, static_cast<int>(*runs.value)).arg(path));
                Q_EMIT saved(path);
            }
        });
}

std::vector<model::RunRecord> LogDownload::runsOf(journal::Journal &journal, const Wish &wish,
                                                  const base::Stop &stop)
{
    if (wish.run) {
        const auto run = journal.runs().run(wish.run, 0);
        return run ? std::vector{*run} : std::vector<model::RunRecord>();
    }
    constexpr int stretch = 200;
    std::vector<model::RunRecord> runs;
    for (qint64 first = 0;; first += stretch) {
        stop.throwIfNow();
        const auto rows = journal.listing().runs(wish.connector, {.first = first, .count = stretch});
        for (const auto &row : rows) {
            const base::Instant at = row.record.startedAt;
            if (wish.from && at < *wish.from)
                return runs;
            if (!wish.until || at < *wish.until)
                runs.push_back(row.record);
            if (wish.isNewestOnly)
                return runs;
        }
        if (std::ssize(rows) < stretch)
            return runs;
    }
}

qint64 LogDownload::write(const engine::Environment &environment, const Wish &wish, const QString &path,
                          const base::Stop &stop)
{
    const auto runs = runsOf(environment.journal, wish, stop);
    if (runs.empty())
        return 0;
    base::writeFileDurably(path, [&](QIODevice &file) {
        engine::writeStatusLog(environment.journal.queries(), runs, wish.format, file, stop);
    });
    return std::ssize(runs);
}

} // namespace ui
