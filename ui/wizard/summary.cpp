// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/summary.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>

#include "ui/widgets/fieldtext.h"
#include "ui/widgets/kindtext.h"

namespace ui {

struct Summary
{
    Q_DECLARE_TR_FUNCTIONS(ui::Summary)
};

using model::Field;

SummaryLines setUpSummary(const model::Draft &draft, const connectors::ConnectorKind &kind)
{
    SummaryLines lines{{Summary::tr("Name"), draft.name.trimmed()},
                       {Summary::tr("Source"), kindText(kind.name)},
                       {Summary::tr("Archive account"), draft.account}};
    if (!draft.edits)
        lines.push_back({Summary::tr("Terms of service"),
                         draft.termsAccepted ? Summary::tr("Accepted") : Summary::tr("Not accepted")});
    return lines;
}

static QString valueOf(const Field &field, const QString &value, const QString &schedule)
{
    switch (field.type) {
    case Field::Type::Bool:
        return model::isTrue(value) ? Summary::tr("Yes") : Summary::tr("No");
    case Field::Type::Choice:
        return choiceText(field, value);
    case Field::Type::Folder:
    case Field::Type::File:
        return QDir::toNativeSeparators(value);
    case Field::Type::List:
        return QString(value).replace(u',', u'\n');
    case Field::Type::Schedule:
        return schedule;
    case Field::Type::Text:
    case Field::Type::Integer:
    case Field::Type::Url:
    case Field::Type::Date:
    case Field::Type::Secret:
        return value;
    }
    Q_UNREACHABLE();
}

SummaryLines settingsSummary(const model::Draft &draft, const connectors::ConnectorKind &kind,
                             const QString &schedule)
{
    const model::Fields fields = connectors::allFields(kind);
    const model::Values values = model::withDefaults(fields, draft.settings);
    SummaryLines lines;
    for (const Field &field : fields) {
        const QString value = values.value(field.key);
        if (!model::applies(field, values) || (field.advanced && value == field.defaultValue))
            continue;
        if (field.type == Field::Type::Secret)
            lines.push_back({kindText(field.label), draft.secretKeys.contains(field.key)
                                                        ? Summary::tr("Stored")
                                                        : Summary::tr("None")});
        else if (!value.isEmpty())
            lines.push_back({kindText(field.label), valueOf(field, value, schedule)});
    }
    return lines;
}

SummaryLines mappingSummary(const model::Draft &draft)
{
    const int count = static_cast<int>(draft.mapping.size());
    return {{Summary::tr("By e-mail address"),
             draft.automaticMapping ? Summary::tr("Automatic") : Summary::tr("Off")},
            {Summary::tr("Mapping file"),
             count == 0 ? Summary::tr("None") : Summary::tr("%n line(s)", nullptr, count)}};
}

static QString failures(const model::Checks &checks, const model::Check &first)
{
    if (first.name.isEmpty())
        return Summary::tr("The test could not be made: %1").arg(first.text);
    const auto count = std::ranges::count(checks, model::Check::State::Failed, &model::Check::state);
    return Summary::tr("%n check(s) failed: %1: %2", "name of a check, what is wrong",
                       static_cast<int>(count))
        .arg(kindText(first.name), first.text);
}

SummaryLine testSummary(const std::optional<model::Checks> &checks)
{
    const QString label = Summary::tr("Connection");
    const QString remedy = Summary::tr("Test connection");
    if (!checks)
        return {label, Summary::tr("Not tested"), true, remedy};
    const auto failed = std::ranges::find(*checks, model::Check::State::Failed, &model::Check::state);
    if (failed != checks->end())
        return {label, failures(*checks, *failed), true, remedy};
    const auto warnings = std::ranges::count(*checks, model::Check::State::Warning, &model::Check::state);
    return {label, warnings > 0
                       ? Summary::tr("Tested, with %n warning(s)", nullptr, static_cast<int>(warnings))
                       : Summary::tr("Tested, every check passed")};
}

SummaryLine unmappedSummary(qint64 people)
{
    return {Summary::tr("Unmapped people"), people == 0
                                                ? Summary::tr("None of those found")
                                                : Summary::tr("%n, whose copies wait until they are mapped",
                                                              nullptr, static_cast<int>(people))};
}

} // namespace ui
