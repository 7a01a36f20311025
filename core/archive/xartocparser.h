// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QXmlStreamReader>

#include "archive/xartoc.h"

namespace archive {

class Reading;

/// Reads a table of contents as its XML streams in, so that a long one takes no more memory than its files.
/// Refuses what is no XML, has a DTD, a text or tag above 1 MiB, says a number twice or not in plain digits,
/// and data outside the heap.
class XarTocParser
{
public:
    explicit XarTocParser(Reading &reading);

    void add(const QByteArray &xml);
    XarToc finish();

private:
    void parse();
    void start();
    void end();
    void startFile();
    void startSignature();
    void startData();
    void endValue(QStringView parent, QStringView name);
    void endChecksum(QStringView parent, QStringView name);
    void endExtentValue(QStringView parent, QStringView name);
    void endFileValue(QStringView name);
    bool isInside(QStringView element) const;
    XarExtent *extentOf(QStringView element);
    void setNumber(qint64 &slot);
    [[noreturn]] void malformed(const QString &what) const;

    Reading &m_reading;
    QXmlStreamReader m_xml;
    XarToc m_toc;
    std::vector<QString> m_path; ///< the open elements
    std::vector<int> m_files;    ///< the open files
    QString m_text;
    qsizetype m_pending = 0; ///< bytes that have not become a token yet
    XarSignature *m_signature = nullptr;
    XarData m_attribute;
    bool m_nameIsBase64 = false;
    bool m_sawToc = false;
};

} // namespace archive
