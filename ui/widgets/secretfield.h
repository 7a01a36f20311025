// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/secret.h"
#include "ui/widgets/fieldeditor.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// A Secret: typed or pasted (line breaks stay, keys have them), sent on once, and never shown again.
class SecretField : public FieldEditor
{
    Q_OBJECT

public:
    SecretField(const model::Field &field, QWidget *parent);

    QString value() const override { return {}; }
    void setValue(const QString &value) override { Q_UNUSED(value) }
    QWidget *input() override;

    /// What to store; empty: remove what is stored; absent: leave it.
    std::optional<base::Secret> secret() const;

    void setStored(bool isStored);
    bool isStored() const { return m_isStored && !m_isRemoved; }

    /// `sent` is stored now: forgets it, unless something else was typed meanwhile.
    void forget(const base::Secret &sent);

private:
    void toggleRemoval();
    void showState();

    QLineEdit *m_line;
    QPushButton *m_remove;
    QString m_label;
    bool m_isStored = false;
    bool m_isRemoved = false;
};

} // namespace ui
