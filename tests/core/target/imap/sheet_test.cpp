// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "contract/target/letters.h"
#include "support/failureof.h"
#include "target/imap/sheet.h"

using State = model::Outcome::State;

class SheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheSizeThatImapCounts_data();
    void knowsTheSizeThatImapCounts();
    void saysWhenTheLetterAloneCannotBeHad();
    void throwsWhatConcernsAll();
    void noticesALargeMessageThatChanged();
};

namespace {

/// Breaks off after some bytes.
class BrokenDevice final : public QIODevice
{
public:
    BrokenDevice() { open(QIODevice::ReadOnly); }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return false; }

protected:
    qint64 readData(char *data, qint64) override
    {
        setErrorString(QStringLiteral("gone"));
        *data = 'x';
        return m_reads++ == 0 ? 1 : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    int m_reads = 0;
};

QByteArray given(const imap::Sheet &sheet, bool &isSame)
{
    QByteArray all;
    isSame = imap::giveBytes(sheet, [&](const QByteArray &bytes) { all += bytes; });
    return all;
}

} // namespace

void SheetTest::knowsTheSizeThatImapCounts_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("CRLF") << QByteArray("a: b\r\n\r\nc\r\n") << QByteArray("a: b\r\n\r\nc\r\n");
    QTest::newRow("LF") << QByteArray("a: b\n\nc\n") << QByteArray("a: b\r\n\r\nc\r\n");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("large") << QByteArray("0123456\n").repeated(700000)
                           << QByteArray("0123456\r\n").repeated(700000);
}

void SheetTest::knowsTheSizeThatImapCounts()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, sent);
    const target::Letter letter = contract::letter(1, message);
    model::Outcome outcome;
    const imap::Sheet sheet = imap::readSheet(letter, 3, outcome, {});
    QCOMPARE(outcome, model::Outcome());
    QCOMPARE(sheet.index, 3u);
    QCOMPARE(sheet.size, sent.size());
    QCOMPARE(sheet.isLarge, message.size() > imap::largestInMemory);
    bool isSame = false;
    QVERIFY(given(sheet, isSame) == sent);
    QVERIFY(isSame);
}

void SheetTest::saysWhenTheLetterAloneCannotBeHad()
{
    target::Letter letter = contract::letter(1, "abc");
    model::Outcome outcome;
    letter.size = 4;
    imap::readSheet(letter, 0, outcome, {});
    QCOMPARE(outcome.state, State::Failed);
    QCOMPARE(outcome.reason, "MESSAGE_UNREADABLE");
    letter.open = [] {
        return std::make_unique<BrokenDevice>();
    };
    imap::readSheet(letter, 0, outcome, {});
    QCOMPARE(outcome.state, State::Later);
    QVERIFY(outcome.text.contains(QStringLiteral("gone")));
    letter.open = []() -> std::unique_ptr<QIODevice> {
        throw base::itemFailure("SEGMENT_DAMAGED", QStringLiteral("Damaged."));
    };
    imap::readSheet(letter, 0, outcome, {});
    QCOMPARE(outcome.state, State::Failed);
    QCOMPARE(outcome.reason, "SEGMENT_DAMAGED");
}

void SheetTest::throwsWhatConcernsAll()
{
    target::Letter letter = contract::letter(1, "abc");
    letter.open = []() -> std::unique_ptr<QIODevice> {
        throw base::storageFailure("STORAGE_FAILED", QStringLiteral("Gone."));
    };
    model::Outcome outcome;
    QCOMPARE(support::failureOf([&] { imap::readSheet(letter, 0, outcome, {}); }).key, "STORAGE_FAILED");
}

void SheetTest::noticesALargeMessageThatChanged()
{
    QByteArray bytes(imap::largestInMemory + 10, 'x');
    target::Letter letter = contract::letter(1, bytes);
    letter.open = [&] {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
    model::Outcome outcome;
    const imap::Sheet sheet = imap::readSheet(letter, 0, outcome, {});
    bool isSame = false;
    QCOMPARE(given(sheet, isSame).size(), sheet.size);
    QVERIFY(isSame);
    bytes.chop(1);
    given(sheet, isSame);
    QVERIFY(!isSame);
    bytes += "yz";
    QVERIFY(given(sheet, isSame).size() <= sheet.size);
    QVERIFY(!isSame);
}

QTEST_GUILESS_MAIN(SheetTest)
#include "sheet_test.moc"
