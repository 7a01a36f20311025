// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QString>

#include "base/clock.h"
#include "base/retrying.h"
#include "base/secret.h"
#include "base/stop.h"
#include "model/check.h"
#include "model/delivery.h"
#include "model/field.h"
#include "model/network.h"

class QIODevice;

namespace staging {

/// Keeps segments outside the data folder, in storage the organisation owns. Blocking, one object a lane.
/// Passing troubles are tried again here, request by request and nowhere else: a Failure with Retry says that
/// one lasted. Further failures: SignInAgain, EndRun; all Area::Destination (local: Area::Storage when the
/// disk is full).
class Staging
{
public:
    virtual ~Staging() = default;

    /// The folder or container, for people (no secret in it). A segment's copy is at segmentAt() of it.
    virtual QString place() const = 0;

    virtual model::Checks probe(const base::Stop &stop) = 0;

    /// Stores a whole segment under its id. Create-once: an object of that name with the same SHA-256 is a
    /// success, with another one a Failure (`STAGING_CONFLICT`). Durable, and read back or checksummed by the
    /// store, when it returns. Returns where the copy is, for people.
    virtual QString put(const QByteArray &segment, QIODevice &content, qint64 size, const QByteArray &sha256,
                        const base::Stop &stop) = 0;

    /// Reads the stored copy back and compares; false: absent or different.
    virtual bool verify(const QByteArray &segment, const QByteArray &sha256, const base::Stop &stop) = 0;

    /// A range of a stored segment. The device is used while this object lives, in its thread; a read that
    /// fails later on gives -1 and its errorString().
    virtual std::unique_ptr<QIODevice> open(const QByteArray &segment, qint64 offset, qint64 length,
                                            const base::Stop &stop) = 0;

    /// False: the store's own rules keep it for now (an immutability policy); to be asked again later. What
    /// is not there is removed already.
    virtual bool remove(const QByteArray &segment, const base::Stop &stop) = 0;

    /// A small document beside the segments, e.g. `manifests/<run>.json`; replaced if there.
    virtual void putDocument(const QString &name, const QByteArray &bytes, const base::Stop &stop) = 0;
    virtual QByteArray document(const QString &name, const base::Stop &stop) = 0; ///< empty: absent
};

/// Where a staging of that place has its copy of a segment, as put() says it.
QString segmentAt(const QString &place, const QByteArray &segment);

struct StagingContext
{
    model::Values values;                                      ///< validated, defaults filled in
    QList<QByteArray> secretKeys;                              ///< which secrets are there
    std::function<base::Secret(const QByteArray &key)> secret; ///< empty when there is none
    const base::Clock *clock = nullptr;
    model::Network network;
    QString defaultFolder;    ///< `<data folder>/staging/<account id>`
    bool isInUse = false;     ///< there are segments in the folder that `values` name: without, it is another
    qint64 retentionDays = 0; ///< after which staged segments are removed; 0: never
    base::Waiting waiting = {}; ///< told of each wait for another try, in whatever thread waits; null: nobody
};

struct StagingKind
{
    QByteArray id; ///< `local`, `azureblob`
    QString name;
    model::Fields fields;
    std::function<std::unique_ptr<Staging>(const StagingContext &)> make;

    /// Opens the secrets, and throws inputFailure (`INVALID_SECRET`) when one cannot be what it should be, as
    /// far as that shows without connecting. Null: nothing shows.
    std::function<void(const StagingContext &)> checkSecrets = {};
};

/// Every staging kind; generated from the folders of core/staging; lives in staging/registry.
std::vector<StagingKind> allStagings();

/// The kind of that id among `kinds`; throws inputFailure (`UNKNOWN_KIND`) naming those there are.
const StagingKind &kindOf(const std::vector<StagingKind> &kinds, const QByteArray &id);

} // namespace staging
