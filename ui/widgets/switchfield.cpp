// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/switchfield.h"

#include <QCheckBox>
#include <QHBoxLayout>

#include "ui/widgets/fieldtext.h"

namespace ui {

SwitchField::SwitchField(const model::Field &field, QWidget *parent)
    : FieldEditor(parent), m_box(new QCheckBox(this)), m_default(field.defaultValue)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addStretch();
    QString label = fieldLabel(field);
    m_box->setText(label.replace(u'&', QLatin1String("&&")));
    m_box->setChecked(model::isTrue(m_default));
    connect(m_box, &QCheckBox::clicked, this, &SwitchField::edited);
}

QString SwitchField::value() const
{
    return m_box->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
}

void SwitchField::setValue(const QString &value)
{
    m_box->setChecked(model::isTrue(value.isEmpty() ? m_default : value));
}

QWidget *SwitchField::input()
{
    return m_box;
}

} // namespace ui
