// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listfield.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScopedValueRollback>

namespace ui {

constexpr int linesShown = 3;

static QStringList entries(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[,\\n]"));
    QStringList found;
    for (const QString &each : text.split(separators)) {
        if (const QString entry = each.trimmed(); !entry.isEmpty())
            found.append(entry);
    }
    return found;
}

ListField::ListField(const model::Field &field, QWidget *parent)
    : FieldEditor(parent), m_text(new QPlainTextEdit(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(field.defaultValue.isEmpty() ? tr("One a line, or separated by commas")
                                                            : entries(field.defaultValue).join(u'\n'));
    const int frame = 2 * (m_text->frameWidth() + static_cast<int>(m_text->document()->documentMargin()));
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * linesShown + frame);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isSetting)
            Q_EMIT edited();
    });
}

QString ListField::value() const
{
    return entries(m_text->toPlainText()).join(u',');
}

void ListField::setValue(const QString &value)
{
    const QScopedValueRollback isSetting(m_isSetting, true);
    m_text->setPlainText(entries(value).join(u'\n'));
}

QWidget *ListField::input()
{
    return m_text;
}

} // namespace ui
