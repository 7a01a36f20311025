// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QWidget>

#include "base/failure.h"
#include "engine/administration.h"
#include "engine/drafting.h"
#include "ui/wizard/summary.h"

namespace ui {

/// A page of the set-up assistant: shows a part of a draft, takes what is entered, and says inline what is
/// wrong with it. Has no buttons of the frame and never commits.
class StepPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString step() const = 0;  ///< in the list of steps
    virtual QString title() const = 0; ///< above the page

    virtual void load(const model::Draft &draft) = 0;
    virtual void store(model::Draft &draft) const = 0; ///< what was entered, right or not
    virtual engine::Secrets secrets() const { return {}; }

    /// Shows inline what is missing, the keyboard in its input. True when nothing is.
    virtual bool isComplete() { return true; }

    /// What the engine has to say of the page, run in the background once isComplete(); throws what is wrong.
    using Check = std::function<void(engine::Drafting &drafting, const model::Draft &draft)>;
    virtual Check check() const { return {}; }
    virtual bool refuse(const base::Failure &)
    {
        return false;
    } ///< shows it at its input; false: it has none

    virtual void entered() {} ///< it came to the front, loaded
    virtual void left() {}    ///< it goes to the back: what it had begun in the background ends

    /// What was found out of what is entered, to be read once more at the end; nothing: nothing is known.
    virtual std::optional<SummaryLine> finding() const { return {}; }

    /// Moves the keyboard to what makes another finding.
    virtual void focusOnFinding() {}

    virtual QWidget *firstInput() = 0;

Q_SIGNALS:
    void found();  ///< finding() is another
    void edited(); ///< a person entered something; not while load() shows a draft

    /// One of secrets() is entered to its end, and need not wait until the page is left.
    void secretEntered();
};

} // namespace ui
