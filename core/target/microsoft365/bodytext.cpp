// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/bodytext.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include <QRegularExpression>
#include <QUrl>

#include "mime/htmlentities.h"
#include "mime/htmltokenizer.h"
#include "target/microsoft365/bodylook.h"

namespace microsoft365 {

using mime::HtmlTokenizer;

/// Stands where a reference stood; VisibleText::add() adds none.
static constexpr QChar referenceMark(0xFDD0);

namespace {

/// The text of a body as it grows: no space at its ends, and one between words.
class VisibleText
{
public:
    explicit VisibleText(QString &text) : m_text(text) {}

    void part() { m_isParted = true; }

    void addWord(QChar c)
    {
        if (m_isParted && !m_text.isEmpty())
            m_text += u' ';
        m_isParted = false;
        m_text += c;
    }

    void add(QStringView more)
    {
        for (const QChar c : more) {
            if (c.isSpace())
                part();
            else if (c.category() != QChar::Other_Control && c != QChar(0xFEFF) && !c.isNonCharacter())
                addWord(c);
        }
    }

private:
    QString &m_text;
    bool m_isParted = false;
};

} // namespace

/// How long the reference by name is that `text` begins with, and that we do not know; 0: there is none.
/// mime::readReference() takes names as long as those it knows.
static qsizetype unknownReference(QStringView text)
{
    constexpr qsizetype mostLetters = 32; // CounterClockwiseContourIntegral
    const auto isOfName = [](QChar c) {
        return c.unicode() < 0x80 && c.isLetterOrNumber();
    };
    qsizetype end = 1;
    while (end < text.size() && end <= mostLetters && isOfName(text[end]))
        ++end;
    const bool isReference = end > 1 && end < text.size() && text[end] == u';';
    return isReference && mime::readReference(text).character == 0 ? end + 1 : 0;
}

/// Of HTML's text, in which references stand.
static void addReferring(VisibleText &text, QStringList &references, QStringView more)
{
    qsizetype from = 0;
    for (qsizetype at = more.indexOf(u'&'); at >= 0; at = more.indexOf(u'&', at + 1)) {
        const qsizetype length = unknownReference(more.sliced(at));
        if (length == 0)
            continue;
        text.add(mime::resolved(more.sliced(from, at - from)));
        text.addWord(referenceMark);
        references.append(more.sliced(at, length).toString());
        from = at + length;
    }
    text.add(mime::resolved(more.sliced(from)));
}

/// Whether text goes on behind the tag as if it were not there; those of other namespaces are Word's, and
/// scripts and styles are passed over.
static bool isInline(std::string_view name)
{
    static constexpr std::array names = std::to_array<std::string_view>(
        {"a",     "abbr", "acronym", "b",    "bdi",    "bdo",   "big",  "cite",   "code",
         "del",   "dfn",  "em",      "font", "i",      "img",   "ins",  "kbd",    "label",
         "mark",  "q",    "s",       "samp", "script", "small", "span", "strike", "strong",
         "style", "sub",  "sup",     "tt",   "u",      "var",   "wbr"});
    return std::ranges::binary_search(names, name) || name.find(':') != std::string_view::npos;
}

/// Style sheets count as well as attributes, and comments that some programs read.
static qsizetype hidingsIn(const QString &html)
{
    static const QRegularExpression hiding(
        QStringLiteral("<!(?:--)?\\s*\\[if\\b|display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
                       "|mso-hide\\s*:\\s*all|color\\s*:\\s*transparent"
                       "|(?:font-size|opacity|max-height|max-width)\\s*:\\s*0(?![.0-9])"),
        QRegularExpression::CaseInsensitiveOption);
    return html.count(hiding);
}

static bool isHidden(const HtmlTokenizer &tag)
{
    return std::ranges::any_of(tag.attributes(), [](const mime::HtmlAttribute &attribute) {
        return attribute.name.compare(u"hidden", Qt::CaseInsensitive) == 0;
    });
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
    VisibleText text(shown.text);
    const QString content = body.value(QLatin1String("content")).toString();
    if (!hasHtml(body)) {
        text.add(content);
        return shown;
    }
    shown.hidings = hidingsIn(content);
    BodyLook look(content);
    HtmlTokenizer tokens(content);
    for (HtmlTokenizer::Kind kind = tokens.next(); kind != HtmlTokenizer::Kind::End; kind = tokens.next()) {
        if (kind == HtmlTokenizer::Kind::Text) {
            addReferring(text, shown.references, tokens.text());
            shown.isBroken = shown.isBroken || tokens.text() == u"<"; // a tag that does not end comes as text
            continue;
        }
        if (!isInline(tokens.name()))
            text.part();
        if (kind == HtmlTokenizer::Kind::StartTag) {
            addAddress(shown.addresses, tokens);
            look.add(tokens, shown.text.size());
            shown.hidings += isHidden(tokens);
        }
    }
    shown.look = look.takeAll();
    shown.meant = look.takeMeant();
    return shown;
}

/// Where what follows the reference may begin: behind its name, or behind up to two characters, which is what
/// HTML's names stand for.
static void addPlacesBehind(std::set<qsizetype> &places, QStringView kept, qsizetype at,
                            QStringView reference)
{
    if (kept.sliced(at).startsWith(reference))
        places.insert(at + reference.size());
    for (int characters = 0; characters <= 2 && at <= kept.size(); ++characters) {
        places.insert(at);
        at += at < kept.size() && kept.at(at).isHighSurrogate() ? 2 : 1;
    }
}

/// A reference may have come back as its character, or as white space.
static bool isSameButReferences(const BodyText &sent, QStringView kept)
{
    constexpr size_t mostPlaces = 4'096; // of thousands of references in a row nobody can tell
    const QList<QStringView> pieces = QStringView(sent.text).split(referenceMark);
    std::set<qsizetype> places{0};
    for (qsizetype i = 0; i < pieces.size() && places.size() < mostPlaces; ++i) {
        std::set<qsizetype> next;
        for (const qsizetype place : places) {
            if (i == 0)
                next.insert(place);
            else
                addPlacesBehind(next, kept, place, sent.references.at(i - 1));
        }
        places.clear();
        for (const qsizetype place : next) {
            if (kept.sliced(place).startsWith(pieces.at(i)))
                places.insert(place + pieces.at(i).size());
        }
    }
    return places.size() >= mostPlaces || places.contains(kept.size());
}

std::optional<bool> isSameBody(const QJsonObject &sent, const QJsonObject &kept)
{
    const BodyText before = bodyText(sent);
    const BodyText after = bodyText(kept);
    const bool haveAddresses = hasHtml(sent) && hasHtml(kept);
    const bool isSameAround =
        after.hidings <= before.hidings && (!haveAddresses || before.addresses == after.addresses);
    if (isSameAround && before.text == after.text && before.references == after.references)
        return before.meant == after.meant && std::ranges::includes(before.look, after.look)
                   ? std::optional(true)
                   : std::nullopt;
    const bool mayBeSame =
        isSameAround && !before.references.isEmpty() && isSameButReferences(before, after.text);
    return mayBeSame || before.isBroken ? std::nullopt : std::optional(false);
}

} // namespace microsoft365
