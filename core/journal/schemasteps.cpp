// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "journal/schema.h"

namespace journal {

// Times are milliseconds since 1970 UTC. States of a delivery: 0 open, 1 imported, 2 partial, 3 skipped, 4
// failed, 5 parked, 6 dismissed, 7 superseded; of an outcome: 1 to 5 of these.
static constexpr std::array first{
    "CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT",
    "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT",

    // What is configured.
    "CREATE TABLE accounts (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, folded_name TEXT NOT "
    "NULL,"
    " kind TEXT NOT NULL, settings TEXT NOT NULL, is_removed INTEGER NOT NULL DEFAULT 0) STRICT",
    "CREATE UNIQUE INDEX accounts_name ON accounts (folded_name) WHERE is_removed = 0",
    "CREATE TABLE connectors (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, folded_name TEXT NOT "
    "NULL,"
    " kind TEXT NOT NULL, account INTEGER NOT NULL REFERENCES accounts (id), settings TEXT NOT NULL,"
    " automatic_mapping INTEGER NOT NULL, state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),"
    " terms_accepted_at INTEGER NOT NULL, next_due INTEGER) STRICT",
    "CREATE UNIQUE INDEX connectors_name ON connectors (folded_name) WHERE state < 2",
    "CREATE TABLE secrets (owner TEXT NOT NULL, key TEXT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (owner, "
    "key)) STRICT",
    "CREATE TABLE mappings (connector INTEGER NOT NULL REFERENCES connectors (id), position INTEGER NOT NULL,"
    " source_user TEXT NOT NULL, mailbox TEXT NOT NULL, PRIMARY KEY (connector, position)) STRICT",
    "CREATE TABLE settings (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT",

    // Runs; the figures from fanned_out on are counted when the run ends.
    "CREATE TABLE runs (id INTEGER PRIMARY KEY AUTOINCREMENT, connector INTEGER NOT NULL REFERENCES "
    "connectors (id),"
    " cause TEXT NOT NULL, state TEXT NOT NULL, started_at INTEGER NOT NULL, completed_at INTEGER,"
    " items_available INTEGER NOT NULL DEFAULT 0, reread INTEGER NOT NULL DEFAULT 0,"
    " excluded INTEGER NOT NULL DEFAULT 0, external_participants INTEGER NOT NULL DEFAULT 0,"
    " bytes INTEGER NOT NULL DEFAULT 0, carried_in INTEGER NOT NULL, fanned_out INTEGER NOT NULL DEFAULT 0,"
    " left_open INTEGER NOT NULL DEFAULT 0, imported INTEGER NOT NULL DEFAULT 0, partial INTEGER NOT NULL "
    "DEFAULT 0,"
    " skipped INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0, parked INTEGER NOT NULL DEFAULT "
    "0,"
    " unmapped_users INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0,"
    " failure_key TEXT NOT NULL DEFAULT '', failure_text TEXT NOT NULL DEFAULT '', audit_sequence INTEGER,"
    " audit_hash BLOB) STRICT",
    "CREATE INDEX runs_connector ON runs (connector, id)",
    "CREATE INDEX runs_running ON runs (connector) WHERE state = 'running'",

    // Where messages are.
    "CREATE TABLE segments (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, account INTEGER NOT NULL,"
    " state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2), length INTEGER NOT NULL, sha256 BLOB,"
    " staged_at TEXT NOT NULL DEFAULT '', staged_time INTEGER, is_local INTEGER NOT NULL) STRICT",
    "CREATE INDEX segments_local ON segments (account, state) WHERE is_local = 1",
    "CREATE INDEX segments_staged ON segments (account, staged_time) WHERE state = 2 AND staged_at <> ''",
    "CREATE TABLE run_segments (run INTEGER NOT NULL, segment INTEGER NOT NULL, PRIMARY KEY (run, segment))"
    " STRICT, WITHOUT ROWID",

    // What was captured. Long values that repeat are kept once.
    "CREATE TABLE identities (id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE) STRICT",
    "CREATE TABLE containers (id INTEGER PRIMARY KEY, connector INTEGER NOT NULL, name TEXT NOT NULL,"
    " UNIQUE (connector, name)) STRICT",
    "CREATE TABLE people (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, json TEXT NOT NULL) STRICT",
    "CREATE TABLE items (id INTEGER PRIMARY KEY, key BLOB NOT NULL CHECK (length(key) = 16),"
    " connector INTEGER NOT NULL REFERENCES connectors (id), account INTEGER NOT NULL,"
    " run INTEGER NOT NULL REFERENCES runs (id), identity INTEGER NOT NULL,"
    " container INTEGER NOT NULL, item_id TEXT NOT NULL, revision TEXT NOT NULL,"
    " digest BLOB NOT NULL, event TEXT NOT NULL, original_id TEXT NOT NULL, sent_at INTEGER NOT NULL,"
    " captured_at INTEGER NOT NULL, segment INTEGER, entry_offset INTEGER NOT NULL,"
    " entry_length INTEGER NOT NULL, entry_sha256 BLOB NOT NULL, message_id TEXT,"
    " people INTEGER NOT NULL, omitted_for TEXT NOT NULL,"
    " is_fanning_out INTEGER NOT NULL CHECK (is_fanning_out BETWEEN 0 AND 1)) STRICT",
    "CREATE UNIQUE INDEX items_key ON items (key, connector)",
    "CREATE INDEX items_id ON items (container, item_id)",
    "CREATE INDEX items_segment ON items (segment)",
    "CREATE INDEX items_incomplete ON items (connector) WHERE is_fanning_out = 1",
    "CREATE TABLE omitted (id INTEGER PRIMARY KEY, item INTEGER NOT NULL REFERENCES items (id), name TEXT "
    "NOT NULL,"
    " media_type TEXT NOT NULL, content_id TEXT NOT NULL, size INTEGER NOT NULL, locator BLOB NOT NULL,"
    " omitted_for TEXT NOT NULL, sha256 BLOB NOT NULL, stored_at TEXT NOT NULL,"
    " segment INTEGER REFERENCES segments (id), entry_offset INTEGER NOT NULL, entry_length INTEGER NOT NULL,"
    " entry_sha256 BLOB NOT NULL) STRICT",
    "CREATE INDEX omitted_item ON omitted (item)",
    "CREATE INDEX omitted_segment ON omitted (segment) WHERE segment IS NOT NULL",
    "CREATE TABLE supplied (omitted INTEGER NOT NULL REFERENCES omitted (id),"
    " item INTEGER NOT NULL REFERENCES items (id), PRIMARY KEY (omitted, item)) STRICT, WITHOUT ROWID",
    "CREATE TABLE refusals (connector INTEGER NOT NULL REFERENCES connectors (id), content_hash BLOB NOT "
    "NULL,"
    " judgement BLOB NOT NULL, item INTEGER NOT NULL REFERENCES items (id),"
    " PRIMARY KEY (connector, content_hash, judgement)) STRICT, WITHOUT ROWID",
    "CREATE TABLE cursors (connector INTEGER NOT NULL REFERENCES connectors (id), scope BLOB NOT NULL,"
    " container TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (connector, scope, container)) STRICT, "
    "WITHOUT ROWID",
    "CREATE TABLE source_state (connector INTEGER NOT NULL REFERENCES connectors (id), key BLOB NOT NULL,"
    " value BLOB NOT NULL, PRIMARY KEY (connector, key)) STRICT, WITHOUT ROWID",

    // Whose mailbox, and how it ended. A row is never deleted; outcomes are never changed.
    "CREATE TABLE deliveries (id INTEGER PRIMARY KEY, item INTEGER NOT NULL REFERENCES items (id),"
    " connector INTEGER NOT NULL, mailbox TEXT NOT NULL, source_user TEXT NOT NULL,"
    " key BLOB NOT NULL CHECK (length(key) = 16), state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 7),"
    " created_run INTEGER NOT NULL REFERENCES runs (id), settled_run INTEGER, intent_run INTEGER,"
    " attempts INTEGER NOT NULL DEFAULT 0, must_find INTEGER NOT NULL DEFAULT 0) STRICT",
    "CREATE INDEX deliveries_item ON deliveries (item, mailbox)",
    "CREATE INDEX deliveries_run ON deliveries (created_run)",
    "CREATE INDEX deliveries_open ON deliveries (connector, mailbox) WHERE state = 0",
    "CREATE INDEX deliveries_failed ON deliveries (connector) WHERE state IN (4, 5)",
    "CREATE TABLE outcomes (run INTEGER NOT NULL REFERENCES runs (id),"
    " delivery INTEGER NOT NULL REFERENCES deliveries (id), state INTEGER NOT NULL CHECK (state BETWEEN 1 "
    "AND 5),"
    " at INTEGER NOT NULL, reason TEXT NOT NULL, text TEXT NOT NULL, receipt BLOB NOT NULL,"
    " PRIMARY KEY (run, delivery)) STRICT, WITHOUT ROWID",
    "CREATE INDEX outcomes_failed ON outcomes (run, delivery) WHERE state IN (4, 5)",
    "CREATE TABLE contacts (account INTEGER NOT NULL, mailbox TEXT NOT NULL, folder TEXT NOT NULL,"
    " contact INTEGER NOT NULL CHECK (contact BETWEEN 1 AND 2), PRIMARY KEY (account, mailbox, folder))"
    " STRICT, WITHOUT ROWID",

    "CREATE TABLE audit (sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL,"
    " action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL, hash BLOB NOT NULL) STRICT",
    "CREATE INDEX audit_runs ON audit (sequence) WHERE action = 'run.finish'",
};

static constexpr std::array second{
    // Connectors being set up in the window; what was entered so far, right or not.
    "CREATE TABLE drafts (id INTEGER PRIMARY KEY AUTOINCREMENT, edits INTEGER NOT NULL, kind TEXT NOT NULL,"
    " name TEXT NOT NULL, account TEXT NOT NULL, settings TEXT NOT NULL, automatic_mapping INTEGER NOT NULL,"
    " mapping TEXT NOT NULL, terms_accepted INTEGER NOT NULL, page INTEGER NOT NULL, saved_at INTEGER NOT "
    "NULL)"
    " STRICT",
};

static constexpr std::array third{
    // Items that were converted after their capture. The item names the message; here stays where its raw
    // record
    // is, for the digests of earlier runs.
    "CREATE TABLE conversions (item INTEGER PRIMARY KEY REFERENCES items (id),"
    " run INTEGER NOT NULL REFERENCES runs (id), segment INTEGER, entry_offset INTEGER NOT NULL,"
    " entry_length INTEGER NOT NULL, entry_sha256 BLOB NOT NULL) STRICT",
};

static constexpr std::array fourth{
    // A delivery that goes as its item's second rendering (its digest), because the destination refuses the
    // size of the message; and what that rendering lacks: attachments within the message that is kept, by
    // their number from 1 on, or with 0 that message itself.
    "ALTER TABLE deliveries ADD COLUMN second_sha256 BLOB",
    "ALTER TABLE omitted ADD COLUMN part INTEGER",
    // An item whose message is not made yet, as an attachment cannot be fetched now, and its open deliveries.
    "ALTER TABLE items ADD COLUMN is_waiting INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE deliveries ADD COLUMN is_waiting INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX deliveries_waiting ON deliveries (connector) WHERE is_waiting = 1",
};

static constexpr std::array fifth{
    // What people call a mailbox whose id is no address, as the directory last had it. For showing alone.
    "CREATE TABLE mailbox_names (account INTEGER NOT NULL, mailbox TEXT NOT NULL, name TEXT NOT NULL,"
    " PRIMARY KEY (account, mailbox)) STRICT, WITHOUT ROWID",
};

static constexpr std::array sixth{
    // A folder can be known by its name alone, with 0: its account was changed since it was met.
    "ALTER TABLE contacts RENAME TO contacts_before",
    "CREATE TABLE contacts (account INTEGER NOT NULL, mailbox TEXT NOT NULL, folder TEXT NOT NULL,"
    " contact INTEGER NOT NULL CHECK (contact BETWEEN 0 AND 2), PRIMARY KEY (account, mailbox, folder))"
    " STRICT, WITHOUT ROWID",
    "INSERT INTO contacts (account, mailbox, folder, contact)"
    " SELECT account, mailbox, folder, contact FROM contacts_before",
    "DROP TABLE contacts_before",
};

static constexpr std::array seventh{
    // How far a folder was when this journal last put something there: target::Target::mark().
    "ALTER TABLE contacts ADD COLUMN mark INTEGER",
};

static constexpr std::array eighth{
    // Where a run delivers to: its connector may have another account later. NULL: an older version's run.
    "ALTER TABLE runs ADD COLUMN account INTEGER",
};

static constexpr std::array ninth{
    // An admin knows that copies lack it: it asks for no attention any more, and a replay sends it as before.
    "ALTER TABLE omitted ADD COLUMN is_dismissed INTEGER NOT NULL DEFAULT 0",
};

static constexpr std::array tenth{
    // Edits and deletions that came before the first version of their item.
    "CREATE INDEX items_original ON items (container, original_id) WHERE original_id <> ''",
};

static constexpr std::array eleventh{
    // How often the destination refused a delivery that is open still: model::Outcome::refusals.
    "ALTER TABLE deliveries ADD COLUMN refusals INTEGER NOT NULL DEFAULT 0",
};

static constexpr std::array twelfth{
    // Who else has the mailbox that a copy is for, so that a changed mapping can give them one of their own.
    "CREATE TABLE sharers (delivery INTEGER NOT NULL REFERENCES deliveries (id), source_user TEXT NOT NULL,"
    " PRIMARY KEY (delivery, source_user)) STRICT, WITHOUT ROWID",
};

static constexpr std::array thirteenth{
    // The messages that an item holds (model::SourceItem::covers): edits of them go to whoever got it.
    "CREATE TABLE covers (container INTEGER NOT NULL, item_id TEXT NOT NULL,"
    " item INTEGER NOT NULL REFERENCES items (id), PRIMARY KEY (container, item_id, item))"
    " STRICT, WITHOUT ROWID",
    "CREATE INDEX covers_item ON covers (item)",
    // A version as the source's history gave it (model::SourceItem::isPast): its digest proves nothing.
    "ALTER TABLE items ADD COLUMN is_past INTEGER NOT NULL DEFAULT 0",
};

static constexpr std::array fourteenth{
    // The run's account was changed since: it delivers to another place than where the run's copies are.
    "ALTER TABLE runs ADD COLUMN is_elsewhere INTEGER NOT NULL DEFAULT 0",
    // Which run a delivery was superseded in. NULL: in one of an older version.
    "ALTER TABLE deliveries ADD COLUMN superseded_run INTEGER",
    "CREATE INDEX deliveries_superseded ON deliveries (superseded_run) WHERE state = 7",
};

static constexpr std::array steps{
    Step{1, first},     Step{2, second},   Step{3, third},       Step{4, fourth},     Step{5, fifth},
    Step{6, sixth},     Step{7, seventh},  Step{8, eighth},      Step{9, ninth},      Step{10, tenth},
    Step{11, eleventh}, Step{12, twelfth}, Step{13, thirteenth}, Step{14, fourteenth}};

std::span<const Step> schemaSteps()
{
    return steps;
}

} // namespace journal
