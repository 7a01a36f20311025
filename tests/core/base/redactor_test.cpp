// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ctime>
#include <limits>

#include <QTest>

#include "base/redactor.h"

using base::redacted;

namespace {

QString text(const char *latin)
{
    return QString::fromUtf8(latin);
}

} // namespace

class RedactorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesEveryCanary_data();
    void hidesEveryCanary();
    void changesNothingTwice_data() { hidesEveryCanary_data(); }
    void changesNothingTwice();
    void keepsWhatIsNoCredential_data();
    void keepsWhatIsNoCredential();
    void hidesRememberedSecretsAnywhere();
    void staysLinearInTheText_data();
    void staysLinearInTheText();
};

void RedactorTest::hidesEveryCanary_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *input, const char *expected) {
        QTest::newRow(name) << text(input) << text(expected);
    };
    row("bearer header", "Authorization: Bearer CANARY.x\nHost: a", "Authorization: ***\nHost: a");
    row("basic header in lower case", "authorization: basic Q0FOQVJZ", "authorization: ***");
    row("proxy header", "Proxy-Authorization:Negotiate CANARY==", "Proxy-Authorization:***");
    row("header in a command line", "curl -H 'Authorization: Bearer CANARY' https://a/b",
        "curl -H 'Authorization: ***");
    row("header in JSON", R"({"Authorization":"Bearer CANARY", "a":1})", R"({"Authorization":"***", "a":1})");
    row("cookies", "Cookie: a=CANARY; b=CANARY2\r\nHost: a", "Cookie: ***\r\nHost: a");
    row("set cookie", "Set-Cookie: JSESSIONID=CANARY; Path=/; Secure", "Set-Cookie: ***");
    row("scheme without header", "refused Bearer CANARY1.abc for a", "refused Bearer *** for a");
    row("basic without header", "sent Basic Q0FOQVJZOng= once", "sent Basic *** once");
    row("shared key", "SharedKey account:Q0FOQVJZ= was refused", "SharedKey *** was refused");
    row("signed URL", "PUT https://a.blob.core.windows.net/c/b?sv=2022-11-02&se=x&sr=c&sig=CANARY%3D failed",
        "PUT https://a.blob.core.windows.net/c/b?*** failed");
    row("signed URL, signature first", "<https://a.example.com/c?sig=CANARY&se=2026>",
        "<https://a.example.com/c?***>");
    row("signed URL in JSON", R"({"url":"https://a.example.com/c?se=1&sig=CANARY","b":1})",
        R"({"url":"https://a.example.com/c?***","b":1})");
    row("signature without URL", "given sv=2022-11-02&ss=b&sig=CANARY%2B x", "given *** x");
    row("connection string", "AccountName=a;AccountKey=CANARY+/==;EndpointSuffix=core.windows.net",
        "AccountName=a;AccountKey=***;EndpointSuffix=core.windows.net");
    row("token in a query", "GET /api?access_token=CANARY&page=2", "GET /api?access_token=***&page=2");
    row("code in a query", "GET /callback?code=CANARY&state=1 HTTP/1.1",
        "GET /callback?code=***&state=1 HTTP/1.1");
    row("code later in a query", "http://127.0.0.1:1/?state=1&code=CANARY",
        "http://127.0.0.1:1/?state=1&code=***");
    row("encoded query", "redirect=https%3A%2F%2Fa%3Fx%3D1%26access_token%3DCANARY rest",
        "redirect=https%3A%2F%2Fa%3Fx%3D1%26access_token%3D*** rest");
    row("form body", "grant_type=password&username=a&password=CANARY&client_secret=CANARY",
        "grant_type=password&username=a&password=***&client_secret=***");
    row("JSON", R"({"refresh_token": "CANARY", "clientSecret":"CAN\"ARY", "a": 1})",
        R"({"refresh_token": "***", "clientSecret":"***", "a": 1})");
    row("JSON number", R"({"password":12345,"a":1})", R"({"password":***,"a":1})");
    row("JSON within JSON", R"("{\"idToken\":\"CANARY\",\"p\":{\"pwd\":\"CA\\\"NARY\"}}")",
        R"("{\"idToken\":\"***\",\"p\":{\"pwd\":\"***\"}}")");
    row("single quotes", "{'session_token': 'CANARY', 'a': 1}", "{'session_token': '***', 'a': 1}");
    row("ODBC", "Driver={FreeTDS};UID=reader;PWD={CAN;A}}RY};Encrypt=yes",
        "Driver={FreeTDS};UID=reader;PWD=***;Encrypt=yes");
    row("ODBC without braces", "UID=reader;Pwd=CANARY;Encrypt=yes", "UID=reader;Pwd=***;Encrypt=yes");
    row("prefixed names", "db.password=CANARY X-Auth-Token: CANARY keyManagerToken=CANARY",
        "db.password=*** X-Auth-Token: *** keyManagerToken=***");
    row("spaces around", "password = CANARY, user = a", "password = ***, user = a");
    row("quoted with spaces", "passphrase=\"CAN ARY\" next", "passphrase=\"***\" next");
    row("open quote", "passphrase=\"CAN ARY", "passphrase=\"***");
    row("SOAP", "<n1:password>CAN ARY&amp;</n1:password><sessionId>CANARY</sessionId>",
        "<n1:password>***</n1:password><sessionId>***</sessionId>");
    row("user info", "https://reader:CANARY@db.example.com/x", "https://reader:***@db.example.com/x");
    row("user info with an at sign", "imaps://a:CAN@ARY@host:993", "imaps://a:***@host:993");
    row("web token", "got eyJhbGciOi.eyJzdWIi.CANARY_-x, bad", "got ***, bad");
    row("assertion", "client_assertion=eyJhbGciOi.eyJzdWIi.CANARY&a=1", "client_assertion=***&a=1");
    row("private key", "-----BEGIN PRIVATE KEY-----\nCANARY\nCANARY\n-----END PRIVATE KEY-----\nafter",
        "***\nafter");
    row("RSA key on one line",
        "key -----BEGIN RSA PRIVATE KEY-----\\nCANARY\\n-----END RSA PRIVATE KEY----- after",
        "key *** after");
    row("OpenPGP key", "-----BEGIN PGP PRIVATE KEY BLOCK-----\nCANARY\n-----END PGP PRIVATE KEY BLOCK-----",
        "***");
    row("private key cut short", "-----BEGIN EC PRIVATE KEY-----\nCANARY\nCANARY", "***");
}

void RedactorTest::hidesEveryCanary()
{
    QFETCH(QString, input);
    QFETCH(QString, expected);
    QCOMPARE(redacted(input), expected);
    QVERIFY(!redacted(input).contains(QStringLiteral("CANARY")));
}

void RedactorTest::changesNothingTwice()
{
    QFETCH(QString, expected);
    QCOMPARE(redacted(expected), expected);
}

void RedactorTest::keepsWhatIsNoCredential_data()
{
    QTest::addColumn<QString>("input");
    for (const char *input : {
             "",
             "Imported 12 items of a.zip for alice@example.com.",
             "https://example.com:443/path?page=2&sort=asc#top",
             "exit code=7",
             "The basic authentication of the server is off",
             "design=new; assign=3; monkey=1; keyboard:us",
             "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
             "time 12:30:45, ratio 1:2, a=b, {\"a\":{\"b\":[1,2]}}",
             "eyJust a word. And. Another.",
             "C:\\Users\\alice\\file.txt",
             "a:b@c",
             "=:=:%3D://?&\"'\\",
             "-----BEGIN ",
             "Bearer",
             "grüße 😀 ",
         })
        QTest::newRow(input) << text(input);
}

void RedactorTest::keepsWhatIsNoCredential()
{
    QFETCH(QString, input);
    QCOMPARE(redacted(input), input);
}

void RedactorTest::hidesRememberedSecretsAnywhere()
{
    base::rememberSecret("redactor canary/9");
    QCOMPARE(redacted(QStringLiteral("why redactor canary/9, password=redactor canary/9")),
             QStringLiteral("why ***, password=***"));
}

void RedactorTest::staysLinearInTheText_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece :
         {"?", "://", "sig=", "?sig", "Basic ", "Basic a", "-----BEGIN ", "eyJ", "eyJ.", "\"", "\\", "=",
          "password", "password\"", "a:", "%3D", "{", "-----BEGIN PRIVATE KEY"})
        QTest::newRow(piece) << text(piece);
}

// Only a quadratic scan would be as much as forty times slower for ten times the text.
void RedactorTest::staysLinearInTheText()
{
    QFETCH(QString, piece);
    const auto cost = [&](qsizetype size) {
        const QString input = piece.repeated(size / piece.size());
        std::clock_t least = std::numeric_limits<std::clock_t>::max();
        for (int turn = 0; turn < 5; ++turn) {
            const std::clock_t before = std::clock(); // time of this process alone
            [[maybe_unused]] const QString out = redacted(input);
            least = std::min(least, std::clock() - before);
        }
        return least;
    };
    const std::clock_t small = cost(20000);
    const std::clock_t large = cost(200000);
    QVERIFY2(large < small * 40, qPrintable(QStringLiteral("%1 ticks against %2").arg(large).arg(small)));
}

QTEST_GUILESS_MAIN(RedactorTest)
#include "redactor_test.moc"
