// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldeditor.h"

class QLineEdit;

namespace ui {

/// A line: Text, Url, Integer.
class TextField : public FieldEditor
{
    Q_OBJECT

public:
    TextField(const model::Field &field, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;
    QWidget *input() override;

private:
    QLineEdit *m_line;
};

} // namespace ui
