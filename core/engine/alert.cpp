// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/alert.h"

#include <QBuffer>
#include <QUuid>

#include "base/redactor.h"
#include "engine/runjson.h"
#include "mime/base64.h"
#include "mime/cleantext.h"
#include "mime/datetime.h"
#include "mime/headerwriter.h"
#include "mime/output.h"

namespace engine {

QByteArray toldState(ConnectorState state)
{
    switch (state) {
    case ConnectorState::Error:
    case ConnectorState::Attention:
    case ConnectorState::Overdue:
        return name(state);
    case ConnectorState::Healthy:
    case ConnectorState::Scheduled:
        return name(ConnectorState::Healthy);
    case ConnectorState::Running:
    case ConnectorState::Paused:
        return {};
    }
    Q_UNREACHABLE();
}

QString alertText(const QString &connector, const QByteArray &state,
                  const journal::Queries::ConnectorStatus &status)
{
    const QString named = QStringLiteral("The connector “%1” ").arg(connector);
    QString text = named + QStringLiteral("is healthy again.");
    if (state == name(ConnectorState::Error))
        text = named + QStringLiteral("failed. ") + reasonOf(ConnectorState::Error, status);
    else if (state == name(ConnectorState::Attention))
        text = named + QStringLiteral("needs attention: ") + reasonOf(ConnectorState::Attention, status);
    else if (state == name(ConnectorState::Overdue))
        text = named + QStringLiteral("is overdue: ") + reasonOf(ConnectorState::Overdue, status);
    return base::redacted(text).trimmed();
}

static QJsonObject countsOf(const model::Counts &counts)
{
    QJsonObject all = toJson(model::RunRecord{.counts = counts});
    for (const char *key : {"run", "connector", "type", "trigger", "state", "startedAt", "completedAt",
                            "failuresTotal", "failures"})
        all.remove(QLatin1String(key));
    return all;
}

QJsonObject toJson(const Alert &alert)
{
    return {{QStringLiteral("connector"), alert.connector},
            {QStringLiteral("state"), QString::fromLatin1(alert.state)},
            {QStringLiteral("before"), QString::fromLatin1(alert.before)},
            {QStringLiteral("text"), alert.text},
            {QStringLiteral("counts"), countsOf(alert.counts)},
            {QStringLiteral("at"), base::toIso(alert.at)}};
}

static QString bodyOf(const Alert &alert)
{
    const model::Counts &counts = alert.counts;
    QString body = alert.text + QStringLiteral("\n\nState: %1 (before: %2)\nAt: %3\n")
                                    .arg(QString::fromLatin1(alert.state), QString::fromLatin1(alert.before),
                                         base::toIso(alert.at));
    body +=
        QStringLiteral("\nLast run: %1 imported, %2 partial, %3 skipped, %4 failed (%5 of them parked), %6 "
                       "left open.\n")
            .arg(counts.imported)
            .arg(counts.partial)
            .arg(counts.skipped)
            .arg(counts.failed)
            .arg(counts.parked)
            .arg(counts.open);
    return body +
           QStringLiteral("\nThe connector's log says more; nothing is told again before this changes.\n");
}

net::Mail mailOf(const Alert &alert, const QString &from, const QStringList &to)
{
    QByteArray message;
    QBuffer buffer(&message);
    buffer.open(QIODevice::WriteOnly);
    mime::Output out(buffer);
    mime::HeaderWriter headers(out);
    const auto bracketed = [](const QString &address) {
        return '<' + address.trimmed().toStdString() + '>';
    };
    const std::string id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    headers.write("Date", mime::mailDate(alert.at, std::chrono::minutes{0}));
    headers.write("From", "Chancery " + bracketed(from));
    headers.begin("To");
    for (qsizetype i = 0; i < to.size(); ++i)
        headers.add(bracketed(to.at(i)), i + 1 < to.size() ? "," : "");
    headers.end();
    const QString subject =
        QStringLiteral("[Chancery] %1: %2").arg(alert.connector, QString::fromLatin1(alert.state));
    headers.writeText("Subject", mime::headerText(subject, 200));
    headers.write("Message-ID", '<' + id + '@' + from.section(u'@', -1).trimmed().toStdString() + '>');
    headers.write("Auto-Submitted", "auto-generated");
    headers.write("MIME-Version", "1.0");
    headers.write("Content-Type", "text/plain; charset=utf-8");
    headers.write("Content-Transfer-Encoding", "base64");
    headers.endFields();
    QByteArray body;
    mime::appendBodyText(body, bodyOf(alert));
    mime::Base64Lines lines(out);
    lines.add(body);
    lines.finish(true);
    out.flush();
    return {.from = from, .to = to, .message = message};
}

} // namespace engine
