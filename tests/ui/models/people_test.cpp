// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/failureof.h"
#include "ui/models/people.h"

using ui::People;

class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsThem();
    void sortsThoseWithoutAMailboxFirst();
    void sortsByEachColumn_data();
    void sortsByEachColumn();
    void findsThemByNameAndMailboxAlone_data();
    void findsThemByNameAndMailboxAlone();
    void stopsWhenAsked();
};

static People people()
{
    const auto person = [](const char *name, const char *mailbox, const QByteArray &state, qint64 items,
                           const char *reason = "") {
        return engine::MappedPerson{.sourceUser = QString::fromLatin1(name),
                                    .mailbox = QString::fromLatin1(mailbox),
                                    .state = state,
                                    .reason = QString::fromLatin1(reason),
                                    .byCustomMapping = items == 2,
                                    .items = items};
    };
    return People({person("Ben", "c@example.com", "mapped", 2), person("ann", "B@example.com", "mapped", 5),
                   person("gus", "", "external", 10), person("carl", "", "unmapped", 1, "No mailbox.")});
}

static QString initials(const People &people, const People::Wish &wish)
{
    QString all;
    for (const int index : people.rows(wish, {}))
        all += people.at(index).sourceUser.front().toLower();
    return all;
}

void PeopleTest::countsThem()
{
    const People::Figures figures = people().figures();
    QCOMPARE(figures.automatic, 1);
    QCOMPARE(figures.byHand, 1);
    QCOMPARE(figures.unmapped, 1);
    QCOMPARE(figures.external, 1);
}

void PeopleTest::sortsThoseWithoutAMailboxFirst()
{
    QCOMPARE(initials(people(), {}), QStringLiteral("cabg"));
}

void PeopleTest::sortsByEachColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("upwards");
    QTest::addColumn<QString>("downwards");
    QTest::newRow("person") << int(People::Person) << QStringLiteral("abcg") << QStringLiteral("gcba");
    QTest::newRow("mailbox") << int(People::Mailbox) << QStringLiteral("gcab") << QStringLiteral("bagc");
    QTest::newRow("state") << int(People::State) << QStringLiteral("cabg") << QStringLiteral("gbac");
    QTest::newRow("items") << int(People::Items) << QStringLiteral("cbag") << QStringLiteral("gabc");
    QTest::newRow("reason") << int(People::Reason) << QStringLiteral("bagc") << QStringLiteral("cbag");
}

void PeopleTest::sortsByEachColumn()
{
    QFETCH(int, column);
    QFETCH(QString, upwards);
    QFETCH(QString, downwards);
    const People everyone = people();
    People::Wish wish{.words = {}, .column = static_cast<People::Column>(column)};
    QCOMPARE(initials(everyone, wish), upwards);
    wish.order = Qt::DescendingOrder;
    QCOMPARE(initials(everyone, wish), downwards);
}

void PeopleTest::findsThemByNameAndMailboxAlone_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("found");
    QTest::newRow("a name in any case") << QStringLiteral("BEN") << QStringLiteral("b");
    QTest::newRow("a mailbox in any case") << QStringLiteral("b@EXAMPLE") << QStringLiteral("a");
    QTest::newRow("a state") << QStringLiteral("No mailbox") << QString();
}

void PeopleTest::findsThemByNameAndMailboxAlone()
{
    QFETCH(QString, words);
    QFETCH(QString, found);
    QCOMPARE(initials(people(), {.words = words}), found);
}

void PeopleTest::stopsWhenAsked()
{
    const base::Stop stop;
    stop.now();
    QCOMPARE(support::failureOf([&] { people().rows({}, stop); }).reaction, base::Reaction::Stopped);
}

QTEST_GUILESS_MAIN(PeopleTest)
#include "people_test.moc"
