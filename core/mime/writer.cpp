// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/writer.h"

#include <algorithm>

#include "mime/archivefields.h"
#include "mime/bodywriter.h"
#include "mime/cleantext.h"
#include "mime/composition.h"
#include "mime/datetime.h"
#include "mime/envelope.h"
#include "mime/headerwriter.h"
#include "mime/output.h"
#include "mime/passthrough.h"

namespace mime {

QByteArray messageIdOf(const model::Message &message, const Stamp &stamp)
{
    if (message.original && message.originalHasMessageId)
        return message.messageId;
    const std::string own = cleanMessageId(message.messageId);
    return own.empty() ? model::messageIdOf(stamp.identity, stamp.key) : QByteArray::fromStdString(own);
}

static void writeComposed(Output &out, const model::Message &message, const Stamp &stamp, const Opener &open)
{
    const Envelope envelope(message.people, message.sourceName, kindOf(stamp.identity));
    const Body body = composedBody(message, envelope, stamp.event);

    HeaderWriter fields(out);
    writeArchiveFields(fields, message, stamp);
    fields.write("Message-ID", '<' + messageIdOf(message, stamp).toStdString() + '>');
    fields.write("Date", mailDate(message.date, message.utcOffset));
    envelope.writeAddressFields(fields);
    fields.writeText("Subject", subjectOf(message));
    writeThreadFields(fields, message);
    writeSourceFields(fields, message);
    fields.write("Auto-Submitted", "auto-generated");
    envelope.writeParticipants(fields);
    fields.write("MIME-Version", "1.0");
    BodyWriter(out, fields, stamp.key.toHex().left(32).toStdString(), open).write(body);
}

void write(const model::Message &message, const Stamp &stamp, const Opener &open, QIODevice &device)
{
    Output out(device);
    if (message.original)
        writePassedThrough(out, message, stamp, open);
    else
        writeComposed(out, message, stamp, open);
    out.flush();
}

} // namespace mime
