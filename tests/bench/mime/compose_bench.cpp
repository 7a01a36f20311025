// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Composes the data set with the message writer: compose_bench FOLDER [null]
#include <cstring>

#include <QBuffer>

#include "bench/mime/dataset.h"
#include "mime/writer.h"

namespace {

/// Takes everything and keeps nothing.
class NullDevice final : public QIODevice
{
public:
    NullDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override { return size; }
};

/// Keeps a message in memory, as the peers do.
class MemoryDevice final : public QIODevice
{
public:
    MemoryDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    QByteArray bytes;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        bytes.append(data, size);
        return size;
    }
};

/// Reads an attachment that is in memory already.
class FileInMemory final : public QIODevice
{
public:
    explicit FileInMemory(const QByteArray &bytes) : m_bytes(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = std::min<qint64>(size, m_bytes.size() - m_at);
        std::memcpy(data, m_bytes.constData() + m_at, static_cast<size_t>(count));
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray &m_bytes;
    qint64 m_at = 0;
};

struct Item
{
    model::Message message;
    mime::Stamp stamp;
};

model::Person person(const bench::Person &given, model::Person::Role role)
{
    return {given.name, given.address, {}, role, false};
}

Item itemOf(const bench::Chat &chat, const bench::DataSet &data)
{
    const QByteArray identity = "bench";
    Item item;
    model::Message &message = item.message;
    message.people.push_back(person(chat.from, model::Person::Role::From));
    for (const bench::Person &to : chat.to)
        message.people.push_back(person(to, model::Person::Role::To));
    message.date = base::Instant(std::chrono::seconds(chat.date));
    message.subject = chat.subject;
    message.text = chat.text;
    message.html = chat.html;
    message.sourceName = QStringLiteral("Bench");
    message.conversationId = chat.room;
    if (!chat.reply.isEmpty()) {
        message.inReplyTo = chat.reply.toUtf8() + "@peers.example";
        message.references = {message.inReplyTo};
    }
    message.messageId = chat.id.toUtf8() + "@peers.example";
    if (chat.attachment >= 0) {
        model::Attachment file;
        file.name = QStringLiteral("doc-ü-%1.bin").arg(chat.attachment);
        file.mediaType = "application/octet-stream";
        file.locator = QByteArray::number(chat.attachment);
        file.size = data.files[static_cast<size_t>(chat.attachment)].size();
        message.attachments.push_back(file);
    }
    item.stamp = {
        identity,           model::itemKey(identity, chat.room, chat.id, {}), chat.id, {}, "post", {},
        QByteArray(32, 'd')};
    return item;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        qFatal("usage: compose_bench FOLDER [null]");
    const bool isNull = argc > 2;
    const bench::DataSet data = bench::readDataSet(QString::fromLocal8Bit(argv[1]));
    std::vector<Item> items;
    for (const bench::Chat &chat : data.chats)
        items.push_back(itemOf(chat, data));
    const mime::Opener open = [&](const model::Attachment &attachment) {
        return std::make_unique<FileInMemory>(data.files[attachment.locator.toULongLong()]);
    };

    qint64 total = 0;
    NullDevice nowhere;
    const double start = bench::cpuSeconds();
    for (const Item &item : items) {
        MemoryDevice memory;
        mime::write(item.message, item.stamp, open, isNull ? static_cast<QIODevice &>(nowhere) : memory);
        total += memory.bytes.size();
    }
    bench::report(isNull ? "chancery (null)" : "chancery", items.size(), bench::cpuSeconds() - start, total);
    return 0;
}
