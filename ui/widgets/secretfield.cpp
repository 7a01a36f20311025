// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secretfield.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>

#include "ui/widgets/kindtext.h"
#include "ui/widgets/prompts.h"

namespace ui {

/// Of a file with a secret; a certificate with its chain has a few thousand bytes.
constexpr qint64 longest = 256 * 1024;

SecretField::SecretField(const model::Field &field, Prompts &prompts, QWidget *parent)
    : FieldEditor(parent),
      m_prompts(prompts),
      m_line(new QLineEdit(this)),
      m_fromFile(new QPushButton(tr("From file …"), this)),
      m_remove(new QPushButton(this)),
      m_label(kindText(field.label))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_fromFile);
    layout->addWidget(m_remove);
    m_fromFile->setObjectName(QStringLiteral("file-") + QString::fromUtf8(field.key));
    m_fromFile->setAccessibleName(tr("From a file: %1").arg(m_label));
    connect(m_fromFile, &QPushButton::clicked, this, &SecretField::chooseFile);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_remove->setObjectName(QStringLiteral("remove-") + QString::fromUtf8(field.key));
    connect(m_remove, &QPushButton::clicked, this, &SecretField::toggleRemoval);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_isRemoved = false;
        forgetFile();
        showState();
        Q_EMIT edited();
    });
    // Queued: a window that is being destroyed takes the focus away, and whom this tells may be gone by then.
    const auto tell = [this] {
        if (!m_line->text().isEmpty())
            Q_EMIT entered();
    };
    connect(m_line, &QLineEdit::editingFinished, this, tell, Qt::QueuedConnection);
    showState();
}

void SecretField::showState()
{
    m_remove->setVisible(m_isStored);
    m_remove->setText(m_isRemoved ? tr("Keep") : tr("Remove"));
    m_remove->setAccessibleName(m_isRemoved ? tr("Keep the stored value: %1").arg(m_label)
                                            : tr("Remove the stored value: %1").arg(m_label));
    if (!m_fileText.isEmpty())
        m_line->setPlaceholderText(m_fileText);
    else if (m_isRemoved)
        m_line->setPlaceholderText(tr("Will be removed"));
    else
        m_line->setPlaceholderText(m_isStored ? tr("Stored – type to replace") : QString());
}

void SecretField::toggleRemoval()
{
    m_isRemoved = !m_isRemoved;
    m_line->clear();
    forgetFile();
    showState();
    Q_EMIT edited();
}

void SecretField::chooseFile()
{
    m_prompts.openFile(this, {.title = m_label, .filter = {}, .suggestion = {}},
                       [this](const QString &path) { read(path); });
}

/// Beside the window, whose thread waits for no file.
void SecretField::read(const QString &path)
{
    QThreadPool::globalInstance()->start([field = QPointer(this), path] {
        QFile file(path);
        QByteArray bytes;
        QString error;
        if (!file.open(QIODevice::ReadOnly))
            error = tr("%1 cannot be read: %2").arg(path, file.errorString());
        else if (bytes = file.read(longest + 1); bytes.isEmpty())
            error = tr("%1 is empty.").arg(path);
        else if (bytes.size() > longest)
            error = tr("%1 is too large for a secret.").arg(path);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [field, name = QFileInfo(path).fileName(), content = base::Secret(std::move(bytes)), error] {
                if (field)
                    field->take(name, content, error);
            },
            Qt::QueuedConnection);
    });
}

void SecretField::take(const QString &name, const base::Secret &content, const QString &error)
{
    if (!error.isEmpty()) {
        Q_EMIT refused(error);
        return;
    }
    m_line->clear();
    m_isRemoved = false;
    m_fileContent = content;
    m_fileText = tr("From %1").arg(name);
    showState();
    Q_EMIT edited();
    Q_EMIT entered();
}

void SecretField::forgetFile()
{
    m_fileContent = {};
    m_fileText.clear();
}

void SecretField::setStored(bool isStored)
{
    m_isStored = isStored;
    m_isRemoved = m_isRemoved && isStored;
    showState();
}

void SecretField::reset()
{
    m_isRemoved = false;
    m_line->clear();
    forgetFile();
    showState();
}

void SecretField::forget(const base::Secret &sent)
{
    if (m_line->text().toUtf8() == sent.reveal())
        m_line->clear();
    if (m_fileContent.reveal() == sent.reveal()) {
        forgetFile();
        showState();
    }
}

std::optional<base::Secret> SecretField::secret() const
{
    if (m_isRemoved)
        return base::Secret();
    if (!m_fileContent.isEmpty())
        return m_fileContent;
    if (m_line->text().isEmpty())
        return {};
    return base::Secret(m_line->text().toUtf8());
}

QWidget *SecretField::input()
{
    return m_line;
}

} // namespace ui
