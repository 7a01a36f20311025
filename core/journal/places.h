// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace journal {

/// What other connectors made of an item in a mailbox of the account that its own connector delivers to.
enum class Twins {
    None,
    Open,      ///< one of them will put it there
    Tried,     ///< one of them may have put it there
    InDoubt,   ///< one of them may be putting it there: nobody knows how its attempt ended
    Delivered, ///< it is there
};

} // namespace journal

/// SQL, for queries over delivered copies `d` with their items `i`: the account they were put into is then
/// `COPY_ACCOUNT`. Of runs that older versions made, it is the one that the item was captured for.
#define JOIN_COPY_PLACE " LEFT JOIN runs p ON p.id = d.settled_run"
#define COPY_ACCOUNT "COALESCE(p.account, i.account)"

/// SQL, likewise: the account that delivers to where they lie; 0 when it was changed since to deliver to
/// another place.
#define COPY_PLACE "CASE p.is_elsewhere WHEN 1 THEN 0 ELSE " COPY_ACCOUNT " END"

/// SQL: the account that a connector delivers to, a row `w` of connectors. A run keeps the one it began with.
#define ACCOUNT_OF_CONNECTOR                                                                                 \
    "COALESCE((SELECT r.account FROM runs r WHERE r.connector = w.id AND r.state = 'running'), w.account)"

/// SQL, of an outcome `o`: the mailbox has the item with another content.
#define IS_OTHER_CONTENT "o.reason = 'COPY_DIFFERS'"

/// SQL, of a copy `d` that is not replaced: whether the mailbox has, or may be to have, its item. One that
/// was dismissed for its content is there all the same.
#define MAY_BE_THERE                                                                                         \
    "(d.state < 6 OR (d.state = 6 AND EXISTS (SELECT 1 FROM outcomes o WHERE o.run = d.settled_run"          \
    " AND o.delivery = d.id AND " IS_OTHER_CONTENT ")))"

/// SQL, for queries over copies `d` with their items `i`: the number of journal::Twins. Where an older
/// version delivered for a connector that changed its account, nobody knows into which. Two that captured at
/// the same moment may have given two contents one key; a past version's digest proves nothing.
#define TWINS_OF_COPY                                                                                        \
    "(SELECT COALESCE(max(CASE"                                                                              \
    " WHEN x.state BETWEEN 1 AND 3 AND p.is_elsewhere = 0"                                                   \
    " AND (t.digest = i.digest OR t.is_past = 1 OR i.is_past = 1) AND " ACCOUNT_OF_CONNECTOR " ="            \
    " COALESCE(p.account, CASE WHEN t.account = c.account THEN t.account END) THEN 4"                        \
    " WHEN x.state = 0 AND x.intent_run IS NOT NULL AND " ACCOUNT_OF_CONNECTOR " = c.account THEN 3"         \
    " WHEN (x.state BETWEEN 1 AND 3 OR x.attempts > 0) AND " ACCOUNT_OF_CONNECTOR                            \
    " IN (t.account, c.account) THEN 2"                                                                      \
    " WHEN x.state = 0 AND " ACCOUNT_OF_CONNECTOR " = c.account THEN 1 ELSE 0 END), 0)"                      \
    " FROM items t JOIN connectors c ON c.id = t.connector JOIN connectors w ON w.id = i.connector"          \
    " JOIN deliveries x ON x.item = t.id AND x.mailbox = d.mailbox"                                          \
    " LEFT JOIN runs p ON p.id = x.settled_run WHERE t.key = i.key AND t.connector <> i.connector)"
