// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statuslog.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

#include "base/csv.h"
#include "base/failure.h"
#include "engine/runjson.h"

namespace engine {

namespace {

using model::RunRecord;

struct SummaryField
{
    const char *name;
    QString (*value)(const RunRecord &run);
};

QString completionTime(const RunRecord &run)
{
    return run.completedAt ? base::toIso(*run.completedAt) : QStringLiteral("still running");
}

/// The replaced product's names (purview.md section 4), in its order.
constexpr SummaryField summaryFields[] = {
    {"Import completion time", completionTime},
    {"Items available from source",
     [](const RunRecord &run) {
         return QString::number(run.counts.itemsAvailable);
     }},
    {"Items available for import",
     [](const RunRecord &run) {
         return QString::number(run.counts.availableForImport());
     }},
    {"Items imported successfully",
     [](const RunRecord &run) {
         return QString::number(run.counts.imported);
     }},
    {"Items partially imported",
     [](const RunRecord &run) {
         return QString::number(run.counts.partial);
     }},
    {"Items skipped",
     [](const RunRecord &run) {
         return QString::number(run.counts.skipped);
     }},
    {"Items failed",
     [](const RunRecord &run) {
         return QString::number(run.counts.failed);
     }},
};

bool isEmpty(const RunRecord &run)
{
    return run.state != model::RunState::Running && run.counts.itemsAvailable == 0 &&
           run.counts.availableForImport() == 0;
}

QString emptyLine(const RunRecord &run)
{
    const qint64 ms = run.startedAt.time_since_epoch().count();
    const QString day = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("MM/dd/yyyy"));
    return QStringLiteral("No items ingested on %1.").arg(day);
}

/// A value in a line of text: no line break or control character of the source's may forge another line.
QString oneLine(QString text)
{
    for (QChar &each : text) {
        if (each.category() == QChar::Other_Control || each == QChar::LineSeparator ||
            each == QChar::ParagraphSeparator)
            each = u' ';
    }
    return text;
}

void writeLine(QIODevice &out, const QString &line)
{
    out.write(oneLine(line).toUtf8() + "\r\n");
}

/// What went without a part of it: nobody finds these among a million imported ones.
void writePartial(journal::Queries &queries, const RunRecord &run, QIODevice &out)
{
    if (run.counts.partial == 0)
        return;
    writeLine(out, QStringLiteral("Partially imported: Item id | Source User ID | M365 User ID | Reason"));
    queries.settled(run.id, [&](const journal::Queries::SettledRow &row) {
        if (row.outcome.state == model::Outcome::State::Partial)
            writeLine(out, QStringLiteral("  %1 | %2 | %3 | %4")
                               .arg(row.itemId, row.sourceUser, row.mailbox,
                                    QString::fromUtf8(row.outcome.reason)));
    });
}

void writeText(journal::Queries &queries, const RunRecord &run, QIODevice &out)
{
    writeLine(out, QStringLiteral("Connector: %1 (%2)   Run: %3   Trigger: %4   State: %5")
                       .arg(run.connector, run.kind)
                       .arg(run.id.value)
                       .arg(QString::fromLatin1(name(run.trigger)), QString::fromLatin1(name(run.state))));
    writeLine(out, QStringLiteral("Started: %1").arg(base::toIso(run.startedAt)));
    if (!run.failureText.isEmpty())
        writeLine(
            out,
            QStringLiteral("Ended early: %1 %2").arg(QString::fromUtf8(run.failureKey), run.failureText));
    if (isEmpty(run))
        writeLine(out, emptyLine(run));
    for (const SummaryField &field : summaryFields)
        writeLine(out, QStringLiteral("%1: %2").arg(QString::fromLatin1(field.name), field.value(run)));
    writeLine(
        out,
        QStringLiteral(
            "Parked (part of failed): %1   Left open: %2   Carried in: %3   Read again: %4   Excluded: %5")
            .arg(run.counts.parked)
            .arg(run.counts.open)
            .arg(run.counts.carriedIn)
            .arg(run.counts.reread)
            .arg(run.counts.excluded));
    writeLine(out,
              QStringLiteral("Check: available for import = imported + partial + skipped + failed: %1")
                  .arg(run.counts.invariantHolds() ? QStringLiteral("holds") : QStringLiteral("BROKEN")));
    for (const QString &name : queries.unfinished(run.id))
        writeLine(out, QStringLiteral("Left for the next run: ") + name);
    bool isFirst = true;
    queries.failures(run.id, [&](const model::FailureRow &row) {
        if (std::exchange(isFirst, false))
            writeLine(out, QStringLiteral(
                               "Failed: Item id | Source User ID | M365 User ID | Failure Reason | Count"));
        writeLine(out,
                  QStringLiteral("  %1 | %2 | %3 | %4 %5 | %6")
                      .arg(row.itemId, row.sourceUser, row.mailbox, QString::fromUtf8(row.reason), row.text)
                      .arg(row.count));
    });
    writePartial(queries, run, out);
    writeLine(out, QString());
}

void writeCsv(journal::Queries &queries, const RunRecord &run, QIODevice &out)
{
    const auto line = [&](const QStringList &cells) {
        out.write(base::csvLine(cells, true));
    };
    const QString id = QString::number(run.id.value);
    line({QStringLiteral("Run"), id, run.connector, run.kind, QString::fromLatin1(name(run.trigger)),
          QString::fromLatin1(name(run.state)), base::toIso(run.startedAt)});
    if (isEmpty(run))
        line({QStringLiteral("Note"), id, emptyLine(run)});
    if (!run.failureText.isEmpty())
        line({QStringLiteral("Ended early"), id, QString::fromUtf8(run.failureKey), run.failureText});
    for (const SummaryField &field : summaryFields)
        line({QStringLiteral("Summary"), id, QString::fromLatin1(field.name), field.value(run)});
    for (const QString &name : queries.unfinished(run.id))
        line({QStringLiteral("Left for the next run"), id, name});
    queries.failures(run.id, [&](const model::FailureRow &row) {
        line({QStringLiteral("Failed"), id, row.itemId, row.sourceUser, row.mailbox,
              QString::fromUtf8(row.reason), row.text, QString::number(row.count)});
    });
    queries.settled(run.id, [&](const journal::Queries::SettledRow &row) {
        line({QStringLiteral("Delivery"), id, row.itemId, row.sourceUser, row.mailbox,
              QString::fromLatin1(name(row.outcome.state)), QString::fromUtf8(row.outcome.reason),
              base::toIso(row.at)});
    });
}

void writeJson(journal::Queries &queries, const RunRecord &run, QIODevice &out)
{
    QJsonObject document = toJson(run);
    document.remove(QStringLiteral("failures"));
    QJsonObject summary;
    for (const SummaryField &field : summaryFields)
        summary.insert(QString::fromLatin1(field.name), field.value(run));
    document.insert(QStringLiteral("summary"), summary);
    document.insert(QStringLiteral("failureKey"), QString::fromUtf8(run.failureKey));
    document.insert(QStringLiteral("failureText"), run.failureText);
    document.insert(QStringLiteral("unfinished"), QJsonArray::fromStringList(queries.unfinished(run.id)));
    if (isEmpty(run))
        document.insert(QStringLiteral("note"), emptyLine(run));
    QByteArray head = QJsonDocument(document).toJson(QJsonDocument::Compact);
    head.chop(1);
    out.write(head + ",\"failures\":[");
    const auto compact = [](const QJsonObject &object) {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    };
    bool isFirst = true;
    queries.failures(run.id, [&](const model::FailureRow &row) {
        out.write((std::exchange(isFirst, false) ? "" : ",") + compact(toJson(row)));
    });
    out.write("],\"deliveries\":[");
    isFirst = true;
    queries.settled(run.id, [&](const journal::Queries::SettledRow &row) {
        out.write((std::exchange(isFirst, false) ? "" : ",") +
                  compact({{QStringLiteral("itemId"), row.itemId},
                           {QStringLiteral("sourceUser"), row.sourceUser},
                           {QStringLiteral("mailbox"), row.mailbox},
                           {QStringLiteral("outcome"), QString::fromLatin1(name(row.outcome.state))},
                           {QStringLiteral("reason"), QString::fromUtf8(row.outcome.reason)},
                           {QStringLiteral("at"), base::toIso(row.at)}}));
    });
    out.write("]}");
}

} // namespace

LogFormat logFormatOf(const QString &name)
{
    if (name == QLatin1String("txt"))
        return LogFormat::Text;
    if (name == QLatin1String("csv"))
        return LogFormat::Csv;
    if (name == QLatin1String("json"))
        return LogFormat::Json;
    throw base::inputFailure("INVALID_FORMAT", QStringLiteral("“%1” is no log format.").arg(name),
                             QStringLiteral("Use txt, csv or json."));
}

void writeStatusLog(journal::Queries &queries, const std::vector<RunRecord> &runs, LogFormat format,
                    QIODevice &out)
{
    if (format == LogFormat::Json)
        out.write("{\"runs\":[");
    bool isFirst = true;
    for (const RunRecord &run : runs) {
        switch (format) {
        case LogFormat::Text:
            writeText(queries, run, out);
            break;
        case LogFormat::Csv:
            writeCsv(queries, run, out);
            break;
        case LogFormat::Json:
            if (!std::exchange(isFirst, false))
                out.write(",");
            writeJson(queries, run, out);
            break;
        }
    }
    if (format == LogFormat::Json)
        out.write("]}\n");
}

} // namespace engine
