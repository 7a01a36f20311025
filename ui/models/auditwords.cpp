// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/auditwords.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ui {

namespace {

struct AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::AuditWords)
};

struct Words
{
    const char *action;
    const char *text;
};

constexpr std::array known{
    Words{"account.add", QT_TRANSLATE_NOOP("ui::AuditWords", "Account added")},
    Words{"account.edit", QT_TRANSLATE_NOOP("ui::AuditWords", "Account changed")},
    Words{"account.remove", QT_TRANSLATE_NOOP("ui::AuditWords", "Account removed")},
    Words{"connector.add", QT_TRANSLATE_NOOP("ui::AuditWords", "Connector added")},
    Words{"connector.edit", QT_TRANSLATE_NOOP("ui::AuditWords", "Connector changed")},
    Words{"connector.remove", QT_TRANSLATE_NOOP("ui::AuditWords", "Connector removed")},
    Words{"mapping.import", QT_TRANSLATE_NOOP("ui::AuditWords", "Mapping changed")},
    Words{"secrets.set", QT_TRANSLATE_NOOP("ui::AuditWords", "Secrets changed")},
    Words{"settings.set", QT_TRANSLATE_NOOP("ui::AuditWords", "Setting changed")},
    Words{"dismiss", QT_TRANSLATE_NOOP("ui::AuditWords", "Deliveries given up")},
    Words{"attachments.dismiss", QT_TRANSLATE_NOOP("ui::AuditWords", "Attachments left out dismissed")},
    Words{"run.start", QT_TRANSLATE_NOOP("ui::AuditWords", "Run started")},
    Words{"run.finish", QT_TRANSLATE_NOOP("ui::AuditWords", "Run ended")},
    Words{"segment.stagedRemoved", QT_TRANSLATE_NOOP("ui::AuditWords", "Staged segment removed")},
};

QString valueText(const QJsonValue &value)
{
    QStringList parts;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each) {
            const QString text = valueText(each.value());
            if (!text.isEmpty())
                parts.append(QStringLiteral("%1=%2").arg(each.key(), text));
        }
    } else if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            parts.append(valueText(each));
    } else {
        return value.toVariant().toString();
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString auditAction(const QByteArray &action)
{
    const auto *found = std::ranges::find_if(known, [&](const Words &each) { return action == each.action; });
    return found == known.end() ? QString::fromUtf8(action) : AuditWords::tr(found->text);
}

QString auditDetail(const QByteArray &json)
{
    const QJsonObject detail = QJsonDocument::fromJson(json).object();
    QStringList parts;
    for (auto each = detail.begin(); each != detail.end(); ++each) {
        const QString value = valueText(each.value());
        if (!value.isEmpty())
            parts.append(QStringLiteral("%1: %2").arg(each.key(), value));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace ui
