// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <set>

#include "connectors/connectorkind.h"
#include "engine/settings.h"
#include "staging/staging.h"
#include "target/target.h"

namespace {

std::set<QString> texts;

void add(const QString &text)
{
    if (!text.isEmpty())
        texts.insert(text);
}

void add(const model::Fields &fields)
{
    for (const model::Field &field : fields) {
        add(field.label);
        add(field.help);
        for (const QString &label : field.choiceLabels)
            add(label);
    }
}

} // namespace

/// Prints what kinds and settings show to people, as C++ that lupdate reads: context `kinds`.
int main()
{
    for (const connectors::ConnectorKind &kind : connectors::allKinds()) {
        for (const QString &text : QStringList{kind.description, kind.addLabel, kind.mappingTitle} +
                                       kind.captures + kind.leavesOut + kind.beforeYouBegin)
            add(text);
        add(connectors::allFields(kind));
    }
    for (const target::TargetKind &kind : target::allTargets()) {
        add(kind.name);
        add(kind.description);
        add(kind.fields);
    }
    for (const staging::StagingKind &kind : staging::allStagings()) {
        add(kind.name);
        add(kind.fields);
    }
    add(engine::settingFields());
    for (QString text : texts) {
        text.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
        std::printf("QT_TRANSLATE_NOOP(\"kinds\", \"%s\")\n", text.toUtf8().constData());
    }
    return 0;
}
