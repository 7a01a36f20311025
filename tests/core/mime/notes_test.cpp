// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"
#include "mime/notes.h"

class NotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysAllThatIsKnown();
    void saysWhereAMessageIsThatIsTooLarge();
    void saysLessWhenLessIsKnown();
    void staysOneLine();
    void namesOmittedAttachmentsOnly();
};

void NotesTest::saysAllThatIsKnown()
{
    model::Attachment attachment = compose::attachment(QStringLiteral("video.mp4"), "1");
    attachment.size = 200'000'000;
    attachment.sha256 = QByteArray(32, '\xAB');
    attachment.omittedFor = "ATTACHMENT_TOO_LARGE";
    attachment.storedAt = QStringLiteral("0123abcd/video.mp4");
    QCOMPARE(mime::omissionNote(attachment),
             QString(QStringLiteral("Attachment not included: video.mp4, 200,000,000 bytes, SHA-256 ") +
                     QStringLiteral("ab").repeated(32) +
                     QStringLiteral(". Reason: ATTACHMENT_TOO_LARGE. Kept at: 0123abcd/video.mp4")));
}

void NotesTest::saysWhereAMessageIsThatIsTooLarge()
{
    model::Attachment whole = compose::attachment(QStringLiteral("01ab.eml"), {});
    whole.size = 41'000'000;
    whole.sha256 = QByteArray(32, '\xAB');
    whole.storedAt = QStringLiteral("0123\nabcd/01ab.eml");
    QCOMPARE(mime::tooLargeNote(whole),
             QString(QStringLiteral("The mailbox does not take a message of this size. The whole message: "
                                    "01ab.eml, 41,000,000 bytes, SHA-256 ") +
                     QStringLiteral("ab").repeated(32) + QStringLiteral(". Kept at: 0123 abcd/01ab.eml")));
}

void NotesTest::saysLessWhenLessIsKnown()
{
    model::Attachment attachment = compose::attachment({}, "1");
    attachment.omittedFor = "ATTACHMENT_UNAVAILABLE";
    QCOMPARE(
        mime::omissionNote(attachment),
        QStringLiteral("Attachment not included: attachment, size unknown. Reason: ATTACHMENT_UNAVAILABLE."));
}

void NotesTest::staysOneLine()
{
    model::Attachment attachment = compose::attachment(QStringLiteral("a\nb.txt"), "1");
    attachment.omittedFor = "X\r\nY";
    attachment.storedAt = QStringLiteral("c\nd");
    QVERIFY(!mime::omissionNote(attachment).contains(u'\n'));
    QVERIFY(!mime::omissionNote(attachment).contains(u'\r'));
}

void NotesTest::namesOmittedAttachmentsOnly()
{
    model::Message message = compose::message();
    message.attachments = {compose::attachment(QStringLiteral("kept.txt"), "1"),
                           compose::attachment(QStringLiteral("gone.txt"), "2"),
                           compose::attachment(QStringLiteral("away.txt"), "3")};
    QCOMPARE(mime::omissionNotes(message), QString());
    message.attachments[1].omittedFor = message.attachments[2].omittedFor = "ATTACHMENT_TOO_LARGE";
    const QStringList notes = mime::omissionNotes(message).split(u'\n');
    QCOMPARE(notes.size(), 2);
    QVERIFY(notes[0].contains(QStringLiteral("gone.txt")));
    QVERIFY(notes[1].contains(QStringLiteral("away.txt")));
}

QTEST_GUILESS_MAIN(NotesTest)

#include "notes_test.moc"
