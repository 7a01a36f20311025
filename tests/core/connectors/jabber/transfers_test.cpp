// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "connectors/jabber/transfers.h"

using jabber::Transfer;
using jabber::Transfers;

class TransfersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoseFileItIs_data();
    void knowsWhoseFileItIs();
    void knowsItInWhateverOrder();
    void knowsARoomsFile();
};

static const QString name = QStringLiteral("image.png");
static const odbc::WallTime start = *odbc::wallTimeFrom(u"2026-11-19T10:00:00");

static jabber::Utterance said()
{
    jabber::Utterance said{.at = start, .from = QStringLiteral("ann@e.example")};
    said.to = {QStringLiteral("bob@e.example")};
    return said;
}

/// `from to milliseconds`, the path being the number in the list.
static Transfers transfersOf(const QString &list)
{
    Transfers transfers;
    int number = 0;
    for (const QString &row : list.split(u';', Qt::SkipEmptyParts)) {
        const QStringList cells = row.split(u' ');
        const Transfer transfer{start + std::chrono::milliseconds(cells.at(2).toInt()),
                                cells.at(0),
                                cells.at(1),
                                {.name = name, .server = {}, .path = QString::number(++number)}};
        transfers.emplace(name, transfer);
    }
    return transfers;
}

static QString pathOf(const Transfers &transfers)
{
    const auto file = jabber::fileOf(said(), name, transfers);
    return file ? file->path : QStringLiteral("none");
}

void TransfersTest::knowsWhoseFileItIs_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *what, const char *rows, const char *path) {
        QTest::newRow(what) << QString::fromLatin1(rows) << QString::fromLatin1(path);
    };
    row("nobody's", "", "none");
    row("theirs", "Ann@e.example/desk bob@e.example/m 900", "1");
    row("without domains", "ann bob 900", "1");
    row("not logged whose", "  900", "1");
    row("too late", "ann@e.example bob@e.example 3001", "none");
    row("others'", "carl@e.example dora@e.example 0", "none");
    row("others' and theirs", "carl@e.example dora@e.example 0;ann@e.example bob@e.example 2000", "2");
    row("another's for the same", "carl@e.example bob@e.example 0;ann@e.example bob@e.example 2000", "2");
    row("for another", "ann@e.example dora@e.example 0;x bob@e.example 2000", "2");
    row("the sender's alone", "ann@e.example files.e.example 100", "1");
    row("the nearer", "ann@e.example bob@e.example -2000;ann@e.example bob@e.example 900", "2");
    row("equally near", "ann@e.example bob@e.example -900;ann@e.example bob@e.example 900", "none");
    row("of another domain", "ann@other.example bob@other.example 0", "none");
}

void TransfersTest::knowsWhoseFileItIs()
{
    QFETCH(QString, rows);
    QTEST(pathOf(transfersOf(rows)), "path");
}

void TransfersTest::knowsItInWhateverOrder()
{
    QStringList rows{
        QStringLiteral("ann@e.example bob@e.example -900"), QStringLiteral("carl@e.example bob@e.example 0"),
        QStringLiteral("ann@e.example bob@e.example 900"), QStringLiteral("ann@e.example bob@e.example 400")};
    std::ranges::sort(rows);
    do {
        const QString path = pathOf(transfersOf(rows.join(u';')));
        QCOMPARE(rows.at(path.toInt() - 1), u"ann@e.example bob@e.example 400");
    } while (std::ranges::next_permutation(rows).found);
}

void TransfersTest::knowsARoomsFile()
{
    jabber::Utterance inRoom = said();
    inRoom.kind = jabber::Utterance::Kind::Room;
    inRoom.room = QStringLiteral("r@c.example");
    const auto files =
        transfersOf(QStringLiteral("carl@e.example other@c.example 0;carl@e.example r@c.example 900"));
    QCOMPARE(jabber::fileOf(inRoom, name, files)->path, u"2");
    QVERIFY(!jabber::fileOf(inRoom, QStringLiteral("other.png"), files));
}

QTEST_GUILESS_MAIN(TransfersTest)
#include "transfers_test.moc"
