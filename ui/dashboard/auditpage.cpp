// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/auditpage.h"

#include <utility>

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "engine/auditlog.h"
#include "engine/verification.h"
#include "ui/dashboard/tables.h"
#include "ui/dashboard/verdictpanel.h"
#include "ui/models/auditwords.h"
#include "ui/models/plaintip.h"
#include "ui/models/wording.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/heading.h"

namespace ui {

AuditPage::AuditPage(Desk &desk, Prompts &prompts, QWidget *parent)
    : Page(parent),
      m_desk(desk),
      m_prompts(prompts),
      m_subject(new QComboBox(this)),
      m_verify(makeButton(QStringLiteral("verify"), tr("Verify"))),
      m_export(makeButton(QStringLiteral("exportAudit"), tr("Export …"))),
      m_verdict(new VerdictPanel(this)),
      m_stack(new QStackedWidget(this)),
      m_table(tables::make(QStringLiteral("auditTable"), tr("Audit entries"), this)),
      m_empty(new EmptyState(this)),
      m_entry(new QPlainTextEdit(this)),
      m_rows(new Rows(desk.background(), columns(), StretchTable::Growth::AtTop, this))
{
    m_verify->setToolTip(tr("Proves that no entry was altered, added or removed"));
    m_export->setToolTip(tr("All entries, oldest first, as CSV or JSON"));
    connect(m_verify, &QPushButton::clicked, this, &AuditPage::verify);
    connect(m_export, &QPushButton::clicked, this, &AuditPage::exportRows);
    m_table->setModel(m_rows);
    tables::setWidths(*m_table, {24, 14, 26, 24, 22});
    connect(m_rows, &StretchTable::counted, this, &AuditPage::showWhatIsThere);
    connect(m_rows, &StretchTable::troubled, this, [this](const base::Failure &failure) {
        m_verdict->say(tr("The entries could not be read."), failure);
    });
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditPage::showEntry);
    connect(m_rows, &StretchTable::modelReset, m_entry, &QWidget::hide);
    connect(m_rows, &StretchTable::dataChanged, this, [this] { showEntry(m_table->currentIndex()); });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeBar());
    layout->addWidget(m_verdict);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeEntry());
    connect(&desk, &Desk::configurationChanged, this, [this] {
        if (isVisible())
            entered();
    });
    connect(&desk, &Desk::runFinished, this, [this] {
        if (isVisible())
            m_rows->refresh();
    });
}

QString AuditPage::title() const
{
    return tr("Audit");
}

QPushButton *AuditPage::makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

QWidget *AuditPage::makeBar()
{
    auto *bar = new QWidget(this);
    m_subject->setObjectName(QStringLiteral("auditSubject"));
    m_subject->setEditable(true);
    m_subject->setInsertPolicy(QComboBox::NoInsert);
    m_subject->setMinimumContentsLength(24);
    m_subject->lineEdit()->setPlaceholderText(tr("Everything"));
    m_subject->lineEdit()->setClearButtonEnabled(true);
    auto *label = new QLabel(tr("&About:"), bar);
    label->setBuddy(m_subject);
    m_subject->setAccessibleName(tr("Show entries about"));
    connect(m_subject, &QComboBox::activated, this, &AuditPage::filter);
    connect(m_subject->lineEdit(), &QLineEdit::returnPressed, this, &AuditPage::filter);
    connect(m_subject->lineEdit(), &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            filter();
    });
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new Heading(Heading::Level::Page, title(), bar));
    layout->addStretch();
    layout->addWidget(label);
    layout->addWidget(m_subject);
    layout->addWidget(m_verify);
    layout->addWidget(m_export);
    return bar;
}

/// A cell has room for one line, and its tool tip is for the mouse alone.
QWidget *AuditPage::makeEntry()
{
    m_entry->setObjectName(QStringLiteral("auditEntry"));
    m_entry->setAccessibleName(tr("Chosen entry"));
    m_entry->setReadOnly(true);
    m_entry->setTabChangesFocus(true);
    m_entry->setFixedHeight(m_entry->fontMetrics().lineSpacing() * 7);
    m_entry->hide();
    return m_entry;
}

void AuditPage::showEntry(const QModelIndex &index)
{
    const journal::Audit::Row *row = index.isValid() ? m_rows->row(index.row()) : nullptr;
    m_entry->setVisible(row);
    if (!row)
        return;
    const QStringList head{dateAndSecond(row->at), row->actor, auditAction(row->action), row->subject};
    m_entry->setPlainText(QStringList{head.join(QStringLiteral(" · ")), QString::fromLatin1(row->hash),
                                      auditDetail(row->detail)}
                              .join(u'\n'));
}

AuditPage::Rows::Columns AuditPage::columns()
{
    using Row = journal::Audit::Row;
    const auto whole = [](const Row &row, int role) {
        return role == Qt::ToolTipRole ? QVariant(plainTip(auditDetail(row.detail))) : QVariant();
    };
    return {{tr("When"),
             [](const Row &row) {
                 return dateAndSecond(row.at);
             }},
            {tr("Who"),
             [](const Row &row) {
                 return row.actor;
             }},
            {tr("What"),
             [](const Row &row) {
                 return auditAction(row.action);
             }},
            {tr("About"),
             [](const Row &row) {
                 return row.subject;
             }},
            {tr("Hash"), [](const Row &row) { return QString::fromLatin1(row.hash.left(16)); },
             Qt::AlignLeading | Qt::AlignVCenter,
             [](const Row &row, int role) {
                 return role == Qt::ToolTipRole ? QVariant(QString::fromLatin1(row.hash)) : QVariant();
             }},
            {tr("Details"), [](const Row &row) { return auditDetail(row.detail); },
             Qt::AlignLeading | Qt::AlignVCenter, whole}};
}

void AuditPage::entered()
{
    fillSubjects();
    if (m_rows->isCounted())
        m_rows->refresh();
    else
        filter();
}

QWidget *AuditPage::firstFocus()
{
    return m_table;
}

QString AuditPage::subject() const
{
    return m_subject->currentText().trimmed();
}

/// Names of today; those of removed connectors can be typed.
void AuditPage::fillSubjects()
{
    const QString chosen = m_subject->currentText();
    const QSignalBlocker quiet(m_subject);
    const QSignalBlocker quietLine(m_subject->lineEdit());
    m_subject->clear();
    for (const ConnectorView &view : m_desk.connectors()) {
        if (!view.isDraft())
            m_subject->addItem(view.config.name);
    }
    for (const model::AccountConfig &account : m_desk.accounts())
        m_subject->addItem(account.name);
    m_subject->setEditText(chosen);
}

void AuditPage::filter()
{
    journal::Listing &listing = m_desk.environment().journal.listing();
    m_rows->setSource(
        [&listing, subject = subject()](const base::Stop &) { return listing.auditCount(subject); },
        [&listing, subject = subject()](journal::Stretch stretch, const base::Stop &) {
            return listing.audit(subject, stretch);
        });
}

void AuditPage::showWhatIsThere()
{
    const bool isEmpty = m_rows->rowCount() == 0;
    if (isEmpty && subject().isEmpty())
        m_empty->say(
            tr("No entries yet"),
            tr("Every change of accounts, connectors, mappings and settings is recorded here, and every "
               "run."));
    else if (isEmpty)
        m_empty->say(tr("No entries about “%1”").arg(subject()),
                     tr("Entries are found by the whole name of a connector or an account."));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
}

// Buttons stay enabled while they work: a disabled one hands the keyboard to its neighbour, and the next
// Space presses that.

void AuditPage::exportRows()
{
    if (m_isExporting)
        return;
    m_prompts.saveFile(this,
                       {.title = tr("Export the audit"),
                        .filter = tr("CSV files (*.csv);;JSON files (*.json)"),
                        .suggestion = QStringLiteral("chancery-audit.csv")},
                       [this](const QString &path) { write(path); });
}

void AuditPage::write(const QString &path)
{
    const bool isJson = QFileInfo(path).suffix().compare(QLatin1String("json"), Qt::CaseInsensitive) == 0;
    m_isExporting = true;
    m_desk.ask(
        this,
        [&audit = m_desk.environment().journal.audit(), path, isJson](const base::Stop &stop) {
            engine::writeAuditLog(audit, {}, isJson ? engine::AuditFormat::Json : engine::AuditFormat::Csv,
                                  path, stop);
        },
        [this, path](const engine::Answer<std::monostate> &answer) {
            m_isExporting = false;
            if (answer)
                m_verdict->say(theme::Tone::Good, tr("Written to %1.").arg(path));
            else
                m_verdict->say(tr("The audit was not exported."), *answer.failure);
        });
}

void AuditPage::verify()
{
    if (std::exchange(m_isVerifying, true))
        return;
    m_verdict->say(theme::Tone::Busy, tr("Reading every entry and every run …"));
    m_desk.ask(
        this,
        [&environment = m_desk.environment()](const base::Stop &stop) {
            return engine::verify(environment, {}, stop);
        },
        [this](const engine::Answer<engine::Verification> &answer) {
            m_isVerifying = false;
            if (answer)
                m_verdict->show(*answer.value);
            else
                m_verdict->say(tr("The record could not be verified."), *answer.failure);
        });
}

} // namespace ui
