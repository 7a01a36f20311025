// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicefield.h"

#include <QHBoxLayout>

#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/fieldtext.h"

namespace ui {

ChoiceField::ChoiceField(const model::Field &field, QWidget *parent)
    : FieldEditor(parent), m_box(new CalmComboBox(this)), m_default(field.defaultValue)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addStretch();
    m_box->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    if (field.defaultValue.isEmpty())
        m_box->addItem(tr("Not set"), QString());
    for (const QString &choice : field.choices)
        m_box->addItem(choiceText(field, choice), choice);
    setValue({});
    connect(m_box, &QComboBox::activated, this, &ChoiceField::edited);
}

QString ChoiceField::value() const
{
    return m_box->currentData().toString();
}

void ChoiceField::setValue(const QString &value)
{
    const QString wanted = value.isEmpty() ? m_default : value;
    if (m_box->findData(wanted) < 0)
        m_box->addItem(wanted, wanted);
    m_box->setCurrentIndex(m_box->findData(wanted));
}

QWidget *ChoiceField::input()
{
    return m_box;
}

} // namespace ui
