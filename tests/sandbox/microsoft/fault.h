// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QByteArray>
#include <QString>

namespace sandbox {

/// A fault switch: what goes wrong, with which requests, and when. A fault hits a request when route and
/// mailbox match, `skip` matching requests have passed, `times` is not used up, and the dice say so.
struct Fault
{
    enum class Kind {
        Status, ///< answers `status`, `code` and `retryAfter`, and does nothing; code empty: an empty body
        Drop,   ///< cuts the connection, and does nothing
        AcceptThenDrop, ///< does what was asked, then cuts the connection without an answer
        HalfAnswer,     ///< does what was asked, sends half of the answer, then cuts
        CommitLater,    ///< cuts at once, and does what was asked after `delay`
        Delay, ///< holds the answer back by `delay`, on top of all other latency; other faults may follow
        ExpireTokens,  ///< every token issued so far is expired from now on; the request goes on, and so gets
                       ///< 401
        FolderRace,    ///< createFolder: somebody else has just created the folder, so 409 ErrorFolderExists
        FolderGone,    ///< the folder that the request names is deleted with its messages first, so 404
        SignInRefused, ///< token: refused with `status`, the OAuth error `code` and the AADSTS number
                       ///< `aadsts`
    };

    Kind kind = Kind::Status;
    QString route; ///< a route's name in surface.json, or token, authorize, uploadChunk, cancelUpload; empty:
                   ///< all of Graph
    QString mailbox; ///< the user's id; empty: all
    int skip = 0;    ///< how many matching requests pass before the first hit
    int times = -1;  ///< how many are hit in all; negative: no end
    double probability = 1;

    int status = 429;
    QByteArray code = "ApplicationThrottled";
    QByteArray retryAfter; ///< as it goes over the wire: `2`, `2.128`, an HTTP date; empty: no such field
    int aadsts = 0;
    std::chrono::milliseconds delay{0};

    bool operator==(const Fault &) const = default;

    static Fault throttled(QByteArray retryAfter = {});          ///< 429 ApplicationThrottled
    static Fault unavailable(QByteArray retryAfter = {});        ///< 503 with an empty body
    static Fault mailboxMoving(QString mailbox, int times = -1); ///< 503 ErrorMailboxMoveInProgress
    static Fault quotaExceeded(QString mailbox);           ///< 507 ErrorQuotaExceeded to what would store
    static Fault accessDenied(QString mailbox);            ///< 403 ErrorAccessDenied to everything
    static Fault tooLarge();                               ///< 413 to createMessage
    static Fault cutBeforeAttachment();                    ///< the connection is cut at addAttachment
    static Fault latency(std::chrono::milliseconds delay); ///< every answer of Graph comes that much later
};

} // namespace sandbox
