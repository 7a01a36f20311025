// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>
#include <QTest>

#include "fixture.h"

using journal::Journal;

/// Random damage to the file, in the middle of a page or a whole stretch: the journal says so, or answers as
/// if nothing had happened. It never crashes, and never names a wrong mailbox.
class DamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isToldOrHarmless_data();
    void isToldOrHarmless();

private:
    QByteArray m_file;
    QString m_answers;
    base::ConnectorId m_connector;
    base::RunId m_run;
};

/// Everything that decides who gets what, asked as the engine asks it; in one text.
static QString answers(Journal &journal, base::ConnectorId connector, base::RunId run)
{
    QStringList all;
    std::optional<QString> mailbox = journal.deliveries().nextMailbox(connector, {}, {});
    std::set<QString> seen;
    while (mailbox && seen.insert(*mailbox).second) {
        for (const auto &delivery : journal.deliveries().batch(connector, *mailbox, 1000, 1 << 30))
            all.append(delivery.mailbox + QString::fromLatin1(delivery.key.toHex() + delivery.entry.segment +
                                                              delivery.entry.sha256.toHex() +
                                                              QByteArray::number(delivery.entry.offset)));
        mailbox = journal.deliveries().nextMailbox(connector, *mailbox, {});
    }
    for (const auto &old : journal.deliveries().replayable(connector, {}, 1000))
        all.append(old.itemId + old.sourceUser + old.mailbox + QString::fromUtf8(old.reason) +
                   old.people[0].address);
    const auto record = journal.runs().run(run);
    all.append(record ? QStringLiteral("%1 %2 %3")
                            .arg(record->counts.imported)
                            .arg(record->counts.failed)
                            .arg(record->counts.open)
                      : QStringLiteral("no run"));
    return all.join(u'\n');
}

void DamageTest::initTestCase()
{
    Fixture f;
    m_connector = f.connector();
    m_run = f.start();
    for (int page = 0; page < 10; ++page) {
        std::vector<journal::CapturedItem> items;
        for (int i = 0; i < 20; ++i) {
            items.push_back(Fixture::item(QStringLiteral("%1-%2").arg(page).arg(i), {alice, bob, carol}));
            if (i == 0)
                items.back().deliveries.push_back(
                    Fixture::unmapped(items.back().key, QStringLiteral("dave")));
        }
        f.store(m_run, items);
        if (page < 5)
            f.settleAll(m_run, alice, Fixture::imported());
    }
    f.settleAll(m_run, carol, Fixture::failed());
    f.finish(m_run);
    m_answers = answers(*f.journal, m_connector, m_run);
    f.close();
    QFile file(f.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_file = file.readAll();
    QVERIFY(m_file.size() > 100000);
}

void DamageTest::isToldOrHarmless_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

static QByteArray damaged(QByteArray file, QRandomGenerator &random)
{
    const auto place = [&](qsizetype length) {
        return static_cast<qsizetype>(random.bounded(static_cast<quint64>(file.size() - length)));
    };
    switch (random.bounded(4)) {
    case 0: { // one bit
        char &byte = file[place(1)];
        byte = static_cast<char>(byte ^ (1 << random.bounded(8)));
        return file;
    }
    case 1: // a sector of zeros
        return file.replace(place(512), 512, QByteArray(512, '\0'));
    case 2: { // a sector of something else
        QByteArray other(512, Qt::Uninitialized);
        random.fillRange(reinterpret_cast<quint32 *>(other.data()), 128);
        return file.replace(place(512), 512, other);
    }
    default: // the end is gone
        return file.left(place(0));
    }
}

void DamageTest::isToldOrHarmless()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const support::FakeClock clock;
    int told = 0;
    int harmless = 0;
    for (int i = 0; i < 25; ++i) {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("journal.sqlite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged(m_file, random));
        file.close();
        const base::Failure failure = support::failureOf([&] {
            Journal journal(dir.path(), clock, {.fullCheck = true, .auditKey = Fixture::key});
            const auto verdict = journal.audit().verify({});
            const QString now = answers(journal, m_connector, m_run);
            if (!verdict.ok)
                throw base::storageFailure("JOURNAL_DAMAGED", verdict.text);
            if (now != m_answers)
                throw base::storageFailure("SILENTLY_WRONG", now);
        });
        told += failure.key == "JOURNAL_DAMAGED" ? 1 : 0;
        harmless += failure.key == "NO_FAILURE" ? 1 : 0;
        QVERIFY2(failure.key == "JOURNAL_DAMAGED" || failure.key == "NO_FAILURE",
                 QByteArray(failure.key + ": " + failure.text.left(2000).toUtf8()).constData());
    }
    qInfo("told %d, harmless %d", told, harmless);
    QVERIFY(told > 0);
}

QTEST_GUILESS_MAIN(DamageTest)
#include "damage_test.moc"
