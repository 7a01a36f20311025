// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QIODevice>
#include <QTest>

#include "engine/progress.h"
#include "engine/stagingpatience.h"
#include "support/failureof.h"
#include "support/fakeclock.h"

using namespace std::chrono_literals;
using base::Failure;
using base::Reaction;

namespace {

/// Fails whatever is asked of it, after a wait.
class FailingStaging final : public staging::Staging
{
public:
    FailingStaging(const staging::StagingContext &context, Reaction reaction, int &asked)
        : m_place(context.values.value("place")),
          m_waiting(context.waiting),
          m_reaction(reaction),
          m_asked(asked)
    {}

    QString place() const override { return m_place; }
    model::Checks probe(const base::Stop &) override { return {}; }
    QString put(const QByteArray &, QIODevice &, qint64, const QByteArray &, const base::Stop &) override
    {
        return {};
    }
    bool verify(const QByteArray &, const QByteArray &, const base::Stop &) override { return true; }
    std::unique_ptr<QIODevice> open(const QByteArray &, qint64, qint64, const base::Stop &) override
    {
        fail();
        return {};
    }
    bool remove(const QByteArray &, const base::Stop &) override { return true; }
    void putDocument(const QString &, const QByteArray &, const base::Stop &) override { fail(); }
    QByteArray document(const QString &, const base::Stop &) override { return {}; }

private:
    void fail()
    {
        ++m_asked;
        const Failure failure{m_reaction, base::Area::Destination, "CONNECTION_REFUSED",
                              QStringLiteral("127.0.0.1 refuses the connection.")};
        m_waiting(failure, 16s);
        throw Failure(failure);
    }

    QString m_place;
    base::Waiting m_waiting;
    Reaction m_reaction;
    int &m_asked;
};

/// A run's stagings; those of one place are further objects on the same store.
struct Lab
{
    explicit Lab(Reaction reaction = Reaction::Retry)
        : kinds(patience.shared({{.id = "failing",
                                  .name = QStringLiteral("Failing"),
                                  .make = [this, reaction](const staging::StagingContext &context) {
                                      return std::make_unique<FailingStaging>(context, reaction, asked);
                                  }}}))
    {}

    Failure failureIn(const QString &place)
    {
        const auto staging = kinds.front().make({.values = {{"place", place}}});
        return support::failureOf([&] { staging->putDocument(QStringLiteral("a"), "b", {}); });
    }

    int asked = 0;
    support::FakeClock clock;
    model::RunSnapshot told;
    engine::Progress progress{clock, [this](const model::RunSnapshot &snapshot) {
                                  told = snapshot;
                              }};
    engine::StagingPatience patience{progress};
    std::vector<staging::StagingKind> kinds;
};

} // namespace

class StagingPatienceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesAPlaceThatIsOutOfReachOnce();
    void leavesOtherFailuresAsTheyAre();
    void tellsAWaitWithThePlace();
};

void StagingPatienceTest::triesAPlaceThatIsOutOfReachOnce()
{
    Lab lab;
    QVERIFY(!lab.patience.unreachable());
    const Failure failure = lab.failureIn(QStringLiteral("/one"));
    QCOMPARE(failure.reaction, Reaction::LeaveMailbox);
    QCOMPARE(failure.key, "CONNECTION_REFUSED");
    QCOMPARE(failure.text, QStringLiteral("Staging /one: 127.0.0.1 refuses the connection."));
    QVERIFY(failure.fix.contains(QStringLiteral("the next run stages it")));
    QCOMPARE(lab.failureIn(QStringLiteral("/one")).text, failure.text);
    QCOMPARE(lab.asked, 1);
    QVERIFY(lab.failureIn(QStringLiteral("/another")).text.contains(QStringLiteral("/another")));
    QCOMPARE(lab.asked, 2);
    QCOMPARE(lab.patience.unreachable()->text, failure.text);
}

void StagingPatienceTest::leavesOtherFailuresAsTheyAre()
{
    Lab lab(Reaction::EndRun);
    for (int i = 1; i <= 2; ++i) {
        const Failure failure = lab.failureIn(QStringLiteral("/one"));
        QCOMPARE(failure.reaction, Reaction::EndRun);
        QCOMPARE(failure.text, QStringLiteral("127.0.0.1 refuses the connection."));
        QCOMPARE(lab.asked, i);
    }
    QVERIFY(!lab.patience.unreachable());
}

void StagingPatienceTest::tellsAWaitWithThePlace()
{
    Lab lab;
    lab.failureIn(QStringLiteral("/one"));
    QCOMPARE(lab.told.waitsFor, QStringLiteral("Staging /one: 127.0.0.1 refuses the connection."));
    QVERIFY(lab.told.waitsUntil);
    QCOMPARE(*lab.told.waitsUntil, lab.clock.now() + 16s);
}

QTEST_GUILESS_MAIN(StagingPatienceTest)
#include "stagingpatience_test.moc"
