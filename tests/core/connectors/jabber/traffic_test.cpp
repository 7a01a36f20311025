// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "connectors/jabber/jabberkind.h"
#include "contract/rehearsal.h"
#include "core/connectors/jabber/traffic.h"
#include "support/fakeclock.h"

using jabber::Traffic;

/// A database as others filled it.
class TrafficWorld final : public contract::World
{
public:
    explicit TrafficWorld(model::Values settings) : m_settings(std::move(settings))
    {
        m_settings["timeZone"] = QString::fromLatin1(Traffic::zone);
    }

    connectors::ConnectorKind kind() const override { return jabber::kind(); }
    model::Values settings() const override { return m_settings; }
    base::Secret secret(const QByteArray &) const override { return jabber::JabberDatabase::password(); }
    const base::Clock &clock() const override { return m_clock; }
    contract::Amount contents() const override { return {}; }
    contract::Amount addMore() override { return {}; }
    QByteArray outside() const override { return {}; }

private:
    model::Values m_settings;
    support::FakeClock m_clock;
};

class TrafficTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCapturedAsItIs_data();
    void isCapturedAsItIs();
};

/// The lines of one that the other has not, for the failure's message.
static QByteArray difference(const QStringList &one, const QStringList &other)
{
    const std::set<QString> there(other.begin(), other.end());
    QByteArray lines;
    for (int i = 0; i < int(one.size()) && lines.size() < 2'000; ++i)
        lines += there.contains(one.at(i)) ? QByteArray() : one.at(i).toUtf8() + '\n';
    return lines;
}

void TrafficTest::isCapturedAsItIs_data()
{
    QTest::addColumn<bool>("isFile");
    QTest::newRow("PostgreSQL") << false;
    QTest::newRow("SQLite") << true;
}

void TrafficTest::isCapturedAsItIs()
{
    QFETCH(bool, isFile);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("jabber.db"));
    const jabber::JabberDatabase database; // the tables, anew
    QVERIFY2(isFile || database.problem().isEmpty(), qUtf8Printable(database.problem()));
    std::unique_ptr<jabber::TrafficSink> sink = std::make_unique<jabber::PostgresSink>();
    if (isFile)
        sink = std::make_unique<jabber::SqliteSink>(file);
    QStringList truth;
    Traffic traffic({.rows = 6'000, .longTexts = 3}, *sink, [&](const QString &item) { truth.append(item); });
    traffic.writeInTime();
    const TrafficWorld world(isFile ? model::Values{{"driver", QStringLiteral("SQLite3")}, {"database", file}}
                                    : jabber::JabberDatabase::settings());
    contract::Memory memory;
    QStringList found;
    const auto run = [&](const contract::Extent &extent) {
        const contract::Harvest harvested = contract::Rehearsal(world, memory).run(extent);
        for (const model::SourceItem &item : harvested.fresh)
            found.append(Traffic::described(jabber::Record::decoded(item.record)));
        return harvested.fresh.size();
    };
    for (int pass = 0; pass < 2; ++pass) {
        for (int kill = 1; kill < 20; kill += 6)
            run({.pages = kill, .diesBeforeLast = true});
        QVERIFY(run({}) > 0 || pass == 1);
        QCOMPARE(run({}), size_t(0));
        found.sort();
        truth.sort();
        const QByteArray odd = difference(found, truth) + "is not\n" + difference(truth, found);
        QVERIFY2(found == truth, odd.constData());
        traffic.writeLate();
    }
}

QTEST_GUILESS_MAIN(TrafficTest)
#include "traffic_test.moc"
