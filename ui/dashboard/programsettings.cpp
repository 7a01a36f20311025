// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/programsettings.h"

#include <algorithm>
#include <utility>

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "engine/lanes.h"
#include "engine/settings.h"
#include "journal/configuration.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/quietlabel.h"
#include "ui/wizard/parts.h"

namespace ui {

namespace {

enum class Group { Network, Limits, Alerts, Elsewhere };

Group groupOf(const model::Field &field)
{
    if (field.key == "locale")
        return Group::Elsewhere;
    if (field.key == "proxy" || field.key == "caFile")
        return Group::Network;
    const bool isAlert = field.key.startsWith("alert") || field.key.startsWith("smtp");
    return isAlert ? Group::Alerts : Group::Limits;
}

model::Fields fieldsOf(Group group)
{
    model::Fields fields;
    std::ranges::copy_if(engine::settingFields(), std::back_inserter(fields),
                         [&](const model::Field &field) { return groupOf(field) == group; });
    return fields;
}

QList<QByteArray> storedSecrets(journal::Configuration &configuration)
{
    QList<QByteArray> keys;
    for (const model::Field &field : engine::settingFields()) {
        const bool isSecret = field.type == model::Field::Type::Secret;
        if (isSecret && !configuration.sealedSecret("settings", field.key).isEmpty())
            keys.append(field.key);
    }
    return keys;
}

} // namespace

ProgramSettings::ProgramSettings(Desk &desk, Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_prompts(prompts)
{
    // Made in the order in which Tab walks: a form puts its inputs after what was made before it.
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height());
    addGroup(column, tr("Network"), fieldsOf(Group::Network));
    addGroup(column, tr("Limits"), fieldsOf(Group::Limits));
    addGroup(column, tr("Alerts"), fieldsOf(Group::Alerts));
    m_testRow = makeTestRow();
    column->addWidget(m_testRow);
    m_message = new InlineMessage(this);
    column->addWidget(m_message);
    m_saveRow = makeSaveRow();
    column->addWidget(m_saveRow);
    setEdited(false);
    connect(&desk, &Desk::configurationChanged, this, [this] {
        if (isVisible())
            read();
    });
}

QPushButton *ProgramSettings::makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->installEventFilter(this);
    return button;
}

FieldForm *ProgramSettings::addGroup(QVBoxLayout *column, const QString &title, const model::Fields &fields)
{
    auto *form = new FieldForm(m_prompts, this);
    form->setFields(fields);
    connect(form, &FieldForm::edited, this, [this] { setEdited(true); });
    column->addWidget(new Heading(Heading::Level::Section, title, this));
    column->addWidget(form);
    m_forms.push_back(form);
    return form;
}

QWidget *ProgramSettings::makeTestRow()
{
    auto *row = new QWidget(this);
    m_test = makeButton(QStringLiteral("sendTest"), tr("Send test"));
    m_testHint = new QuietLabel(tr("Save first: a test goes by what is saved."), this);
    m_testHint->setObjectName(QStringLiteral("sendTestHint"));
    m_testMessage = new InlineMessage(this);
    m_testResult = new CheckList(this);
    connect(m_test, &QPushButton::clicked, this, &ProgramSettings::sendTest);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_test, 0, Qt::AlignLeading);
    layout->addWidget(m_testHint);
    layout->addWidget(m_testMessage);
    layout->addWidget(m_testResult);
    row->hide();
    return row;
}

QWidget *ProgramSettings::makeSaveRow()
{
    auto *row = new QWidget(this);
    m_save = makeButton(QStringLiteral("saveSettings"), tr("Save"));
    m_undo = makeButton(QStringLiteral("undoSettings"), tr("Undo"));
    m_unsaved = new QuietLabel(tr("Not saved yet"), this);
    connect(m_save, &QPushButton::clicked, this, &ProgramSettings::save);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        show(m_stored);
        m_message->clear();
    });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_save);
    layout->addWidget(m_undo);
    m_unsaved->setWordWrap(false);
    layout->addWidget(m_unsaved);
    layout->addStretch();
    return row;
}

void ProgramSettings::setSurroundings(Surroundings &surroundings)
{
    m_surroundings = &surroundings;
    m_testRow->show();
}

void ProgramSettings::setEdited(bool isEdited)
{
    m_isEdited = isEdited;
    enableButtons();
    m_unsaved->setVisible(isEdited);
    m_test->setEnabled(!isEdited && !m_isSaving);
    m_test->setToolTip(m_test->isEnabled() ? tr("Sends a test alert by what is saved above")
                                           : m_testHint->text());
    m_testHint->setVisible(isEdited);
    if (isEdited)
        m_message->clear();
}

/// One that has the keyboard stays as it is: disabled, it would hand that on, and the page would scroll
/// there.
void ProgramSettings::enableButtons()
{
    for (QPushButton *button : {m_save, m_undo})
        button->setEnabled((m_isEdited && !m_isSaving) || window()->focusWidget() == button);
}

bool ProgramSettings::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &ProgramSettings::enableButtons, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void ProgramSettings::read()
{
    if (m_isEdited || m_isSaving)
        return;
    m_desk.ask(
        this,
        [&configuration = m_desk.environment().journal.configuration()](const base::Stop &) {
            return Stored{.values = configuration.settings(), .secretKeys = storedSecrets(configuration)};
        },
        [this](const engine::Answer<Stored> &answer) {
            if (!answer)
                m_message->say(tr("The settings could not be read."), *answer.failure);
            else if (!m_isEdited && !m_isSaving)
                show(*answer.value);
        });
}

void ProgramSettings::show(const Stored &stored)
{
    m_stored = stored;
    for (FieldForm *form : m_forms) {
        form->setValues(stored.values);
        form->setStoredSecrets(stored.secretKeys);
        form->resetSecrets();
        form->clearErrors();
    }
    setEdited(false);
}

model::Values ProgramSettings::changed() const
{
    model::Values changed;
    for (const FieldForm *form : m_forms) {
        const model::Values entered = form->values();
        for (const model::Field &field : form->fields()) {
            const QString value = entered.value(field.key);
            if (field.type == model::Field::Type::Secret)
                continue;
            const QString before = m_stored.values.value(field.key);
            const QString effective = before.isEmpty() ? field.defaultValue : before;
            if ((value.isEmpty() ? field.defaultValue : value) != effective)
                changed.insert(field.key, value);
        }
    }
    return changed;
}

/// Shows all there are; the first one gets the keyboard, as the last that is shown.
bool ProgramSettings::showProblems()
{
    bool isRight = true;
    for (auto form = m_forms.rbegin(); form != m_forms.rend(); ++form)
        isRight = (*form)->showProblems() && isRight;
    return isRight;
}

void ProgramSettings::save()
{
    if (m_isSaving || !showProblems())
        return;
    Sent sent{.values = changed(), .secrets = {}};
    for (const FieldForm *form : m_forms)
        sent.secrets.merge(form->secrets());
    m_isSaving = true;
    setEdited(false); // what is entered from here on is not in it
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), sent](const base::Stop &) {
            Faults faults = faultsOf(sent.values);
            if (faults.empty())
                engine::Administration(environment).setSettings(sent.values, sent.secrets);
            return faults;
        },
        [this, sent](const engine::Answer<Faults> &answer) { take(answer, sent); });
}

ProgramSettings::Faults ProgramSettings::faultsOf(const model::Values &values)
{
    Faults faults;
    for (auto each = values.cbegin(); each != values.cend(); ++each) {
        const auto failure = engine::Lanes::caught([&] { engine::checkSetting(each.key(), each.value()); });
        if (failure)
            faults.emplace(each.key(), *failure);
    }
    return faults;
}

/// As showProblems().
void ProgramSettings::showFaults(const Faults &faults)
{
    for (auto form = m_forms.rbegin(); form != m_forms.rend(); ++form) {
        const model::Fields &fields = (*form)->fields();
        for (auto field = fields.rbegin(); field != fields.rend(); ++field) {
            const auto fault = faults.find(field->key);
            if (fault == faults.end())
                continue;
            (*form)->setError(field->key, fault->second.sentence());
            (*form)->focusOn(field->key);
        }
    }
}

/// The buttons are below it.
void ProgramSettings::bringMessageUp()
{
    scrollTo(m_message);
    scrollTo(m_saveRow);
}

void ProgramSettings::take(const engine::Answer<Faults> &answer, const Sent &sent)
{
    m_isSaving = false;
    if (!answer || !answer.value->empty()) {
        setEdited(true);
        if (answer) {
            showFaults(*answer.value);
            return;
        }
        m_message->say(tr("The settings were not saved."), *answer.failure);
        bringMessageUp();
        return;
    }
    m_stored.values.insert(sent.values);
    for (const auto &[key, secret] : sent.secrets) {
        m_stored.secretKeys.removeAll(key);
        if (!secret.isEmpty())
            m_stored.secretKeys.append(key);
    }
    for (FieldForm *form : m_forms)
        form->setStoredSecrets(m_stored.secretKeys, sent.secrets);
    setEdited(m_isEdited);
    m_message->say(theme::Tone::Good, tr("Saved. Runs that start from now on go by it."));
    bringMessageUp();
    Q_EMIT m_desk.configurationChanged();
}

void ProgramSettings::sendTest()
{
    if (std::exchange(m_isTesting, true)) // the button stays enabled: a disabled one hands the keyboard on
        return;
    m_testMessage->say(theme::Tone::Busy, tr("Sending …"));
    m_testResult->clear();
    m_desk.ask(
        this,
        [surroundings = m_surroundings](const base::Stop &stop) { return surroundings->sendTestAlert(stop); },
        [this](const engine::Answer<model::Checks> &answer) {
            m_isTesting = false;
            if (!answer) {
                m_testMessage->say(tr("The test alert was not sent."), *answer.failure);
                return;
            }
            m_testMessage->clear();
            m_testResult->show(*answer.value);
        });
}

} // namespace ui
