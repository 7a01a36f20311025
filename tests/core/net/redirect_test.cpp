// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "net/redirect.h"
#include "support/failureof.h"

using net::Request;
using net::Response;

class RedirectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWithinTheRule_data();
    void staysWithinTheRule();
    void keepsOrDropsTheContent_data();
    void keepsOrDropsTheContent();
    void leavesCredentialsBehind();
    void readsNoUploadTwice();

private:
    static Response answer(int status, const QByteArray &location, const char *from = "https://a.example/x")
    {
        return {
            .status = status, .headers = {{"Location", location}}, .url = QUrl(QString::fromLatin1(from))};
    }
};

void RedirectTest::staysWithinTheRule_data()
{
    using enum Request::Redirects;
    QTest::addColumn<int>("rule");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("to");
    const auto row = [](const char *name, Request::Redirects rule, const char *location, const char *to) {
        QTest::newRow(name) << int(rule) << QByteArray(location) << QString::fromLatin1(to);
    };
    row("path", SameHost, "/y?z=1", "https://a.example/y?z=1");
    row("relative", SameHost, "y", "https://a.example/y");
    row("whole", SameHost, "https://a.example/y", "https://a.example/y");
    row("another host", SameHost, "https://b.example/y", "");
    row("another host by //", SameHost, "//b.example/y", "");
    row("another port", SameHost, "https://a.example:8443/y", "");
    row("another host, allowed", AnyHost, "https://b.example/y", "https://b.example/y");
    row("not encrypted", SameHost, "http://a.example/y", "");
    row("not encrypted, any host", AnyHost, "http://b.example/y", "");
    row("to this machine", AnyHost, "http://127.0.0.1/y", "");
    row("a file", AnyHost, "file:///etc/passwd", "");
    row("a script", AnyHost, "javascript:alert(1)", "");
    row("a user", AnyHost, "https://user:word@b.example/", "");
}

void RedirectTest::staysWithinTheRule()
{
    QFETCH(int, rule);
    QFETCH(QByteArray, location);
    QFETCH(QString, to);
    const Request request{.url = QUrl(QStringLiteral("https://a.example/x")),
                          .redirects = static_cast<Request::Redirects>(rule)};
    Request next;
    const auto failure = support::failureOf(
        [&] { next = net::redirected(request, answer(302, location), base::Area::Source); });
    QCOMPARE(failure.key, QByteArray(to.isEmpty() ? "REDIRECT_REFUSED" : "NO_FAILURE"));
    QCOMPARE(next.url, QUrl(to));
}

void RedirectTest::keepsOrDropsTheContent_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("next");
    for (const int status : {301, 302, 303})
        QTest::addRow("POST, %d", status) << status << QByteArray("POST") << QByteArray("GET");
    for (const int status : {307, 308})
        QTest::addRow("POST, %d", status) << status << QByteArray("POST") << QByteArray("POST");
    QTest::newRow("PUT, 302") << 302 << QByteArray("PUT") << QByteArray("PUT");
    QTest::newRow("PUT, 303") << 303 << QByteArray("PUT") << QByteArray("GET");
    QTest::newRow("HEAD, 303") << 303 << QByteArray("HEAD") << QByteArray("HEAD");
}

void RedirectTest::keepsOrDropsTheContent()
{
    QFETCH(int, status);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, next);
    const Request request{.method = method,
                          .url = QUrl(QStringLiteral("https://a.example/x")),
                          .headers = {{"Content-Type", "text/plain"}, {"Accept", "*/*"}},
                          .body = "words"};
    const Request made = net::redirected(request, answer(status, "/y"), base::Area::Source);
    QCOMPARE(made.method, next);
    const bool keeps = next == method;
    QCOMPARE(made.body, keeps ? request.body : QByteArray());
    QCOMPARE(net::valueOf(made.headers, "Content-Type").isEmpty(), !keeps);
    QCOMPARE(net::valueOf(made.headers, "Accept"), QByteArray("*/*"));
}

void RedirectTest::leavesCredentialsBehind()
{
    const Request request{.url = QUrl(QStringLiteral("https://a.example/x")),
                          .credentials = {{"Authorization", "Bearer secret"}},
                          .redirects = Request::Redirects::AnyHost,
                          .usesCookies = true};
    const Request same = net::redirected(request, answer(302, "/y"), base::Area::Source);
    QCOMPARE(same.credentials, request.credentials);
    QVERIFY(same.usesCookies);
    const Request other = net::redirected(request, answer(302, "https://b.example/"), base::Area::Source);
    QVERIFY(other.credentials.empty());
    QVERIFY(!other.usesCookies);
}

void RedirectTest::readsNoUploadTwice()
{
    QBuffer upload;
    const Request request{
        .method = "PUT", .url = QUrl(QStringLiteral("https://a.example/x")), .upload = &upload};
    const auto failure =
        support::failureOf([&] { net::redirected(request, answer(307, "/y"), base::Area::Source); });
    QCOMPARE(failure.key, QByteArray("REDIRECT_REFUSED"));
}

QTEST_GUILESS_MAIN(RedirectTest)
#include "redirect_test.moc"
