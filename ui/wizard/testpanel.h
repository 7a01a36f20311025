// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QWidget>

#include "base/stop.h"
#include "model/check.h"
#include "ui/models/desk.h"

class QLabel;
class QPushButton;

namespace ui {

class CheckList;
class InlineMessage;

/// A button that tests a connection in the background, stops the test when pressed again, and the results
/// below it as named sub-checks.
class TestPanel : public QWidget
{
    Q_OBJECT

public:
    TestPanel(Desk &desk, const QString &button, QWidget *parent);
    ~TestPanel() override; ///< stops a test

    using Test = std::function<model::Checks(const base::Stop &stop)>;
    void run(Test test);

    /// A test is about to come, by run() or refuse(), unless it is not awaited any more by then: stop() and
    /// forget() end it as if it ran. Returns its number.
    int prepare();
    bool isAwaited(int number) const { return number == m_test; }

    void refuse(const base::Failure &failure); ///< there is nothing to test, and why
    void stop();                               ///< its answer is not waited for
    void forget(); ///< stops, and clears the results: what was tested is not what is entered any more

    /// What the last test found; nothing: there was none, or it was forgotten. One that could not be made is
    /// a failed check without a name.
    const std::optional<model::Checks> &result() const { return m_result; }

    bool isRunning() const { return m_isRunning; }

    void focusOnButton(); ///< and brings it into view

Q_SIGNALS:
    void wanted(); ///< the button was pressed: run() a test, once what is entered is stored
    void tested(bool hasPassed);
    void resultChanged();

private:
    void press();
    void setRunning(bool isRunning);
    void keep(std::optional<model::Checks> result);
    void showChecks(const model::Checks &checks);

    Desk &m_desk;
    QString m_testText;
    QPushButton *m_button;
    QLabel *m_progress;
    InlineMessage *m_message;
    CheckList *m_checks;
    std::optional<model::Checks> m_result;
    base::Stop m_stop;
    int m_test = 0; ///< the one whose answer counts
    bool m_isRunning = false;
};

} // namespace ui
