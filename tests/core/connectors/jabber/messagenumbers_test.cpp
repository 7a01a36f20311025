// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/captured.h"
#include "connectors/jabber/messagenumbers.h"
#include "connectors/jabber/supplements.h"
#include "contract/memory.h"

using jabber::Utterance;
using odbc::WallTime;
using std::chrono::milliseconds;

class MessageNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOneOfRowsOfOneMessage();
    void tellsMessagesOfOneNumberApart();
    void keepsEqualTextsWithoutNumbersApart();
    void namesAMessageAlikeWhateverIsKnown();
    void knowsAMessageByTheRowThatWasCaptured();
};

static const WallTime start = *odbc::wallTimeFrom(u"2026-11-19T08:00:00");

static Utterance numberOne(int later, const QString &body)
{
    Utterance said{.kind = Utterance::Kind::Room,
                   .id = QStringLiteral("r@c.example#1"),
                   .at = start + milliseconds{later}};
    said.body = body;
    return said;
}

static std::vector<Utterance> named(std::vector<Utterance> all, const contract::Memory &known)
{
    jabber::tellNumbersApart(all, known);
    return all;
}

static QStringList idsOf(const std::vector<Utterance> &all, const contract::Memory &known = {})
{
    QStringList ids;
    for (const Utterance &said : named(all, known))
        ids.append(said.id);
    return ids;
}

static contract::Memory captured(const std::vector<Utterance> &all)
{
    contract::Memory memory;
    connectors::Page page;
    for (const Utterance &said : named(all, {}))
        page.items.push_back(jabber::itemOf(jabber::roomContainer(), {.said = said, .at = {}}));
    memory.commit("jabber:test", page);
    return memory;
}

void MessageNumbersTest::makesOneOfRowsOfOneMessage()
{
    const QString text = QStringLiteral("a"); // its SHA-256 begins with ca978112
    QCOMPARE(idsOf({numberOne(0, text), numberOne(2'000, text)}),
             QStringList{jabber::idOf(QStringLiteral("r@c.example#1-ca978112"), start)});
}

void MessageNumbersTest::tellsMessagesOfOneNumberApart()
{
    const QString text = QStringLiteral("a");
    QStringList ids = idsOf({numberOne(0, text), numberOne(0, QStringLiteral("b")), numberOne(2'001, text)});
    QCOMPARE(ids.size(), 3);
    QCOMPARE(ids.removeDuplicates(), 0);
}

void MessageNumbersTest::keepsEqualTextsWithoutNumbersApart()
{
    std::vector<Utterance> all{numberOne(0, QStringLiteral("ok")), numberOne(900, QStringLiteral("ok"))};
    for (Utterance &said : all)
        said.id = QStringLiteral("fingerprint");
    QCOMPARE(idsOf(all),
             (QStringList{jabber::idOf(QStringLiteral("fingerprint"), start),
                          jabber::idOf(QStringLiteral("fingerprint"), start + milliseconds{900})}));
}

/// The keys of the copies hang on it: a connector that begins elsewhere, or anew, must not double them.
void MessageNumbersTest::namesAMessageAlikeWhateverIsKnown()
{
    const std::vector second{numberOne(86'400'000, QStringLiteral("b"))};
    QCOMPARE(idsOf(second, captured({numberOne(0, QStringLiteral("a"))})), idsOf(second));
}

void MessageNumbersTest::knowsAMessageByTheRowThatWasCaptured()
{
    const QString text = QStringLiteral("a");
    const auto known = captured({numberOne(1'000, text)});
    QCOMPARE(idsOf({numberOne(0, text)}, known), idsOf({numberOne(1'000, text)}));
    QVERIFY(idsOf({numberOne(3'001, text)}, known) != idsOf({numberOne(1'000, text)}));
}

QTEST_GUILESS_MAIN(MessageNumbersTest)
#include "messagenumbers_test.moc"
