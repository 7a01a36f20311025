// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/digest.h"
#include "core/mime/compose.h"
#include "mime/original.h"

namespace {

/// The e-mail as it is passed through, with a source digest of `digested`.
QByteArray passed(const QByteArray &original, const QByteArray &digested,
                  const std::vector<std::pair<QByteArray, QString>> &headers = {})
{
    model::Message message = compose::message();
    message.subject.clear();
    message.text.clear();
    message.headers = headers;
    message.original = compose::attachment(QStringLiteral("mail.eml"), "mail");
    message.original->size = original.size();
    message.originalHasMessageId = original.contains("Message-ID");
    message.originalHasDate = original.contains("Date");
    message.messageId = "kept@contoso.com";
    mime::Stamp stamp = compose::stamp();
    stamp.sourceDigest = base::Digest::sha256(digested);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    mime::write(message, stamp, compose::opener({{"mail", original}}), out);
    return out.data();
}

std::optional<qint64> originalIn(const QByteArray &bytes)
{
    return mime::originalIn(*compose::deviceOf(bytes));
}

} // namespace

class OriginalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheOriginalExactly_data();
    void findsTheOriginalExactly();
    void readsFromTheBeginning();
    void takesTheWholeWhenTheDigestIsOfMore();
    void findsNoneInOtherMessages();
};

void OriginalTest::findsTheOriginalExactly_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::newRow("CRLF") << QByteArray("From: a@x\r\nTo: b@x\r\n\r\nbody\r\n");
    QTest::newRow("LF") << QByteArray("From: a@x\nTo: b@x\n\nbody\n");
    QTest::newRow("with date and id")
        << QByteArray("Date: Fri, 20 Nov 2026 08:00:00 +0000\r\nMessage-ID: <a@x>\r\nFrom: a@x\r\n\r\nbody");
    QTest::newRow("fields like ours")
        << QByteArray("X-Archive-Key: 00\r\nX-XIP-Signer: me\r\nFrom: a@x\r\n\r\nb");
    QTest::newRow("mbox") << QByteArray("From a@x Fri Nov 20 08:00:00 2026\nFrom: a@x\nTo: b@x\n\nbody\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "From: a@x\n folded\nTo: b@x\n\nbody\n");
    QTest::newRow("fold first") << QByteArray(" folded\nFrom: a@x\n\nbody");
    QTest::newRow("empty line first") << QByteArray("\nFrom: a@x\n\nbody");
    QTest::newRow("no body") << QByteArray("From: a@x");
    QTest::newRow("large") << QByteArray("From: a@x\r\n\r\n" + QByteArray(3'000'000, 'x'));
}

void OriginalTest::findsTheOriginalExactly()
{
    QFETCH(QByteArray, original);
    for (const auto &headers : std::vector<std::vector<std::pair<QByteArray, QString>>>{
             {}, {{"X-XIP-Signer", QStringLiteral("Desk")}, {"Comments", QString(200, u'c')}}}) {
        const QByteArray bytes = passed(original, original, headers);
        QCOMPARE(originalIn(bytes), std::optional<qint64>(bytes.size() - original.size()));
    }
}

void OriginalTest::readsFromTheBeginning()
{
    const QByteArray original = "From: a@x\r\n\r\nbody";
    const auto device = compose::deviceOf(passed(original, original));
    device->readAll();
    QCOMPARE(mime::originalIn(*device), std::optional<qint64>(device->size() - original.size()));
}

void OriginalTest::takesTheWholeWhenTheDigestIsOfMore()
{
    const QByteArray original = "From: a@x\r\n\r\nbody";
    QCOMPARE(originalIn(passed(original, original + "more")), std::optional<qint64>(0));
}

void OriginalTest::findsNoneInOtherMessages()
{
    QCOMPARE(originalIn(compose::written(compose::message())), std::nullopt);
    QCOMPARE(originalIn("From: a@x\r\nX-Archive-Participants: b@x\r\n\r\nbody"), std::nullopt);
    QCOMPARE(originalIn("X-Archive-Key: 00"), std::nullopt);
    QCOMPARE(originalIn({}), std::nullopt);
}

QTEST_GUILESS_MAIN(OriginalTest)
#include "original_test.moc"
