// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldeditor.h"

#include "ui/widgets/choicefield.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/fieldtext.h"
#include "ui/widgets/listfield.h"
#include "ui/widgets/pathfield.h"
#include "ui/widgets/schedulefield.h"
#include "ui/widgets/secretfield.h"
#include "ui/widgets/switchfield.h"
#include "ui/widgets/textfield.h"

namespace ui {

using Type = model::Field::Type;

FieldEditor::FieldEditor(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

static FieldEditor *made(const model::Field &field, Prompts &prompts, QWidget *parent)
{
    switch (field.type) {
    case Type::Text:
    case Type::Url:
    case Type::Integer:
        return new TextField(field, parent);
    case Type::Choice:
        return new ChoiceField(field, parent);
    case Type::Bool:
        return new SwitchField(field, parent);
    case Type::Folder:
    case Type::File:
        return new PathField(field, prompts, parent);
    case Type::Date:
        return new DateField(field, parent);
    case Type::List:
        return new ListField(field, parent);
    case Type::Schedule:
        return new ScheduleField(field, parent);
    case Type::Secret:
        return new SecretField(field, prompts, parent);
    }
    Q_UNREACHABLE();
}

FieldEditor *FieldEditor::make(const model::Field &field, Prompts &prompts, QWidget *parent)
{
    FieldEditor *editor = made(field, prompts, parent);
    QWidget *input = editor->input();
    input->setObjectName(QStringLiteral("field-") + QString::fromUtf8(field.key));
    input->setAccessibleName(fieldLabel(field));
    input->setAccessibleDescription(fieldHelp(field));
    return editor;
}

} // namespace ui
