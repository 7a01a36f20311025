// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/connectorkind.h"
#include "ui/wizard/steppage.h"

namespace ui {

class DraftKeeper;
class FieldForm;
class InlineMessage;
class Prompts;
class TestPanel;

/// Configure: the form of the kind's fields, what the first run will leave out, and the connection test.
class ConfigurePage : public StepPage
{
    Q_OBJECT

public:
    ConfigurePage(DraftKeeper &keeper, Prompts &prompts, QWidget *parent);

    QString step() const override { return tr("Configure"); }
    QString title() const override;
    void load(const model::Draft &draft) override;
    void store(model::Draft &draft) const override;
    engine::Secrets secrets() const override;
    bool isComplete() override;
    Check check() const override;
    bool refuse(const base::Failure &failure) override;
    void left() override;
    std::optional<SummaryLine> finding() const override;
    void focusOnFinding() override;
    QWidget *firstInput() override;

private:
    void explainStart();
    void test();

    DraftKeeper &m_keeper;
    connectors::ConnectorKind m_kind;
    FieldForm *m_form;
    InlineMessage *m_start;
    TestPanel *m_test;
};

} // namespace ui
