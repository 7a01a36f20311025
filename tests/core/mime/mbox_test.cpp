// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"
#include "mime/mbox.h"
#include "support/failureof.h"

namespace {

const QByteArray separator = "From ann@contoso.com Fri Nov 20 09:00:00 2026\n";
const QByteArray mail = "From: ann@contoso.com\nTo: bob@contoso.com\n\nAt noon?\n";

class Broken final : public QIODevice
{
public:
    Broken() { open(ReadOnly | Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class MboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSecondMail_data();
    void findsTheSecondMail();
    void takesOneMailAsOne_data();
    void takesOneMailAsOne();
    void readsNoFurtherThanItMust();
    void saysThatAFileCannotBeRead();
};

void MboxTest::findsTheSecondMail_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("line");
    const QByteArray box = separator + mail + '\n' + separator + mail;
    QTest::newRow("LF") << box << qint64{7};
    QTest::newRow("CRLF") << QByteArray(box).replace("\n", "\r\n") << qint64{7};
    QTest::newRow("CR") << QByteArray(box).replace('\n', '\r') << qint64{7};
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF" + box) << qint64{7};
    QTest::newRow("no empty line before") << QByteArray(separator + mail + separator + mail) << qint64{6};
    QTest::newRow("no time") << QByteArray(separator + mail + "\nFrom bob\n" + mail) << qint64{7};
    QTest::newRow("nothing behind") << QByteArray(separator + mail + '\n' + separator.chopped(1))
                                    << qint64{7};
    QTest::newRow("between two reads")
        << QByteArray(separator + mail + QByteArray(65'536 - separator.size() - mail.size() - 10, 'x') +
                      "\n\n" + separator + mail)
        << qint64{8};
    QTest::newRow("a long line before")
        << QByteArray(separator + mail + QByteArray(300'000, 'x') + "\n\n" + separator) << qint64{8};
}

void MboxTest::findsTheSecondMail()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, line);
    QCOMPARE(mime::secondMailInMbox(*compose::deviceOf(bytes)), std::optional(line));
}

void MboxTest::takesOneMailAsOne_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("without a separator") << QByteArray(mail + '\n' + separator + mail);
    QTest::newRow("with one") << QByteArray(separator + mail);
    QTest::newRow("escaped") << QByteArray(separator + mail + "\n>" + separator + mail);
    QTest::newRow("a sentence") << QByteArray(separator + mail + "\nFrom now on we eat at one.\n\nAnn\n");
    QTest::newRow("a sentence within")
        << QByteArray(separator + mail + "Is it\nFrom 12:30 in 2026 on?\n\nAnn\n");
    QTest::newRow("a field") << QByteArray(separator + mail +
                                           "\nFrom: ann@contoso.com\nTo: bob@contoso.com\n");
    QTest::newRow("a separator alone") << separator;
    QTest::newRow("empty") << QByteArray();
}

void MboxTest::takesOneMailAsOne()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(mime::secondMailInMbox(*compose::deviceOf(bytes)), std::nullopt);
}

void MboxTest::readsNoFurtherThanItMust()
{
    const auto device = compose::deviceOf(mail + QByteArray(1'000'000, 'x'));
    mime::secondMailInMbox(*device);
    QVERIFY(device->pos() < 100'000);
}

void MboxTest::saysThatAFileCannotBeRead()
{
    Broken broken;
    QCOMPARE(support::failureOf([&] { mime::secondMailInMbox(broken); }).key,
             QByteArray("SOURCE_ITEM_UNREADABLE"));
}

QTEST_GUILESS_MAIN(MboxTest)

#include "mbox_test.moc"
