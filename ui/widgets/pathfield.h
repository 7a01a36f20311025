// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldeditor.h"

class QLineEdit;

namespace ui {

/// A Folder or a File: a line, and a button that lets one choose.
class PathField : public FieldEditor
{
    Q_OBJECT

public:
    PathField(const model::Field &field, Prompts &prompts, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;
    QWidget *input() override;

private:
    void choose();

    model::Field m_field;
    Prompts &m_prompts;
    QLineEdit *m_line;
};

} // namespace ui
