// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStandardPaths>
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
    void itsConnectorsRun();

private:
    std::unique_ptr<Session> open()
    {
        qputenv("CHANCERY_VAULT",
                "file:" + QFile::encodeName(m_folder.filePath(QStringLiteral("passphrase"))));
        return std::make_unique<Session>(QStringLiteral("test"), m_folder.filePath(QStringLiteral("data")),
                                         Session::Access::Write, false);
    }
    std::vector<model::ConnectorConfig> setUp(Session &session)
    {
        std::vector<model::ConnectorConfig> connectors;
        SampleData(session, QStringLiteral("Sample archive"), m_folder.filePath(QStringLiteral("archive")))
            .forEachConnector([&](const model::ConnectorConfig &each) { connectors.push_back(each); });
        return connectors;
    }

    QTemporaryDir m_folder;
};

void SampleDataTest::setsUpAnAccountAndAConnectorForEachSource()
{
    const auto session = open();
    const auto connectors = setUp(*session);
    QCOMPARE(qsizetype(connectors.size()),
             QDir(SampleData::folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
    QVERIFY(session->environment().journal.configuration().account(QStringLiteral("Sample archive")));
}

void SampleDataTest::setsUpNothingTwice()
{
    const auto session = open();
    const auto once = setUp(*session);
    QCOMPARE(setUp(*session), once);
    QCOMPARE(session->environment().journal.configuration().accounts().size(), 1U);
}

void SampleDataTest::itsConnectorsRun()
{
    const auto session = open();
    for (const model::ConnectorConfig &connector : setUp(*session)) {
        const engine::RunReport report = session->runner().run(connector, {}, {}, {});
        QVERIFY2(report.record.counts.imported > 0, qPrintable(connector.name));
    }
}

QTEST_GUILESS_MAIN(SampleDataTest)
#include "sampledata_test.moc"
