// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/session/sampledata.h"
#include "app/session/session.h"
#include "engine/administration.h"
#include "journal/configuration.h"
#include "journal/drafts.h"
#include "journal/listing.h"
#include "journal/queries.h"

using app::Session;

/// The window's program, killed on every page of the assistant and in the middle of the run that it starts.
class KilledTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheSameDraftAndFinishesTheRun_data();
    void opensTheSameDraftAndFinishesTheRun();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    Session session(Session::Access access) const
    {
        return Session(QStringLiteral("test"), path("data"), access, false);
    }
    void prepare(const QString &kind);
    void start(const QStringList &further, const char *failPoint = "");
    bool isStored(int step);
    bool isFinished(const engine::Environment &environment, base::ConnectorId id) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_program;
    QJsonObject m_bundled;
};

/// Sources that lie in files: those that are played are gone with the process that plays them.
void KilledTest::opensTheSameDraftAndFinishesTheRun_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString &kind : QDir(app::SampleData::folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(app::SampleData::folder() + u'/' + kind + QStringLiteral("/connector.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (!file.readAll().contains("${play}"))
            QTest::newRow(qPrintable(kind)) << kind;
    }
}

static void copyFolder(const QString &from, const QString &to)
{
    QDirIterator each(from, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString file = each.next();
        const QString copy = to + file.mid(from.size());
        QDir().mkpath(QFileInfo(copy).path());
        QVERIFY(QFile::copy(file, copy));
    }
}

/// A data folder with one account, a source of the kind, and the settings that lead to it.
void KilledTest::prepare(const QString &kind)
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("CHANCERY_VAULT", "file:" + QFile::encodeName(path("passphrase")));
    copyFolder(app::SampleData::folder() + u'/' + kind, path("source"));
    QFile file(path("source") + QStringLiteral("/connector.json"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray filled = file.readAll().replace("${demo}", QFile::encodeName(path("source")));
    m_bundled = QJsonDocument::fromJson(filled).object();
    file.resize(0);
    QVERIFY(file.write(filled) > 0);
    session(Session::Access::Write)
        .administration()
        .addAccount(
            QStringLiteral("Archive"), QStringLiteral("local"),
            {{"path", path("archive")}, {"domains", QStringLiteral("contoso.example,fabrikam.example")}}, {});
}

void KilledTest::start(const QStringList &further, const char *failPoint)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path("settings"));
    environment.insert(QStringLiteral("CHANCERY_FAILPOINT"), QLatin1String(failPoint));
    m_program.setProcessEnvironment(environment);
    m_program.setProcessChannelMode(QProcess::MergedChannels);
    m_program.start(QCoreApplication::applicationDirPath() + QStringLiteral("/drivenchancery"),
                    QStringList{path("data")} + further);
    QVERIFY(m_program.waitForStarted());
}

/// What was entered up to this page is in the data folder.
bool KilledTest::isStored(int step)
{
    Session reading = session(Session::Access::Read);
    const auto drafts = reading.environment().journal.drafts().all();
    if (drafts.size() != 1 || drafts.front().page != step)
        return false;
    const model::Draft &draft = drafts.front();
    bool isComplete = draft.name == QLatin1String("Kept") && draft.termsAccepted;
    const QJsonObject settings = m_bundled.value(QStringLiteral("settings")).toObject();
    for (auto each = settings.begin(); step > 0 && each != settings.end(); ++each)
        isComplete = isComplete && draft.settings.value(each.key().toUtf8()) == each.value().toString();
    return isComplete && draft.automaticMapping == (step != 2);
}

bool KilledTest::isFinished(const engine::Environment &environment, base::ConnectorId id) const
{
    const auto status = environment.journal.queries().status(id);
    return status.open == 0 && status.lastRun && status.lastRun->state == model::RunState::Completed;
}

static qint64 lettersIn(const QString &archive)
{
    qint64 letters = 0;
    QDirIterator each(archive, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString folder = QFileInfo(each.next()).dir().dirName();
        letters += folder == QLatin1String("cur") || folder == QLatin1String("new") ? 1 : 0;
    }
    return letters;
}

void KilledTest::opensTheSameDraftAndFinishesTheRun()
{
    QFETCH(const QString, kind);
    prepare(kind);
    const QString settings = path("source") + QStringLiteral("/connector.json");
    for (int step = 0; step < 4; ++step) {
        start({QString::number(step), settings});
        const bool isKept =
            QTest::qWaitFor([&] { return m_program.state() != QProcess::Running || isStored(step); }, 30000);
        QVERIFY2(isKept && m_program.state() == QProcess::Running, m_program.readAll().constData());
        m_program.kill();
        QVERIFY(m_program.waitForFinished());
        QCOMPARE(m_program.exitStatus(), QProcess::CrashExit);
    }
    start({QStringLiteral("4"), settings}, "deliver.put:3");
    QVERIFY2(m_program.waitForFinished(60000), "the run was not met in the middle");
    QCOMPARE(m_program.exitStatus(), QProcess::CrashExit);

    Session reading = session(Session::Access::Read);
    QVERIFY(reading.environment().journal.drafts().all().empty());
    const auto connectors = reading.environment().journal.configuration().connectors();
    QCOMPARE(connectors.size(), size_t(1));
    QCOMPARE(connectors.front().name, QStringLiteral("Kept"));
    QVERIFY(!isFinished(reading.environment(), connectors.front().id));
    start({});
    QTRY_VERIFY_WITH_TIMEOUT(isFinished(reading.environment(), connectors.front().id), 60000);
    m_program.kill();
    QVERIFY(m_program.waitForFinished());
    qint64 imported = 0;
    for (const auto &row :
         reading.environment().journal.listing().runs(connectors.front().id, {.first = 0, .count = 9}))
        imported += row.record.counts.imported + row.record.counts.partial;
    QVERIFY(imported > 0);
    QCOMPARE(lettersIn(path("archive")), imported); // nothing lost, nothing doubled
}

QTEST_MAIN(KilledTest)
#include "killed_test.moc"
