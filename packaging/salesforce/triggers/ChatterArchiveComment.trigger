// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

/** Tells of every comment that is written, changed or deleted. */
trigger ChatterArchiveComment on FeedComment (after insert, after update, before delete) {
    ChatterArchive.comments(Trigger.operationType, Trigger.isDelete ? Trigger.old : Trigger.new, Trigger.oldMap);
}
