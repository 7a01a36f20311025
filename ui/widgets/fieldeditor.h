// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QWidget>

#include "model/field.h"

namespace ui {

class Prompts;

/// The input of one field. Takes what is typed as it is, right or wrong; empty means: the default, which it
/// shows as a hint.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(QWidget *parent = nullptr);

    virtual QString value() const = 0; ///< of a secret: empty
    virtual void setValue(const QString &value) = 0;

    /// What is wrong with what was entered, beyond what the field's type says of itself; empty: nothing.
    virtual QString complaint() const { return {}; }

    virtual QWidget *input() = 0; ///< what the label belongs to and the keyboard goes to
    virtual bool hasOwnLabel() const { return false; }

    /// The one for the field's type, named `field-<key>`. `prompts` outlives it.
    static FieldEditor *make(const model::Field &field, Prompts &prompts, QWidget *parent);

Q_SIGNALS:
    void edited(); ///< by the person, not by setValue()

    /// What was chosen cannot be taken.
    void refused(const QString &text);
};

} // namespace ui
