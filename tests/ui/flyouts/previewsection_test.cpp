// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QScrollBar>
#include <QTreeWidget>

#include "support/eventually.h"
#include "ui/flyouts/previewsection.h"
#include "ui/flyouts/safebrowser.h"
#include "ui/held.h"
#include "ui/pageroom.h"
#include "ui/widgets/inlinemessage.h"

using support::ann;
using support::bob;
using support::PageRoom;
using support::World;

class PreviewSectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAnArchivedMessage();
    void showsAMessageThatIsYetToCome();
    void saysOfAParkedItemThatItIsInNoMailbox();
    void tellsThatWhatItShowsIsArchivedMeanwhile();
    void keepsTheKeyboardWhileItReadsTheSource();
    void leavesTheKeyboardWhereAPersonTookIt();
    void saysWhatToTypeWhereNothingIs();
    void looksWhereAnEditMadeMeanwhileSays();
    void keepsTheComingItems();
    void keepsWhatIsChosenOfTheArchivedOnes();
    void showsAnItemThatWasTyped();
    void tellsOfAnItemNobodyKnows();
    void loadsNothing();
    void showsAMessageWholeUnlessItIsLong();
    void showsTheMessageAskedForLast();
};

static QString field(PageRoom &room, const QString &name)
{
    const auto found = room.part<QTreeWidget>("previewFields")->findItems(name, Qt::MatchExactly);
    return found.isEmpty() ? QString() : found.front()->text(1);
}

static QJsonObject withAttachment()
{
    QJsonObject message = World::message(QStringLiteral("1"), ann, {bob}, QStringLiteral("Words to read"));
    message.insert(QStringLiteral("attachments"),
                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("a.txt")},
                                          {QStringLiteral("text"), QStringLiteral("content")}}});
    return message;
}

void PreviewSectionTest::showsAnArchivedMessage()
{
    PageRoom room;
    room.world.serve({withAttachment()});
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    auto *item = room.part<QComboBox>("previewItem");
    EVENTUALLY_EQUAL(item->count(), 1);
    item->setFocus();
    QTest::keyClick(item, Qt::Key_Down);
    QTest::keyClick(item, Qt::Key_Return);
    auto *body = room.part<ui::SafeBrowser>("previewBody");
    EVENTUALLY(body->toPlainText().contains(QStringLiteral("Words to read")));
    QVERIFY(field(room, QStringLiteral("From")).contains(ann));
    QVERIFY(field(room, QStringLiteral("Subject")).contains(QStringLiteral("Subject 1")));
    QCOMPARE(room.part<QTreeWidget>("previewFields")->topLevelItem(0)->text(0), QStringLiteral("From"));
    auto *attachments = room.part<QTreeWidget>("previewAttachments");
    QCOMPARE(attachments->topLevelItemCount(), 1);
    QCOMPARE(attachments->topLevelItem(0)->text(0), QStringLiteral("a.txt"));
    QVERIFY(room.part<QLabel>("previewWhat")->text().contains(QStringLiteral("archived")));
}

void PreviewSectionTest::showsAMessageThatIsYetToCome()
{
    PageRoom room;
    room.world.serve({withAttachment()});
    room.world.connector();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    room.click("lookAtSource");
    auto *item = room.part<QComboBox>("previewItem");
    EVENTUALLY_EQUAL(item->count(), 1);
    QCOMPARE(item->itemText(0), QStringLiteral("1 (Subject 1)"));
    room.click("showPreview");
    auto *body = room.part<ui::SafeBrowser>("previewBody");
    EVENTUALLY(body->toPlainText().contains(QStringLiteral("Words to read")));
    QVERIFY(room.part<QLabel>("previewWhat")->text().contains(QStringLiteral("would import")));
    QCOMPARE(room.world.mailboxes->total(), 0U);
}

void PreviewSectionTest::saysOfAParkedItemThatItIsInNoMailbox()
{
    PageRoom room;
    room.world.serve({World::message(QStringLiteral("1"), QStringLiteral("carol@example.com"), {})});
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    room.page().findChild<ui::PreviewSection *>()->preview(QStringLiteral("1"));
    const auto *what = room.part<QLabel>("previewWhat");
    EVENTUALLY(what->text().contains(QStringLiteral("no copy is in a mailbox yet")));
    room.world.mailboxes->directory.anyAddressInDomains = true;
    room.desk().replay(room.world.connector().id);
    EVENTUALLY(what->text().startsWith(QStringLiteral("As it is archived.")));
}

void PreviewSectionTest::tellsThatWhatItShowsIsArchivedMeanwhile()
{
    PageRoom room;
    room.world.serve({withAttachment()});
    const base::ConnectorId id = room.world.connector().id;
    room.show(1);
    room.open(QStringLiteral("Paged"));
    room.page().findChild<ui::PreviewSection *>()->preview(QStringLiteral("1"));
    const auto *what = room.part<QLabel>("previewWhat");
    EVENTUALLY(what->text().contains(QStringLiteral("would import")));
    room.desk().run(id);
    EVENTUALLY(what->text().startsWith(QStringLiteral("As it is archived.")));
}

void PreviewSectionTest::keepsTheKeyboardWhileItReadsTheSource()
{
    PageRoom room;
    room.serveMessages(1);
    room.world.connector();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY(room.background().isIdle());
    support::Held held(room.desk());
    QVERIFY(held.isHolding());
    QWidget *look = room.part("lookAtSource");
    look->setFocus();
    QTest::keyClick(look, Qt::Key_Space);
    QTest::keyClick(look, Qt::Key_Space);
    QVERIFY(look->hasFocus());
    held.letGo();
    auto *item = room.part<QComboBox>("previewItem");
    EVENTUALLY_EQUAL(item->count(), 1);
    QVERIFY(item->hasFocus()); // to choose from
}

void PreviewSectionTest::leavesTheKeyboardWhereAPersonTookIt()
{
    PageRoom room;
    room.serveMessages(1);
    room.world.connector();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY(room.background().isIdle());
    support::Held held(room.desk());
    QVERIFY(held.isHolding());
    room.click("lookAtSource");
    room.table()->setFocus();
    held.letGo();
    EVENTUALLY_EQUAL(room.part<QComboBox>("previewItem")->count(), 1);
    QVERIFY(room.table()->hasFocus());
}

void PreviewSectionTest::saysWhatToTypeWhereNothingIs()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    room.click("showPreview");
    const auto *section = room.page().findChild<ui::PreviewSection *>();
    const auto *message = section->findChild<ui::InlineMessage *>();
    QVERIFY(message->isVisible());
    QVERIFY(message->text().startsWith(QStringLiteral("Type the id of an item")));
    QVERIFY(room.part("previewItem")->hasFocus());
}

void PreviewSectionTest::looksWhereAnEditMadeMeanwhileSays()
{
    PageRoom room;
    room.serveMessages(1);
    const base::ConnectorId id = room.world.connector().id;
    room.show(1);
    room.open(QStringLiteral("Paged"));
    const QTemporaryDir folder;
    const QString other = folder.filePath(QStringLiteral("other.json"));
    support::servePaged(other, {World::message(QStringLiteral("elsewhere"), ann, {bob})});
    engine::Administration::Change change;
    change.values.insert("server", other);
    room.world.administration().editConnector(QStringLiteral("Paged"), change);
    room.desk().refresh();
    EVENTUALLY_EQUAL(room.desk().find(id)->config.settings.value("server"), other);
    room.click("lookAtSource");
    auto *item = room.part<QComboBox>("previewItem");
    EVENTUALLY_EQUAL(item->count(), 1);
    QCOMPARE(item->currentData().toString(), QStringLiteral("elsewhere"));
}

void PreviewSectionTest::keepsTheComingItems()
{
    PageRoom room;
    room.serveMessages(2);
    room.world.run();
    room.serveMessages(4);
    room.show(1);
    room.open(QStringLiteral("Paged"));
    auto *item = room.part<QComboBox>("previewItem");
    EVENTUALLY_EQUAL(item->count(), 2);
    room.click("lookAtSource");
    EVENTUALLY_EQUAL(item->currentText(), QStringLiteral("3 (Subject 3)"));
    item->setCurrentIndex(1);
    Q_EMIT room.desk().configurationChanged();
    EVENTUALLY(room.background().isIdle());
    QCOMPARE(item->currentText(), QStringLiteral("4 (Subject 4)"));
    QCOMPARE(item->itemText(0), QStringLiteral("3 (Subject 3)"));
    room.click("showPreview");
    EVENTUALLY(field(room, QStringLiteral("Subject")).contains(QStringLiteral("Subject 4")));
}

void PreviewSectionTest::keepsWhatIsChosenOfTheArchivedOnes()
{
    PageRoom room;
    room.serveMessages(2);
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    auto *item = room.part<QComboBox>("previewItem");
    EVENTUALLY_EQUAL(item->count(), 2);
    item->setCurrentIndex(1);
    const QString chosen = item->currentText();
    room.serveMessages(3);
    room.world.run();
    Q_EMIT room.desk().configurationChanged();
    EVENTUALLY_EQUAL(item->count(), 3);
    QCOMPARE(item->currentText(), chosen);
    room.click("showPreview");
    EVENTUALLY(!field(room, QStringLiteral("Subject")).isEmpty());
}

void PreviewSectionTest::showsAnItemThatWasTyped()
{
    PageRoom room;
    room.serveMessages(3);
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    auto *item = room.part<QComboBox>("previewItem");
    EVENTUALLY_EQUAL(item->count(), 3);
    item->setFocus();
    QTest::keyClicks(item, QStringLiteral("2"));
    QTest::keyClick(item, Qt::Key_Return);
    EVENTUALLY(field(room, QStringLiteral("Subject")).contains(QStringLiteral("Subject 2")));
}

void PreviewSectionTest::tellsOfAnItemNobodyKnows()
{
    PageRoom room;
    room.serveMessages(1);
    room.world.connector();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    auto *item = room.part<QComboBox>("previewItem");
    item->setFocus();
    QTest::keyClicks(item, QStringLiteral("nowhere"));
    room.click("showPreview");
    auto *section = room.page().findChild<ui::PreviewSection *>();
    EVENTUALLY(section->findChild<ui::InlineMessage *>()->text().contains(QStringLiteral("nowhere")));
    QVERIFY(!room.part("previewBody")->isVisible());
}

void PreviewSectionTest::loadsNothing()
{
    QTemporaryDir folder;
    QFile picture(folder.filePath(QStringLiteral("picture.html")));
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write("<p>A local file</p>");
    picture.close();
    ui::SafeBrowser browser;
    const QString local = QUrl::fromLocalFile(picture.fileName()).toString();
    browser.setHtml(QStringLiteral("<p><img src='%1'><img src='http://127.0.0.1:9/x.png'>"
                                   "<a href='%1'>words</a>")
                        .arg(local));
    browser.show();
    QVERIFY(QTest::qWaitForWindowExposed(&browser));
    EVENTUALLY_EQUAL(browser.refused(), 2);
    QCOMPARE(browser.loadResource(QTextDocument::ImageResource, QUrl(local)).toByteArray(), QByteArray());
    browser.setSource(QUrl(local));
    QVERIFY(!browser.toPlainText().contains(QStringLiteral("A local file")));
    QVERIFY(browser.toPlainText().contains(QStringLiteral("words")));
    QVERIFY(!browser.openLinks());
}

void PreviewSectionTest::showsAMessageWholeUnlessItIsLong()
{
    const QString line = QStringLiteral("A line\n");
    PageRoom room;
    room.world.serve({World::message(QStringLiteral("1"), ann, {bob}, line.repeated(18) + u"its end"),
                      World::message(QStringLiteral("2"), ann, {bob}, line.repeated(900) + u"the end")});
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    auto *section = room.page().findChild<ui::PreviewSection *>();
    auto *body = room.part<ui::SafeBrowser>("previewBody");
    section->preview(QStringLiteral("1"));
    EVENTUALLY(body->toPlainText().contains(QStringLiteral("its end")));
    EVENTUALLY_EQUAL(body->verticalScrollBar()->maximum(), 0);
    section->preview(QStringLiteral("2"));
    EVENTUALLY(body->toPlainText().contains(QStringLiteral("the end")));
    EVENTUALLY(body->verticalScrollBar()->maximum() > 0);
    QVERIFY(body->height() < body->fontMetrics().height() * 40);
}

/// The older reading is over while the newer one waits.
void PreviewSectionTest::showsTheMessageAskedForLast()
{
    PageRoom room;
    room.serveMessages(2);
    room.world.run();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY(room.background().isIdle());
    support::Held held(room.desk());
    QVERIFY(held.isHolding());
    auto *section = room.page().findChild<ui::PreviewSection *>();
    section->preview(QStringLiteral("1"));
    held.add();
    section->preview(QStringLiteral("2"));
    held.letOneGo();
    EVENTUALLY(held.hasBegunAll());
    QCoreApplication::processEvents();
    QVERIFY(!room.part("previewBody")->isVisible());
    held.letGo();
    EVENTUALLY(field(room, QStringLiteral("Subject")).contains(QStringLiteral("Subject 2")));
}

QTEST_MAIN(PreviewSectionTest)
#include "previewsection_test.moc"
