// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/inlineimages.h"

#include <algorithm>

#include <QRegularExpression>
#include <QUrl>

#include "base/digest.h"

namespace mime {

static constexpr const char *domain = "@archive.chancery.invalid";
static constexpr size_t mostEmbedded = 1000;

static QByteArray contentIdOf(QByteArrayView bytes)
{
    return base::Digest::sha256(bytes).toHex().first(32) + domain;
}

QByteArray cleanContentId(const QByteArray &contentId)
{
    constexpr qsizetype limit = 200;
    const bool isPlain = !contentId.isEmpty() && contentId.size() <= limit && contentId.count('@') <= 1 &&
                         contentId[0] != '@' && !contentId.endsWith('@') &&
                         std::all_of(contentId.begin(), contentId.end(), [](char c) {
                             return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                                    (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '-' || c == '@' ||
                                    c == '+' || c == '$';
                         });
    if (!isPlain)
        return contentIdOf(contentId);
    return contentId.contains('@') ? contentId : QByteArray(contentId + domain);
}

void InlineImages::add(const QByteArray &contentId)
{
    m_parts.insert(QString::fromUtf8(contentId), cleanContentId(contentId));
}

QByteArray InlineImages::show(const QString &source)
{
    if (source.startsWith(QLatin1String("cid:"), Qt::CaseInsensitive))
        return showPart(source.sliced(4));
    if (source.startsWith(QLatin1String("data:image/"), Qt::CaseInsensitive))
        return embed(source);
    return {};
}

QByteArray InlineImages::showPart(const QString &given)
{
    for (const QString &id : {given, QUrl::fromPercentEncoding(given.toUtf8())}) {
        const auto found = m_parts.constFind(id);
        if (found == m_parts.constEnd())
            continue;
        m_shown.insert(id);
        return *found;
    }
    return {};
}

/// RFC 2397: data:<type>[;parameters][;base64],<data>.
QByteArray InlineImages::embed(const QString &uri)
{
    static const QRegularExpression typeForm(QStringLiteral("^image/[a-z0-9.+-]{1,40}$"));
    const qsizetype comma = uri.indexOf(u',');
    if (comma < 0 || m_embedded.size() == mostEmbedded)
        return {};
    const QStringList about = uri.sliced(5, comma - 5).toLower().split(u';');
    QByteArray bytes = QByteArray::fromPercentEncoding(uri.sliced(comma + 1).toLatin1());
    if (about.last() == u"base64") {
        const auto decoded = QByteArray::fromBase64Encoding(bytes.simplified().replace(' ', ""),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        bytes = decoded ? *decoded : QByteArray();
    }
    if (bytes.isEmpty() || !typeForm.match(about.first()).hasMatch())
        return {};
    const QByteArray contentId = contentIdOf(bytes);
    if (!m_embeddedIds.contains(contentId)) {
        m_embeddedIds.insert(contentId);
        m_embedded.push_back({about.first().toLatin1(), contentId, bytes});
    }
    return contentId;
}

bool InlineImages::takeShown(const QByteArray &contentId)
{
    return m_shown.remove(QString::fromUtf8(contentId));
}

} // namespace mime
