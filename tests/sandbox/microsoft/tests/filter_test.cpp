// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include "microsoft/filter.h"

using sandbox::Filter;

namespace {

QJsonObject property(const char *id, const char *value)
{
    return {{QStringLiteral("id"), QString::fromLatin1(id)},
            {QStringLiteral("value"), QString::fromLatin1(value)}};
}

/// What the filters are put to.
const QJsonObject &object()
{
    static const QJsonObject kObject{
        {QStringLiteral("displayName"), QStringLiteral("O'Brien")},
        {QStringLiteral("mail"), QStringLiteral("ann@example.com")},
        {QStringLiteral("size"), 12},
        {QStringLiteral("isDraft"), false},
        {QStringLiteral("note"), QJsonValue::Null},
        {QStringLiteral("from"),
         QJsonObject{{QStringLiteral("emailAddress"),
                      QJsonObject{{QStringLiteral("address"), QStringLiteral("bob@example.com")}}}}},
        {QStringLiteral("addresses"),
         QJsonArray{QStringLiteral("SMTP:ann@example.com"), QStringLiteral("smtp:a.b@example.com")}},
        {QStringLiteral("properties"),
         QJsonArray{property("String 0x1a", "IPM.Note"), property("other", "x")}}};
    return kObject;
}

} // namespace

class FilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatTheTextSays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("accepts");
        const auto row = [](const char *text, bool accepts) {
            QTest::newRow(text) << QString::fromLatin1(text) << accepts;
        };
        row("mail eq 'ann@example.com'", true);
        row("mail eq 'ANN@example.com'", true);
        row("mail eq 'bob@example.com'", false);
        row("displayName eq 'O''Brien'", true);
        row("mail eq 'x' or displayName eq 'O''Brien'", true);
        row("mail eq 'x' or mail eq 'y' and size eq 12", false);
        row("(mail eq 'x' or size eq 12) and isDraft eq false", true);
        row("not (size eq 12)", false);
        row("size gt 11 and size le 12", true);
        row("note eq null", true);
        row("mail ne null", true);
        row("size in (1, 12)", true);
        row("startsWith(mail,'ann')", true);
        row("endsWith(mail,'.com')", true);
        row("contains(mail,'@other')", false);
        row("from/emailAddress/address eq 'bob@example.com'", true);
        row("addresses/any(a:a eq 'smtp:a.b@example.com')", true);
        row("addresses/any(a: a eq 'smtp:none@example.com')", false);
        row("properties/Any(ep: ep/id eq 'String 0x1a' and ep/value eq 'IPM.Note')", true);
        row("properties/Any(ep: ep/id eq 'String 0x1a' and ep/value eq 'x')", false);
    }

    void acceptsWhatTheTextSays()
    {
        QFETCH(QString, text);
        QFETCH(bool, accepts);
        const Filter filter = Filter::parse(text);
        QVERIFY(filter.isValid());
        QCOMPARE(filter.accepts([](const QString &name) { return object().value(name); }, true), accepts);
    }

    void refusesWhatIsNoFilter_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *const text :
             {"", "mail", "mail eq", "mail eq 'x", "mail is 'x'", "(mail eq 'x'", "mail eq 'x')",
              "mail eq 'x' and", "any(a:a eq 'x')", "a/any(a eq 'x')", "startsWith(mail)"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("a thousand parentheses")
            << QString(QString(1000, u'(') + u"a eq 1" + QString(1000, u')'));
    }

    void refusesWhatIsNoFilter()
    {
        QFETCH(QString, text);
        QVERIFY(!Filter::parse(text).isValid());
    }

    void namesWhatAServiceMayRefuse()
    {
        const Filter filter = Filter::parse(u"mail ne null and not startsWith(displayName,'x')");
        QCOMPARE(filter.properties(), QStringList({QStringLiteral("mail"), QStringLiteral("displayName")}));
        QCOMPARE(filter.advanced(), QStringList({QStringLiteral("ne"), QStringLiteral("not")}));
    }
};

QTEST_GUILESS_MAIN(FilterTest)
#include "filter_test.moc"
