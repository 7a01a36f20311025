// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace model {
struct Message;
}

namespace mime {

class Envelope;
class InlineImages;

/// What stands around a message's HTML, beside what the message says itself.
struct Frame
{
    QByteArray event;
    QString subject; ///< where Subject has no room for it
    QString notes;   ///< a line each
};

/// The message's HTML as a whole document in canonical form: a table with source, author, participants (Bcc
/// left out), time and the frame's event and subject, then the source's HTML made safe, then the frame's
/// notes. `images` says what may be shown, and learns what is.
QByteArray htmlDocument(const model::Message &message, const Envelope &envelope, const Frame &frame,
                        InlineImages &images);

} // namespace mime
