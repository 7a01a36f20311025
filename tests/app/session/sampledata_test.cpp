// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/session/sampledata.h"
#include "engine/runner.h"
#include "journal/configuration.h"

using app::SampleData;
using app::Session;

class SampleDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsUpAnAccountAndAConnectorForEachSource();
    void setsUpNothingTwice();
    void leavesOutWhatOnlyAProgramPlays();
    void itsConnectorsRunOnceAndFindNothingMore();

private:
    std::unique_ptr<Session> open()
    {
        qputenv("CHANCERY_VAULT",
                "file:" + QFile::encodeName(m_folder.filePath(QStringLiteral("passphrase"))));
        return std::make_unique<Session>(QStringLiteral("test"), m_folder.filePath(QStringLiteral("data")),
                                         Session::Access::Write, false);
    }
    SampleData sample(Session &session)
    {
        return {session, QStringLiteral("Sample archive"), m_folder.filePath(QStringLiteral("archive"))};
    }
    std::vector<model::ConnectorConfig> setUp(Session &session, SampleData::Sources which)
    {
        std::vector<model::ConnectorConfig> connectors;
        sample(session).forEachConnector(
            which, [&](const model::ConnectorConfig &each) { connectors.push_back(each); });
        return connectors;
    }

    QTemporaryDir m_folder;
};

void SampleDataTest::setsUpAnAccountAndAConnectorForEachSource()
{
    const auto session = open();
    const auto connectors = setUp(*session, SampleData::Sources::All);
    QCOMPARE(qsizetype(connectors.size()),
             QDir(SampleData::folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
    QVERIFY(session->environment().journal.configuration().account(QStringLiteral("Sample archive")));
}

void SampleDataTest::setsUpNothingTwice()
{
    const auto session = open();
    const auto once = setUp(*session, SampleData::Sources::Files);
    QVERIFY(!once.empty());
    QCOMPARE(setUp(*session, SampleData::Sources::Files), once);
    QCOMPARE(session->environment().journal.configuration().accounts().size(), 1U);
}

void SampleDataTest::leavesOutWhatOnlyAProgramPlays()
{
    const auto session = open();
    for (const model::ConnectorConfig &connector : setUp(*session, SampleData::Sources::Files))
        QVERIFY2(connector.kind != u"jive" && connector.kind != u"chatter" && connector.kind != u"symphony",
                 qPrintable(connector.name));
}

/// A played source has another port the second time.
void SampleDataTest::itsConnectorsRunOnceAndFindNothingMore()
{
    const auto session = open();
    for (const bool isFirst : {true, false}) {
        sample(*session).forEachConnector(SampleData::Sources::All, [&](const model::ConnectorConfig &each) {
            const engine::RunReport report = session->runner().run(each, {}, {}, {});
            const model::Counts &counts = report.record.counts;
            QVERIFY2(report.record.state == model::RunState::Completed, qPrintable(each.name));
            QVERIFY2(counts.failed == 0 && counts.partial == 0, qPrintable(each.name));
            QVERIFY2((counts.imported > 0) == isFirst, qPrintable(each.name));
        });
    }
}

QTEST_GUILESS_MAIN(SampleDataTest)
#include "sampledata_test.moc"
