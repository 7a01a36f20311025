// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldtext.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/widgets/kindtext.h"

namespace ui {

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(ui::FieldText)
};

using Type = model::Field::Type;

QString fieldLabel(const model::Field &field)
{
    const QString label = kindText(field.label.isEmpty() ? QString::fromUtf8(field.key) : field.label);
    return field.required ? FieldText::tr("%1 (required)").arg(label) : label;
}

QString fieldHelp(const model::Field &field)
{
    if (field.type == Type::Schedule) // its own explains the text form, which nobody types here
        return FieldText::tr("When it runs by itself. Times of day are those of this computer's time zone.");
    return field.help.isEmpty() ? QString() : kindText(field.help);
}

QString choiceText(const model::Field &field, const QString &value)
{
    const qsizetype index = field.choices.indexOf(value);
    return kindText(index < 0 ? value : field.choiceLabels.value(index, value));
}

static QString range(const model::Field &field)
{
    const QLocale locale;
    if (field.maximum == 0)
        return FieldText::tr("Enter a whole number of at least %1.").arg(locale.toString(field.minimum));
    return FieldText::tr("Enter a whole number from %1 to %2.")
        .arg(locale.toString(field.minimum), locale.toString(field.maximum));
}

static QString wanted(const model::Field &field)
{
    switch (field.type) {
    case Type::Integer:
        return range(field);
    case Type::Url:
        return FieldText::tr("Enter a full address such as https://host.example.com.");
    case Type::Date:
        return FieldText::tr("Enter a date such as 2026-01-31, or a time in UTC such as "
                             "2026-01-31T08:00:00Z.");
    case Type::Choice:
    case Type::Bool:
        return FieldText::tr("Choose one of the values offered.");
    case Type::Folder:
        return FieldText::tr("Choose a folder or type its path.");
    case Type::File:
        return FieldText::tr("Choose a file or type its path.");
    case Type::Text:
    case Type::List:
    case Type::Schedule:
    case Type::Secret:
        return FieldText::tr("Enter it to go on.");
    }
    Q_UNREACHABLE();
}

QString fieldComplaint(const model::Field &field, const QString &value, bool isMissing)
{
    const QString label = kindText(field.label.isEmpty() ? QString::fromUtf8(field.key) : field.label);
    if (isMissing)
        return FieldText::tr("“%1” is missing. %2", "name of a field, what to do").arg(label, wanted(field));
    return FieldText::tr("“%1” does not fit here. %2", "what was entered, what to do")
        .arg(value.left(80), wanted(field));
}

} // namespace ui
