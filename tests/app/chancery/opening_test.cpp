// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "app/chancery/opening.h"
#include "journal/runs.h"

using app::Session;
using model::RunState;

class OpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesTheRunsThatGoOn_data();
    void namesTheRunsThatGoOn();
    void namesNoReplayThatHasEnded();
    void leavesAReplayOfAManualConnectorToAPerson();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    base::ConnectorId addAfter(RunState state, model::Trigger trigger) const;
    std::vector<base::ConnectorId> unfinished(const std::vector<base::ConnectorId> &stopped) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void OpeningTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("CHANCERY_VAULT", "file:" + QFile::encodeName(path("passphrase")));
}

/// A connector whose last run ended like this.
base::ConnectorId OpeningTest::addAfter(RunState state, model::Trigger trigger) const
{
    Session session(QStringLiteral("test"), path("data"), Session::Access::Write, false);
    engine::Administration &administration = session.administration();
    administration.addAccount(QStringLiteral("Archive"), QStringLiteral("local"),
                              {{"path", path("archive")}, {"domains", QStringLiteral("example.com")}}, {});
    QDir().mkpath(path("drop"));
    const base::ConnectorId connector =
        administration.addConnector({.name = QStringLiteral("Files"),
                                     .kind = QStringLiteral("xip"),
                                     .account = QStringLiteral("Archive"),
                                     .values = {{"folder", path("drop")},
                                                {"requireSignature", QStringLiteral("false")},
                                                {"schedule", QStringLiteral("manual")}},
                                     .secrets = {},
                                     .mapping = {}});
    journal::Runs &runs = session.environment().journal.runs();
    runs.finish(runs.start(connector, trigger), state, {}, {}, {});
    return connector;
}

std::vector<base::ConnectorId> OpeningTest::unfinished(const std::vector<base::ConnectorId> &stopped) const
{
    QThread engineThread;
    return app::openDataFolder(path("data"), engineThread, stopped).unfinished;
}

void OpeningTest::namesTheRunsThatGoOn_data()
{
    QTest::addColumn<RunState>("state");
    QTest::addColumn<bool>("isRemembered");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("stopped as the program was closed") << RunState::Stopped << true << true;
    QTest::newRow("failed as the program was closed") << RunState::Failed << true << true;
    QTest::newRow("at its end as the program was closed") << RunState::Completed << true << false;
    QTest::newRow("at its end, with failures") << RunState::CompletedWithFailures << true << false;
    QTest::newRow("stopped by a person") << RunState::Stopped << false << false;
    QTest::newRow("killed") << RunState::Interrupted << false << true;
}

void OpeningTest::namesTheRunsThatGoOn()
{
    QFETCH(RunState, state);
    QFETCH(bool, isRemembered);
    QFETCH(bool, goesOn);
    const base::ConnectorId connector = addAfter(state, model::Trigger::Manual);
    const std::vector<base::ConnectorId> all{connector};
    const std::vector<base::ConnectorId> none;
    QVERIFY(unfinished(isRemembered ? all : none) == (goesOn ? all : none));
}

void OpeningTest::namesNoReplayThatHasEnded()
{
    const base::ConnectorId connector = addAfter(RunState::CompletedWithFailures, model::Trigger::Replay);
    QVERIFY(unfinished({connector}).empty());
}

void OpeningTest::leavesAReplayOfAManualConnectorToAPerson()
{
    const base::ConnectorId connector = addAfter(RunState::Interrupted, model::Trigger::Replay);
    QVERIFY(unfinished({connector}).empty());
}

QTEST_GUILESS_MAIN(OpeningTest)
#include "opening_test.moc"
