// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/xartocparser.h"

#include <algorithm>

#include <QDateTime>

#include "archive/reading.h"

namespace archive {
namespace {

/// What a tag or text may take in memory; certificates are far below it.
constexpr qsizetype longest = 1 << 20;

/// Plain digits only: two readers must not understand a number differently.
std::optional<qint64> plainNumber(QStringView text)
{
    constexpr qsizetype mostDigits = 18;
    if (text.isEmpty() || text.size() > mostDigits)
        return {};
    qint64 value = 0;
    for (const QChar digit : text) {
        if (digit < u'0' || digit > u'9')
            return {};
        value = value * 10 + (digit.unicode() - u'0');
    }
    return value;
}

base::Instant instantOf(const QString &iso)
{
    return base::fromIso(iso.trimmed()).value_or(base::Instant{});
}

/// Seconds since 2001-01-01.
std::optional<base::Instant> appleInstant(const QString &seconds)
{
    bool isNumber = false;
    const double value = seconds.trimmed().toDouble(&isNumber);
    constexpr double century = 3.2e9;
    if (!isNumber || !(value > -century && value < century))
        return {};
    constexpr qint64 start = 978307200;
    return base::Instant(std::chrono::milliseconds(start * 1000 + static_cast<qint64>(value * 1000)));
}

} // namespace

QString XarToc::path(const XarFile &file) const
{
    QString whole = file.name;
    for (int at = file.parent; at >= 0; at = files[static_cast<size_t>(at)].parent)
        whole.prepend(files[static_cast<size_t>(at)].name + u'/');
    return whole;
}

XarTocParser::XarTocParser(Reading &reading) : m_reading(reading) {}

void XarTocParser::malformed(const QString &what) const
{
    m_reading.refuse(Verdict::Unreadable, QStringLiteral("its table of contents %1").arg(what));
}

void XarTocParser::add(const QByteArray &xml)
{
    m_xml.addData(xml);
    m_pending += xml.size();
    parse();
    if (m_pending > longest)
        malformed(QStringLiteral("holds a tag of more than %1 bytes").arg(longest));
}

XarToc XarTocParser::finish()
{
    parse();
    if (m_xml.hasError())
        malformed(QStringLiteral("is no XML (%1)").arg(m_xml.errorString()));
    if (!m_sawToc)
        malformed(QStringLiteral("is none"));
    return std::move(m_toc);
}

void XarTocParser::parse()
{
    while (!m_xml.atEnd()) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        if (token != QXmlStreamReader::Invalid)
            m_pending = 0;
        switch (token) {
        case QXmlStreamReader::StartElement:
            start();
            break;
        case QXmlStreamReader::EndElement:
            end();
            break;
        case QXmlStreamReader::Characters:
            m_text += m_xml.text();
            if (m_text.size() > longest)
                malformed(QStringLiteral("holds a text of more than %1 characters").arg(longest));
            break;
        case QXmlStreamReader::DTD:
            malformed(QStringLiteral("has a document type definition"));
        default:
            break;
        }
    }
    if (m_xml.hasError() && m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
        malformed(QStringLiteral("is no XML (%1)").arg(m_xml.errorString()));
}

bool XarTocParser::isInside(QStringView element) const
{
    return !m_path.empty() && m_path.back() == element;
}

void XarTocParser::start()
{
    m_reading.check();
    const QString name = m_xml.name().toString();
    m_text.clear();
    const size_t mostOpen = static_cast<size_t>(m_reading.limits().depth) + 16;
    if (m_path.size() > mostOpen)
        m_reading.refuse(Verdict::Limit, QStringLiteral("its table of contents is nested too deep"));
    if (m_path.empty() && name != u"xar")
        malformed(QStringLiteral("is none"));
    if (name == u"toc") {
        if (m_sawToc || m_path.size() != 1)
            malformed(QStringLiteral("occurs twice"));
        m_sawToc = true;
    }
    if (!m_files.empty() && m_xml.attributes().hasAttribute(QLatin1String("href")))
        m_reading.refuse(Verdict::Unsafe, QStringLiteral("a file's data lies outside of it"));
    if (name == u"file" && (isInside(u"toc") || isInside(u"file")))
        startFile();
    else if (isInside(u"toc"))
        startSignature();
    else if (!m_files.empty())
        startData();
    m_path.push_back(name);
}

void XarTocParser::startFile()
{
    m_reading.countMember();
    XarFile file;
    file.parent = m_files.empty() ? -1 : m_files.back();
    m_files.push_back(static_cast<int>(m_toc.files.size()));
    m_toc.files.push_back(file);
}

void XarTocParser::startSignature()
{
    const QStringView name = m_xml.name();
    const QString style = m_xml.attributes().value(QLatin1String("style")).toString();
    if (name == u"checksum") {
        if (!m_toc.checksumStyle.isNull())
            malformed(QStringLiteral("names two checksums of itself"));
        m_toc.checksumStyle = style.isNull() ? QStringLiteral("") : style;
    }
    if (name != u"signature" && name != u"x-signature")
        return;
    std::optional<XarSignature> &slot = name == u"signature" ? m_toc.signature : m_toc.cmsSignature;
    if (slot)
        malformed(QStringLiteral("holds two signatures of one kind"));
    slot = XarSignature{style, {}, {}};
    m_signature = &*slot;
}

void XarTocParser::startData()
{
    const QStringView name = m_xml.name();
    const QString style = m_xml.attributes().value(QLatin1String("style")).toString();
    XarFile &file = m_toc.files[static_cast<size_t>(m_files.back())];
    if (isInside(u"file") && name == u"data") {
        if (file.data)
            malformed(QStringLiteral("gives one file data twice"));
        file.data = XarData{};
    } else if (isInside(u"file") && name == u"ea") {
        m_attribute = XarData{};
    } else if (isInside(u"file") && name == u"name") {
        m_nameIsBase64 = m_xml.attributes().value(QLatin1String("enctype")) == u"base64";
    } else if (isInside(u"data") || isInside(u"ea")) {
        XarData &data = isInside(u"ea") || !file.data ? m_attribute : *file.data;
        if (name == u"encoding")
            data.encoding = style;
        else if (name == u"archived-checksum")
            data.archived.style = style;
        else if (name == u"extracted-checksum" || name == u"unarchived-checksum")
            data.extracted.style = style;
    }
}

void XarTocParser::end()
{
    const QString name = m_path.back();
    m_path.pop_back();
    const QString parent = m_path.empty() ? QString() : m_path.back();
    endValue(parent, name);
    m_text.clear();
    if (name == u"file" && (parent == u"toc" || parent == u"file"))
        m_files.pop_back();
    else if (name == u"ea" && parent == u"file")
        m_toc.attributes.push_back(m_attribute);
    else if (parent == u"toc")
        m_signature = nullptr;
}

void XarTocParser::endValue(QStringView parent, QStringView name)
{
    if (name == u"offset" || name == u"length" || name == u"size")
        endExtentValue(parent, name);
    else if (parent == u"X509Data" && name == u"X509Certificate" && m_signature != nullptr)
        m_signature->certificates.append(QByteArray::fromBase64(m_text.toLatin1()));
    else if (parent == u"toc" && name == u"signature-creation-time")
        m_toc.signedAt = appleInstant(m_text);
    else if (parent == u"file" && !m_files.empty())
        endFileValue(name);
    else if ((parent == u"data" || parent == u"ea") && !m_files.empty())
        endChecksum(parent, name);
}

void XarTocParser::endChecksum(QStringView parent, QStringView name)
{
    const bool isArchived = name == u"archived-checksum";
    if (!isArchived && name != u"extracted-checksum" && name != u"unarchived-checksum")
        return;
    XarFile &file = m_toc.files[static_cast<size_t>(m_files.back())];
    XarData &data = parent == u"data" && file.data ? *file.data : m_attribute;
    XarChecksum &checksum = isArchived ? data.archived : data.extracted;
    if (!checksum.value.isEmpty())
        malformed(QStringLiteral("says a checksum twice"));
    checksum.value = QByteArray::fromHex(m_text.trimmed().toLatin1());
}

XarExtent *XarTocParser::extentOf(QStringView element)
{
    if (element == u"checksum" && m_files.empty())
        return &m_toc.checksum;
    if ((element == u"signature" || element == u"x-signature") && m_signature != nullptr)
        return &m_signature->extent;
    if (element == u"ea" && !m_files.empty())
        return &m_attribute.extent;
    if (element == u"data" && !m_files.empty()) {
        XarFile &file = m_toc.files[static_cast<size_t>(m_files.back())];
        return file.data ? &file.data->extent : nullptr;
    }
    return nullptr;
}

void XarTocParser::endExtentValue(QStringView parent, QStringView name)
{
    XarExtent *const extent = extentOf(parent);
    if (extent == nullptr)
        return;
    if (name == u"offset") {
        setNumber(extent->offset);
        return;
    }
    // Of signatures and checksums "size" is the stored length; of data it is the unpacked one.
    const bool isData = parent == u"data" || parent == u"ea";
    if (name == u"length" || !isData)
        setNumber(extent->length);
    else if (parent == u"ea")
        setNumber(m_attribute.size);
    else
        setNumber(m_toc.files[static_cast<size_t>(m_files.back())].data->size);
}

void XarTocParser::setNumber(qint64 &slot)
{
    const std::optional<qint64> value = plainNumber(m_text);
    if (!value || slot != -1)
        malformed(QStringLiteral("says a number twice, or not in plain digits"));
    slot = *value;
}

void XarTocParser::endFileValue(QStringView name)
{
    XarFile &file = m_toc.files[static_cast<size_t>(m_files.back())];
    if (name == u"name") // of repeated names the last one holds
        file.name = m_nameIsBase64 ? QString::fromUtf8(QByteArray::fromBase64(m_text.toLatin1())) : m_text;
    else if (name == u"type") {
        if (!file.type.isEmpty())
            malformed(QStringLiteral("gives one file two types"));
        file.type = m_text;
    } else if (name == u"mtime")
        file.modified = instantOf(m_text);
}

} // namespace archive
