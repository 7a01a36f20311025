// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QTest>

#include "base/redactor.h"
#include "base/remembered.h"

using base::rememberSecret;
using base::withoutRememberedSecrets;

class RememberedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesEveryForm_data();
    void hidesEveryForm();
    void hidesBase64OfTextAroundIt_data();
    void hidesBase64OfTextAroundIt();
    void hidesTheLongerOfTwo();
    void hidesOverlappingSecretsWhole();
    void hidesEachLineOfALongSecret();
    void ignoresWhatIsTooShort();
    void leavesOtherTextAlone();
    void forgetsTheOldestBeyondItsLimit();
    void mayBeUsedFromEveryThread();
};

void RememberedTest::hidesEveryForm_data()
{
    QTest::addColumn<QString>("input");
    const QByteArray secret = "p\xC3\xA4ss \"w\\rd/+&?";
    QTest::newRow("plain") << QString::fromUtf8(secret);
    QTest::newRow("percent") << QString::fromLatin1(secret.toPercentEncoding());
    QTest::newRow("percent in lower case") << QStringLiteral("p%c3%a4ss%20%22w%5crd%2f%2b%26%3f");
    QTest::newRow("form") << QString::fromLatin1(secret.toPercentEncoding().replace("%20", "+"));
    QTest::newRow("hex") << QString::fromLatin1(secret.toHex());
    QTest::newRow("JSON") << QString::fromUtf8("p\xC3\xA4ss \\\"w\\\\rd/+&?");
}

void RememberedTest::hidesEveryForm()
{
    rememberSecret("p\xC3\xA4ss \"w\\rd/+&?");
    QFETCH(QString, input);
    QCOMPARE(withoutRememberedSecrets(QStringLiteral("<") + input + QStringLiteral("> and <") + input + u'>'),
             QStringLiteral("<***> and <***>"));
}

void RememberedTest::hidesBase64OfTextAroundIt_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    for (const char *before : {"", "a", "ab", "user:"}) {
        for (const char *after : {"", "x", "xy", "xyz"})
            QTest::addRow("%s|%s", before, after) << QByteArray(before) << QByteArray(after);
    }
}

void RememberedTest::hidesBase64OfTextAroundIt()
{
    const QByteArray secret = "\xFE\xFFs3cret\xFB\xEF phrase";
    rememberSecret(secret);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QByteArray all = before + secret + after;
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        const QString encoded = QString::fromLatin1(all.toBase64(alphabet));
        const QString out = withoutRememberedSecrets(encoded);
        QVERIFY2(out.contains(base::redactionMark), qPrintable(encoded));
        // At most the characters that the secret shares with its neighbours may be left.
        QVERIFY2(out.size() <= 3 + (before.size() + after.size()) * 4 / 3 + 6, qPrintable(out));
    }
}

void RememberedTest::hidesTheLongerOfTwo()
{
    rememberSecret("first half");
    rememberSecret("first half, second half");
    QCOMPARE(withoutRememberedSecrets(QStringLiteral("first half, second half; first half.")),
             QStringLiteral("***; ***."));
}

void RememberedTest::hidesOverlappingSecretsWhole()
{
    rememberSecret("overlap-left-middle");
    rememberSecret("middle-right-overlap");
    QCOMPARE(withoutRememberedSecrets(QStringLiteral("a overlap-left-middle-right-overlap z")),
             QStringLiteral("a *** z"));
}

void RememberedTest::hidesEachLineOfALongSecret()
{
    rememberSecret(
        "-----BEGIN THING-----\nMIIEvQIBADANBgkqhkiG\r\nshort\nAgEAAoIBAQC7VJTUt9Us\n-----END THING-----\n");
    QCOMPARE(withoutRememberedSecrets(
                 QStringLiteral("-----BEGIN THING-----, MIIEvQIBADANBgkqhkiG, short, AgEAAoIBAQC7VJTUt9Us")),
             QStringLiteral("-----BEGIN THING-----, ***, short, ***"));
}

void RememberedTest::ignoresWhatIsTooShort()
{
    rememberSecret("");
    rememberSecret("abc");
    QCOMPARE(withoutRememberedSecrets(QStringLiteral("abc")), QStringLiteral("abc"));
    rememberSecret("\xF0\x9F\x98\x80"); // four bytes, two characters
    QCOMPARE(withoutRememberedSecrets(QString::fromUtf8("\xF0\x9F\x98\x80")),
             QString::fromUtf8("\xF0\x9F\x98\x80"));
    rememberSecret("qzqz");
    QCOMPARE(withoutRememberedSecrets(QStringLiteral("qzqz")), QStringLiteral("***"));
}

void RememberedTest::leavesOtherTextAlone()
{
    rememberSecret("secretive");
    for (const char *text : {"", "a", "sec", "secretiv", "Secretive"})
        QCOMPARE(withoutRememberedSecrets(QString::fromLatin1(text)), QString::fromLatin1(text));
}

void RememberedTest::forgetsTheOldestBeyondItsLimit()
{
    rememberSecret("the very oldest");
    for (int each = 0; each < 1000; ++each)
        rememberSecret("one of many: " + QByteArray::number(each));
    QCOMPARE(withoutRememberedSecrets(QStringLiteral("the very oldest")), QStringLiteral("the very oldest"));
    QCOMPARE(withoutRememberedSecrets(QStringLiteral("one of many: 0.")), QStringLiteral("***."));
    QCOMPARE(withoutRememberedSecrets(QStringLiteral("one of many: 999.")), QStringLiteral("***."));
}

void RememberedTest::mayBeUsedFromEveryThread()
{
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int each = 0; each < 4; ++each) {
        threads.emplace_back([each] {
            for (int turn = 0; turn < 100; ++turn) {
                const QByteArray secret =
                    "thread " + QByteArray::number(each) + " turn " + QByteArray::number(turn);
                rememberSecret(secret);
                if (withoutRememberedSecrets(QString::fromLatin1(secret + '!')) != QLatin1String("***!"))
                    qFatal("A remembered secret was shown");
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

QTEST_GUILESS_MAIN(RememberedTest)
#include "remembered_test.moc"
