// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/markup.h"

#include "connectors/chatter/entity.h"
#include "mime/htmlentities.h"
#include "mime/htmltokenizer.h"

namespace chatter {

using mime::HtmlTokenizer;

/// Calls `use` with the address of each image, as it stands.
template<typename Use>
static void forEachImage(const QString &html, Use &&use)
{
    HtmlTokenizer tokens(html);
    for (auto kind = tokens.next(); kind != HtmlTokenizer::Kind::End; kind = tokens.next()) {
        if (kind != HtmlTokenizer::Kind::StartTag || tokens.name() != "img")
            continue;
        for (const mime::HtmlAttribute &each : tokens.attributes()) {
            if (each.name.compare(u"src", Qt::CaseInsensitive) == 0)
                use(each.value);
        }
    }
}

static QString documentOf(QStringView source)
{
    const QString address = mime::resolved(source.toString()).trimmed();
    const QString scheme = QStringLiteral("sfdc://");
    return address.startsWith(scheme, Qt::CaseInsensitive) ? idOf(address.mid(scheme.size())) : QString();
}

QStringList imagesIn(const QString &html)
{
    QStringList all;
    forEachImage(html, [&](QStringView source) {
        const QString id = documentOf(source);
        if (!id.isEmpty() && !all.contains(id))
            all.append(id);
    });
    return all;
}

QString withImages(const QString &html, const std::function<QString(const QString &)> &replace)
{
    QString result;
    const QStringView whole(html);
    qsizetype done = 0;
    forEachImage(html, [&](QStringView source) {
        const QString id = documentOf(source);
        const QString other = id.isEmpty() ? QString() : replace(id);
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

QString htmlOf(const QString &plain)
{
    return plain.toHtmlEscaped().replace(u'\n', QLatin1String("<br>\n"));
}

} // namespace chatter
