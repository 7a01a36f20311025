// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/secondrendering.h"

#include <QBuffer>

#include "mime/bodywriter.h"
#include "mime/cleantext.h"
#include "mime/headerwriter.h"
#include "mime/htmltext.h"
#include "mime/notes.h"
#include "mime/output.h"
#include "mime/reader.h"
#include "model/delivery.h"

namespace mime {

static constexpr qint64 textLimit = 512 << 10;
static constexpr size_t mostNotes = 1000;

/// MIME-Version and the Content fields, but for Content-Class, which says what the item is.
static bool isAboutTheBody(QByteArrayView line)
{
    const QByteArray name = line.first(std::max<qsizetype>(line.indexOf(':'), 0)).trimmed().toByteArray();
    const QByteArray lower = name.toLower();
    return lower == "mime-version" || (lower.startsWith("content-") && lower != "content-class");
}

/// The lines of the first rendering's fields, with our mark behind the first of them, the key.
static void copyFields(Output &out, const QByteArray &head)
{
    bool isKept = false;
    int fields = 0;
    for (const QByteArray &each : head.split('\n')) {
        const QByteArray line = each.endsWith('\r') ? each.chopped(1) : each;
        const bool isContinued = line.startsWith(' ') || line.startsWith('\t');
        if (!isContinued) {
            isKept = line.contains(':') && !isAboutTheBody(line);
            if (isKept && ++fields == 2)
                out.add("X-Archive-Rendering: second\r\n");
        }
        if (isKept) {
            out.add({line.constData(), static_cast<size_t>(line.size())});
            out.add("\r\n");
        }
    }
}

static QString notesOf(const std::vector<model::Attachment> &attachments, const model::Attachment &whole)
{
    QString notes = u'[' + tooLargeNote(whole) + u']';
    for (size_t i = 0; i < attachments.size(); ++i) {
        if (i == mostNotes) {
            notes += QStringLiteral("\n[%1 more attachments not included]").arg(attachments.size() - i);
            break;
        }
        notes += QStringLiteral("\n[%1]").arg(omissionNote(attachments[i]));
    }
    return notes;
}

static QByteArray bodyText(const Parsed &parsed, const QString &notes)
{
    const bool isFromHtml = !parsed.html.isEmpty() && QStringView(parsed.text).trimmed().isEmpty();
    QByteArray text;
    appendBodyText(text, isFromHtml ? htmlToText(parsed.html) : parsed.text);
    if (!text.isEmpty())
        text += text.endsWith("\r\n") ? "\r\n" : "\r\n\r\n";
    appendBodyText(text, notes);
    return text += "\r\n";
}

SecondRendering secondRendering(QIODevice &message, const model::Attachment &whole)
{
    const Parsed parsed = parse(message, textLimit);
    // Parts without the boundary they are said to have: GMime sees none of them.
    const bool isEmpty = parsed.text.isEmpty() && parsed.html.isEmpty() && parsed.attachments.empty();
    SecondRendering second{.bytes = {}, .isTextCut = parsed.isTextCut || isEmpty, .missing = {}};
    std::vector<model::Attachment> attachments;
    for (const ParsedPart &part : parsed.attachments) {
        attachments.push_back(part.attachment);
        attachments.back().omittedFor = model::messageTooLarge;
        attachments.back().storedAt = whole.storedAt;
    }
    QBuffer device(&second.bytes);
    device.open(QIODevice::WriteOnly);
    Output out(device);
    copyFields(out, parsed.headers.raw);
    HeaderWriter fields(out);
    fields.write("MIME-Version", "1.0");
    const Opener nothing;
    BodyWriter(out, fields, "second", nothing)
        .write({.text = bodyText(parsed, notesOf(attachments, whole)),
                .html = {},
                .inlineParts = {},
                .attachments = {}});
    out.flush();
    second.missing = second.isTextCut ? std::vector{whole} : std::move(attachments);
    return second;
}

} // namespace mime
