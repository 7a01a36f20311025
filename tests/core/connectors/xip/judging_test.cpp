// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/judging.h"
#include "core/connectors/xip/dropbox.h"

class JudgingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysTheSameWhileNothingDecides();
    void changesWithTrust();
    void changesWithASignatureThatCameLate();
    void changesWithALimitOnlyWhereOneWasBroken();
    void tellsTheAdminEverything();
};

static QByteArray judgement(const xip::DropBox &box, const xip::Rules &rules,
                            const QByteArray &reason = "SIGNATURE_INVALID")
{
    return xip::judgementOf(xip::DropFolder(box.path()), QStringLiteral("a.zip"), reason, rules);
}

void JudgingTest::staysTheSameWhileNothingDecides()
{
    xip::DropBox box;
    const xip::Rules rules;
    const QByteArray before = judgement(box, rules);
    box.write(QStringLiteral("a.zip"), "x");
    box.write(QStringLiteral("b.zip.p7s"), "x");
    QCOMPARE(judgement(box, rules), before);
}

void JudgingTest::changesWithTrust()
{
    const xip::DropBox box;
    xip::Rules rules;
    QSet<QByteArray> judgements{judgement(box, rules)};
    rules.trust.requireSignature = false;
    judgements.insert(judgement(box, rules));
    rules.trust.rootsPem = xip::signer().caPem();
    judgements.insert(judgement(box, rules));
    rules.trust.pinned = {xip::signer().fingerprint()};
    judgements.insert(judgement(box, rules));
    QCOMPARE(judgements.size(), 4);
}

void JudgingTest::changesWithASignatureThatCameLate()
{
    xip::DropBox box;
    const QByteArray before = judgement(box, {});
    box.write(QStringLiteral("a.zip.p7s"), "signature");
    QVERIFY(judgement(box, {}) != before);
}

void JudgingTest::changesWithALimitOnlyWhereOneWasBroken()
{
    const xip::DropBox box;
    xip::Rules higher;
    higher.limits.members *= 2;
    QCOMPARE(judgement(box, higher), judgement(box, {}));
    QVERIFY(judgement(box, higher, "ARCHIVE_LIMIT") != judgement(box, {}, "ARCHIVE_LIMIT"));
}

void JudgingTest::tellsTheAdminEverything()
{
    const base::Failure failure(base::Reaction::SkipItem, base::Area::Signature, "SIGNER_UNTRUSTED",
                                QStringLiteral("a.xip is refused: its signer CN=Eve is not trusted."),
                                QStringLiteral("Pin the signer."));
    const model::Refusal refusal =
        xip::refusalOf(QStringLiteral("quarantine/a.xip"), QByteArray(32, '\xAB'), "judged", failure);
    QCOMPARE(refusal.itemId, u"a.xip");
    QCOMPARE(refusal.reason, QByteArray("SIGNER_UNTRUSTED"));
    QCOMPARE(refusal.judgement, QByteArray("judged"));
    QVERIFY(refusal.isSignature);
    for (const QStringView part : {u"a.xip", u"CN=Eve", u"abababab", u"Pin the signer."})
        QVERIFY2(refusal.text.contains(part), qUtf8Printable(refusal.text));
}

QTEST_GUILESS_MAIN(JudgingTest)
#include "judging_test.moc"
