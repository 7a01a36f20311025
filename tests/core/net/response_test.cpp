// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "net/response.h"

using base::Area;
using base::Reaction;
using net::Response;
using std::chrono::milliseconds;

class ResponseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsHeadersInAnyCase();
    void knowsARedirect();
    void namesWhatARefusalAsksFor_data();
    void namesWhatARefusalAsksFor();
    void keepsSecretsOutOfTheText();
    void tellsAFileThatIsNotThereFromOneToWaitFor();
};

void ResponseTest::findsHeadersInAnyCase()
{
    const Response response{.headers = {{"Content-Type", "text/plain"}, {"content-type", "second"}}};
    QCOMPARE(response.header("CONTENT-TYPE"), QByteArray("text/plain"));
    QCOMPARE(response.header("Content"), QByteArray());
}

void ResponseTest::knowsARedirect()
{
    for (const int status : {301, 302, 303, 307, 308}) {
        QVERIFY((Response{.status = status, .headers = {{"location", "/"}}}.isRedirect()));
        QVERIFY(!Response{.status = status}.isRedirect());
    }
    QVERIFY((!Response{.status = 304, .headers = {{"location", "/"}}}.isRedirect()));
    QVERIFY((!Response{.status = 201, .headers = {{"location", "/"}}}.isRedirect()));
}

void ResponseTest::namesWhatARefusalAsksFor_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("reaction");
    QTest::addColumn<int>("area");
    const auto row = [](int status, Reaction reaction, Area area) {
        QTest::addRow("%d", status) << status << int(reaction) << int(area);
    };
    for (const int status : {400, 404, 405, 407, 410, 413, 415, 501, 505})
        row(status, Reaction::EndRun, Area::Destination);
    for (const int status : {408, 425, 429, 500, 502, 503, 504, 509})
        row(status, Reaction::Retry, Area::Destination);
    for (const int status : {401, 403})
        row(status, Reaction::SignInAgain, Area::SignIn);
}

void ResponseTest::namesWhatARefusalAsksFor()
{
    QFETCH(int, status);
    const Response response{.status = status, .retryAfter = milliseconds{7000}};
    const base::Failure failure = net::refusalOf(response, Area::Destination);
    QTEST(int(failure.reaction), "reaction");
    QTEST(int(failure.area), "area");
    QCOMPARE(failure.key, "HTTP_" + QByteArray::number(status));
    QCOMPARE(failure.retryAfter.has_value(), failure.reaction == Reaction::Retry);
}

void ResponseTest::keepsSecretsOutOfTheText()
{
    const Response response{.status = 404, .url = QUrl(QStringLiteral("https://a.example/b?sig=secret"))};
    QCOMPARE(net::refusalOf(response, Area::Source).text,
             QStringLiteral("https://a.example/b answered with status 404."));
}

void ResponseTest::tellsAFileThatIsNotThereFromOneToWaitFor()
{
    for (const int status : {403, 404, 410})
        QVERIFY2(net::isFileGone(status), qPrintable(QString::number(status)));
    for (const int status : {302, 400, 401, 402, 405, 407, 408, 409, 411, 429, 451, 500, 501, 503})
        QVERIFY2(!net::isFileGone(status), qPrintable(QString::number(status)));
}

QTEST_GUILESS_MAIN(ResponseTest)
#include "response_test.moc"
