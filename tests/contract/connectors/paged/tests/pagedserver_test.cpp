// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/paged/pagedserver.h"
#include "connectors/paged/tests/pagedworld.h"
#include "support/failureof.h"

class PagedServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsByTimeAndThenId();
    void failsPassinglyWhileDown();
    void failsForGoodWithoutAFile();
    void downloadsAnAttachment();

private:
    paged::PagedWorld m_world;
};

static QStringList idsOf(const std::vector<paged::Entry> &entries)
{
    QStringList ids;
    for (const paged::Entry &entry : entries)
        ids.append(entry.id);
    return ids;
}

void PagedServerTest::listsByTimeAndThenId()
{
    const paged::PagedServer server(m_world.file());
    QCOMPARE(server.rooms(), QStringList({QStringLiteral("general"), QStringLiteral("quiet")}));
    const auto first = server.list(QStringLiteral("general"), {}, 4);
    QCOMPARE(idsOf(first).join(u' '), u"0 1 2 2a");
    const auto second = server.list(QStringLiteral("general"), {first.back().changedAt, first.back().id}, 4);
    QCOMPARE(idsOf(second).join(u' '), u"2b 2c 3 4");
}

void PagedServerTest::failsPassinglyWhileDown()
{
    m_world.setDown(true);
    const paged::PagedServer server(m_world.file());
    const auto failure = support::failureOf([&] { server.rooms(); });
    m_world.setDown(false);
    QCOMPARE(failure.key, QByteArray("SOURCE_UNREACHABLE"));
    QVERIFY(failure.reaction == base::Reaction::Retry);
    QCOMPARE(server.rooms().size(), 2);
}

void PagedServerTest::failsForGoodWithoutAFile()
{
    const paged::PagedServer server(QStringLiteral("no such file"));
    const auto failure = support::failureOf([&] { server.rooms(); });
    QCOMPARE(failure.key, QByteArray("SOURCE_UNREADABLE"));
    QVERIFY(failure.reaction == base::Reaction::EndRun);
}

void PagedServerTest::downloadsAnAttachment()
{
    const paged::PagedServer server(m_world.file());
    const QString room = QStringLiteral("quiet");
    QCOMPARE(server.download(room, QStringLiteral("a"), 0), QByteArray("content"));
    const auto failure = support::failureOf([&] { server.download(room, QStringLiteral("a"), 1); });
    QCOMPARE(failure.key, QByteArray("ATTACHMENT_MISSING"));
}

QTEST_GUILESS_MAIN(PagedServerTest)
#include "pagedserver_test.moc"
