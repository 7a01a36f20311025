// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QByteArray>
#include <QJsonDocument>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include "support/process.h"

namespace e2e {

/// The built chanceryctl with a data folder, a home and a passphrase vault of its own, all below one folder
/// that goes with it. Nothing of the machine's or the user's settings reaches it.
class Chanceryctl
{
public:
    /// Runs it with `--data-dir` and these arguments.
    support::Ended run(const QStringList &arguments, const QByteArray &input = {}) const;

    /// The same as a whole command, to change and to pass to support::run().
    support::Command command(const QStringList &arguments) const;

    QString path(const QString &name) const { return m_folder.filePath(name); } ///< in the scratch folder
    QString dataFolder() const { return path(QStringLiteral("data")); }

private:
    QTemporaryDir m_folder;
};

/// The one JSON document that `out` is; absent when it is none, or when anything stands beside it.
std::optional<QJsonDocument> onlyDocument(const QByteArray &out);

/// Empty when the command ended with `exitCode` and, with --json, said why as the contract asks: one document
/// {"error":{key,text,fix}} on standard output and text on standard error. Else what is wrong.
QString refusalFault(const support::Ended &ended, int exitCode, bool isJson);

/// A line as typed, without quotes: no argument of such a line holds a space.
QStringList words(const QString &line);

/// Makes the data folder.
void begin(const Chanceryctl &chanceryctl);

/// An account Archive and a connector of this name over an empty folder.
void addEmpty(const Chanceryctl &chanceryctl, const QString &name);

} // namespace e2e

/// Fails the test unless the command was refused with this exit status, as the contract asks.
#define VERIFY_REFUSED(ended, exitCode, isJson)                                                              \
    do {                                                                                                     \
        const QString fault = e2e::refusalFault(ended, exitCode, isJson);                                    \
        QVERIFY2(fault.isEmpty(), qUtf8Printable(fault));                                                    \
    } while (false)
