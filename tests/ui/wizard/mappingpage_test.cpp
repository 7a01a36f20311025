// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

#include "support/eventually.h"
#include "ui/wizard/hands.h"

using support::Hands;
using support::World;

class MappingPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndListsUnmappedPeopleFirst();
    void readsAgainWhenTheMappingChanges();
    void importsAFileAndRemovesIt();
    void nextWaitsForTheImport();
    void leavingThePageEndsTheImport();
    void tellsTheLinesThatAreWrong();
    void tellsTheLineAndWhatIsWrongWithIt_data();
    void tellsTheLineAndWhatIsWrongWithIt();
    void refusesWhatIsNoMapping_data();
    void refusesWhatIsNoMapping();
    void saysThatTheAccountIsGone();
    void saysWhyNoTemplateWasWritten();
    void writesATemplateThatCanBeImported();
    void stopsReading();
    void goesOnWithoutWaiting();
    void saysWhyNobodyCanBeListed();
    void saysThatTheSourceIsEmpty();
    void sortsPeopleInTheBackground();

private:
    /// On the third page, over a source with desk1 (has a mailbox), desk2 (has none) and a guest.
    static bool openOver(Hands &hands)
    {
        const QString desk1 = QStringLiteral("desk1@example.com");
        hands.room.world.mailboxes->directory = {
            .entries = {{.mailbox = desk1, .address = desk1, .displayName = {}, .aliases = {}}},
            .domains = {QStringLiteral("example.com")}};
        hands.room.world.serve(
            {World::message(QStringLiteral("1"), desk1,
                            {QStringLiteral("desk2@example.com"), QStringLiteral("guest@partner.example")})});
        return openPaged(hands);
    }
    static bool openPaged(Hands &hands)
    {
        model::Draft draft = hands.drafting().begin(QStringLiteral("paged"));
        draft.settings = {{"server", hands.room.world.serverFile()}, {"since", QStringLiteral("2026-01-01")}};
        draft.termsAccepted = true;
        draft.page = 2;
        return hands.open(hands.drafting().save(draft, {}));
    }
    static QString counts(const Hands &hands)
    {
        return hands.find<QLabel>(QStringLiteral("previewCounts"))->text();
    }
    static QString cell(const Hands &hands, int row, int column)
    {
        const auto *model = hands.find<QTreeView>(QStringLiteral("people"))->model();
        return model->index(row, column).data().toString();
    }
    QString file(const char *name, const QByteArray &bytes)
    {
        QFile written(m_folder.filePath(QString::fromLatin1(name)));
        if (written.open(QIODevice::WriteOnly))
            written.write(bytes);
        return written.fileName();
    }

    QTemporaryDir m_folder;
};

void MappingPageTest::countsAndListsUnmappedPeopleFirst()
{
    Hands hands;
    QVERIFY(openOver(hands));
    EVENTUALLY_EQUAL(counts(hands),
                     QStringLiteral("0 mapped by file · 1 by e-mail · 1 unmapped · 1 outside"));
    QCOMPARE(cell(hands, 0, 0), QStringLiteral("desk2@example.com"));
    QCOMPARE(cell(hands, 0, 2), QStringLiteral("Unmapped"));
    QCOMPARE(cell(hands, 1, 1), QStringLiteral("desk1@example.com"));
    QCOMPARE(cell(hands, 2, 2), QStringLiteral("Outside"));
    QCOMPARE(cell(hands, 0, 3), QStringLiteral("1"));
}

void MappingPageTest::readsAgainWhenTheMappingChanges()
{
    Hands hands;
    QVERIFY(openOver(hands));
    EVENTUALLY(counts(hands).contains(QStringLiteral("1 by e-mail")));
    QCOMPARE(QApplication::focusWidget(), hands.find(QStringLiteral("automaticMapping")));
    Hands::press(Qt::Key_Space);
    EVENTUALLY(counts(hands).contains(QStringLiteral("0 by e-mail · 2 unmapped")));
}

void MappingPageTest::importsAFileAndRemovesIt()
{
    Hands hands;
    QVERIFY(openOver(hands));
    hands.room.prompts.nextPath =
        file("good.csv", "sourceUser,mailbox\ndesk2@example.com,desk1@example.com\n");
    hands.click(QStringLiteral("importMapping"));
    EVENTUALLY(counts(hands).startsWith(QStringLiteral("1 mapped by file")));
    QVERIFY(hands.messageAt(QStringLiteral("mappingMessage")).contains(QStringLiteral("imported")));
    hands.click(QStringLiteral("removeMapping"));
    EVENTUALLY(counts(hands).startsWith(QStringLiteral("0 mapped by file")));
    QVERIFY(!hands.find(QStringLiteral("removeMapping"))->isVisible());
    hands.room.prompts.nextPath = m_folder.filePath(QStringLiteral("good.csv"));
    hands.click(QStringLiteral("importMapping"));
    EVENTUALLY(hands.find(QStringLiteral("removeMapping"))->isVisible());
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(3));
    QCOMPARE(hands.drafting().all().front().mapping.size(), size_t(1));
}

/// Answers arrive through the event loop, which does not run between two clicks.
void MappingPageTest::nextWaitsForTheImport()
{
    Hands hands;
    QVERIFY(openOver(hands));
    hands.room.prompts.nextPath =
        file("good.csv", "sourceUser,mailbox\ndesk2@example.com,desk1@example.com\n");
    hands.click(QStringLiteral("importMapping"));
    hands.click(QStringLiteral("next"));
    QVERIFY(
        hands.messageAt(QStringLiteral("mappingMessage")).contains(QStringLiteral("still being checked")));
    EVENTUALLY(hands.find(QStringLiteral("removeMapping"))->isVisible());
    QCOMPARE(hands.step(), 2);
    QCOMPARE(hands.messageAt(QStringLiteral("mappingMessage")), QStringLiteral("1 line(s) imported."));
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(3));
    QCOMPARE(hands.drafting().all().front().mapping.size(), size_t(1));
}

void MappingPageTest::leavingThePageEndsTheImport()
{
    Hands hands;
    QVERIFY(openOver(hands));
    hands.room.prompts.nextPath =
        file("good.csv", "sourceUser,mailbox\ndesk2@example.com,desk1@example.com\n");
    hands.click(QStringLiteral("importMapping"));
    hands.click(QStringLiteral("back"));
    QCOMPARE(hands.step(), 1);
    EVENTUALLY(hands.room.background().isIdle());
    QVERIFY(hands.drafting().all().front().mapping.empty());
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(2));
    QCOMPARE(hands.messageAt(QStringLiteral("mappingMessage")), QString());
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(3));
    QVERIFY(hands.drafting().all().front().mapping.empty());
}

void MappingPageTest::tellsTheLinesThatAreWrong()
{
    Hands hands;
    QVERIFY(openOver(hands));
    hands.room.prompts.nextPath =
        file("bad.csv", "sourceUser,mailbox\nx,desk1@example.com\ny,nobody@example.com\n,\n");
    hands.click(QStringLiteral("importMapping"));
    auto *problems = hands.find<QTreeWidget>(QStringLiteral("mappingProblems"));
    EVENTUALLY_EQUAL(problems->topLevelItemCount(), 2);
    QVERIFY(problems->isVisible());
    QCOMPARE(problems->topLevelItem(0)->text(0), QStringLiteral("3"));
    QVERIFY(problems->topLevelItem(0)->text(1).contains(QStringLiteral("nobody@example.com")));
    QCOMPARE(problems->topLevelItem(1)->text(0), QStringLiteral("4"));
    QVERIFY(hands.messageAt(QStringLiteral("mappingMessage")).contains(QStringLiteral("bad.csv")));
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(3));
    QVERIFY(hands.drafting().all().front().mapping.empty());
    hands.click(QStringLiteral("back"));
    QVERIFY(hands.isAt(2));
    hands.room.prompts.nextPath = file("none.txt", "hello\n");
    hands.click(QStringLiteral("importMapping"));
    EVENTUALLY(hands.messageAt(QStringLiteral("mappingMessage")).contains(QStringLiteral("sourceUser")));
}

void MappingPageTest::tellsTheLineAndWhatIsWrongWithIt_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("said");
    QTest::newRow("no mailbox") << QByteArray("x,nobody@example.com\n") << QStringLiteral("2")
                                << QStringLiteral("nobody@example.com");
    QTest::newRow("empty cell") << QByteArray("x,desk1@example.com\ny,\n") << QStringLiteral("3")
                                << QStringLiteral("“mailbox” is empty");
    QTest::newRow("nobody") << QByteArray(",desk1@example.com\n") << QStringLiteral("2")
                            << QStringLiteral("“sourceUser” is empty");
    QTest::newRow("twice") << QByteArray("x,desk1@example.com\n\nX,desk1@example.com\n")
                           << QStringLiteral("4") << QStringLiteral("line 2 already");
    QTest::newRow("too many cells") << QByteArray("x,desk1@example.com,more\n") << QStringLiteral("2")
                                    << QStringLiteral("more cells than columns");
    QTest::newRow("after a cell of two lines")
        << QByteArray("\"a\nb\",desk1@example.com\nx,nobody@example.com\n") << QStringLiteral("4")
        << QStringLiteral("nobody@example.com");
}

void MappingPageTest::tellsTheLineAndWhatIsWrongWithIt()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const QString, line);
    QFETCH(const QString, said);
    Hands hands;
    QVERIFY(openOver(hands));
    hands.room.prompts.nextPath = file("lines.csv", "sourceUser,mailbox\n" + lines);
    QVERIFY(Hands::tabTo(QStringLiteral("importMapping")));
    Hands::press(Qt::Key_Space);
    auto *problems = hands.find<QTreeWidget>(QStringLiteral("mappingProblems"));
    EVENTUALLY_EQUAL(problems->topLevelItemCount(), 1);
    QCOMPARE(problems->topLevelItem(0)->text(0), line);
    QVERIFY2(problems->topLevelItem(0)->text(1).contains(said),
             qPrintable(problems->topLevelItem(0)->text(1)));
    QVERIFY(Hands::tabTo(QStringLiteral("mappingProblems")));
    QVERIFY(!hands.find(QStringLiteral("removeMapping"))->isVisible());
}

void MappingPageTest::refusesWhatIsNoMapping_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("not there") << QByteArray() << QStringLiteral("Cannot read");
    QTest::newRow("no column") << QByteArray("sourceUser,address\n") << QStringLiteral("line 1");
    QTest::newRow("open quote") << QByteArray("sourceUser,mailbox\n\"x,desk1@example.com\n")
                                << QStringLiteral("line 2");
    QTest::newRow("no text") << QByteArray("sourceUser,mailbox\n\xff\xfe\x80,x\n") << QStringLiteral("UTF-8");
}

void MappingPageTest::refusesWhatIsNoMapping()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, said);
    Hands hands;
    QVERIFY(openOver(hands));
    const QString path = m_folder.filePath(QStringLiteral("no.csv"));
    QFile::remove(path);
    if (!bytes.isEmpty())
        file("no.csv", bytes);
    hands.room.prompts.nextPath = path;
    hands.click(QStringLiteral("importMapping"));
    const QString at = QStringLiteral("mappingMessage");
    EVENTUALLY_OR_SAY(hands.messageAt(at).contains(said), qPrintable(hands.messageAt(at)));
    QVERIFY2(hands.messageAt(at).contains(QStringLiteral("no.csv")), qPrintable(hands.messageAt(at)));
    QVERIFY(!hands.find(QStringLiteral("mappingProblems"))->isVisible());
    QVERIFY(!hands.find(QStringLiteral("removeMapping"))->isVisible());
}

void MappingPageTest::saysThatTheAccountIsGone()
{
    Hands hands;
    QVERIFY(openOver(hands));
    EVENTUALLY(hands.room.background().isIdle());
    hands.room.world.administration().removeAccount(QStringLiteral("archive"));
    hands.room.prompts.nextPath = file("good.csv", "sourceUser,mailbox\nx,desk1@example.com\n");
    hands.click(QStringLiteral("importMapping"));
    EVENTUALLY(hands.messageAt(QStringLiteral("mappingMessage")).contains(QStringLiteral("archive")));
    hands.click(QStringLiteral("readPreview"));
    EVENTUALLY(hands.messageAt(QStringLiteral("previewMessage")).contains(QStringLiteral("archive")));
}

void MappingPageTest::saysWhyNoTemplateWasWritten()
{
    Hands hands;
    QVERIFY(openOver(hands));
    hands.room.prompts.nextPath = m_folder.filePath(QStringLiteral("no/such/folder/template.csv"));
    hands.click(QStringLiteral("downloadTemplate"));
    const QString at = QStringLiteral("mappingMessage");
    EVENTUALLY_OR_SAY(hands.messageAt(at).contains(QStringLiteral("not written")),
                      qPrintable(hands.messageAt(at)));
    QVERIFY(hands.messageAt(at).contains(QStringLiteral("no/such/folder")));
}

void MappingPageTest::writesATemplateThatCanBeImported()
{
    Hands hands;
    QVERIFY(openOver(hands));
    const QString path = m_folder.filePath(QStringLiteral("template.csv"));
    hands.room.prompts.nextPath = path;
    hands.click(QStringLiteral("downloadTemplate"));
    EVENTUALLY(hands.messageAt(QStringLiteral("mappingMessage")).contains(path));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readLine().startsWith("sourceUser,mailbox"));
    QCOMPARE(hands.room.prompts.files.back().suggestion, QStringLiteral("mapping.csv"));
}

/// On the third page of the stub, whose source waits when it is read.
static bool openWaiting(Hands &hands)
{
    hands.stub->fetchWaits = true;
    model::Draft draft = hands.drafting().begin(QStringLiteral("stub"));
    draft.settings.insert("address", QStringLiteral("https://source.example.com"));
    draft.termsAccepted = true;
    draft.page = 2;
    return hands.open(hands.drafting().save(draft, {{"password", base::Secret("secret")}}));
}

void MappingPageTest::stopsReading()
{
    Hands hands;
    QVERIFY(openWaiting(hands));
    QVERIFY(counts(hands).contains(QStringLiteral("Reading")));
    EVENTUALLY_EQUAL(hands.stub->waits.load(), 1);
    hands.click(QStringLiteral("readPreview"));
    QVERIFY(counts(hands).contains(QStringLiteral("Stopped")));
    EVENTUALLY_EQUAL(hands.stub->stops.load(), 1);
    hands.stub->fetchWaits = false;
    hands.click(QStringLiteral("readPreview"));
    EVENTUALLY_EQUAL(counts(hands), QStringLiteral("Nobody was found."));
}

void MappingPageTest::goesOnWithoutWaiting()
{
    Hands hands;
    QVERIFY(openWaiting(hands));
    EVENTUALLY_EQUAL(hands.stub->waits.load(), 1);
    Hands::press(Qt::Key_Return);
    QVERIFY(hands.isAt(3));
    EVENTUALLY_EQUAL(hands.stub->stops.load(), 1);
}

void MappingPageTest::saysWhyNobodyCanBeListed()
{
    Hands hands;
    QVERIFY(openPaged(hands));
    EVENTUALLY(!hands.messageAt(QStringLiteral("previewMessage")).isEmpty());
    QVERIFY(!hands.find(QStringLiteral("people"))->isVisible());
    const QWidget *message = hands.find(QStringLiteral("previewMessage"));
    EVENTUALLY(message->height() <=
               message->heightForWidth(message->width())); // not the table's room as well
    hands.room.world.serve({});
    hands.click(QStringLiteral("readPreview"));
    EVENTUALLY_EQUAL(hands.messageAt(QStringLiteral("previewMessage")), QString());
}

void MappingPageTest::saysThatTheSourceIsEmpty()
{
    Hands hands;
    hands.room.world.serve({});
    QVERIFY(openPaged(hands));
    EVENTUALLY_EQUAL(counts(hands), QStringLiteral("Nobody was found."));
    QVERIFY(hands.find(QStringLiteral("previewEmpty"))->isVisible());
}

void MappingPageTest::sortsPeopleInTheBackground()
{
    Hands hands;
    QVERIFY(openOver(hands));
    EVENTUALLY(counts(hands).contains(QStringLiteral("1 by e-mail")));
    hands.find<QTreeView>(QStringLiteral("people"))->sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(cell(hands, 0, 0), QStringLiteral("desk2@example.com")); // until they are sorted
    EVENTUALLY_EQUAL(cell(hands, 0, 0), QStringLiteral("guest@partner.example"));
    hands.click(QStringLiteral("readPreview"));
    EVENTUALLY(counts(hands).contains(QStringLiteral("1 by e-mail")));
    QCOMPARE(cell(hands, 0, 0), QStringLiteral("guest@partner.example"));
}

QTEST_MAIN(MappingPageTest)
#include "mappingpage_test.moc"
