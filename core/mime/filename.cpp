// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/filename.h"

#include <algorithm>
#include <vector>

#include <QStringList>
#include <QTextBoundaryFinder>

#include "mime/encodedword.h"
#include "mime/utf8.h"

namespace mime {

static constexpr qsizetype nameLimit = 120;
static constexpr qsizetype extensionLimit = 20;
static constexpr qsizetype plainLimit = 58;

static bool isDropped(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || isBidiControl(c) || c == 0x200E || c == 0x200F ||
           c == 0x061C || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

static QString withoutControls(QStringView name)
{
    QString out;
    out.reserve(name.size());
    const char16_t *at = name.utf16();
    const char16_t *const end = at + name.size();
    while (at < end) {
        const char32_t c = nextCharacter(at, end);
        if (isDropped(c))
            continue;
        out += QStringView(u"<>:\"|?*").contains(QChar::fromUcs4(c)) ? QStringView(u"_")
                                                                     : QStringView(QChar::fromUcs4(c));
    }
    return out;
}

/// The extension with its dot, when it is one.
static QString extensionOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && name.size() - dot <= extensionLimit ? name.sliced(dot) : QString();
}

static QString shortened(const QString &name, qsizetype limit)
{
    if (name.size() <= limit)
        return name;
    const QString extension = extensionOf(name);
    QString stem = name.first(limit - extension.size() + 1);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, stem);
    finder.setPosition(stem.size() - 1);
    const qsizetype cut = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    stem.truncate(cut > 0 ? cut : stem.size() - 1);
    if (stem.endsWith(QChar::ReplacementCharacter) || (!stem.isEmpty() && stem.back().isHighSurrogate()))
        stem.chop(1);
    return stem + extension;
}

/// Windows takes these for devices, with any extension.
static bool isReserved(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).toUpper();
    if (QStringList{QStringLiteral("CON"), QStringLiteral("PRN"), QStringLiteral("AUX"),
                    QStringLiteral("NUL")}
            .contains(stem))
        return true;
    return stem.size() == 4 &&
           (stem.startsWith(QStringLiteral("COM")) || stem.startsWith(QStringLiteral("LPT"))) &&
           stem[3] >= u'0' && stem[3] <= u'9';
}

QString cleanFileName(QStringView name)
{
    // No more is looked at than can matter; the end holds name and extension.
    constexpr qsizetype looked = 4096;
    name = name.last(std::min(name.size(), looked));
    const qsizetype slash = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString clean =
        withoutControls(name.sliced(slash + 1)).normalized(QString::NormalizationForm_C).trimmed();
    while (clean.endsWith(u'.') || (!clean.isEmpty() && clean.back().isSpace()))
        clean.chop(1);
    clean = shortened(clean, nameLimit - 1);
    if (clean.isEmpty())
        return QStringLiteral("attachment");
    return isReserved(clean) ? QString(u'_' + clean) : clean;
}

static bool isPlain(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) {
        return c >= u' ' && c < u'\x7F' && c != u'"' && c != u'\\' && c != u'%' && c != u'\'';
    });
}

/// What is left of a name for programs that do not know RFC 2231.
static std::string asciiFallback(const QString &name)
{
    const QString decomposed = name.normalized(QString::NormalizationForm_KD);
    QString out;
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing || c.isLowSurrogate())
            continue;
        const bool isSafe = c > u' ' && c < u'\x7F' && isPlain(QString(c));
        out += isSafe || c == u' ' ? c : QChar(u'_');
    }
    return shortened(out, plainLimit).toStdString();
}

/// RFC 2231: the whole value percent-encoded, in sections that fit a line. A section ends between characters,
/// since some parsers decode each for itself.
static void appendSections(std::string &out, const QByteArray &name)
{
    constexpr qsizetype longest = 48;
    std::vector<QByteArray> sections(1);
    for (qsizetype at = 0; at < name.size();) {
        const auto length = static_cast<qsizetype>(utf8Length(name[at]));
        const QByteArray encoded = name.sliced(at, length).toPercentEncoding();
        if (sections.back().size() + encoded.size() > longest)
            sections.emplace_back();
        sections.back() += encoded;
        at += length;
    }
    for (size_t number = 0; number < sections.size(); ++number) {
        out += "filename*";
        if (sections.size() > 1)
            out += std::to_string(number) + '*';
        out += number == 0 ? "=UTF-8''" : "=";
        out += sections[number].toStdString() + ';';
        out += foldPoint;
    }
}

std::string fileNameParameters(const QString &cleanName)
{
    std::string out;
    if (isPlain(cleanName) && cleanName.size() <= plainLimit)
        return "filename=\"" + cleanName.toStdString() + '"';
    // The extended form first: parsers that meet both keep the first they understand.
    appendSections(out, cleanName.toUtf8());
    return out + "filename=\"" + asciiFallback(cleanName) + '"';
}

} // namespace mime
