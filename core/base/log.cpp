// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <cstdio>
#include <mutex>

#include <QFile>

#include "base/clock.h"
#include "base/files.h"
#include "base/oneline.h"
#include "base/redactor.h"

namespace base {

static constexpr qint64 fileLimit = 10 << 20;
static constexpr int oldFiles = 5;
static constexpr qsizetype textLimit = 64 << 10;

static int severity(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 0;
    case QtInfoMsg:
        return 1;
    case QtWarningMsg:
        return 2;
    case QtCriticalMsg:
        return 3;
    case QtFatalMsg:
        return 4;
    }
    Q_UNREACHABLE();
}

static QString levelName(QtMsgType type)
{
    static const QStringList names{QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning"),
                                   QStringLiteral("critical"), QStringLiteral("fatal")};
    return names.at(severity(type));
}

static QString escaped(const QString &text, bool isJson)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t')
            out += c == u'\n' ? QLatin1String("\\n") : QLatin1String("\\t");
        else if (changesLines(c))
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else if (isJson && (c == u'"' || c == u'\\'))
            out += QString(u'\\' + QString(c));
        else
            out += c;
    }
    return out;
}

namespace {

/// Where messages go between startLogging() and stopLogging().
struct Sink
{
    std::mutex mutex;
    QString path;
    QFile file;
    QtMsgType echo = QtWarningMsg;
    QtMessageHandler earlier = nullptr;

    bool open();
    void rotate();
    void write(const QByteArray &line);
};

bool Sink::open()
{
    file.setFileName(path);
    return file.open(QIODevice::Append | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner);
}

void Sink::rotate()
{
    file.close();
    // Another program that logs to this folder may have done it already.
    if (QFile(path).size() >= fileLimit) {
        const auto old = [this](int number) {
            return QString(path + u'.' + QString::number(number));
        };
        QFile::remove(old(oldFiles));
        for (int number = oldFiles - 1; number >= 1; --number)
            QFile::rename(old(number), old(number + 1));
        QFile::rename(path, old(1));
    }
    open();
}

// A log that cannot be written must not end the work; what is echoed still reaches the terminal.
void Sink::write(const QByteArray &line)
{
    if (file.isOpen() && file.size() >= fileLimit)
        rotate();
    if (file.isOpen())
        file.write(line);
}

} // namespace

static Sink &sink()
{
    static Sink one;
    return one;
}

static QByteArray asJson(QtMsgType type, const char *category, const QString &text)
{
    const QString line = QStringLiteral(R"({"time":"%1","level":"%2","category":"%3","text":"%4"})")
                             .arg(toIso(SystemClock().now()), levelName(type),
                                  escaped(QString::fromUtf8(category), true), escaped(text, true));
    return line.toUtf8() + '\n';
}

namespace {

/// What Qt says while this thread has the sink is dropped: it must not wait for itself.
class Inside
{
public:
    static bool is() { return s_is; }
    Inside() { s_is = true; }
    ~Inside() { s_is = false; }
    Inside(const Inside &) = delete;
    Inside &operator=(const Inside &) = delete;

private:
    static inline thread_local bool s_is = false;
};

} // namespace

static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (Inside::is())
        return;
    const Inside inside;
    QString text = redacted(message);
    if (text.size() > textLimit)
        text = text.left(textLimit) + u'…';
    const QByteArray line = asJson(type, context.category ? context.category : "default", text);
    Sink &out = sink();
    const std::lock_guard lock(out.mutex);
    out.write(line);
    if (severity(type) >= severity(out.echo)) {
        const QByteArray echoed = QString(levelName(type) + u": " + escaped(text, false)).toUtf8() + '\n';
        std::fwrite(echoed.constData(), 1, static_cast<size_t>(echoed.size()), stderr);
    }
}

void startLogging(const QString &folder, QtMsgType echo)
{
    makePrivateFolder(folder);
    Sink &out = sink();
    const Inside inside;
    const std::lock_guard lock(out.mutex);
    out.file.close();
    out.path = folder + QStringLiteral("/chancery.log");
    out.echo = echo;
    if (!out.open())
        throwStorageFailure(QStringLiteral("open"), out.path);
    const QtMessageHandler earlier = qInstallMessageHandler(handle);
    if (earlier != handle)
        out.earlier = earlier;
}

void stopLogging()
{
    Sink &out = sink();
    const Inside inside;
    const std::lock_guard lock(out.mutex);
    qInstallMessageHandler(out.earlier);
    out.earlier = nullptr;
    out.file.close();
}

} // namespace base
