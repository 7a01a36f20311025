// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include <QBuffer>

#include "archive/asicmanifest.h"
#include "archive/cms.h"
#include "archive/cmsenvelope.h"
#include "archive/gpgstatus.h"
#include "archive/jarmanifest.h"
#include "archive/pbzx.h"
#include "archive/reading.h"
#include "archive/unpacker.h"
#include "archive/verifiedarchive.h"
#include "archive/xipcontent.h"
#include "base/failure.h"

using namespace archive;

namespace {

constexpr Limits limits{.members = 1000,
                        .totalBytes = 8 << 20,
                        .memberBytes = 4 << 20,
                        .tocBytes = 1 << 20,
                        .time = std::chrono::seconds(60)};

/// A whole file. Nothing is signed by anybody trusted, so only unsigned archives may come out.
void openWhole(QByteArray bytes, const QByteArray &neighbour)
{
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    QBuffer scratch;
    scratch.open(QIODevice::ReadWrite);
    const Input input{QStringLiteral("fuzzed"), &file, {}, [&](const QString &) {
                          return neighbour;
                      }};
    const VerifiedArchive opened =
        VerifiedArchive::open(input, {.requireSignature = false}, limits, scratch, base::Stop());
    if (opened.signer())
        std::abort();
    qint64 end = 0;
    for (const Member &member : opened.members()) {
        if (member.path.isEmpty() || member.path.startsWith(u'/') || member.offset < end ||
            member.sha256.size() != 32 || opened.read(member)->readAll().size() != member.size)
            std::abort();
        end = member.offset + member.size;
    }
}

/// What only a signed archive leads to.
void readPart(std::uint8_t part, QByteArray bytes)
{
    Reading reading(QStringLiteral("fuzzed"), limits, base::Stop());
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    QBuffer scratch;
    scratch.open(QIODevice::ReadWrite);
    Unpacker unpacker(reading, scratch);
    const auto pass = [&](auto &reader) {
        for (qsizetype at = 0; at < bytes.size(); at += 100)
            reader.add(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(100, bytes.size() - at)));
        reader.finish();
    };
    switch (part) {
    case 0: {
        Cpio cpio(reading, unpacker);
        pass(cpio);
        break;
    }
    case 1: {
        Pbzx pbzx(reading, [](QByteArrayView) {});
        pass(pbzx);
        break;
    }
    case 2: {
        XipContent content(reading, unpacker);
        pass(content);
        break;
    }
    case 3:
        openCmsEnvelope(
            Slice(device, reading), [](QByteArrayView) {}, reading);
        break;
    case 4:
        JarManifest::parse(bytes, reading);
        break;
    case 5:
        AsicManifest::parse(bytes, reading);
        break;
    case 6: {
        CmsSignature cms(bytes, {}, CmsSignature::Digests::Sha1AndStronger, reading);
        cms.add("content");
        cms.verified();
        break;
    }
    default:
        GpgStatus::parse(bytes);
    }
}

} // namespace

/// The first byte chooses: a whole file, a whole file with the signature `x` beside it, or a part.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const std::uint8_t choice = data[0] % 16;
    try {
        if (choice < 8)
            openWhole(bytes, choice == 0 ? QByteArray("x") : QByteArray());
        else
            readPart(static_cast<std::uint8_t>(choice - 8), bytes);
    } catch (const base::Failure &failure) {
        if (failure.key.isEmpty() || failure.text.isEmpty())
            std::abort();
    }
    return 0;
}
