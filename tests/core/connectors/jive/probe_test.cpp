// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/probe.h"
#include "core/connectors/jive/lab.h"

class ProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatFails_data();
    void namesWhatFails();
};

void ProbeTest::namesWhatFails_data()
{
    QTest::addColumn<model::Values>("settings");
    QTest::addColumn<bool>("isAdmin");
    QTest::addColumn<bool>("permitsRunAs");
    QTest::addColumn<QString>("checks");
    QTest::newRow("all is well") << model::Values{} << true << true
                                 << QStringLiteral("Address Sign-in Rights Run-As");
    QTest::newRow("not Jive") << model::Values{{"url", QStringLiteral("/elsewhere")}} << true << true
                              << QStringLiteral("Address!NOT_JIVE");
    QTest::newRow("nobody there") << model::Values{{"url", QStringLiteral("http://127.0.0.1:1")}} << true
                                  << true << QStringLiteral("Address!CONNECTION_REFUSED");
    QTest::newRow("wrong password") << model::Values{{"username", QStringLiteral("nobody")}} << true << true
                                    << QStringLiteral("Address Sign-in!SIGN_IN_REFUSED");
    QTest::newRow("no Full Access") << model::Values{{"runAs", QStringLiteral("off")}} << false << true
                                    << QStringLiteral(
                                           "Address Sign-in Rights?FULL_ACCESS_MISSING Run-As?RUN_AS_OFF");
    QTest::newRow("Run-As refused") << model::Values{} << true << false
                                    << QStringLiteral("Address Sign-in Rights Run-As!RUN_AS_REFUSED");
}

void ProbeTest::namesWhatFails()
{
    QFETCH(model::Values, settings);
    QFETCH(bool, isAdmin);
    QFETCH(bool, permitsRunAs);
    jive::Lab lab({.permitsRunAs = permitsRunAs, .isAdmin = isAdmin});
    model::Values values = lab.context.values;
    for (auto each = settings.begin(); each != settings.end(); ++each)
        values[each.key()] = each.value().startsWith(u'/') ? values[each.key()] + each.value() : each.value();
    jive::Client client(lab.context, jive::Settings::of(values));
    QStringList said;
    for (const model::Check &check : jive::probe(client, lab.stop)) {
        const QString mark = check.state == model::Check::State::Failed    ? QStringLiteral("!")
                             : check.state == model::Check::State::Warning ? QStringLiteral("?")
                                                                           : QString();
        QVERIFY(!check.text.isEmpty());
        said.append(check.name + mark + QString::fromLatin1(check.key));
    }
    QTEST(said.join(u' '), "checks");
}

QTEST_GUILESS_MAIN(ProbeTest)
#include "probe_test.moc"
