// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/mappingfilepanel.h"

#include <algorithm>
#include <utility>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "base/files.h"
#include "ui/models/wording.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/titleroom.h"
#include "ui/wizard/parts.h"

namespace ui {

/// More lines than anybody mends without an editor.
constexpr size_t problemsShown = 1000;
constexpr int problemRows = 6; ///< before it scrolls

static QTreeWidget *makeProblems(QWidget *parent)
{
    auto *list = new QTreeWidget(parent);
    list->setObjectName(QStringLiteral("mappingProblems"));
    list->setAccessibleName(MappingFilePanel::tr("Wrong lines of the mapping file"));
    list->setHeaderLabels({MappingFilePanel::tr("Line"), MappingFilePanel::tr("Problem")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->header()->resizeSection(0, list->fontMetrics().averageCharWidth() * 10);
    giveTitlesRoom(*list->header());
    list->hide();
    return list;
}

MappingFilePanel::MappingFilePanel(Desk &desk, Prompts &prompts, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_prompts(prompts),
      m_status(words({}, this)),
      m_remove(new QPushButton(tr("Re&move"), this)),
      m_message(new InlineMessage(this)),
      m_problems(makeProblems(this))
{
    m_status->setObjectName(QStringLiteral("mappingStatus"));
    m_message->setObjectName(QStringLiteral("mappingMessage"));
    m_remove->setObjectName(QStringLiteral("removeMapping"));
    m_remove->setAccessibleName(tr("Remove the imported mapping"));
    auto *download = new QPushButton(tr("&Download template …"), this);
    download->setObjectName(QStringLiteral("downloadTemplate"));
    auto *import = new QPushButton(tr("&Import CSV …"), this);
    import->setObjectName(QStringLiteral("importMapping"));
    auto *line = new QHBoxLayout;
    line->addWidget(download);
    line->addWidget(import);
    line->addWidget(m_remove);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_status);
    layout->addLayout(line);
    layout->addWidget(m_message);
    layout->addWidget(m_problems);
    connect(download, &QPushButton::clicked, this, &MappingFilePanel::download);
    connect(import, &QPushButton::clicked, this, &MappingFilePanel::import);
    connect(m_remove, &QPushButton::clicked, this, &MappingFilePanel::remove);
    setTabOrder(import, m_remove);
    say();
}

MappingFilePanel::~MappingFilePanel()
{
    m_stop.now();
}

void MappingFilePanel::show(const model::Draft &draft)
{
    m_draft = draft;
    m_mapping = draft.mapping;
    say();
}

bool MappingFilePanel::isComplete()
{
    if (m_isChecking)
        m_message->say(theme::Tone::Warning,
                       tr("The file is still being checked. Wait for the result before you go on."));
    return !m_isChecking;
}

void MappingFilePanel::stop()
{
    if (!std::exchange(m_isChecking, false))
        return;
    ++m_check;
    m_stop.now();
    m_message->clear();
}

void MappingFilePanel::say()
{
    const int lines = static_cast<int>(m_mapping.size());
    m_status->setText(lines == 0 ? tr("No mapping file is imported.")
                                 : tr("%n line(s) of a mapping file.", nullptr, lines));
    m_remove->setVisible(lines > 0);
}

void MappingFilePanel::download()
{
    const auto write = [this](const QString &path) {
        m_desk.ask(
            this,
            [path](const base::Stop &) {
                base::writeFileDurably(path,
                                       mapping::writeMapping({{QStringLiteral("source.user@example.com"),
                                                               QStringLiteral("mailbox@example.com")}}));
            },
            [this, path](const engine::Answer<std::monostate> &answer) {
                if (answer)
                    m_message->say(theme::Tone::Good, tr("The template was written to %1.").arg(path));
                else
                    m_message->say(tr("The template was not written."), *answer.failure);
            });
    };
    m_prompts.saveFile(this,
                       {.title = tr("Download the mapping template"),
                        .filter = tr("CSV files (*.csv)"),
                        .suggestion = QStringLiteral("mapping.csv")},
                       write);
}

void MappingFilePanel::import()
{
    m_prompts.openFile(
        this,
        {.title = tr("Import a mapping"), .filter = tr("CSV files (*.csv);;All files (*)"), .suggestion = {}},
        [this](const QString &path) { read(path); });
}

void MappingFilePanel::read(const QString &path)
{
    stop();
    m_isChecking = true;
    m_problems->hide();
    m_message->say(theme::Tone::Neutral, tr("Checking %1 …").arg(QFileInfo(path).fileName()));
    m_stop = m_desk.ask(
        this,
        [&environment = m_desk.environment(), draft = m_draft, path](const base::Stop &stop) {
            return engine::Drafting(environment).readMapping(draft, path, stop);
        },
        [this, path, check = m_check](const engine::Answer<mapping::MappingFile> &answer) {
            if (check != m_check)
                return;
            m_isChecking = false;
            take(path, answer);
        });
}

void MappingFilePanel::take(const QString &path, const engine::Answer<mapping::MappingFile> &answer)
{
    if (!answer) {
        if (answer.failure->reaction != base::Reaction::Stopped)
            m_message->say(tr("The mapping was not imported."), *answer.failure);
        return;
    }
    if (answer.value->problemsTotal > 0) {
        showProblems(path, *answer.value);
        return;
    }
    m_mapping = answer.value->mapping;
    say();
    m_message->say(theme::Tone::Good,
                   tr("%n line(s) imported.", nullptr, static_cast<int>(m_mapping.size())));
    Q_EMIT changed();
}

void MappingFilePanel::showProblems(const QString &path, const mapping::MappingFile &file)
{
    m_problems->clear();
    for (const mapping::LineProblem &problem : file.problems) {
        if (static_cast<size_t>(m_problems->topLevelItemCount()) == problemsShown)
            break;
        new QTreeWidgetItem(m_problems, {number(problem.line), problem.text});
    }
    const int rows = std::clamp(m_problems->topLevelItemCount(), 1, problemRows);
    m_problems->setFixedHeight(m_problems->header()->sizeHint().height() +
                               m_problems->sizeHintForRow(0) * rows + 2 * m_problems->frameWidth());
    m_problems->show();
    m_message->say(theme::Tone::Bad,
                   tr("%1 was not imported: %n of its lines are wrong. Correct them and import it again.",
                      nullptr, static_cast<int>(file.problemsTotal))
                       .arg(QFileInfo(path).fileName()));
}

void MappingFilePanel::remove()
{
    m_mapping.clear();
    m_message->clear();
    m_problems->hide();
    say();
    Q_EMIT changed();
}

} // namespace ui
