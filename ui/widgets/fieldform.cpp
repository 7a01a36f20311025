// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldform.h"

#include <algorithm>
#include <optional>

#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/widgets/disclosure.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/fieldtext.h"
#include "ui/widgets/secretfield.h"
#include "ui/widgets/taborder.h"

namespace ui {

static SecretField *secretOf(const FieldRow *row)
{
    return qobject_cast<SecretField *>(&row->editor());
}

static QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widget->fontMetrics().height());
    return column;
}

FieldForm::FieldForm(Prompts &prompts, QWidget *parent) : QWidget(parent), m_prompts(prompts)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void FieldForm::setFields(const model::Fields &fields)
{
    delete m_content;
    m_rows.clear();
    m_advanced = nullptr;
    m_fields = fields;
    m_content = new QWidget(this);
    columnOf(m_content);
    layout()->addWidget(m_content);
    for (const model::Field &field : fields) {
        if (!field.advanced)
            addRow(field);
    }
    if (std::ranges::any_of(fields, &model::Field::advanced)) {
        m_advanced = new Disclosure(tr("Advanced"), m_content);
        columnOf(m_advanced->content());
        m_content->layout()->addWidget(m_advanced);
    }
    for (const model::Field &field : fields) {
        if (field.advanced)
            addRow(field);
    }
    tabInto(m_content, this);
    showWhatApplies();
    m_content->show();
}

void FieldForm::addRow(const model::Field &field)
{
    QWidget *parent = field.advanced ? m_advanced->content() : m_content;
    auto *row = new FieldRow(field, m_prompts, parent);
    parent->layout()->addWidget(row);
    m_rows.push_back(row);
    connect(&row->editor(), &FieldEditor::edited, this, [this, row] { onEdited(row); });
    if (const SecretField *secret = secretOf(row))
        connect(secret, &SecretField::entered, this, &FieldForm::secretEntered);
}

void FieldForm::onEdited(FieldRow *row)
{
    row->setError({});
    showWhatApplies();
    Q_EMIT edited(row->field().key);
}

void FieldForm::showWhatApplies()
{
    model::Values entered;
    for (const FieldRow *row : m_rows)
        entered.insert(row->field().key, row->editor().value());
    const model::Values values = model::withDefaults(m_fields, entered);
    bool hasAdvanced = false;
    for (FieldRow *row : m_rows) {
        row->setWanted(model::applies(row->field(), values));
        hasAdvanced = hasAdvanced || (row->isWanted() && row->field().advanced);
    }
    if (m_advanced)
        m_advanced->setVisible(hasAdvanced);
}

FieldRow *FieldForm::row(const QByteArray &key) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const FieldRow *each) { return each->field().key == key; });
    return found == m_rows.end() ? nullptr : *found;
}

void FieldForm::setValues(const model::Values &values)
{
    for (const FieldRow *each : m_rows)
        each->editor().setValue(values.value(each->field().key));
    showWhatApplies();
}

model::Values FieldForm::values() const
{
    model::Values values;
    for (const FieldRow *each : m_rows) {
        if (each->isWanted() && !secretOf(each))
            values.insert(each->field().key, each->editor().value());
    }
    return values;
}

FieldForm::Secrets FieldForm::secrets() const
{
    Secrets secrets;
    for (const FieldRow *each : m_rows) {
        const SecretField *field = secretOf(each);
        if (!field || !each->isWanted())
            continue;
        if (auto secret = field->secret())
            secrets[each->field().key] = *std::move(secret);
    }
    return secrets;
}

void FieldForm::setStoredSecrets(const QList<QByteArray> &keys, const Secrets &sent)
{
    for (const FieldRow *each : m_rows) {
        SecretField *field = secretOf(each);
        if (!field)
            continue;
        field->setStored(keys.contains(each->field().key));
        if (const auto found = sent.find(each->field().key); found != sent.end())
            field->forget(found->second);
    }
}

void FieldForm::resetSecrets()
{
    for (const FieldRow *each : m_rows) {
        if (SecretField *field = secretOf(each))
            field->reset();
    }
}

QList<QByteArray> FieldForm::secretKeys() const
{
    QList<QByteArray> keys;
    for (const FieldRow *each : m_rows) {
        const SecretField *field = secretOf(each);
        if (!field)
            continue;
        const auto typed = field->secret();
        if (typed ? !typed->isEmpty() : field->isStored())
            keys.append(each->field().key);
    }
    return keys;
}

bool FieldForm::showProblems()
{
    clearErrors();
    const auto found = model::problems(m_fields, values(), secretKeys());
    for (const model::FieldProblem &problem : found) {
        const FieldRow *wrong = row(problem.key);
        setError(problem.key, fieldComplaint(wrong->field(), wrong->editor().value(), problem.isMissing));
    }
    std::optional<QByteArray> first;
    if (!found.empty())
        first = found.front().key;
    for (const FieldRow *each : m_rows) {
        const QString complaint = each->isWanted() ? each->editor().complaint() : QString();
        if (complaint.isEmpty())
            continue;
        setError(each->field().key, complaint);
        first = first.value_or(each->field().key);
    }
    if (first)
        focusOn(*first);
    return !first;
}

bool FieldForm::setError(const QByteArray &key, const QString &text)
{
    FieldRow *found = row(key);
    if (!found)
        return false;
    found->setError(text);
    if (m_advanced && found->field().advanced && !text.isEmpty())
        m_advanced->setOpen(true);
    return true;
}

QString FieldForm::error(const QByteArray &key) const
{
    const FieldRow *found = row(key);
    return found ? found->error() : QString();
}

void FieldForm::clearErrors()
{
    for (FieldRow *each : m_rows)
        each->setError({});
}

QWidget *FieldForm::firstInput() const
{
    return m_rows.empty() ? nullptr : m_rows.front()->editor().input();
}

void FieldForm::focusOn(const QByteArray &key)
{
    FieldRow *found = row(key);
    if (!found)
        return;
    found->editor().input()->setFocus(Qt::OtherFocusReason);
    // What was just shown, an error or what hid the field, gets its place with the next layout.
    QTimer::singleShot(0, found, [this, found] {
        for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(above))
                area->ensureWidgetVisible(found);
        }
    });
}

} // namespace ui
