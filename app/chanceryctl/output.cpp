// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

#include "base/files.h"
#include "base/oneline.h"
#include "base/redactor.h"
#include "engine/foldercheck.h"
#include "engine/runjson.h"
#include "exitcode.h"

namespace chanceryctl {

static void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

static QByteArray printable(QString line)
{
    for (QChar &each : line) {
        if (base::changesLines(each) && each != u'\t')
            each = u' ';
    }
    return line.toUtf8() + '\n';
}

void print(const QString &line)
{
    write(stdout, printable(line));
}

void printError(const QString &line)
{
    write(stderr, printable(base::redacted(line)));
}

void printJson(const QJsonObject &document)
{
    write(stdout, QJsonDocument(document).toJson());
}

void printJson(const QJsonArray &document)
{
    write(stdout, QJsonDocument(document).toJson());
}

void writeOutput(bool isWhole, const std::function<void(QIODevice &)> &write)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        throw base::storageFailure("STORAGE_FAILED", QStringLiteral("Cannot write to standard output."));
    if (!isWhole) {
        write(out);
        return;
    }
    const QTemporaryDir folder;
    if (!folder.isValid())
        throw base::storageFailure(
            "STORAGE_FAILED", QStringLiteral("Cannot make a temporary folder: %1.").arg(folder.errorString()),
            QStringLiteral("Let TMPDIR name a folder with room for the document."));
    QFile document(folder.filePath(QStringLiteral("document")));
    base::writeFileDurably(document.fileName(), write);
    if (!document.open(QIODevice::ReadOnly))
        base::throwStorageFailure(QStringLiteral("open"), document.fileName());
    while (!document.atEnd()) {
        const QByteArray piece = document.read(256 * 1024);
        if (piece.isEmpty())
            base::throwStorageFailure(QStringLiteral("read"), document.fileName());
        out.write(piece); // what cannot be written, checkedOutput() tells
    }
}

/// Whether who reads standard output ended, as `head` does: then nobody misses what could not be written. Why
/// an earlier write failed is not kept, so it is tried once more.
static bool isReaderGone()
{
    std::clearerr(stdout);
    errno = 0;
    std::fputc('\n', stdout);
    return std::fflush(stdout) != 0 && errno == EPIPE;
}

int checkedOutput(int code)
{
    if ((std::fflush(stdout) == 0 && std::ferror(stdout) == 0) || isReaderGone())
        return code;
    const auto failure =
        base::storageFailure("OUTPUT_FAILED", QStringLiteral("Not all of the answer could be written."),
                             QStringLiteral("Check the disk, or the program, that standard output goes to."));
    printFailure(failure, false);
    return worse(static_cast<ExitCode>(code), exitCodeOf(failure));
}

void checkOutput(const QString &path)
{
    if (path == u"-") // elsewhere the standard streams; surely nobody's file
        throw base::inputFailure(
            "OUTPUT_FAILED", QStringLiteral("“-” is no file, and this is not written to standard output."),
            QStringLiteral("Name a file; one that is called so is ./-."));
    const QFileInfo file(base::throughLink(path));
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir())
        throw base::inputFailure("OUTPUT_FAILED",
                                 QStringLiteral("Cannot write %1: its folder is not there.").arg(path),
                                 QStringLiteral("Make the folder, or name a file in another one."));
    if (file.exists() && !file.isFile() && !file.isDir())
        throw base::inputFailure(
            "OUTPUT_FAILED",
            QStringLiteral("Cannot write %1: it is a device, a pipe or a socket, and no file.").arg(path),
            QStringLiteral("Name a file."));
    if (file.isDir() || !folder.isWritable())
        throw base::inputFailure(
            "OUTPUT_FAILED",
            QStringLiteral("Cannot write %1: it is a folder, or its folder may not be written to.").arg(path),
            QStringLiteral("Name a file in another folder."));
}

void checkOutput(const engine::Environment &environment, const QString &path)
{
    checkOutput(path);
    engine::checkOutputFile(environment, path);
}

void checkFolder(const QString &path, const QString &what)
{
    QFileInfo nearest(path);
    while (!nearest.exists() && nearest.absoluteFilePath() != nearest.absolutePath())
        nearest.setFile(nearest.absolutePath());
    if (nearest.exists() && !nearest.isDir())
        throw base::inputFailure(
            "NO_FOLDER",
            QStringLiteral("%1 cannot be %2: %3 is a file.").arg(what, path, nearest.absoluteFilePath()),
            QStringLiteral("Name a folder; it is made if it is not there."));
}

QString counted(qint64 count, const char *noun)
{
    return QString::number(count) + u' ' + QLatin1String(noun) +
           (count == 1 ? QString() : QStringLiteral("s"));
}

void printTable(const QStringList &header, const QList<QStringList> &rows, const QStringList &notes)
{
    QList<qsizetype> widths;
    for (const QString &cell : header)
        widths.append(cell.size());
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).size());
    }
    const auto printRow = [&](const QStringList &row) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 == row.size() ? row.at(i) : row.at(i).leftJustified(widths.at(i) + 2);
        print(line);
    };
    printRow(header);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        printRow(rows.at(i));
        if (const QString note = notes.value(i); !note.isEmpty())
            print(QStringLiteral("  ") + note);
    }
}

static QJsonObject toJson(const base::Failure &failure)
{
    return {{QStringLiteral("key"), QString::fromUtf8(failure.key)},
            {QStringLiteral("text"), base::redacted(failure.text)},
            {QStringLiteral("fix"), base::redacted(failure.fix)}};
}

void printFailure(const base::Failure &failure, bool isJson)
{
    printError(
        QStringLiteral("chanceryctl: %1 [%2]").arg(failure.sentence(), QString::fromUtf8(failure.key)));
    if (isJson) {
        printJson(QJsonObject{{QStringLiteral("error"), toJson(failure)}});
    }
}

static QString headline(const model::RunRecord &run)
{
    const model::Counts &counts = run.counts;
    if (run.state == model::RunState::Completed && counts.itemsAvailable == 0 &&
        counts.availableForImport() == 0 && run.trigger == model::Trigger::Replay)
        return QStringLiteral("%1: nothing had to be delivered again.").arg(run.connector);
    if (run.state == model::RunState::Completed && counts.itemsAvailable == 0 &&
        counts.availableForImport() == 0)
        return QStringLiteral("%1: nothing new; %2 known items read again.")
            .arg(run.connector, QString::number(counts.reread));
    return QStringLiteral("%1: run %2 %3")
        .arg(run.connector, QString::number(run.id.value), QString::fromLatin1(name(run.state)));
}

/// What the figures do not say: what a replay tells of each mailbox, and which files were not read, or
/// mailboxes not served, and why.
static QStringList remarksOf(const engine::RunReport &report)
{
    QStringList remarks = report.remarks + report.notes;
    for (const QString &name : report.unfinished + report.leftMailboxes)
        remarks.append(QStringLiteral("Left for the next run: ") + name);
    return remarks;
}

void printRemarks(const engine::RunReport &report)
{
    for (const QString &remark : remarksOf(report))
        printError(QStringLiteral("chanceryctl: ") + remark);
    for (const base::Failure &failure : report.troubles)
        printFailure(failure, false);
}

void printRun(const engine::RunReport &report)
{
    const model::RunRecord &run = report.record;
    const model::Counts &counts = run.counts;
    print(headline(run));
    print(QStringLiteral("  Items available from source  %1").arg(counts.itemsAvailable));
    print(QStringLiteral("  Items available for import   %1").arg(counts.availableForImport()));
    print(QStringLiteral("  Items imported successfully  %1").arg(counts.imported));
    print(QStringLiteral("  Items partially imported     %1").arg(counts.partial));
    print(QStringLiteral("  Items skipped                %1").arg(counts.skipped));
    print(QStringLiteral("  Items failed                 %1   (parked: %2)")
              .arg(counts.failed)
              .arg(counts.parked));
    if (counts.open > 0)
        print(QStringLiteral("  Left for the next run        %1").arg(counts.open));
    print(counts.invariantHolds()
              ? QStringLiteral("  The figures add up.")
              : QStringLiteral("  THE FIGURES DO NOT ADD UP: check with chanceryctl verify."));
    if (counts.partial > 0)
        print(QStringLiteral("  What was left out of them, and what to do: chanceryctl log %1 --run %2")
                  .arg(run.connector, QString::number(run.id.value)));
    for (const QString &remark : remarksOf(report))
        print(QStringLiteral("  ") + remark);
    constexpr qsizetype shown = 20;
    for (qsizetype i = 0; i < std::min<qsizetype>(std::ssize(run.failures), shown); ++i) {
        const model::FailureRow &row = run.failures[static_cast<size_t>(i)];
        const QString whose = row.mailbox.isEmpty() ? row.sourceUser : row.mailbox;
        print(QStringLiteral("  Failed: %1 %2 %3 %4")
                  .arg(QString::fromUtf8(row.reason), row.itemId, whose, row.text));
    }
    if (run.failuresTotal > shown)
        print(QStringLiteral("  … and %1 more; see chanceryctl log.").arg(run.failuresTotal - shown));
    for (const base::Failure &failure : report.troubles)
        printFailure(failure, false);
}

QJsonObject toJson(const engine::RunReport &report)
{
    QJsonObject document = engine::toJson(report.record);
    if (!report.troubles.empty())
        document.insert(QStringLiteral("error"), toJson(report.troubles.front()));
    return document;
}

/// The first check that failed stands as the document's `error` as well, like any other failure.
static void printChecksDocument(const model::Checks &checks, const QJsonArray &rows)
{
    QJsonObject document{{QStringLiteral("ok"), model::passed(checks)}, {QStringLiteral("checks"), rows}};
    const auto failed = std::ranges::find(checks, model::Check::State::Failed, &model::Check::state);
    if (failed != checks.end()) {
        const base::Failure failure(base::Reaction::EndRun, failed->area.value_or(base::Area::Input),
                                    failed->key, failed->text, failed->fix);
        printError(QStringLiteral("chanceryctl: %1: %2 [%3]")
                       .arg(failed->name, failure.sentence(), QString::fromUtf8(failure.key)));
        document.insert(QStringLiteral("error"), toJson(failure));
    }
    printJson(document);
}

int printChecks(const model::Checks &checks, bool isJson)
{
    static constexpr const char *states[] = {"passed", "warning", "failed"};
    QJsonArray rows;
    for (const model::Check &check : checks) {
        const QString state = QString::fromLatin1(states[static_cast<int>(check.state)]);
        rows.append(QJsonObject{{QStringLiteral("name"), check.name},
                                {QStringLiteral("state"), state},
                                {QStringLiteral("key"), QString::fromUtf8(check.key)},
                                {QStringLiteral("text"), check.text},
                                {QStringLiteral("fix"), check.fix}});
        if (!isJson)
            print(QStringLiteral("%1  %2: %3 %4")
                      .arg(state.leftJustified(7), check.name, check.text, check.fix)
                      .trimmed());
    }
    if (isJson)
        printChecksDocument(checks, rows);
    return exitCodeOf(checks);
}

} // namespace chanceryctl
