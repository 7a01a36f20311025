// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Composes the data set with GMime: gmime_bench FOLDER
#include <gmime/gmime.h>

#include "bench/mime/dataset.h"

namespace {

template<typename T>
class Holder
{
public:
    explicit Holder(T *object) : m_object(object) {}
    Holder(const Holder &) = delete;
    Holder &operator=(const Holder &) = delete;
    ~Holder() { g_object_unref(m_object); }
    T *get() const { return m_object; }

private:
    T *m_object;
};

GMimeObject *object(void *any)
{
    return static_cast<GMimeObject *>(any);
}

void fill(GMimePart *part, const QByteArray &bytes)
{
    const Holder<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const Holder<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
}

void addText(GMimeMultipart *into, const char *subtype, const QByteArray &utf8)
{
    const Holder<GMimePart> part(g_mime_part_new_with_type("text", subtype));
    g_mime_object_set_content_type_parameter(object(part.get()), "charset", "utf-8");
    fill(part.get(), utf8);
    g_mime_part_set_content_encoding(
        part.get(), g_mime_part_get_best_content_encoding(part.get(), GMIME_ENCODING_CONSTRAINT_7BIT));
    g_mime_multipart_add(into, object(part.get()));
}

void addFile(GMimeMultipart *into, const bench::Chat &chat, const QByteArray &bytes)
{
    const Holder<GMimePart> part(g_mime_part_new_with_type("application", "octet-stream"));
    g_mime_part_set_filename(part.get(),
                             QStringLiteral("doc-ü-%1.bin").arg(chat.attachment).toUtf8().constData());
    fill(part.get(), bytes);
    g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_BASE64);
    g_mime_multipart_add(into, object(part.get()));
}

void setFields(GMimeMessage *message, const bench::Chat &chat)
{
    const auto add = [&](GMimeAddressType type, const bench::Person &person) {
        g_mime_message_add_mailbox(message, type, person.name.toUtf8().constData(),
                                   person.address.toUtf8().constData());
    };
    add(GMIME_ADDRESS_TYPE_FROM, chat.from);
    for (const bench::Person &person : chat.to)
        add(GMIME_ADDRESS_TYPE_TO, person);
    g_mime_message_set_subject(message, chat.subject.toUtf8().constData(), "utf-8");
    GDateTime *date = g_date_time_new_from_unix_utc(chat.date);
    g_mime_message_set_date(message, date);
    g_date_time_unref(date);
    g_mime_message_set_message_id(message, QByteArray(chat.id.toUtf8() + "@peers.example").constData());
    const auto set = [&](const char *name, const QByteArray &value) {
        g_mime_object_set_header(object(message), name, value.constData(), "utf-8");
    };
    if (!chat.reply.isEmpty()) {
        const QByteArray parent = '<' + chat.reply.toUtf8() + "@peers.example>";
        set("In-Reply-To", parent);
        set("References", parent);
    }
    set("X-Chat-Room", chat.room.toUtf8());
    set("X-Chat-Id", chat.id.toUtf8());
    set("X-Chat-Source", "bench");
}

qint64 compose(const bench::Chat &chat, const QByteArray &text, const QByteArray &html,
               const bench::DataSet &data, GMimeFormatOptions *format)
{
    const Holder<GMimeMessage> message(g_mime_message_new(TRUE));
    setFields(message.get(), chat);
    const Holder<GMimeMultipart> alternative(g_mime_multipart_new_with_subtype("alternative"));
    addText(alternative.get(), "plain", text);
    addText(alternative.get(), "html", html);
    const Holder<GMimeMultipart> mixed(g_mime_multipart_new_with_subtype("mixed"));
    if (chat.attachment >= 0) {
        g_mime_multipart_add(mixed.get(), object(alternative.get()));
        addFile(mixed.get(), chat, data.files[static_cast<size_t>(chat.attachment)]);
    }
    g_mime_message_set_mime_part(message.get(),
                                 object(chat.attachment >= 0 ? mixed.get() : alternative.get()));
    const Holder<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(object(message.get()), format, memory.get());
    return g_mime_stream_length(memory.get());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        qFatal("usage: gmime_bench FOLDER");
    g_mime_init();
    const bench::DataSet data = bench::readDataSet(QString::fromLocal8Bit(argv[1]));
    std::vector<std::pair<QByteArray, QByteArray>> texts;
    for (const bench::Chat &chat : data.chats)
        texts.emplace_back(chat.text.toUtf8(), chat.html.toUtf8());
    GMimeFormatOptions *format = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);

    qint64 total = 0;
    const double start = bench::cpuSeconds();
    for (size_t i = 0; i < data.chats.size(); ++i)
        total += compose(data.chats[i], texts[i].first, texts[i].second, data, format);
    bench::report("GMime", data.chats.size(), bench::cpuSeconds() - start, total);
    g_mime_format_options_free(format);
    return 0;
}
