// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "contract/target/letters.h"
#include "support/failureof.h"
#include "support/fakeclock.h"
#include "support/filesizelimit.h"
#include "target/maildir/maildirtarget.h"

using State = model::Outcome::State;

static const QString mailbox = QStringLiteral("ann@example.com");
static const QString folder = QStringLiteral("XIP");

/// What is this kind's own; what every target does is tried in maildircontract_test.
class MaildirTargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_cache = std::make_shared<maildir::FolderCache>();
    }

    void namesFilesAsTheContractSays();
    void putAfterFindDoublesNothing();
    void putOfAnUnfinishedDeliveryDoublesNothing();
    void putOfWhatAnotherJournalDeliveredDoublesNothing();
    void findsWhatAServerRenamed();
    void aMessageDeletedByHandIsNoLongerFound();
    void anArchiveThatCannotBeUsedIsTheDestinationsFailure();
    void aFolderThatVanishesIsMadeAgain();
    void anArchiveThatIsNotMountedIsNotTheOneOfBefore();
    void afterAFailedBatchTheDiskIsAskedAgain();
    void aMailboxThatCanHaveNoFolderIsRefused();
    void readNamesACopyThatIsNotThere();
    void oldLeftoversGoAtFirstContact();
    void namesAsMailboxesOnlyWhatCanBeLookedInto();

private:
    std::unique_ptr<target::Target> make() const
    {
        return std::make_unique<maildir::MaildirTarget>(
            target::TargetContext{.values = {{"path", m_directory->filePath(QStringLiteral("archive"))},
                                             {"domains", QStringLiteral("example.com")}},
                                  .clock = &m_clock},
            m_cache);
    }
    QString path(const char *part) const
    {
        return m_directory->filePath(QStringLiteral("archive/ann@example.com/.INBOX.XIP/")) +
               QLatin1String(part);
    }
    QStringList filesIn(const char *part) const
    {
        return QDir(path(part)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    static size_t skipped(const std::vector<model::Outcome> &outcomes)
    {
        return static_cast<size_t>(std::ranges::count(outcomes, State::Skipped, &model::Outcome::state));
    }
    static size_t imported(const std::vector<model::Outcome> &outcomes)
    {
        return static_cast<size_t>(std::ranges::count(outcomes, State::Imported, &model::Outcome::state));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<maildir::FolderCache> m_cache;
    support::FakeClock m_clock{base::SystemClock().now()};
};

void MaildirTargetTest::namesFilesAsTheContractSays()
{
    const auto letters = contract::letters(1);
    const auto outcomes = make()->put(QStringLiteral("Ann@Example.COM"), folder, letters, {});
    const QString base = QStringLiteral("%1.chancery,S=%2")
                             .arg(QString::fromLatin1(letters[0].key.toHex()))
                             .arg(letters[0].size);
    QCOMPARE(outcomes.at(0).receipt, base.toUtf8());
    QCOMPARE(filesIn("cur"), QStringList{QString(base + QStringLiteral(":2,S"))});
    QVERIFY(filesIn("tmp").isEmpty());
}

void MaildirTargetTest::putAfterFindDoublesNothing()
{
    const auto letters = contract::letters(5);
    const auto target = make();
    target->put(mailbox, folder, letters, {});
    for (const QString &name : filesIn("cur"))
        QVERIFY(QFile::rename(path("cur") + u'/' + name, path("cur") + u'/' + name + u'T'));
    QCOMPARE(target->find(mailbox, folder, letters, {}).size(), 5u);
    auto unopenable = letters;
    for (target::Letter &letter : unopenable)
        letter.open = []() -> std::unique_ptr<QIODevice> {
            throw base::storageFailure("OPENED", QString());
        };
    QCOMPARE(skipped(target->put(mailbox, folder, unopenable, {})), 5u);
    QCOMPARE(filesIn("cur").size(), 5);
}

void MaildirTargetTest::putOfAnUnfinishedDeliveryDoublesNothing()
{
    // Renamed, and then the power failed: nobody has the receipt, and this time nobody looked before.
    const auto letters = contract::letters(5);
    make()->put(mailbox, folder, letters, {});
    m_cache = std::make_shared<maildir::FolderCache>();
    QCOMPARE(skipped(make()->put(mailbox, folder, letters, {})), 5u);
    QCOMPARE(filesIn("cur").size(), 5);
}

void MaildirTargetTest::putOfWhatAnotherJournalDeliveredDoublesNothing()
{
    // Delivered, then flagged by its reader; the journal was restored from a copy that is older.
    const auto letters = contract::letters(5);
    make()->put(mailbox, folder, letters, {});
    for (const QString &name : filesIn("cur"))
        QVERIFY(QFile::rename(path("cur") + u'/' + name,
                              path("cur") + u'/' + name.chopped(1) + QStringLiteral("FS")));
    m_cache = std::make_shared<maildir::FolderCache>();
    QCOMPARE(skipped(make()->put(mailbox, folder, letters, {})), 5u);
    QCOMPARE(filesIn("cur").size(), 5);
    // And once more, while this process goes on.
    for (const QString &name : filesIn("cur"))
        QVERIFY(QFile::rename(path("cur") + u'/' + name, path("new") + u'/' + name.chopped(2)));
    QCOMPARE(skipped(make()->put(mailbox, folder, letters, {})), 5u);
    QCOMPARE(filesIn("cur").size(), 0);
}

void MaildirTargetTest::findsWhatAServerRenamed()
{
    const auto letters = contract::letters(4);
    const auto outcomes = make()->put(mailbox, folder, letters, {});
    const QStringList names = filesIn("cur");
    QVERIFY(QFile::rename(path("cur") + u'/' + names[0], path("new") + u'/' + names[0].chopped(4)));
    QVERIFY(QFile::rename(path("cur") + u'/' + names[1],
                          path("cur") + u'/' + names[1].chopped(1) + QStringLiteral("RSab")));
    QVERIFY(QFile::rename(path("cur") + u'/' + names[2], path("cur") + u'/' + names[2].chopped(1)));
    const auto target = make();
    const auto found = target->find(mailbox, folder, letters, {});
    for (size_t i = 0; i < 4; ++i) {
        QCOMPARE(found.at(letters[i].key).receipt, outcomes[i].receipt);
        QCOMPARE(target->read(mailbox, folder, outcomes[i].receipt, {})->readAll(),
                 letters[i].open()->readAll());
    }
}

void MaildirTargetTest::aMessageDeletedByHandIsNoLongerFound()
{
    const auto letters = contract::letters(2);
    const auto target = make();
    target->put(mailbox, folder, letters, {});
    QCOMPARE(target->find(mailbox, folder, letters, {}).size(), 2u);
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            // The file system's clock has to have moved on since the delivery.
            QFile trial(path("tmp") + QStringLiteral("/trial"));
            return trial.open(QIODevice::WriteOnly) && trial.remove() &&
                   QFileInfo(path("tmp")).lastModified() > QFileInfo(path("cur")).lastModified();
        }(),
        5000);
    QVERIFY(QFile::remove(path("cur") + u'/' + filesIn("cur").at(0)));
    QCOMPARE(target->find(mailbox, folder, letters, {}).size(), 1u);
}

void MaildirTargetTest::anArchiveThatCannotBeUsedIsTheDestinationsFailure()
{
    QFile file(m_directory->filePath(QStringLiteral("archive")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto target = make();
    const auto letters = contract::letters(1);
    const auto isDestinations = [&](const auto &call) {
        const base::Failure failure = support::failureOf(call);
        return failure.key == "ARCHIVE_UNREACHABLE" && failure.area == base::Area::Destination &&
               failure.reaction == base::Reaction::EndRun && !failure.fix.isEmpty() &&
               failure.text.contains(file.fileName());
    };
    QVERIFY(isDestinations([&] { target->put(mailbox, folder, letters, {}); }));
    QVERIFY(isDestinations([&] { target->find(mailbox, folder, letters, {}); }));
    QVERIFY(isDestinations([&] { target->holdsAny(mailbox, folder, {}); }));
    QVERIFY(isDestinations([&] { target->list(mailbox, folder, [](const target::Held &) {}, {}); }));
    QVERIFY(file.remove());
    QCOMPARE(imported(target->put(mailbox, folder, letters, {})), 1u);
}

void MaildirTargetTest::aFolderThatVanishesIsMadeAgain()
{
    const auto target = make();
    const auto letters = contract::letters(2);
    target->put(mailbox, folder, letters, {});
    QVERIFY(QDir(m_directory->filePath(QStringLiteral("archive/ann@example.com"))).removeRecursively());
    QCOMPARE(support::failureOf([&] { target->put(mailbox, folder, letters, {}); }).key,
             "ARCHIVE_UNREACHABLE");
    QVERIFY(target->find(mailbox, folder, letters, {}).empty());
    QCOMPARE(imported(target->put(mailbox, folder, letters, {})), 2u);
}

void MaildirTargetTest::afterAFailedBatchTheDiskIsAskedAgain()
{
    const auto target = make();
    auto letters = contract::letters(3);
    letters.push_back(contract::letter(3, QByteArray(1 << 20, 'x')));
    QVERIFY(target->find(mailbox, folder, letters, {}).empty());
    {
        const support::FileSizeLimit limit(100000);
        if (!limit.isSet())
            QSKIP("This system knows no limit of a file's size.");
        QCOMPARE(support::failureOf([&] { target->put(mailbox, folder, letters, {}); }).key,
                 "ARCHIVE_UNREACHABLE");
    }
    QVERIFY(filesIn("tmp").isEmpty());
    QVERIFY(filesIn("cur").isEmpty());
    QVERIFY(target->find(mailbox, folder, letters, {}).empty());
    QCOMPARE(imported(target->put(mailbox, folder, letters, {})), 4u);
    QCOMPARE(target->find(mailbox, folder, letters, {}).size(), 4u);
}

void MaildirTargetTest::anArchiveThatIsNotMountedIsNotTheOneOfBefore()
{
    const QString archive = m_directory->filePath(QStringLiteral("archive"));
    make()->put(mailbox, folder, contract::letters(1), {});
    make()->requireUsed({});
    QVERIFY(QDir(archive).removeRecursively());
    QCOMPARE(support::failureOf([&] { make()->requireUsed({}); }).key, "ARCHIVE_UNREACHABLE");
    QVERIFY(QDir().mkpath(archive));
    const base::Failure failure = support::failureOf([&] { make()->requireUsed({}); });
    QCOMPARE(failure.area, base::Area::Destination);
    QVERIFY(failure.text.contains(archive) && !failure.fix.isEmpty());
}

void MaildirTargetTest::aMailboxThatCanHaveNoFolderIsRefused()
{
    const base::Failure failure =
        support::failureOf([&] { make()->put(QString(300, u'a'), folder, contract::letters(1), {}); });
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    QCOMPARE(failure.key, "MAILBOX_NOT_FOUND");
}

void MaildirTargetTest::readNamesACopyThatIsNotThere()
{
    make()->put(mailbox, folder, contract::letters(1), {});
    for (const char *receipt : {"absent", "", "../maildirfolder"}) {
        const base::Failure failure = support::failureOf([&] { make()->read(mailbox, folder, receipt, {}); });
        QCOMPARE(failure.key, "COPY_NOT_FOUND");
        QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    }
}

void MaildirTargetTest::oldLeftoversGoAtFirstContact()
{
    using namespace std::chrono_literals;
    const auto letters = contract::letters(2);
    make()->put(mailbox, folder, std::span(letters).first(1), {});
    const QString left =
        path("tmp") + u'/' + QString::fromLatin1(letters[1].key.toHex()) + QStringLiteral(".chancery,S=1");
    QFile file(left);
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_cache = std::make_shared<maildir::FolderCache>();
    m_clock.advance(37h);
    make()->put(mailbox, folder, contract::letters(1, 5), {});
    QVERIFY(!QFile::exists(left));
}

void MaildirTargetTest::namesAsMailboxesOnlyWhatCanBeLookedInto()
{
    const QDir archive(m_directory->filePath(QStringLiteral("archive")));
    const QString shut = archive.filePath(QStringLiteral("shut@example.com"));
    for (const char *name : {"ann@example.com/.INBOX.XIP/new", "lost+found", "shut@example.com/new"})
        QVERIFY(archive.mkpath(QString::fromLatin1(name)));
    QVERIFY(QFile::setPermissions(shut, {}));
    const bool maySearch = QFileInfo::exists(shut + QStringLiteral("/new")); // root may
    const QStringList there = make()->mailboxesThere({});
    QVERIFY(QFile::setPermissions(shut, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(there,
             maySearch ? QStringList({mailbox, QStringLiteral("shut@example.com")}) : QStringList(mailbox));
}

QTEST_GUILESS_MAIN(MaildirTargetTest)
#include "maildirtarget_test.moc"
