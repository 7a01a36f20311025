// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

#include "engine/drafting.h"
#include "ui/tour/tour.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/wizard/accountdialog.h"
#include "ui/wizard/assistant.h"

namespace support {

QWidget *Tour::front() const
{
    return m_dialog ? m_dialog.get() : m_window.get();
}

QWidget *Tour::part(const QString &name) const
{
    for (QWidget *each : front()->findChildren<QWidget *>(name)) {
        if (each->isVisible())
            return each;
    }
    qFatal("The tour does not find %s.", qPrintable(name));
}

void Tour::press(const QString &name)
{
    qobject_cast<QAbstractButton *>(part(name))->click();
    settle();
}

void Tour::enter(const QString &name, const QString &text)
{
    QWidget *input = part(name);
    input->setFocus();
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(input, text);
    settle();
}

void Tour::chooseFirst(const QString &table)
{
    auto *view = qobject_cast<QAbstractItemView *>(part(table));
    view->setCurrentIndex(view->model()->index(0, 0));
    settle();
}

/// As if nothing had been looked at before.
void Tour::tidy()
{
    m_dialog.reset();
    if (m_further)
        engine::Drafting(m_session->environment()).discard(*std::exchange(m_further, {}));
    if (m_running)
        endRun();
    for (auto *line : m_window->findChildren<QLineEdit *>())
        if (line->objectName().endsWith(QLatin1String("Filter")) ||
            line->objectName() == QLatin1String("auditSubject"))
            line->clear();
    for (auto *message : m_window->findChildren<ui::InlineMessage *>())
        message->clear();
    m_window->resize(m_size);
}

QWidget *Tour::page(int index)
{
    tidy();
    m_window->showPage(index);
    settle();
    return m_window.get();
}

QWidget *Tour::tab(int index)
{
    page(0);
    m_window->findChild<QTabWidget *>(QStringLiteral("dataConnectorTabs"))->setCurrentIndex(index);
    settle();
    return m_window.get();
}

QWidget *Tour::product()
{
    tab(0);
    for (QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        if (button->objectName().startsWith(QLatin1String("tile-")) && button->isVisible()) {
            button->click();
            break;
        }
    }
    settle();
    return m_window.get();
}

const ui::ConnectorView &Tour::view(const char *connector) const
{
    const auto found = std::ranges::find_if(m_desk->connectors(), [&](const ui::ConnectorView &each) {
        return each.config.name == QLatin1String(connector);
    });
    if (found == m_desk->connectors().end())
        qFatal("The tour has no connector %s.", connector);
    return *found;
}

QWidget *Tour::flyout(const char *connector)
{
    connectors();
    m_window->showConnector(view(connector).config.id);
    settle();
    return m_window.get();
}

QWidget *Tour::assistant(int step, const std::function<void(model::Draft &)> &change)
{
    tidy();
    engine::Drafting drafting(m_session->environment());
    model::Draft draft = m_draft;
    draft.page = step;
    if (change)
        change(draft);
    if (draft.kind != m_draft.kind) { // a draft keeps the kind that it was begun with
        draft.id = drafting.begin(draft.kind).id;
        m_further = draft.id;
    }
    auto dialog =
        std::make_unique<ui::Assistant>(*m_desk, m_prompts, drafting.save(draft, {}), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog = std::move(dialog);
    return present(m_dialog.get());
}

QWidget *Tour::account(const QByteArray &kind)
{
    tidy();
    auto dialog = std::make_unique<ui::AccountDialog>(*m_desk, m_prompts, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog = std::move(dialog);
    present(m_dialog.get());
    if (!kind.isEmpty())
        choose(QStringLiteral("accountKind"), QString::fromLatin1(kind));
    return m_dialog.get();
}

std::vector<Tour::Stop> Tour::pages()
{
    std::vector<Stop> stops{{QStringLiteral("connectors"),
                             [this] {
                                 return connectors();
                             }},
                            {QStringLiteral("overview"),
                             [this] {
                                 return tab(0);
                             }},
                            {QStringLiteral("product"),
                             [this] {
                                 return product();
                             }},
                            {QStringLiteral("flyout"),
                             [this] {
                                 return flyout("Branch office");
                             }},
                            {QStringLiteral("activity"),
                             [this] {
                                 return page(1);
                             }},
                            {QStringLiteral("user-mapping"),
                             [this] {
                                 return page(2);
                             }},
                            {QStringLiteral("audit"),
                             [this] {
                                 page(3);
                                 press(QStringLiteral("verify"));
                                 return m_window.get();
                             }},
                            {QStringLiteral("settings"), [this] {
                                 return page(4);
                             }}};
    for (int step = 0; step < 4; ++step)
        stops.push_back({QStringLiteral("assistant-%1").arg(step + 1), [this, step] {
                             return assistant(step);
                         }});
    stops.push_back({QStringLiteral("account"), [this] {
                         return account({});
                     }});
    return stops;
}

std::vector<Tour::Stop> Tour::stops()
{
    std::vector<Stop> stops = pages();
    for (std::vector<Stop> further : {connectorStates(), otherStates(), symphonyMessages(), assistantStates(),
                                      kindPages(), narrowPages()})
        std::ranges::move(further, std::back_inserter(stops));
    return stops;
}

} // namespace support
