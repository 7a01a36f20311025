// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QListWidget>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "app/chancery/application.h"
#include "app/chancery/autostart.h"
#include "journal/runs.h"
#include "support/eventually.h"
#include "ui/widgets/inlinemessage.h"

using app::Application;
using app::Session;
using std::chrono::milliseconds;

namespace {

/// A tray that people can see, and what it tells them.
class SeenTray final : public app::Tray
{
public:
    explicit SeenTray(QStringList &told) : m_told(told) {}

    bool isThere() const override { return true; }
    void notify(const QString &title, const QString &text, bool) override
    {
        m_told.append(title + u'\n' + text);
    }

private:
    QStringList &m_told;
};

QWidget *mainWindow()
{
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (each->objectName() == QLatin1String("mainWindow"))
            return each;
    }
    return nullptr;
}

/// The data folder is open once the window has its pages.
bool hasPages()
{
    const QWidget *window = mainWindow();
    const auto *pages = window ? window->findChild<QListWidget *>(QStringLiteral("navigation")) : nullptr;
    return pages && pages->count() > 0;
}

} // namespace

/// Started at sign-in: into the tray, while another program still holds the data folder.
class ApplicationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsInTheTrayWhatKeepsItAndOpensOnceThatIsGone();
    void goesOnWithAStoppedRunWhenTheFirstOpeningFailed();
    void replaysNothingElseAfterAStoppedReplay();
    void showsTheSampleConnectorThatRuns();
    void startsAtSignInWithTheFolderThatIsOpen();
    void refusesToStartAtSignInWithoutThePassphraseFile();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    std::unique_ptr<Session> holder() const
    {
        return std::make_unique<Session>(QStringLiteral("holder"), path("data"), Session::Access::Write,
                                         false);
    }
    std::unique_ptr<Application> started()
    {
        m_told.clear();
        auto application =
            std::make_unique<Application>(path("data"), std::make_unique<SeenTray>(m_told), milliseconds{20});
        application->start(true);
        return application;
    }
    base::ConnectorId addStopped(Session &session, model::Trigger trigger = model::Trigger::Manual) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_told;
};

void ApplicationTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("CHANCERY_VAULT", "file:" + QFile::encodeName(path("passphrase")));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(path("settings")));
    QCoreApplication::setOrganizationDomain(QStringLiteral("chancery-tests"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path("settings"));
}

/// A connector whose last run was stopped; only a person starts it, but for one whose replay it was.
base::ConnectorId ApplicationTest::addStopped(Session &session, model::Trigger trigger) const
{
    engine::Administration &administration = session.administration();
    administration.addAccount(QStringLiteral("Archive"), QStringLiteral("local"),
                              {{"path", path("archive")}, {"domains", QStringLiteral("example.com")}}, {});
    QDir().mkpath(path("drop"));
    const bool isReplay = trigger == model::Trigger::Replay;
    const base::ConnectorId connector = administration.addConnector(
        {.name = QStringLiteral("Files"),
         .kind = QStringLiteral("xip"),
         .account = QStringLiteral("Archive"),
         .values = {{"folder", path("drop")},
                    {"requireSignature", QStringLiteral("false")},
                    {"schedule", isReplay ? QStringLiteral("every:24h") : QStringLiteral("manual")}},
         .secrets = {},
         .mapping = {}});
    journal::Runs &runs = session.environment().journal.runs();
    runs.finish(runs.start(connector, trigger), model::RunState::Stopped, {}, {}, {});
    return connector;
}

void ApplicationTest::tellsInTheTrayWhatKeepsItAndOpensOnceThatIsGone()
{
    auto other = holder();
    const auto application = started();
    EVENTUALLY(!m_told.isEmpty());
    QVERIFY2(m_told.constFirst().contains(QStringLiteral("in use by holder")),
             qPrintable(m_told.constFirst()));
    QVERIFY(!hasPages() && !mainWindow()->isVisible());
    other.reset();
    EVENTUALLY(hasPages());
    QCOMPARE(m_told.size(), 1); // however often it was tried
}

void ApplicationTest::goesOnWithAStoppedRunWhenTheFirstOpeningFailed()
{
    auto other = holder();
    const base::ConnectorId connector = addStopped(*other);
    app::rememberStopped(path("data"), {connector});
    const auto application = started();
    EVENTUALLY(!m_told.isEmpty());
    QVERIFY(app::stoppedIn(path("data")) == std::vector{connector});
    other.reset();
    EVENTUALLY(hasPages());
    QVERIFY(app::stoppedIn(path("data")).empty());
    const Session reading(QStringLiteral("test"), path("data"), Session::Access::Read, false);
    journal::Runs &runs = reading.environment().journal.runs();
    EVENTUALLY_EQUAL(runs.runs(connector, 9).size(), size_t(2));
}

/// A person may have chosen few of many, and a replay without a choice is one of all that failed.
void ApplicationTest::replaysNothingElseAfterAStoppedReplay()
{
    auto session = holder();
    const base::ConnectorId connector = addStopped(*session, model::Trigger::Replay);
    session.reset();
    app::rememberStopped(path("data"), {connector});
    const auto application = started();
    EVENTUALLY(hasPages());
    const Session reading(QStringLiteral("test"), path("data"), Session::Access::Read, false);
    journal::Runs &runs = reading.environment().journal.runs();
    EVENTUALLY_EQUAL(runs.runs(connector, 9).size(), size_t(2));
    QCOMPARE(runs.runs(connector, 1).front().trigger, model::Trigger::Schedule);
}

void ApplicationTest::showsTheSampleConnectorThatRuns()
{
    const auto application = started();
    EVENTUALLY(hasPages());
    application->comeToFront();
    auto *sample = mainWindow()->findChild<QAbstractButton *>(QStringLiteral("trySample"));
    EVENTUALLY(sample->isVisible());
    QTest::mouseClick(sample, Qt::LeftButton);
    const auto *flyout = mainWindow()->findChild<QWidget *>(QStringLiteral("connectorFlyout"));
    EVENTUALLY(flyout->isVisible());
    const auto *table = mainWindow()->findChild<QTableView *>(QStringLiteral("connectorTable"));
    QVERIFY(table->isVisible());
    EVENTUALLY_EQUAL(table->selectionModel()->selectedRows().size(), 1);
}

static QCheckBox *startAtSignIn()
{
    return mainWindow()->findChild<QCheckBox *>(QStringLiteral("startAtSignIn"));
}

void ApplicationTest::startsAtSignInWithTheFolderThatIsOpen()
{
#ifndef Q_OS_LINUX
    QSKIP("Other systems keep it elsewhere.");
#endif
    qputenv("CHANCERY_DATA_DIR", QFile::encodeName(path("data")));
    const auto asBefore = qScopeGuard([] { qunsetenv("CHANCERY_DATA_DIR"); });
    const auto application = started();
    EVENTUALLY(hasPages());
    qunsetenv("CHANCERY_VAULT"); // as if the key lay in a keychain
    app::autostart::turnOff();
    startAtSignIn()->click();
    EVENTUALLY(app::autostart::isOn());
    QFile entry(path("settings/autostart/chancery.desktop"));
    QVERIFY(entry.open(QIODevice::ReadOnly));
    const QByteArray content = entry.readAll();
    const QByteArray folder = "\"--data-dir\" \"" + QFile::encodeName(path("data")) + '"';
    QVERIFY2(content.contains(folder), content.constData());
    app::autostart::turnOff();
}

void ApplicationTest::refusesToStartAtSignInWithoutThePassphraseFile()
{
    const auto application = started();
    EVENTUALLY(hasPages());
    app::autostart::turnOff();
    startAtSignIn()->click();
    const auto *message = startAtSignIn()->parentWidget()->findChild<ui::InlineMessage *>();
    EVENTUALLY(message->text().contains(QStringLiteral("CHANCERY_VAULT")));
    EVENTUALLY(startAtSignIn()->isEnabled() && !startAtSignIn()->isChecked());
    QVERIFY(!app::autostart::isOn());
}

QTEST_MAIN(ApplicationTest)
#include "application_test.moc"
