// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/shownbody.h"

#include <initializer_list>
#include <utility>

#include <QRegularExpression>
#include <QString>

namespace sandbox {
namespace {

constexpr auto kCaseless = QRegularExpression::CaseInsensitiveOption;
constexpr auto kOverLines =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption;

using Spellings = std::initializer_list<std::pair<const char *, const char *>>;

QString respelt(QString text, Spellings spellings)
{
    for (const auto &[before, after] : spellings)
        text.replace(QLatin1String(before), QLatin1String(after));
    return text;
}

QString asText(QString html)
{
    static const QRegularExpression kBreaks(QStringLiteral("<(?:br|/p|/div|/tr|/li)[^>]*>"), kCaseless);
    static const QRegularExpression kTags(QStringLiteral("<[^>]*>"));
    html.replace(kBreaks, QStringLiteral("\r\n")).remove(kTags);
    return respelt(html, {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&nbsp;", " "}, {"&amp;", "&"}});
}

QString asHtml(const QString &text)
{
    return QString(u"<div class=\"PlainText\">" + respelt(text.toHtmlEscaped(), {{"\n", "<br>\n"}}) +
                   u"</div>");
}

/// What is inside a document's body.
QString innerOf(QString html)
{
    static const QRegularExpression kHead(QStringLiteral("^.*<body[^>]*>|^.*</head>|^\\s*<html[^>]*>"),
                                          kOverLines);
    static const QRegularExpression kEnd(QStringLiteral("</body>.*$|</html>.*$"), kOverLines);
    return html.remove(kHead).remove(kEnd);
}

QString asDocument(const QString &html, bool allowsUnsafe)
{
    static const QRegularExpression kScripts(QStringLiteral("<script.*?</script>"), kOverLines);
    static const QRegularExpression kComments(QStringLiteral("<!--.*?-->"), kOverLines);
    QString inner = innerOf(html);
    inner.remove(kComments);
    if (!allowsUnsafe)
        inner.remove(kScripts);
    inner = respelt(inner.replace(QChar(QChar::Nbsp), QStringLiteral("&nbsp;")),
                    {{"&apos;", "'"}, {"&#39;", "'"}, {"\r\n", "\n"}, {"\n", "\r\n"}, {"<p>", "<p >\r\n"}});
    return QString(u"<html><head>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">"
                   u"<title>Message</title></head>\r\n<body>\r\n" +
                   inner + u"\r\n</body>\r\n</html>\r\n");
}

} // namespace

QJsonObject shownBody(const QJsonObject &body, const QByteArray &prefer)
{
    static const QRegularExpression kKind(
        QStringLiteral("outlook\\.body-content-type\\s*=\\s*\"?(text|html)\"?"), kCaseless);
    QString content = body.value(u"content").toString();
    if (content.isEmpty())
        return body;
    const QString wished = kKind.match(QString::fromLatin1(prefer)).captured(1).toLower();
    const QString kept = body.value(u"contentType").toString().toLower();
    const QString kind = wished.isEmpty() ? kept : wished;
    if (kind == QStringLiteral("text") && kept != kind)
        content = asText(innerOf(content));
    else if (kind != QStringLiteral("text"))
        content = asDocument(kept == kind ? content : asHtml(content),
                             prefer.contains("outlook.allow-unsafe-html"));
    return {{QStringLiteral("contentType"), kind}, {QStringLiteral("content"), content}};
}

} // namespace sandbox
