// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/mbox.h"

#include <QByteArray>
#include <QIODevice>
#include <QRegularExpression>

#include "base/failure.h"
#include "mime/headerfields.h"

namespace mime {

static constexpr QByteArrayView separator = "From ";

namespace {

/// Looks at line after line, of which it keeps the beginnings.
class MboxScan
{
public:
    /// False when the rest need not be read.
    bool take(QByteArrayView piece)
    {
        for (const char c : piece) {
            const bool isSecondHalf = c == '\n' && m_last == '\r';
            m_last = c;
            if (c != '\r' && c != '\n') {
                if (m_line.size() < longestKept)
                    m_line += c;
            } else if (!isSecondHalf && !endLine()) {
                return false;
            }
        }
        return true;
    }

    void finish() { endLine(); }

    std::optional<qint64> found() const { return m_found; }

private:
    bool endLine()
    {
        ++m_number;
        if (m_number == 1 && m_line.startsWith(byteOrderMark.data()))
            m_line.remove(0, byteOrderMark.size());
        const bool isSeparator = m_line.startsWith(separator);
        if (m_number == 1 && !isSeparator)
            return false;
        if (m_signs == 1 && isFieldLine(m_line))
            m_found = m_number - 1;
        m_signs = isSeparator && m_number > 1 ? int(m_isAfterEmpty) + int(hasTimeAndYear()) : 0;
        if (m_signs == 2)
            m_found = m_number;
        m_isAfterEmpty = m_line.trimmed().isEmpty();
        m_line.clear();
        return !m_found;
    }

    bool hasTimeAndYear() const
    {
        static const QRegularExpression form(QStringLiteral("\\b\\d?\\d:\\d\\d.*\\b(19|20)\\d\\d\\b"));
        return form.match(QString::fromLatin1(m_line)).hasMatch();
    }

    static constexpr qsizetype longestKept = 1000;
    QByteArray m_line;
    qint64 m_number = 0; ///< of the line that ended last
    char m_last = 0;
    bool m_isAfterEmpty = false;
    int m_signs = 0; ///< that the line before the current one is a separator
    std::optional<qint64> m_found;
};

} // namespace

std::optional<qint64> secondMailInMbox(QIODevice &device)
{
    constexpr qint64 pieceSize = 64 * 1024;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    MboxScan scan;
    for (;;) {
        const qint64 got = device.read(piece.data(), pieceSize);
        if (got < 0)
            throw base::itemFailure(
                "SOURCE_ITEM_UNREADABLE",
                QStringLiteral("The e-mail cannot be read: %1.").arg(device.errorString()));
        if (got == 0)
            break;
        if (!scan.take(QByteArrayView(piece).first(got)))
            return scan.found();
    }
    scan.finish();
    return scan.found();
}

} // namespace mime
