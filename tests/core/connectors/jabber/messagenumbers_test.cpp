// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/captured.h"
#include "connectors/jabber/messagenumbers.h"
#include "connectors/jabber/supplements.h"
#include "contract/memory.h"

using jabber::Utterance;
using odbc::WallTime;
using std::chrono::hours;
using std::chrono::milliseconds;

class MessageNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNumberOfWhatIsNew();
    void makesOneOfRowsOfOneMessage();
    void tellsMessagesOfOnePageApart();
    void tellsAMessageFromWhatIsKnown_data();
    void tellsAMessageFromWhatIsKnown();
};

static const WallTime start = *odbc::wallTimeFrom(u"2026-11-19T08:00:00");
static const QString plainId = QStringLiteral("r@c.example#1");

static Utterance numberOne(milliseconds later, const QString &body)
{
    Utterance said{.kind = Utterance::Kind::Room, .id = plainId, .at = start + later};
    said.body = body;
    return said;
}

static QStringList idsOf(std::vector<Utterance> all, const contract::Memory &known,
                         const QString &zone = QStringLiteral("UTC"))
{
    jabber::tellNumbersApart(all, known, odbc::WallClock(zone));
    QStringList ids;
    for (const Utterance &said : all)
        ids.append(said.id);
    return ids;
}

/// Captured by a connector of that time zone.
static contract::Memory capturedIn(const QString &zone, const Utterance &said)
{
    contract::Memory memory;
    connectors::Page page;
    page.items.push_back(
        jabber::itemOf(jabber::roomContainer(), {.said = said, .at = odbc::WallClock(zone).toUtc(said.at)}));
    memory.commit("jabber:test", page);
    return memory;
}

static QString idAt(milliseconds later)
{
    return jabber::idOf(plainId, start + later);
}

void MessageNumbersTest::keepsTheNumberOfWhatIsNew()
{
    QCOMPARE(idsOf({numberOne({}, QStringLiteral("a"))}, {}), QStringList{plainId});
}

void MessageNumbersTest::makesOneOfRowsOfOneMessage()
{
    const QString text = QStringLiteral("a");
    QCOMPARE(idsOf({numberOne({}, text), numberOne(milliseconds{2'000}, text)}, {}), QStringList{plainId});
}

void MessageNumbersTest::tellsMessagesOfOnePageApart()
{
    const QString text = QStringLiteral("a");
    const std::vector<Utterance> all{numberOne({}, text), numberOne(milliseconds{1}, QStringLiteral("b")),
                                     numberOne(milliseconds{2'001}, text)};
    QCOMPARE(idsOf(all, {}), (QStringList{plainId, idAt(milliseconds{1}), idAt(milliseconds{2'001})}));
}

void MessageNumbersTest::tellsAMessageFromWhatIsKnown_data()
{
    QTest::addColumn<qint64>("later");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<bool>("isKnown");
    const QString text = QStringLiteral("a");
    const QString berlin = QStringLiteral("Europe/Berlin");
    QTest::newRow("the same") << qint64(0) << text << berlin << true;
    QTest::newRow("the same in another zone") << qint64(0) << text << QStringLiteral("Asia/Kolkata") << true;
    QTest::newRow("a longer text of it") << qint64(0) << QStringLiteral("ab") << berlin << true;
    QTest::newRow("an equal text a minute later") << qint64(60'000) << text << berlin << false;
    QTest::newRow("an equal text two days later") << qint64(48 * 3'600'000) << text << berlin << false;
    QTest::newRow("another text later") << qint64(900'000) << QStringLiteral("b") << berlin << false;
}

void MessageNumbersTest::tellsAMessageFromWhatIsKnown()
{
    QFETCH(qint64, later);
    QFETCH(QString, body);
    QFETCH(QString, zone);
    QFETCH(bool, isKnown);
    const auto known = capturedIn(QStringLiteral("Europe/Berlin"), numberOne({}, QStringLiteral("a")));
    const milliseconds after{later};
    QCOMPARE(idsOf({numberOne(after, body)}, known, zone), QStringList{isKnown ? plainId : idAt(after)});
}

QTEST_GUILESS_MAIN(MessageNumbersTest)
#include "messagenumbers_test.moc"
