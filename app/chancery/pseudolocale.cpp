// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chancery/pseudolocale.h"

#include <QRegularExpression>

namespace app {

PseudoLocale::PseudoLocale(Qt::LayoutDirection direction, QObject *parent)
    : QTranslator(parent), m_direction(direction)
{}

static QString accented(const QString &text)
{
    static const QString plain = QStringLiteral("AEIOUYaeiouycnszCNSZ");
    static const QString fancy = QStringLiteral("ÅÉÎÖÛÝåéîöûýçñšžÇÑŠŽ");
    QString result = text;
    for (QChar &letter : result) {
        if (const qsizetype at = plain.indexOf(letter); at >= 0)
            letter = fancy.at(at);
    }
    return result;
}

QString PseudoLocale::stretched(const QString &text)
{
    if (text.trimmed().isEmpty())
        return text;
    static const QRegularExpression untouched(QStringLiteral("%L?(\\d+|n)|<[^>]*>|&[a-z]+;|&"));
    QString result;
    qsizetype from = 0;
    for (auto matches = untouched.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += accented(text.mid(from, match.capturedStart() - from)) + match.captured();
        from = match.capturedEnd();
    }
    result += accented(text.mid(from));
    QString padding;
    for (qsizetype i = 0; i < (text.size() * 2 + 4) / 5; ++i)
        padding += i % 6 == 0 ? u' ' : u'~';
    return QString(u'[' + result + padding + u']');
}

QString PseudoLocale::translate(const char *context, const char *source, const char *disambiguation,
                                int n) const
{
    Q_UNUSED(disambiguation)
    Q_UNUSED(n)
    if (!source || qstrcmp(context, "QKeySequenceEdit") == 0 || qstrcmp(context, "QShortcut") == 0)
        return {};
    if (qstrcmp(source, "QT_LAYOUT_DIRECTION") == 0)
        return m_direction == Qt::RightToLeft ? QStringLiteral("RTL") : QStringLiteral("LTR");
    const QString text = stretched(QString::fromUtf8(source));
    // A mark from right to left in front, or texts of Latin letters would be laid out as such.
    return m_direction == Qt::RightToLeft && !text.isEmpty() ? QString(QChar(0x200F) + text) : text;
}

} // namespace app
