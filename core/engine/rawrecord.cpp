// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rawrecord.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "base/failure.h"

namespace engine::rawrecord {

namespace {

constexpr char title[] = "chancery-raw-record 1\n";
constexpr qint64 longestLine = 1 << 20;
constexpr qint64 largestRecord = 64 << 20;

/// A device without its first bytes.
class Behind final : public QIODevice
{
public:
    explicit Behind(std::unique_ptr<QIODevice> all) : m_all(std::move(all)), m_from(m_all->pos())
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return m_all->isSequential(); }
    qint64 size() const override { return m_all->size() - m_from; }
    bool seek(qint64 at) override { return QIODevice::seek(at) && m_all->seek(m_from + at); }

protected:
    qint64 readData(char *to, qint64 most) override { return m_all->read(to, most); }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_all;
    qint64 m_from;
};

void put(QIODevice &out, const QByteArray &bytes)
{
    if (out.write(bytes) != bytes.size())
        throw base::storageFailure("STORAGE_FAILED", QStringLiteral("Cannot write to the segment."));
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesIn(const QJsonObject &json, const char *key)
{
    return QByteArray::fromBase64(json.value(QLatin1String(key)).toString().toLatin1());
}

QJsonObject toJson(const model::Attachment &attachment)
{
    return {{QStringLiteral("name"), attachment.name},
            {QStringLiteral("mediaType"), QString::fromUtf8(attachment.mediaType)},
            {QStringLiteral("size"), attachment.size},
            {QStringLiteral("locator"), base64(attachment.locator)},
            {QStringLiteral("sha256"), base64(attachment.sha256)}};
}

model::Attachment attachmentOf(const QJsonObject &json)
{
    return {.name = json.value(QLatin1String("name")).toString(),
            .mediaType = json.value(QLatin1String("mediaType")).toString().toUtf8(),
            .size = json.value(QLatin1String("size")).toInteger(-1),
            .locator = bytesIn(json, "locator"),
            .sha256 = bytesIn(json, "sha256")};
}

void copyAll(QIODevice &from, QIODevice &to)
{
    for (;;) {
        QByteArray piece(256 << 10, Qt::Uninitialized);
        const qint64 got = from.read(piece.data(), piece.size());
        if (got < 0)
            throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                    QStringLiteral("Cannot read: %1").arg(from.errorString()));
        if (got == 0)
            return;
        put(to, piece.left(got));
    }
}

base::Failure damaged()
{
    return base::itemFailure("SOURCE_ITEM_UNREADABLE",
                             QStringLiteral("The kept record of the item is damaged."));
}

} // namespace

void write(const model::SourceItem &item, QIODevice *whole, QIODevice &out)
{
    QJsonObject json{{QStringLiteral("id"), item.id},
                     {QStringLiteral("record"), item.record.size()},
                     {QStringLiteral("hasWhole"), whole != nullptr}};
    if (item.recordAt)
        json.insert(QStringLiteral("recordAt"), toJson(*item.recordAt));
    put(out, title);
    put(out, QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
    put(out, item.record);
    if (whole)
        copyAll(*whole, out);
}

bool read(QIODevice &entry, model::SourceItem &item)
{
    if (entry.readLine(longestLine) != title)
        return false;
    const QJsonObject json = QJsonDocument::fromJson(entry.readLine(longestLine)).object();
    const qint64 size = json.value(QLatin1String("record")).toInteger(-1);
    if (size < 0 || size > largestRecord)
        throw damaged();
    item.record = entry.read(size);
    if (item.record.size() != size)
        throw damaged();
    item.recordAt.reset();
    if (!json.contains(QLatin1String("recordAt")))
        return true;
    item.recordAt = attachmentOf(json.value(QLatin1String("recordAt")).toObject());
    return json.value(QLatin1String("hasWhole")).toBool();
}

std::unique_ptr<QIODevice> whole(std::unique_ptr<QIODevice> entry)
{
    model::SourceItem skipped;
    if (!read(*entry, skipped))
        throw damaged();
    return std::make_unique<Behind>(std::move(entry));
}

} // namespace engine::rawrecord
