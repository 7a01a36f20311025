// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/bodytext.h"

#include <algorithm>

#include <QRegularExpression>
#include <QUrl>

#include "mime/htmlentities.h"
#include "mime/htmltokenizer.h"

namespace microsoft365 {

using mime::HtmlTokenizer;

/// UTF-16 units that a character reference stands for at most.
static constexpr qsizetype longestCharacter = 4;

static void addVisible(QString &text, QStringView more)
{
    for (const QChar c : more) {
        const bool isInvisible =
            c.isSpace() || c.category() == QChar::Other_Control || c == QChar(0xFEFF) || c.isNonCharacter();
        if (!isInvisible)
            text += c;
    }
}

/// In one spelling; empty: nothing that is followed or shown.
static QString comparable(const QString &address)
{
    QUrl url(address);
    const QString scheme = url.scheme().toLower();
    if (scheme == QLatin1String("cid"))
        return QStringLiteral("cid:") + QUrl::fromPercentEncoding(address.mid(4).toUtf8());
    if (scheme != QLatin1String("http") && scheme != QLatin1String("https") &&
        scheme != QLatin1String("mailto"))
        return {};
    if (url.path().isEmpty() && !url.host().isEmpty())
        url.setPath(QStringLiteral("/"));
    return url.toString(QUrl::FullyEncoded);
}

static void addAddress(QStringList &addresses, const HtmlTokenizer &tag)
{
    const bool isImage = tag.name() == "img";
    if (!isImage && tag.name() != "a" && tag.name() != "area")
        return;
    for (const mime::HtmlAttribute &attribute : tag.attributes()) {
        if (attribute.name.compare(isImage ? QStringView(u"src") : QStringView(u"href"),
                                   Qt::CaseInsensitive) != 0)
            continue;
        const QString address = comparable(mime::resolved(attribute.value).trimmed());
        if (!address.isEmpty())
            addresses.append(address);
        return;
    }
}

static bool hasHtml(const QJsonObject &body)
{
    return body.value(QLatin1String("contentType"))
               .toString()
               .compare(QLatin1String("html"), Qt::CaseInsensitive) == 0;
}

BodyText bodyText(const QJsonObject &body)
{
    BodyText shown;
    const QString content = body.value(QLatin1String("content")).toString();
    if (!hasHtml(body)) {
        addVisible(shown.text, content);
        return shown;
    }
    HtmlTokenizer tokens(content);
    for (HtmlTokenizer::Kind kind = tokens.next(); kind != HtmlTokenizer::Kind::End; kind = tokens.next()) {
        if (kind == HtmlTokenizer::Kind::StartTag)
            addAddress(shown.addresses, tokens);
        if (kind != HtmlTokenizer::Kind::Text)
            continue;
        addVisible(shown.text, mime::resolved(tokens.text()));
        shown.isBroken = shown.isBroken || tokens.text() == u"<"; // a tag that does not end comes as text
    }
    return shown;
}

/// How much of `kept` stands for the reference, so that what follows it goes on there; absent: nothing does.
static std::optional<qsizetype> replacedBy(QStringView kept, QStringView reference, QStringView next)
{
    if (kept.startsWith(reference) && kept.sliced(reference.size()).startsWith(next))
        return reference.size();
    if (next.isEmpty())
        return std::min<qsizetype>(!kept.isEmpty() && kept.front().isHighSurrogate() ? 2 : 1, kept.size());
    for (qsizetype size = 0; size <= std::min(longestCharacter, kept.size()); ++size) {
        if (kept.sliced(size).startsWith(next))
            return size;
    }
    return {};
}

/// A reference that we do not know (of newer HTML than 4) may have come back as its character.
static bool isSameText(QStringView sent, QStringView kept)
{
    static const QRegularExpression reference(QStringLiteral("&[A-Za-z][A-Za-z0-9]{1,31};"));
    if (sent == kept)
        return true;
    qsizetype at = 0;
    QStringView before; // the reference that is still to be found
    for (auto matches = reference.globalMatch(sent.toString()); at <= sent.size();) {
        const bool isLast = !matches.hasNext();
        const QRegularExpressionMatch match = isLast ? QRegularExpressionMatch() : matches.next();
        const qsizetype end = isLast ? sent.size() : match.capturedStart();
        const QStringView piece = sent.sliced(at, end - at);
        const auto skipped = before.isEmpty() ? std::optional<qsizetype>(0) : replacedBy(kept, before, piece);
        if (!skipped || !kept.sliced(*skipped).startsWith(piece))
            return false;
        kept = kept.sliced(*skipped + piece.size());
        if (isLast)
            return kept.isEmpty();
        before = sent.sliced(end, match.capturedLength());
        at = match.capturedEnd();
    }
    return false;
}

std::optional<bool> isSameBody(const QJsonObject &sent, const QJsonObject &kept)
{
    const BodyText before = bodyText(sent);
    const BodyText after = bodyText(kept);
    const bool haveAddresses = hasHtml(sent) && hasHtml(kept);
    const bool isSame =
        isSameText(before.text, after.text) && (!haveAddresses || before.addresses == after.addresses);
    return isSame || !before.isBroken ? std::optional(isSame) : std::nullopt;
}

} // namespace microsoft365
