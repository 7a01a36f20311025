// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "tampering.h"

using model::Outcome;

/// That verify() names what is altered beside deliveries and outcomes: attachments left out, and segments.
class KeptRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAnAttachmentLeftOutThatWasHidden_data();
    void namesAnAttachmentLeftOutThatWasHidden();
    void namesASegmentThatWasChanged();
};

void KeptRowsTest::namesAnAttachmentLeftOutThatWasHidden_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("deleted") << QByteArray("DELETE FROM omitted WHERE name = 'film'");
    QTest::newRow("renamed") << QByteArray("UPDATE omitted SET name = 'note' WHERE name = 'film'");
    QTest::newRow("dismissed") << QByteArray("UPDATE omitted SET is_dismissed = 1 WHERE name = 'film'");
}

void KeptRowsTest::namesAnAttachmentLeftOutThatWasHidden()
{
    QFETCH(QByteArray, sql);
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.omitted.push_back({{.name = QStringLiteral("film"), .omittedFor = "ATTACHMENT_TOO_LARGE"},
                            {.segment = Fixture::segment(), .length = 10, .sha256 = QByteArray(32, 'h')}});
    f.store(run, {item});
    f.settleAll(run, alice, {.state = Outcome::State::Partial, .reason = "ATTACHMENT_TOO_LARGE"});
    f.finish(run);
    const auto before = f.audit().verify({});
    QVERIFY2(before.ok, qPrintable(before.text));
    f.close();
    QCOMPARE(Tampering(f.file()).run(sql.constData()), 1);
    f.open();
    QVERIFY(!f.audit().verify({}).ok);
}

void KeptRowsTest::namesASegmentThatWasChanged()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.settleAll(run, alice, Fixture::imported());
    f.segments().close(Fixture::segment(), 5000, QByteArray(32, 's'));
    f.finish(run);
    f.segments().recordStaged(Fixture::segment(), QStringLiteral("there"));
    f.segments().recordLocalRemoved(Fixture::segment());
    const auto before = f.audit().verify({});
    QVERIFY2(before.ok, qPrintable(before.text));
    for (const char *sql : {"UPDATE segments SET sha256 = zeroblob(32)", "DELETE FROM segments"}) {
        f.close();
        QCOMPARE(Tampering(f.file()).run(sql), 1);
        f.open();
        QVERIFY(!f.audit().verify({}).ok);
    }
}

QTEST_GUILESS_MAIN(KeptRowsTest)
#include "keptrows_test.moc"
