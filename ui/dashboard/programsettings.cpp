// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/programsettings.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "engine/settings.h"
#include "journal/configuration.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/quietlabel.h"

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
    : QWidget(parent),
      m_desk(desk),
      m_prompts(prompts),
      m_message(new InlineMessage(this)),
      m_testMessage(new InlineMessage(this)),
      m_testResult(new CheckList(this)),
      m_test(makeButton(QStringLiteral("sendTest"), tr("Send test"))),
      m_save(makeButton(QStringLiteral("saveSettings"), tr("Save"))),
      m_undo(makeButton(QStringLiteral("undoSettings"), tr("Undo"))),
      m_unsaved(new QuietLabel(tr("Not saved yet"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height());
    addGroup(column, tr("Network"), fieldsOf(Group::Network));
    addGroup(column, tr("Limits"), fieldsOf(Group::Limits));
    addGroup(column, tr("Alerts"), fieldsOf(Group::Alerts));
    m_testRow = makeTestRow();
    column->addWidget(m_testRow);
    column->addWidget(m_message);
    column->addWidget(makeSaveRow());
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
    m_test->setToolTip(tr("Sends a test alert by what is saved above"));
    connect(m_test, &QPushButton::clicked, this, &ProgramSettings::sendTest);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_test, 0, Qt::AlignLeading);
    layout->addWidget(m_testMessage);
    layout->addWidget(m_testResult);
    row->hide();
    return row;
}

QWidget *ProgramSettings::makeSaveRow()
{
    auto *row = new QWidget(this);
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
    m_save->setEnabled(isEdited && !m_isSaving);
    m_undo->setEnabled(isEdited && !m_isSaving);
    m_unsaved->setVisible(isEdited);
    m_test->setEnabled(!isEdited && !m_isSaving);
    if (isEdited)
        m_message->clear();
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

void ProgramSettings::save()
{
    for (FieldForm *form : m_forms) {
        if (!form->showProblems())
            return;
    }
    Sent sent{.values = changed(), .secrets = {}};
    for (const FieldForm *form : m_forms)
        sent.secrets.merge(form->secrets());
    m_isSaving = true;
    setEdited(false); // what is entered from here on is not in it
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), sent](const base::Stop &) {
            engine::Administration(environment).setSettings(sent.values, sent.secrets);
        },
        [this, sent](const engine::Answer<std::monostate> &answer) { take(answer, sent); });
}

void ProgramSettings::take(const engine::Answer<std::monostate> &answer, const Sent &sent)
{
    m_isSaving = false;
    if (!answer) {
        setEdited(true);
        m_message->say(tr("The settings were not saved."), *answer.failure);
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
