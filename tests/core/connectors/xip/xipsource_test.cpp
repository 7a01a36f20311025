// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include "base/platform.h"
#include "connectors/xip/xipsource.h"
#include "contract/memory.h"
#include "core/connectors/xip/busyclock.h"
#include "core/connectors/xip/dropbox.h"
#include "core/connectors/xip/runs.h"
#include "support/failureof.h"

using namespace std::chrono_literals;

using xip::Runs;

class XipSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNothingOfARefusedFile();
    void judgesARefusedFileAgainOnlyWhenTrustChanges();
    void judgesAgainWhenTheSignatureArrives();
    void judgesAgainWhenTheSignatureArrivesWhileItJudges();
    void judgesEqualFilesBesideOtherSignaturesOnce_data();
    void judgesEqualFilesBesideOtherSignaturesOnce();
    void acceptsWhatCameBeforeItsSignerExpired();
    void takesNoWordForWhenAFileCame();
    void judgesAQuarantinedFileAgain();
    void movesWhatAnEarlierRunFinished();
    void doesNotOpenAContentAgainUnderAnotherName();
    void readsAFileAnewThatWasReplaced();
    void leavesAFileThatChangesWhileItIsCopied();
    void goesOnInTheMiddleOfAFile();
    void namesAFileThatWasTakenAwayInTheMiddle();
    void namesWhatCannotBeReadNow();
    void namesWhatCannotBeMoved();
    void forgetsFilesThatAreGone();
    void endsTheRunWhenNobodyIsTrusted();
    void opensAnAttachmentOfAMovedFile();
    void takesTheSameMailTwiceInAnArchiveForOne();
    void endsAPageByItsWeight();
};

static const QString aXip = QStringLiteral("a.xip");

void XipSourceTest::readsNothingOfARefusedFile()
{
    xip::DropBox box;
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}}, xip::stranger());
    Runs runs(box);
    const connectors::Page page = runs.run();
    QVERIFY(page.items.empty());
    QCOMPARE(page.refusals.size(), 1U);
    QCOMPARE(page.refusals.front().reason, QByteArray("SIGNER_UNTRUSTED"));
    QCOMPARE(page.refusals.front().itemId, aXip);
    QVERIFY(page.refusals.front().isSignature);
    QVERIFY(page.accepted.empty());
}

void XipSourceTest::judgesARefusedFileAgainOnlyWhenTrustChanges()
{
    xip::DropBox box;
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}}, xip::stranger());
    Runs runs(box);
    const auto first = runs.run();
    QVERIFY(runs.run().refusals.empty());
    box.age(aXip, 99);
    QVERIFY(runs.run().refusals.empty());
    runs.values["pinned"] = QString::fromLatin1(xip::stranger().fingerprint().toHex());
    const auto later = runs.run();
    QCOMPARE(runs.fresh, 1U);
    QCOMPARE(later.accepted, std::vector<QByteArray>{first.refusals.front().contentHash});
    runs.values.remove("pinned");
    QVERIFY(runs.run().refusals.empty()); // what was archived under the trust of its day stays so
}

void XipSourceTest::judgesAgainWhenTheSignatureArrives()
{
    xip::DropBox box;
    const QString zip = QStringLiteral("a.zip");
    const QString p7s = QStringLiteral("a.zip.p7s");
    box.dropZip(zip, {{QStringLiteral("1.eml"), xip::mail(1)}}, xipmaker::ZipSignature::DetachedP7s);
    QFile::rename(box.path(p7s), box.path(QStringLiteral(".late")));
    Runs runs(box);
    QCOMPARE(runs.run().refusals.front().reason, QByteArray("SIGNATURE_MISSING"));
    QFile::rename(box.path(QStringLiteral(".late")), box.path(p7s));
    runs.run();
    QCOMPARE(runs.fresh, 1U);
}

void XipSourceTest::judgesAgainWhenTheSignatureArrivesWhileItJudges()
{
    xip::DropBox box;
    const QString p7s = QStringLiteral("a.zip.p7s");
    const QString late = QStringLiteral(".late");
    box.dropZip(QStringLiteral("a.zip"), {{QStringLiteral("1.eml"), xip::mail(1)}},
                xipmaker::ZipSignature::DetachedP7s);
    QFile::rename(box.path(p7s), box.path(late));
    box.write(p7s, "no signature");
    box.age(p7s);
    xip::BusyClock clock;
    clock.onLook = [&](int look) { // after the signatures were read, before they are verified
        if (look == 2) {
            QFile::remove(box.path(p7s));
            QFile::rename(box.path(late), box.path(p7s));
        }
    };
    Runs runs(box);
    runs.clock = &clock;
    const connectors::Page page = runs.run();
    QCOMPARE(page.refusals.size(), 1U);
    QCOMPARE(page.refusals.front().reason, QByteArray("SIGNATURE_INVALID"));
    const size_t atOnce = runs.fresh;
    runs.run();
    QCOMPARE(atOnce + runs.fresh, 1U);
}

void XipSourceTest::judgesEqualFilesBesideOtherSignaturesOnce_data()
{
    QTest::addColumn<QString>("after");
    QTest::newRow("keep") << QStringLiteral("keep");
    QTest::newRow("move") << QStringLiteral("move");
}

void XipSourceTest::judgesEqualFilesBesideOtherSignaturesOnce()
{
    QFETCH(QString, after);
    xip::DropBox box;
    box.dropZip(QStringLiteral("x.zip"), {{QStringLiteral("1.eml"), xip::mail(1)}},
                xipmaker::ZipSignature::None);
    QFile::copy(box.path(QStringLiteral("x.zip")), box.path(QStringLiteral("y.zip")));
    box.age(QStringLiteral("y.zip"));
    box.write(QStringLiteral("y.zip.p7s"), "no signature");
    box.age(QStringLiteral("y.zip.p7s"));
    Runs runs(box);
    runs.values["after"] = after;
    QCOMPARE(runs.run().refusals.size(), 2U);
    QVERIFY(runs.run().refusals.empty());
    QVERIFY(runs.run().refusals.empty());
    runs.values["pinned"] = QString::fromLatin1(xip::stranger().fingerprint().toHex());
    QCOMPARE(runs.run().refusals.size(), 2U);
    QVERIFY(runs.run().refusals.empty());
}

/// A signer whose certificate ends that long from now: files get their times from the real clock.
static xipmaker::Identity signerUntil(const QTemporaryDir &folder, std::chrono::hours left)
{
    const base::Instant now = base::SystemClock().now();
    return xipmaker::makeIdentity(folder.filePath(QStringLiteral("signer")),
                                  {.key = xipmaker::IdentityOptions::Key::Ec,
                                   .notBefore = now - std::chrono::hours(1000),
                                   .notAfter = now + left});
}

void XipSourceTest::acceptsWhatCameBeforeItsSignerExpired()
{
    const QTemporaryDir folder;
    const xipmaker::Identity brief = signerUntil(folder, 1h);
    xip::DropBox box;
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}}, brief);
    box.clock().jumpTo(base::SystemClock().now() + 720h);
    Runs runs(box);
    runs.values["trust"] = brief.caPath();
    const auto page = runs.run();
#ifdef Q_OS_WIN // no file there says when it came
    QCOMPARE(page.refusals.front().reason, QByteArray("SIGNER_EXPIRED"));
#else
    QVERIFY(page.refusals.empty());
    QCOMPARE(runs.fresh, 1U);
#endif
}

void XipSourceTest::takesNoWordForWhenAFileCame()
{
    const QTemporaryDir folder;
    const xipmaker::Identity expired = signerUntil(folder, -1h);
    const base::Instant now = base::SystemClock().now();
    xip::DropBox box;
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}}, expired);
    QVERIFY(base::platform::setFileTime(box.path(aXip), (now - 2h).time_since_epoch().count()));
    box.clock().jumpTo(now + 1h);
    Runs runs(box);
    runs.values["trust"] = expired.caPath();
    const auto page = runs.run();
    QCOMPARE(page.refusals.size(), 1U);
    QCOMPARE(page.refusals.front().reason, QByteArray("SIGNER_EXPIRED"));
}

void XipSourceTest::judgesAQuarantinedFileAgain()
{
    xip::DropBox box;
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}}, xip::stranger());
    Runs runs(box);
    runs.values["after"] = QStringLiteral("move");
    runs.run();
    QCOMPARE(runs.files(QStringLiteral("quarantine")), aXip);
    QVERIFY(runs.run().refusals.empty());
    runs.values["trust"] = xip::stranger().caPath();
    runs.run();
    QCOMPARE(runs.fresh, 1U);
    QCOMPARE(runs.files(QStringLiteral("quarantine")), QString());
    QCOMPARE(runs.files(QStringLiteral("done")), aXip);
}

void XipSourceTest::movesWhatAnEarlierRunFinished()
{
    xip::DropBox box;
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}});
    Runs runs(box);
    runs.run();
    QCOMPARE(runs.files(), aXip);
    runs.values["after"] = QStringLiteral("move");
    QVERIFY(runs.run().items.empty());
    QCOMPARE(runs.files(), QString());
    QCOMPARE(runs.files(QStringLiteral("done")), aXip);
}

void XipSourceTest::doesNotOpenAContentAgainUnderAnotherName()
{
    xip::DropBox box;
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}});
    Runs runs(box);
    runs.run();
    QFile::copy(box.path(aXip), box.path(QStringLiteral("b.xip")));
    box.age(QStringLiteral("b.xip"));
    QVERIFY(runs.run().items.empty());
}

void XipSourceTest::readsAFileAnewThatWasReplaced()
{
    xip::DropBox box;
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}});
    Runs runs(box);
    runs.run();
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}, {QStringLiteral("2.eml"), xip::mail(2)}});
    QCOMPARE(runs.run().items.size(), 2U);
    QCOMPARE(runs.fresh, 1U);
}

void XipSourceTest::leavesAFileThatChangesWhileItIsCopied()
{
    xip::DropBox box;
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}});
    QFile file(box.path(aXip));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    xip::BusyClock clock;
    clock.onLook = [&](int look) { // after the file was listed, before it is copied
        if (look <= 2) {
            box.write(aXip, look == 1 ? whole.left(whole.size() / 2) : whole);
            box.age(aXip);
        }
    };
    Runs runs(box);
    runs.clock = &clock;
    const connectors::Page page = runs.run();
    QVERIFY(page.refusals.empty());
    QCOMPARE(runs.fresh, 1U);
    QCOMPARE(clock.looks, 4);
}

void XipSourceTest::goesOnInTheMiddleOfAFile()
{
    xip::DropBox box;
    box.dropXip(QStringLiteral("b.xip"), xip::manyItems(450));
    box.dropXip(QStringLiteral("c.xip"), {{QStringLiteral("1.eml"), xip::mail(1)}});
    Runs runs(box);
    QCOMPARE(runs.run(1).items.size(), 200U);
    box.dropXip(aXip, {{QStringLiteral("2.eml"), xip::mail(2)}}); // now the folder's first by name
    box.age(aXip, -60);
    const connectors::Page rest = runs.run();
    QCOMPARE(rest.items.size(), 252U);
    QCOMPARE(rest.items.front().id, u"n200");
}

void XipSourceTest::namesAFileThatWasTakenAwayInTheMiddle()
{
    xip::DropBox box;
    box.dropXip(aXip, xip::manyItems(250));
    Runs runs(box);
    runs.run(1);
    QFile::remove(box.path(aXip));
    QVERIFY(runs.run().unfinished.join(u' ').contains(aXip));
    QVERIFY(runs.run().unfinished.isEmpty());
}

void XipSourceTest::namesWhatCannotBeReadNow()
{
    xip::DropBox box;
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}});
    QFile file(box.path(aXip));
    file.setPermissions({});
    if (file.open(QIODevice::ReadOnly))
        QSKIP("this user may read everything");
    Runs runs(box);
    const connectors::Page page = runs.run();
    QVERIFY(page.refusals.empty());
    QVERIFY(page.unfinished.join(u' ').contains(aXip));
}

void XipSourceTest::namesWhatCannotBeMoved()
{
    xip::DropBox box;
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}});
    box.write(QStringLiteral("done"), "a file where the folder should be");
    box.age(QStringLiteral("done"));
    Runs runs(box);
    runs.values["after"] = QStringLiteral("move");
    const connectors::Page page = runs.run();
    QCOMPARE(page.items.size(), 1U);
    const QString told = page.unfinished.join(u' ');
    for (const QString &part :
         {aXip, QStringLiteral("cannot be moved to done"), QStringLiteral("after=keep")})
        QVERIFY2(told.contains(part), qPrintable(told));
}

void XipSourceTest::forgetsFilesThatAreGone()
{
    xip::DropBox box;
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}});
    Runs runs(box);
    runs.run();
    QCOMPARE(runs.memory.withPrefix({}).size(), 2U);
    QFile::remove(box.path(aXip));
    runs.run();
    QCOMPARE(runs.memory.withPrefix({}).size(), 0U);
}

void XipSourceTest::endsTheRunWhenNobodyIsTrusted()
{
    xip::DropBox box;
    Runs runs(box);
    runs.values.remove("trust");
    const auto failure = support::failureOf([&] { runs.run(); });
    QCOMPARE(failure.key, QByteArray("TRUST_MISSING"));
    QVERIFY(failure.area == base::Area::Input);
}

void XipSourceTest::opensAnAttachmentOfAMovedFile()
{
    xip::DropBox box;
    box.dropXip(aXip,
                {{QStringLiteral("l.json"), xip::jsonItem(QStringLiteral("1"), R"(,"attachments":"a.txt")")},
                 {QStringLiteral("a.txt"), "attached"}});
    Runs runs(box);
    runs.values["after"] = QStringLiteral("move");
    const connectors::Page page = runs.run();
    const auto later = runs.source();
    const model::Attachment attachment = later->convert(page.items.front()).attachments.front();
    QCOMPARE(later->open(attachment, {})->readAll(), QByteArray("attached"));
    QFile::remove(box.path(QStringLiteral("done/a.xip")));
    const auto gone = runs.source();
    QCOMPARE(support::failureOf([&] { gone->open(attachment, {}); }).key,
             QByteArray("ATTACHMENT_UNAVAILABLE"));
}

void XipSourceTest::takesTheSameMailTwiceInAnArchiveForOne()
{
    xip::DropBox box;
    box.dropXip(aXip, {{QStringLiteral("1.eml"), xip::mail(1)}, {QStringLiteral("copy.eml"), xip::mail(1)}});
    Runs runs(box);
    runs.run();
    QCOMPARE(runs.fresh, 1U);
}

void XipSourceTest::endsAPageByItsWeight()
{
    xip::DropBox box;
    std::vector<xipmaker::Entry> mails;
    for (int i = 0; i < 3; ++i)
        mails.push_back(xipmaker::Entry::base64Noise(QStringLiteral("%1.eml").arg(i), xip::mail(i), 40 << 20,
                                                     "\r\n", quint32(i)));
    box.dropZip(aXip, mails, xipmaker::ZipSignature::Jar, 0);
    QCOMPARE(Runs(box).run(1).items.size(), 2U);
}

QTEST_GUILESS_MAIN(XipSourceTest)
#include "xipsource_test.moc"
