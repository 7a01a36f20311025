// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/jarmanifest.h"

#include "archive/reading.h"

namespace archive {
namespace {

[[noreturn]] void malformed(const Reading &reading)
{
    reading.refuse(Verdict::SignatureInvalid, QStringLiteral("its manifest is malformed or ambiguous"));
}

/// Takes the next line, which CR LF, LF or CR ends.
QByteArrayView nextLine(QByteArrayView &rest)
{
    qsizetype end = 0;
    while (end < rest.size() && rest[end] != '\n' && rest[end] != '\r')
        ++end;
    const QByteArrayView line = rest.first(end);
    qsizetype after = std::min(end + 1, rest.size());
    if (end + 1 < rest.size() && rest[end] == '\r' && rest[end + 1] == '\n')
        ++after;
    rest = rest.sliced(after);
    return line;
}

void addAttribute(JarManifest::Section &section, const QByteArray &line, const Reading &reading)
{
    const qsizetype colon = line.indexOf(": ");
    if (colon <= 0)
        malformed(reading);
    if (!section.emplace(line.first(colon).toLower(), line.sliced(colon + 2)).second)
        malformed(reading);
}

} // namespace

JarManifest JarManifest::parse(const QByteArray &text, const Reading &reading)
{
    JarManifest manifest;
    manifest.m_text = text;
    Section section;
    qsizetype start = 0; ///< of the section
    QByteArray line;     ///< with its continuations
    bool isFirst = true;
    const auto endLine = [&] {
        if (!line.isEmpty())
            addAttribute(section, line, reading);
        line.clear();
    };
    const auto endSection = [&](qsizetype end) {
        endLine();
        if (isFirst || !section.empty())
            manifest.take(section, {start, end - start}, isFirst, reading);
        section.clear();
        isFirst = false;
        start = end;
    };
    for (QByteArrayView rest = text; !rest.isEmpty();) {
        reading.check();
        const QByteArrayView next = nextLine(rest);
        if (next.isEmpty()) {
            endSection(text.size() - rest.size());
        } else if (next.front() == ' ') {
            if (line.isEmpty())
                malformed(reading);
            line.append(next.sliced(1));
        } else {
            endLine();
            line = next.toByteArray();
        }
    }
    endSection(text.size());
    return manifest;
}

void JarManifest::take(const Section &section, const Extent &extent, bool isFirst, const Reading &reading)
{
    if (isFirst) {
        m_main = section;
        m_mainExtent = extent;
        return;
    }
    const auto name = section.find("name");
    if (name == section.end() || m_entries.contains(name->second))
        malformed(reading);
    m_entries.insert(name->second, section);
    m_extents.insert(name->second, extent);
}

} // namespace archive
