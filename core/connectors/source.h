// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "base/retrying.h"
#include "base/secret.h"
#include "base/stop.h"
#include "connectors/page.h"
#include "model/check.h"
#include "model/field.h"
#include "model/message.h"
#include "model/network.h"

class QIODevice;

namespace connectors {

/// What a source is made of.
struct SourceContext
{
    model::Values values;                                      ///< validated, defaults filled in
    std::function<base::Secret(const QByteArray &key)> secret; ///< empty when there is none
    std::function<void(const QByteArray &key, const base::Secret &)>
        keepSecret; ///< one the service renewed, of a field with isRenewed; secret() gives it from then on
    const base::Clock *clock = nullptr;
    model::Network network;
    QString
        scratchFolder; ///< private, empty at the start of a run, removed after it; on the data folder's disk
    base::Waiting waiting; ///< told before each wait for what passes, by a source that tries again itself;
                           ///< may be empty
};

/// The bounds of `run --since --until` or of the first capture. Absent: unbounded.
struct Window
{
    std::optional<base::Instant> since;
    std::optional<base::Instant> until;

    bool operator==(const Window &) const = default;
};

/// Reads one source. Lives for one run, in one lane; never called from two threads at once. Every wait
/// honours the stop. Failures: Retry (passing), SkipItem (this item), EndRun (not a source of this kind),
/// SignInAgain.
class Source
{
public:
    virtual ~Source() = default;

    /// Kind and the source's own instance, e.g. `xip` or `jive:https://community.example.com`; the same for
    /// ever. May connect, for sources that have to be asked.
    virtual QByteArray identity(const base::Stop &stop) = 0;

    /// Named sub-checks, each with a sentence. Never throws but for a stop.
    virtual model::Checks probe(const base::Stop &stop) = 0;

    /// Today's starts from yesterday's ends, with the overlap; one cursor a container.
    virtual std::vector<Cursor> resume(const std::vector<Cursor> &stored, const Window &window,
                                       const SourceState &state, const base::Stop &stop) = 0;

    /// The next page. Returns the same page again for the same cursor, state and source; has no side effects
    /// at the source.
    virtual Page fetch(const Cursor &cursor, const SourceState &state, const KnownItems &known,
                       const base::Stop &stop) = 0;

    /// The item as a message; pure. Throws Failure (SkipItem) for what cannot be converted, naming the
    /// missing property.
    virtual model::Message convert(const model::SourceItem &item) const = 0;

    /// The bytes of an attachment or of a record kept apart.
    virtual std::unique_ptr<QIODevice> open(const model::Attachment &attachment, const base::Stop &stop) = 0;

    /// Called after a page's items, state and cursor are committed, and never in a dry run: the place to move
    /// files, acknowledge or advance a replay id. Called again with the same page after a crash in between.
    virtual void acknowledge(const Page &committed) { Q_UNUSED(committed) }
};

} // namespace connectors
