// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/historysection.h"

#include <algorithm>
#include <array>

#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QTableView>
#include <QVBoxLayout>

#include "journal/listing.h"
#include "ui/flyouts/flyoutparts.h"
#include "ui/models/wording.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/titleroom.h"

namespace ui {

using Row = journal::Audit::Row;

static QString actionWords(const Row &row)
{
    struct Words
    {
        const char *action;
        const char *text;
    };
    static constexpr std::array known{
        Words{"connector.add", QT_TRANSLATE_NOOP("ui::HistorySection", "Created")},
        Words{"connector.edit", QT_TRANSLATE_NOOP("ui::HistorySection", "Changed")},
        Words{"connector.remove", QT_TRANSLATE_NOOP("ui::HistorySection", "Deleted")},
        Words{"mapping.import", QT_TRANSLATE_NOOP("ui::HistorySection", "Custom mapping set")},
        Words{"dismiss", QT_TRANSLATE_NOOP("ui::HistorySection", "Copies dismissed")},
        Words{"attachments.dismiss",
              QT_TRANSLATE_NOOP("ui::HistorySection", "Attachments left out dismissed")},
        Words{"run.start", QT_TRANSLATE_NOOP("ui::HistorySection", "Run started")},
        Words{"run.finish", QT_TRANSLATE_NOOP("ui::HistorySection", "Run ended")},
    };
    const auto found =
        std::ranges::find_if(known, [&](const Words &each) { return row.action == each.action; });
    return found == known.end() ? QString::fromUtf8(row.action) : HistorySection::tr(found->text);
}

/// What an admin looks for in the detail; all of it stands on the page Audit.
static QString detailWords(const Row &row)
{
    const QJsonObject detail = QJsonDocument::fromJson(row.detail).object();
    QStringList words;
    for (const QString &key : {QStringLiteral("change"), QStringLiteral("nameBefore"),
                               QStringLiteral("reason"), QStringLiteral("from")}) {
        if (const QString value = detail.value(key).toString(); !value.isEmpty())
            words.append(value);
    }
    if (const auto run = detail.value(QStringLiteral("run")).toInteger(); run > 0)
        words.append(HistorySection::tr("Run %1").arg(run));
    return words.join(QStringLiteral(" · "));
}

static StretchModel<Row>::Columns columns()
{
    const auto column = [](const QString &title, std::function<QString(const Row &)> text) {
        return StretchModel<Row>::Column{.title = title, .text = std::move(text), .more = {}};
    };
    return {column(HistorySection::tr("When"), [](const Row &row) { return dateAndTime(row.at); }),
            column(HistorySection::tr("Who"), [](const Row &row) { return row.actor; }),
            column(HistorySection::tr("What"), actionWords),
            column(HistorySection::tr("Detail"), detailWords)};
}

HistorySection::HistorySection(Desk &desk, QWidget *parent)
    : Section(parent),
      m_desk(desk),
      m_model(new StretchModel<Row>(desk.background(), columns(), StretchTable::Growth::AtTop, this)),
      m_table(parts::smallTable(QStringLiteral("history"), tr("History of this connector"), this)),
      m_message(new InlineMessage(this))
{
    m_table->setModel(m_model);
    const int unit = m_table->fontMetrics().averageCharWidth();
    m_table->setColumnWidth(0, unit * 18);
    m_table->setColumnWidth(1, unit * 10);
    m_table->setColumnWidth(2, unit * 18);
    giveTitlesRoom(*m_table->horizontalHeader());
    auto *layout = parts::columnOf(this);
    layout->addWidget(m_table);
    layout->addWidget(m_message);
    connect(m_model, &StretchTable::troubled, this, [this](const base::Failure &failure) {
        m_message->say(tr("The history could not be read."), failure);
    });
    connect(m_model, &StretchTable::counted, this, [this](int rows) {
        parts::fitHeight(m_table, rows, 8);
        m_message->clear();
    });
}

void HistorySection::open(const ConnectorView &view)
{
    m_model->setSource(
        [&journal = m_desk.environment().journal, id = view.config.id](const base::Stop &) {
            return journal.listing().historyCount(id);
        },
        [&journal = m_desk.environment().journal, id = view.config.id](
            journal::Stretch stretch, const base::Stop &) { return journal.listing().history(id, stretch); });
}

} // namespace ui
