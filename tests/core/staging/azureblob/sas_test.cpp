// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "staging/azureblob/sas.h"
#include "support/failureof.h"

static const QByteArray token = "sv=2023-11-03&se=2026-12-24T18%3A00%3A00Z&sr=c&sp=rcwd&sig=a%2Bb%2Fc%3D";

static azureblob::ContainerAddress address()
{
    return azureblob::containerAddress(QStringLiteral("https://contoso1.blob.core.windows.net/archive"));
}

class SasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTakenInEveryFormPeopleHaveIt_data();
    void isTakenInEveryFormPeopleHaveIt();
    void tellsFromWhenTillWhenItIsGood();
    void tellsWhatItPermits_data();
    void tellsWhatItPermits();
    void refusesWhatIsNoneWithoutRepeatingIt_data();
    void refusesWhatIsNoneWithoutRepeatingIt();
};

void SasTest::isTakenInEveryFormPeopleHaveIt_data()
{
    QTest::addColumn<QByteArray>("secret");
    const QByteArray url = "https://contoso1.blob.core.windows.net/archive";
    QTest::newRow("token") << token;
    QTest::newRow("question mark") << '?' + token;
    QTest::newRow("line end") << token + '\n';
    QTest::newRow("address") << url + '?' + token;
    QTest::newRow("address, slash") << url + "/?" + token;
    QTest::newRow("address, port") << "https://CONTOSO1.blob.core.windows.net:443/archive?" + token;
    QTest::newRow("a listing's address") << url + "?restype=container&comp=list&" + token;
}

void SasTest::isTakenInEveryFormPeopleHaveIt()
{
    QFETCH(QByteArray, secret);
    QCOMPARE(azureblob::sasOf(base::Secret(secret), address()).query.reveal(), token);
}

void SasTest::tellsFromWhenTillWhenItIsGood()
{
    const auto dated = azureblob::sasOf(base::Secret("st=2026-11-01&" + token), address());
    QCOMPARE(dated.startsAt, base::fromIso(u"2026-11-01"));
    QCOMPARE(dated.expiresAt, base::fromIso(u"2026-12-24T18:00:00Z"));
    const auto ofPolicy = azureblob::sasOf(base::Secret("sv=2023-11-03&sr=c&si=staging&sig=abc"), address());
    QVERIFY(!ofPolicy.startsAt && !ofPolicy.expiresAt);
}

void SasTest::tellsWhatItPermits_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("needed");
    QTest::addColumn<QString>("missing");
    QTest::newRow("all") << token << "rcwd"
                         << "";
    QTest::newRow("one is not there") << QByteArray("sp=rcl&sig=a") << "rcw"
                                      << "w";
    QTest::newRow("to write is to create") << QByteArray("sp=rw&sig=a") << "rcw"
                                           << "";
    QTest::newRow("in the order asked for") << QByteArray("sp=l&sig=a") << "rcwd"
                                            << "rcwd";
    QTest::newRow("it says nothing") << QByteArray("se=2027-06-01&sig=a") << "rcwd"
                                     << "";
    QTest::newRow("its policy says") << QByteArray("si=staging&sig=a") << "rcwd"
                                     << "";
    QTest::newRow("it says beside a policy") << QByteArray("si=staging&sp=rc&sig=a") << "rcw"
                                             << "w";
}

void SasTest::tellsWhatItPermits()
{
    QFETCH(QByteArray, secret);
    QFETCH(QString, needed);
    QFETCH(QString, missing);
    QCOMPARE(azureblob::sasOf(base::Secret(secret), address()).missing(needed), missing);
}

void SasTest::refusesWhatIsNoneWithoutRepeatingIt_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a key") << QByteArray("c2VjcmV0c2VjcmV0c2VjcmV0");
    QTest::newRow("no signature") << QByteArray("sv=2023-11-03&sp=c2VjcmV0");
    QTest::newRow("an empty signature") << QByteArray("sv=c2VjcmV0&sig=");
    QTest::newRow("another container's")
        << QByteArray("https://contoso1.blob.core.windows.net/other?sig=c2VjcmV0");
    QTest::newRow("another account's")
        << QByteArray("https://contoso2.blob.core.windows.net/archive?sig=c2VjcmV0");
    QTest::newRow("one blob's") << QByteArray(
        "https://contoso1.blob.core.windows.net/archive/a?sig=c2VjcmV0");
    QTest::newRow("plain http") << QByteArray("http://contoso1.blob.core.windows.net/archive?sig=c2VjcmV0");
    QTest::newRow("two lines") << QByteArray("sig=c2VjcmV0\nsv=2023");
    QTest::newRow("an address alone") << QByteArray("https://contoso1.blob.core.windows.net/archive");
}

void SasTest::refusesWhatIsNoneWithoutRepeatingIt()
{
    QFETCH(QByteArray, secret);
    const base::Failure failure =
        support::failureOf([&] { azureblob::sasOf(base::Secret(secret), address()); });
    QCOMPARE(failure.key, "INVALID_SECRET");
    QCOMPARE(failure.area, base::Area::Input);
    QVERIFY(!failure.text.contains(QStringLiteral("c2VjcmV0")));
    QVERIFY(!failure.fix.isEmpty());
}

QTEST_GUILESS_MAIN(SasTest)
#include "sas_test.moc"
