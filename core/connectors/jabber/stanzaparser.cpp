// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/stanzaparser.h"

#include <algorithm>

#include <QStringList>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace jabber {

static constexpr QStringView xhtml = u"http://www.w3.org/1999/xhtml";

/// Nobody nests deeper, but who wants to harm.
static constexpr int deepest = 64;

/// All text up to the element's end, that of its children too, however deep they are.
static QString contentOf(QXmlStreamReader &xml)
{
    QString text;
    for (qsizetype depth = 1; depth > 0 && !xml.atEnd();) {
        xml.readNext();
        depth += xml.isStartElement() ? 1 : xml.isEndElement() ? -1 : 0;
        if (xml.isCharacters() || xml.isEntityReference())
            text += xml.text();
    }
    return text;
}

class StanzaReader
{
public:
    explicit StanzaReader(const QString &xml) : m_xml(xml) {}

    Stanza read()
    {
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() == QXmlStreamReader::StartElement)
                enter();
            else if (m_xml.isEndElement())
                --m_depth;
            if (m_depth > deepest)
                return {};
        }
        m_stanza.isReadable = m_isMessage && !m_xml.hasError();
        return m_stanza;
    }

private:
    QString attribute(QStringView name) const { return m_xml.attributes().value(name.toString()).toString(); }

    QString textHere()
    {
        --m_depth; // the end is read along
        return contentOf(m_xml);
    }

    void enter()
    {
        ++m_depth;
        const QStringView name = m_xml.name();
        const QStringView space = m_xml.namespaceUri();
        if (name == u"message") {
            m_isMessage = true;
            m_stanza.id = attribute(u"id"); // the inner one of a carbon copy comes last
        } else if (name == u"body") {
            enterBody(space);
        } else if (name == u"subject" && m_stanza.subject.isEmpty()) {
            m_stanza.subject = textHere();
        } else if (name == u"delay" || space == u"jabber:x:delay") {
            if (m_stanza.stamp.isEmpty()) // who holds it back again adds another
                m_stanza.stamp = attribute(u"stamp");
        } else if (name == u"replace" && space == u"urn:xmpp:message-correct:0") {
            m_stanza.replaces = attribute(u"id");
        } else if (name == u"address" && attribute(u"type") == u"ofrom") {
            m_stanza.sender = attribute(u"jid");
        } else if (name == u"advanced-file-transfer") {
            m_isInTransfer = true;
        } else if (name == u"filename" && m_isInTransfer && m_stanza.fileName.isEmpty()) {
            m_stanza.fileName = textHere();
        }
    }

    void enterBody(QStringView space)
    {
        if (space == xhtml && m_stanza.html.isEmpty())
            m_stanza.html = markupHere();
        else if (m_stanza.body.isEmpty())
            m_stanza.body = textHere();
    }

    QString markupHere()
    {
        QString markup;
        QXmlStreamWriter writer(&markup);
        int depth = 1;
        while (depth > 0 && depth < deepest && !m_xml.atEnd()) {
            m_xml.readNext();
            depth += m_xml.isStartElement() ? 1 : m_xml.isEndElement() ? -1 : 0;
            if (depth == 0)
                break;
            if (m_xml.isStartElement()) {
                writer.writeStartElement(m_xml.name().toString());
                for (const QXmlStreamAttribute &one : m_xml.attributes())
                    writer.writeAttribute(one.name().toString(), one.value().toString());
            } else if (m_xml.isEndElement()) {
                writer.writeEndElement();
            } else if (m_xml.isCharacters()) {
                writer.writeCharacters(m_xml.text().toString());
            }
        }
        --m_depth;
        return markup;
    }

    QXmlStreamReader m_xml;
    Stanza m_stanza;
    int m_depth = 0;
    bool m_isMessage = false;
    bool m_isInTransfer = false;
};

Stanza parsedStanza(const QString &xml)
{
    return StanzaReader(xml).read();
}

static const QStringList &showing()
{
    static const QStringList names{QStringLiteral("src"), QStringLiteral("href"), QStringLiteral("data"),
                                   QStringLiteral("alt"), QStringLiteral("title")};
    return names;
}

/// Markup without words that shows something, or leads somewhere.
static bool showsSomething(const QString &html)
{
    return std::ranges::any_of(showing(),
                               [&](const QString &name) { return html.contains(u' ' + name + u'='); });
}

/// Whether there is nothing in it that anybody said. A prefix may be one that only the stream around
/// declares.
static bool isSilent(const QString &xml)
{
    QXmlStreamReader lenient(xml);
    lenient.setNamespaceProcessing(false);
    bool says = false;
    while (!lenient.atEnd()) {
        lenient.readNext();
        says = says || (lenient.isCharacters() && !lenient.isWhitespace()) || lenient.isEntityReference();
        for (const QXmlStreamAttribute &one : lenient.attributes())
            says = says || (lenient.isStartElement() && showing().contains(one.qualifiedName()));
    }
    return !says && !lenient.hasError();
}

/// Of what cannot be read. Without the start tag: the copies of one message are for others there.
static QString textOfBroken(const QString &xml)
{
    if (isSilent(xml))
        return {};
    const QString inside = xml.mid(xml.indexOf(u'>') + 1).trimmed();
    return inside.isEmpty() ? xml.trimmed() : inside;
}

QString textWithoutBody(const QString &xml)
{
    const Stanza stanza = parsedStanza(xml);
    if (!stanza.isReadable)
        return textOfBroken(xml);
    QXmlStreamReader reader(xml);
    QStringList parts;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const bool isLink = reader.namespaceUri() == u"jabber:x:oob" && reader.name() != u"x";
        const bool isMarkup = reader.namespaceUri() == xhtml && reader.name() == u"body";
        if (isLink || isMarkup)
            parts.append(contentOf(reader).trimmed());
        if (isMarkup && parts.back().isEmpty() && showsSomething(stanza.html))
            parts.back() = stanza.html;
    }
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QString textBesideFile(const QString &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"aft-html")
            return contentOf(reader).trimmed();
    }
    return {};
}

} // namespace jabber
