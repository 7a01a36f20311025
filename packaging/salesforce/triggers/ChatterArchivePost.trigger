// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

/** Tells of every post that is written, changed or deleted. Feed objects cannot be restored by a trigger. */
trigger ChatterArchivePost on FeedItem (after insert, after update, before delete) {
    ChatterArchive.posts(Trigger.operationType, Trigger.isDelete ? Trigger.old : Trigger.new, Trigger.oldMap);
}
