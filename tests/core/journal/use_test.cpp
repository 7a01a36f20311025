// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include "fixture.h"

using Contact = journal::Deliveries::Contact;

/// What becomes of a journal after a crash, with its log and without.
class UseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAllAfterACrash();
    void looksFirstWhenTheLogIsLost();
    void looksFirstInACopyWithoutTheLog();
    void changesNothingAfterAnOrderlyEnd();
    void isNotMarkedByReaders();
};

static const QString folder = QStringLiteral("XIP");

/// The files as they are now, in a folder of their own: what a killed process leaves.
class Left
{
public:
    explicit Left(const Fixture &f, bool withLog)
    {
        for (const char *ending : {"", "-wal"}) {
            if (*ending && !withLog)
                continue;
            const QString name = QStringLiteral("/journal.sqlite") + QString::fromLatin1(ending);
            if (!QFile::copy(f.folder() + name, m_dir.path() + name))
                qFatal("The file cannot be copied.");
        }
        m_journal = std::make_unique<journal::Journal>(m_dir.path(), f.clock,
                                                       journal::Journal::Options{.auditKey = Fixture::key});
    }

    journal::Journal *operator->() const { return m_journal.get(); }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<journal::Journal> m_journal;
};

/// A contact, an open delivery, and one with an intent.
static void fill(Fixture &f)
{
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    f.deliveries().setContact(f.account(), alice, folder, Contact::Fresh);
    f.deliveries().recordIntent(run, f.batch(bob));
}

void UseTest::knowsAllAfterACrash()
{
    Fixture f;
    fill(f);
    const Left left(f, true);
    QCOMPARE(left->deliveries().contact(f.account(), alice, folder), Contact::Fresh);
    QVERIFY(!left->deliveries().batch(f.connector(), alice, 10, 1000)[0].mustFind);
    QVERIFY(left->deliveries().batch(f.connector(), bob, 10, 1000)[0].mustFind);
    QVERIFY(left->audit().verify({}).ok);
}

void UseTest::looksFirstWhenTheLogIsLost()
{
    Fixture f;
    fill(f);
    f.open();                                                            // the rows are in the file
    f.deliveries().setContact(f.account(), bob, folder, Contact::Fresh); // and this in the log
    const Left left(f, false);
    QCOMPARE(left->deliveries().contact(f.account(), alice, folder), Contact::Inherited);
    QCOMPARE(left->deliveries().contact(f.account(), bob, folder), Contact::None);
    QVERIFY(left->deliveries().batch(f.connector(), alice, 10, 1000)[0].mustFind);
}

void UseTest::looksFirstInACopyWithoutTheLog()
{
    Fixture f;
    const Left left(f, false); // of a journal just made
    QVERIFY(left->configuration().accounts().empty());
}

void UseTest::changesNothingAfterAnOrderlyEnd()
{
    Fixture f;
    fill(f);
    f.close();
    QVERIFY(!QFile::exists(f.file() + QStringLiteral("-wal")));
    f.open();
    QCOMPARE(f.deliveries().contact(f.account(), alice, folder), Contact::Fresh);
    QVERIFY(!f.batch(alice)[0].mustFind);
}

void UseTest::isNotMarkedByReaders()
{
    Fixture f;
    fill(f);
    f.close();
    {
        journal::Journal reader(f.folder(), f.clock, {.readOnly = true});
        QVERIFY(!reader.deliveries().batch(f.connector(), alice, 10, 1000)[0].mustFind);
    }
    f.open();
    QVERIFY(!f.batch(alice)[0].mustFind);
}

QTEST_GUILESS_MAIN(UseTest)
#include "use_test.moc"
