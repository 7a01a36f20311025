// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GMime and Python's email must read from our messages what went in. GMime's reading is taken down here;
// data/oracle.py adds Python's, works out what should be there, and compares. CHANCERY_AGREEMENT is the
// number of messages.
#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "base/platform.h"
#include "core/mime/hostile.h"
#include "mime/gmimevalues.h"
#include "mime/headerfields.h"

namespace {

/// JSON in ASCII; lone surrogates stay what they are.
QByteArray quoted(const QString &text)
{
    QByteArray out("\"");
    for (const QChar c : text) {
        if (c.unicode() >= 0x20 && c.unicode() < 0x7F && c != u'"' && c != u'\\')
            out += c.toLatin1();
        else
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return out + '"';
}

QByteArray quoted(const QByteArray &latin)
{
    return quoted(QString::fromLatin1(latin));
}

QByteArray list(const QByteArrayList &values)
{
    return '[' + values.join(", ") + ']';
}

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// What went in.
QByteArray given(const hostile::Item &item, const mime::Stamp &stamp)
{
    static const char *const roles[] = {"from", "to", "cc", "bcc", "present"};
    QByteArrayList people;
    for (size_t i = 0; i < item.addresses.size(); ++i) {
        const model::Person &person = item.message.people[i];
        people += "{\"role\": " + quoted(QByteArray(roles[static_cast<int>(person.role)])) +
                  ", \"name\": " + quoted(person.name) + ", \"given\": " + quoted(person.address) +
                  ", \"id\": " + quoted(person.sourceId) + ", \"address\": " + quoted(item.addresses[i]) +
                  '}';
    }
    QByteArrayList files;
    for (const model::Attachment &file : item.message.attachments) {
        const QByteArray bytes = item.files.value(file.locator);
        files += "{\"name\": " + quoted(file.name) + ", \"size\": " + QByteArray::number(bytes.size()) +
                 ", \"sha256\": " + quoted(digestOf(bytes)) + '}';
    }
    const model::Message &message = item.message;
    return "{\"subject\": " + quoted(message.subject) + ", \"text\": " + quoted(message.text) +
           ", \"html\": " + quoted(message.html) + ", \"topic\": " + quoted(message.conversationTopic) +
           ", \"date\": " + QByteArray::number(message.date.time_since_epoch().count() / 1000) +
           ", \"offset\": " + QByteArray::number(message.utcOffset.count()) +
           ", \"parent\": " + quoted(message.inReplyTo) + ", \"key\": " + quoted(stamp.key.toHex()) +
           ", \"people\": " + list(people) + ", \"files\": " + list(files) + '}';
}

QByteArray mailboxes(const mime::Headers &headers, const QByteArray &name)
{
    QByteArrayList people;
    for (const mime::RawField &field : mime::splitFields(headers.raw)) {
        if (field.name != name)
            continue;
        for (const model::Person &person : mime::mailboxesIn(field.value))
            people += list({quoted(person.name), quoted(person.address)});
    }
    return list(people);
}

/// What GMime reads.
QByteArray readByGMime(QIODevice &device)
{
    const mime::Parsed parsed = mime::parse(device);
    QByteArrayList files;
    for (const mime::ParsedPart &part : parsed.attachments)
        files += list({quoted(part.attachment.name), QByteArray::number(part.attachment.size),
                       quoted(part.attachment.sha256.toHex())});
    const mime::Headers &headers = parsed.headers;
    return "{\"subject\": " + quoted(headers.subject) + ", \"text\": " + quoted(parsed.text) +
           ", \"html\": " + quoted(parsed.html) +
           ", \"date\": " + QByteArray::number(headers.date->time_since_epoch().count() / 1000) +
           ", \"offset\": " + QByteArray::number(headers.utcOffset.count()) +
           ", \"id\": " + quoted(headers.messageId) + ", \"parent\": " + quoted(headers.inReplyTo) +
           ", \"From\": " + mailboxes(headers, "From") + ", \"To\": " + mailboxes(headers, "To") +
           ", \"Cc\": " + mailboxes(headers, "Cc") + ", \"files\": " + list(files) + '}';
}

void write(QIODevice &device, const QByteArray &bytes)
{
    QCOMPARE(device.write(bytes), bytes.size());
}

/// A large file that takes no memory.
class Pattern final : public QIODevice
{
public:
    explicit Pattern(qint64 size) : m_left(size) { open(ReadOnly | Unbuffered); }
    bool isSequential() const override { return true; }

    static char at(qint64 index) { return static_cast<char>((index * 31 + (index >> 16)) & 0xFF); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = std::min(size, m_left);
        for (qint64 i = 0; i < count; ++i)
            data[i] = at(m_at++);
        m_left -= count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_left;
    qint64 m_at = 0;
};

} // namespace

class AgreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsLargeAttachmentsInLittleMemory();
    void otherProgramsReadWhatWentIn();
};

void AgreementTest::streamsLargeAttachmentsInLittleMemory()
{
    const qint64 size = qEnvironmentVariableIsSet("CHANCERY_AGREEMENT") ? 150'000'000 : 40'000'000;
#if defined(__SANITIZE_ADDRESS__)
    constexpr qint64 allowed = 300'000'000; // it keeps what was freed, to tell who uses it still
#else
    constexpr qint64 allowed = 8'000'000;
#endif
    model::Message message = compose::message();
    message.attachments = {compose::attachment(QStringLiteral("video.mp4"), "1")};
    message.attachments[0].size = size;
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mail.eml")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    mime::useGMime();
    const qint64 before = base::platform::peakMemory();
    mime::write(
        message, compose::stamp(), [&](const model::Attachment &) { return std::make_unique<Pattern>(size); },
        file);
    file.seek(0);
    const mime::Parsed parsed = mime::parse(file);
    QVERIFY(base::platform::peakMemory() - before < allowed);
    QCOMPARE(parsed.attachments.at(0).attachment.size, size);
    Pattern pattern(size);
    QCryptographicHash digest(QCryptographicHash::Sha256);
    digest.addData(&pattern);
    QCOMPARE(parsed.attachments.at(0).attachment.sha256, digest.result());
}

void AgreementTest::otherProgramsReadWhatWentIn()
{
    const uint count = std::max(300u, qEnvironmentVariable("CHANCERY_AGREEMENT").toUInt());
    QTemporaryDir folder;
    QFile mails(folder.filePath(QStringLiteral("mails")));
    QFile notes(folder.filePath(QStringLiteral("notes")));
    QVERIFY(mails.open(QIODevice::WriteOnly) && notes.open(QIODevice::WriteOnly));
    for (uint i = 0; i < count; ++i) {
        const hostile::Item item = hostile::item(i);
        const mime::Stamp stamp = compose::stamp(QString::number(i));
        const QByteArray bytes = compose::written(item.message, item.files, stamp);
        write(mails, bytes);
        write(notes, "{\"number\": " + QByteArray::number(i) + ", \"length\": " +
                         QByteArray::number(bytes.size()) + ", \"given\": " + given(item, stamp) +
                         ", \"gmime\": " + readByGMime(*compose::deviceOf(bytes)) + "}\n");
    }
    mails.close();
    notes.close();
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(QStringLiteral("python3"), {QStringLiteral(TEST_DATA_DIR "/oracle.py"), folder.path()});
    QVERIFY2(python.waitForFinished(1'700'000), qPrintable(python.errorString()));
    QVERIFY2(python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0,
             python.readAll().constData());
}

QTEST_GUILESS_MAIN(AgreementTest)

#include "agreement_test.moc"
