// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace model {
struct Message;
}

namespace mime {

class Envelope;
class InlineImages;

/// The message's HTML as a whole document in canonical form: a table with source, author, participants (Bcc
/// left out) and time, then the source's HTML made safe, then `notes`, a line each. `images` says what may be
/// shown, and learns what is.
QByteArray htmlDocument(const model::Message &message, const Envelope &envelope, const QByteArray &event,
                        QStringView notes, InlineImages &images);

} // namespace mime
