// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldrow.h"

#include <QVBoxLayout>

#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldtext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/quietlabel.h"

namespace ui {

FieldRow::FieldRow(const model::Field &field, Prompts &prompts, QWidget *parent)
    : QWidget(parent),
      m_field(field),
      m_editor(FieldEditor::make(field, prompts, this)),
      m_error(new InlineMessage(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 4);
    if (!m_editor->hasOwnLabel()) {
        auto *label = new QLabel(fieldLabel(field).replace(u'&', QLatin1String("&&")), this);
        label->setWordWrap(true);
        label->setBuddy(m_editor->input());
        layout->addWidget(label);
    }
    layout->addWidget(m_editor);
    layout->addWidget(m_error);
    if (const QString help = fieldHelp(field); !help.isEmpty())
        layout->addWidget(new QuietLabel(help, this));
    m_error->setObjectName(QStringLiteral("error-") + QString::fromUtf8(field.key));
    connect(m_editor, &FieldEditor::refused, this, &FieldRow::setError);
}

void FieldRow::setError(const QString &text)
{
    QWidget *input = m_editor->input();
    if (text.isEmpty()) {
        m_error->clear();
        input->setAccessibleDescription(fieldHelp(m_field));
    } else {
        m_error->say(theme::Tone::Bad, text);
        input->setAccessibleDescription(text);
    }
}

QString FieldRow::error() const
{
    return m_error->text();
}

void FieldRow::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    setVisible(isWanted);
}

} // namespace ui
