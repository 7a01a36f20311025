// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/testpanel.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/checklist.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/quietlabel.h"
#include "ui/wizard/parts.h"

namespace ui {

TestPanel::TestPanel(Desk &desk, const QString &button, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_testText(button),
      m_button(new QPushButton(button, this)),
      m_progress(new QuietLabel({}, this)),
      m_message(new InlineMessage(this)),
      m_checks(new CheckList(this))
{
    m_button->setObjectName(QStringLiteral("testConnection"));
    m_message->setObjectName(QStringLiteral("testMessage"));
    m_checks->setObjectName(QStringLiteral("testResults"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_button);
    line->addWidget(m_progress, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_message);
    layout->addWidget(m_checks);
    connect(m_button, &QPushButton::clicked, this, &TestPanel::press);
}

TestPanel::~TestPanel()
{
    m_stop.now();
}

void TestPanel::press()
{
    if (!m_isRunning) {
        forget();
        Q_EMIT wanted();
        return;
    }
    stop();
    m_message->say(theme::Tone::Neutral, tr("The test was stopped."));
}

void TestPanel::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_button->setText(isRunning ? tr("S&top") : m_testText);
    m_progress->setText(isRunning ? tr("Testing …") : QString());
}

void TestPanel::run(Test test)
{
    stop();
    setRunning(true);
    m_stop = m_desk.ask(this, std::move(test),
                        [this, number = ++m_test](const engine::Answer<model::Checks> &answer) {
                            if (number != m_test)
                                return;
                            setRunning(false);
                            if (answer)
                                showChecks(*answer.value);
                            else
                                refuse(*answer.failure);
                            scrollTo(this);
                            Q_EMIT tested(answer && model::passed(*answer.value));
                        });
}

int TestPanel::prepare()
{
    stop();
    setRunning(true);
    return m_test;
}

void TestPanel::refuse(const base::Failure &failure)
{
    setRunning(false);
    m_message->say(tr("The test could not be made."), failure);
    keep(model::Checks{model::failedCheck({}, failure)});
}

void TestPanel::keep(std::optional<model::Checks> result)
{
    if (m_result == result)
        return;
    m_result = std::move(result);
    Q_EMIT resultChanged();
}

void TestPanel::showChecks(const model::Checks &checks)
{
    const auto count = [&](model::Check::State state) {
        return static_cast<int>(std::ranges::count(checks, state, &model::Check::state));
    };
    const int failed = count(model::Check::State::Failed);
    const int warnings = count(model::Check::State::Warning);
    if (failed > 0)
        m_message->say(theme::Tone::Bad, tr("%n check(s) failed.", nullptr, failed));
    else if (warnings > 0)
        m_message->say(theme::Tone::Warning, tr("It works, with %n warning(s).", nullptr, warnings));
    else
        m_message->say(theme::Tone::Good, tr("It works: every check passed."));
    m_checks->show(checks);
    keep(checks);
}

void TestPanel::focusOnButton()
{
    m_button->setFocus(Qt::OtherFocusReason);
    scrollTo(m_button);
}

void TestPanel::stop()
{
    m_stop.now();
    ++m_test;
    setRunning(false);
}

void TestPanel::forget()
{
    stop();
    m_message->clear();
    m_checks->clear();
    keep({});
}

} // namespace ui
