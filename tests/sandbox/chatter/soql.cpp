// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chatter/soql.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>

namespace sandbox {

qint64 momentOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d"));
    static const QRegularExpression zone(QStringLiteral("([+-]\\d\\d)(\\d\\d)$"));
    if (!form.match(text).hasMatch())
        return -1;
    const QDateTime time =
        QDateTime::fromString(QString(text).replace(zone, QStringLiteral("\\1:\\2")), Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : -1;
}

namespace {

using Condition = std::function<bool(const QJsonObject &)>;

/// Compares as Salesforce does by a field's type: times by moment, else by text.
int compared(const QJsonValue &value, const QString &literal)
{
    if (value.isBool())
        return value.toBool() == (literal == u"true") ? 0 : 1;
    const qint64 one = momentOf(value.toString());
    const qint64 other = momentOf(literal);
    if (one >= 0 && other >= 0)
        return one < other ? -1 : one > other ? 1 : 0;
    return QString::compare(value.toString(), literal, Qt::CaseSensitive);
}

class Parser
{
public:
    explicit Parser(const QString &text)
    {
        static const QRegularExpression token(
            QStringLiteral("\\s*('(?:[^'\\\\]|\\\\.)*'|>=|<=|!=|[(),=<>]|[A-Za-z_][A-Za-z0-9_.]*|"
                           "\\d[0-9A-Za-z:.+-]*)"));
        qsizetype at = 0;
        while (at < text.size()) {
            const auto match = token.match(text, at, QRegularExpression::NormalMatch,
                                           QRegularExpression::AnchorAtOffsetMatchOption);
            if (!match.hasMatch()) {
                m_isGood = QStringView(text).mid(at).trimmed().isEmpty();
                break;
            }
            m_tokens.append(match.captured(1));
            at = match.capturedEnd();
        }
    }

    std::optional<Soql> read()
    {
        Soql soql;
        const bool isRead = m_isGood && word(u"SELECT") && selection(soql) && word(u"FROM") &&
                            name(soql.object) && rest(soql) && m_at == m_tokens.size();
        return isRead ? soql : std::optional<Soql>();
    }

private:
    QString peek() const { return m_tokens.value(m_at); }
    bool word(QStringView expected)
    {
        if (peek().compare(expected, Qt::CaseInsensitive) != 0)
            return false;
        ++m_at;
        return true;
    }

    bool name(QString &into)
    {
        static const QRegularExpression form(QStringLiteral("^[A-Za-z_][A-Za-z0-9_.]*$"));
        into = peek();
        ++m_at;
        return form.match(into).hasMatch();
    }

    bool selection(Soql &soql)
    {
        do {
            QString field;
            if (word(u"(")) {
                const bool isRead = word(u"SELECT") && names(soql.subfields) && word(u"FROM") &&
                                    name(soql.subquery) && word(u")");
                if (!isRead)
                    return false;
                continue;
            }
            if (!name(field))
                return false;
            if (field == u"COUNT" && word(u"(") && word(u")"))
                soql.isCount = true;
            else
                soql.fields.append(field);
        } while (word(u","));
        return true;
    }

    bool names(QStringList &into)
    {
        do {
            into.append(QString());
            if (!name(into.back()))
                return false;
        } while (word(u","));
        return true;
    }

    bool rest(Soql &soql)
    {
        soql.where = [](const QJsonObject &) {
            return true;
        };
        if (word(u"WHERE")) {
            const auto condition = any(soql);
            if (!condition)
                return false;
            soql.where = *condition;
        }
        if (word(u"ORDER") && !(word(u"BY") && names(soql.order)))
            return false;
        soql.named += soql.order;
        if (word(u"LIMIT")) {
            soql.limit = peek().toInt();
            ++m_at;
        }
        return true;
    }

    std::optional<Condition> any(Soql &soql)
    {
        auto left = all(soql);
        while (left && word(u"OR")) {
            const auto right = all(soql);
            if (!right)
                return {};
            left = [one = *left, other = *right](const QJsonObject &row) {
                return one(row) || other(row);
            };
        }
        return left;
    }

    std::optional<Condition> all(Soql &soql)
    {
        auto left = single(soql);
        while (left && word(u"AND")) {
            const auto right = single(soql);
            if (!right)
                return {};
            left = [one = *left, other = *right](const QJsonObject &row) {
                return one(row) && other(row);
            };
        }
        return left;
    }

    QString literal()
    {
        const QString text = peek();
        ++m_at;
        return text.startsWith(u'\'') ? text.mid(1, text.size() - 2) : text;
    }

    std::optional<Condition> single(Soql &soql)
    {
        if (word(u"(")) {
            const auto inner = any(soql);
            return inner && word(u")") ? inner : std::optional<Condition>();
        }
        QString field;
        if (!name(field))
            return {};
        soql.named.append(field);
        if (word(u"IN"))
            return list(field);
        const QString sign = peek();
        ++m_at;
        const QString value = literal();
        if (sign == u"=")
            return [=](const QJsonObject &row) {
                return compared(row.value(field), value) == 0;
            };
        if (sign == u">")
            return [=](const QJsonObject &row) {
                return compared(row.value(field), value) > 0;
            };
        if (sign == u"<")
            return [=](const QJsonObject &row) {
                return compared(row.value(field), value) < 0;
            };
        if (sign == u">=")
            return [=](const QJsonObject &row) {
                return compared(row.value(field), value) >= 0;
            };
        return {};
    }

    std::optional<Condition> list(const QString &field)
    {
        QStringList values;
        if (!word(u"("))
            return {};
        do {
            values.append(literal());
        } while (word(u","));
        if (!word(u")") || values.size() > 1000)
            return {};
        return [=](const QJsonObject &row) {
            return values.contains(row.value(field).toString());
        };
    }

    QStringList m_tokens;
    qsizetype m_at = 0;
    bool m_isGood = true;
};

} // namespace

std::optional<Soql> Soql::read(const QString &text)
{
    return Parser(text).read();
}

bool Soql::isBefore(const QJsonObject &one, const QJsonObject &other) const
{
    for (const QString &field : order) {
        const int result = compared(one.value(field), other.value(field).toString());
        if (result != 0)
            return result < 0;
    }
    return false;
}

} // namespace sandbox
