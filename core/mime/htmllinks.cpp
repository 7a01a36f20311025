// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/htmllinks.h"

#include <algorithm>
#include <array>

namespace mime {

static constexpr qsizetype urlLimit = 2048;

/// As a browser reads it: spaces before it and line breaks and tabs in it are nothing.
static QString schemeOf(const QString &url)
{
    QString scheme = url.left(std::max<qsizetype>(0, std::min(urlLimit, url.indexOf(u':'))));
    scheme.removeIf([](QChar c) { return c.unicode() <= 0x20; });
    return scheme.toLower();
}

bool isAllowedLink(const QString &url)
{
    static constexpr std::array<QLatin1String, 6> schemes = {QLatin1String("http"),   QLatin1String("https"),
                                                             QLatin1String("mailto"), QLatin1String("ftp"),
                                                             QLatin1String("tel"),    QLatin1String("sip")};
    const qsizetype colon = url.indexOf(u':');
    if (colon <= 0 || url.size() > urlLimit)
        return false;
    const QStringView scheme = QStringView(url).first(colon).trimmed();
    return std::any_of(schemes.begin(), schemes.end(), [&](QLatin1String allowed) {
        return scheme.compare(allowed, Qt::CaseInsensitive) == 0;
    });
}

QString addressAsText(const QString &url)
{
    static constexpr std::array<QLatin1String, 7> placeless = {
        QLatin1String("about"), QLatin1String("blob"),     QLatin1String("cid"),        QLatin1String("data"),
        QLatin1String("mid"),   QLatin1String("vbscript"), QLatin1String("javascript"),
    };
    const QString address = url.trimmed();
    const QString scheme = schemeOf(address);
    if (address.startsWith(u'#') || std::find(placeless.begin(), placeless.end(), scheme) != placeless.end())
        return {};
    return address.size() <= urlLimit ? address : QString(address.first(urlLimit) + u'…');
}

} // namespace mime
