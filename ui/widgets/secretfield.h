// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/secret.h"
#include "ui/widgets/fieldeditor.h"

class QLineEdit;
class QPushButton;

namespace ui {

class Prompts;

/// A Secret: typed, pasted (line breaks stay, keys have them), or read from a file, byte for byte, which a
/// certificate needs; sent on once, and never shown again.
class SecretField : public FieldEditor
{
    Q_OBJECT

public:
    SecretField(const model::Field &field, Prompts &prompts, QWidget *parent);

    QString value() const override { return {}; }
    void setValue(const QString &value) override { Q_UNUSED(value) }
    QWidget *input() override;

    /// What to store; empty: remove what is stored; absent: leave it.
    std::optional<base::Secret> secret() const;

    void setStored(bool isStored);
    void reset(); ///< forgets what was entered; what is stored stays
    bool isStored() const { return m_isStored && !m_isRemoved; }

    /// `sent` is stored now: forgets it, unless something else was typed meanwhile.
    void forget(const base::Secret &sent);

Q_SIGNALS:
    void entered(); ///< it is typed to its end, the keyboard having left it, or read from a file

private:
    void toggleRemoval();
    void chooseFile();
    void read(const QString &path);
    void take(const QString &name, const base::Secret &content, const QString &error);
    void forgetFile();
    void showState();

    Prompts &m_prompts;
    QLineEdit *m_line;
    QPushButton *m_fromFile;
    QPushButton *m_remove;
    QString m_label;
    QString m_fileText;         ///< in the place of the line's text: which file it is
    base::Secret m_fileContent; ///< empty: none was read
    bool m_isStored = false;
    bool m_isRemoved = false;
};

} // namespace ui
