// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/jsonnames.h"

#include <cstring>

#include <QByteArrayView>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace xip {

namespace {

/// Walks over the text once, from value to value.
class NameWalk
{
public:
    explicit NameWalk(const QByteArray &json) : m_json(json) {}

    void walkValue();
    QString found;

private:
    void walkObject();
    void walkList();
    void walkText();
    QString name();
    char next(); ///< the next byte that is no white space; 0 at the end
    bool take(char expected);

    const QByteArray &m_json;
    qsizetype m_at = 0;
};

char NameWalk::next()
{
    while (m_at < m_json.size() && std::strchr(" \t\r\n", m_json.at(m_at)))
        ++m_at;
    return m_at < m_json.size() ? m_json.at(m_at) : '\0';
}

bool NameWalk::take(char expected)
{
    const bool isThere = next() == expected;
    m_at += isThere ? 1 : 0;
    return isThere;
}

void NameWalk::walkValue()
{
    switch (next()) {
    case '{':
        walkObject();
        break;
    case '[':
        walkList();
        break;
    case '"':
        walkText();
        break;
    default:
        while (m_at < m_json.size() && !std::strchr(" \t\r\n,]}", m_json.at(m_at)))
            ++m_at;
    }
}

void NameWalk::walkText()
{
    for (++m_at; m_at < m_json.size() && m_json.at(m_at) != '"'; ++m_at)
        m_at += m_json.at(m_at) == '\\' ? 1 : 0;
    ++m_at;
}

QString NameWalk::name()
{
    next();
    const qsizetype start = m_at;
    walkText();
    const QByteArray text = m_json.mid(start, m_at - start);
    if (text.contains('\\'))
        return QJsonDocument::fromJson('[' + text + ']').array().at(0).toString();
    return QString::fromUtf8(text.mid(1, text.size() - 2));
}

void NameWalk::walkObject()
{
    QHash<QString, QByteArrayView> values;
    for (take('{'); next() != '\0' && !take('}'); take(',')) {
        const QString key = name();
        take(':');
        next();
        const qsizetype start = m_at;
        walkValue();
        const auto value = QByteArrayView(m_json).sliced(start, m_at - start);
        const QString anyCase = key.toCaseFolded();
        const auto before = values.constFind(anyCase);
        if (before != values.constEnd() && *before != value && found.isEmpty())
            found = key;
        values.insert(anyCase, value);
    }
}

void NameWalk::walkList()
{
    for (take('['); next() != '\0' && !take(']'); take(','))
        walkValue();
}

} // namespace

QString repeatedName(const QByteArray &json)
{
    NameWalk walk(json);
    walk.walkValue();
    return walk.found;
}

} // namespace xip
