// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/dumprecords.h"

#include "base/files.h"
#include "base/scratchfile.h"
#include "connectors/xip/corrections.h"
#include "mime/dumpitem.h"

namespace xip {

DumpRecords::DumpRecords(std::unique_ptr<QIODevice> device, const QString &scratchFolder)
    : m_device(std::move(device)), m_scratchFolder(scratchFolder)
{}

DumpRecords::~DumpRecords() = default;

static base::Failure tooLong(const QString &room)
{
    return base::itemFailure(
        "SOURCE_ITEM_UNREADABLE",
        QStringLiteral("The conversation “%1” has too many events, or too much text.").arg(room),
        corrected(QStringLiteral("write it as several conversations")));
}

void DumpRecords::spool()
{
    m_lines = base::scratchFile(m_scratchFolder, QStringLiteral("dump"));
    try {
        mime::readFileDump(*m_device, [&](const mime::DumpConversation &conversation) {
            mime::forEachItem(conversation, [&](const mime::DumpItem &item) {
                base::writeAll(*m_lines, item.encoded());
                base::writeAll(*m_lines, "\n");
            });
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
