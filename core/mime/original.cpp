// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/original.h"

#include <vector>

#include <QIODevice>

#include "base/digest.h"
#include "base/failure.h"
#include "mime/headerfields.h"

namespace mime {

static constexpr qsizetype headLimit = 4 * 1024 * 1024;
static constexpr size_t mostPlaces = 16;
static constexpr QByteArrayView envelopeField = "X-Archive-Envelope: ";

/// Where the line after the one at `at` begins.
static qsizetype nextLine(const QByteArray &text, qsizetype at)
{
    const qsizetype feed = text.indexOf('\n', at);
    return feed < 0 ? text.size() : feed + 1;
}

static qsizetype nextField(const QByteArray &text, qsizetype at)
{
    qsizetype next = nextLine(text, at);
    while (next < text.size() && (text[next] == ' ' || text[next] == '\t'))
        next = nextLine(text, next);
    return next;
}

static bool begins(const QByteArray &text, qsizetype at, QByteArrayView name)
{
    return QByteArrayView(text).sliced(at).startsWith(name);
}

/// Whether the field at `at` is one that stands above the participants of a passed-through e-mail.
static bool isOfOurHead(const QByteArray &text, qsizetype at)
{
    return begins(text, at, "X-Archive-") || begins(text, at, "Message-ID: ") || begins(text, at, "Date: ");
}

static QByteArray sourceDigestIn(const QByteArray &head)
{
    constexpr QByteArrayView name = "X-Archive-Sha256: ";
    for (qsizetype at = 0; at < head.size() && isOfOurHead(head, at); at = nextField(head, at)) {
        if (begins(head, at, name))
            return QByteArray::fromHex(head.sliced(at + name.size()).left(64));
    }
    return {};
}

/// The places behind our fields where the e-mail may begin.
static std::vector<qsizetype> placesIn(const QByteArray &head)
{
    qsizetype at = 0;
    while (at < head.size() && isOfOurHead(head, at) && !begins(head, at, "X-Archive-Participants: "))
        at = nextField(head, at);
    std::vector<qsizetype> places;
    if (at == 0 || at >= head.size() || !begins(head, at, "X-Archive-Participants: "))
        return places;
    while (at < head.size() && places.size() < mostPlaces) {
        at = nextField(head, at);
        places.push_back(begins(head, at, envelopeField) ? at + envelopeField.size() : at);
        if (!isFieldLine(QByteArrayView(head).sliced(at, nextLine(head, at) - at)))
            break;
    }
    return places;
}

std::optional<qint64> originalIn(QIODevice &device)
{
    if (!device.seek(0))
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE", QStringLiteral("The e-mail cannot be read twice."));
    const QByteArray head = device.read(headLimit);
    if (!begins(head, 0, "X-Archive-Key: "))
        return {};
    const std::vector<qsizetype> places = placesIn(head);
    if (places.empty())
        return {};
    const QByteArray digest = sourceDigestIn(head);
    for (const qsizetype place : places) {
        if (device.seek(place) && base::Digest::sha256(device) == digest)
            return place;
    }
    return 0;
}

} // namespace mime
