// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QStandardPaths>

#include "connectors/paged/pagedsource.h"
#include "support/eventually.h"
#include "ui/around.h"
#include "ui/dashboard/mainwindow.h"
#include "ui/gate.h"
#include "ui/person.h"
#include "ui/registrykinds.h"
#include "ui/room.h"
#include "ui/widgets/dialogs.h"

using support::Person;
using support::Room;
using support::World;
using ui::Status;

namespace {

constexpr int letters = 2; ///< of each message: one for its author, one for who got it

/// Every kind of the registry, with the items of the paged test kind behind it.
support::FurtherKinds kinds(const std::shared_ptr<QString> &server)
{
    return {.connectors = support::kindsOver([server](const connectors::SourceContext &context) {
                connectors::SourceContext paged = context;
                paged.values = {{"server", *server}, {"pageSize", QStringLiteral("20")}};
                return std::make_unique<paged::PagedSource>(paged);
            }),
            .targets = {},
            .stagings = {}};
}

/// The main window with the program's own dialogs, and somebody before it.
struct Life
{
    Life(const QByteArray &kindId, Person::Uses uses)
        : server(std::make_shared<QString>()), room(kinds(server)), person(uses)
    {
        *server = room.world.serverFile();
        kind = room.world.environment().connectorKind(kindId);
        room.world.mailboxes->directory = {
            .entries = {{.mailbox = ann, .address = ann, .displayName = {}, .aliases = {}},
                        {.mailbox = bob, .address = bob, .displayName = {}, .aliases = {}}},
            .domains = {QStringLiteral("example.com")}};
        // Wide enough that no command hides behind the bar's arrow: narrower windows are the tour's business.
        window.resize(window.fontMetrics().averageCharWidth() * 320,
                      window.fontMetrics().averageCharWidth() * 120);
        window.show();
        window.setUp(room.desk(), around);
    }

    void serve(int messages)
    {
        QJsonArray all;
        for (int i = 1; i <= messages; ++i)
            all.append(World::message(QString::number(i), ann, {bob}));
        room.world.serve(all);
        served = messages;
        const ui::ConnectorView *const shown = view(mine);
        earlier = shown && shown->figures.lastRun ? shown->figures.lastRun->id : base::RunId();
    }

    const ui::ConnectorView *view(const QString &name)
    {
        for (const ui::ConnectorView &each : room.desk().connectors()) {
            if (!each.isDraft() && each.config.name == name)
                return &each;
        }
        return nullptr;
    }
    bool becomes(Status status)
    {
        return QTest::qWaitFor([&] { return view(mine) && view(mine)->status == status; }, 30000);
    }
    bool isArchived()
    {
        const size_t copies = size_t(served) * size_t(letters);
        return QTest::qWaitFor([&] { return room.world.mailboxes->total() == copies; }, 30000);
    }
    bool isAsked() const
    {
        return QTest::qWaitFor([] { return Person::find(QStringLiteral("promptAct")) != nullptr; });
    }
    bool isAnswered() const
    {
        return QTest::qWaitFor([this] { return Person::front() == &window; });
    }
    /// To the page after this one, or out of the assistant.
    bool turnThePage() const
    {
        const auto title = [] {
            const auto *label = Person::find<QLabel>(QStringLiteral("pageTitle"));
            return label ? label->text() : QString();
        };
        const QString before = title();
        return person.press(QStringLiteral("next")) &&
               QTest::qWaitFor([&] { return title() != before; }, 20000);
    }
    /// Once it is idle: a run that is asked for during another is refused.
    bool choose()
    {
        return QTest::qWaitFor([&] { return view(mine) && !view(mine)->isRunning(); }, 30000) &&
               person.chooseRow(table, mine);
    }
    /// The run that came after serve().
    bool ends(model::RunState state)
    {
        return QTest::qWaitFor(
            [&] {
                const auto &last = view(mine)->figures.lastRun;
                return last && last->id != earlier && last->state == state && !view(mine)->isRunning();
            },
            30000);
    }

    const QString ann = QStringLiteral("ann@example.com");
    const QString bob = QStringLiteral("bob@example.com");
    const QString table = QStringLiteral("connectorTable");
    const QString mine = QStringLiteral("Mine");
    std::shared_ptr<QString> server;
    Room room;
    connectors::ConnectorKind kind;
    support::Around around;
    ui::Dialogs dialogs;
    ui::MainWindow window{dialogs};
    Person person;
    int served = 0;
    base::RunId earlier; ///< the last run when it was served
    QTemporaryDir folder;
};

} // namespace

/// The whole life of a connector of every kind in the window, from the first page to its deletion.
class ConnectorLifeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isLivedThrough_data();
    void isLivedThrough();
    void cleanup() { m_life.reset(); }

private:
    void create();
    void edit();
    void pauseAndResume();
    void clone();
    void run();
    void stopInMidRun();
    void replay();
    void downloadTheLog();
    void remove();

    std::unique_ptr<Life> m_life;
};

void ConnectorLifeTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationDomain(QStringLiteral("chancery-tests"));
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void ConnectorLifeTest::isLivedThrough_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<bool>("byKeyboard");
    QList<QByteArray> ids{"paged"};
    for (const connectors::ConnectorKind &kind : connectors::allKinds())
        ids.append(kind.id);
    for (const QByteArray &id : ids) {
        QTest::addRow("%s by keyboard", id.constData()) << id << true;
        QTest::addRow("%s by mouse", id.constData()) << id << false;
    }
}

void ConnectorLifeTest::isLivedThrough()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const bool, byKeyboard);
    m_life = std::make_unique<Life>(kind, byKeyboard ? Person::Uses::Keyboard : Person::Uses::Mouse);
    QVERIFY(QTest::qWaitForWindowActive(&m_life->window));
    using Step = void (ConnectorLifeTest::*)();
    for (const Step step :
         {&ConnectorLifeTest::create, &ConnectorLifeTest::edit, &ConnectorLifeTest::pauseAndResume,
          &ConnectorLifeTest::clone, &ConnectorLifeTest::run, &ConnectorLifeTest::stopInMidRun,
          &ConnectorLifeTest::replay, &ConnectorLifeTest::downloadTheLog, &ConnectorLifeTest::remove}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            break;
    }
}

/// From the first page through the kind's tile and the four steps, to the running first import.
void ConnectorLifeTest::create()
{
    const Person &person = m_life->person;
    m_life->serve(3);
    QVERIFY(person.press(QStringLiteral("addFirstConnector")));
    QVERIFY(person.press(QStringLiteral("tile-") + QString::fromLatin1(m_life->kind.id)));
    QVERIFY(person.press(QStringLiteral("addThisKind")));
    QVERIFY(person.press(QStringLiteral("acceptTerms")));
    QVERIFY(person.enter(QStringLiteral("name"), m_life->mine));
    QVERIFY(m_life->turnThePage());
    for (const model::Field &field : support::toFillIn(m_life->kind)) {
        const QString key = QString::fromLatin1(field.key);
        const QString sample = support::sampleOf(field, *m_life->server);
        if (!person.isTypist() && Person::find(QStringLiteral("choose-") + key)) {
            QVERIFY(person.press(QStringLiteral("choose-") + key));
            QVERIFY(person.nameFile(sample));
        } else {
            QVERIFY(person.enter(QStringLiteral("field-") + key, sample));
        }
    }
    if (m_life->kind.hasTimeline)
        QVERIFY(person.enter(QStringLiteral("field-since"), QStringLiteral("2026-01-01")));
    QVERIFY(person.choose(QStringLiteral("field-schedule"), QStringLiteral("By hand only")));
    for (const char *step : {"Configure", "Map users", "Review"})
        QVERIFY2(m_life->turnThePage(), step);
    QVERIFY(m_life->becomes(Status::Healthy));
    QVERIFY(m_life->isAnswered());
    QVERIFY(m_life->isArchived());
    QVERIFY(Person::sees(QStringLiteral("connectorFlyout")));
    QCOMPARE(m_life->view(m_life->mine)->config.kind.toLatin1(), m_life->kind.id);
    QVERIFY(person.press(QStringLiteral("closeFlyout")));
}

void ConnectorLifeTest::edit()
{
    const Person &person = m_life->person;
    QVERIFY(m_life->choose());
    QVERIFY(person.press(QStringLiteral("editChosenButton")));
    QVERIFY(Person::sees(QStringLiteral("next")));
    QVERIFY(m_life->turnThePage());
    QVERIFY(person.enter(QStringLiteral("field-folderName"), QStringLiteral("Elsewhere")));
    for (const char *step : {"Configure", "Map users", "Review"})
        QVERIFY2(m_life->turnThePage(), step);
    EVENTUALLY_EQUAL(m_life->view(m_life->mine)->config.settings.value("folderName"),
                     QStringLiteral("Elsewhere"));
    QVERIFY(m_life->isAnswered());
    QVERIFY(person.press(QStringLiteral("closeFlyout")));
}

void ConnectorLifeTest::pauseAndResume()
{
    QVERIFY(m_life->choose());
    QVERIFY(m_life->person.press(QStringLiteral("pauseConnectorButton")));
    QVERIFY(m_life->becomes(Status::Paused));
    QVERIFY(m_life->person.press(QStringLiteral("pauseConnectorButton")));
    QVERIFY(m_life->becomes(Status::Healthy));
}

void ConnectorLifeTest::clone()
{
    QVERIFY(m_life->choose());
    QVERIFY(m_life->person.press(QStringLiteral("cloneConnectorButton")));
    QVERIFY(m_life->person.enter(QStringLiteral("promptLine"), QStringLiteral("Second")));
    QVERIFY(m_life->person.press(QStringLiteral("promptAct")));
    EVENTUALLY(m_life->view(QStringLiteral("Second")));
    model::ConnectorConfig copy = m_life->view(QStringLiteral("Second"))->config;
    const model::ConnectorConfig &first = m_life->view(m_life->mine)->config;
    QCOMPARE(copy.settings, first.settings);
    QCOMPARE(copy.kind, first.kind);
    QVERIFY(m_life->isAnswered());
}

void ConnectorLifeTest::run()
{
    m_life->serve(5);
    QVERIFY(m_life->choose());
    QVERIFY(m_life->person.press(QStringLiteral("runNowButton")));
    QVERIFY(m_life->isArchived());
    QVERIFY(m_life->ends(model::RunState::Completed));
    QVERIFY(m_life->becomes(Status::Healthy));
}

/// And goes on later, with nothing lost and nothing doubled.
void ConnectorLifeTest::stopInMidRun()
{
    const Person &person = m_life->person;
    m_life->serve(60);
    {
        support::Gate gate(*m_life->room.world.mailboxes, 7);
        QVERIFY(m_life->choose());
        QVERIFY(person.press(QStringLiteral("runNowButton")));
        QVERIFY(QTest::qWaitFor([&] { return gate.isHolding(); }, 30000));
        QVERIFY(person.openRow(m_life->table, m_life->mine));
        QVERIFY(person.press(QStringLiteral("stopRun")));
        gate.open();
        EVENTUALLY(!m_life->view(m_life->mine)->isRunning());
    }
    m_life->room.world.mailboxes->fault = {};
    QVERIFY(m_life->ends(model::RunState::Stopped));
    QVERIFY(m_life->room.world.mailboxes->total() < static_cast<size_t>(m_life->served * letters));
    QVERIFY(person.press(QStringLiteral("closeFlyout")));
    QVERIFY(m_life->choose());
    QVERIFY(person.press(QStringLiteral("runNowButton")));
    QVERIFY(m_life->isArchived());
    QVERIFY(m_life->ends(model::RunState::Completed));
    QVERIFY(m_life->becomes(Status::Healthy));
}

void ConnectorLifeTest::replay()
{
    const Person &person = m_life->person;
    m_life->room.world.mailboxes->fault = [](const QString &, const target::Letter &) {
        return support::Mailboxes::Fault{.outcome = {.state = model::Outcome::State::Failed,
                                                     .reason = "REFUSED",
                                                     .text = QStringLiteral("No."),
                                                     .receipt = {}}};
    };
    m_life->serve(61);
    QVERIFY(m_life->choose());
    QVERIFY(person.press(QStringLiteral("runNowButton")));
    QVERIFY(m_life->becomes(Status::Attention));
    m_life->room.world.mailboxes->fault = {};
    QVERIFY(person.openRow(m_life->table, m_life->mine));
    QVERIFY(person.press(QStringLiteral("retryAll")));
    QVERIFY(m_life->becomes(Status::Healthy));
    QVERIFY(m_life->isArchived());
    QVERIFY(person.press(QStringLiteral("closeFlyout")));
}

void ConnectorLifeTest::downloadTheLog()
{
    const QString path = m_life->folder.filePath(QStringLiteral("log.txt"));
    QVERIFY(m_life->choose());
    QVERIFY(m_life->person.press(QStringLiteral("logOfConnectorButton")));
    QVERIFY(m_life->person.press(QStringLiteral("saveLog")));
    QVERIFY(m_life->person.nameFile(path));
    EVENTUALLY(QFile::exists(path));
    QFile log(path);
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("Mine"));
    QVERIFY(m_life->person.press(QStringLiteral("closeFlyout")));
}

void ConnectorLifeTest::remove()
{
    QVERIFY(m_life->choose());
    QVERIFY(m_life->person.press(QStringLiteral("deleteConnectorButton")));
    QVERIFY(m_life->isAsked());
    QVERIFY(m_life->person.press(QStringLiteral("promptAct")));
    EVENTUALLY(!m_life->view(m_life->mine));
    QVERIFY(!m_life->room.world.journal().configuration().connector(m_life->mine));
    QVERIFY(m_life->view(QStringLiteral("Second")));
    QVERIFY(m_life->isArchived()); // what is in the mailboxes stays
}

QTEST_MAIN(ConnectorLifeTest)
#include "connectorlife_test.moc"
