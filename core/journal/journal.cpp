// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include <QFile>

#include "base/files.h"
#include "journal/audit.h"
#include "journal/capture.h"
#include "journal/configuration.h"
#include "journal/database.h"
#include "journal/deliveries.h"
#include "journal/drafts.h"
#include "journal/listing.h"
#include "journal/queries.h"
#include "journal/runs.h"
#include "journal/segments.h"

namespace journal {

static QString fileIn(const QString &dataFolder)
{
    return dataFolder + QStringLiteral("/journal.sqlite");
}

static QString prepared(const QString &dataFolder, bool readOnly)
{
    if (!readOnly)
        base::makePrivateFolder(dataFolder);
    return fileIn(dataFolder);
}

struct Journal::Parts
{
    Parts(const QString &path, const base::Clock &clock, Options options)
        : database(path, clock,
                   {.readOnly = options.readOnly,
                    .fullCheck = options.fullCheck,
                    .wasUsed = options.wasUsed,
                    .auditKey = std::move(options.auditKey)})
    {}

    Database database;
    Configuration configuration{database};
    Capture capture{database};
    Deliveries deliveries{database};
    Runs runs{database};
    Segments segments{database};
    Audit audit{database};
    Queries queries{database};
    Drafts drafts{database};
    Listing listing{database};
};

Journal::Journal(const QString &dataFolder, const base::Clock &clock, Options options)
    : m_parts(std::make_unique<Parts>(prepared(dataFolder, options.readOnly), clock, std::move(options)))
{}

Journal::~Journal() = default;

bool Journal::exists(const QString &dataFolder)
{
    return QFile::exists(fileIn(dataFolder));
}

Configuration &Journal::configuration()
{
    return m_parts->configuration;
}

Capture &Journal::capture()
{
    return m_parts->capture;
}

Deliveries &Journal::deliveries()
{
    return m_parts->deliveries;
}

Runs &Journal::runs()
{
    return m_parts->runs;
}

Segments &Journal::segments()
{
    return m_parts->segments;
}

Audit &Journal::audit()
{
    return m_parts->audit;
}

Queries &Journal::queries()
{
    return m_parts->queries;
}

Drafts &Journal::drafts()
{
    return m_parts->drafts;
}

Listing &Journal::listing()
{
    return m_parts->listing;
}

} // namespace journal
