// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include "core/engine/personkind.h"
#include "support/eventually.h"
#include "target/target.h"
#include "ui/held.h"
#include "ui/room.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/wizard/accountdialog.h"

using support::Room;

class AccountDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAnAccountOfEachKindAndTestsIt_data();
    void addsAnAccountOfEachKindAndTestsIt();
    void walksFromTheNameToTheButtons_data();
    void walksFromTheNameToTheButtons();
    void tellsWhatIsMissing();
    void refusesANameThatIsTaken();
    void mendsWhatTheTestFound();
    void offersToCorrectWhatFailed();
    void offersNothingToCorrectWhenAllPassed();
    void editsAnAccount();
    void addsNothingWhenCancelled();
    void keepsWhatWasTypedWhenTheSameKindIsChosen();
    void signsInOnceTheAccountIsStored();
    void keepsWhatIsTypedWhileItIsSaved();
    void staysOpenUntilTheAccountIsSaved();

private:
    struct Opened
    {
        explicit Opened(Room &room) : dialog(new ui::AccountDialog(room.desk(), room.prompts)) { show(); }
        Opened(Room &room, const model::AccountConfig &account)
            : dialog(new ui::AccountDialog(room.desk(), room.prompts, account))
        {
            show();
        }
        ~Opened() { delete dialog; }

        void show() const
        {
            dialog->show();
            QVERIFY(QTest::qWaitForWindowActive(dialog));
        }
        template<typename T = QWidget>
        T *find(const char *name) const
        {
            return dialog->findChild<T *>(QString::fromLatin1(name));
        }
        void click(const char *name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
        void type(const char *name, const QString &text) const
        {
            find(name)->setFocus();
            QTest::keyClick(find(name), Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(find(name), text);
        }
        void chooseKind(const QString &id) const
        {
            auto *kinds = find<QComboBox>("accountKind");
            kinds->setFocus();
            while (kinds->currentData().toString() != id && kinds->currentIndex() + 1 < kinds->count())
                QTest::keyClick(kinds, Qt::Key_Down);
        }
        bool isVisible(const char *name) const { return find(name) && find(name)->isVisible(); }

        QPointer<ui::AccountDialog> dialog;
    };

    static support::FurtherKinds targets() { return {.connectors = {}, .targets = target::allTargets()}; }
    static QString local() { return QStringLiteral("local"); }
};

static void addKinds()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("memory") << QStringLiteral("memory");
    for (const target::TargetKind &kind : target::allTargets())
        QTest::newRow(kind.id.constData()) << QString::fromLatin1(kind.id);
}

void AccountDialogTest::addsAnAccountOfEachKindAndTestsIt_data()
{
    addKinds();
}

void AccountDialogTest::addsAnAccountOfEachKindAndTestsIt()
{
    QFETCH(QString, kind);
    Room room(targets());
    QTemporaryDir folder;
    const Opened opened(room);
    QSignalSpy added(opened.dialog, &ui::AccountDialog::added);
    opened.type("accountName", QStringLiteral("Company"));
    opened.chooseKind(kind);
    const model::Fields fields = engine::accountFields(room.world.environment(), kind.toUtf8());
    const model::Values usual = model::withDefaults(fields, {});
    // What a kind asks for beside its required fields, and a place where nobody answers.
    const QMap<QByteArray, QString> others{
        {"clientId", QStringLiteral("11111111-2222-3333-4444-555555555555")},
        {"host", QStringLiteral("127.0.0.1")},
        {"username", QStringLiteral("sales@example.com")}};
    for (const model::Field &field : fields) {
        const QByteArray name = "field-" + field.key;
        if (!model::applies(field, usual))
            continue;
        if (field.required && field.type == model::Field::Type::Folder)
            opened.type(name.constData(), folder.path());
        else if (field.required || field.type == model::Field::Type::List || others.contains(field.key))
            opened.type(name.constData(), others.value(field.key, QStringLiteral("example.com")));
    }
    opened.click("saveAccount");
    EVENTUALLY_EQUAL(added.count(), 1);
    QCOMPARE(added.front().front().toString(), QStringLiteral("Company"));
    EVENTUALLY(opened.isVisible("testMessage"));
    QCOMPARE(room.world.administration().account(QStringLiteral("Company")).kind, kind);
    QVERIFY(!opened.isVisible("saveAccount"));
    QTest::keyClick(opened.dialog, Qt::Key_D, Qt::AltModifier);
    EVENTUALLY(!opened.dialog);
}

void AccountDialogTest::walksFromTheNameToTheButtons_data()
{
    addKinds();
}

void AccountDialogTest::walksFromTheNameToTheButtons()
{
    QFETCH(QString, kind);
    Room room(targets());
    const Opened opened(room);
    opened.chooseKind(kind);
    opened.find("accountName")->setFocus();
    QStringList walked;
    do {
        walked.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    } while (!opened.find("accountName")->hasFocus() && walked.size() < 60);
    QStringList fields;
    for (const model::Field &field : engine::accountFields(room.world.environment(), kind.toUtf8())) {
        const QString name = QStringLiteral("field-") + QString::fromUtf8(field.key);
        if (opened.isVisible(qPrintable(name)) && !field.advanced)
            fields.append(name);
    }
    QCOMPARE(walked.first(2), QStringList({QStringLiteral("accountName"), QStringLiteral("accountKind")}));
    QCOMPARE(walked.filter(QRegularExpression(QStringLiteral("^field-"))), fields);
    QCOMPARE(walked.last(2), QStringList({QStringLiteral("closeAccount"), QStringLiteral("saveAccount")}));
}

void AccountDialogTest::tellsWhatIsMissing()
{
    Room room(targets());
    const Opened opened(room);
    opened.chooseKind(local());
    QTest::keyClick(opened.dialog, Qt::Key_Return);
    QVERIFY(opened.isVisible("accountNameError"));
    QVERIFY(opened.isVisible("error-path"));
    QCOMPARE(room.world.journal().configuration().accounts().size(), size_t(1));
}

void AccountDialogTest::refusesANameThatIsTaken()
{
    Room room;
    const Opened opened(room);
    opened.type("accountName", QStringLiteral("ARCHIVE"));
    opened.click("saveAccount");
    EVENTUALLY(opened.isVisible("accountNameError"));
    QVERIFY(opened.isVisible("saveAccount"));
}

void AccountDialogTest::mendsWhatTheTestFound()
{
    Room room(targets());
    QTemporaryDir folder;
    QFile blocking(folder.filePath(QStringLiteral("file")));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    const Opened opened(room);
    opened.type("accountName", QStringLiteral("Company"));
    opened.chooseKind(local());
    opened.type("field-path", blocking.fileName());
    opened.type("field-domains", QStringLiteral("example.com"));
    opened.click("saveAccount");
    const auto failed = [&] {
        for (const QLabel *label : opened.dialog->findChildren<QLabel *>()) {
            if (label->accessibleName().contains(QStringLiteral("failed")))
                return true;
        }
        return false;
    };
    EVENTUALLY(failed());
    opened.type("field-path", folder.filePath(QStringLiteral("mail")));
    QVERIFY(!opened.isVisible("testMessage"));
    opened.click("saveAccount");
    EVENTUALLY(opened.isVisible("check-0"));
    QVERIFY(!failed());
    QCOMPARE(room.world.administration().account(QStringLiteral("Company")).settings.value("path"),
             folder.filePath(QStringLiteral("mail")));
}

void AccountDialogTest::offersToCorrectWhatFailed()
{
    Room room(targets());
    QTemporaryDir folder;
    QFile blocking(folder.filePath(QStringLiteral("file")));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    const Opened opened(room);
    opened.type("accountName", QStringLiteral("Company"));
    opened.chooseKind(local());
    opened.type("field-path", blocking.fileName());
    opened.type("field-domains", QStringLiteral("example.com"));
    QVERIFY(!opened.isVisible("correctAccount"));
    opened.click("saveAccount");
    EVENTUALLY(opened.isVisible("correctAccount"));
    QVERIFY(opened.isVisible("closeAccount"));
    opened.click("correctAccount");
    QVERIFY(!opened.isVisible("correctAccount"));
    QVERIFY(opened.isVisible("saveAccount"));
    QVERIFY(opened.isVisible("testMessage")); // what was wrong can still be read
    QVERIFY(QApplication::focusWidget()->objectName().startsWith(QStringLiteral("field-")));
    QCOMPARE(opened.find<QLineEdit>("field-path")->text(), blocking.fileName());
    opened.type("field-path", folder.filePath(QStringLiteral("mail")));
    opened.click("saveAccount");
    EVENTUALLY(opened.isVisible("check-0"));
    QVERIFY(!opened.isVisible("correctAccount"));
    QCOMPARE(room.world.administration().account(QStringLiteral("Company")).settings.value("path"),
             folder.filePath(QStringLiteral("mail")));
}

void AccountDialogTest::offersNothingToCorrectWhenAllPassed()
{
    Room room;
    const Opened opened(room);
    opened.type("accountName", QStringLiteral("Company"));
    opened.click("saveAccount");
    EVENTUALLY(opened.isVisible("testMessage"));
    QVERIFY(!opened.isVisible("correctAccount"));
}

void AccountDialogTest::editsAnAccount()
{
    Room room(targets());
    QTemporaryDir folder;
    room.world.administration().addAccount(
        QStringLiteral("Company"), local(),
        {{"path", folder.path()}, {"domains", QStringLiteral("example.com")}}, {});
    const Opened opened(room, room.world.administration().account(QStringLiteral("Company")));
    QSignalSpy changed(opened.dialog, &ui::AccountDialog::changed);
    QVERIFY(opened.find<QLineEdit>("accountName")->isReadOnly());
    QCOMPARE(opened.find<QLineEdit>("field-path")->text(), folder.path());
    opened.type("field-domains", QStringLiteral("example.org"));
    opened.click("saveAccount");
    EVENTUALLY_EQUAL(changed.count(), 1);
    QCOMPARE(room.world.administration().account(QStringLiteral("Company")).settings.value("domains"),
             QStringLiteral("example.org"));
}

void AccountDialogTest::addsNothingWhenCancelled()
{
    Room room;
    const Opened opened(room);
    opened.type("accountName", QStringLiteral("Company"));
    QTest::keyClick(opened.dialog, Qt::Key_Escape);
    EVENTUALLY(!opened.dialog);
    QCOMPARE(room.world.journal().configuration().accounts().size(), size_t(1));
}

void AccountDialogTest::keepsWhatWasTypedWhenTheSameKindIsChosen()
{
    Room room(targets());
    const Opened opened(room);
    opened.chooseKind(local());
    auto *kinds = opened.find<QComboBox>("accountKind");
    opened.type("field-path", QStringLiteral("/archive"));
    Q_EMIT kinds->activated(kinds->currentIndex()); // as its list does when the same one is clicked
    QCOMPARE(opened.find<QLineEdit>("field-path")->text(), QStringLiteral("/archive"));
}

void AccountDialogTest::signsInOnceTheAccountIsStored()
{
    const support::SlowSignIn slow;
    Room room({.connectors = {}, .targets = {support::personKind(slow)}});
    const Opened opened(room);
    opened.type("accountName", QStringLiteral("Company"));
    opened.chooseKind(QStringLiteral("person"));
    QVERIFY(!opened.isVisible("signInAccount"));
    opened.click("saveAccount");
    EVENTUALLY(opened.isVisible("signInAccount"));
    EVENTUALLY(opened.isVisible("testMessage"));
    opened.click("signInAccount");
    EVENTUALLY_EQUAL(room.prompts.opened.size(), 1);
    slow.goOn();
    EVENTUALLY_EQUAL(room.world.administration().account(QStringLiteral("Company")).secretKeys,
                     QList<QByteArray>{"refreshToken"});
    auto *message = opened.find<ui::InlineMessage>("signInMessage");
    EVENTUALLY_EQUAL(message->text(), QStringLiteral("You are signed in to “Company”."));
    QVERIFY(message->isVisible());
}

void AccountDialogTest::keepsWhatIsTypedWhileItIsSaved()
{
    Room room({.connectors = {}, .targets = {support::personKind(support::SlowSignIn())}});
    room.world.administration().addAccount(QStringLiteral("Company"), QStringLiteral("person"), {}, {});
    const auto account = [&] {
        return room.world.administration().account(QStringLiteral("Company"));
    };
    const auto secret = [&] {
        return room.world.environment().targetContext(account()).secret("refreshToken").reveal();
    };
    const Opened opened(room, account());
    QSignalSpy changed(opened.dialog, &ui::AccountDialog::changed);
    opened.type("field-tenant", QStringLiteral("contoso"));
    opened.type("field-refreshToken", QStringLiteral("one"));
    opened.click("saveAccount");
    opened.type("field-tenant", QStringLiteral("fabrikam")); // the answer comes with the event loop
    opened.type("field-refreshToken", QStringLiteral("two"));
    EVENTUALLY_EQUAL(changed.count(), 1);
    QCOMPARE(account().settings.value("tenant"), QStringLiteral("contoso"));
    QCOMPARE(secret(), QByteArray("one"));
    QVERIFY(opened.isVisible("saveAccount"));
    opened.click("saveAccount");
    EVENTUALLY_EQUAL(changed.count(), 2);
    QCOMPARE(account().settings.value("tenant"), QStringLiteral("fabrikam"));
    QCOMPARE(secret(), QByteArray("two"));
    QVERIFY(!opened.isVisible("saveAccount"));
}

void AccountDialogTest::staysOpenUntilTheAccountIsSaved()
{
    Room room;
    const Opened opened(room);
    QSignalSpy added(opened.dialog, &ui::AccountDialog::added);
    opened.type("accountName", QStringLiteral("Company"));
    EVENTUALLY(room.background().isIdle());
    support::Held held(room.desk());
    QVERIFY(held.isHolding());
    opened.click("saveAccount");
    QVERIFY(!opened.find("closeAccount")->isEnabled());
    QTest::keyClick(opened.dialog, Qt::Key_Escape);
    QVERIFY(opened.dialog && opened.dialog->isVisible());
    held.letGo();
    EVENTUALLY_EQUAL(added.count(), 1);
    QTest::keyClick(opened.dialog, Qt::Key_Escape);
    EVENTUALLY(!opened.dialog);
}

QTEST_MAIN(AccountDialogTest)
#include "accountdialog_test.moc"
