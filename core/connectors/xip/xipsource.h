// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include "connectors/source.h"
#include "connectors/xip/ledger.h"
#include "connectors/xip/position.h"
#include "connectors/xip/settings.h"
#include "connectors/xip/walk.h"

namespace xip {

/// Reads signed archives out of a drop folder, one file after another. There is one container, the empty one;
/// a cursor's value is a Position.
class XipSource final : public connectors::Source
{
public:
    explicit XipSource(const connectors::SourceContext &context, Patience patience = {});
    ~XipSource() override;

    QByteArray identity(const base::Stop &stop) override;
    model::Checks probe(const base::Stop &stop) override;
    std::vector<connectors::Cursor> resume(const std::vector<connectors::Cursor> &stored,
                                           const connectors::Window &window,
                                           const connectors::SourceState &state,
                                           const base::Stop &stop) override;
    connectors::Page fetch(const connectors::Cursor &cursor, const connectors::SourceState &state,
                           const connectors::KnownItems &known, const base::Stop &stop) override;
    model::Message convert(const model::SourceItem &item) const override;
    std::unique_ptr<QIODevice> open(const model::Attachment &attachment, const base::Stop &stop) override;
    void acknowledge(const connectors::Page &committed) override;

private:
    struct Reading;
    enum class Taken { Opened, Refused, Skipped };

    const Rules &rules() const;
    bool isSettled(const QString &path, const Verdict &verdict) const;
    bool openNext(Position &position, const Ledger &ledger, connectors::Page &page, const base::Stop &stop);
    Taken take(const DropFile &file, const Ledger &ledger, connectors::Page &page, const base::Stop &stop);
    Taken takeReadable(const DropFile &file, const Ledger &ledger, connectors::Page &page,
                       const base::Stop &stop);
    Taken judge(const DropFile &file, PrivateCopy copy, const Verdict &before, connectors::Page &page,
                const base::Stop &stop);
    Verdict doneVerdict() const;
    void tellUnheeded(connectors::Page &page);
    void readItems(Position position, connectors::Page &page, const base::Stop &stop);
    void end(const Ledger &ledger, connectors::Page &page) const;
    QStringList brokenOff(const Ledger &ledger, const Ledger::Gone &gone) const;
    std::shared_ptr<const Unpacked> holding(const Locator &locator, const base::Stop &stop);
    archive::Input inputFor(const QString &path, const Signatures &signatures) const;

    const base::Clock &m_clock;
    QString m_scratchFolder;
    Settings m_settings;
    mutable std::optional<Rules> m_rules; ///< read when first needed
    DropFolder m_folder;
    Patience m_patience;
    std::unique_ptr<Walk> m_walk;              ///< of this run
    std::unique_ptr<Reading> m_reading;        ///< the file whose items are being read
    std::shared_ptr<const Unpacked> m_earlier; ///< another one that open() was asked for
    std::set<QString> m_unfinished;            ///< what this run could not do, as the log names it
    std::set<QString> m_told;                  ///< the fields that this run's remarks named
    std::map<QByteArray, QString> m_replaced;  ///< contents that were begun, and whose file holds another now
};

} // namespace xip
