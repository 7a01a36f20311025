// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QScrollArea>
#include <QScrollBar>

#include "engine/messagepreview.h"
#include "symphony/servicekey.h"
#include "symphony/symphonysandbox.h"
#include "ui/tour/symphonypod.h"
#include "ui/tour/tour.h"

namespace support {

using sandbox::SymphonySandbox;

static constexpr char connectorName[] = "Symphony";

/// All of a pod, which is gone afterwards.
void Tour::archiveSymphony()
{
    const SymphonySandbox server(symphonyPod(), {.isOneHost = true, .listedAtOnce = 50, .messagesAtOnce = 50},
                                 [] { return QDateTime::currentMSecsSinceEpoch(); });
    engine::Administration &administration = m_session->administration();
    administration.addConnector({.name = QLatin1String(connectorName),
                                 .kind = QStringLiteral("symphony"),
                                 .account = QStringLiteral("Archive"),
                                 .values = {{"podUrl", server.url(SymphonySandbox::Place::Pod).toString()},
                                            {"username", QLatin1String(SymphonySandbox::username)},
                                            {"requestsPerSecond", QStringLiteral("0")},
                                            {"schedule", QStringLiteral("manual")}},
                                 .secrets = {{"privateKey", base::Secret(sandbox::ServiceKey::pem())}},
                                 .mapping = {}});
    m_session->runner().run(administration.connector(QLatin1String(connectorName)), {}, {}, base::Stop());
}

/// Messages of Symphony in the preview, whole. `item`: how the item's id begins.
std::vector<Tour::Stop> Tour::symphonyMessages()
{
    const auto message = [this](const char *name, const char *item) {
        return Stop{QStringLiteral("symphony-") + QLatin1String(name), [this, id = QLatin1String(item)] {
                        return preview(connectorName, id);
                    }};
    };
    return {message("table", "m001"),          message("form", "m002"),  message("entity", "m003"),
            message("edit", "m005"),           message("share", "m007"), message("room", "ROOMCREATED|"),
            message("join", "USERJOINEDROOM|")};
}

QWidget *Tour::preview(const char *connector, const QString &itemBeginning)
{
    flyout(connector);
    m_window->resize(m_window->width(), m_window->height() * 3 / 2); // all of it in one picture
    const auto items = engine::capturedItems(m_session->environment(), view(connector).config.id, 50);
    for (const engine::PreviewableItem &item : items) {
        if (!item.itemId.startsWith(itemBeginning))
            continue;
        enter(QStringLiteral("previewItem"), item.itemId);
        press(QStringLiteral("showPreview"));
        auto *scroll = qobject_cast<QScrollArea *>(part(QStringLiteral("flyoutScroll")));
        const QPoint top = part(QStringLiteral("previewItem"))->mapTo(scroll->widget(), QPoint());
        scroll->verticalScrollBar()->setValue(top.y() - m_window->fontMetrics().height() * 2);
        settle();
        return m_window.get();
    }
    qFatal("The tour finds no item %s.", qPrintable(itemBeginning));
}

} // namespace support
