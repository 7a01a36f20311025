// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/limits.h"
#include "archive/trust.h"
#include "connectors/xip/fieldmap.h"
#include "model/field.h"

namespace xip {

/// What an XIP connector's settings say. Files they name are not read yet.
struct Settings
{
    QString folder;
    QString trustFile;
    QString fieldMapFile;
    bool movesFiles = false;
    archive::Trust trust; ///< without the roots, which are in the trust file
    archive::Limits limits;

    /// Throws inputFailure (`INVALID_SETTING`) when a value cannot be right.
    static Settings of(const model::Values &values);
};

/// The settings' fields, for wizard, command line and help.
model::Fields fields();

/// What files are judged and read by.
struct Rules
{
    archive::Trust trust;
    archive::Limits limits;
    FieldMap fieldMap;
};

/// Reads the trust file, and looks whether the keyring has changed. Throws inputFailure: `TRUST_MISSING` when
/// signatures are required and nobody is trusted, `INVALID_SETTING` when the file cannot be read or holds no
/// certificate.
archive::Trust readTrust(const Settings &settings);

/// Reads the field map; without one, the default. Throws inputFailure (`INVALID_FIELD_MAP`).
FieldMap readFieldMap(const Settings &settings);

Rules readRules(const Settings &settings);

} // namespace xip
