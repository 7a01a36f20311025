// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QDir>
#include <QTest>

#include "base/platform.h"
#include "connectors/xip/dropfolder.h"
#include "core/connectors/xip/dropbox.h"
#include "support/failureof.h"

using Target = xip::DropFolder::Target;

class DropFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsFilesByTimeThenName();
    void leavesOutWhatIsNoArchive();
    void tellsSignaturesFromArchives();
    void isAsYoungAsItsSignature();
    void saysThatTheFolderIsNotThere();
    void readsTheSignatureBesideAFile();
    void readsASignatureWhoseEndingIsInCapitals();
    void pairsASignatureByTheArchivesStem();
    void pairsNothingThatIsAmbiguous();
    void findsALateSignatureByItsStem();
    void anEmptySignatureIsThere();
    void takesNoSignatureThatCannotBeReadForAnEmptyOne();
    void leavesOutTheConnectorsOwnFiles();
    void tellsByWhenAFileAndItsSignaturesCame();
    void namesFilesWhoseNamesAreNoText();
    void movesAFileWithItsSignatures();
    void keepsBothFilesOfAName();
    void keepsBothFilesOfALongName();
    void movesALongNameWithItsStemsSignature_data();
    void movesALongNameWithItsStemsSignature();
    void staysWithAFileThatChanged();
    void movesTwiceWithoutHarm();
    void complainsOfNoSignatureWhoseArchiveIsDone();
    void saysWhatIsInTheWay();
    void findsWhatWasMoved();
};

static QString namesIn(const xip::DropFolder &folder)
{
    QStringList names;
    for (const xip::DropFile &file : folder.list().files)
        names.append(file.path);
    return names.join(u' ');
}

static void drop(xip::DropBox &box, const char *name, const QByteArray &bytes = "x")
{
    box.write(QString::fromUtf8(name), bytes);
    box.age(QString::fromUtf8(name));
}

static const QByteArray content(32, '\xAB');

void DropFolderTest::listsFilesByTimeThenName()
{
    xip::DropBox box;
    for (const char *name : {"c.xip", "a.xip", "b.xip"})
        drop(box, name);
    box.age(QStringLiteral("b.xip"), 2); // as old as a.xip
    QCOMPARE(namesIn(xip::DropFolder(box.path())), u"c.xip a.xip b.xip");
}

void DropFolderTest::leavesOutWhatIsNoArchive()
{
    xip::DropBox box;
    QDir(box.path()).mkpath(QStringLiteral("sub"));
    QDir(box.path()).mkpath(QStringLiteral("done"));
    QDir(box.path()).mkpath(QStringLiteral("quarantine"));
    for (const char *name : {".hidden", "~lock", "a.tmp", "b.PART", "c.filepart", "d~", "sub/e.xip",
                             "done/f.xip", "g.xip", "quarantine/h.xip"})
        drop(box, name);
    QFile::link(box.path(QStringLiteral("g.xip")), box.path(QStringLiteral("link.xip")));
    QCOMPARE(namesIn(xip::DropFolder(box.path())), u"g.xip quarantine/h.xip");
}

void DropFolderTest::tellsSignaturesFromArchives()
{
    xip::DropBox box;
    for (const char *name :
         {"a.zip", "a.zip.p7s", "a.zip.asc", "b.zip.sig", "c.zip.pgp", "d.zip", "d.zip.pgp"})
        drop(box, name);
    const xip::DropFolder folder(box.path());
    QCOMPARE(namesIn(folder), u"a.zip c.zip.pgp d.zip");
    QCOMPARE(folder.list().lonely, QStringList{QStringLiteral("b.zip.sig")});
}

void DropFolderTest::isAsYoungAsItsSignature()
{
    xip::DropBox box;
    drop(box, "a.zip");
    const xip::DropFolder folder(box.path());
    const xip::DropFile before = folder.list().files.front();
    drop(box, "a.zip.p7s");
    const xip::DropFile after = folder.list().files.front();
    QVERIFY(after.stamp == before.stamp);
    QVERIFY(after.youngest > before.youngest);
    QVERIFY(!(after == before));
}

void DropFolderTest::saysThatTheFolderIsNotThere()
{
    xip::DropBox box;
    const auto failure =
        support::failureOf([&] { xip::DropFolder(box.path(QStringLiteral("none"))).list(); });
    QCOMPARE(failure.key, QByteArray("SOURCE_UNREACHABLE"));
    QVERIFY(failure.area == base::Area::Source);
    QVERIFY(failure.text.contains(u"none"));
}

void DropFolderTest::readsTheSignatureBesideAFile()
{
    xip::DropBox box;
    QDir(box.path()).mkpath(QStringLiteral("quarantine"));
    drop(box, "a.zip.p7s", "for a");
    drop(box, "b.zip.p7s", "for the new b");
    drop(box, "b.zip");
    for (const char *name : {"quarantine/a.zip", "quarantine/b.zip"})
        drop(box, name);
    const xip::DropFolder folder(box.path());
    const QString p7s = QStringLiteral(".p7s");
    QCOMPARE(folder.signature(QStringLiteral("b.zip"), p7s), QByteArray("for the new b"));
    QCOMPARE(folder.signature(QStringLiteral("quarantine/a.zip"), p7s), QByteArray("for a")); // it came late
    QCOMPARE(folder.signature(QStringLiteral("quarantine/b.zip"), p7s), QByteArray());
    const auto digestOf = [&](const QString &path) {
        return xip::DropFolder::signaturesDigest(folder.signatures(path));
    };
    QVERIFY(digestOf(QStringLiteral("quarantine/a.zip")) != digestOf(QStringLiteral("quarantine/b.zip")));
}

void DropFolderTest::readsASignatureWhoseEndingIsInCapitals()
{
    xip::DropBox box;
    QDir(box.path()).mkpath(QStringLiteral("quarantine"));
    for (const char *name : {"A.ZIP", "A.ZIP.P7S", "quarantine/b.zip", "b.zip.P7S"})
        drop(box, name, name);
    const xip::DropFolder folder(box.path());
    const QString p7s = QStringLiteral(".p7s");
    QCOMPARE(namesIn(folder), u"A.ZIP quarantine/b.zip");
    QCOMPARE(folder.list().files.front().signatures.size(), size_t(1));
    QCOMPARE(folder.signature(QStringLiteral("A.ZIP"), p7s), QByteArray("A.ZIP.P7S"));
    QCOMPARE(folder.signature(QStringLiteral("quarantine/b.zip"), p7s), QByteArray("b.zip.P7S"));
    const QString path = QStringLiteral("A.ZIP");
    QCOMPARE(folder.move(path, *folder.look(path), content, Target::Done), QString());
    QCOMPARE(QDir(box.path(QStringLiteral("done"))).entryList(QDir::Files).join(u' '), u"A.ZIP A.ZIP.p7s");
}

void DropFolderTest::pairsASignatureByTheArchivesStem()
{
    xip::DropBox box;
    for (const char *name : {"a.zip", "b.zip", "b.gpg", "C.ZIP", "C.SIG", "d.zip.sig", "d.zip", "a.p7s"})
        drop(box, name, name);
    const xip::DropFolder folder(box.path());
    QCOMPARE(namesIn(folder), u"a.zip b.zip b.gpg C.ZIP d.zip"); // b.gpg may be an archive of its own
    QVERIFY(folder.list().lonely.isEmpty());
    const QString path = QStringLiteral("a.zip");
    const QString p7s = QStringLiteral(".p7s");
    QCOMPARE(folder.signature(path, p7s), QByteArray("a.p7s"));
    QCOMPARE(folder.signature(QStringLiteral("C.ZIP"), QStringLiteral(".sig")), QByteArray("C.SIG"));
    QCOMPARE(folder.list().files[0].signatures.size(), size_t(1));
    QVERIFY(folder.hereBy(path) >= folder.hereBy(QStringLiteral("b.zip")));
    QCOMPARE(folder.move(path, *folder.look(path), content, Target::Done), QString());
    QCOMPARE(QDir(box.path(QStringLiteral("done"))).entryList(QDir::Files).join(u' '), u"a.zip a.zip.p7s");
}

void DropFolderTest::pairsNothingThatIsAmbiguous()
{
    xip::DropBox box;
    for (const char *name : {"a.zip", "a.xip", "a.p7s", "b.zip", "b.zip.p7s", "b.p7s", "c.zip.tmp", "c.p7s"})
        drop(box, name, name);
    const xip::DropFolder folder(box.path());
    QCOMPARE(namesIn(folder), u"a.zip a.xip b.zip");
    QCOMPARE(folder.list().lonely.join(u' '), u"a.p7s b.p7s c.p7s");
    const QString p7s = QStringLiteral(".p7s");
    QVERIFY(folder.signature(QStringLiteral("a.zip"), p7s).isNull());
    QVERIFY(folder.signature(QStringLiteral("a.xip"), p7s).isNull());
    QCOMPARE(folder.signature(QStringLiteral("b.zip"), p7s), QByteArray("b.zip.p7s"));
}

void DropFolderTest::findsALateSignatureByItsStem()
{
    xip::DropBox box;
    QDir(box.path()).mkpath(QStringLiteral("quarantine"));
    for (const char *name : {"quarantine/a.zip", "a.p7s", "quarantine/b.zip", "b.zip", "b.p7s"})
        drop(box, name, name);
    const xip::DropFolder folder(box.path());
    const QString p7s = QStringLiteral(".p7s");
    QCOMPARE(folder.list().lonely.join(u' '), QString());
    QCOMPARE(folder.signature(QStringLiteral("quarantine/a.zip"), p7s), QByteArray("a.p7s"));
    QCOMPARE(folder.signature(QStringLiteral("b.zip"), p7s), QByteArray("b.p7s"));
    QVERIFY(folder.signature(QStringLiteral("quarantine/b.zip"), p7s).isNull());
}

void DropFolderTest::anEmptySignatureIsThere()
{
    xip::DropBox box;
    drop(box, "a.zip");
    drop(box, "a.zip.p7s", "");
    const xip::DropFolder folder(box.path());
    const QByteArray signature = folder.signature(QStringLiteral("a.zip"), QStringLiteral(".p7s"));
    QVERIFY(signature.isEmpty() && !signature.isNull());
    QVERIFY(folder.signature(QStringLiteral("a.zip"), QStringLiteral(".sig")).isNull());
}

/// A file of the system that opens and gives nothing, whoever asks.
void DropFolderTest::takesNoSignatureThatCannotBeReadForAnEmptyOne()
{
#ifndef Q_OS_LINUX
    QSKIP("There is no /proc here.");
#endif
    const xip::DropFolder folder(QStringLiteral("/proc/self"));
    const auto failure =
        support::failureOf([&] { folder.signature(QStringLiteral("me"), QStringLiteral("m")); });
    QCOMPARE(failure.key, QByteArray("ARCHIVE_UNREADABLE"));
    QVERIFY(failure.reaction == base::Reaction::SkipItem);
    QVERIFY2(failure.text.contains(u"/proc/self/mem"), qUtf8Printable(failure.text));
}

void DropFolderTest::leavesOutTheConnectorsOwnFiles()
{
    xip::DropBox box;
    QDir(box.path()).mkpath(QStringLiteral("quarantine"));
    for (const char *name : {"roots.pem", "a.zip", "map.json", "quarantine/map.json"})
        drop(box, name);
    const xip::DropFolder folder(box.path() + QStringLiteral("/."),
                                 {box.path(QStringLiteral("roots.pem")),
                                  box.path(QStringLiteral("quarantine/../map.json")), QString()});
    QCOMPARE(namesIn(folder), u"a.zip quarantine/map.json");
}

void DropFolderTest::tellsByWhenAFileAndItsSignaturesCame()
{
    xip::DropBox box;
    const QString path = QStringLiteral("a.zip");
    const xip::DropFolder folder(box.path());
    QVERIFY(!folder.hereBy(path));
    drop(box, "a.zip");
    drop(box, "a.zip.p7s", "signature");
    QCOMPARE(folder.signatures(path).keys(), QStringList{QStringLiteral(".p7s")});
    const auto alone = base::platform::lastChange(box.path(path));
    const auto signature = base::platform::lastChange(box.path(QStringLiteral("a.zip.p7s")));
    const auto both = folder.hereBy(path);
    QCOMPARE(both.has_value(), alone.has_value());
    if (both)
        QCOMPARE(both->time_since_epoch().count(), std::max(*alone, *signature));
}

void DropFolderTest::namesFilesWhoseNamesAreNoText()
{
    xip::DropBox box;
    drop(box, "a.zip");
    const QByteArray name = QFile::encodeName(box.path()) + "/b\xFF.zip";
    std::FILE *const made = std::fopen(name.constData(), "w");
    if (!made)
        QSKIP("This file system has no such names.");
    std::fclose(made);
    const xip::DropFolder folder(box.path());
    QCOMPARE(namesIn(folder), u"a.zip");
    QCOMPARE(folder.list().nameless, QStringList{QStringLiteral("b\uFFFD.zip")});
    std::remove(name.constData());
}

void DropFolderTest::movesAFileWithItsSignatures()
{
    xip::DropBox box;
    drop(box, "a.zip", "bytes");
    drop(box, "a.zip.p7s", "signature");
    const xip::DropFolder folder(box.path());
    const QString path = QStringLiteral("a.zip");
    QCOMPARE(folder.move(path, *folder.look(path), content, Target::Quarantine), QString());
    QCOMPARE(namesIn(folder), u"quarantine/a.zip");
    const QString inside = QStringLiteral("quarantine/a.zip");
    QCOMPARE(folder.signature(inside, QStringLiteral(".p7s")), QByteArray("signature"));
    QCOMPARE(folder.move(inside, *folder.look(inside), content, Target::Done), QString());
    QCOMPARE(QDir(box.path(QStringLiteral("done"))).entryList(QDir::Files).join(u' '), u"a.zip a.zip.p7s");
    QVERIFY(folder.list().files.empty() && folder.list().lonely.isEmpty());
}

void DropFolderTest::keepsBothFilesOfAName()
{
    xip::DropBox box;
    const xip::DropFolder folder(box.path());
    const QString path = QStringLiteral("a.zip");
    for (const char first : {'\x01', '\x02'}) {
        drop(box, "a.zip", QByteArray(1, first));
        QCOMPARE(folder.move(path, *folder.look(path), QByteArray(32, first), Target::Done), QString());
    }
    QCOMPARE(QDir(box.path(QStringLiteral("done"))).entryList(QDir::Files).join(u' '),
             u"a.zip a.zip.0202020202020202");
}

void DropFolderTest::keepsBothFilesOfALongName()
{
    xip::DropBox box;
    const xip::DropFolder folder(box.path());
    const QString path = QString(240, u'a') + QStringLiteral(".zip");
    for (const char first : {'\x01', '\x02'}) {
        const QByteArray digest(32, first);
        drop(box, path.toLatin1().constData(), digest);
        drop(box, (path + QStringLiteral(".p7s")).toLatin1().constData(), digest);
        QCOMPARE(folder.move(path, *folder.look(path), digest, Target::Done), QString());
        QVERIFY(std::ranges::any_of(folder.whereabouts(path, digest), [&](const QString &place) {
            return place.startsWith(u"done/") && folder.look(place).has_value();
        }));
    }
    QCOMPARE(QDir(box.path(QStringLiteral("done"))).entryList(QDir::Files).size(), 4);
}

void DropFolderTest::movesALongNameWithItsStemsSignature_data()
{
    QTest::addColumn<QString>("stem");
    QTest::newRow("as long as a name may be") << QString(251, u'a');
    QTest::newRow("of letters beyond the first plane") << QStringLiteral("😀").repeated(62);
}

void DropFolderTest::movesALongNameWithItsStemsSignature()
{
    QFETCH(QString, stem);
    xip::DropBox box;
    const xip::DropFolder folder(box.path());
    const QString path = stem + QStringLiteral(".zip");
    drop(box, path.toUtf8().constData());
    drop(box, (stem + QStringLiteral(".p7s")).toUtf8().constData());
    QCOMPARE(folder.move(path, *folder.look(path), content, Target::Done), QString());
    const QStringList moved = QDir(box.path(QStringLiteral("done"))).entryList(QDir::Files);
    QCOMPARE(moved.size(), 2);
    QCOMPARE(moved.back(), QString(moved.front() + u".p7s"));
    QVERIFY2(moved.front().startsWith(stem.left(stem.size() / 4)) && !moved.front().contains(u'?'),
             qUtf8Printable(moved.front()));
    QVERIFY(folder.whereabouts(path, content).contains(QString(u"done/" + moved.front())));
}

void DropFolderTest::staysWithAFileThatChanged()
{
    xip::DropBox box;
    drop(box, "a.zip", "old");
    const xip::DropFolder folder(box.path());
    const QString path = QStringLiteral("a.zip");
    const auto stamp = folder.look(path);
    drop(box, "a.zip", "newer");
    QCOMPARE(folder.move(path, *stamp, content, Target::Done), QString());
    QCOMPARE(namesIn(folder), u"a.zip");
}

void DropFolderTest::complainsOfNoSignatureWhoseArchiveIsDone()
{
    xip::DropBox box;
    QDir(box.path()).mkpath(QStringLiteral("done"));
    drop(box, "done/a.zip");
    drop(box, "a.zip.p7s");
    QVERIFY(xip::DropFolder(box.path()).list().lonely.isEmpty());
}

void DropFolderTest::movesTwiceWithoutHarm()
{
    xip::DropBox box;
    drop(box, "a.zip");
    const xip::DropFolder folder(box.path());
    const QString path = QStringLiteral("a.zip");
    const auto stamp = folder.look(path);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(folder.move(path, *stamp, content, Target::Done), QString());
    QCOMPARE(QDir(box.path(QStringLiteral("done"))).entryList(QDir::Files).size(), 1);
}

void DropFolderTest::saysWhatIsInTheWay()
{
    xip::DropBox box;
    drop(box, "a.zip");
    drop(box, "done"); // a file where the folder should be
    const xip::DropFolder folder(box.path());
    const QString path = QStringLiteral("a.zip");
    const QString trouble = folder.move(path, *folder.look(path), content, Target::Done);
    QVERIFY2(trouble.contains(u"done"), qUtf8Printable(trouble));
    QVERIFY(folder.look(path));
}

void DropFolderTest::findsWhatWasMoved()
{
    xip::DropBox box;
    drop(box, "a.zip");
    const xip::DropFolder folder(box.path());
    const QString path = QStringLiteral("a.zip");
    folder.move(path, *folder.look(path), content, Target::Done);
    int found = 0;
    for (const QString &place : folder.whereabouts(path, content))
        found += folder.look(place) ? 1 : 0;
    QCOMPARE(found, 1);
}

QTEST_GUILESS_MAIN(DropFolderTest)
#include "dropfolder_test.moc"
