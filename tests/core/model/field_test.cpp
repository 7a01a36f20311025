// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "model/field.h"
#include "support/failureof.h"

using namespace model;
using support::failureOf;

namespace {

Fields sampleFields()
{
    using enum Field::Type;
    return {
        {.key = "path", .label = QStringLiteral("Folder"), .type = Folder, .required = true},
        {.key = "auth",
         .label = QStringLiteral("Sign-in"),
         .type = Choice,
         .defaultValue = QStringLiteral("plain"),
         .choices = {QStringLiteral("plain"), QStringLiteral("certificate")}},
        {.key = "certificate",
         .label = QStringLiteral("Certificate"),
         .help = QStringLiteral("A PEM file."),
         .type = File,
         .required = true,
         .onlyWhen = "auth=certificate"},
        {.key = "port",
         .type = Integer,
         .defaultValue = QStringLiteral("143"),
         .minimum = 1,
         .maximum = 65535},
        {.key = "days", .type = Integer, .minimum = 1},
        {.key = "isOn", .type = Bool, .defaultValue = QStringLiteral("true")},
        {.key = "url", .type = Url},
        {.key = "since", .type = Date},
        {.key = "note", .type = Text},
        {.key = "hosts", .type = List},
        {.key = "password",
         .label = QStringLiteral("Password"),
         .type = Secret,
         .required = true,
         .onlyWhen = "auth=plain"},
    };
}

const QList<QByteArray> withPassword{"password"};

Values minimal()
{
    return {{"path", QStringLiteral("/archive")}};
}

} // namespace

class FieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsInTheDefaults();
    void acceptsAndRefusesByType_data();
    void acceptsAndRefusesByType();
    void showsNoMoreOfAnAddressThanItsPlace();
    void takesAnEmptyValueAsAbsent();
    void namesAnUnknownSettingAndThoseThereAre();
    void refusesASecretAmongTheSettings();
    void refusesAnUnknownSecret();
    void asksForWhatIsMissing();
    void asksForWhatAnotherSettingNeeds();
    void appliesWithAnyOfTheValuesNamed();
    void namesEveryProblemAtOnce();
    void readsTruth_data();
    void readsTruth();
};

void FieldTest::fillsInTheDefaults()
{
    const Values values = validated(sampleFields(), minimal(), withPassword);
    QCOMPARE(values.value("path"), QStringLiteral("/archive"));
    QCOMPARE(values.value("port"), QStringLiteral("143"));
    QCOMPARE(values.value("auth"), QStringLiteral("plain"));
    QVERIFY(values.contains("note"));
    QVERIFY(!values.contains("password"));
}

void FieldTest::acceptsAndRefusesByType_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char *key, const char *value, bool isGood) {
        QTest::addRow("%s=%s", key, value) << QByteArray(key) << QString::fromUtf8(value) << isGood;
    };
    for (const char *good : {"1", "143", "65535"})
        row("port", good, true);
    for (const char *bad : {"0", "65536", "-1", "x", "14.3", "99999999999999999999", "1e3"})
        row("port", bad, false);
    row("days", "99999999999", true);
    row("days", "0", false);
    for (const char *good : {"true", "FALSE", "yes", "No", "on", "off", "1", "0"})
        row("isOn", good, true);
    for (const char *bad : {"maybe", "2", "truely"})
        row("isOn", bad, false);
    row("auth", "plain", true);
    row("auth", "Plain", false);
    row("auth", "none", false);
    for (const char *good : {"https://a.example.com", "http://127.0.0.1:8080/x?y=z", "https://[::1]/"})
        row("url", good, true);
    for (const char *bad : {"a.example.com", "ftp://a.example.com", "https://", "file:///etc", "https://a b",
                            "http://127.0.0.1:", "https://a.example.com:/x"})
        row("url", bad, false);
    for (const char *good : {"2026-01-31", "2026-01-31T08:00:00Z"})
        row("since", good, true);
    for (const char *bad : {"31.01.2026", "yesterday", "2026-02-30"})
        row("since", bad, false);
    row("note", "anything at all, ü", true);
    row("hosts", "a, b", true);
}

void FieldTest::acceptsAndRefusesByType()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, value);
    QFETCH(bool, isGood);
    Values values = minimal();
    values.insert(key, value);
    if (isGood) {
        QCOMPARE(validated(sampleFields(), values, withPassword).value(key), value);
        return;
    }
    const base::Failure failure = failureOf([&] { validated(sampleFields(), values, withPassword); });
    QCOMPARE(failure.key, QByteArray("INVALID_SETTING"));
    QCOMPARE(failure.area, base::Area::Input);
    QVERIFY2(failure.text.contains(QString::fromLatin1(key)) && failure.text.contains(value),
             qPrintable(failure.text));
    QVERIFY(!failure.fix.isEmpty());
}

void FieldTest::takesAnEmptyValueAsAbsent()
{
    Values values = minimal();
    values.insert("port", QString());
    QCOMPARE(validated(sampleFields(), values, withPassword).value("port"), QStringLiteral("143"));
    values.insert("path", QString());
    QCOMPARE(failureOf([&] { validated(sampleFields(), values, withPassword); }).key,
             QByteArray("MISSING_SETTING"));
}

void FieldTest::namesAnUnknownSettingAndThoseThereAre()
{
    Values values = minimal();
    values.insert("prot", QStringLiteral("1"));
    const base::Failure failure = failureOf([&] { validated(sampleFields(), values, withPassword); });
    QCOMPARE(failure.key, QByteArray("UNKNOWN_SETTING"));
    QVERIFY(failure.text.contains(QStringLiteral("prot")));
    QVERIFY(failure.fix.contains(QStringLiteral("port")));
    QVERIFY(!failure.fix.contains(QStringLiteral("password")));
}

void FieldTest::refusesASecretAmongTheSettings()
{
    Values values = minimal();
    values.insert("password", QStringLiteral("hunter2"));
    const base::Failure failure = failureOf([&] { validated(sampleFields(), values, withPassword); });
    QCOMPARE(failure.key, QByteArray("SECRET_IN_SETTING"));
    QVERIFY(!failure.text.contains(QStringLiteral("hunter2")) &&
            !failure.fix.contains(QStringLiteral("hunter2")));
}

void FieldTest::refusesAnUnknownSecret()
{
    for (const char *key : {"pasword", "path"}) {
        const base::Failure failure = failureOf([&] {
            validated(sampleFields(), minimal(), {"password", QByteArray(key)});
        });
        QCOMPARE(failure.key, QByteArray("UNKNOWN_SECRET"));
        QVERIFY(failure.text.contains(QString::fromLatin1(key)));
        QVERIFY(failure.fix.contains(QStringLiteral("password")));
    }
}

void FieldTest::asksForWhatIsMissing()
{
    const base::Failure setting = failureOf([] { validated(sampleFields(), {}, withPassword); });
    QCOMPARE(setting.key, QByteArray("MISSING_SETTING"));
    QVERIFY(setting.text.contains(QStringLiteral("path")) &&
            setting.fix.contains(QStringLiteral("--set path=")));
    const base::Failure secret = failureOf([] { validated(sampleFields(), minimal(), {}); });
    QCOMPARE(secret.key, QByteArray("MISSING_SETTING"));
    QVERIFY(secret.fix.contains(QStringLiteral("--secret")));
}

void FieldTest::asksForWhatAnotherSettingNeeds()
{
    Values values = minimal();
    values.insert("auth", QStringLiteral("certificate"));
    const base::Failure failure = failureOf([&] { validated(sampleFields(), values, {}); });
    QVERIFY2(failure.text.contains(QStringLiteral("certificate")), qPrintable(failure.text));
    values.insert("certificate", QStringLiteral("/a.pem"));
    QCOMPARE(validated(sampleFields(), values, {}).value("certificate"), QStringLiteral("/a.pem"));
}

void FieldTest::appliesWithAnyOfTheValuesNamed()
{
    const Field field{.key = "gpg", .onlyWhen = "route=files|folder"};
    QVERIFY(applies(field, {{"route", QStringLiteral("files")}}));
    QVERIFY(applies(field, {{"route", QStringLiteral("folder")}}));
    for (const char *other : {"feed", "files|folder", ""})
        QVERIFY2(!applies(field, {{"route", QString::fromLatin1(other)}}), other);
}

void FieldTest::namesEveryProblemAtOnce()
{
    Values values{{"port", QStringLiteral("many")}, {"auth", QStringLiteral("certificate")}};
    const std::vector<model::FieldProblem> expected{{"path", true}, {"certificate", true}, {"port", false}};
    QCOMPARE(problems(sampleFields(), values, {}), expected);
    values = minimal();
    QCOMPARE(problems(sampleFields(), values, {}), (std::vector<model::FieldProblem>{{"password", true}}));
    QVERIFY(problems(sampleFields(), values, withPassword).empty());
}

void FieldTest::readsTruth_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("expected");
    for (const char *value : {"true", "True", "YES", "on", "1", " true "})
        QTest::newRow(value) << QString::fromLatin1(value) << true;
    for (const char *value : {"false", "no", "off", "0", "", "2", "tru"})
        QTest::newRow(value) << QString::fromLatin1(value) << false;
}

void FieldTest::readsTruth()
{
    QFETCH(QString, value);
    QTEST(isTrue(value), "expected");
}

void FieldTest::showsNoMoreOfAnAddressThanItsPlace()
{
    Values values = minimal();
    values.insert("url", QStringLiteral("ftp://joe:hush@a.example.com/x?sig=hush#hush"));
    const auto failure = failureOf([&] { validated(sampleFields(), values, withPassword); });
    QCOMPARE(failure.key, QByteArray("INVALID_SETTING"));
    QVERIFY2(failure.text.contains(QStringLiteral("a.example.com/x")), qPrintable(failure.text));
    QVERIFY2(!failure.sentence().contains(QStringLiteral("hush")), qPrintable(failure.sentence()));
}

QTEST_GUILESS_MAIN(FieldTest)
#include "field_test.moc"
