// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secretfield.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "ui/widgets/kindtext.h"

namespace ui {

SecretField::SecretField(const model::Field &field, QWidget *parent)
    : FieldEditor(parent),
      m_line(new QLineEdit(this)),
      m_remove(new QPushButton(this)),
      m_label(kindText(field.label))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_remove);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_remove->setObjectName(QStringLiteral("remove-") + QString::fromUtf8(field.key));
    connect(m_remove, &QPushButton::clicked, this, &SecretField::toggleRemoval);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_isRemoved = false;
        showState();
        Q_EMIT edited();
    });
    showState();
}

void SecretField::showState()
{
    m_remove->setVisible(m_isStored);
    m_remove->setText(m_isRemoved ? tr("Keep") : tr("Remove"));
    m_remove->setAccessibleName(m_isRemoved ? tr("Keep the stored value: %1").arg(m_label)
                                            : tr("Remove the stored value: %1").arg(m_label));
    if (m_isRemoved)
        m_line->setPlaceholderText(tr("Will be removed"));
    else
        m_line->setPlaceholderText(m_isStored ? tr("Stored – type to replace") : QString());
}

void SecretField::toggleRemoval()
{
    m_isRemoved = !m_isRemoved;
    m_line->clear();
    showState();
    Q_EMIT edited();
}

void SecretField::setStored(bool isStored)
{
    m_isStored = isStored;
    m_isRemoved = m_isRemoved && isStored;
    showState();
}

void SecretField::forget(const base::Secret &sent)
{
    if (m_line->text().toUtf8() == sent.reveal())
        m_line->clear();
}

std::optional<base::Secret> SecretField::secret() const
{
    if (m_isRemoved)
        return base::Secret();
    if (m_line->text().isEmpty())
        return {};
    return base::Secret(m_line->text().toUtf8());
}

QWidget *SecretField::input()
{
    return m_line;
}

} // namespace ui
