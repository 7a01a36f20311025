// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "model/field.h"

namespace ui {

class FieldEditor;
class InlineMessage;
class Prompts;

/// A field in a form: label, input, what is wrong with it, help.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    FieldRow(const model::Field &field, Prompts &prompts, QWidget *parent);

    const model::Field &field() const { return m_field; }
    FieldEditor &editor() const { return *m_editor; }

    void setError(const QString &text); ///< empty: none
    QString error() const;

    bool isWanted() const { return m_isWanted; }
    void setWanted(bool isWanted); ///< shown

private:
    model::Field m_field;
    FieldEditor *m_editor;
    InlineMessage *m_error;
    bool m_isWanted = true;
};

} // namespace ui
