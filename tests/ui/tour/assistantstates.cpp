// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include "base/files.h"
#include "target/target.h"
#include "ui/tour/tour.h"

namespace support {

std::vector<Tour::Stop> Tour::assistantStates()
{
    using Change = std::function<void(model::Draft &)>;
    const auto onStep = [this](const char *name, int step, const Change &change, const auto &act) {
        return Stop{QLatin1String(name), [this, step, change, act] {
                        assistant(step, change);
                        act();
                        settle();
                        return m_dialog.get();
                    }};
    };
    const auto next = [this] {
        press(QStringLiteral("next"));
    };
    const auto test = [this] {
        press(QStringLiteral("testConnection"));
    };
    const auto withMapping = [this](const QByteArray &lines) {
        m_prompts.nextPath = m_folder + QStringLiteral("/mapping.csv");
        base::writeFileDurably(m_prompts.nextPath, QByteArray("sourceUser,mailbox\n" + lines));
        press(QStringLiteral("importMapping"));
    };
    const Change nothing = [](model::Draft &draft) {
        draft.settings.clear();
    };
    const Change folderGone = [this](model::Draft &draft) {
        for (QString &value : draft.settings)
            value = !QDir::isAbsolutePath(value) ? value : m_folder + QStringLiteral("/gone");
    };
    std::vector<Stop> stops{
        onStep(
            "assistant-1-refused", 0,
            [](model::Draft &draft) {
                draft.name.clear();
                draft.termsAccepted = false;
            },
            next),
        onStep("assistant-2-missing", 1, nothing, next),
        onStep(
            "assistant-2-refused", 1,
            [](model::Draft &draft) {
                draft.settings.insert("schedule", QStringLiteral("often"));
                draft.settings.insert("sizeLimitMB", QStringLiteral("huge"));
            },
            next),
        onStep("assistant-2-tested", 1, {}, test),
        onStep("assistant-2-test-failed", 1, folderGone, test),
        onStep("assistant-3-no-preview", 2, folderGone, [] {}),
        onStep("assistant-3-wrong-lines", 2, {},
               [withMapping] { withMapping("x,nobody@nowhere.example\n,\n"); }),
        onStep("assistant-3-imported", 2, {}, [withMapping] { withMapping("x,rates@contoso.example\n"); }),
        onStep(
            "assistant-4-refused", 3,
            [](model::Draft &draft) { draft.name = QStringLiteral("Branch office"); }, next),
        {QStringLiteral("account-refused"), [this] {
             account({});
             press(QStringLiteral("saveAccount"));
             return m_dialog.get();
         }}};
    for (const target::TargetKind &kind : m_session->environment().targetKinds)
        stops.push_back({QStringLiteral("account-") + QString::fromLatin1(kind.id), [this, id = kind.id] {
                             return account(id);
                         }});
    return stops;
}

/// As narrow as the window can be made.
std::vector<Tour::Stop> Tour::narrowPages()
{
    const auto narrowed = [this](const QString &name, const std::function<QWidget *()> &arrive) {
        return Stop{name + QStringLiteral("-narrow"), [this, arrive] {
                        QWidget *window = arrive();
                        window->resize(window->minimumSizeHint());
                        settle();
                        return window;
                    }};
    };
    std::vector<Stop> stops;
    for (const Stop &wide : pages())
        stops.push_back(narrowed(wide.name, wide.arrive));
    return stops;
}

} // namespace support
