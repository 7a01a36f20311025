// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "microsoft/limiter.h"
#include "support/fakeclock.h"

using namespace std::chrono_literals;
using sandbox::Limiter;
using sandbox::MailboxLimits;

class LimiterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsFourRequestsBeInFlightAndRefusesTheFifth()
    {
        const auto one = m_limiter.enter(m_mailbox, 0);
        const auto two = m_limiter.enter(m_mailbox, 0);
        const auto three = m_limiter.enter(m_mailbox, 0);
        auto four = m_limiter.enter(m_mailbox, 0);
        QVERIFY(!four.refusal);
        QCOMPARE(four.concurrent, 4);
        {
            const auto five = m_limiter.enter(m_mailbox, 0);
            QVERIFY(five.refusal);
            QCOMPARE(five.refusal->limit, QStringLiteral("MailboxConcurrency"));
            QCOMPARE(five.concurrent, 5);
            QVERIFY2(!m_limiter.enter(QStringLiteral("other"), 0).refusal,
                     "another mailbox has limits of its own");
        }
        four.held.reset();
        QVERIFY(!m_limiter.enter(m_mailbox, 0).refusal);
    }

    void countsTenThousandRequestsInAnyTenMinutes()
    {
        Limiter limiter(MailboxLimits{}, m_clock);
        for (int i = 0; i < 5000; ++i)
            QVERIFY(!limiter.enter(m_mailbox, 0).refusal);
        m_clock.advance(300s);
        for (int i = 0; i < 5000; ++i)
            QVERIFY(!limiter.enter(m_mailbox, 0).refusal);
        const auto refused = limiter.enter(m_mailbox, 0);
        QVERIFY(refused.refusal);
        QCOMPARE(refused.refusal->limit, QStringLiteral("RequestCount"));
        QCOMPARE(refused.inWindow, 10'001);
        QVERIFY(refused.refusal->retryAfter <= 301s);
        m_clock.advance(refused.refusal->retryAfter);
        QVERIFY2(!limiter.enter(m_mailbox, 0).refusal, "room again after what Retry-After says");
    }

    void countsUploadedBytesInAnyFiveMinutes()
    {
        const qint64 half = MailboxLimits{}.uploadBytes / 2;
        QVERIFY(!m_limiter.enter(m_mailbox, half).refusal);
        QVERIFY(!m_limiter.enter(m_mailbox, half).refusal);
        const auto refused = m_limiter.enter(m_mailbox, 1);
        QVERIFY(refused.refusal);
        QCOMPARE(refused.refusal->limit, QStringLiteral("UploadBytes"));
        QVERIFY2(!m_limiter.enter(m_mailbox, 0).refusal, "reading goes on");
        m_clock.advance(refused.refusal->retryAfter);
        QVERIFY(!m_limiter.enter(m_mailbox, half).refusal);
    }

    void init()
    {
        // A further mailbox for each test: the limiter never forgets one.
        m_mailbox = QString::fromLatin1(QTest::currentTestFunction());
    }

private:
    support::FakeClock m_clock;
    Limiter m_limiter{MailboxLimits{}, m_clock};
    QString m_mailbox;
};

QTEST_GUILESS_MAIN(LimiterTest)
#include "limiter_test.moc"
