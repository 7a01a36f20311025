// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/asicmanifest.h"

#include <QBuffer>
#include <QXmlStreamReader>

#include "archive/reading.h"

namespace archive {
namespace {

class Parser
{
public:
    Parser(const QByteArray &xml, const Reading &reading) : m_reading(reading)
    {
        // From a device it is decoded piece by piece; from bytes all at once.
        m_bytes.setData(xml);
        m_bytes.open(QIODevice::ReadOnly);
        m_xml.setDevice(&m_bytes);
    }

    AsicManifest parse()
    {
        if (!next() || m_xml.name() != u"ASiCManifest")
            malformed();
        while (next()) {
            if (m_xml.name() == u"SigReference")
                takeSignature();
            else if (m_xml.name() == u"DataObjectReference")
                takeReference();
            else
                skip();
        }
        if (m_xml.hasError() || m_manifest.signature.isEmpty())
            malformed();
        return std::move(m_manifest);
    }

private:
    [[noreturn]] void malformed() const
    {
        m_reading.refuse(Verdict::SignatureInvalid,
                         QStringLiteral("its ASiC manifest is malformed or ambiguous"));
    }

    /// The next child element; a DTD in front of the first is refused.
    bool next()
    {
        m_reading.check();
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::DTD:
                malformed();
            case QXmlStreamReader::StartElement:
                return true;
            case QXmlStreamReader::EndElement:
                return false;
            default:
                break;
            }
        }
        return false;
    }

    void skip() { m_xml.skipCurrentElement(); }

    /// The URI attribute as the name of an entry of this very container.
    QByteArray entryName() const
    {
        const QByteArray uri = m_xml.attributes().value(QLatin1String("URI")).toUtf8();
        if (uri.isEmpty() || uri.contains(':') || uri.startsWith('/') || uri.contains('#') ||
            uri.contains('?'))
            malformed();
        return QByteArray::fromPercentEncoding(uri);
    }

    void takeSignature()
    {
        if (!m_manifest.signature.isEmpty())
            malformed();
        m_manifest.signature = entryName();
        skip();
    }

    void takeReference()
    {
        AsicManifest::Reference reference{entryName(), {}};
        QByteArray method;
        while (next()) {
            if (m_xml.name() == u"DigestMethod") {
                method = m_xml.attributes().value(QLatin1String("Algorithm")).toUtf8();
                skip();
            } else if (m_xml.name() == u"DigestValue" && reference.digest.isEmpty()) {
                const QByteArray value = QByteArray::fromBase64(m_xml.readElementText().toLatin1());
                if (!reference.digest.addXmlUri(method, value))
                    m_reading.refuse(
                        Verdict::SignatureUnsupported,
                        QStringLiteral("its ASiC manifest uses the digest \"%1\", which proves nothing")
                            .arg(QString::fromUtf8(method.left(80))));
            } else if (m_xml.name() == u"DigestValue") {
                malformed();
            } else {
                skip();
            }
        }
        if (reference.digest.isEmpty())
            malformed();
        m_manifest.references.push_back(std::move(reference));
    }

    QBuffer m_bytes;
    QXmlStreamReader m_xml;
    const Reading &m_reading;
    AsicManifest m_manifest;
};

} // namespace

AsicManifest AsicManifest::parse(const QByteArray &xml, const Reading &reading)
{
    return Parser(xml, reading).parse();
}

} // namespace archive
