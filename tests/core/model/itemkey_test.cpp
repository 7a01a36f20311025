// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "model/itemkey.h"
#include "model/sourceitem.h"

using namespace model;

class ItemKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverChangesFromReleaseToRelease();
    void differsInEveryPart_data();
    void differsInEveryPart();
    void doesNotDependOnWhatIsNoPartOfIt();
    void makesADeliveryKeyForEachMailbox();
    void makesAnotherRevisionForAnotherDigest();
    void hashesTheIdentity();
    void makesAMessageId();
};

// Archived messages carry these values; another value for the same item would double it.
void ItemKeyTest::neverChangesFromReleaseToRelease()
{
    const ItemKey key =
        itemKey("xip", QStringLiteral("container"), QStringLiteral("item-1"), QStringLiteral("2"));
    QCOMPARE(key.toHex(), QByteArray("2aa787b8a028dffc495fb3a345e366b5"));
    QCOMPARE(deliveryKey(key, QStringLiteral("alice@example.com")).toHex(),
             QByteArray("3bd24fc2da3ca06672a48560e3cef757"));
    QCOMPARE(identityHash("xip"), QByteArray("ed4e2be4d03d"));
    QCOMPARE(messageIdOf("xip", key),
             QByteArray("archive.xip.2aa787b8a028dffc495fb3a345e366b5@archive.chancery.invalid"));
}

void ItemKeyTest::differsInEveryPart_data()
{
    QTest::addColumn<QByteArray>("identity");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const char *name, const char *identity, const char *container, const char *id,
                        const char *revision) {
        QTest::newRow(name) << QByteArray(identity)
                            << QStringList{QString::fromUtf8(container), QString::fromUtf8(id),
                                           QString::fromUtf8(revision)};
    };
    row("identity", "jive:https://a.example.com", "c", "i", "1");
    row("container", "xip", "d", "i", "1");
    row("id", "xip", "c", "j", "1");
    row("id in another case", "xip", "c", "I", "1");
    row("revision", "xip", "c", "i", "2");
    row("no revision", "xip", "c", "i", "");
    row("shifted to the right", "xip", "", "ci", "1");
    row("shifted to the left", "xip", "ci", "", "1");
    row("revision in the id", "xip", "c", "i1", "");
    row("identity in the container", "xi", "pc", "i", "1");
}

void ItemKeyTest::differsInEveryPart()
{
    QFETCH(QByteArray, identity);
    QFETCH(QStringList, parts);
    const ItemKey reference = itemKey("xip", QStringLiteral("c"), QStringLiteral("i"), QStringLiteral("1"));
    QVERIFY(itemKey(identity, parts.at(0), parts.at(1), parts.at(2)) != reference);
    QCOMPARE(reference.bytes.size(), 16);
}

void ItemKeyTest::doesNotDependOnWhatIsNoPartOfIt()
{
    SourceItem item{
        .container = QStringLiteral("c"), .id = QStringLiteral("i"), .revision = QStringLiteral("1")};
    const ItemKey key = itemKey("xip", item);
    QVERIFY(key == itemKey("xip", QStringLiteral("c"), QStringLiteral("i"), QStringLiteral("1")));
    item.digest = "other";
    item.event = "edit";
    item.record = "other";
    item.sentAt += std::chrono::hours{1};
    QVERIFY(itemKey("xip", item) == key);
}

void ItemKeyTest::makesADeliveryKeyForEachMailbox()
{
    const ItemKey one = itemKey("xip", {}, QStringLiteral("1"), {});
    const ItemKey two = itemKey("xip", {}, QStringLiteral("2"), {});
    const DeliveryKey key = deliveryKey(one, QStringLiteral("a@example.com"));
    QVERIFY(key == deliveryKey(one, QStringLiteral("a@example.com")));
    QVERIFY(key != deliveryKey(one, QStringLiteral("b@example.com")));
    QVERIFY(key != deliveryKey(two, QStringLiteral("a@example.com")));
    QVERIFY(key != deliveryKey(one, {}));
}

void ItemKeyTest::makesAnotherRevisionForAnotherDigest()
{
    const QByteArray digest(32, '\xab');
    QCOMPARE(changedRevision(QStringLiteral("2"), digest), QStringLiteral("2~abababababababab"));
    QCOMPARE(changedRevision({}, digest), QStringLiteral("~abababababababab"));
    QCOMPARE(model::ownRevision(changedRevision(QStringLiteral("2"), digest)), QStringLiteral("2"));
    for (const char *plain : {"", "2", "~abababababababab", "a version with ~ in it"})
        QCOMPARE(model::ownRevision(QString::fromLatin1(plain)), QString::fromLatin1(plain));
}

void ItemKeyTest::hashesTheIdentity()
{
    QCOMPARE(identityHash("xip").size(), 12);
    QVERIFY(identityHash("xip") != identityHash("jive:https://a.example.com"));
}

void ItemKeyTest::makesAMessageId()
{
    const ItemKey key = itemKey("jive:https://a.example.com", {}, QStringLiteral("1"), {});
    QCOMPARE(messageIdOf("jive:https://a.example.com", key),
             QByteArray("archive.jive." + key.toHex() + "@archive.chancery.invalid"));
    QCOMPARE(messageIdOf("xip", key), QByteArray("archive.xip." + key.toHex() + "@archive.chancery.invalid"));
}

QTEST_GUILESS_MAIN(ItemKeyTest)
#include "itemkey_test.moc"
