// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "base/failure.h"
#include "engine/runreport.h"
#include "model/check.h"

class QIODevice;

namespace engine {
struct Environment;
}

namespace chanceryctl {

/// Standard output, UTF-8. A value's control characters are printed as spaces, so that no name can forge a
/// line.
void print(const QString &line);
void printError(const QString &line); ///< standard error
void printJson(const QJsonObject &document);
void printJson(const QJsonArray &document);

/// Standard output through `write`. What `isWhole` only once it is complete is gathered in a private
/// temporary file first, so that a failure leaves no half of a document before the failure's own.
void writeOutput(bool isWhole, const std::function<void(QIODevice &)> &write);

/// The exit status `code`, or a worse one, with a word on standard error, when something that was written to
/// standard output did not arrive: whoever redirects a log to a full disk must not take half of it for all.
int checkedOutput(int code);

/// Columns padded to their widest cell. `notes`: a line below each row, or an empty one for none.
void printTable(const QStringList &header, const QList<QStringList> &rows, const QStringList &notes = {});

/// The failure as text on standard error and, with --json, as {"error":{key,text,fix}} on standard output.
void printFailure(const base::Failure &failure, bool isJson);

void printRun(const engine::RunReport &report);

/// Beside the JSON document, on standard error: what of the report is no part of it.
void printRemarks(const engine::RunReport &report);

/// Throws Failure (Input) when no file can be written there: a mistyped path is no damaged disk. What is
/// there and no file, such as a device, is never replaced by one.
void checkOutput(const QString &path);

/// The same, and that no file is replaced which the program keeps or reads (engine::checkOutputFile()).
void checkOutput(const engine::Environment &environment, const QString &path);

/// Throws inputFailure (`NO_FOLDER`) when a file stands where a folder, or one above it, is to be. `what`
/// begins the sentence.
void checkFolder(const QString &path, const QString &what);

/// `1 row`, `2 rows`.
QString counted(qint64 count, const char *noun);
QJsonObject toJson(const engine::RunReport &report);

/// Prints named sub-checks; returns the exit status.
int printChecks(const model::Checks &checks, bool isJson);

} // namespace chanceryctl
