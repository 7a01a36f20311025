// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/xmlrecords.h"

#include <limits>

#include <QHash>

#include "base/failure.h"
#include "connectors/xip/corrections.h"
#include "connectors/xip/elementparts.h"
#include "connectors/xip/elementvalues.h"
#include "connectors/xip/recordkeeper.h"
#include "connectors/xip/tokenguard.h"

namespace xip {

static constexpr int depthLimit = 100;
static constexpr int childrenToLookAt = 100;

static base::Failure unreadable(const QXmlStreamReader &reader, const QString &cause,
                                const QString &fix = corrected(QStringLiteral("correct it")))
{
    return base::itemFailure(
        "SOURCE_ITEM_UNREADABLE",
        QStringLiteral("The XML text cannot be read at line %1: %2").arg(reader.lineNumber()).arg(cause),
        fix);
}

/// The next token; errors and a document type, which could hold entity bombs, end the reading.
static QXmlStreamReader::TokenType nextToken(QXmlStreamReader &reader)
{
    const QXmlStreamReader::TokenType token = reader.readNext();
    if (reader.hasError())
        throw unreadable(reader, reader.errorString());
    if (token == QXmlStreamReader::DTD)
        throw unreadable(
            reader,
            QStringLiteral("it has a document type (DOCTYPE), which is refused: what that declares "
                           "could hide or blow up the content."),
            corrected(QStringLiteral("leave the DOCTYPE out")));
    return token;
}

XmlRecords::XmlRecords(std::unique_ptr<QIODevice> device, QStringList path, Around around)
    : m_device(std::move(device)),
      m_guard(std::make_unique<TokenGuard>(*m_device, recordLimit)),
      m_reader(m_guard.get()),
      m_path(std::move(path)),
      m_tellsAround(around == Around::Told && m_path.size() > 1)
{}

XmlRecords::~XmlRecords() = default;

QXmlStreamReader::TokenType XmlRecords::read()
{
    const QXmlStreamReader::TokenType token = nextToken(m_reader);
    m_guard->startToken();
    return token;
}

std::optional<RawRecord> XmlRecords::next()
{
    while (!m_reader.atEnd()) {
        const QXmlStreamReader::TokenType token = read();
        if (token == QXmlStreamReader::EndElement && --m_level == 0 && m_tellsAround) {
            if (auto around = endAround())
                return around;
        }
        if (token == QXmlStreamReader::Characters && m_level == 1 && m_tellsAround)
            addAround();
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (m_level == 0 && m_tellsAround)
            beginAround();
        const QString &step = m_path.at(m_level);
        const bool isOnPath = step == u"*" || m_reader.name().compare(step, Qt::CaseInsensitive) == 0;
        if (!isOnPath)
            takeElement();
        else if (m_level + 1 == m_path.size())
            return takeElement();
        else
            ++m_level;
        m_hasFoundPlace = m_hasFoundPlace || m_level + 1 == m_path.size();
    }
    return {};
}

static void addEscaped(QByteArray &out, QStringView text, bool isAttribute)
{
    for (const char c : text.toUtf8()) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"' && isAttribute)
            out += "&quot;";
        else if (c == '\r' || (isAttribute && (c == '\n' || c == '\t')))
            out += "&#" + QByteArray::number(c) + ';';
        else
            out += c;
    }
}

/// An attribute's name without its prefix, as long as no other one has that: `lang` and `xml:lang` may stand
/// side by side. Null when the other one says the same. `taken` has the names and what they say.
static QString writtenName(const QXmlStreamAttribute &attribute, QHash<QString, QString> &taken)
{
    QString name = attribute.name().toString();
    if (attribute.prefix().isEmpty())
        return name;
    const QString value = attribute.value().toString();
    const auto same = taken.constFind(name);
    if (same != taken.constEnd() && *same == value)
        return {};
    while (taken.contains(name))
        name = attribute.prefix().toString() + u'-' + name;
    taken.insert(name, value);
    return name;
}

static QByteArray startTag(const QXmlStreamReader &reader)
{
    QByteArray tag = "<" + reader.name().toUtf8();
    QHash<QString, QString> taken;
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        if (attribute.prefix().isEmpty())
            taken.insert(attribute.name().toString(), attribute.value().toString());
    }
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        const QString name = writtenName(attribute, taken);
        if (name.isNull())
            continue;
        tag += ' ' + name.toUtf8() + "=\"";
        addEscaped(tag, attribute.value(), true);
        tag += '"';
    }
    return tag + '>';
}

/// What says something of the XML itself.
static bool isOfXml(const QXmlStreamAttribute &attribute)
{
    return attribute.prefix() == u"xml" ||
           attribute.namespaceUri() == u"http://www.w3.org/2001/XMLSchema-instance";
}

/// The root that was just begun.
void XmlRecords::beginAround()
{
    m_surroundings.add(startTag(m_reader), m_reader.lineNumber());
    for (const QXmlStreamAttribute &attribute : m_reader.attributes()) {
        const QString name = attribute.name().toString();
        if (!isOfXml(attribute) && Surroundings::tell(name, attribute.value().toString()))
            m_surroundings.addName(name);
    }
}

void XmlRecords::addAround()
{
    QByteArray written;
    addEscaped(written, m_reader.text(), false);
    m_surroundings.add(written, m_reader.lineNumber());
    if (!m_reader.text().trimmed().isEmpty())
        m_surroundings.addName(QStringLiteral("$text"));
}

std::optional<RawRecord> XmlRecords::endAround()
{
    return m_surroundings.take("</" + m_reader.name().toUtf8() + '>');
}

/// Takes the element that was just begun, to its end.
RawRecord XmlRecords::takeElement()
{
    RecordKeeper keeper;
    const qint64 line = m_reader.lineNumber();
    keeper.add(startTag(m_reader));
    for (int depth = 1; depth > 0;) {
        const QXmlStreamReader::TokenType token = read();
        QByteArray written;
        if (token == QXmlStreamReader::StartElement) {
            written = startTag(m_reader);
            if (++depth > depthLimit)
                throw unreadable(m_reader, QStringLiteral("elements are nested too deeply."));
        } else if (token == QXmlStreamReader::EndElement) {
            written = "</" + m_reader.name().toUtf8() + '>';
            --depth;
        } else if (token == QXmlStreamReader::Characters) {
            addEscaped(written, m_reader.text(), false);
        }
        keeper.add(written);
    }
    return keeper.record(-1, line);
}

/// True when the root has an item's fields itself.
static bool isRecord(QXmlStreamReader &reader, const FieldMap &map)
{
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        if (map.isTelling(attribute.name().toString()))
            return true;
    }
    for (int children = 0, depth = 1; depth > 0 && children < childrenToLookAt && !reader.atEnd();) {
        const QXmlStreamReader::TokenType token = reader.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (depth == 1 && map.isTelling(reader.name().toString()))
            return true;
        children += depth == 1 ? 1 : 0;
        ++depth;
    }
    return false;
}

/// Reads on to the root element. False when there is none, because this is no XML.
static bool findRoot(QXmlStreamReader &reader)
{
    while (reader.readNext() != QXmlStreamReader::StartElement) {
        if (reader.atEnd() || reader.tokenType() == QXmlStreamReader::DTD)
            return false;
    }
    return true;
}

static bool leadsToRecords(QIODevice &device, const QStringList &path)
{
    device.seek(0);
    XmlRecords records(std::make_unique<TokenGuard>(device, std::numeric_limits<qint64>::max()), path);
    try {
        return records.next().has_value();
    } catch (const base::Failure &failure) {
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
        return false;
    }
}

QStringList XmlRecords::fullPath(QIODevice &device, const FieldMap &map)
{
    TokenGuard guard(device, recordLimit);
    QXmlStreamReader reader(&guard);
    if (!findRoot(reader))
        return {QString()};
    const QString root = reader.name().toString();
    if (map.itemsPaths().isEmpty())
        return isRecord(reader, map) ? QStringList{root} : QStringList{root, QStringLiteral("*")};
    const auto whole = [&](const QStringList &path) {
        return path.front().compare(root, Qt::CaseInsensitive) == 0 ? path : QStringList{root} + path;
    };
    for (const QStringList &path : map.itemsPaths()) {
        if (map.itemsPaths().size() > 1 && leadsToRecords(device, whole(path)))
            return whole(path);
    }
    return whole(map.itemsPaths().front());
}

bool XmlRecords::isDump(QIODevice &device)
{
    TokenGuard guard(device, recordLimit);
    QXmlStreamReader reader(&guard);
    return findRoot(reader) && reader.name() == u"FileDump";
}

namespace {

/// Names as the first of each writes them, by what they are in any case.
class Names
{
public:
    QString of(QStringView name)
    {
        QString &first = m_firsts[name.toString().toCaseFolded()];
        if (first.isNull())
            first = name.toString();
        return first;
    }

private:
    QHash<QString, QString> m_firsts;
};

} // namespace

/// The element that was just begun: a text, or an object when it has children or attributes.
static QJsonValue elementValue(QXmlStreamReader &reader, int depth)
{
    ElementValues values;
    ElementParts parts;
    Names names;
    QString text;
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        const QString name = names.of(attribute.name());
        values.add(name, attribute.value().toString());
        parts.addAttribute(name);
    }
    while (nextToken(reader) != QXmlStreamReader::EndElement) {
        if (reader.isStartElement()) {
            if (depth > depthLimit)
                throw unreadable(reader, QStringLiteral("elements are nested too deeply."));
            const QString name = names.of(reader.name());
            values.add(name, elementValue(reader, depth + 1));
            parts.addChild(name);
        } else if (reader.isCharacters()) {
            text += reader.text();
            parts.addText(reader.text().toString());
        }
    }
    if (values.isEmpty())
        return text;
    QJsonObject object = values.object();
    if (!text.trimmed().isEmpty())
        object.insert(QStringLiteral("$text"), text);
    parts.putInto(object);
    return object;
}

QJsonObject XmlRecords::object(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes);
    while (nextToken(reader) != QXmlStreamReader::StartElement)
        continue;
    const QJsonValue value = elementValue(reader, 1);
    return value.isObject() ? value.toObject() : QJsonObject{{QStringLiteral("$text"), value}};
}

} // namespace xip
