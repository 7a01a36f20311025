// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/recipients.h"

class RecipientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysEachCopyByItsMailbox();
    void parksUnmappedPeopleAndFailsAnItemOfNobody();
    void addsThoseWhoGotTheFirstVersion();
};

static const QString ann = QStringLiteral("ann@example.com");
static const model::ItemKey key = model::itemKey("paged", QString(), QStringLiteral("1"), QString());

static mapping::Resolver resolver()
{
    target::Directory directory;
    directory.entries = {{.mailbox = ann, .address = ann, .displayName = {}, .aliases = {}}};
    return {directory, {}, true};
}

static model::People people(const QStringList &addresses)
{
    model::People all;
    for (const QString &address : addresses)
        all.push_back({.name = {}, .address = address, .sourceId = {}});
    return all;
}

void RecipientsTest::keysEachCopyByItsMailbox()
{
    const auto recipients =
        engine::recipientsOf(key, people({ann, QStringLiteral("ANN@example.com")}), resolver(), {});
    QCOMPARE(recipients.deliveries.size(), size_t(1));
    QCOMPARE(recipients.deliveries.front().key, model::deliveryKey(key, ann));
    QVERIFY(!recipients.deliveries.front().settled);
}

void RecipientsTest::parksUnmappedPeopleAndFailsAnItemOfNobody()
{
    const auto unmapped =
        engine::recipientsOf(key, people({QStringLiteral("new@example.com")}), resolver(), {});
    QCOMPARE(unmapped.deliveries.front().settled->state, model::Outcome::State::Parked);
    QCOMPARE(unmapped.deliveries.front().settled->reason, QByteArray("USER_NOT_MAPPED"));
    const auto nobody =
        engine::recipientsOf(key, people({QStringLiteral("a@partner.example")}), resolver(), {});
    QCOMPARE(nobody.deliveries.size(), size_t(1));
    QCOMPARE(nobody.deliveries.front().settled->state, model::Outcome::State::Failed);
    QCOMPARE(nobody.externalParticipants, 1);
}

void RecipientsTest::addsThoseWhoGotTheFirstVersion()
{
    const std::vector<journal::NewDelivery> earlier{{.mailbox = QStringLiteral("bob@example.com"),
                                                     .key = {},
                                                     .sourceUser = QStringLiteral("bob@example.com"),
                                                     .settled = {}}};
    const auto recipients = engine::recipientsOf(key, people({ann}), resolver(), earlier);
    QCOMPARE(recipients.deliveries.size(), size_t(2));
    QCOMPARE(recipients.deliveries.back().key, model::deliveryKey(key, QStringLiteral("bob@example.com")));
}

QTEST_GUILESS_MAIN(RecipientsTest)
#include "recipients_test.moc"
