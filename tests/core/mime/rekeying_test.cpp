// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/digest.h"
#include "core/mime/compose.h"
#include "mime/rekeying.h"
#include "support/failureof.h"

using compose::Files;

namespace {

mime::Stamp stampWith(const QString &revision)
{
    mime::Stamp stamp = compose::stamp();
    stamp.key = model::itemKey(stamp.identity, {}, stamp.itemId, revision);
    return stamp;
}

QByteArray written(const model::Message &message, const Files &files, const mime::Stamp &stamp)
{
    QByteArray bytes;
    QBuffer device(&bytes);
    device.open(QIODevice::WriteOnly);
    mime::write(message, stamp, compose::opener(files), device);
    return bytes;
}

QByteArray rekeyed(const QByteArray &message, const model::ItemKey &from, const model::ItemKey &to)
{
    QByteArray bytes;
    QBuffer device(&bytes);
    device.open(QIODevice::WriteOnly);
    mime::rekey(*compose::deviceOf(message), from, to, device);
    return bytes;
}

model::Message passedThrough(bool hasMessageId)
{
    model::Message message = compose::message();
    message.original = compose::attachment(QStringLiteral("mail.eml"), "mail");
    message.originalHasMessageId = hasMessageId;
    message.originalHasDate = true;
    message.messageId = hasMessageId ? QByteArray("1@contoso.com") : QByteArray();
    return message;
}

} // namespace

class RekeyingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatIsWrittenUnderTheOtherKey_data();
    void givesWhatIsWrittenUnderTheOtherKey();
    void leavesAnEmailAsItIs();
    void refusesAMessageOfAnotherKey();
};

void RekeyingTest::givesWhatIsWrittenUnderTheOtherKey_data()
{
    QTest::addColumn<model::Message>("message");
    QTest::addColumn<Files>("files");
    QTest::newRow("one part") << compose::message() << Files();
    model::Message parts = compose::message();
    parts.html = QStringLiteral("<p>At <b>noon</b>?</p>");
    parts.attachments = {compose::attachment(QStringLiteral("film.mp4"), "1"),
                         compose::attachment(QStringLiteral("note.txt"), "2")};
    QTest::newRow("parts") << parts << Files{{"1", QByteArray(1'000'000, '\xF1')}, {"2", "Words."}};
    model::Message own = parts;
    own.messageId = "1@contoso.com";
    QTest::newRow("a Message-ID of its own") << own << Files{{"1", "a"}, {"2", "b"}};
    QTest::newRow("e-mail") << passedThrough(true)
                            << Files{{"mail", "Message-ID: <1@contoso.com>\nDate: x\n\nText\n"}};
    QTest::newRow("e-mail without Message-ID")
        << passedThrough(false) << Files{{"mail", "Date: x\r\n\r\nText\r\n"}};
}

void RekeyingTest::givesWhatIsWrittenUnderTheOtherKey()
{
    QFETCH(model::Message, message);
    QFETCH(Files, files);
    const mime::Stamp from = stampWith({});
    const mime::Stamp to = stampWith(QStringLiteral("~1"));
    const QByteArray expected = written(message, files, to);
    QVERIFY(expected != written(message, files, from));
    QVERIFY(rekeyed(written(message, files, from), from.key, to.key) == expected);
}

void RekeyingTest::leavesAnEmailAsItIs()
{
    const mime::Stamp from = stampWith({});
    const model::ItemKey to = stampWith(QStringLiteral("~1")).key;
    const QByteArray name = from.key.toHex();
    const QByteArray mail = "X-Archive-Key: " + name + "\r\nMessage-ID: <archive.xip." + name +
                            "@x>\r\nDate: x\r\n\r\n--=_" + name + "_a\r\n";
    mime::Stamp stamp = from;
    stamp.sourceDigest = base::Digest::sha256(mail);
    const QByteArray before = written(passedThrough(true), {{"mail", mail}}, stamp);
    const QByteArray after = rekeyed(before, from.key, to);
    QVERIFY(after.startsWith(QByteArray("X-Archive-Key: " + to.toHex() + "\r\n")));
    QVERIFY(after.endsWith(mail));
    QCOMPARE(after.count(to.toHex()), 1);
}

void RekeyingTest::refusesAMessageOfAnotherKey()
{
    const mime::Stamp stamp = stampWith({});
    const model::ItemKey other = stampWith(QStringLiteral("~1")).key;
    const QByteArray message = written(compose::message(), {}, stamp);
    const base::Failure failure = support::failureOf([&] { rekeyed(message, other, stamp.key); });
    QCOMPARE(failure.key, "SOURCE_ITEM_UNREADABLE");
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
}

QTEST_GUILESS_MAIN(RekeyingTest)
#include "rekeying_test.moc"
