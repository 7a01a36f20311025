// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QTimer>

#include "engine/alerts.h"
#include "engine/background.h"
#include "engine/engine.h"

namespace engine {

/// Has Alerts look after each run and every ten minutes, beside the thread it lives in (the one of
/// `background`). The environment outlives the background; a look under way when this goes is ended with the
/// background.
class AlertWatch : public QObject
{
    Q_OBJECT

public:
    AlertWatch(const Environment &environment, Engine &engine, Background &background);

public Q_SLOTS:
    void look(); ///< at once, or after the look under way

private:
    Background &m_background;
    std::shared_ptr<Alerts> m_alerts;
    QTimer m_timer;
    bool m_isLooking = false;
    bool m_isDue = false;
};

} // namespace engine
