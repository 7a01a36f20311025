// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pathfield.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "ui/widgets/kindtext.h"
#include "ui/widgets/prompts.h"

namespace ui {

PathField::PathField(const model::Field &field, Prompts &prompts, QWidget *parent)
    : FieldEditor(parent), m_field(field), m_prompts(prompts), m_line(new QLineEdit(this))
{
    auto *button = new QPushButton(tr("Choose …"), this);
    button->setObjectName(QStringLiteral("choose-") + QString::fromUtf8(field.key));
    button->setAccessibleName(tr("Choose: %1").arg(kindText(field.label)));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(button);
    m_line->setPlaceholderText(field.defaultValue);
    connect(button, &QPushButton::clicked, this, &PathField::choose);
    connect(m_line, &QLineEdit::textEdited, this, &PathField::edited);
}

void PathField::choose()
{
    const auto take = [this](const QString &path) {
        m_line->setText(QDir::toNativeSeparators(path));
        Q_EMIT edited();
    };
    if (m_field.type == model::Field::Type::Folder)
        m_prompts.openFolder(this, kindText(m_field.label), take);
    else
        m_prompts.openFile(this, {.title = kindText(m_field.label), .filter = {}, .suggestion = {}}, take);
}

QString PathField::value() const
{
    return QDir::fromNativeSeparators(m_line->text().trimmed());
}

void PathField::setValue(const QString &value)
{
    m_line->setText(QDir::toNativeSeparators(value));
}

QWidget *PathField::input()
{
    return m_line;
}

} // namespace ui
