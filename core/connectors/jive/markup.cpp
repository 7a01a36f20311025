// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/markup.h"

#include <QRegularExpression>

#include "mime/htmlentities.h"
#include "mime/htmltokenizer.h"

namespace jive {

using mime::HtmlTokenizer;

static QStringView attribute(const HtmlTokenizer &tokens, QStringView name)
{
    for (const mime::HtmlAttribute &each : tokens.attributes()) {
        if (each.name.compare(name, Qt::CaseInsensitive) == 0)
            return each.value;
    }
    return {};
}

static bool isId(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QStringList mentionedIn(const QString &html)
{
    QStringList ids;
    HtmlTokenizer tokens(html);
    for (auto kind = tokens.next(); kind != HtmlTokenizer::Kind::End; kind = tokens.next()) {
        if (kind != HtmlTokenizer::Kind::StartTag || tokens.name() != "a")
            continue;
        QStringView id = attribute(tokens, u"data-userid");
        if (attribute(tokens, u"data-objecttype") == u"3")
            id = attribute(tokens, u"data-objectid");
        if (isId(id) && !ids.contains(id))
            ids.append(id.toString());
    }
    return ids;
}

/// Calls `use` with the address of each image, as it stands.
template<typename Use>
static void forEachImage(const QString &html, Use &&use)
{
    HtmlTokenizer tokens(html);
    for (auto kind = tokens.next(); kind != HtmlTokenizer::Kind::End; kind = tokens.next()) {
        if (kind != HtmlTokenizer::Kind::StartTag || tokens.name() != "img")
            continue;
        const QStringView source = attribute(tokens, u"src");
        if (!source.isEmpty())
            use(source);
    }
}

QStringList imagesIn(const QString &html)
{
    QStringList all;
    forEachImage(html, [&](QStringView source) {
        const QString address = mime::resolved(source.toString());
        if (!all.contains(address))
            all.append(address);
    });
    return all;
}

QString withImages(const QString &html, const std::function<QString(const QString &)> &replace)
{
    QString result;
    const QStringView whole(html);
    qsizetype done = 0;
    forEachImage(html, [&](QStringView source) {
        const QString other = replace(mime::resolved(source.toString()));
        if (other.isEmpty())
            return;
        const qsizetype at = source.data() - whole.data();
        result += whole.mid(done, at - done);
        result += other;
        done = at + source.size();
    });
    result += whole.mid(done);
    return result;
}

} // namespace jive
