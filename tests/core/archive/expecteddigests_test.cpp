// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/expecteddigests.h"

using archive::ExpectedDigests;
using Algorithm = base::Digest::Algorithm;

static QByteArray digest(Algorithm algorithm, const QByteArray &bytes)
{
    base::Digest running(algorithm);
    running.add(bytes);
    return running.result();
}

class ExpectedDigestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesOnlyWhenAllDo()
    {
        ExpectedDigests good;
        QVERIFY(good.addJarName("sha-256", digest(Algorithm::Sha256, "text")));
        QVERIFY(good.addJarName("sha-384", digest(Algorithm::Sha384, "text")));
        QVERIFY(good.addJarName("sha-512", digest(Algorithm::Sha512, "text")));
        good.add("te");
        good.add("xt");
        QVERIFY(good.agree());

        ExpectedDigests oneIsBad;
        oneIsBad.addJarName("sha-256", digest(Algorithm::Sha256, "text"));
        oneIsBad.addJarName("sha-512", digest(Algorithm::Sha512, "test"));
        oneIsBad.add("text");
        QVERIFY(!oneIsBad.agree());
    }

    void knowsNoWeakDigests()
    {
        ExpectedDigests digests;
        for (const char *const name : {"md5", "sha", "sha1", "sha-1", "SHA-256", ""})
            QVERIFY(!digests.addJarName(name, QByteArray(20, 'x')));
        for (const char *const uri : {"http://www.w3.org/2000/09/xmldsig#sha1", "", "sha256"})
            QVERIFY(!digests.addXmlUri(uri, QByteArray(20, 'x')));
        QVERIFY(digests.isEmpty());
    }

    void knowsTheUrisOfXmlSignatures()
    {
        ExpectedDigests digests;
        QVERIFY(digests.addXmlUri("http://www.w3.org/2001/04/xmlenc#sha256", digest(Algorithm::Sha256, "a")));
        QVERIFY(digests.addXmlUri("http://www.w3.org/2001/04/xmldsig-more#sha384",
                                  digest(Algorithm::Sha384, "a")));
        QVERIFY(digests.addXmlUri("http://www.w3.org/2001/04/xmlenc#sha512", digest(Algorithm::Sha512, "a")));
        digests.add("a");
        QVERIFY(digests.agree());
    }
};

QTEST_GUILESS_MAIN(ExpectedDigestsTest)
#include "expecteddigests_test.moc"
