// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <QUrl>

#include "base/retrying.h"
#include "base/secret.h"
#include "base/stop.h"
#include "model/check.h"
#include "model/delivery.h"
#include "model/field.h"
#include "model/network.h"
#include "target/directory.h"
#include "target/letter.h"

class QIODevice;

namespace target {

/// Puts messages into mailboxes. One object a lane, blocking, any number at once; a mailbox is in one lane's
/// hand at a time. A mailbox's failures do not name it: ParkMailbox passes, LeaveMailbox needs a person
/// (full; closed: Area::SignIn), SkipItem: it cannot be. The destination's are Retry, SignInAgain or EndRun.
class Target
{
public:
    virtual ~Target() = default;

    virtual model::Checks probe(const base::Stop &stop) = 0;

    /// Everyone who has a mailbox, for mapping; a snapshot.
    virtual Directory directory(const base::Stop &stop) = 0;

    /// One outcome a letter, in order: imported (with receipt), skipped (it was there already, with receipt),
    /// failed (with reason), unknown, or later. The mailbox folder `Inbox/<folder>` is made when missing. An
    /// imported letter is durable when this returns. A cut connection leaves what was answered imported and
    /// the rest unknown. A letter whose open() throws has an outcome of its own, as outcomeOfUnread() says.
    /// Throws only while nothing of the letters is in doubt, but for a stop.
    ///
    /// A letter with `incomplete` has a part of it in the mailbox, from an attempt that was cut: that copy is
    /// completed, or removed before the letter is put anew.
    ///
    /// A letter that is too large for the destination or the mailbox is failed with model::messageTooLarge
    /// (IMAP: `TOOBIG`, APPENDLIMIT; Graph: 413, `ErrorMessageSizeExceeded`), and nothing of it is left
    /// there: where a part cannot be taken back now, it is later or unknown instead. The caller then puts a
    /// second rendering under the same key, a text that says where the message is kept (its header field
    /// `X-Archive-Rendering` says `second`). A full mailbox is LeaveMailbox, whatever the letter's size.
    virtual std::vector<model::Outcome> put(const QString &mailbox, const QString &folder,
                                            std::span<const Letter> letters, const base::Stop &stop) = 0;

    /// At the beginning of a run: throws (EndRun, `ARCHIVE_UNREACHABLE`) when this cannot be the destination
    /// that was delivered to before: a folder, say, whose disk is not mounted.
    virtual void requireUsed(const base::Stop &) {}

    /// Mailboxes that are there, where that is cheap to say (folders); a comparison looks into them as well.
    virtual QStringList mailboxesThere(const base::Stop &) { return {}; }

    /// Looks for our keys in `Inbox/<folder>`. Keys that are not there are absent from the result.
    virtual std::map<model::DeliveryKey, Found> find(const QString &mailbox, const QString &folder,
                                                     std::span<const Letter> letters,
                                                     const base::Stop &stop) = 0;

    /// True when `Inbox/<folder>` exists and holds anything: then find() comes before the first put().
    virtual bool holdsAny(const QString &mailbox, const QString &folder, const base::Stop &stop) = 0;

    /// A number that grows with whatever is put into `Inbox/<folder>`, by whomever. Another one than after
    /// our last put(): the folder has something that the journal may not know of, as it was set back to an
    /// older copy of itself, or messages were removed. Absent: it cannot be told, or put() leaves out what is
    /// there.
    virtual std::optional<qint64> mark(const QString &, const QString &, const base::Stop &) { return {}; }

    /// Calls `each` for every message of `Inbox/<folder>`.
    virtual void list(const QString &mailbox, const QString &folder,
                      const std::function<void(const Held &)> &each, const base::Stop &stop) = 0;

    /// The stored bytes of one copy, for comparison; null where the destination does not keep bytes.
    virtual std::unique_ptr<QIODevice> read(const QString &mailbox, const QString &folder,
                                            const QByteArray &receipt, const base::Stop &stop) = 0;

    /// Compares a copy, by the receipt that list() gave, with what put() makes of the letter; for
    /// destinations that keep no bytes. `isOtherSigning`: the copy was there before, perhaps of another
    /// signing of the item, so that times taken from a signature tell nothing. Absent: it cannot be told, or
    /// the copy is gone. Throws what list() and Letter::open() throw.
    virtual std::optional<Compared> compare(const QString &, const QByteArray &, const Letter &,
                                            bool /*isOtherSigning*/, const base::Stop &)
    {
        return {};
    }
};

struct TargetContext
{
    model::Values values;                                      ///< validated, defaults filled in
    std::function<base::Secret(const QByteArray &key)> secret; ///< empty when there is none
    std::function<void(const QByteArray &key, const base::Secret &)> keepSecret; ///< one the service renewed
    const base::Clock *clock = nullptr;
    model::Network network;
    QString cacheFolder; ///< the account's own, made by who uses it; what lies there can be fetched again
    base::Waiting waiting = {}; ///< told before each wait, by a target that tries again itself
};

/// Shows an address in the system's browser. Called in the thread that signs in.
using OpenBrowser = std::function<void(const QUrl &address)>;

struct TargetKind
{
    QByteArray id; ///< account kind: `local`, `imap`, `microsoft365`
    QString name;
    QString description;
    model::Fields fields;
    std::function<std::unique_ptr<Target>(const TargetContext &)> make; ///< does not connect

    /// find() sees all that was ever put, whatever became of who put it: an unknown outcome needs no second
    /// look. Not so where a server may still be at work on what a cut connection left.
    bool findIsFinal = false;

    /// What it brings: secrets to keep, by the keys of Secret fields, and who it was, where that shows.
    using Secrets = std::map<QByteArray, base::Secret>;
    struct SignedIn
    {
        SignedIn(Secrets secrets_, QString person_ = {})
            : secrets(std::move(secrets_)), person(std::move(person_))
        {}

        Secrets secrets;
        QString person;
    };

    /// Lets a person sign in through the browser. Blocks for minutes; not in the window's thread. Throws
    /// SignInAgain when it is refused or nobody comes; Stopped. Null: persons do not sign in to this kind.
    std::function<SignedIn(const TargetContext &, const OpenBrowser &, const base::Stop &)> signIn;

    /// Opens the secrets, and throws inputFailure for what cannot be right, unconnected. Null: nothing shows.
    std::function<void(const TargetContext &)> checkSecrets = {};
};

/// Every target kind; generated from the folders of core/target; lives in target/registry.
std::vector<TargetKind> allTargets();

/// The kind of that id among `kinds`; throws inputFailure (`UNKNOWN_KIND`) naming those there are.
const TargetKind &kindOf(const std::vector<TargetKind> &kinds, const QByteArray &id);

} // namespace target
