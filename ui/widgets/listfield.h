// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldeditor.h"

class QPlainTextEdit;

namespace ui {

/// A List, one entry a line; commas separate too. The value is comma-separated.
class ListField : public FieldEditor
{
    Q_OBJECT

public:
    ListField(const model::Field &field, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;
    QWidget *input() override;

private:
    QPlainTextEdit *m_text;
    bool m_isSetting = false;
};

} // namespace ui
