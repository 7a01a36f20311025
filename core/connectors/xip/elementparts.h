// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringView>

namespace xip {

/// What an XML element holds, in the order in which it stands there: its attributes, then texts and children.
/// The object made of an element keeps it beside the values themselves, so that mixed content can be told
/// again.
class ElementParts
{
public:
    void addAttribute(const QString &name) { m_parts.append(QString(u'@' + name)); }
    void addChild(const QString &name) { m_parts.append(QString(u'<' + name)); }
    void addText(const QString &text) { m_parts.append(QString(u'"' + text)); }

    /// Puts the parts into the object that has the values.
    void putInto(QJsonObject &element) const;

    /// The name under which they stand there.
    static bool isOwnName(QStringView name);

    /// True when an element has elements inside.
    static bool hasChildren(const QJsonObject &element);

    /// The names of an element's attributes that are no child's as well.
    static QSet<QString> attributesOf(const QJsonObject &element);

    /// All text inside, that of a child that is no part of a sentence on a line of its own.
    static QString text(const QJsonObject &element);

    /// All that is inside, written as XML.
    static QString markup(const QJsonObject &element);

    /// True when every element inside is one of HTML's.
    static bool isHtml(const QJsonObject &element);

    /// What an element says itself, with those children cut out that are `fields`: its text, or, with
    /// children, an element. Where it has words, all other children count; else those of HTML. What is no
    /// sentence with the words before it begins a line. Undefined or blank: nothing.
    static QJsonValue own(const QJsonObject &element, const QSet<QString> &fields);

private:
    QJsonArray m_parts;
};

} // namespace xip
