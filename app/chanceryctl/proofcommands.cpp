// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QBuffer>

#include "base/failure.h"
#include "context.h"
#include "engine/auditlog.h"
#include "engine/dryrun.h"
#include "engine/messagestore.h"
#include "engine/verification.h"
#include "exitcode.h"
#include "journal/audit.h"
#include "journal/deliveries.h"
#include "journal/queries.h"
#include "output.h"
#include "spool/spool.h"

namespace chanceryctl {

namespace {

struct ProofOptions
{
    std::string name;
    std::string item;
    std::string since;
    std::string format;
    std::string output;
    std::string reason;
    bool all = false;
};

QJsonArray documentOf(const std::vector<journal::Audit::Verdict::Contradiction> &contradictions)
{
    QJsonArray rows;
    for (const auto &each : contradictions)
        rows.append(QJsonObject{{QStringLiteral("row"), each.row}, {QStringLiteral("text"), each.text}});
    return rows;
}

void printBroken(const engine::Verification &verdict)
{
    print(QStringLiteral("BROKEN at row %1: %2").arg(verdict.brokenAt).arg(verdict.text));
    for (const auto &each : verdict.further)
        print(QStringLiteral("BROKEN at row %1: %2").arg(each.row).arg(each.text));
    const qint64 untold = verdict.contradictions - 1 - std::ssize(verdict.further);
    if (untold > 0)
        print(QStringLiteral("%1 further contradictions.").arg(untold));
    for (const QString &sentence : verdict.unaskedSentences())
        print(sentence);
}

int verify(const Context &context, const ProofOptions &options)
{
    const auto session = context.open(app::Session::Access::Read);
    if (context.emptyFolder)
        throw base::inputFailure("DATA_FOLDER_MISSING",
                                 QStringLiteral("Where there is no journal, nothing can be proved."),
                                 QStringLiteral("Check --data-dir and CHANCERY_DATA_DIR."));
    std::optional<model::ConnectorConfig> connector;
    if (!options.name.empty())
        connector = session->administration().connector(text(options.name));
    const auto verdict = engine::verify(session->environment(), connector, context.stop);
    if (context.isJson)
        printJson(QJsonObject{
            {QStringLiteral("ok"), verdict.ok},
            {QStringLiteral("rows"), verdict.rows},
            {QStringLiteral("head"), QString::fromLatin1(verdict.head)},
            {QStringLiteral("brokenAt"), verdict.ok ? QJsonValue() : QJsonValue(verdict.brokenAt)},
            {QStringLiteral("text"), verdict.text},
            {QStringLiteral("contradictions"), verdict.contradictions},
            {QStringLiteral("further"), documentOf(verdict.further)}});
    else if (verdict.ok)
        print(QStringLiteral("The audit chain is whole: %1, head %2.%3")
                  .arg(counted(verdict.rows, "row"), QString::fromLatin1(verdict.head),
                       verdict.text.isEmpty() ? QString() : QString(u'\n' + verdict.text)));
    else
        printBroken(verdict);
    ExitCode code = verdict.ok ? Done : DoneWithFailures;
    for (const base::Failure &failure : verdict.unasked)
        code = worse(code, exitCodeOf(failure));
    return code;
}

int audit(const Context &context, const ProofOptions &options)
{
    std::optional<base::Instant> since;
    if (!options.since.empty()) {
        since = base::fromIso(text(options.since));
        if (!since)
            throw base::inputFailure(
                "INVALID_TIME", QStringLiteral("“%1” is not a time for --since.").arg(text(options.since)),
                QStringLiteral("Use a date such as 2026-01-31 or 2026-01-31T08:00:00Z."));
    }
    const bool isAsked = !options.format.empty();
    if (isAsked && options.format != "json" && options.format != "csv")
        throw base::inputFailure("INVALID_FORMAT",
                                 QStringLiteral("“%1” is no audit format.").arg(text(options.format)),
                                 QStringLiteral("Use csv or json."));
    const bool isJson = context.isJson && (options.output.empty() || !isAsked); // of the file, what was asked
    const auto format =
        isJson || options.format == "json" ? engine::AuditFormat::Json : engine::AuditFormat::Csv;
    const auto session = context.open(app::Session::Access::Read);
    journal::Audit &chain = session->environment().journal.audit();
    if (!options.output.empty()) {
        checkOutput(session->environment(), text(options.output));
        engine::writeAuditLog(chain, since, format, text(options.output), context.stop);
        if (context.isJson)
            printJson(QJsonObject{{QStringLiteral("file"), text(options.output)}});
        return Done;
    }
    writeOutput(format == engine::AuditFormat::Json,
                [&](QIODevice &out) { engine::writeAuditLog(chain, since, format, out, context.stop); });
    return Done;
}

/// The archived message, or, of an item not yet archived, the message as a run would make it.
QByteArray previewed(const Context &context, app::Session &session, const model::ConnectorConfig &connector,
                     const QString &id)
{
    const engine::Environment &environment = session.environment();
    for (const auto &item : environment.journal.queries().items(connector.id, id)) {
        if (!item.isConverted)
            throw base::inputFailure(
                "ITEM_NOT_CONVERTIBLE",
                QStringLiteral("Item %1 is no message yet; it is kept as the source gave it. %2")
                    .arg(id, item.failure)
                    .trimmed(),
                QStringLiteral(
                    "chanceryctl log %1 --format csv says all; once it is mended, replay or dismiss.")
                    .arg(connector.name));
        const spool::Spool spool(environment.spoolFolder(), {});
        engine::MessageStore store(spool, environment, connector.account);
        return store.open(item.entry, context.stop)->readAll();
    }
    QBuffer message;
    message.open(QIODevice::WriteOnly);
    engine::DryRun run(environment, connector, context.stop);
    QString failure;
    run.read({}, [&](engine::DryRun::Converted &item) {
        if (item.item.id != id)
            return true;
        if (item.failureKey.isEmpty())
            run.write(item, message);
        failure = item.failureText;
        return false;
    });
    if (!failure.isEmpty())
        throw base::inputFailure(
            "ITEM_NOT_CONVERTIBLE", QStringLiteral("Item %1 cannot be converted: %2").arg(id, failure),
            QStringLiteral("Mend what it names; chanceryctl run --dry-run tries all items."));
    if (message.data().isEmpty())
        throw base::inputFailure(
            "UNKNOWN_ITEM", QStringLiteral("“%1” has no item %2.").arg(connector.name, id),
            QStringLiteral("chanceryctl log %1 --format csv names the items.").arg(connector.name));
    return message.data();
}

int preview(const Context &context, const ProofOptions &options)
{
    const auto session = context.open(app::Session::Access::Read);
    const auto connector = session->administration().connector(text(options.name));
    const QByteArray message = previewed(context, *session, connector, text(options.item));
    if (context.isJson) {
        printJson(QJsonObject{{QStringLiteral("itemId"), text(options.item)},
                              {QStringLiteral("size"), qint64(message.size())},
                              {QStringLiteral("message"), QString::fromUtf8(message)}});
        return Done;
    }
    std::fwrite(message.constData(), 1, static_cast<size_t>(message.size()), stdout);
    return Done;
}

int dismiss(const Context &context, const ProofOptions &options)
{
    if (text(options.reason).trimmed().isEmpty())
        throw base::inputFailure(
            "REASON_MISSING", QStringLiteral("The reason is empty."),
            QStringLiteral("Say with --reason TEXT why it is given up; the audit keeps it."));
    const auto session = context.open(app::Session::Access::Write);
    const auto connector = session->administration().connector(text(options.name));
    const auto item = options.all ? std::optional<QString>() : text(options.item);
    journal::Deliveries &deliveries = session->environment().journal.deliveries();
    const qint64 count = deliveries.dismiss(connector.id, item, text(options.reason));
    const qint64 attachments = deliveries.dismissAttachments(connector.id, item, text(options.reason));
    if (count + attachments == 0 && item)
        throw base::inputFailure("UNKNOWN_ITEM",
                                 QStringLiteral("“%1” has nothing failed, parked or left out of item %2.")
                                     .arg(connector.name, *item),
                                 QStringLiteral("chanceryctl log %1 names the items.").arg(connector.name));
    if (context.isJson)
        printJson(QJsonObject{{QStringLiteral("name"), connector.name},
                              {QStringLiteral("dismissed"), count},
                              {QStringLiteral("attachments"), attachments}});
    else if (attachments > 0)
        print(QStringLiteral(
                  "%1 dismissed, and %2 attachments that were left out; a replay still sends those once "
                  "sizeLimitMB allows.")
                  .arg(count)
                  .arg(attachments));
    else
        print(QStringLiteral("%1 dismissed.").arg(count));
    return Done;
}

CLI::App *command(CLI::App &app, const char *name, const char *help, Context &context,
                  const std::shared_ptr<ProofOptions> &options,
                  int (*act)(const Context &, const ProofOptions &))
{
    CLI::App *added = app.add_subcommand(name, help);
    added->callback([&context, options, act] {
        context.action = [&context, options, act] {
            return act(context, *options);
        };
    });
    return added;
}

} // namespace

void addProofCommands(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<ProofOptions>();
    CLI::App *verifying = command(app, "verify", "Prove the audit chain and every run's figures and rows",
                                  context, options, verify);
    verifying->add_option("name", options->name, "One connector only")->check(faultOfEmpty);
    CLI::App *auditing =
        command(app, "audit", "Every admin action and run, as a hash chain", context, options, audit);
    auditing->add_option("--since", options->since, "From this time on")->check(faultOfEmpty);
    auditing->add_option("--format", options->format, "csv (the default) or json")->check(faultOfEmpty);
    auditing->add_option("--output", options->output, "Write to this file")->check(faultOfEmpty);
    CLI::App *previewing =
        command(app, "preview", "An item's message as it is or would be imported", context, options, preview);
    previewing->add_option("name", options->name, "The connector's name")->required();
    previewing->add_option("--item", options->item, "The item's id")->required();
    CLI::App *dismissing =
        command(app, "dismiss",
                "Give failed and parked deliveries up, and end the notice of attachments left out; audited",
                context, options, dismiss);
    dismissing->add_option("name", options->name, "The connector's name")->required();
    dismissing->add_option("--item", options->item, "Of this item")->check(faultOfEmpty);
    dismissing->add_flag("--all", options->all, "All of the connector");
    dismissing->add_option("--reason", options->reason, "Why")->required();
    dismissing->parse_complete_callback([options] {
        if (options->all != options->item.empty())
            throw CLI::ValidationError("Say what to dismiss: either --item ID or --all.");
    });
}

} // namespace chanceryctl
