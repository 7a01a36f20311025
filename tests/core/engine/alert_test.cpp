// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/alert.h"

using engine::Alert;
using engine::ConnectorState;
using journal::Queries;

class AlertTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfWhatNeedsSomebody();
    void saysWhatIsWrong();
    void saysWhyWithoutNamingWhatWasLeft();
    void isOneJsonObject();
    void isAnEmail();

private:
    Alert alert() const
    {
        return {.connector = QStringLiteral("Büro\r\nBcc: x@contoso.example"),
                .state = "Attention",
                .before = "Healthy",
                .text = QStringLiteral("Grüße, es fehlt etwas."),
                .counts = {.imported = 7, .failed = 2},
                .at = *base::fromIso(u"2026-11-20T08:00:00Z")};
    }
};

void AlertTest::tellsOfWhatNeedsSomebody()
{
    QCOMPARE(engine::toldState(ConnectorState::Error), QByteArray("Error"));
    QCOMPARE(engine::toldState(ConnectorState::Attention), QByteArray("Attention"));
    QCOMPARE(engine::toldState(ConnectorState::Overdue), QByteArray("Overdue"));
    QCOMPARE(engine::toldState(ConnectorState::Healthy), QByteArray("Healthy"));
    QCOMPARE(engine::toldState(ConnectorState::Scheduled), QByteArray("Healthy"));
    QCOMPARE(engine::toldState(ConnectorState::Running), QByteArray());
    QCOMPARE(engine::toldState(ConnectorState::Paused), QByteArray());
}

void AlertTest::saysWhatIsWrong()
{
    Queries::ConnectorStatus status{.open = 1, .failed = 3, .parked = 0};
    status.lastRun = model::RunRecord{.state = model::RunState::Failed,
                                      .failureText = QStringLiteral("No folder; password=hushhush")};
    const auto text = [&](const char *state) {
        return engine::alertText(QStringLiteral("Files"), state, status);
    };
    QCOMPARE(text("Attention"),
             QStringLiteral(
                 "The connector “Files” needs attention: deliveries are unresolved (3 failed, 1 open)."));
    QVERIFY(text("Error").startsWith(QStringLiteral("The connector “Files” failed. No folder")));
    QVERIFY(!text("Error").contains(QStringLiteral("hushhush")));
    QCOMPARE(text("Healthy"), QStringLiteral("The connector “Files” is healthy again."));
    QVERIFY(text("Overdue").contains(QStringLiteral("Last success: none.")));
}

void AlertTest::saysWhyWithoutNamingWhatWasLeft()
{
    Queries::ConnectorStatus status;
    const auto text = [&] {
        return engine::alertText(QStringLiteral("Files"), "Attention", status);
    };
    status.lastRun = model::RunRecord{.state = model::RunState::Interrupted};
    QVERIFY(text().contains(QStringLiteral("needs attention: a run was cut off")));
    status.lastRun.reset();
    status.unfinished = {QStringLiteral("secret plans.xip (still growing)")};
    QCOMPARE(text(),
             QStringLiteral("The connector “Files” needs attention: a run could not finish everything "
                            "at its source; its log names what it left."));
    status.failed = 2;
    QVERIFY(text().contains(QStringLiteral("deliveries are unresolved (2 failed); a run")));
}

void AlertTest::isOneJsonObject()
{
    const QJsonObject json = engine::toJson(alert());
    QCOMPARE(json.keys().size(), 6);
    QCOMPARE(json[QLatin1String("state")], QJsonValue(QStringLiteral("Attention")));
    QCOMPARE(json[QLatin1String("before")], QJsonValue(QStringLiteral("Healthy")));
    QCOMPARE(json[QLatin1String("at")], QJsonValue(QStringLiteral("2026-11-20T08:00:00Z")));
    const QJsonObject counts = json[QLatin1String("counts")].toObject();
    QCOMPARE(counts[QLatin1String("imported")].toInt(), 7);
    QCOMPARE(counts[QLatin1String("failed")].toInt(), 2);
    QVERIFY(!counts.contains(QLatin1String("failures")));
}

void AlertTest::isAnEmail()
{
    const net::Mail mail =
        engine::mailOf(alert(), QStringLiteral("chancery@contoso.example"),
                       {QStringLiteral("desk4@contoso.example"), QStringLiteral("desk5@contoso.example")});
    const QByteArray head = mail.message.left(mail.message.indexOf("\r\n\r\n"));
    QVERIFY(head.contains("From: Chancery <chancery@contoso.example>\r\n"));
    QVERIFY(head.contains("To: <desk4@contoso.example>, <desk5@contoso.example>\r\n"));
    QVERIFY(head.contains("Date: Fri, 20 Nov 2026 08:00:00 +0000\r\n"));
    QVERIFY(head.contains("Auto-Submitted: auto-generated\r\n"));
    QVERIFY(!head.contains("\r\nBcc:"));
    QVERIFY(!head.contains("B\xc3\xbc"));
    const QByteArray body = QByteArray::fromBase64(mail.message.mid(head.size() + 4));
    const QString text = QString::fromUtf8(body);
    QVERIFY(text.startsWith(QStringLiteral("Grüße, es fehlt etwas.\r\n")));
    QVERIFY(text.contains(QStringLiteral("Last run: 7 imported")));
    for (const QByteArray &line : mail.message.split('\n'))
        QVERIFY(line.size() <= 79 && (line.isEmpty() || line.endsWith('\r')));
}

QTEST_GUILESS_MAIN(AlertTest)
#include "alert_test.moc"
