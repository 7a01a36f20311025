// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "connectors/xip/ledger.h"
#include "contract/memory.h"

using State = xip::Verdict::State;

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersFilesAndContents();
    void remembersMembersAndTheirMap();
    void findsTheFileOfAContent();
    void forgetsWhatIsGone();
    void namesWhatIsGoneAndWasNotReadToItsEnd();
    void remembersWhatHangsOnAMap();
    void tellsWhatAPageSettles();
    void readsTheOneJudgementOfEarlierVersions();
    void takesForeignRowsForNone();
};

static const QByteArray content(32, '\x0C');

static connectors::Page pageWith(const QString &path, const xip::Verdict &verdict)
{
    connectors::Page page;
    xip::Ledger::set(page, path, {{.size = 1, .modified = 2, .changed = 3}, content}, verdict);
    return page;
}

void LedgerTest::remembersFilesAndContents()
{
    contract::Memory memory;
    memory.commit("xip", pageWith(QStringLiteral("ä/x.xip"), {.state = State::Refused,
                                                              .reason = "SIGNATURE_INVALID",
                                                              .judgements = {"judged", "again"},
                                                              .trust = "trusted"}));
    const xip::Ledger ledger(memory);
    const auto row = ledger.file(QStringLiteral("ä/x.xip"));
    QVERIFY((row->stamp == xip::Stamp{.size = 1, .modified = 2, .changed = 3}));
    QCOMPARE(row->content, content);
    const auto verdict = ledger.verdict(content);
    QVERIFY(verdict->state == State::Refused);
    QCOMPARE(verdict->reason, QByteArray("SIGNATURE_INVALID"));
    QCOMPARE(verdict->judgements, (std::vector<QByteArray>{"judged", "again"}));
    QCOMPARE(verdict->trust, QByteArray("trusted"));
    QVERIFY(!ledger.file(QStringLiteral("y.xip")));
    QVERIFY(!ledger.verdict(QByteArray(32, 'n')));
}

void LedgerTest::remembersMembersAndTheirMap()
{
    contract::Memory memory;
    memory.commit("xip", pageWith(QStringLiteral("x.xip"), {State::Done, {}, {}, {3, 7}, "digest"}));
    const auto verdict = xip::Ledger(memory).verdict(content);
    QVERIFY(verdict->state == State::Done);
    QCOMPARE(verdict->members, (std::vector<qsizetype>{3, 7}));
    QCOMPARE(verdict->mapDigest, QByteArray("digest"));
    memory.commit("xip",
                  pageWith(QStringLiteral("x.xip"), {.state = State::Reading, .map = R"({"id":["key"]})"}));
    QCOMPARE(xip::Ledger(memory).verdict(content)->map, QByteArray(R"({"id":["key"]})"));
}

void LedgerTest::findsTheFileOfAContent()
{
    contract::Memory memory;
    memory.commit("xip", pageWith(QStringLiteral("x.xip"), {}));
    QCOMPARE(xip::Ledger(memory).fileWith(content), u"x.xip");
    QCOMPARE(xip::Ledger(memory).fileWith(QByteArray(32, 'n')), QString());
}

void LedgerTest::forgetsWhatIsGone()
{
    const QTemporaryDir folder;
    const xip::DropFolder drop(folder.path());
    QFile file(folder.filePath(QStringLiteral("x.xip")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    contract::Memory memory;
    memory.commit("xip", pageWith(QStringLiteral("x.xip"), {State::Done, {}, {}}));
    QVERIFY(xip::Ledger(memory).gone(drop).removals.empty());
    file.remove();
    connectors::Page removals;
    removals.state = xip::Ledger(memory).gone(drop).removals;
    QCOMPARE(removals.state.size(), 2U);
    memory.commit("xip", removals);
    QVERIFY(memory.withPrefix({}).empty());
}

void LedgerTest::namesWhatIsGoneAndWasNotReadToItsEnd()
{
    const QTemporaryDir folder;
    const xip::DropFolder drop(folder.path());
    const QString path = QStringLiteral("x.xip");
    contract::Memory memory;
    memory.commit("xip", pageWith(path, {.state = State::Done}));
    QVERIFY(xip::Ledger(memory).gone(drop).begun.isEmpty());
    memory.commit("xip", pageWith(path, {.state = State::Reading}));
    QCOMPARE(xip::Ledger(memory).gone(drop).begun, QStringList{path});
    QFile other(folder.filePath(QStringLiteral("renamed.xip")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    memory.commit("xip", pageWith(QStringLiteral("renamed.xip"), {.state = State::Reading}));
    QVERIFY(xip::Ledger(memory).gone(drop).begun.isEmpty());
}

void LedgerTest::remembersWhatHangsOnAMap()
{
    const QTemporaryDir folder;
    const xip::DropFolder drop(folder.path());
    const std::vector<xip::Verdict> kept{{.state = State::Done, .mapDigest = "digest"},
                                         {.state = State::Refused, .reason = "R", .members = {3}},
                                         {.state = State::Reading, .map = "{}"}};
    for (const xip::Verdict &verdict : kept) {
        contract::Memory memory;
        memory.commit("xip", pageWith(QStringLiteral("x.xip"), verdict));
        connectors::Page removals;
        removals.state = xip::Ledger(memory).gone(drop).removals;
        memory.commit("xip", removals);
        QCOMPARE(memory.withPrefix({}).size(), 1U);
        QVERIFY(xip::Ledger(memory).verdict(content));
    }
}

void LedgerTest::tellsWhatAPageSettles()
{
    const QString path = QStringLiteral("x.xip");
    QCOMPARE(xip::Ledger::settledIn(pageWith(path, {State::Done, {}, {}})).size(), 1U);
    QCOMPARE(xip::Ledger::settledIn(pageWith(path, {State::Refused, "R", {"j"}})).front().path, path);
    QVERIFY(xip::Ledger::settledIn(pageWith(path, {State::Reading, {}, {}})).empty());
    connectors::Page removal;
    removal.state["file/x.xip"] = {};
    QVERIFY(xip::Ledger::settledIn(removal).empty());
}

void LedgerTest::readsTheOneJudgementOfEarlierVersions()
{
    contract::Memory memory;
    connectors::Page page;
    page.state["content/" + content.toHex()] = R"({"state":"refused","reason":"R","judgement":"6a"})";
    memory.commit("xip", page);
    const auto verdict = xip::Ledger(memory).verdict(content);
    QVERIFY(verdict->state == State::Refused);
    QCOMPARE(verdict->judgements, std::vector<QByteArray>{"j"});
}

void LedgerTest::takesForeignRowsForNone()
{
    contract::Memory memory;
    connectors::Page page;
    page.state["file/x.xip"] = "no row";
    page.state["content/" + content.toHex()] = R"({"state":"lost"})";
    memory.commit("xip", page);
    QVERIFY(!xip::Ledger(memory).file(QStringLiteral("x.xip")));
    QVERIFY(!xip::Ledger(memory).verdict(content));
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "ledger_test.moc"
