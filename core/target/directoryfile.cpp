// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/directoryfile.h"

#include <algorithm>

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include "base/csv.h"
#include "base/failure.h"

namespace target {

namespace {

constexpr qsizetype mostProblems = 10;

bool hasBlankOrControl(QStringView text)
{
    return std::ranges::any_of(text,
                               [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

bool isAddress(const QString &text)
{
    const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
    return at > 0 && at + 1 < text.size() && text.size() <= 320 && !hasBlankOrControl(text);
}

/// Reads the rows and gathers what is wrong with them.
class DirectoryRows
{
public:
    DirectoryRows(QIODevice &device, const QString &path) : m_path(path), m_reader(device, path)
    {
        m_address = column(QStringLiteral("address"));
        m_displayName = column(QStringLiteral("displayName"));
        m_aliases = column(QStringLiteral("aliases"));
        if (m_address < 0)
            throw invalid(QStringLiteral("line %1: there is no column “address”").arg(m_reader.headerLine()));
    }

    std::vector<DirectoryEntry> read()
    {
        base::CsvRecord record;
        while (m_reader.next(record))
            take(record);
        if (!m_problems.isEmpty())
            throw invalid(m_problems.join(QStringLiteral("; ")));
        if (m_entries.empty())
            throw invalid(QStringLiteral("there is no row, so nobody has a mailbox"));
        return std::move(m_entries);
    }

private:
    qsizetype column(const QString &name) const
    {
        const QStringList &header = m_reader.header();
        const auto found = std::ranges::find_if(header, [&](const QString &each) {
            return each.trimmed().compare(name, Qt::CaseInsensitive) == 0;
        });
        return found == header.end() ? -1 : found - header.begin();
    }

    void take(const base::CsvRecord &record)
    {
        const auto isLost = [](const QString &further) {
            return !further.trimmed().isEmpty();
        };
        // Whoever has the lost alias would be external.
        if (std::ranges::any_of(record.cells.mid(m_reader.header().size()), isLost))
            return complain(record.line,
                            QStringLiteral("there are more cells than columns; quote a cell that holds the "
                                           "separator"));
        const auto cell = [&](qsizetype at) {
            return at < 0 ? QString() : record.cells.value(at).trimmed();
        };
        DirectoryEntry entry;
        entry.address = cell(m_address);
        entry.mailbox = entry.address.toLower();
        entry.displayName = cell(m_displayName);
        const QStringList aliases = cell(m_aliases).split(QLatin1Char(';'), Qt::SkipEmptyParts);
        for (const QString &alias : aliases) {
            if (!alias.trimmed().isEmpty())
                entry.aliases.append(alias.trimmed());
        }
        if (!isAddress(entry.address))
            return complain(record.line,
                            QStringLiteral("“%1” is not an address").arg(entry.address.left(100)));
        const auto earlier = m_lines.constFind(entry.mailbox);
        if (earlier != m_lines.constEnd())
            return complain(record.line,
                            QStringLiteral("%1 stands in line %2 already").arg(entry.address).arg(*earlier));
        m_lines.insert(entry.mailbox, record.line);
        m_entries.push_back(std::move(entry));
    }

    void complain(qsizetype line, const QString &problem)
    {
        if (m_problems.size() < mostProblems)
            m_problems.append(QStringLiteral("line %1: %2").arg(line).arg(problem));
    }

    base::Failure invalid(const QString &problems) const
    {
        return base::inputFailure(
            "DIRECTORY_INVALID", QStringLiteral("The directory %1 cannot be used: %2.").arg(m_path, problems),
            QStringLiteral("Its first line is address,displayName,aliases; then one line a mailbox."));
    }

    QString m_path;
    base::CsvReader m_reader;
    qsizetype m_address = -1;
    qsizetype m_displayName = -1;
    qsizetype m_aliases = -1;
    QHash<QString, qsizetype> m_lines;
    QStringList m_problems;
    std::vector<DirectoryEntry> m_entries;
};

} // namespace

std::vector<DirectoryEntry> readDirectoryFile(const QString &path)
{
    QFile file(path);
    if (const QFileInfo info(path); info.exists() && !info.isFile()) // opening a pipe may never end
        throw base::inputFailure(
            "DIRECTORY_UNREADABLE",
            QStringLiteral("The directory %1 is a folder, a device or a pipe, and no file.").arg(path),
            QStringLiteral("Name a CSV file with the columns address,displayName,aliases."));
    if (!file.open(QIODevice::ReadOnly))
        throw base::inputFailure(
            "DIRECTORY_UNREADABLE",
            QStringLiteral("The directory %1 cannot be read: %2.").arg(path, file.errorString()),
            QStringLiteral("Name a CSV file with the columns address,displayName,aliases."));
    return DirectoryRows(file, path).read();
}

QStringList domainsOf(const QString &setting)
{
    QStringList domains;
    const QStringList parts = setting.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        QString domain = part.trimmed().toLower();
        if (domain.startsWith(QLatin1Char('@')))
            domain.remove(0, 1);
        if (part.trimmed().isEmpty())
            continue;
        if (domain.isEmpty() || hasBlankOrControl(domain) || domain.contains(QLatin1Char('@')) ||
            domain.contains(QLatin1Char('/')) || domain.startsWith(QLatin1Char('.')))
            throw base::inputFailure(
                "INVALID_SETTING", QStringLiteral("“%1” is not a domain.").arg(part.trimmed()),
                QStringLiteral("Use domains with commas between, e.g. example.com,example.org."));
        if (!domains.contains(domain))
            domains.append(domain);
    }
    return domains;
}

} // namespace target
