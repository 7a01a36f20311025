// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xipmaker/xip.h"

#include <QFile>
#include <QTemporaryFile>
#include <QtEndian>

#include "base/files.h"
#include "xipmaker/cms.h"

namespace xipmaker {
namespace {

constexpr qint64 cmsRoom = 9216;

/// A member as it stands in the heap.
struct Stored
{
    QString name;
    qint64 offset = 0;
    qint64 length = 0;
    qint64 size = 0;
    QByteArray archived;  ///< SHA-1
    QByteArray extracted; ///< SHA-1
};

QByteArray octal(qint64 value, int digits)
{
    return QByteArray::number(value, 8).rightJustified(digits, '0');
}

QByteArray hex(qint64 value)
{
    return QByteArray::number(value, 16).toUpper().rightJustified(8, '0');
}

QByteArray cpioHeader(XipOptions::Cpio format, qint64 inode, bool isFile, qint64 time, qint64 nameSize,
                      qint64 size)
{
    const qint64 mode = isFile ? 0100644 : 0;
    if (format == XipOptions::Cpio::Odc)
        return "070707" + octal(1, 6) + octal(inode, 6) + octal(mode, 6) + octal(0, 6) + octal(0, 6) +
               octal(1, 6) + octal(0, 6) + octal(time, 11) + octal(nameSize, 6) + octal(size, 11);
    return "070701" + hex(inode) + hex(mode) + hex(0) + hex(0) + hex(1) + hex(time) + hex(size) + hex(0) +
           hex(0) + hex(0) + hex(0) + hex(nameSize) + hex(0);
}

void pad(XipOptions::Cpio format, qint64 written, const Sink &sink)
{
    if (format == XipOptions::Cpio::Newc)
        sink(QByteArray((4 - written % 4) % 4, '\0'));
}

void writeCpio(const std::vector<Entry> &entries, XipOptions::Cpio format, const Sink &sink)
{
    const auto header = [&](const QByteArray &name, qint64 inode, bool isFile, qint64 time, qint64 size) {
        const QByteArray head = cpioHeader(format, inode, isFile, time, name.size() + 1, size);
        sink(head);
        sink(name);
        sink(QByteArrayView("\0", 1));
        pad(format, head.size() + name.size() + 1, sink);
    };
    qint64 inode = 1;
    for (const Entry &entry : entries) {
        const qint64 time =
            std::chrono::floor<std::chrono::seconds>(entry.modified).time_since_epoch().count();
        header("./" + entry.name.toUtf8(), inode++ % 0777777, true, time, entry.size);
        entry.forEachPiece(sink);
        pad(format, entry.size, sink);
    }
    header("TRAILER!!!", 0, false, 0, 0);
}

/// Appends to the heap what `produce` gives, packed, and notes its digests.
Stored store(QTemporaryFile &heap, const QString &name, Encoder::Format encoding, int level,
             const std::function<void(const Sink &)> &produce)
{
    Stored stored{name, heap.pos(), 0, 0, {}, {}};
    base::Digest archived(base::Digest::Algorithm::Sha1);
    base::Digest extracted(base::Digest::Algorithm::Sha1);
    const auto encoder = Encoder::make(encoding, level, [&](QByteArrayView bytes) {
        archived.add(bytes);
        base::writeAll(heap, bytes);
    });
    produce([&](QByteArrayView bytes) {
        extracted.add(bytes);
        stored.size += bytes.size();
        encoder->add(bytes);
    });
    encoder->finish();
    stored.length = heap.pos() - stored.offset;
    stored.archived = archived.result().toHex();
    stored.extracted = extracted.result().toHex();
    return stored;
}

QByteArray metadata(qint64 size, bool pbzx)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
           "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
           "<plist version=\"1.0\"><dict>" +
           QByteArray(pbzx ? "<key>FileSystemCompressionFormat</key><string>10.10</string>" : "") +
           "<key>UncompressedSize</key><integer>" + QByteArray::number(size) +
           "</integer><key>Version</key><integer>1</integer></dict></plist>\n";
}

void produceCpio(const std::vector<Entry> &entries, const XipOptions &options, const Sink &sink)
{
    if (!options.editCpio) {
        writeCpio(entries, options.cpio, sink);
        return;
    }
    QByteArray whole;
    writeCpio(entries, options.cpio, [&](QByteArrayView bytes) { whole.append(bytes); });
    sink(options.editCpio(whole));
}

std::vector<Stored> fillHeap(QTemporaryFile &heap, const std::vector<Entry> &entries,
                             const XipOptions &options)
{
    std::vector<Stored> members;
    if (options.payload == XipOptions::Payload::Files) {
        for (const Entry &entry : entries)
            members.push_back(store(heap, entry.name, options.encoding, options.level,
                                    [&](const Sink &sink) { entry.forEachPiece(sink); }));
        return members;
    }
    const bool pbzx = options.payload == XipOptions::Payload::PbzxCpio;
    // The data of Content is the packed archive itself: to the XAR it is plain octets.
    members.push_back(store(heap, QStringLiteral("Content"), Encoder::Format::None, 0, [&](const Sink &sink) {
        const auto encoder =
            Encoder::make(pbzx ? Encoder::Format::Pbzx : Encoder::Format::Gzip, options.level, sink);
        produceCpio(entries, options, [&](QByteArrayView bytes) { encoder->add(bytes); });
        encoder->finish();
    }));
    const QByteArray plist = metadata(members.front().size, pbzx);
    members.push_back(store(heap, QStringLiteral("Metadata"), Encoder::Format::None, 0,
                            [&](const Sink &sink) { sink(plist); }));
    return members;
}

QByteArray styleOf(Encoder::Format encoding)
{
    switch (encoding) {
    case Encoder::Format::Zlib:
        return "application/x-gzip";
    case Encoder::Format::Bzip2:
        return "application/x-bzip2";
    case Encoder::Format::Lzma:
        return "application/x-lzma";
    case Encoder::Format::Xz:
        return "application/x-xz";
    default:
        return "application/octet-stream";
    }
}

QByteArray digestName(base::Digest::Algorithm digest)
{
    switch (digest) {
    case base::Digest::Algorithm::Md5:
        return "md5";
    case base::Digest::Algorithm::Sha1:
        return "sha1";
    case base::Digest::Algorithm::Sha384:
        return "sha384";
    case base::Digest::Algorithm::Sha512:
        return "sha512";
    default:
        return "sha256";
    }
}

int digestNumber(base::Digest::Algorithm digest)
{
    switch (digest) {
    case base::Digest::Algorithm::Md5:
        return 2;
    case base::Digest::Algorithm::Sha1:
        return 1;
    case base::Digest::Algorithm::Sha512:
        return 4;
    default:
        return 3;
    }
}

QByteArray fileXml(const Stored &member, qint64 id, qint64 heapStart, const QByteArray &style)
{
    const auto number = [](qint64 value) {
        return QByteArray::number(value);
    };
    return "<file id=\"" + number(id) + "\"><data><length>" + number(member.length) + "</length><offset>" +
           number(heapStart + member.offset) + "</offset><size>" + number(member.size) +
           "</size><encoding style=\"" + style + "\"/><extracted-checksum style=\"sha1\">" +
           member.extracted + "</extracted-checksum><archived-checksum style=\"sha1\">" + member.archived +
           "</archived-checksum></data><type>file</type><name>" + member.name.toHtmlEscaped().toUtf8() +
           "</name><mode>0644</mode><mtime>2026-11-20T08:00:00Z</mtime></file>";
}

/// Nested `<file>` elements for the folders in the members' names, which must come in groups of one folder.
QByteArray treeXml(const std::vector<Stored> &members, qint64 heapStart, const QByteArray &style)
{
    QByteArray xml;
    QStringList open;
    qint64 id = 1;
    for (const Stored &member : members) {
        QStringList folders = member.name.split(u'/');
        Stored leaf = member;
        leaf.name = folders.takeLast();
        while (!open.isEmpty() && folders.mid(0, open.size()) != open) {
            open.removeLast();
            xml += "</file>";
        }
        while (open.size() < folders.size()) {
            open.append(folders.at(open.size()));
            xml += "<file id=\"" + QByteArray::number(id++) + "\"><type>directory</type><name>" +
                   open.last().toHtmlEscaped().toUtf8() + "</name><mode>0755</mode>";
        }
        xml += fileXml(leaf, id++, heapStart, style);
    }
    for (qsizetype i = 0; i < open.size(); ++i)
        xml += "</file>";
    return xml;
}

/// The table of contents' signature elements; `room` grows by what they take in the heap.
QByteArray signatureXml(const Identity &identity, const XipOptions &options, qint64 &room)
{
    QByteArray keyInfo = "<KeyInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><X509Data>";
    for (const QByteArray &der : chainDer(identity))
        keyInfo += "<X509Certificate>" + der.toBase64() + "</X509Certificate>";
    keyInfo += "</X509Data></KeyInfo>";
    QByteArray xml;
    const auto add = [&](const char *element, const char *style, qint64 size) {
        xml += QByteArray("<") + element + " style=\"" + style + "\"><offset>" + QByteArray::number(room) +
               "</offset><size>" + QByteArray::number(size) + "</size>" + keyInfo + "</" + element + ">";
        room += size;
    };
    if (options.rsa)
        add("signature", "RSA", rsaSignature({}, identity, options.digest).size());
    if (options.cms)
        add("x-signature", "CMS", cmsRoom);
    return xml;
}

QByteArray packed(const QByteArray &bytes)
{
    QByteArray out;
    const auto encoder =
        Encoder::make(Encoder::Format::Zlib, 9, [&](QByteArrayView piece) { out.append(piece); });
    encoder->add(bytes);
    encoder->finish();
    return out;
}

/// A digest without a number of its own stands behind the header by name, ended by NUL.
QByteArray header(qint64 packedSize, qint64 size, base::Digest::Algorithm digest)
{
    QByteArray head(28, '\0');
    if (digest == base::Digest::Algorithm::Sha384)
        head += digestName(digest).leftJustified(8, '\0');
    uchar *const at = reinterpret_cast<uchar *>(head.data());
    qToBigEndian<quint32>(0x78617221, at);
    qToBigEndian<quint16>(static_cast<quint16>(head.size()), at + 4);
    qToBigEndian<quint16>(1, at + 6);
    qToBigEndian<quint64>(static_cast<quint64>(packedSize), at + 8);
    qToBigEndian<quint64>(static_cast<quint64>(size), at + 16);
    qToBigEndian<quint32>(static_cast<quint32>(digestNumber(digest)), at + 24);
    return head;
}

/// Header, table of contents, its checksum and signatures: all that stands before the members' bytes.
QByteArray signedStart(const std::vector<Stored> &members, const Identity &identity,
                       const XipOptions &options)
{
    const Encoder::Format encoding =
        options.payload == XipOptions::Payload::Files ? options.encoding : Encoder::Format::None;
    const qint64 digestSize = base::Digest(options.digest).result().size();
    qint64 room = digestSize;
    const QByteArray signatures = signatureXml(identity, options, room);
    QByteArray toc =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xar><toc><creation-time>2026-11-20T08:00:00Z"
        "</creation-time><checksum style=\"" +
        digestName(options.digest) + "\"><offset>0</offset><size>" + QByteArray::number(digestSize) +
        "</size></checksum><signature-creation-time>816854400.0</signature-creation-time>" + signatures +
        treeXml(members, room, styleOf(encoding)) + "</toc></xar>";
    if (options.editToc)
        toc = options.editToc(toc);
    const QByteArray packedToc = packed(toc);
    base::Digest digest(options.digest);
    digest.add(packedToc);
    const QByteArray checksum = digest.result();
    QByteArray start = header(packedToc.size(), toc.size(), options.digest) + packedToc + checksum;
    if (options.rsa)
        start += rsaSignature(packedToc, identity, options.digest);
    if (options.cms) {
        QByteArray cms = detachedCms(checksum, identity, options.digest);
        if (options.editCms)
            cms = options.editCms(cms);
        start += cms.leftJustified(cmsRoom, '\0', true);
    }
    return start;
}

} // namespace

void writeXip(const QString &path, const std::vector<Entry> &entries, const Identity &identity,
              const XipOptions &options)
{
    QTemporaryFile heap(path + QStringLiteral(".XXXXXX"));
    if (!heap.open())
        base::throwStorageFailure(QStringLiteral("create"), heap.fileTemplate());
    const std::vector<Stored> members = fillHeap(heap, entries, options);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        base::throwStorageFailure(QStringLiteral("create"), path);
    base::writeAll(file, signedStart(members, identity, options));
    heap.seek(0);
    if (options.editHeap) {
        base::writeAll(file, options.editHeap(heap.readAll()));
        return;
    }
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (qint64 got = 0; (got = heap.read(piece.data(), piece.size())) > 0;)
        base::writeAll(file, QByteArrayView(piece.constData(), got));
}

} // namespace xipmaker
