// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/versions.h"

class VersionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachEditItsTextBeforeAndAfter();
    void keepsATitleApartFromABody();
    void saysNothingOfWhatItDoesNotKnow();
    void readsComments();
    void understandsTheOtherWayOfCounting();
    void isNotLedAstray();
};

using chatter::Version;
using chatter::versionsOf;

static QJsonObject post(int revision, const char *body)
{
    return {{QStringLiteral("Id"), QStringLiteral("0D5000000000001AAA")},
            {QStringLiteral("Title"), QStringLiteral("title")},
            {QStringLiteral("Body"), QLatin1String(body)},
            {QStringLiteral("Revision"), revision},
            {QStringLiteral("CreatedDate"), QStringLiteral("2026-11-19T08:00:00.000+0000")},
            {QStringLiteral("LastEditById"), QStringLiteral("005000000000003AAA")},
            {QStringLiteral("LastEditDate"), QStringLiteral("2026-11-19T10:00:00.000+0000")}};
}

static QJsonObject revision(int number, const char *attribute, const char *value, const char *at)
{
    return {{QStringLiteral("Revision"), number},
            {QStringLiteral("EditedAttribute"), QLatin1String(attribute)},
            {QStringLiteral("Value"), QLatin1String(value)},
            {QStringLiteral("CreatedById"), QStringLiteral("005000000000002AAA")},
            {QStringLiteral("CreatedDate"), QLatin1String(at)}};
}

static QString described(const Version &version)
{
    return QStringLiteral("%1 %2/%3 < %4 %5")
        .arg(version.number)
        .arg(version.text.title, version.text.body,
             version.before ? version.before->body : QStringLiteral("?"), base::toIso(version.at).mid(11, 5));
}

static QStringList described(const std::vector<Version> &versions)
{
    QStringList all;
    for (const Version &version : versions)
        all.append(described(version));
    return all;
}

void VersionsTest::givesEachEditItsTextBeforeAndAfter()
{
    const std::vector<QJsonObject> rows{revision(2, "Body", "two", "2026-11-19T10:00:00.000+0000"),
                                        revision(1, "Body", "one", "2026-11-19T09:00:00.000+0000")};
    const auto versions = versionsOf(post(3, "three"), rows);
    QCOMPARE(described(versions),
             QStringList({QStringLiteral("1 title/one < ? 08:00"), QStringLiteral("2 title/two < one 09:00"),
                          QStringLiteral("3 title/three < two 10:00")}));
    QCOMPARE(versions.at(0).editor, QString());
    QCOMPARE(versions.at(1).editor, u"005000000000002AAA");
}

void VersionsTest::keepsATitleApartFromABody()
{
    const std::vector<QJsonObject> rows{revision(1, "Title", "old title", "2026-11-19T09:00:00.000+0000"),
                                        revision(2, "Body", "old body", "2026-11-19T10:00:00.000+0000")};
    QCOMPARE(described(versionsOf(post(3, "body"), rows)),
             QStringList({QStringLiteral("1 old title/old body < ? 08:00"),
                          QStringLiteral("2 title/old body < old body 09:00"),
                          QStringLiteral("3 title/body < old body 10:00")}));
}

void VersionsTest::saysNothingOfWhatItDoesNotKnow()
{
    QCOMPARE(described(versionsOf(post(3, "three"), {})),
             QStringList{QStringLiteral("3 title/three < ? 10:00")});
    QCOMPARE(versionsOf(post(3, "three"), {}).front().editor, u"005000000000003AAA");
    const std::vector<QJsonObject> rows{revision(1, "Body", "one", "2026-11-19T09:00:00.000+0000")};
    QCOMPARE(
        described(versionsOf(post(4, "four"), rows)),
        QStringList({QStringLiteral("1 title/one < ? 08:00"), QStringLiteral("4 title/four < ? 10:00")}));
}

void VersionsTest::readsComments()
{
    const QJsonObject comment{{QStringLiteral("CommentBody"), QStringLiteral("said")},
                              {QStringLiteral("IsRichText"), true}};
    const auto versions = versionsOf(comment, {});
    QCOMPARE(versions.size(), size_t(1));
    QVERIFY((versions.front().text == chatter::Text{{}, QStringLiteral("said"), true}));
}

void VersionsTest::understandsTheOtherWayOfCounting()
{
    const std::vector<QJsonObject> rows{revision(2, "Body", "one", "2026-11-19T09:00:00.000+0000"),
                                        revision(3, "Body", "two", "2026-11-19T10:00:00.000+0000")};
    QCOMPARE(described(versionsOf(post(3, "three"), rows)),
             QStringList({QStringLiteral("1 title/one < ? 08:00"), QStringLiteral("2 title/two < one 09:00"),
                          QStringLiteral("3 title/three < two 10:00")}));
    // One that was edited once more while it was read counts as ever.
    const std::vector<QJsonObject> later{revision(1, "Body", "one", "2026-11-19T09:00:00.000+0000"),
                                         revision(2, "Body", "two", "2026-11-19T10:00:00.000+0000")};
    QCOMPARE(
        described(versionsOf(post(2, "two"), later)),
        QStringList({QStringLiteral("1 title/one < ? 08:00"), QStringLiteral("2 title/two < one 09:00")}));
}

void VersionsTest::isNotLedAstray()
{
    const std::vector<QJsonObject> rows{revision(2'000'000'001, "Body", "x", "2026-11-19T09:00:00.000+0000"),
                                        revision(0, "Body", "y", "2026-11-19T09:00:00.000+0000"),
                                        revision(-3, "Body", "z", "2026-11-19T09:00:00.000+0000")};
    QCOMPARE(versionsOf(post(2'000'000'000, "now"), rows).size(), size_t(1));
    QCOMPARE(versionsOf(post(-5, "now"), rows).front().number, 1);
}

QTEST_GUILESS_MAIN(VersionsTest)
#include "versions_test.moc"
