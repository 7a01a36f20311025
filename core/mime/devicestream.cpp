// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/devicestream.h"

#include <algorithm>

#include <QIODevice>

#include <gmime/gmime.h>

#include "mime/addressguard.h"

namespace mime {

namespace {

/// GObject's way to derive: the parent first, then the fields.
struct DeviceStream
{
    GMimeStream parent;
    ReadDevice *read; ///< null: it writes
    QIODevice *out;   ///< null: it reads
};

struct DeviceStreamClass
{
    GMimeStreamClass parent;
};

} // namespace

static DeviceStream *self(GMimeStream *stream)
{
    return reinterpret_cast<DeviceStream *>(stream);
}

static gint64 endOf(GMimeStream *stream)
{
    if (!self(stream)->read)
        return stream->position;
    return stream->bound_end < 0 ? self(stream)->read->device.size() : stream->bound_end;
}

static ssize_t readStream(GMimeStream *stream, char *buffer, size_t length)
{
    ReadDevice *read = self(stream)->read;
    if (!read)
        return -1;
    const qint64 left = endOf(stream) - stream->position;
    const qint64 wanted = std::min<qint64>(left, static_cast<qint64>(length));
    if (wanted <= 0)
        return 0;
    // Parts of a message are streams of their own over the same device.
    const bool isPlaced = read->device.pos() == stream->position || read->device.seek(stream->position);
    qint64 got = isPlaced ? read->device.read(buffer, wanted) : -1;
    if (got > 0 && read->readsReturnsAsFeeds)
        std::replace(buffer, buffer + got, '\r', '\n');
    if (got > 0 && read->guard && !read->guard->pass(stream->position, buffer, got))
        got = -1;
    read->hasFailed = read->hasFailed || got < 0;
    if (got > 0)
        stream->position += got;
    return static_cast<ssize_t>(got);
}

static ssize_t writeStream(GMimeStream *stream, const char *bytes, size_t length)
{
    QIODevice *out = self(stream)->out;
    const qint64 written = out ? out->write(bytes, static_cast<qint64>(length)) : -1;
    if (written > 0)
        stream->position += written;
    return static_cast<ssize_t>(written);
}

static int succeed(GMimeStream *)
{
    return 0;
}

static gboolean isAtEnd(GMimeStream *stream)
{
    return stream->position >= endOf(stream);
}

static int resetStream(GMimeStream *stream)
{
    stream->position = stream->bound_start;
    return 0;
}

static gint64 seekStream(GMimeStream *stream, gint64 offset, GMimeSeekWhence whence)
{
    gint64 from = 0;
    if (whence == GMIME_STREAM_SEEK_CUR)
        from = stream->position;
    else if (whence == GMIME_STREAM_SEEK_END)
        from = endOf(stream);
    const gint64 to = from + offset;
    if (to < stream->bound_start || to > endOf(stream))
        return -1;
    return stream->position = to;
}

static gint64 tellStream(GMimeStream *stream)
{
    return stream->position;
}

static gint64 streamLength(GMimeStream *stream)
{
    return endOf(stream) - stream->bound_start;
}

static GMimeStream *newStream(ReadDevice *read, gint64 start, gint64 end);

static GMimeStream *substream(GMimeStream *stream, gint64 start, gint64 end)
{
    return newStream(self(stream)->read, start, end);
}

static void initClass(void *memory, void *)
{
    auto *functions = static_cast<GMimeStreamClass *>(memory);
    functions->read = readStream;
    functions->write = writeStream;
    functions->flush = succeed;
    functions->close = succeed;
    functions->eos = isAtEnd;
    functions->reset = resetStream;
    functions->seek = seekStream;
    functions->tell = tellStream;
    functions->length = streamLength;
    functions->substream = substream;
}

static GType streamType()
{
    static const GType type = [] {
        GTypeInfo info{};
        info.class_size = sizeof(DeviceStreamClass);
        info.class_init = initClass;
        info.instance_size = sizeof(DeviceStream);
        return g_type_register_static(g_mime_stream_get_type(), "ChanceryDeviceStream", &info, GTypeFlags{});
    }();
    return type;
}

static GMimeStream *newStream(ReadDevice *read, gint64 start, gint64 end)
{
    auto *stream = static_cast<GMimeStream *>(g_object_new(streamType(), nullptr));
    self(stream)->read = read;
    self(stream)->out = nullptr;
    g_mime_stream_construct(stream, start, end);
    return stream;
}

GObjectPointer<_GMimeStream> streamOf(ReadDevice &read)
{
    useGMime();
    return GObjectPointer<_GMimeStream>(newStream(&read, read.device.pos(), read.device.size()));
}

GObjectPointer<_GMimeStream> streamTo(QIODevice &device)
{
    useGMime();
    GMimeStream *stream = newStream(nullptr, 0, -1);
    self(stream)->out = &device;
    return GObjectPointer<_GMimeStream>(stream);
}

} // namespace mime
