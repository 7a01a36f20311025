// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/mappingfiles.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

#include "journal/configuration.h"
#include "ui/models/mappingwork.h"
#include "ui/models/wording.h"
#include "ui/widgets/filename.h"

namespace ui {

/// A message that is longer pushes the table off the page.
constexpr size_t problemsShown = 8;

struct MappingFiles::Checked
{
    mapping::MappingFile file;
    size_t lines = 0; ///< that an import would replace
};

MappingFiles::MappingFiles(Desk &desk, Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_prompts(prompts)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_import = addButton(QStringLiteral("importMapping"), tr("Import …"),
                         tr("Replaces the mapping by hand with the lines of a CSV file"));
    m_export = addButton(QStringLiteral("exportMapping"), tr("Export …"),
                         tr("Writes the mapping by hand to a CSV file"));
    m_template = addButton(QStringLiteral("mappingTemplate"), tr("Template …"),
                           tr("Writes a CSV file with the columns such a file needs"));
    connect(m_import, &QPushButton::clicked, this, &MappingFiles::askForFile);
    connect(m_export, &QPushButton::clicked, this, &MappingFiles::exportMapping);
    connect(m_template, &QPushButton::clicked, this, [this] {
        m_prompts.saveFile(this,
                           {.title = tr("Write a template"),
                            .filter = tr("CSV files (*.csv)"),
                            .suggestion = QStringLiteral("mapping-template.csv")},
                           [this](const QString &path) { write({}, path, true); });
    });
    followState();
}

QPushButton *MappingFiles::addButton(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    layout()->addWidget(button);
    return button;
}

void MappingFiles::setConnector(base::ConnectorId id)
{
    m_hasLines = m_hasLines && m_connector == id;
    m_connector = id;
    followState();
    if (id)
        countLines();
}

/// Of the journal, so that they can be exported while the source or the directory is down.
void MappingFiles::countLines()
{
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), id = m_connector](const base::Stop &) {
            return environment.journal.configuration().mapping(id).size();
        },
        [this, id = m_connector](const engine::Answer<size_t> &lines) {
            if (!lines || id != m_connector)
                return;
            m_hasLines = *lines.value > 0;
            followState();
        });
}

void MappingFiles::followState()
{
    m_import->setEnabled(m_connector && !m_isChecking);
    m_export->setEnabled(m_connector && m_hasLines);
}

void MappingFiles::setChecking(bool isChecking)
{
    m_isChecking = isChecking;
    followState();
    Q_EMIT checking(isChecking);
}

/// Says so when not: nobody has seen whose mapping would be replaced.
bool MappingFiles::isStill(base::ConnectorId id)
{
    if (id == m_connector)
        return true;
    Q_EMIT refused(tr("Nothing was imported: another connector was chosen meanwhile."));
    return false;
}

void MappingFiles::askForFile()
{
    m_prompts.openFile(
        this,
        {.title = tr("Import a mapping"), .filter = tr("CSV files (*.csv);;All files (*)"), .suggestion = {}},
        [this, id = m_connector](const QString &path) { check(id, path); });
}

void MappingFiles::check(base::ConnectorId id, const QString &path)
{
    const ConnectorView *view = m_desk.find(id);
    if (!view || m_isChecking)
        return;
    setChecking(true);
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), connector = view->config, path](const base::Stop &stop) {
            return Checked{.file = readMappingFile(environment, connector, path, stop),
                           .lines = environment.journal.configuration().mapping(connector.id).size()};
        },
        [this, id, path](const engine::Answer<Checked> &answer) {
            setChecking(false);
            if (answer)
                take(id, path, *answer.value);
            else
                Q_EMIT failed(tr("The mapping was not imported."), *answer.failure);
        });
}

void MappingFiles::take(base::ConnectorId id, const QString &path, const Checked &checked)
{
    if (!isStill(id))
        return;
    if (checked.file.problemsTotal > 0) {
        Q_EMIT refused(problemsOf(path, checked.file));
        return;
    }
    if (checked.lines == 0) {
        store(id, path, checked.file.mapping);
        return;
    }
    m_prompts.ask(
        this,
        {.title = tr("Replace the mapping"),
         .text = tr("The %n line(s) of the mapping by hand are replaced by those of the file. Export "
                    "them first to keep them.",
                    nullptr, static_cast<int>(checked.lines)),
         .button = tr("Replace"),
         .isDanger = true,
         .label = {},
         .value = {}},
        [this, id, path, mapping = checked.file.mapping](const QString &) { store(id, path, mapping); });
}

QString MappingFiles::problemsOf(const QString &path, const mapping::MappingFile &file)
{
    QStringList lines{tr("Nothing was imported: %n line(s) of %1 need mending.", nullptr,
                         static_cast<int>(file.problemsTotal))
                          .arg(QFileInfo(path).fileName())};
    for (size_t i = 0; i < std::min(problemsShown, file.problems.size()); ++i)
        lines.append(tr("Line %1: %2").arg(number(file.problems.at(i).line), file.problems.at(i).text));
    const qint64 further = file.problemsTotal - static_cast<qint64>(lines.size()) + 1;
    if (further > 0)
        lines.append(tr("… and %n more.", nullptr, static_cast<int>(further)));
    return lines.join(u'\n');
}

void MappingFiles::store(base::ConnectorId id, const QString &path, const model::CustomMappings &mapping)
{
    if (!isStill(id))
        return;
    const auto lines = static_cast<int>(mapping.size());
    m_desk.change(
        tr("The mapping was not imported."),
        [&environment = m_desk.environment(), id, mapping, path](engine::Administration &) {
            environment.journal.configuration().setMapping(id, mapping, path);
        },
        [this, id, lines, path] {
            Q_EMIT imported(
                id, tr("%n line(s) imported from %1.", nullptr, lines).arg(QFileInfo(path).fileName()));
        });
}

void MappingFiles::exportMapping()
{
    const ConnectorView *view = m_desk.find(m_connector);
    m_prompts.saveFile(
        this,
        {.title = tr("Export the mapping"),
         .filter = tr("CSV files (*.csv)"),
         .suggestion =
             QStringLiteral("%1-mapping.csv").arg(fileNameOf(view ? view->config.name : QString()))},
        [this, id = m_connector](const QString &path) { write(id, path, false); });
}

void MappingFiles::write(base::ConnectorId id, const QString &path, bool isTemplate)
{
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), id, path, isTemplate](const base::Stop &) {
            const model::CustomMappings example{{.sourceUser = QStringLiteral("source.user@example.com"),
                                                 .mailbox = QStringLiteral("mailbox@example.com")}};
            writeMappingTo(path, isTemplate ? example : environment.journal.configuration().mapping(id));
        },
        [this, path](const engine::Answer<std::monostate> &answer) {
            if (answer)
                Q_EMIT told(tr("Written to %1.").arg(path));
            else
                Q_EMIT failed(tr("The file was not written."), *answer.failure);
        });
}

} // namespace ui
