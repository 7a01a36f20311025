// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/record.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/failure.h"

namespace jabber {

using Kind = Utterance::Kind;

static QString nameOf(Kind kind)
{
    return kind == Kind::Chat    ? QStringLiteral("chat")
           : kind == Kind::Group ? QStringLiteral("group")
                                 : QStringLiteral("room");
}

namespace {

/// Writes what QJsonDocument would, compact and sorted by key, without building the tree first: that took
/// longer than all else that is done to a row.
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype expected) { m_bytes.reserve(size_t(expected)); }

    void add(const char *key, QStringView text)
    {
        addKey(key);
        addText(text);
    }
    void addGiven(const char *key, const QString &text)
    {
        if (!text.isEmpty())
            add(key, text);
    }
    void addRaw(const char *key, const QByteArray &json)
    {
        addKey(key);
        m_bytes.append(json.constData(), size_t(json.size()));
    }
    void addList(const char *key, const QStringList &texts)
    {
        addKey(key);
        m_bytes += '[';
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (i > 0)
                m_bytes += ',';
            addText(texts.at(i));
        }
        m_bytes += ']';
    }
    QByteArray object()
    {
        m_bytes += '}';
        return {m_bytes.data(), qsizetype(m_bytes.size())};
    }

private:
    void addKey(const char *key)
    {
        m_bytes += m_bytes.empty() ? "{\"" : ",\"";
        m_bytes += key;
        m_bytes += "\":";
    }

    /// What UTF-8 cannot hold stays, too: as an escape.
    void addText(QStringView text)
    {
        m_bytes += '"';
        while (!text.isEmpty()) {
            const qsizetype valid = lengthOfValid(text);
            addUtf8(text.left(valid).toUtf8());
            if (valid < text.size())
                addUnit(text[valid].unicode());
            text = text.mid(valid + 1);
        }
        m_bytes += '"';
    }

    static qsizetype lengthOfValid(QStringView text)
    {
        if (text.isValidUtf16())
            return text.size();
        for (qsizetype i = 0;; ++i) {
            if (!text[i].isSurrogate())
                continue;
            if (!text[i].isHighSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
                return i;
            ++i;
        }
    }

    static bool isSpecial(char c) { return uchar(c) < 0x20 || c == '"' || c == '\\'; }

    /// Most of a text is plain, which is seen fastest many at a time, without leaving early.
    static bool isPlain(const char *block)
    {
        bool hasSpecial = false;
        for (int i = 0; i < blockSize; ++i)
            hasSpecial |= isSpecial(block[i]);
        return !hasSpecial;
    }

    void addUtf8(const QByteArray &text)
    {
        const char *from = text.constData();
        const char *const end = from + text.size();
        while (from != end) {
            const char *special = from;
            while (end - special >= blockSize && isPlain(special))
                special += blockSize;
            special = std::find_if(special, end, isSpecial);
            m_bytes.append(from, special);
            from = special;
            if (from != end)
                addEscaped(*from++);
        }
    }

    void addEscaped(char c)
    {
        static constexpr std::pair<char, const char *> named[]{{'"', "\\\""}, {'\\', "\\\\"}, {'\b', "\\b"},
                                                               {'\f', "\\f"}, {'\n', "\\n"},  {'\r', "\\r"},
                                                               {'\t', "\\t"}};
        const auto *found =
            std::find_if(std::begin(named), std::end(named), [&](const auto &one) { return one.first == c; });
        if (found != std::end(named))
            m_bytes += found->second;
        else
            addUnit(uchar(c));
    }

    void addUnit(char16_t unit)
    {
        m_bytes += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            m_bytes += "0123456789abcdef"[unit >> shift & 0xf];
    }

    static constexpr int blockSize = 32;

    std::string m_bytes;
};

} // namespace

QByteArray Record::encoded() const
{
    JsonWriter json(512 + said.body.size() + said.stanza.size());
    json.add("at", base::toIso(at));
    json.add("body", said.body);
    if (file) {
        JsonWriter inner(256);
        inner.add("name", file->name);
        inner.add("path", file->path);
        inner.add("server", file->server);
        inner.addRaw("size", QByteArray::number(file->size));
        json.addRaw("file", inner.object());
    }
    json.add("from", said.from);
    json.add("id", said.id);
    json.add("kind", nameOf(said.kind));
    if (said.length > 0)
        json.addRaw("length", QByteArray::number(said.length));
    json.addGiven("nick", said.nick);
    json.addGiven("room", said.room);
    json.addGiven("stanza", said.stanza);
    json.addGiven("subject", said.subject);
    if (isSupplement)
        json.addRaw("supplement", "true");
    json.addGiven("thread", said.thread);
    json.addGiven("title", title);
    json.addList("to", said.to);
    json.add("wall", odbc::toText(said.at));
    return json.object();
}

static Kind kindOf(const QString &name)
{
    return name == u"group" ? Kind::Group : name == u"room" ? Kind::Room : Kind::Chat;
}

Record Record::decoded(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const auto text = [&](const char *key) {
        return json.value(QLatin1String(key)).toString();
    };
    const auto wall = odbc::wallTimeFrom(text("wall"));
    const auto time = base::fromIso(text("at"));
    if (!wall || !time)
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The record of the message is broken."));
    Record record{.at = *time};
    Utterance &said = record.said;
    said.kind = kindOf(text("kind"));
    said.id = text("id");
    said.at = *wall;
    said.from = text("from");
    said.nick = text("nick");
    said.room = text("room");
    for (const QJsonValue &person : json.value(u"to").toArray())
        said.to.append(person.toString());
    said.thread = text("thread");
    said.subject = text("subject");
    said.body = text("body");
    said.stanza = text("stanza");
    said.length = json.value(u"length").toInteger();
    record.title = text("title");
    record.isSupplement = json.value(u"supplement").toBool();
    const QJsonObject file = json.value(u"file").toObject();
    if (!file.isEmpty())
        record.file = TransferredFile{.name = file.value(u"name").toString(),
                                      .server = file.value(u"server").toString(),
                                      .path = file.value(u"path").toString(),
                                      .size = file.value(u"size").toInteger(-1)};
    return record;
}

} // namespace jabber
