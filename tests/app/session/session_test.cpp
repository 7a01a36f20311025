// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include "app/session/session.h"
#include "support/failureof.h"

using app::Session;

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensAnEmptyFolder();
    void hidesFromOthersAnEmptyFolderAlone();
    void beginsNoNewJournalBesideAnOldVault_data();
    void beginsNoNewJournalBesideAnOldVault();
    void beginsNoNewJournalBesideWhatARunLeft_data();
    void beginsNoNewJournalBesideWhatARunLeft();
    void takesNoEmptiedJournalForANewOne_data();
    void takesNoEmptiedJournalForANewOne();
    void goesOnAfterAKillInTheFirstMoment();
    void callsNoFolderEmptyThatItMayNotLookInto_data();
    void callsNoFolderEmptyThatItMayNotLookInto();
    void makesNoNewKeyForAnOldJournal_data();
    void makesNoNewKeyForAnOldJournal();
    void tellsWhetherAnEngineIsAlive();
    void asksForAnEngineWithoutTakingTheLease();

private:
    std::unique_ptr<Session> open(Session::Access access)
    {
        return std::make_unique<Session>(QStringLiteral("test"), data(), access, false);
    }
    void use() { open(Session::Access::Write)->administration().setSetting("lanes", QStringLiteral("4")); }
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    void write(const QString &name, const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SessionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("CHANCERY_VAULT", "file:" + QFile::encodeName(m_folder->filePath(QStringLiteral("passphrase"))));
}

/// A file of the data folder.
void SessionTest::write(const QString &name, const QByteArray &bytes)
{
    const QString path = data() + u'/' + name;
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void SessionTest::hidesFromOthersAnEmptyFolderAlone()
{
    constexpr auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QVERIFY(QDir().mkpath(data()) && QFile::setPermissions(data(), owner | others));
    use();
    QVERIFY(!(QFile::permissions(data()) & others));

    QVERIFY(QDir(data()).removeRecursively() && QDir().mkpath(data()));
    QVERIFY(QFile::setPermissions(data(), owner | others));
    write(QStringLiteral("letter.txt"), "somebody's");
    use();
    QCOMPARE(QFile::permissions(data()) & others, others);
}

static void addAccesses()
{
    QTest::addColumn<int>("access");
    QTest::newRow("reading") << int(Session::Access::Read);
    QTest::newRow("writing") << int(Session::Access::Write);
}

void SessionTest::opensAnEmptyFolder()
{
    open(Session::Access::Write);
    open(Session::Access::Write); // nothing was done yet, so there is no vault
    use();
    QVERIFY(QFile::exists(data() + QStringLiteral("/vault")));
    open(Session::Access::Read);
}

void SessionTest::beginsNoNewJournalBesideWhatARunLeft_data()
{
    QTest::addColumn<QString>("left");
    QTest::newRow("a segment on its way") << QStringLiteral("spool/0123.tar");
    QTest::newRow("a staged one") << QStringLiteral("staging/1/segments/0123.tar");
    QTest::newRow("what the journal wrote last") << QStringLiteral("journal.sqlite-wal");
    QTest::newRow("a run's manifest") << QStringLiteral("staging/1/manifests/1.json");
}

void SessionTest::beginsNoNewJournalBesideWhatARunLeft()
{
    QFETCH(QString, left);
    write(left, "x");
    const auto failure = support::failureOf([&] { open(Session::Access::Write); });
    QCOMPARE(failure.key, QByteArray("JOURNAL_MISSING"));
    QVERIFY(!QFile::exists(data() + QStringLiteral("/journal.sqlite")));
    QVERIFY(QFile::exists(data() + u'/' + left));
}

void SessionTest::beginsNoNewJournalBesideAnOldVault_data()
{
    addAccesses();
}

void SessionTest::beginsNoNewJournalBesideAnOldVault()
{
    QFETCH(int, access);
    use();
    for (const char *name : {"/journal.sqlite", "/journal.sqlite-wal", "/journal.sqlite-shm"})
        QFile::remove(data() + QLatin1String(name));
    const auto failure = support::failureOf([&] { open(Session::Access(access)); });
    QCOMPARE(failure.key, QByteArray("JOURNAL_MISSING"));
    QVERIFY(failure.text.contains(data()) && !failure.fix.isEmpty());
    QVERIFY(!QFile::exists(data() + QStringLiteral("/journal.sqlite")));
}

void SessionTest::takesNoEmptiedJournalForANewOne_data()
{
    QTest::addColumn<QString>("beside");
    QTest::addColumn<int>("access");
    for (const char *beside :
         {"vault", "journal.sqlite-wal", "spool/0123.tar", "staging/1/manifests/1.json"}) {
        QTest::addRow("reading, %s", beside) << QString::fromLatin1(beside) << int(Session::Access::Read);
        QTest::addRow("writing, %s", beside) << QString::fromLatin1(beside) << int(Session::Access::Write);
    }
}

/// As a power cut, a full disk or a restore that failed leaves it.
void SessionTest::takesNoEmptiedJournalForANewOne()
{
    QFETCH(QString, beside);
    QFETCH(int, access);
    write(QStringLiteral("journal.sqlite"), {});
    write(beside, "x");
    const auto failure = support::failureOf([&] { open(Session::Access(access)); });
    QCOMPARE(failure.key, QByteArray("JOURNAL_DAMAGED"));
    QVERIFY(failure.area == base::Area::Storage);
    QVERIFY2(failure.text.contains(data()) && failure.text.contains(u"empty"), qUtf8Printable(failure.text));
    QVERIFY(!failure.fix.isEmpty());
    QCOMPARE(QFileInfo(data() + QStringLiteral("/journal.sqlite")).size(), 0);
    QCOMPARE(QFileInfo(data() + u'/' + beside).size(), 1);
}

void SessionTest::goesOnAfterAKillInTheFirstMoment()
{
    write(QStringLiteral("journal.sqlite"), {});
    QCOMPARE(support::failureOf([&] { open(Session::Access::Read); }).key, QByteArray("JOURNAL_EMPTY"));
    use();
    open(Session::Access::Read);
}

void SessionTest::callsNoFolderEmptyThatItMayNotLookInto_data()
{
    QTest::addColumn<QString>("closed");
    QTest::newRow("itself") << QStringLiteral("data");
    QTest::newRow("the one above it") << QString();
}

void SessionTest::callsNoFolderEmptyThatItMayNotLookInto()
{
    QFETCH(QString, closed);
    use();
    QFile folder(closed.isEmpty() ? m_folder->path() : m_folder->filePath(closed));
    const auto before = folder.permissions();
    QVERIFY(folder.setPermissions({}));
    const auto opened = qScopeGuard([&] { folder.setPermissions(before); });
    if (QFile::exists(data() + QStringLiteral("/vault")))
        QSKIP("this user may look into every folder");
    for (const Session::Access access : {Session::Access::Read, Session::Access::Write}) {
        const auto failure = support::failureOf([&] { open(access); });
        QCOMPARE(failure.key, QByteArray("STORAGE_FAILED"));
        QVERIFY(failure.area == base::Area::Storage);
        QVERIFY2(failure.text.contains(u"Permission denied"), qUtf8Printable(failure.text));
        QVERIFY(!failure.fix.isEmpty());
    }
}

void SessionTest::makesNoNewKeyForAnOldJournal_data()
{
    addAccesses();
}

void SessionTest::makesNoNewKeyForAnOldJournal()
{
    QFETCH(int, access);
    use();
    QVERIFY(QFile::remove(data() + QStringLiteral("/vault")));
    const auto failure = support::failureOf([&] { open(Session::Access(access)); });
    QCOMPARE(failure.key, QByteArray("VAULT_MISSING"));
    QVERIFY(!QFile::exists(data() + QStringLiteral("/vault")));
}

void SessionTest::tellsWhetherAnEngineIsAlive()
{
    use();
    QVERIFY(!open(Session::Access::Read)->isEngineAlive());
    const auto engine = open(Session::Access::Write);
    QVERIFY(open(Session::Access::Read)->isEngineAlive());
}

/// It reads: a monitoring program that asks all the time keeps no engine from starting.
void SessionTest::asksForAnEngineWithoutTakingTheLease()
{
    use();
    QVERIFY(QFile::remove(data() + QStringLiteral("/lease")));
    QVERIFY(!open(Session::Access::Read)->isEngineAlive());
    QVERIFY(!QFile::exists(data() + QStringLiteral("/lease")));
}

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
