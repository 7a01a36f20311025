// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/content.h"

#include <array>
#include <optional>

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QXmlStreamReader>

#include "connectors/symphony/values.h"
#include "mime/htmlentities.h"

namespace symphony {
namespace {

constexpr int deepest = 80;

/// The named characters of HTML, which XML does not know.
class NamedCharacters final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const QString reference = u'&' + name + u';';
        const QString text = mime::resolved(reference);
        return text == reference ? u"&amp;" + name + u';' : text.toHtmlEscaped();
    }
};

/// Writes HTML while it reads.
class Translation
{
public:
    explicit Translation(const QString &message) : m_xml(u"<symphony>" + message + u"</symphony>")
    {
        m_xml.setEntityResolver(&m_characters);
        m_xml.setNamespaceProcessing(false);
    }

    /// Absent when it is not well-formed.
    std::optional<QString> run()
    {
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                start();
                break;
            case QXmlStreamReader::EndElement:
                end();
                break;
            case QXmlStreamReader::Characters:
                m_html += m_xml.text().toString().toHtmlEscaped();
                break;
            case QXmlStreamReader::DTD:
                return {};
            default:
                break;
            }
            if (m_closing.size() > deepest)
                return {};
        }
        return m_xml.hasError() ? std::optional<QString>() : m_html;
    }

private:
    struct Closing
    {
        QString after;
        QString otherwise;
        qsizetype from = 0; ///< where what is within begins
    };

    QString attribute(const char16_t *name) const
    {
        return m_xml.attributes().value(QStringView(name).toString()).toString();
    }

    /// The first of the attributes that is there.
    QString firstOf(std::initializer_list<const char16_t *> names) const
    {
        for (const char16_t *name : names) {
            const QString value = attribute(name);
            if (!value.isEmpty())
                return value;
        }
        return {};
    }

    /// `otherwise`: what stands there when nothing is within.
    void open(const QString &before, const QString &after, const QString &otherwise = {})
    {
        m_html += before;
        m_closing.append({after, otherwise, m_html.size()});
    }

    void end()
    {
        if (m_closing.isEmpty())
            return;
        const Closing closing = m_closing.takeLast();
        if (m_html.size() == closing.from)
            m_html += closing.otherwise;
        m_html += closing.after;
    }

    void start()
    {
        const QString name = m_xml.name().toString().toLower();
        if (name == u"symphony")
            open({}, {});
        else if (!startTag(name) && !startForm(name) && !startMedia(name))
            startPlain(name);
    }

    /// What MessageML has in place of the words that people see.
    bool startTag(const QString &name)
    {
        if (name == u"mention")
            open(u'@' + firstOf({u"strict", u"name", u"email", u"uid"}).toHtmlEscaped(), {});
        else if (name == u"cash" && !attribute(u"tag").isEmpty())
            open(u'$' + attribute(u"tag").toHtmlEscaped(), {});
        else if (name == u"hash" && !attribute(u"tag").isEmpty())
            open(u'#' + attribute(u"tag").toHtmlEscaped(), {});
        else if (name == u"emoji")
            open(u':' + attribute(u"shortcode").toHtmlEscaped() + u':', {});
        else if (name == u"code") // its lines mean something
            open(QStringLiteral("<pre><code>"), QStringLiteral("</code></pre>"));
        else if (name == u"title") // of a dialog; HTML shows none
            open(QStringLiteral("<div><b>"), QStringLiteral("</b></div>"));
        else
            return false;
        return true;
    }

    QString fieldText() const
    {
        const QString asks = firstOf({u"label", u"title", u"placeholder", u"data-placeholder", u"name"});
        const QString value = firstOf({u"value", u"data-value"});
        if (asks.isEmpty() || value == asks)
            return value.toHtmlEscaped();
        return (value.isEmpty() ? asks : QString(asks + u": " + value)).toHtmlEscaped();
    }

    bool startForm(const QString &name)
    {
        static constexpr std::array<QStringView, 10> fields{
            u"text-field",    u"textarea",        u"date-picker", u"time-picker", u"timezone-picker",
            u"room-selector", u"person-selector", u"input",       u"text-input",  u"tag-field"};
        const bool isChoice =
            name == u"checkbox" || name == u"radio" ||
            (name == u"input" && (attribute(u"type") == u"checkbox" || attribute(u"type") == u"radio"));
        if (name == u"form")
            open(u"<div>[Form: " + firstOf({u"id", u"data-form-id"}).toHtmlEscaped() + u"]",
                 QStringLiteral("</div>"));
        else if (isChoice)
            open(u"<br>[" + QChar(attribute(u"checked") == u"true" ? u'x' : u' ') + u"] ", {},
                 fieldText() + u' ');
        else if (std::find(fields.begin(), fields.end(), name) != fields.end())
            open(u"<br>[" + fieldText() + u"] ", {});
        else if (name == u"select")
            open(u"<br>[" + fieldText() + u"]<ul>", QStringLiteral("</ul>"));
        else if (name == u"option")
            open(attribute(u"selected") == u"true" ? QStringLiteral("<li>[x] ") : QStringLiteral("<li>"),
                 QStringLiteral("</li>"), fieldText());
        else if (name == u"button")
            open(QStringLiteral("<br>["), QStringLiteral("]"));
        else
            return false;
        return true;
    }

    bool startMedia(const QString &name)
    {
        if (name == u"audio" || name == u"chime") {
            open(QStringLiteral("[chime]"), {});
        } else if (name == u"img") {
            const QString source = firstOf({u"src", u"data-src"}).toHtmlEscaped();
            const QString text = firstOf({u"alt", u"title"}).toHtmlEscaped();
            const QString shown = text.isEmpty() ? QStringLiteral("image") : text;
            open(source.isEmpty() ? QString(u'[' + shown + u']')
                                  : QString(u"<a href=\"" + source + u"\">[" + shown + u"]</a>"),
                 {});
        } else {
            return false;
        }
        return true;
    }

    void startPlain(const QString &given)
    {
        static constexpr std::array<QStringView, 11> kept{u"href",  u"title", u"colspan", u"rowspan",
                                                          u"align", u"dir",   u"lang",    u"start",
                                                          u"type",  u"width", u"border"};
        static constexpr std::array<QStringView, 4> empty{u"br", u"hr", u"col", u"wbr"};
        const QString name = given == u"strike" ? QStringLiteral("s") : given; // which more readers show
        QString tag = u'<' + name;
        if (name == u"table" && attribute(u"border").isEmpty()) // Symphony's own style would draw lines
            tag += u" border=\"1\" cellpadding=\"4\" cellspacing=\"0\"";
        for (const QXmlStreamAttribute &each : m_xml.attributes()) {
            if (std::find(kept.begin(), kept.end(), each.name()) != kept.end())
                tag +=
                    u' ' + each.name().toString() + u"=\"" + each.value().toString().toHtmlEscaped() + u'"';
        }
        const bool isEmpty = std::find(empty.begin(), empty.end(), name) != empty.end();
        open(tag + u'>', isEmpty ? QString() : QString(u"</" + name + u'>'));
    }

    NamedCharacters m_characters;
    QXmlStreamReader m_xml;
    QString m_html;
    QList<Closing> m_closing;
};

/// An article, as applications shared it before there was MessageML.
QString jsonAsHtml(const QString &message)
{
    const QJsonObject json = QJsonDocument::fromJson(message.toUtf8()).object();
    if (json.isEmpty())
        return {};
    QJsonObject rest = json;
    const QString type = rest.value(u"type").isString() ? rest.take(u"type").toString() : QString();
    Details fields;
    if (rest.value(u"content").isObject())
        addDetails(fields, rest.take(u"content").toObject());
    addDetails(fields, rest);
    QString list;
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            list += u"<li>" + name.toHtmlEscaped() + u": " + value.toHtmlEscaped() + u"</li>";
    }
    return list.isEmpty() ? QString()
                          : QString(u"<p>" + type.toHtmlEscaped() + u"</p><ul>" + list + u"</ul>");
}

} // namespace

QString htmlOf(const QString &message)
{
    if (message.trimmed().startsWith(u'{')) {
        const QString list = jsonAsHtml(message);
        if (!list.isEmpty())
            return list;
    }
    if (const auto html = Translation(message).run())
        return *html;
    return u"<pre>" + message.toHtmlEscaped() + u"</pre>";
}

} // namespace symphony
