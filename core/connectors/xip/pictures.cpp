// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/pictures.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

namespace xip {

using model::Attachment;

static void putUnlessThere(QHash<QString, size_t> &places, const QString &source, size_t place)
{
    if (!source.isEmpty() && !places.contains(source))
        places.insert(source, place);
}

/// By what an image's source may name an attachment, and which.
static QHash<QString, size_t> sourcesOf(const std::vector<Attachment> &attachments,
                                        const std::vector<Reference> &references)
{
    QHash<QString, size_t> places;
    for (size_t i = 0; i < attachments.size() && references.size() == attachments.size(); ++i) {
        for (const QString &path : QStringList{references[i].path} + references[i].otherPaths)
            putUnlessThere(places, path, i);
    }
    for (size_t i = 0; i < attachments.size(); ++i)
        putUnlessThere(places, attachments[i].name, i);
    return places;
}

static QString plainSource(const QString &written)
{
    QString source = QString(written).replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    source = QUrl::fromPercentEncoding(source.toUtf8());
    return source.startsWith(QStringLiteral("./")) ? source.mid(2) : source;
}

/// Writes `cid:` before the sources of images that name an attachment.
static void nameSources(QString &html, std::vector<Attachment> &attachments,
                        const std::vector<Reference> &references)
{
    static const QRegularExpression image(
        QStringLiteral("<img\\b[^<>]*?\\bsrc\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')"),
        QRegularExpression::CaseInsensitiveOption);
    const QHash<QString, size_t> places = sourcesOf(attachments, references);
    QString named;
    qsizetype copied = 0;
    for (auto each = image.globalMatch(html); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const int group = match.hasCaptured(1) ? 1 : 2;
        const auto found = places.constFind(plainSource(match.captured(group)));
        if (found == places.constEnd() || !attachments[*found].omittedFor.isEmpty())
            continue;
        Attachment &attachment = attachments[*found];
        if (attachment.contentId.isEmpty())
            attachment.contentId = found.key().toUtf8();
        named += html.mid(copied, match.capturedStart(group) - copied) + u"cid:" +
                 QString::fromLatin1(attachment.contentId.toPercentEncoding("@/"));
        copied = match.capturedEnd(group);
    }
    if (copied > 0)
        html = named + html.mid(copied);
}

void showPictures(QString &html, std::vector<Attachment> &attachments,
                  const std::vector<Reference> &references)
{
    for (size_t i = 0; i < attachments.size(); ++i) {
        const QString id = references.size() == attachments.size() ? references[i].contentId : QString();
        for (const QString &each : {id, attachments[i].name}) {
            if (attachments[i].contentId.isEmpty() && !each.isEmpty() && html.contains(u"cid:" + each))
                attachments[i].contentId = each.toUtf8();
        }
    }
    if (!attachments.empty())
        nameSources(html, attachments, references);
}

} // namespace xip
