// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/configurepage.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/widgets/fieldform.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/kindtext.h"
#include "ui/wizard/draftkeeper.h"
#include "ui/wizard/parts.h"
#include "ui/wizard/startwords.h"
#include "ui/wizard/testpanel.h"

namespace ui {

/// Without what is accepted of every kind and changes nothing in this one.
static model::Fields fieldsOf(const connectors::ConnectorKind &kind)
{
    model::Fields fields = connectors::allFields(kind);
    if (!kind.hasTimeline)
        std::erase_if(fields, [](const model::Field &field) { return field.key == "since"; });
    return fields;
}

ConfigurePage::ConfigurePage(DraftKeeper &keeper, Prompts &prompts, QWidget *parent)
    : StepPage(parent),
      m_keeper(keeper),
      m_kind(kindOf(keeper.desk(), keeper.draft().kind)),
      m_form(new FieldForm(prompts, this)),
      m_start(new InlineMessage(this)),
      m_test(new TestPanel(keeper.desk(), tr("&Test connection"), this))
{
    QVBoxLayout *column = scrollingColumn(this);
    m_form->setFields(fieldsOf(m_kind));
    m_start->setObjectName(QStringLiteral("startWords"));
    column->addWidget(m_form);
    column->addWidget(m_start);
    column->addWidget(m_test);
    column->addStretch();
    connect(m_form, &FieldForm::edited, this, [this] {
        explainStart();
        m_test->forget();
        Q_EMIT edited();
    });
    connect(m_form, &FieldForm::secretEntered, this, &ConfigurePage::secretEntered);
    connect(m_test, &TestPanel::wanted, this, &ConfigurePage::test);
    connect(m_test, &TestPanel::resultChanged, this, &ConfigurePage::found);
    connect(&keeper, &DraftKeeper::stored, this, [this](const engine::Secrets &sent) {
        m_form->setStoredSecrets(m_keeper.draft().secretKeys, sent);
    });
}

QString ConfigurePage::title() const
{
    return tr("Configure the source: %1").arg(kindText(m_kind.name));
}

void ConfigurePage::load(const model::Draft &draft)
{
    m_form->setValues(draft.settings);
    m_form->setStoredSecrets(draft.secretKeys);
    explainStart();
}

void ConfigurePage::store(model::Draft &draft) const
{
    const model::Values entered = m_form->values();
    for (auto each = entered.cbegin(); each != entered.cend(); ++each)
        draft.settings.insert(each.key(), each.value());
    draft.replacedSecrets.clear();
    for (const auto &[key, secret] : m_form->secrets()) {
        if (!secret.isEmpty()) // until one that is to go has gone, it can still be kept
            draft.replacedSecrets.append(key);
    }
}

engine::Secrets ConfigurePage::secrets() const
{
    return m_form->secrets();
}

void ConfigurePage::explainStart()
{
    if (m_keeper.draft().edits)
        return;
    const QString text = startWords(m_kind, m_form->values().value("since"), m_keeper.desk().now());
    if (text.isEmpty())
        m_start->clear();
    else
        m_start->say(theme::Tone::Neutral, text);
}

bool ConfigurePage::isComplete()
{
    return m_form->showProblems();
}

StepPage::Check ConfigurePage::check() const
{
    return [](engine::Drafting &drafting, const model::Draft &draft) {
        drafting.checkSettings(draft);
    };
}

bool ConfigurePage::refuse(const base::Failure &failure)
{
    if (failure.key != "INVALID_SCHEDULE")
        return false;
    const QString text = QStringList{failure.text, failure.fix}.join(u' ');
    m_form->focusOn("schedule");
    return m_form->setError("schedule", text);
}

void ConfigurePage::test()
{
    if (!isComplete())
        return;
    model::Draft draft = m_keeper.draft();
    store(draft);
    m_keeper.enter(draft);
    m_keeper.save(this, secrets(), [this, number = m_test->prepare()](const auto &failure) {
        if (!m_test->isAwaited(number))
            return;
        if (failure) {
            m_test->refuse(*failure);
            return;
        }
        m_test->run([&environment = m_keeper.desk().environment(), draft = m_keeper.draft()](
                        const base::Stop &stop) { return engine::Drafting(environment).test(draft, stop); });
    });
}

void ConfigurePage::left()
{
    m_test->stop();
}

std::optional<SummaryLine> ConfigurePage::finding() const
{
    return testSummary(m_test->result());
}

void ConfigurePage::focusOnFinding()
{
    m_test->focusOnButton();
}

QWidget *ConfigurePage::firstInput()
{
    QWidget *first = m_form->firstInput();
    return first ? first : this;
}

} // namespace ui
