// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour.h"

namespace support {

/// Of every kind: what it says of itself, and its form as it opens, with all of it, and with every input
/// empty.
std::vector<Tour::Stop> Tour::kindPages()
{
    std::vector<Stop> stops;
    const auto add = [&](const QString &name, const QByteArray &kind,
                         const std::function<QWidget *()> &arrive) {
        stops.push_back({name + u'-' + QString::fromLatin1(kind), arrive});
    };
    for (const connectors::ConnectorKind &kind : m_session->environment().connectorKinds) {
        const auto configure = [this, id = kind.id] {
            return assistant(1, [id](model::Draft &draft) {
                draft.kind = QString::fromLatin1(id);
                draft.settings.clear();
            });
        };
        add(QStringLiteral("product"), kind.id, [this, id = kind.id] {
            tab(0);
            if (m_window->findChild<QWidget *>(QStringLiteral("productPage"))->isVisible())
                press(QStringLiteral("backToOverview"));
            press(QStringLiteral("tile-") + QString::fromLatin1(id));
            return m_window.get();
        });
        add(QStringLiteral("configure"), kind.id, configure);
        add(QStringLiteral("configure-advanced"), kind.id, [this, configure] {
            configure();
            press(QStringLiteral("disclosure"));
            m_dialog->resize(m_dialog->width(), m_dialog->height() * 3); // all of it in one picture
            settle();
            return m_dialog.get();
        });
        add(QStringLiteral("configure-missing"), kind.id, [this, configure] {
            configure();
            press(QStringLiteral("next"));
            return m_dialog.get();
        });
    }
    return stops;
}

} // namespace support
