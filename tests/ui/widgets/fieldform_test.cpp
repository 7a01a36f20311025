// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "support/eventually.h"
#include "ui/scriptedprompts.h"
#include "ui/widgets/fieldform.h"

using Type = model::Field::Type;

class FieldFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_form.reset(); }

    void showsLabelHelpAndDefaultOfEachField();
    void showsChoicesByTheirLabelsAndKeepsTheirValues();
    void givesWhatWasTyped();
    void choosesFoldersAndFilesInADialog();
    void takesOneListEntryALine();
    void showsAFieldOnlyWhenItApplies();
    void keepsAdvancedFieldsBehindADisclosure();
    void tellsEveryProblemBesideItsInput_data();
    void tellsEveryProblemBesideItsInput();
    void opensTheDisclosureForAnErrorInside();
    void forgetsAnErrorWhenItsFieldIsEdited();
    void neverShowsAStoredSecretAgain();
    void removesAStoredSecretAndKeepsItAfterAll();
    void keepsTheLineBreaksOfAPastedKey();
    void keepsASecretFileByteForByte();
    void saysWhyASecretFileIsNotTaken_data();
    void saysWhyASecretFileIsNotTaken();
    void namesEveryInput();

private:
    template<typename T>
    T *input(const char *key) const
    {
        return m_form->findChild<T *>(QStringLiteral("field-") + QString::fromLatin1(key));
    }
    QWidget *error(const char *key) const
    {
        return m_form->findChild<QWidget *>(QStringLiteral("error-") + QString::fromLatin1(key));
    }
    template<typename T>
    T *named(const char *name) const
    {
        return m_form->findChild<T *>(QString::fromLatin1(name));
    }
    static void type(QWidget *into, const char *text)
    {
        into->setFocus();
        QTest::keyClicks(into, QString::fromLatin1(text));
    }

    support::ScriptedPrompts m_prompts;
    std::unique_ptr<ui::FieldForm> m_form;
};

static model::Fields sample()
{
    return {
        {.key = "server",
         .label = QStringLiteral("Server"),
         .help = QStringLiteral("Where it is."),
         .type = Type::Url,
         .required = true},
        {.key = "folder", .label = QStringLiteral("Folder"), .type = Type::Folder},
        {.key = "file", .label = QStringLiteral("File"), .type = Type::File},
        {.key = "auth",
         .label = QStringLiteral("Sign-in"),
         .type = Type::Choice,
         .defaultValue = QStringLiteral("plain"),
         .choices = {QStringLiteral("plain"), QStringLiteral("certificate")},
         .choiceLabels = {QStringLiteral("User name and password"), QStringLiteral("Client certificate")}},
        {.key = "certificate",
         .label = QStringLiteral("Certificate"),
         .type = Type::File,
         .required = true,
         .onlyWhen = "auth=certificate"},
        {.key = "password",
         .label = QStringLiteral("Password"),
         .type = Type::Secret,
         .required = true,
         .onlyWhen = "auth=plain"},
        {.key = "strict",
         .label = QStringLiteral("Strict"),
         .type = Type::Bool,
         .defaultValue = QStringLiteral("true")},
        {.key = "hosts", .label = QStringLiteral("Hosts"), .type = Type::List},
        {.key = "since", .label = QStringLiteral("Since"), .type = Type::Date},
        {.key = "note", .label = QStringLiteral("Note")},
        {.key = "pages",
         .label = QStringLiteral("Pages"),
         .type = Type::Integer,
         .defaultValue = QStringLiteral("3"),
         .advanced = true,
         .minimum = 1,
         .maximum = 200}};
}

void FieldFormTest::init()
{
    m_form = std::make_unique<ui::FieldForm>(m_prompts);
    m_form->setFields(sample());
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

void FieldFormTest::showsLabelHelpAndDefaultOfEachField()
{
    QCOMPARE(m_form->firstInput(), input<QLineEdit>("server"));
    QVERIFY(input<QLineEdit>("server")->accessibleName().contains(QStringLiteral("required")));
    QCOMPARE(input<QLineEdit>("server")->accessibleDescription(), QStringLiteral("Where it is."));
    QCOMPARE(input<QLineEdit>("pages")->placeholderText(), QStringLiteral("3"));
    QCOMPARE(m_form->values().value("auth"), QStringLiteral("plain"));
    QCOMPARE(m_form->values().value("strict"), QStringLiteral("true"));
    QCOMPARE(m_form->values().value("pages"), QString());
}

void FieldFormTest::showsChoicesByTheirLabelsAndKeepsTheirValues()
{
    auto *choice = input<QComboBox>("auth");
    QCOMPARE(choice->currentText(), QStringLiteral("User name and password"));
    m_form->setValues({{"auth", QStringLiteral("certificate")}});
    QCOMPARE(choice->currentText(), QStringLiteral("Client certificate"));
    QCOMPARE(m_form->values().value("auth"), QStringLiteral("certificate"));
}

void FieldFormTest::givesWhatWasTyped()
{
    QSignalSpy edited(m_form.get(), &ui::FieldForm::edited);
    type(input<QLineEdit>("server"), "https://a.example");
    type(input<QLineEdit>("note"), "words");
    QTest::mouseClick(input<QCheckBox>("strict"), Qt::LeftButton, {}, {5, 5});
    const model::Values values = m_form->values();
    QCOMPARE(values.value("server"), QStringLiteral("https://a.example"));
    QCOMPARE(values.value("note"), QStringLiteral("words"));
    QCOMPARE(values.value("strict"), QStringLiteral("false"));
    QVERIFY(edited.count() > 2);
    m_form->setValues({{"note", QStringLiteral("others")}});
    QCOMPARE(m_form->values().value("server"), QString());
    QCOMPARE(m_form->values().value("note"), QStringLiteral("others"));
    QCOMPARE(m_form->values().value("strict"), QStringLiteral("true"));
}

void FieldFormTest::choosesFoldersAndFilesInADialog()
{
    m_prompts.nextPath = QStringLiteral("/drop");
    QTest::mouseClick(named<QPushButton>("choose-folder"), Qt::LeftButton);
    m_prompts.nextPath = QStringLiteral("/a.pem");
    named<QPushButton>("choose-file")->setFocus();
    QTest::keyClick(named<QPushButton>("choose-file"), Qt::Key_Space);
    QCOMPARE(m_form->values().value("folder"), QStringLiteral("/drop"));
    QCOMPARE(m_form->values().value("file"), QStringLiteral("/a.pem"));
    QTest::mouseClick(named<QPushButton>("choose-file"), Qt::LeftButton);
    QCOMPARE(m_form->values().value("file"), QStringLiteral("/a.pem"));
}

void FieldFormTest::takesOneListEntryALine()
{
    auto *hosts = input<QPlainTextEdit>("hosts");
    type(hosts, "a.example, b.example\rc.example\r\r");
    QCOMPARE(m_form->values().value("hosts"), QStringLiteral("a.example,b.example,c.example"));
    m_form->setValues({{"hosts", QStringLiteral("x, y")}});
    QCOMPARE(hosts->toPlainText(), QStringLiteral("x\ny"));
}

void FieldFormTest::showsAFieldOnlyWhenItApplies()
{
    QVERIFY(input<QLineEdit>("password")->isVisible());
    QVERIFY(!input<QLineEdit>("certificate")->isVisible());
    QVERIFY(!m_form->values().contains("certificate"));
    auto *auth = input<QComboBox>("auth");
    auth->setFocus();
    QTest::keyClick(auth, Qt::Key_Down);
    QVERIFY(!input<QLineEdit>("password")->isVisible());
    QVERIFY(input<QLineEdit>("certificate")->isVisible());
    type(input<QLineEdit>("certificate"), "/c.pem");
    QCOMPARE(m_form->values().value("certificate"), QStringLiteral("/c.pem"));
}

void FieldFormTest::keepsAdvancedFieldsBehindADisclosure()
{
    QVERIFY(!input<QLineEdit>("pages")->isVisible());
    auto *heading = named<QToolButton>("disclosure");
    heading->setFocus();
    QTest::keyClick(heading, Qt::Key_Space);
    QVERIFY(input<QLineEdit>("pages")->isVisible());
    QTest::mouseClick(heading, Qt::LeftButton);
    QVERIFY(!input<QLineEdit>("pages")->isVisible());
}

void FieldFormTest::tellsEveryProblemBesideItsInput_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("said");
    QTest::newRow("missing") << QByteArray("server") << QString() << QStringLiteral("missing");
    QTest::newRow("url") << QByteArray("server") << QStringLiteral("ftp:/x") << QStringLiteral("https://");
    QTest::newRow("number") << QByteArray("pages") << QStringLiteral("many") << QStringLiteral("1 to 200");
    QTest::newRow("too many") << QByteArray("pages") << QStringLiteral("201") << QStringLiteral("1 to 200");
    QTest::newRow("date") << QByteArray("since") << QStringLiteral("soon") << QStringLiteral("2026-01-31");
    QTest::newRow("choice") << QByteArray("auth") << QStringLiteral("other") << QStringLiteral("Choose");
    QTest::newRow("secret") << QByteArray("password") << QString() << QStringLiteral("missing");
}

void FieldFormTest::tellsEveryProblemBesideItsInput()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, value);
    QFETCH(QString, said);
    m_form->setValues({{key, value}});
    QVERIFY(!m_form->showProblems());
    QVERIFY2(m_form->error(key).contains(said), qPrintable(m_form->error(key)));
    QVERIFY(error(key.constData())->isVisible());
}

void FieldFormTest::opensTheDisclosureForAnErrorInside()
{
    QVERIFY(m_form->setError("pages", QStringLiteral("Too many.")));
    QVERIFY(input<QLineEdit>("pages")->isVisible());
    QVERIFY(!m_form->setError("nothing", QStringLiteral("No such field.")));
}

void FieldFormTest::forgetsAnErrorWhenItsFieldIsEdited()
{
    QVERIFY(!m_form->showProblems());
    QCOMPARE(QApplication::focusWidget(), input<QLineEdit>("server"));
    QVERIFY(!m_form->error("password").isEmpty());
    type(input<QLineEdit>("server"), "https://a.example");
    QVERIFY(m_form->error("server").isEmpty());
    QVERIFY(!m_form->error("password").isEmpty());
    type(input<QLineEdit>("password"), "secret");
    QVERIFY(m_form->showProblems());
}

void FieldFormTest::neverShowsAStoredSecretAgain()
{
    auto *password = input<QLineEdit>("password");
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    type(password, "first");
    const auto sent = m_form->secrets();
    QCOMPARE(sent.at("password").reveal(), QByteArray("first"));
    QVERIFY(!m_form->values().contains("password"));
    m_form->setStoredSecrets({"password"}, sent);
    QCOMPARE(password->text(), QString());
    QVERIFY(password->placeholderText().contains(QStringLiteral("Stored")));
    QVERIFY(m_form->secrets().empty());
    QCOMPARE(m_form->secretKeys(), QList<QByteArray>{"password"});
    type(password, "second");
    m_form->setStoredSecrets({"password"}, sent);
    QCOMPARE(m_form->secrets().at("password").reveal(), QByteArray("second"));
}

void FieldFormTest::removesAStoredSecretAndKeepsItAfterAll()
{
    auto *remove = named<QPushButton>("remove-password");
    QVERIFY(!remove->isVisible());
    m_form->setStoredSecrets({"password"});
    QVERIFY(remove->isVisible());
    QTest::mouseClick(remove, Qt::LeftButton);
    QVERIFY(m_form->secrets().at("password").isEmpty());
    QVERIFY(m_form->secretKeys().isEmpty());
    QTest::mouseClick(remove, Qt::LeftButton);
    QVERIFY(m_form->secrets().empty());
    QTest::mouseClick(remove, Qt::LeftButton);
    m_form->setStoredSecrets({}, m_form->secrets());
    QVERIFY(!remove->isVisible());
    QVERIFY(m_form->secrets().empty());
}

void FieldFormTest::keepsTheLineBreaksOfAPastedKey()
{
    const QString key = QStringLiteral("-----BEGIN KEY-----\nabc\n-----END KEY-----\n");
    QApplication::clipboard()->setText(key);
    auto *password = input<QLineEdit>("password");
    password->setFocus();
    QTest::keyClick(password, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_form->secrets().at("password").reveal(), key.toUtf8());
}

void FieldFormTest::keepsASecretFileByteForByte()
{
    QTemporaryDir folder;
    const QByteArray binary("\x30\x82\x00\xff\r\n\n", 7);
    QFile file(folder.filePath(QStringLiteral("certificate.p12")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(binary);
    file.close();
    m_prompts.nextPath = file.fileName();
    auto *password = input<QLineEdit>("password");
    type(password, "typed before");
    QTest::keyClick(password, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), named<QPushButton>("file-password"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EVENTUALLY_EQUAL(password->placeholderText(), QStringLiteral("From certificate.p12"));
    QCOMPARE(password->text(), QString());
    const auto sent = m_form->secrets();
    QCOMPARE(sent.at("password").reveal(), binary);
    m_form->setStoredSecrets({"password"}, sent);
    QVERIFY(m_form->secrets().empty());
    QVERIFY(password->placeholderText().contains(QStringLiteral("Stored")));
}

void FieldFormTest::saysWhyASecretFileIsNotTaken_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QString>("said");
    QTest::newRow("not there") << qint64(-1) << QStringLiteral("cannot be read");
    QTest::newRow("empty") << qint64(0) << QStringLiteral("is empty");
    QTest::newRow("too large") << qint64(256 * 1024 + 1) << QStringLiteral("too large");
}

void FieldFormTest::saysWhyASecretFileIsNotTaken()
{
    QFETCH(const qint64, size);
    QFETCH(const QString, said);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("secret")));
    if (size >= 0)
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(size));
    m_prompts.nextPath = file.fileName();
    type(input<QLineEdit>("password"), "kept");
    QTest::mouseClick(named<QPushButton>("file-password"), Qt::LeftButton);
    EVENTUALLY_OR_SAY(m_form->error("password").contains(said), qPrintable(m_form->error("password")));
    QVERIFY(m_form->error("password").contains(file.fileName()));
    QCOMPARE(m_form->secrets().at("password").reveal(), QByteArray("kept"));
}

void FieldFormTest::namesEveryInput()
{
    const auto widgets = m_form->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isInput = widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(!isInput || isNamed, qPrintable(widget->objectName()));
        QVERIFY2(!isInput || !widget->objectName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(FieldFormTest)
#include "fieldform_test.moc"
