// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace model {

/// One setting of a kind (connector, target, staging) as data. Wizard page, validation, help, secret
/// storage, command-line options and documentation are all made from it.
struct Field
{
    enum class Type { Text, Choice, Bool, Integer, Folder, File, Url, Date, List, Schedule, Secret };

    QByteArray key;
    QString label;
    QString help; ///< a sentence or two: what it is, where to find it, what happens when it is empty
    Type type = Type::Text;
    QString defaultValue;
    bool required = false;
    bool advanced = false;
    QStringList choices;           ///< of a Choice, the values
    QStringList choiceLabels = {}; ///< what a window shows for them, in their order; empty: the values
    qint64 minimum = 0;            ///< of an Integer
    qint64 maximum = 0;            ///< of an Integer; 0: none
    QByteArray onlyWhen;    ///< `key=value` or `key=one|other`: shown and needed only then; empty: always
    bool isPlace = false;   ///< of a target: says where copies lie, and where they are looked for; of a
                            ///< source: a Folder whose files it reads and may move
    bool isRenewed = false; ///< of a Secret: its service gives another in its place, to be kept

    bool operator==(const Field &) const = default;
};

using Fields = std::vector<Field>;

/// key → value, without secrets.
using Values = QMap<QByteArray, QString>;

/// Reads a Bool value: true/false, yes/no, on/off, 1/0 in any case.
bool isTrue(const QString &value);

/// Whether a field is shown and needed, by its `onlyWhen`. `values`: with the defaults filled in.
bool applies(const Field &field, const Values &values);

/// The values given, and the default of every other field that is no secret.
Values withDefaults(const Fields &fields, const Values &given);

/// A field that validated() would refuse: it is missing, or else its value is not of its type.
struct FieldProblem
{
    QByteArray key;
    bool isMissing = false;

    bool operator==(const FieldProblem &) const = default;
};

/// All of them, in the fields' order, for a form that shows each beside its input.
std::vector<FieldProblem> problems(const Fields &fields, const Values &given,
                                   const QList<QByteArray> &secretKeys);

/// Checks syntax only, never connects: every key known, required ones there, values of their type. Returns
/// the values with the defaults filled in. `secretKeys`: which secrets are there. Throws inputFailure naming
/// the key, the value and what would be right (`UNKNOWN_SETTING`, `MISSING_SETTING`, `INVALID_SETTING`).
Values validated(const Fields &fields, const Values &given, const QList<QByteArray> &secretKeys);

} // namespace model
