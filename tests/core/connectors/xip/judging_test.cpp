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
    void remembersEachJudgementOfAContent();
    void forgetsJudgementsUnderAnotherTrust();
    void boundsWhatItRemembers();
    void tellsTheAdminEverything();
};

static QByteArray judgement(const xip::DropBox &box, const xip::Rules &rules,
                            const QByteArray &reason = "SIGNATURE_INVALID")
{
    const xip::DropFolder folder(box.path());
    return xip::judgementOf(folder.signatures(QStringLiteral("a.zip")), reason, rules);
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

static const xip::Signatures unsignedFile{};
static const xip::Signatures badlySigned{{QStringLiteral(".p7s"), "no signature"}};

/// The verdict after one refusal more.
static xip::Verdict refusedWith(const xip::Verdict &before, const xip::Signatures &signatures,
                                const QByteArray &reason, const xip::Rules &rules)
{
    return xip::refusedVerdict(before, reason, xip::judgementOf(signatures, reason, rules), rules);
}

void JudgingTest::remembersEachJudgementOfAContent()
{
    const xip::Rules rules;
    const xip::Verdict begun{.members = {3}, .map = "{}"};
    const xip::Verdict first = refusedWith(begun, unsignedFile, "SIGNATURE_MISSING", rules);
    QVERIFY(first.state == xip::Verdict::State::Refused);
    QCOMPARE(first.members, begun.members);
    QCOMPARE(first.map, begun.map);
    QVERIFY(isJudged(first, unsignedFile, rules));
    QVERIFY(!isJudged(first, badlySigned, rules));
    const xip::Verdict both = refusedWith(first, badlySigned, "ARCHIVE_LIMIT", rules);
    QCOMPARE(both.reason, QByteArray("ARCHIVE_LIMIT"));
    QVERIFY(isJudged(both, unsignedFile, rules));
    QVERIFY(isJudged(both, badlySigned, rules));
    xip::Rules higher;
    higher.limits.members *= 2;
    QVERIFY(isJudged(both, unsignedFile, higher));
    QVERIFY(!isJudged(both, badlySigned, higher));
}

void JudgingTest::forgetsJudgementsUnderAnotherTrust()
{
    const xip::Rules before;
    xip::Rules after;
    after.trust.pinned = {xip::signer().fingerprint()};
    const xip::Verdict first = refusedWith({}, unsignedFile, "SIGNATURE_MISSING", before);
    QVERIFY(!isJudged(first, unsignedFile, after));
    const xip::Verdict second = refusedWith(first, unsignedFile, "SIGNATURE_MISSING", after);
    QVERIFY(isJudged(second, unsignedFile, after));
    QVERIFY(!isJudged(second, unsignedFile, before));
}

void JudgingTest::boundsWhatItRemembers()
{
    const xip::Rules rules;
    xip::Verdict verdict;
    for (int i = 0; i < 300; ++i)
        verdict = xip::refusedVerdict(verdict, "SIGNATURE_INVALID", QByteArray::number(i), rules);
    QCOMPARE(verdict.judgements.size(), 100U);
    QCOMPARE(verdict.judgements.back(), QByteArray("299"));
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
