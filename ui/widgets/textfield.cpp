// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textfield.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace ui {

TextField::TextField(const model::Field &field, QWidget *parent)
    : FieldEditor(parent), m_line(new QLineEdit(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    m_line->setPlaceholderText(field.defaultValue);
    if (field.type == model::Field::Type::Integer) {
        m_line->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
        m_line->setInputMethodHints(Qt::ImhDigitsOnly);
        layout->addStretch();
    } else if (field.type == model::Field::Type::Url) {
        m_line->setInputMethodHints(Qt::ImhUrlCharactersOnly);
        if (field.defaultValue.isEmpty())
            m_line->setPlaceholderText(QStringLiteral("https://"));
    }
    connect(m_line, &QLineEdit::textEdited, this, &TextField::edited);
}

QString TextField::value() const
{
    return m_line->text().trimmed();
}

void TextField::setValue(const QString &value)
{
    m_line->setText(value);
}

QWidget *TextField::input()
{
    return m_line;
}

} // namespace ui
