// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/fileanswers.h"

class FileAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTroubleOfOneFileFromThatOfTheRun_data();
    void tellsTroubleOfOneFileFromThatOfTheRun();
    void namesTheAddressAndTheStatus();
};

void FileAnswersTest::tellsTroubleOfOneFileFromThatOfTheRun_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("atOwnHost");
    QTest::addColumn<bool>("elsewhere");
    QTest::newRow("certificate") << QByteArray("TLS_CERTIFICATE") << false << true;
    QTest::newRow("client certificate") << QByteArray("CLIENT_CERTIFICATE_REFUSED") << false << true;
    QTest::newRow("too large") << QByteArray("RESPONSE_TOO_LARGE") << true << true;
    QTest::newRow("proxy") << QByteArray("PROXY_SIGN_IN") << false << false;
    QTest::newRow("full disk") << QByteArray("STORAGE_FAILED") << false << false;
}

void FileAnswersTest::tellsTroubleOfOneFileFromThatOfTheRun()
{
    QFETCH(QByteArray, key);
    const base::Failure failure(base::Reaction::EndRun, base::Area::Source, key, QStringLiteral("x"));
    QTEST(jive::isOfOneFile(failure, true), "atOwnHost");
    QTEST(jive::isOfOneFile(failure, false), "elsewhere");
}

void FileAnswersTest::namesTheAddressAndTheStatus()
{
    net::Response response;
    response.status = 451;
    response.url = QUrl(QStringLiteral("https://files.example.org/a.png"));
    const base::Failure failure = jive::fileRefusal(response, false);
    QCOMPARE(failure.key, QByteArray("ATTACHMENT_REFUSED"));
    QVERIFY(failure.text.contains(QStringLiteral("files.example.org/a.png")));
    QVERIFY(failure.text.contains(QStringLiteral("451")));
    QVERIFY(!failure.fix.isEmpty());
}

QTEST_GUILESS_MAIN(FileAnswersTest)
#include "fileanswers_test.moc"
