// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldeditor.h"

class QComboBox;

namespace ui {

/// A Choice, as a combo box. A stored value that is none of the choices is shown as it is.
class ChoiceField : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceField(const model::Field &field, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;
    QWidget *input() override;

private:
    QComboBox *m_box;
    QString m_default;
};

} // namespace ui
