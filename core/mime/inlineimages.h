// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

namespace mime {

/// An image whose bytes stood in the HTML itself, as a data: URI.
struct EmbeddedImage
{
    QByteArray mediaType;
    QByteArray contentId;
    QByteArray bytes;
};

/// The images that a message's HTML may show: inline parts by their content id, and those that the HTML
/// carries itself, which become inline parts too. Remembers what is shown.
class InlineImages
{
public:
    /// Adds an inline part by the content id that the source gave it.
    void add(const QByteArray &contentId);

    /// What an image's `source` shows: a content id as the message has it; empty when it may not be shown.
    QByteArray show(const QString &source);

    /// True for the first part with this id, if the HTML shows it.
    bool takeShown(const QByteArray &contentId);

    const std::vector<EmbeddedImage> &embedded() const { return m_embedded; }

private:
    QByteArray showPart(const QString &given);
    QByteArray embed(const QString &uri);

    QHash<QString, QByteArray> m_parts; ///< the source's id → ours
    QSet<QString> m_shown;
    std::vector<EmbeddedImage> m_embedded;
    QSet<QByteArray> m_embeddedIds;
};

/// A content id as it may stand between < and >; the same for the same id.
QByteArray cleanContentId(const QByteArray &contentId);

} // namespace mime
