// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldeditor.h"

class QCheckBox;

namespace ui {

/// A Bool, as a check box with the field's label.
class SwitchField : public FieldEditor
{
    Q_OBJECT

public:
    SwitchField(const model::Field &field, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;
    QWidget *input() override;
    bool hasOwnLabel() const override { return true; }

private:
    QCheckBox *m_box;
    QString m_default;
};

} // namespace ui
