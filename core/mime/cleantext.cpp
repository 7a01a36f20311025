// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/cleantext.h"

#include <algorithm>

#include <QTextBoundaryFinder>

#include "base/shorten.h"
#include "mime/utf8.h"

namespace mime {

static bool isDroppedControl(char32_t c)
{
    return (c < 0x20 && c != '\t') || c == 0x7F;
}

static char *putBodyCharacter(char *out, char32_t c, const char16_t *&at, const char16_t *end)
{
    if (c == '\n' || c == '\r') {
        if (c == '\r' && at != end && *at == '\n')
            ++at;
        *out++ = '\r';
        *out++ = '\n';
        return out;
    }
    return isDroppedControl(c) ? out : putUtf8(out, c);
}

void appendBodyText(QByteArray &out, QStringView text)
{
    constexpr qsizetype step = 16 * 1024;
    const char16_t *at = text.utf16();
    const char16_t *const end = at + text.size();
    while (at < end) {
        // Three bytes a unit is the most; one pair may reach over the step's end.
        const char16_t *const stop = at + std::min(step, static_cast<qsizetype>(end - at));
        const qsizetype before = out.size();
        out.resize(before + ((stop - at) + 1) * 3);
        char *to = out.data() + before;
        while (at < stop) {
            if (*at >= 0x20 && *at < 0x7F)
                *to++ = static_cast<char>(*at++);
            else
                to = putBodyCharacter(to, nextCharacter(at, end), at, end);
        }
        out.resize(to - out.constData());
    }
}

static bool isHeaderSpace(char32_t c)
{
    return c <= 0x20 || (c >= 0x7F && c <= 0x9F) || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

/// A cut inside a cluster (a letter and its accents, a family of emoji) would show something else.
static void cutAtCluster(QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(limit);
    const qsizetype cut = finder.isAtBoundary() ? limit : finder.toPreviousBoundary();
    text = cut > 0 ? text.first(cut) : base::beginningOf(text, limit);
}

static QString oneLine(QStringView text, qsizetype limit, Spaces spaces)
{
    QString line;
    line.reserve(std::min(text.size(), limit + 2));
    const char16_t *at = text.utf16();
    const char16_t *const end = at + text.size();
    // One unit more than the limit tells whether something has to be cut.
    while (at < end && line.size() <= limit) {
        const char32_t c = nextCharacter(at, end);
        if (isBidiControl(c))
            continue;
        if (!isHeaderSpace(c))
            line += QChar::fromUcs4(c);
        else if (spaces == Spaces::Keep || (!line.isEmpty() && !line.endsWith(u' ')))
            line += u' ';
    }
    return line;
}

/// What nearly every name, id and subject is; costs no QString.
static bool copyPlain(std::string &out, QStringView text, qsizetype limit, Spaces spaces)
{
    if (text.size() > limit)
        return false;
    char16_t previous = ' ';
    for (const QChar unit : text) {
        const char16_t c = unit.unicode();
        if (c < 0x20 || c > 0x7E || (spaces == Spaces::Collapse && c == ' ' && previous == ' '))
            return false;
        previous = c;
    }
    if (spaces == Spaces::Collapse && previous == ' ')
        return text.isEmpty();
    out.resize(static_cast<size_t>(text.size()));
    std::transform(text.begin(), text.end(), out.begin(), [](QChar c) { return c.toLatin1(); });
    return true;
}

std::string headerText(QStringView text, qsizetype limit, Spaces spaces)
{
    std::string out;
    if (copyPlain(out, text, limit, spaces))
        return out;
    QString line = oneLine(text, limit, spaces);
    cutAtCluster(line, limit);
    if (spaces == Spaces::Collapse && line.endsWith(u' '))
        line.chop(1);
    return line.toStdString();
}

} // namespace mime
