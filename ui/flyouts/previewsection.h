// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/messagepreview.h"
#include "ui/flyouts/section.h"
#include "ui/models/desk.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace ui {

class InlineMessage;
class SafeBrowser;

/// The message of any item, as it was imported or as a run would make it now: header fields, text, list of
/// attachments. The item is chosen from those captured last, those the source has ready, or typed.
class PreviewSection : public Section
{
    Q_OBJECT

public:
    explicit PreviewSection(Desk &desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Message preview"); }
    void open(const ConnectorView &view) override;
    void show(const ConnectorView &view) override;
    void refresh() override;

    void preview(const QString &itemId); ///< shows that item's message

private:
    void layOut();
    void take(const std::vector<engine::PreviewableItem> &items, bool isComing);
    void lookAtSource();
    void previewChosen();
    void readMessage(const QString &itemId);
    void readAgain(const std::vector<engine::PreviewableItem> &captured);
    void showMessage(const engine::MessagePreview &message);
    void showWhat(const engine::MessagePreview &message);
    void showFields(const engine::MessagePreview &message);
    void fitBody(const QSizeF &size);
    void showAttachments(const engine::MessagePreview &message);

    Desk &m_desk;
    model::ConnectorConfig m_connector;
    base::Stop m_reading;           ///< the message that is read now
    base::Stop m_looking;           ///< at what the source has
    int m_readings = 0;             ///< of messages, so far; the last one's answer counts
    int m_looks = 0;                ///< the same of the source
    bool m_isLooking = false;       ///< and no answer is there yet
    bool m_isListingComing = false; ///< the list is of what a run would capture
    std::optional<engine::MessagePreview> m_shown;
    QComboBox *m_item;
    QPushButton *m_show;
    QPushButton *m_look;
    InlineMessage *m_message;
    QWidget *m_letter;
    QLabel *m_what;
    QTreeWidget *m_fields;
    SafeBrowser *m_body;
    QTreeWidget *m_attachments;
};

} // namespace ui
