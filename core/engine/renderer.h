// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/failure.h"
#include "connectors/source.h"
#include "engine/runcontext.h"
#include "journal/capture.h"
#include "mime/writer.h"

namespace engine {

/// Turns an item into a message in the open segment. Of one thread.
class Renderer
{
public:
    /// What of a run it works with.
    struct Context
    {
        spool::Spool &spool;
        const base::Clock &clock;
        const connectors::ConnectorKind &kind;
        qint64 sizeLimit = 0; ///< bytes
        base::Stop stop;
    };

    Renderer(Context context, connectors::Source &source, QByteArray identity);
    Renderer(const RunContext &context, connectors::Source &source, QByteArray identity);

    /// Converts and writes. An item that cannot be read or converted is written raw, and `settled` says why;
    /// an attachment beyond the size limit (one of unknown size: as it turns out), forbidden or gone is left
    /// out with a note, and kept beside the message where it could be read. An item with an attachment that
    /// cannot be fetched now is written raw too, and `isWaiting`: the Converter tries it again with the next
    /// run. Throws what ends the page: a stop, a full disk, a person who has to sign in. The segment then
    /// holds nothing of it.
    struct Rendered
    {
        journal::CapturedItem captured;
        std::optional<model::Outcome> settled;
        bool isWaiting = false;
        QString waitsFor; ///< a sentence
    };
    Rendered render(const model::SourceItem &item, const model::ItemKey &key);

private:
    model::Message converted(const model::SourceItem &item) const;
    void write(const model::SourceItem &item, model::Message message, Rendered &rendered);
    bool tryWrite(const model::SourceItem &item, model::Message &message, Rendered &rendered);
    void writeRaw(const model::SourceItem &item, const base::Failure &failure, Rendered &rendered);
    void applySizeLimit(model::Message &message, Rendered &rendered);
    qint64 roomIn(const model::Message &message) const;
    static void giveUp(model::Attachment &attachment, const QByteArray &reason, Rendered &rendered);
    void leaveOut(model::Attachment &attachment, const QByteArray &reason, Rendered &rendered);
    void replaceLargeOriginal(model::Message &message, Rendered &rendered);
    void await(const model::SourceItem &item, const base::Failure &failure, Rendered &rendered);
    void keepRecord(const model::SourceItem &item, Rendered &rendered);
    model::EntryRef append(const QString &name, base::Instant time,
                           const std::function<void(QIODevice &)> &write);
    std::unique_ptr<QIODevice> open(const model::Attachment &attachment) const;

    Context m_context;
    connectors::Source &m_source;
    QByteArray m_identity;
    int m_unavailable = 0; ///< items in a row that wait
};

} // namespace engine
