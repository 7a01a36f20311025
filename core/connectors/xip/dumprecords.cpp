// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/dumprecords.h"

#include "base/files.h"
#include "base/scratchfile.h"
#include "connectors/xip/corrections.h"
#include "mime/dumpitem.h"

namespace xip {

DumpRecords::DumpRecords(std::unique_ptr<QIODevice> device, const QString &scratchFolder, qint64 limit)
    : m_device(std::move(device)), m_scratchFolder(scratchFolder), m_limit(limit)
{}

DumpRecords::~DumpRecords() = default;

static base::Failure tooLong(const QString &room)
{
    return base::itemFailure(
        "SOURCE_ITEM_UNREADABLE",
        QStringLiteral("The conversation “%1” has too many events, or too much text.").arg(room),
        corrected(QStringLiteral("write it as several conversations")));
}

/// Each message is written with everybody in the room, so a small dump can become a large file.
static base::Failure tooLarge(qint64 limit)
{
    return base::itemFailure(
        "ARCHIVE_LIMIT",
        QStringLiteral("The dump's messages, each with everybody in its room, are larger than an archive may "
                       "become unpacked."),
        corrected(QStringLiteral("split it")) +
            QStringLiteral(" If such dumps are what you expect, raise this connector's setting "
                           "maxUnpackedGB, which is %1, before further ones come.")
                .arg(limit >> 30));
}

void DumpRecords::write(const QByteArray &line)
{
    if (m_lines->pos() + line.size() >= m_limit)
        throw tooLarge(m_limit);
    base::writeAll(*m_lines, line);
    base::writeAll(*m_lines, "\n");
}

void DumpRecords::spool()
{
    m_lines = base::scratchFile(m_scratchFolder, QStringLiteral("dump"));
    try {
        mime::readFileDump(*m_device, [&](const mime::DumpConversation &conversation) {
            mime::forEachItem(conversation, [&](const mime::DumpItem &item) { write(item.encoded()); });
            if (conversation.isCut)
                m_trouble = tooLong(conversation.roomId);
        });
    } catch (const base::Failure &failure) { // what stands before it counts
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
        m_trouble = failure;
    }
    m_lines->seek(0);
}

std::optional<RawRecord> DumpRecords::next()
{
    if (!m_lines)
        spool();
    QByteArray line = m_lines->readLine();
    line.chop(line.endsWith('\n') ? 1 : 0);
    if (!line.isEmpty())
        return RawRecord{.bytes = line};
    if (m_trouble)
        throw base::Failure(*m_trouble);
    return {};
}

} // namespace xip
