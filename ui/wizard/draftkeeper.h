// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QObject>

#include "base/guarded.h"
#include "ui/models/desk.h"

namespace ui {

/// Holds the draft an assistant works on and stores it in the background. Saves may overlap: none undoes a
/// later one, and a secret that was given once is not lost; one whose replacement was lost with an earlier
/// process is removed. Belongs to the desk, so that the last save
/// outlives the assistant; deletes itself after leave() or drop().
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(Desk &desk, const model::Draft &draft);

    Desk &desk() const { return m_desk; }
    const model::Draft &draft() const { return m_draft; }

    /// Notes what was entered. Not stored yet; its secretKeys stay those that are stored.
    void enter(const model::Draft &draft);

    /// Stores what was entered, and `secrets`. Then `then`, unless `context` is gone, with what went wrong.
    using Then = std::function<void(const std::optional<base::Failure> &failure)>;
    void save(QObject *context, const engine::Secrets &secrets, Then then);

    /// Whether it is a new one as it was begun: nothing was entered, chosen or accepted.
    bool isUntouched() const;

    /// The last save, after which no edit is kept that changes nothing, and no new one that is untouched;
    /// failures are shown by the desk.
    void leave(const engine::Secrets &secrets);
    bool isLeaving() const { return m_isLeaving; }
    void drop(); ///< there is nothing to store any more

Q_SIGNALS:
    /// These secrets have arrived where they are kept; draft().secretKeys names all that are there.
    void stored(const engine::Secrets &sent);
    void left(); ///< the last save is over

private:
    void take(const model::Draft &stored, const engine::Secrets &sent);

    Desk &m_desk;
    model::Draft m_draft;
    engine::Secrets m_unsaved;
    std::shared_ptr<base::Guarded<qint64>> m_last; ///< the last save that was stored
    qint64 m_saves = 0;
    bool m_isLeaving = false;
};

} // namespace ui
