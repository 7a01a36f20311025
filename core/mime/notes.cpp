// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/notes.h"

#include <QLocale>

#include "mime/cleantext.h"
#include "mime/filename.h"

namespace mime {

static QString sizeText(qint64 bytes)
{
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::DefaultNumberOptions);
    return bytes < 0 ? QStringLiteral("size unknown")
                     : QString(plain.toString(bytes) + QStringLiteral(" bytes"));
}

static QString cleaned(QStringView text)
{
    constexpr qsizetype limit = 500;
    return QString::fromStdString(headerText(text, limit));
}

/// Name, size and SHA-256.
static QString description(const model::Attachment &attachment)
{
    QString text = cleanFileName(attachment.name) + u", " + sizeText(attachment.size);
    if (!attachment.sha256.isEmpty())
        text += u", SHA-256 " + QString::fromLatin1(attachment.sha256.toHex());
    return text;
}

QString tooLargeNote(const model::Attachment &whole)
{
    return QStringLiteral("The mailbox does not take a message of this size. The whole message: ") +
           description(whole) + u". Kept at: " + cleaned(whole.storedAt);
}

QString omissionNote(const model::Attachment &attachment)
{
    QString note = QStringLiteral("Attachment not included: ") + description(attachment);
    note += u". Reason: " + cleaned(QString::fromUtf8(attachment.omittedFor)) + u'.';
    if (!attachment.storedAt.isEmpty())
        note += u" Kept at: " + cleaned(attachment.storedAt);
    return note;
}

QString omissionNotes(const model::Message &message)
{
    QString notes;
    for (const model::Attachment &attachment : message.attachments) {
        if (attachment.omittedFor.isEmpty())
            continue;
        if (!notes.isEmpty())
            notes += u'\n';
        notes += u'[' + omissionNote(attachment) + u']';
    }
    return notes;
}

} // namespace mime
