// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statuslog.h"

#include <QDateTime>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

#include "base/csv.h"
#include "base/failure.h"
#include "base/oneline.h"
#include "engine/runjson.h"

namespace engine {

namespace {

using model::RunRecord;
using model::RunState;
using Settled = journal::Queries::SettledRow;

struct SummaryField
{
    const char *name;
    QString (*value)(const RunRecord &run);
};

QString completionTime(const RunRecord &run)
{
    if (run.completedAt)
        return base::toIso(*run.completedAt);
    return run.state == RunState::Running ? QStringLiteral("still running") : QStringLiteral("cut off");
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

void writeLine(QIODevice &out, const QString &line)
{
    out.write(base::oneLine(line).toUtf8() + "\r\n");
}

/// What a delivery's row says beside its reason: of a partial one, what it lacks and what to do.
QString textOf(const Settled &row)
{
    QStringList parts;
    if (!row.outcome.text.isEmpty())
        parts.append(row.outcome.text);
    bool isKept = false;
    for (const journal::Queries::LeftOut &each : row.leftOut) {
        const QString size = each.size < 0 ? QString() : QStringLiteral(", %1 bytes").arg(each.size);
        parts.append(
            QStringLiteral("Left out: “%1”%2 (%3).").arg(each.name, size, QString::fromUtf8(each.reason)));
        isKept |= each.isKept;
    }
    if (isKept)
        parts.append(QStringLiteral("A replay sends what is kept, once sizeLimitMB is large enough for it."));
    else if (!row.leftOut.empty())
        parts.append(QStringLiteral("The source did not give it, so no replay can send it."));
    return parts.join(u' ');
}

/// What went without a part of it: nobody finds these among a million imported ones.
void writePartial(journal::Queries &queries, const RunRecord &run, QIODevice &out, const base::Stop &stop)
{
    if (run.counts.partial == 0)
        return;
    writeLine(out, QStringLiteral("Partially imported: Item id | Source User ID | M365 User ID | Reason"));
    queries.settled(run.id, [&](const Settled &row) {
        stop.throwIfNow();
        if (row.outcome.state != model::Outcome::State::Partial)
            return;
        const QString reason = QString::fromUtf8(row.outcome.reason) + u' ' + textOf(row);
        writeLine(out, QStringLiteral("  %1 | %2 | %3 | %4")
                           .arg(row.itemId, row.sourceUser, row.mailbox, reason.trimmed()));
    });
}

static void writeFailures(journal::Queries &queries, const RunRecord &run, QIODevice &out,
                          const base::Stop &stop)
{
    bool isFirst = true;
    queries.failures(run.id, [&](const model::FailureRow &row) {
        stop.throwIfNow();
        if (std::exchange(isFirst, false))
            writeLine(out, QStringLiteral(
                               "Failed: Item id | Source User ID | M365 User ID | Failure Reason | Count"));
        writeLine(out, QStringLiteral("  %1 | %2 | %3 | %4 %5 | %6")
                           .arg(row.itemId, row.sourceUser, row.mailbox, QString::fromUtf8(row.reason),
                                row.text, QString::number(row.count)));
    });
}

void writeText(journal::Queries &queries, const RunRecord &run, QIODevice &out, const base::Stop &stop)
{
    // In one call each: a name of the source may itself hold what looks like a place for the next value.
    writeLine(out, QStringLiteral("Connector: %1 (%2)   Run: %3   Trigger: %4   State: %5")
                       .arg(run.connector, run.kind, QString::number(run.id.value),
                            QString::fromLatin1(name(run.trigger)), QString::fromLatin1(name(run.state))));
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
    for (const QString &remark : queries.remarks(run.id))
        writeLine(out, QStringLiteral("Note: ") + remark);
    for (const QString &name : queries.unfinished(run.id))
        writeLine(out, QStringLiteral("Left for the next run: ") + name);
    writeFailures(queries, run, out, stop);
    writePartial(queries, run, out, stop);
    writeLine(out, QString());
}

/// What a line of the CSV can hold, in the order of its columns; the names are the replaced product's.
struct CsvCells
{
    QString itemId;
    QString sourceUser;
    QString mailbox;
    QString outcome;
    QString reason;
    QString text;
    QString count;
    QString time;
};

QStringList csvHeader()
{
    QStringList header{QStringLiteral("Record"),
                       QStringLiteral("Run"),
                       QStringLiteral("Connector"),
                       QStringLiteral("Item id"),
                       QStringLiteral("Source User ID"),
                       QStringLiteral("M365 User ID"),
                       QStringLiteral("Outcome"),
                       QStringLiteral("Failure Reason"),
                       QStringLiteral("Text"),
                       QStringLiteral("Count"),
                       QStringLiteral("Time")};
    for (const SummaryField &field : summaryFields)
        header.append(QString::fromLatin1(field.name));
    return header;
}

/// Writes lines of one run, all of the header's length. The counters stand in the line of the run alone.
class CsvLines
{
public:
    CsvLines(const RunRecord &run, QIODevice &out) : m_run(run), m_out(out) {}

    void write(const QString &record, const CsvCells &cells, bool hasCounters = false) const
    {
        QStringList line{record,           QString::number(m_run.id.value),
                         m_run.connector,  cells.itemId,
                         cells.sourceUser, cells.mailbox,
                         cells.outcome,    cells.reason,
                         cells.text,       cells.count,
                         cells.time};
        for (const SummaryField &field : summaryFields)
            line.append(hasCounters ? field.value(m_run) : QString());
        m_out.write(base::csvLine(line, true));
    }

private:
    const RunRecord &m_run;
    QIODevice &m_out;
};

void writeCsv(journal::Queries &queries, const RunRecord &run, QIODevice &out, const base::Stop &stop)
{
    const CsvLines lines(run, out);
    lines.write(QStringLiteral("Run"),
                {.outcome = QString::fromLatin1(name(run.state)),
                 .text = run.kind + u", " + QString::fromLatin1(name(run.trigger)),
                 .time = base::toIso(run.startedAt)},
                true);
    if (isEmpty(run))
        lines.write(QStringLiteral("Note"), {.text = emptyLine(run)});
    if (!run.failureText.isEmpty())
        lines.write(QStringLiteral("Ended early"),
                    {.reason = QString::fromUtf8(run.failureKey), .text = run.failureText});
    for (const QString &remark : queries.remarks(run.id))
        lines.write(QStringLiteral("Note"), {.text = remark});
    for (const QString &name : queries.unfinished(run.id))
        lines.write(QStringLiteral("Left for the next run"), {.text = name});
    queries.failures(run.id, [&](const model::FailureRow &row) {
        stop.throwIfNow();
        lines.write(QStringLiteral("Failed"), {.itemId = row.itemId,
                                               .sourceUser = row.sourceUser,
                                               .mailbox = row.mailbox,
                                               .reason = QString::fromUtf8(row.reason),
                                               .text = row.text,
                                               .count = QString::number(row.count)});
    });
    queries.settled(run.id, [&](const Settled &row) {
        stop.throwIfNow();
        lines.write(QStringLiteral("Delivery"), {.itemId = row.itemId,
                                                 .sourceUser = row.sourceUser,
                                                 .mailbox = row.mailbox,
                                                 .outcome = QString::fromLatin1(name(row.outcome.state)),
                                                 .reason = QString::fromUtf8(row.outcome.reason),
                                                 .text = textOf(row),
                                                 .time = base::toIso(row.at)});
    });
}

QJsonObject deliveryJson(const Settled &row)
{
    QJsonObject delivery{{QStringLiteral("itemId"), row.itemId},
                         {QStringLiteral("sourceUser"), row.sourceUser},
                         {QStringLiteral("mailbox"), row.mailbox},
                         {QStringLiteral("outcome"), QString::fromLatin1(name(row.outcome.state))},
                         {QStringLiteral("reason"), QString::fromUtf8(row.outcome.reason)},
                         {QStringLiteral("at"), base::toIso(row.at)}};
    if (const QString text = textOf(row); !text.isEmpty())
        delivery.insert(QStringLiteral("text"), text);
    QJsonArray leftOut;
    for (const journal::Queries::LeftOut &each : row.leftOut)
        leftOut.append(QJsonObject{{QStringLiteral("name"), each.name},
                                   {QStringLiteral("size"), each.size},
                                   {QStringLiteral("reason"), QString::fromUtf8(each.reason)},
                                   {QStringLiteral("isKept"), each.isKept}});
    if (!leftOut.isEmpty())
        delivery.insert(QStringLiteral("leftOut"), leftOut);
    return delivery;
}

void writeJson(journal::Queries &queries, const RunRecord &run, QIODevice &out, const base::Stop &stop)
{
    QJsonObject document = toJson(run);
    document.remove(QStringLiteral("failures"));
    QJsonObject summary;
    for (const SummaryField &field : summaryFields)
        summary.insert(QString::fromLatin1(field.name), field.value(run));
    document.insert(QStringLiteral("summary"), summary);
    document.insert(QStringLiteral("failureKey"), QString::fromUtf8(run.failureKey));
    document.insert(QStringLiteral("failureText"), run.failureText);
    document.insert(QStringLiteral("remarks"), QJsonArray::fromStringList(queries.remarks(run.id)));
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
        stop.throwIfNow();
        out.write((std::exchange(isFirst, false) ? "" : ",") + compact(toJson(row)));
    });
    out.write("],\"deliveries\":[");
    isFirst = true;
    queries.settled(run.id, [&](const Settled &row) {
        stop.throwIfNow();
        out.write((std::exchange(isFirst, false) ? "" : ",") + compact(deliveryJson(row)));
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
                    QIODevice &out, const base::Stop &stop)
{
    if (format == LogFormat::Json)
        out.write("{\"runs\":[");
    else if (format == LogFormat::Csv)
        out.write(base::csvLine(csvHeader(), true));
    bool isFirst = true;
    for (const RunRecord &run : runs) {
        stop.throwIfNow();
        switch (format) {
        case LogFormat::Text:
            writeText(queries, run, out, stop);
            break;
        case LogFormat::Csv:
            writeCsv(queries, run, out, stop);
            break;
        case LogFormat::Json:
            if (!std::exchange(isFirst, false))
                out.write(",");
            writeJson(queries, run, out, stop);
            break;
        }
    }
    if (format == LogFormat::Json)
        out.write("]}\n");
}

} // namespace engine
