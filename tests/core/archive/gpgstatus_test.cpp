// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/gpgstatus.h"

using archive::GpgStatus;
using Verdict = GpgStatus::Verdict;

static const QByteArray newsig = "[GNUPG:] NEWSIG\n";
static const QByteArray goodsig = "[GNUPG:] GOODSIG 1234567890ABCDEF Alice %5Bx%5D <alice@example.com>\n";

static QByteArray validsig(int hash, const QByteArray &signatureClass = "00")
{
    const QByteArray fingerprint(40, 'A');
    return "[GNUPG:] VALIDSIG " + fingerprint + " 2026-11-20 1795161600 0 4 0 1 " + QByteArray::number(hash) +
           ' ' + signatureClass + ' ' + QByteArray(40, 'B') + '\n';
}

class GpgStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodSignatureNamesItsSigner()
    {
        const GpgStatus status = GpgStatus::parse(newsig + "[GNUPG:] KEY_CONSIDERED AAAA 0\n" + goodsig +
                                                  validsig(8) + "[GNUPG:] TRUST_ULTIMATE 0 always\n");
        QVERIFY(status.verdict == Verdict::Good);
        QCOMPARE(status.userId, QStringLiteral("Alice [x] <alice@example.com>"));
        QCOMPARE(status.fingerprint, QByteArray(40, 'B'));
        QCOMPARE(*status.signedAt, *base::fromIso(u"2026-11-20T08:00:00Z"));
    }

    void namesWhoClaimsToHaveSigned()
    {
        const GpgStatus changed = GpgStatus::parse(newsig + "[GNUPG:] BADSIG 1234 Eve %5Bx%5D\n");
        QCOMPARE(changed.userId, QStringLiteral("Eve [x]"));
        QCOMPARE(changed.keyId, QByteArray("1234"));
        const GpgStatus unknown = GpgStatus::parse(newsig + "[GNUPG:] ERRSIG 5678 1 8 00 1795161600 9 -\n");
        QCOMPARE(unknown.userId, QString());
        QCOMPARE(unknown.keyId, QByteArray("5678"));
        QCOMPARE(GpgStatus::parse(newsig + "[GNUPG:] BADSIG\n").keyId, QByteArray());
    }

    void judgesByTheWholeOfTheLines_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<Verdict>("verdict");
        const auto row = [](const char *name, const QByteArray &lines, Verdict verdict) {
            QTest::newRow(name) << lines << verdict;
        };
        row("nothing", "", Verdict::Unclear);
        row("noise", "gpg: Good signature from Alice\n", Verdict::Unclear);
        row("good only", newsig + goodsig, Verdict::Unclear);
        row("valid only", newsig + validsig(8), Verdict::Unclear);
        row("good without new", goodsig + validsig(8), Verdict::Unclear);
        row("prefix inside a line", "x [GNUPG:] NEWSIG\nx " + goodsig + validsig(8), Verdict::Unclear);
        row("bad", newsig + "[GNUPG:] BADSIG 1234 Alice\n", Verdict::Bad);
        row("two, both good", newsig + goodsig + validsig(8) + newsig + goodsig + validsig(8),
            Verdict::Unclear);
        row("two, one bad", newsig + goodsig + validsig(8) + newsig + "[GNUPG:] BADSIG 1234 Eve\n",
            Verdict::Bad);
        row("expired signature", newsig + "[GNUPG:] EXPSIG 1234 Alice\n" + validsig(8), Verdict::Expired);
        row("expired key", newsig + "[GNUPG:] EXPKEYSIG 1234 Alice\n" + validsig(8), Verdict::Expired);
        row("revoked key", newsig + "[GNUPG:] REVKEYSIG 1234 Alice\n" + validsig(8), Verdict::Revoked);
        row("unknown key", newsig + "[GNUPG:] ERRSIG 1234 1 8 00 1795161600 9 -\n[GNUPG:] NO_PUBKEY 1234\n",
            Verdict::NoKey);
        row("SHA-1", newsig + goodsig + validsig(2), Verdict::Weak);
        row("MD5", newsig + goodsig + validsig(1), Verdict::Weak);
        row("over text", newsig + goodsig + validsig(8, "01"), Verdict::Text);
        row("over nothing", newsig + goodsig + validsig(8, "02"), Verdict::Text);
        row("SHA-1, over text", newsig + goodsig + validsig(2, "01"), Verdict::Weak);
        row("SHA-512", newsig + goodsig + validsig(10), Verdict::Good);
    }

    void judgesByTheWholeOfTheLines()
    {
        QFETCH(QByteArray, lines);
        QFETCH(Verdict, verdict);
        QVERIFY(GpgStatus::parse(lines).verdict == verdict);
    }
};

QTEST_GUILESS_MAIN(GpgStatusTest)
#include "gpgstatus_test.moc"
