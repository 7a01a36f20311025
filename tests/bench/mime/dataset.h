// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>
#include <vector>

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

/// What both composing programs read: the output of generate.py.
namespace bench {

struct Person
{
    QString name;
    QString address;
};

struct Chat
{
    QString id;
    QString room;
    Person from;
    std::vector<Person> to;
    QString subject;
    qint64 date = 0; ///< seconds
    QString reply;   ///< empty: none
    QString text;
    QString html;
    int attachment = -1;
};

struct DataSet
{
    std::vector<Chat> chats;
    std::vector<QByteArray> files;
};

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s: run generate.py first", qPrintable(path));
    return file.readAll();
}

inline Person personIn(const QJsonValue &value)
{
    return {value[QLatin1String("name")].toString(), value[QLatin1String("addr")].toString()};
}

inline Chat chatIn(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const auto text = [&](const char *key) {
        return json[QLatin1String(key)].toString();
    };
    Chat chat{text("id"),    text("room"), personIn(json[QLatin1String("from")]), {}, text("subject"), 0,
              text("reply"), text("text")};
    for (const QJsonValue person : json[QLatin1String("to")].toArray())
        chat.to.push_back(personIn(person));
    chat.date = json[QLatin1String("date")].toInteger();
    chat.attachment = json[QLatin1String("att")].toInt(-1);
    QString body = chat.text.toHtmlEscaped();
    body.replace(u'\n', QStringLiteral("<br>"));
    chat.html = QStringLiteral("<html><body><p>") + body + QStringLiteral("</p></body></html>");
    return chat;
}

inline DataSet readDataSet(const QString &folder)
{
    DataSet data;
    for (int i = 0; i < 16; ++i)
        data.files.push_back(readFile(folder + QStringLiteral("/file-%1.bin").arg(i)));
    for (const QByteArray &line : readFile(folder + QStringLiteral("/messages.jsonl")).trimmed().split('\n'))
        data.chats.push_back(chatIn(line));
    return data;
}

/// CPU time of this process in seconds.
inline double cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// One line a program: name, messages per second, megabytes per second, megabytes. run.sh reads it.
inline void report(const char *name, size_t messages, double seconds, qint64 bytes)
{
    const double megabytes = static_cast<double>(bytes) / 1e6;
    std::printf("%s\t%.0f\t%.1f\t%.0f\n", name, static_cast<double>(messages) / seconds, megabytes / seconds,
                megabytes);
}

} // namespace bench
