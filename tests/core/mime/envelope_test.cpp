// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"

using compose::Role;

namespace {

QString field(const model::People &people, const QByteArray &name)
{
    model::Message message = compose::message();
    message.people = people;
    return compose::headers(compose::written(message)).values(name).join(u'|');
}

model::Person ann(Role role)
{
    return compose::person(role, {}, QStringLiteral("ann@contoso.com"));
}

model::Person bob(Role role)
{
    return compose::person(role, {}, QStringLiteral("bob@contoso.com"));
}

model::Person eve(Role role)
{
    return compose::person(role, {}, QStringLiteral("eve@other.example"));
}

} // namespace

class EnvelopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesPeopleByTheirRole_data();
    void addressesPeopleByTheirRole();
    void neverWritesBcc();
    void holdsTenThousandRecipients();
};

void EnvelopeTest::addressesPeopleByTheirRole_data()
{
    QTest::addColumn<model::People>("people");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("cc");
    QTest::addColumn<QString>("participants");
    const auto row = [](const char *name, const model::People &people, const char *from, const char *to,
                        const char *cc, const char *participants) {
        QTest::newRow(name) << people << QString::fromLatin1(from) << QString::fromLatin1(to)
                            << QString::fromLatin1(cc) << QString::fromLatin1(participants);
    };
    row("to and cc", {ann(Role::From), bob(Role::To), eve(Role::Cc)}, "ann@contoso.com", "bob@contoso.com",
        "eve@other.example", "ann@contoso.com, bob@contoso.com, eve@other.example");
    row("present beside to", {ann(Role::From), bob(Role::To), eve(Role::Present)}, "ann@contoso.com",
        "bob@contoso.com", "", "ann@contoso.com, bob@contoso.com, eve@other.example");
    row("present beside cc", {ann(Role::From), bob(Role::Cc), eve(Role::Present)}, "ann@contoso.com",
        "undisclosed-recipients:;", "bob@contoso.com", "ann@contoso.com, bob@contoso.com, eve@other.example");
    row("present only", {ann(Role::From), bob(Role::Present), eve(Role::Present)}, "ann@contoso.com",
        "bob@contoso.com, eve@other.example", "", "ann@contoso.com, bob@contoso.com, eve@other.example");
    row("author present too", {ann(Role::From), ann(Role::Present), bob(Role::Present)}, "ann@contoso.com",
        "bob@contoso.com", "", "ann@contoso.com, ann@contoso.com, bob@contoso.com");
    row("named beside to", {ann(Role::NamedAuthor), bob(Role::To), eve(Role::Named)}, "ann@contoso.com",
        "bob@contoso.com", "", "ann@contoso.com, bob@contoso.com, eve@other.example");
    row("author alone", {ann(Role::From)}, "ann@contoso.com", "ann@contoso.com", "", "ann@contoso.com");
    row("secret only", {ann(Role::From), bob(Role::Bcc)}, "ann@contoso.com", "undisclosed-recipients:;", "",
        "ann@contoso.com");
    row("secret beside to", {ann(Role::From), bob(Role::To), eve(Role::Bcc)}, "ann@contoso.com",
        "bob@contoso.com", "", "ann@contoso.com, bob@contoso.com");
    row("nobody but in secret", {bob(Role::Bcc)}, "\"XIP\" <xip.system@connector.invalid>",
        "undisclosed-recipients:;", "", "undisclosed-recipients:;");
    row("no author", {bob(Role::To)}, "\"XIP\" <xip.system@connector.invalid>", "bob@contoso.com", "",
        "bob@contoso.com");
    row("nobody", {}, "\"XIP\" <xip.system@connector.invalid>", "undisclosed-recipients:;", "", "");
}

void EnvelopeTest::addressesPeopleByTheirRole()
{
    QFETCH(model::People, people);
    QTEST(field(people, "From"), "from");
    QTEST(field(people, "To"), "to");
    QTEST(field(people, "Cc"), "cc");
    QTEST(field(people, "X-Archive-Participants"), "participants");
}

void EnvelopeTest::neverWritesBcc()
{
    model::Message message = compose::message();
    message.html = QStringLiteral("<p>x</p>");
    message.people = {ann(Role::From), bob(Role::To), eve(Role::Bcc)};
    const QByteArray bytes = compose::written(message);
    QVERIFY(compose::headers(bytes).values("Bcc").isEmpty());
    QCOMPARE(bytes.count("eve@other.example"), 0);
}

void EnvelopeTest::holdsTenThousandRecipients()
{
    constexpr int count = 10'000;
    model::Message message = compose::message();
    for (int i = 0; i < count; ++i)
        message.people.push_back(compose::person(Role::To, QStringLiteral("Empfänger 😀 %1").arg(i),
                                                 QStringLiteral("user%1@example.com").arg(i)));
    const mime::Headers headers = compose::headers(compose::written(message));
    QCOMPARE(headers.people.size(), size_t{count + 2});
    QCOMPARE(headers.people.back().address, QStringLiteral("user9999@example.com"));
    QCOMPARE(headers.people.back().name, QStringLiteral("Empfänger 😀 9999"));
}

QTEST_GUILESS_MAIN(EnvelopeTest)

#include "envelope_test.moc"
