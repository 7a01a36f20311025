// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "archive/timestamp.h"
#include "refusal.h"
#include "signers.h"
#include "xipmaker/timestamp.h"

using namespace archive;
using xipmaker::Identity;

class TimeStampTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const Identity m_signer = xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("signer")));
    const Identity m_authority = xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("authority")),
                                                        {.criticalTimeStamping = true});
    const Reading m_reading = makeReading();
    const base::Instant m_when = *base::fromIso(u"2024-03-04T05:06:07Z");

    SignedBy stamped(const QByteArray &token) const
    {
        SignedBy by = signedBy(m_signer);
        by.stampedValue = "signature";
        by.timeStamp = token;
        return by;
    }

private Q_SLOTS:
    void tellsTheTimeOfATrustedAuthority()
    {
        const SignedBy by = stamped(xipmaker::timeStampToken("signature", m_authority, m_when));
        QVERIFY(stampedTime(by, {.rootsPem = m_authority.caPem()}, m_reading) == m_when);
    }

    void countsForNothingWithoutTrust()
    {
        const SignedBy by = stamped(xipmaker::timeStampToken("signature", m_authority, m_when));
        QVERIFY(!stampedTime(by, {}, m_reading));
        QVERIFY(!stampedTime(by, {.rootsPem = m_signer.caPem()}, m_reading));
        QVERIFY(!stampedTime(stamped({}), {.rootsPem = m_authority.caPem()}, m_reading));
    }

    void anAuthorityOutsideItsValidityCountsForNothing()
    {
        const SignedBy by =
            stamped(xipmaker::timeStampToken("signature", m_authority, *base::fromIso(u"2018-01-01")));
        QVERIFY(!stampedTime(by, {.rootsPem = m_authority.caPem()}, m_reading));
    }

    void refusesAStampOverSomethingElse()
    {
        const Trust trust{.rootsPem = m_authority.caPem()};
        const auto key = [&](const QByteArray &token) {
            return keyOf([&] { stampedTime(stamped(token), trust, m_reading); });
        };
        QCOMPARE(key(xipmaker::timeStampToken("another signature", m_authority, m_when)),
                 QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key("no token"), QByteArray("SIGNATURE_INVALID"));
    }

    void aStampChangedAfterwardsCountsForNothing()
    {
        QByteArray token = xipmaker::timeStampToken("signature", m_authority, m_when);
        const qsizetype at = token.indexOf("20240304050607Z");
        QVERIFY(at > 0);
        token[at + 3] = '5';
        QVERIFY(!stampedTime(stamped(token), {.rootsPem = m_authority.caPem()}, m_reading));
    }
};

QTEST_GUILESS_MAIN(TimeStampTest)
#include "timestamp_test.moc"
