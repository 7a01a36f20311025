// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/verdictpanel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/models/wording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"

namespace ui {

VerdictPanel::VerdictPanel(QWidget *parent)
    : QWidget(parent),
      m_message(new InlineMessage(this)),
      m_headRow(new QWidget(this)),
      m_head(new QLineEdit(m_headRow))
{
    m_message->setObjectName(QStringLiteral("verdict"));
    auto *label = new QLabel(tr("Head of the chain:"), m_headRow);
    label->setBuddy(m_head);
    m_head->setObjectName(QStringLiteral("auditHead"));
    m_head->setAccessibleName(label->text());
    m_head->setReadOnly(true);
    m_head->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_head->setToolTip(tr("Keep it elsewhere: a chain that was made anew has another head."));
    auto *copy = new QPushButton(tr("Copy"), m_headRow);
    copy->setObjectName(QStringLiteral("copyHead"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_head->text()); });
    auto *row = new QHBoxLayout(m_headRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_head, 1);
    row->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    layout->addWidget(m_headRow);
    m_headRow->hide();
    hide();
}

void VerdictPanel::say(theme::Tone tone, const QString &text)
{
    m_headRow->hide();
    m_message->say(tone, text);
    QWidget::show();
}

void VerdictPanel::say(const QString &what, const base::Failure &failure)
{
    m_headRow->hide();
    m_message->say(what, failure);
    QWidget::show();
}

QString VerdictPanel::brokenText(const engine::Verification &verdict)
{
    const QStringList lines{
        verdict.brokenAt > 0
            ? tr("The record is broken at entry %1: %2.").arg(number(verdict.brokenAt), verdict.text)
            : tr("The record is broken: %1.").arg(verdict.text)};
    return (lines + verdict.unaskedSentences()).join(u'\n');
}

void VerdictPanel::show(const engine::Verification &verdict)
{
    if (verdict.ok)
        say(verdict.unasked.empty() ? theme::Tone::Good : theme::Tone::Warning,
            QString(tr("The record is whole: %n entry(s), none altered, added or removed.", nullptr,
                       static_cast<int>(verdict.rows)) +
                    u' ' + verdict.text)
                .trimmed());
    else
        say(theme::Tone::Bad, brokenText(verdict));
    m_head->setText(QString::fromLatin1(verdict.head));
    m_head->setCursorPosition(0);
    m_headRow->show();
}

} // namespace ui
