// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "staging/azureblob/sharedkey.h"

using net::Headers;

static net::Request request(const QByteArray &method, const QString &url, const Headers &headers,
                            const QByteArray &body = {})
{
    return {.method = method, .url = QUrl(url), .headers = headers, .body = body};
}

class SharedKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsByTheRule_data();
    void signsByTheRule();
    void headersStandInAzuresOrder();
    void theHeaderHoldsTheHmac();
    void knowsAKeyFromOtherThings_data();
    void knowsAKeyFromOtherThings();
};

void SharedKeyTest::signsByTheRule_data()
{
    QTest::addColumn<net::Request>("request");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QByteArray>("text");
    const QString host = QStringLiteral("https://contoso1.blob.core.windows.net/archive");
    const Headers dated{{"x-ms-date", "D"}, {"x-ms-version", "V"}};
    const QByteArray tail = "x-ms-date:D\nx-ms-version:V\n/contoso1/archive";
    const auto row = [](const char *name, const net::Request &request, const QByteArray &text,
                        const QString &account = QStringLiteral("contoso1")) {
        QTest::newRow(name) << request << account << text;
    };
    row("a read", request("GET", host + QStringLiteral("/a"), dated),
        "GET\n\n\n\n\n\n\n\n\n\n\n\n" + tail + "/a");
    row("a part",
        request("GET", host + QStringLiteral("/a"),
                Headers{{"Range", "bytes=0-9"}, {"If-Match", "\"e\""}, dated[0], dated[1]}),
        "GET\n\n\n\n\n\n\n\n\"e\"\n\n\nbytes=0-9\n" + tail + "/a");
    row("content",
        request("PUT", host + QStringLiteral("/a"),
                Headers{{"Content-MD5", "M"},
                        {"Content-Type", "text/plain"},
                        {"If-None-Match", "*"},
                        dated[1],
                        dated[0]},
                "12345"),
        "PUT\n\n\n5\nM\ntext/plain\n\n\n\n*\n\n\n" + tail + "/a");
    row("no content", request("PUT", host, dated), "PUT\n\n\n\n\n\n\n\n\n\n\n\n" + tail);
    row("questions, sorted and decoded",
        request("PUT", host + QStringLiteral("/a?comp=block&blockid=YWI%2Bc%3D%3D&Alpha=1"), dated),
        "PUT\n\n\n\n\n\n\n\n\n\n\n\n" + tail + "/a\nalpha:1\nblockid:YWI+c==\ncomp:block");
    row("the same question twice", request("GET", host + QStringLiteral("?include=b&include=a"), dated),
        "GET\n\n\n\n\n\n\n\n\n\n\n\n" + tail + "\ninclude:a,b");
    row("the account in the path too",
        request("GET", QStringLiteral("http://127.0.0.1:10000/devstoreaccount1/archive/a"), dated),
        "GET\n\n\n\n\n\n\n\n\n\n\n\nx-ms-date:D\nx-ms-version:V\n/devstoreaccount1/devstoreaccount1/archive/"
        "a",
        QStringLiteral("devstoreaccount1"));
    row("names in any case, values trimmed",
        request("HEAD", host, Headers{{"X-MS-Version", " V "}, {"x-ms-date", "D"}, {"Accept", "x"}}),
        "HEAD\n\n\n\n\n\n\n\n\n\n\n\n" + tail);
}

void SharedKeyTest::signsByTheRule()
{
    QFETCH(net::Request, request);
    QFETCH(QString, account);
    QFETCH(QByteArray, text);
    QCOMPARE(azureblob::stringToSign(request, account), text);
}

void SharedKeyTest::headersStandInAzuresOrder()
{
    const auto text = azureblob::stringToSign(
        request("PUT", QStringLiteral("https://contoso1.blob.core.windows.net/archive"),
                {{"x-ms-blobtype", "2"}, {"x-ms-blob-type", "1"}, {"x-ms-blob-u", "3"}, {"x-ms-a", "0"}}),
        QStringLiteral("contoso1"));
    QVERIFY2(text.contains("x-ms-a:0\nx-ms-blob-type:1\nx-ms-blobtype:2\nx-ms-blob-u:3\n"), text.constData());
}

void SharedKeyTest::theHeaderHoldsTheHmac()
{
    const auto header = azureblob::sharedKeyHeader(
        request("PUT", QStringLiteral("https://contoso1.blob.core.windows.net/archive/segments/1.tar"),
                {{"x-ms-version", "2023-11-03"},
                 {"x-ms-blob-type", "BlockBlob"},
                 {"Content-Type", "application/x-tar"},
                 {"Content-MD5", "XUFAKrxLKna5cZ2REBfFkg=="},
                 {"If-None-Match", "*"},
                 {"x-ms-meta-sha256", "00ff"},
                 {"x-ms-date", "Fri, 20 Nov 2026 08:00:00 GMT"}},
                "hello"),
        QStringLiteral("contoso1"), base::Secret(QByteArray("0123456789abcdef").repeated(4).toBase64()));
    QCOMPARE(header.name, "Authorization");
    QCOMPARE(header.value,
             "SharedKey contoso1:WEOr36yHxvly+ME+OmvkdyP81rxvfdFtDiO29Hb6QAM="); // by Python's hmac
}

void SharedKeyTest::knowsAKeyFromOtherThings_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("a key") << QByteArray(64, 'k').toBase64() << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("cut") << QByteArray(63, 'k').toBase64() << false;
    QTest::newRow("too long") << QByteArray(65, 'k').toBase64() << false;
    QTest::newRow("another secret in base64") << QByteArray("a2V5") << false;
    QTest::newRow("its last character is not there") << QByteArray(64, 'k').toBase64().chopped(3) << false;
    QTest::newRow("a connection string")
        << QByteArray("DefaultEndpointsProtocol=https;AccountName=contoso1;AccountKey=a2V5") << false;
    QTest::newRow("a SAS") << QByteArray("sv=2023-11-03&sig=a2V5") << false;
}

void SharedKeyTest::knowsAKeyFromOtherThings()
{
    QFETCH(QByteArray, key);
    QFETCH(bool, isOne);
    QCOMPARE(azureblob::isAccountKey(base::Secret(key)), isOne);
}

QTEST_GUILESS_MAIN(SharedKeyTest)
#include "sharedkey_test.moc"
