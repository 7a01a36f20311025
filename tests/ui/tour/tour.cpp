// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour.h"

#include <algorithm>

#include <QFile>
#include <QSettings>
#include <QTest>

#include "app/session/sampledata.h"
#include "base/files.h"
#include "engine/drafting.h"
#include "journal/configuration.h"

namespace support {

using namespace std::chrono_literals;

Tour::Tour(const QString &folder) : m_folder(folder)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder + QStringLiteral("/settings"));
    qputenv("CHANCERY_VAULT", "file:" + QFile::encodeName(folder + QStringLiteral("/passphrase")));
    m_session = std::make_unique<app::Session>(QStringLiteral("tour"), folder + QStringLiteral("/data"),
                                               app::Session::Access::Write, false);
    archiveSamples();
    archiveSymphony();
    addStates();
    m_background.emplace();
    m_engine = std::make_unique<engine::Engine>(m_session->environment());
    m_engine->moveToThread(&m_thread);
    m_thread.start();
    m_desk.emplace(m_session->environment(), *m_engine, *m_background);
    m_window = std::make_unique<ui::MainWindow>(m_prompts);
    m_window->setUp(*m_desk, m_around);
    present(m_window.get());
    m_size = m_window->size();
}

Tour::~Tour()
{
    m_dialog.reset();
    m_window.reset();
    m_desk.reset();
    m_background.reset();
    QMetaObject::invokeMethod(
        m_engine.get(), [this] { m_engine.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Tour::archiveSamples()
{
    app::SampleData samples(*m_session, QStringLiteral("Archive"), m_folder + QStringLiteral("/archive"));
    samples.forEachConnector(app::SampleData::Sources::Files,
                             [this](const model::ConnectorConfig &connector) {
                                 m_session->runner().run(connector, {}, {}, base::Stop());
                             });
}

/// A second office whose directory lacks most people, a connector whose folder is gone, a clone, and a draft.
void Tour::addStates()
{
    engine::Administration &administration = m_session->administration();
    const QString directory = m_folder + QStringLiteral("/directory.csv");
    base::writeFileDurably(directory, "address,displayName,aliases\nrates@contoso.example,Rates,\n");
    administration.addAccount(QStringLiteral("Branch office"), QStringLiteral("local"),
                              {{"path", m_folder + QStringLiteral("/branch")},
                               {"directory", directory},
                               {"stagingPath", m_folder + QStringLiteral("/staging")}},
                              {});
    const auto samples = m_session->environment().journal.configuration().connectors();
    const auto found = std::ranges::find_if(
        samples, [](const model::ConnectorConfig &each) { return each.settings.contains("folder"); });
    if (found == samples.end())
        return;
    const model::ConnectorConfig &sample = *found;
    const QString branch = QStringLiteral("Branch office");
    administration.cloneConnector(sample.name, branch);
    administration.editConnector(branch, {.account = branch});
    m_session->runner().run(administration.connector(branch), {}, {}, base::Stop());
    const QString broken = QStringLiteral("Former drop folder");
    administration.cloneConnector(sample.name, broken);
    administration.editConnector(broken, {.values = {{"folder", m_folder + QStringLiteral("/gone")}}});
    m_session->runner().run(administration.connector(broken), {}, {}, base::Stop());
    administration.setPaused(branch, false);
    administration.setPaused(broken, false);
    administration.cloneConnector(sample.name, QStringLiteral("Trading floor"));
    engine::Drafting drafting(m_session->environment());
    m_draft = drafting.begin(sample.kind);
    m_draft.settings = sample.settings;
    m_draft.account = QStringLiteral("Archive");
    m_draft.termsAccepted = true;
    m_draft.name = QStringLiteral("Second source");
    m_draft = drafting.save(m_draft, {});
}

void Tour::settle()
{
    const auto isQuiet = [this] {
        return m_background->isIdle() && m_desk->isLoaded();
    };
    // Twice: an answer may ask for more.
    for (int round = 0; round < 3; ++round) {
        if (!QTest::qWaitFor(isQuiet, 60000))
            qFatal("The window never comes to rest.");
        QTest::qWait(40); // together longer than the desk keeps a snapshot back
    }
}

QWidget *Tour::present(QWidget *window)
{
    window->show();
    if (!QTest::qWaitForWindowExposed(window))
        qFatal("A window was not shown.");
    window->activateWindow();
    settle();
    return window;
}

} // namespace support
