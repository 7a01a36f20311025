// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"
#include "engine/reconcile.h"
#include "exitcode.h"
#include "journal/queries.h"
#include "output.h"

namespace chanceryctl {

namespace {

struct ReconcileOptions
{
    std::string name;
    bool isDeep = false;
};

QJsonArray documentOf(const std::vector<engine::Reconciliation::Difference> &differences)
{
    QJsonArray rows;
    for (const auto &each : differences)
        rows.append(QJsonObject{{QStringLiteral("mailbox"), each.mailbox},
                                {QStringLiteral("itemId"), each.itemId},
                                {QStringLiteral("name"), each.name},
                                {QStringLiteral("reason"), each.reason}});
    return rows;
}

QJsonObject documentOf(const journal::Queries::Reconciled &figures)
{
    return {{QStringLiteral("source"), figures.source},
            {QStringLiteral("captured"), figures.captured},
            {QStringLiteral("staged"), figures.staged},
            {QStringLiteral("delivered"), figures.delivered}};
}

QJsonObject documentOf(const engine::Reconciliation &result)
{
    QJsonObject document = documentOf(result.figures);
    document.insert(QStringLiteral("missing"), documentOf(result.missing));
    document.insert(QStringLiteral("extra"), documentOf(result.extra));
    document.insert(QStringLiteral("notCompared"), result.notCompared);
    document.insert(QStringLiteral("comparedByKey"), result.comparedByKey);
    document.insert(QStringLiteral("comparedButTimes"), result.comparedButTimes);
    document.insert(QStringLiteral("comparedInPart"), result.comparedInPart);
    document.insert(QStringLiteral("fieldsLeftOut"), QJsonArray::fromStringList(result.fieldsLeftOut));
    document.insert(QStringLiteral("beingDelivered"), result.beingDelivered);
    document.insert(QStringLiteral("segmentsNotRead"), result.segmentsNotRead);
    QJsonArray elsewhere;
    for (const auto &segment : result.notLookedFor)
        elsewhere.append(QJsonObject{{QStringLiteral("stagedAt"), segment.stagedAt},
                                     {QStringLiteral("accountStagesIn"), segment.place},
                                     {QStringLiteral("isNeeded"), segment.isNeeded}});
    document.insert(QStringLiteral("segmentsNotLookedFor"), elsewhere);
    QJsonArray days;
    for (const auto &day : result.byDay) {
        QJsonObject row = documentOf(day.figures);
        row.insert(QStringLiteral("day"), day.day);
        days.append(row);
    }
    QJsonArray users;
    for (const auto &user : result.byUser) {
        QJsonObject row = documentOf(user.figures);
        row.insert(QStringLiteral("mailbox"), user.mailbox);
        users.append(row);
    }
    document.insert(QStringLiteral("byDay"), days);
    document.insert(QStringLiteral("byUser"), users);
    return document;
}

void printSegments(const engine::Reconciliation &result)
{
    qint64 missing = 0;
    for (const auto &each : result.missing) {
        if (!each.isSegment())
            continue;
        ++missing;
        print(QStringLiteral("Missing: segment %1 %2").arg(each.name, each.reason));
    }
    if (missing > 0)
        print(QStringLiteral("Put each of these segments back from a backup of its storage, then look again; "
                             "what is not delivered out of them cannot be sent before."));
    for (const auto &each : result.notLookedFor)
        print(QStringLiteral("Not looked for: segment %1: the account now stages in %2, where it is not%3.")
                  .arg(each.stagedAt, each.place,
                       each.isNeeded ? QStringLiteral("; what is still to be delivered out of it waits until "
                                                      "the account stages there again")
                                     : QString()));
    if (result.segmentsNotRead > 0)
        print(QStringLiteral("Not read: %1, in staging of accounts that were removed since or cannot be "
                             "reached.")
                  .arg(counted(result.segmentsNotRead, "segment")));
    else if (missing == 0 && result.notLookedFor.empty())
        print(QStringLiteral("Every segment that is kept is as it was stored."));
}

QString conclusion(const engine::Reconciliation &result)
{
    if (!result.missing.empty() || !result.extra.empty())
        return QStringLiteral("%1 missing, %2 extra.").arg(result.missing.size()).arg(result.extra.size());
    const QString mailboxes = result.notCompared > 0 ? QStringLiteral("The mailboxes that could be compared")
                                                     : QStringLiteral("The mailboxes");
    const QString beside = result.beingDelivered > 0 ? QStringLiteral(", beside those,") : QString();
    if (result.comparedByKey > 0)
        return QStringLiteral(
                   "%1 hold%2 a copy of every message that was delivered, and no other message; the "
                   "content of those compared by key alone is not proved.")
            .arg(mailboxes, beside);
    const QString how = result.comparedInPart > 0     ? QStringLiteral(", but for those fields,")
                        : result.comparedButTimes > 0 ? QStringLiteral(", but for those times,")
                                                      : QString();
    if (result.comparedByFields > 0)
        return QStringLiteral("%1 hold%2 the copies that were delivered, and no other message, by all fields "
                              "that are compared%3.")
            .arg(mailboxes, beside, how.chopped(how.isEmpty() ? 0 : 1));
    return QStringLiteral("%1 hold%2 exactly%3 the copies that were delivered.").arg(mailboxes, beside, how);
}

void printDifferences(const engine::Reconciliation &result)
{
    printSegments(result);
    for (const auto &each : result.missing) {
        if (!each.isSegment())
            print(QStringLiteral("Missing: %1 item %2 %3").arg(each.mailbox, each.itemId, each.reason));
    }
    for (const auto &each : result.extra) {
        const QString item =
            each.itemId.isEmpty() ? QString() : QStringLiteral(" (item %1)").arg(each.itemId);
        print(QStringLiteral("Extra: %1 %2 %3").arg(each.mailbox, each.name, each.reason + item));
    }
    if (result.notCompared > 0)
        print(QStringLiteral(
                  "Not compared: %1, delivered to accounts that were removed since or cannot be reached.")
                  .arg(counted(result.notCompared, "message")));
    if (result.comparedByKey > 0)
        print(QStringLiteral("Compared by key alone: %1, whose content cannot be compared.")
                  .arg(counted(result.comparedByKey, "message")));
    if (result.comparedInPart > 0)
        print(QStringLiteral("Compared but for fields that the destination may have written itself (%1): %2.")
                  .arg(result.fieldsLeftOut.join(QStringLiteral(", ")),
                       counted(result.comparedInPart, "message")));
    if (result.comparedButTimes > 0)
        print(QStringLiteral("Compared but for the times of signing: %1, of an earlier journal.")
                  .arg(counted(result.comparedButTimes, "message")));
    if (result.beingDelivered > 0)
        print(QStringLiteral("Being delivered or in doubt: %1; the next run settles them.")
                  .arg(counted(result.beingDelivered, "message")));
    print(conclusion(result));
}

int reconcile(const Context &context, const ReconcileOptions &options)
{
    const auto session = context.open(app::Session::Access::Read);
    const auto connector = session->administration().connector(text(options.name));
    const auto result = engine::reconcile(session->environment(), connector, options.isDeep, context.stop);
    if (context.isJson) {
        printJson(documentOf(result));
        return result.agrees() ? Done : DoneWithFailures;
    }
    print(QStringLiteral("Source %1 · captured %2 · staged %3 · delivered copies %4")
              .arg(result.figures.source)
              .arg(result.figures.captured)
              .arg(result.figures.staged)
              .arg(result.figures.delivered));
    if (!result.isComplete())
        print(QStringLiteral("The runs counted %1 items, and the journal has %2: rows were removed or added. "
                             "chanceryctl verify says more; restore the data folder from a backup.")
                  .arg(result.figures.source)
                  .arg(result.figures.captured));
    QList<QStringList> rows;
    for (const auto &user : result.byUser)
        rows.append({user.mailbox, QString::number(user.figures.delivered)});
    if (!rows.isEmpty())
        printTable({QStringLiteral("MAILBOX"), QStringLiteral("DELIVERED")}, rows);
    if (options.isDeep)
        printDifferences(result);
    const auto status = session->environment().journal.queries().status(connector.id);
    if (status.open + status.failed + status.parked > 0)
        print(QStringLiteral("Not delivered: %1 failed, %2 parked, %3 open; chanceryctl log %4 says why.")
                  .arg(status.failed)
                  .arg(status.parked)
                  .arg(status.open)
                  .arg(connector.name));
    return result.agrees() ? Done : DoneWithFailures;
}

} // namespace

void addReconcileCommand(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<ReconcileOptions>();
    CLI::App *command =
        app.add_subcommand("reconcile", "Source, captured, staged and delivered, side by side");
    command->add_option("name", options->name, "The connector's name")->required();
    command->add_flag("--deep", options->isDeep,
                      "Read the kept segments and the mailbox folders back and compare; without it the "
                      "journal alone is asked");
    command->callback([&context, options] {
        context.action = [&context, options] {
            return reconcile(context, *options);
        };
    });
}

} // namespace chanceryctl
