// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/mappingfile.h"

#include <algorithm>

#include <QHash>

#include "base/csv.h"
#include "base/failure.h"
#include "mapping/address.h"

namespace mapping {

static constexpr size_t problemsKept = 10000;
static constexpr size_t problemsTold = 20;

static QString columnName(int column)
{
    return column == 0 ? QStringLiteral("sourceUser") : QStringLiteral("mailbox");
}

static base::Failure invalid(const QString &text)
{
    return base::inputFailure(
        "MAPPING_INVALID", text,
        QStringLiteral("The first line is sourceUser,mailbox; then one line a person, with the "
                       "address of a mailbox of the account."));
}

static qsizetype columnOf(const base::CsvReader &reader, int column, const QString &fileName)
{
    const QStringList &header = reader.header();
    const auto found = std::ranges::find_if(header, [&](const QString &each) {
        return each.trimmed().compare(columnName(column), Qt::CaseInsensitive) == 0;
    });
    if (found == header.end())
        throw invalid(QStringLiteral("%1, line %2: there is no column “%3”.")
                          .arg(fileName, QString::number(reader.headerLine()), columnName(column)));
    return found - header.begin();
}

/// Takes off what csvLine() put before a formula.
static QString withoutGuard(const QString &cell)
{
    const bool isGuarded =
        cell.size() > 1 && cell.front() == u'\'' && QStringView(u"=+-@\t\r").contains(cell.at(1));
    return isGuarded ? cell.sliced(1) : cell;
}

namespace {

class Rows
{
public:
    Rows(QIODevice &device, const QString &name, const Resolver &directory)
        : m_reader(device, name),
          m_directory(directory),
          m_sourceUser(columnOf(m_reader, 0, name)),
          m_mailbox(columnOf(m_reader, 1, name))
    {}

    MappingFile read()
    {
        base::CsvRecord record;
        while (m_reader.next(record)) {
            const QString problem = take(record);
            if (problem.isEmpty())
                continue;
            ++m_file.problemsTotal;
            if (m_file.problems.size() < problemsKept)
                m_file.problems.push_back({record.line, problem});
        }
        return std::move(m_file);
    }

private:
    /// Empty, or what is wrong with the record.
    QString take(const base::CsvRecord &record)
    {
        if (record.cells.size() > m_reader.header().size())
            return QStringLiteral(
                "There are more cells than columns; quote a cell that holds the separator.");
        const model::CustomMapping line{withoutGuard(record.cells.value(m_sourceUser)).trimmed(),
                                        withoutGuard(record.cells.value(m_mailbox)).trimmed()};
        if (line.sourceUser.isEmpty() || line.mailbox.isEmpty())
            return QStringLiteral("The cell “%1” is empty.")
                .arg(columnName(line.sourceUser.isEmpty() ? 0 : 1));
        const QString key = comparable(line.sourceUser);
        const auto earlier = m_lines.constFind(key);
        if (earlier != m_lines.cend())
            return QStringLiteral("%1 stands in line %2 already.").arg(line.sourceUser).arg(*earlier);
        m_lines.insert(key, record.line);
        if (!m_directory.mailboxOf(line.mailbox))
            return QStringLiteral("The directory has no mailbox %1, or more than one.").arg(line.mailbox);
        m_file.mapping.push_back(line);
        return {};
    }

    base::CsvReader m_reader;
    const Resolver &m_directory;
    qsizetype m_sourceUser;
    qsizetype m_mailbox;
    QHash<QString, qsizetype> m_lines;
    MappingFile m_file;
};

} // namespace

MappingFile readMappingFile(QIODevice &device, const QString &name, const Resolver &directory)
{
    return Rows(device, name, directory).read();
}

model::CustomMappings readMapping(QIODevice &device, const QString &name, const Resolver &directory)
{
    MappingFile file = readMappingFile(device, name, directory);
    if (file.problemsTotal == 0)
        return std::move(file.mapping);
    QStringList lines{QStringLiteral("%1 is not imported, %2 of its lines %3 wrong.")
                          .arg(name)
                          .arg(file.problemsTotal)
                          .arg(file.problemsTotal == 1 ? QStringLiteral("is") : QStringLiteral("are"))};
    for (size_t at = 0; at < std::min(problemsTold, file.problems.size()); ++at)
        lines.append(
            QStringLiteral("Line %1: %2").arg(file.problems.at(at).line).arg(file.problems.at(at).text));
    if (file.problemsTotal > static_cast<qint64>(problemsTold))
        lines.append(
            QStringLiteral("And %1 more.").arg(file.problemsTotal - static_cast<qint64>(problemsTold)));
    throw invalid(lines.join(u'\n'));
}

QByteArray writeMapping(const model::CustomMappings &mapping)
{
    QByteArray file = base::csvLine({columnName(0), columnName(1)}, true);
    for (const model::CustomMapping &line : mapping)
        file += base::csvLine({line.sourceUser, line.mailbox}, true);
    return file;
}

} // namespace mapping
